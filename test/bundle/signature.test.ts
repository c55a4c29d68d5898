import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, toBinary } from '@bufbuild/protobuf';
import { MetaGraphDefSchema } from '../../lib/proto/generated/saved_model_pb';
import { decodeMetaGraph, messages } from '../../lib/proto';
import { signaturesOf, type SignatureTensor } from '../../lib/bundle/signature';
import { fixture, type EndpointJson } from '../support/fixtures';
import { thrownBy } from '../support/thrown';

function metaGraphs(name: string): Uint8Array[] {
  const { decodeFile, outline } = messages();
  return decodeFile(outline.SavedModelSchema, readFileSync(join(fixture(name).model, 'saved_model.pb')), name)
    .metaGraphs;
}

const plain = (map: ReadonlyMap<string, SignatureTensor>) =>
  Object.fromEntries(
    [...map].map(([key, { name, tensorName, kind, components, dtype, shape }]): [string, EndpointJson] => {
      expect(name).toBe(key);
      if (kind === 'tensor') expect(components).toEqual([tensorName]);
      const sparse = kind === 'sparse' ? { sparse: components as unknown as [string, string, string] } : {};
      return [key, { tensorName: tensorName ?? '', ...sparse, dtype: dtype.name, shape }];
    }),
  );

const MODELS = [
  'classifier',
  'custom_signature',
  'dtypes',
  'strings',
  'tf1',
  'two_tags',
  'sparse_signature',
  'scalars',
];

test.each([...MODELS, 'no_serving_default', 'ragged_sparse'])('%s: signatures as Python reads them', (name) => {
  const expected = fixture(name).metaGraphs;
  const found = metaGraphs(name).map((bytes) => signaturesOf(bytes));
  expect(found).toHaveLength(expected.length);
  found.forEach((signatures, i) => {
    const described = Object.fromEntries(
      [...signatures].map(([key, signature]) => {
        expect(signature.key).toBe(key);
        expect(signature.inputNames()).toEqual(Object.keys(expected[i]!.signatures[key]!.inputs).sort());
        expect(signature.outputNames()).toEqual(Object.keys(expected[i]!.signatures[key]!.outputs).sort());
        const inputs = plain(signature.inputs());
        return [key, { method: signature.methodName(), inputs, outputs: plain(signature.outputs()) }];
      }),
    );
    expect(described).toEqual(expected[i]!.signatures);
  });
});

test('toString is what a person writes', () => {
  const [signature] = signaturesOf(metaGraphs('classifier')[0]!).values();
  expect(String(signature)).toBe('serving_default(input_1: float32[?, 784]) -> (dense_1: float32[?, 10])');
});

/** A signature as no fixture has it. */
function made(inputs: object): SignatureTensor {
  const definition = { signatureDef: { f: { inputs, methodName: 'm' } } };
  const bytes = toBinary(MetaGraphDefSchema, create(MetaGraphDefSchema, definition as never));
  return [...signaturesOf(bytes).get('f')!.inputs().values()][0]!;
}

test('a reference to a variable has the dtype of its value, and a missing shape is an unknown one', () => {
  const tensor = made({ x: { encoding: { case: 'name', value: 'v:0' }, dtype: 101 } });
  expect(tensor.dtype.name).toBe('float32');
  expect(tensor.shape).toBeNull();
});

test('a composite tensor is described by its type and its components', () => {
  const dims = (...sizes: number[]) => ({ dim: sizes.map((size) => ({ size: BigInt(size) })) });
  const component = (name: string, dtype: number) => ({ encoding: { case: 'name', value: name }, dtype });
  const shape = { kind: { case: 'tensorShapeValue', value: dims(-1, 3) } };
  const typeSpec = { typeState: { kind: { case: 'tupleValue', value: { values: [shape] } } } };
  const components = [component('values:0', 3), component('splits:0', 9)];
  const tensor = made({ x: { encoding: { case: 'compositeTensor', value: { typeSpec, components } } } });
  expect(tensor).toMatchObject({
    kind: 'composite',
    tensorName: null,
    components: ['values:0', 'splits:0'],
    shape: [-1, 3],
  });
  expect(tensor.dtype.name).toBe('int32');
});

test('a dtype that is not known is named', () => {
  const error = thrownBy(() => made({ x: { encoding: { case: 'name', value: 'v:0' }, dtype: 77 } }));
  expect(error).toMatchObject({ code: 'UNIMPLEMENTED', message: 'x has dtype 77, which is not known here.' });
});

test("TensorFlow's own signatures are left out", () => {
  expect([...signaturesOf(metaGraphs('strings')[0]!).keys()]).toEqual(
    Object.keys(fixture('strings').inspect.signatures).sort(),
  );

  expect(Object.keys(decodeMetaGraph(metaGraphs('strings')[0]!).signatureDef)).toContain('__saved_model_init_op');
});
