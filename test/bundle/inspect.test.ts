import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, toBinary } from '@bufbuild/protobuf';
import { inspect, missingOps } from '../../lib/bundle/inspect';
import { SavedModelSchema } from '../../lib/proto/generated/saved_model_pb';
import { fixture } from '../support/fixtures';

const FIXTURES = join(__dirname, '..', 'fixtures');
const MODELS = readdirSync(FIXTURES, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

test.each(MODELS)('%s: what Python reads in its files', (name) => {
  const { model, metaGraphs } = fixture(name);
  const info = inspect(model);
  expect(info.path).toBe(model);
  expect(info.schemaVersion).toBe(1);
  expect(
    info.metaGraphs.map(({ tags, tensorflowVersion, signatures, ops }) => ({
      tags: [...tags].sort(),
      tensorflowVersion,
      signatures: [...signatures.keys()],
      ops: [...ops.keys()],
      weightsBytes: info.weightBytes,
    })),
  ).toEqual(
    metaGraphs.map((expected) => ({
      ...expected,
      tags: [...expected.tags].sort(),
      signatures: Object.keys(expected.signatures).sort(),
    })),
  );
  for (const { producer, tensorflowGitVersion } of info.metaGraphs) {
    expect(producer).toBeGreaterThan(1000);
    expect(tensorflowGitVersion).not.toBe('');
  }
});

test('the assets of a model of TensorFlow 1, which has them in a collection', () => {
  const { model } = fixture('tf1');
  expect(inspect(model).metaGraphs[0]!.assets).toEqual(readdirSync(join(model, 'assets')));
});

test('assets and what initialises tables', () => {
  const [graph] = inspect(fixture('strings').model).metaGraphs;
  expect(graph!.assets).toEqual(readdirSync(join(fixture('strings').model, 'assets')));
  expect(graph!.initOp).not.toBeNull();
  expect(graph!.functions.length).toBeGreaterThan(0);
});

test('ops are counted in the graph and in its functions', () => {
  const { ops } = inspect(fixture('classifier').model).metaGraphs[0]!;
  expect(ops.get('MatMul')).toBeGreaterThanOrEqual(2);
  expect([...ops.keys()]).toEqual([...ops.keys()].sort());
});

test('a function that is called by its name, as TensorFlow 1 does it, is no op', () => {
  const folder = mkdtempSync(join(tmpdir(), 'savedmodel-'));
  try {
    const library = { function: [{ signature: { name: 'f' }, nodeDef: [{ name: 'n', op: 'Neg' }] }] };
    const graphDef = {
      node: [
        { name: 'a', op: 'Placeholder' },
        { name: 'b', op: 'f' },
      ],
      library,
    };
    const model = create(SavedModelSchema, { metaGraphs: [{ graphDef }] });
    writeFileSync(join(folder, 'saved_model.pb'), toBinary(SavedModelSchema, model));
    const [graph] = inspect(folder).metaGraphs;
    expect([...graph!.ops]).toEqual([
      ['Neg', 1],
      ['Placeholder', 1],
    ]);
    expect(graph!.functions).toEqual(['f']);
    expect(graph).toMatchObject({ tags: [], tensorflowVersion: '', producer: 0, initOp: null });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('missingOps names what is not registered', () => {
  const [graph] = inspect(fixture('classifier').model).metaGraphs;
  const registered = new Set(graph!.ops.keys());
  expect(missingOps(graph!, registered)).toEqual([]);
  registered.delete('MatMul');
  registered.delete('BiasAdd');
  expect(missingOps(graph!, registered)).toEqual(['BiasAdd', 'MatMul']);
});

describe('the layer table', () => {
  interface Row {
    name: string;
    className: string;
    outputShapes: number[][] | null;
    parameters: number;
  }
  interface Summary {
    name: string;
    className: string;
    parameters: number;
    layers: Row[];
  }
  type Variable = [name: string, shape: number[], trainable: boolean];
  const { keras2, keras3 } = JSON.parse(readFileSync(join(__dirname, 'keras-summaries.json'), 'utf8')) as {
    keras2: Record<string, Summary>;
    keras3: Record<string, Variable[]>;
  };

  test.each(Object.entries(keras2))('%s: as Keras 2 prints it', (name, expected) => {
    const { producer, model } = fixture(name);
    expect(inspect(model).keras).toEqual({
      source: 'keras_metadata',
      kerasVersion: producer.keras,
      ...expected,
    });
  });

  test.each(Object.entries(keras3))('%s: what a Keras 3 export keeps of it', (name, variables) => {
    const keras = inspect(fixture(name).model).keras!;
    expect(keras).toMatchObject({ source: 'export', className: null, kerasVersion: null });
    const rows = new Map<string, { parameters: number; trainableParameters: number }>();
    for (const [variable, shape, trainable] of variables) {
      if (variable.endsWith('seed_generator_state')) continue;
      const layer = variable.slice(0, variable.lastIndexOf('/'));
      const size = shape.reduce((a, b) => a * b, 1);
      const row = rows.get(layer) ?? { parameters: 0, trainableParameters: 0 };
      row.parameters += size;
      row.trainableParameters += trainable ? size : 0;
      rows.set(layer, row);
    }
    expect(keras.layers).toEqual(
      [...rows].map(([layer, row]) => ({ name: layer, className: null, outputShapes: [], ...row })),
    );
    expect(keras.parameters).toBe([...rows.values()].reduce((sum, row) => sum + row.parameters, 0));
  });

  test('is not there where Keras did not make the model', () => {
    expect(inspect(fixture('custom_signature').model).keras).toBeNull();
    expect(inspect(fixture('tf1').model).keras).toBeNull();
  });
});
