/** S8: what a model is, before it is run and without libtensorflow. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle } from '../../lib';
import { resultOf } from '../support/child';
import { fixture, type MetaGraphJson } from '../support/fixtures';

interface Report {
  readonly models: readonly {
    readonly metaGraphs: readonly Omit<MetaGraphJson, 'weightsBytes'>[];
    readonly weightBytes: number;
    readonly keras: Summary | null;
  }[];
  readonly loadError: { readonly code: string; readonly message: string };
  readonly libraries: readonly string[];
}

interface Summary {
  readonly layers: readonly { readonly name: string; readonly parameters: number }[];
}

/** What `model.summary()` says in Python. */
const summaries = JSON.parse(readFileSync(join(__dirname, '../bundle/keras-summaries.json'), 'utf8')) as {
  readonly keras2: Readonly<Record<'classifier' | 'keras2', Summary>>;
};

const NOWHERE = join(__dirname, 'no libtensorflow here');
const names = readdirSync(join(__dirname, '../fixtures'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

let report: Report;
beforeAll(async () => {
  report = await resultOf('scenarios/s8-inspect.cjs', names.map((name) => fixture(name).model), {
    env: { SAVEDMODEL_LIBTENSORFLOW: NOWHERE },
  }); // prettier-ignore
});

it('the process had no libtensorflow: loading fails and says so', () => {
  expect(report.loadError.code).toBe('NOT_FOUND');
  expect(report.loadError.message).toContain(NOWHERE);
  expect(report.libraries).toEqual([]);
});

describe.each(names)('%s', (name) => {
  const model = () => report.models[names.indexOf(name)]!;
  const { metaGraphs } = fixture(name);

  it("tags, signatures with names, dtypes and shapes, ops, and the writer's version, as Python reads them", () => {
    const read = metaGraphs.map(({ tags, tensorflowVersion, ops, signatures }) => ({
      tags: [...tags].sort(),
      tensorflowVersion,
      ops,
      signatures,
    }));
    expect(model().metaGraphs).toEqual(read);
  });

  it('the size of the weights', () => expect(model().weightBytes).toBe(metaGraphs[0]!.weightsBytes));
});

it('the layer table of model.summary(), where Keras wrote the model', () => {
  const table = (name: string) => report.models[names.indexOf(name)]!.keras?.layers;
  for (const [name, { layers }] of Object.entries(summaries.keras2)) {
    expect(table(name)).toEqual(layers.map(({ name, parameters }) => ({ name, parameters })));
  }
  expect(table('tf1')).toBeUndefined();
});

it('it is the same where libtensorflow is there', () => {
  const { metaGraphs, weightBytes } = SavedModelBundle.inspect(fixture('mlp').model);
  const mlp = report.models[names.indexOf('mlp')]!;
  expect([...metaGraphs[0]!.ops.keys()]).toEqual(mlp.metaGraphs[0]!.ops);
  expect(weightBytes).toBe(mlp.weightBytes);
});
