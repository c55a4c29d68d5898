/** examples/server answers in the forms of TensorFlow Serving, with Python's numbers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DType, Tensor, type Nested } from '../../lib';
import { fixture, stringsOf, type Case, type TensorJson } from '../support/fixtures';
import { expectTensor, tensorOf } from '../support/tensors';
import { digitsOf, jsonText } from './json';
import { ServerProcess, serveFixtures } from './server';

/** The dtypes that have a form in JSON: those of Serving, and small floats. */
const DTYPES = /^(b?float16|float32|float64|u?int(8|16|32|64)|bool|string)$/;
const SERVED = [
  ...['mlp', 'batch_norm', 'lstm', 'attention', 'embedding', 'functional', 'keras2', 'classifier', 'digits'],
  ...['custom_signature', 'control_flow', 'strings', 'dtypes', 'scalars', 'tf1'],
];

/** The values of a tensor as a client writes them: strings are bytes. */
function valuesOf(json: TensorJson): unknown {
  if (!('strings' in json)) return tensorOf(json).toArray();
  const strings: unknown[] = stringsOf(json);
  return json.shape
    .slice(1)
    .reduceRight<unknown[]>(
      (flat, size) =>
        Array.from({ length: size === 0 ? 0 : flat.length / size }, (_, i) => flat.slice(i * size, (i + 1) * size)),
      strings,
    )
    .slice(0, json.shape.length === 0 ? undefined : json.shape[0]);
}

const scalarOr = (json: TensorJson): unknown =>
  'strings' in json && json.shape.length === 0 ? stringsOf(json)[0] : valuesOf(json);

function expectValues(values: unknown, expected: TensorJson, tolerance: Case['tolerance']): void {
  if ('strings' in expected) {
    const flat = expected.shape.length === 0 ? [values] : (values as unknown[]).flat(Infinity);
    expect(flat).toEqual(stringsOf(expected).map((bytes) => Buffer.from(bytes).toString()));
    return;
  }
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read);
    if (expected.dtype === 'bool') return value;
    return expected.dtype.includes('int64') ? BigInt(value as string) : Number(value);
  };
  const tensor = Tensor.of(read(values) as Nested<number>, { dtype: DType.of(expected.dtype), shape: expected.shape });
  expectTensor(tensor, expected, tolerance);
}

const fits = ({ inputs, outputs }: Case): boolean =>
  [...Object.values(inputs), ...Object.values(outputs)].every(({ dtype }) => DTYPES.test(dtype));
/** An array of no elements does not tell its further dimensions. */
const hasElements = ({ inputs, outputs }: Case): boolean =>
  [...Object.values(inputs), ...Object.values(outputs)].every(({ shape }) => !shape.includes(0));
const inRows = ({ inputs, outputs }: Case): boolean => {
  const rows = [...Object.values(inputs), ...Object.values(outputs)].map(({ shape }) => shape[0]);
  return rows[0] !== undefined && rows.every((size) => size === rows[0]);
};

const cases = SERVED.flatMap((model) =>
  fixture(model)
    .cases.filter((one) => fits(one) && hasElements(one) && one.tags.length === 1 && Object.keys(one.inputs).length > 0)
    .map((one) => [model, one.signature, one.name, one] as const),
);

const served = serveFixtures(SERVED);

it('most fixtures have cases that JSON can express', () => {
  expect(new Set(cases.map(([model]) => model)).size).toBe(SERVED.length);
});

it.each(cases)('%s %s, %s: in columns', async (model, signature, _, { inputs, outputs, tolerance }) => {
  const columns = Object.fromEntries(Object.entries(inputs).map(([name, json]) => [name, scalarOr(json)]));
  const { status, text } = await served.server.predict(model, jsonText({ signature_name: signature, inputs: columns }));
  expect([status, text.slice(0, 300)]).toEqual([200, expect.anything()]);
  const { outputs: answer } = digitsOf(text) as { outputs: Record<string, unknown> };
  const names = Object.keys(outputs);
  if (names.length > 1) expect(Object.keys(answer).sort()).toEqual(names.sort());
  for (const name of names) expectValues(names.length > 1 ? answer[name] : answer, outputs[name]!, tolerance);
});

it.each(cases.filter(([, , , one]) => inRows(one)))('%s %s, %s: in rows', async (model, signature, _, one) => {
  const { inputs, outputs, tolerance } = one;
  const columns = Object.entries(inputs).map(([name, json]) => [name, valuesOf(json) as unknown[]] as const);
  const rows = columns[0]![1].map((_, i) => Object.fromEntries(columns.map(([name, values]) => [name, values[i]])));
  // One input alone is given without its name, too.
  const forms = columns.length === 1 ? [rows, columns[0]![1]] : [rows];
  for (const instances of forms) {
    const { status, text } = await served.server.predict(model, jsonText({ signature_name: signature, instances }));
    expect([status, text.slice(0, 300)]).toEqual([200, expect.anything()]);
    const { predictions } = digitsOf(text) as { predictions: unknown[] };
    expect(predictions).toHaveLength(rows.length);
    const names = Object.keys(outputs);
    for (const name of names) {
      const values = names.length > 1 ? predictions.map((row) => (row as Record<string, unknown>)[name]) : predictions;
      expectValues(values, outputs[name]!, tolerance);
    }
  }
});

it('the answer is application/json', async () => {
  const { headers } = await served.server.predict('mlp', { instances: [[1, 2, 3, 4]] });
  expect(headers.get('content-type')).toMatch(/^application\/json/);
});

it('many requests at the same time each get their own rows', async () => {
  const { inputs, outputs, tolerance } = fixture('mlp').cases.find(({ name }) => name === 'batch of 64')!;
  const rows = valuesOf(inputs.x!) as number[][];
  const answers = await Promise.all(rows.map((row) => served.server.predict('mlp', { instances: [row] })));
  const predictions = answers.flatMap(({ text }) => (digitsOf(text) as { predictions: unknown[] }).predictions);
  expectValues(predictions, outputs.output_0!, tolerance);
});

describe("TensorFlow Serving's own model", () => {
  // What http_rest_api_handler_test.cc expects.
  let server: ServerProcess;
  beforeAll(async () => {
    const path = join(__dirname, 'half_plus_two');
    server = await new ServerProcess({
      models: [
        { name: 'saved_model_half_plus_two_2_versions', path, versions: 'all' },
        { name: 'latest', path },
        { name: 'one', path, versions: [123] },
      ],
    }).ready();
  });
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });
  const MODEL = 'saved_model_half_plus_two_2_versions';

  // Their bodies, with the dimension of 1 that the signature has and Serving does not ask for.
  it.each([
    [':predict', { instances: [[1.0], [2.0]] }, { predictions: [[2.5], [3.0]] }],
    ['/versions/123:predict', { instances: [[1.0], [2.0]] }, { predictions: [[2.5], [3.0]] }],
    ['/versions/123:predict', { signature_name: 'serving_default', instances: [[3.0]] }, { predictions: [[3.5]] }],
    ['/versions/123:predict', { signature_name: 'serving_default', inputs: [[3.0]] }, { outputs: [[3.5]] }],
    ['/versions/124:PREDICT', { instances: [{ x: [3.0] }] }, { predictions: [[3.5]] }],
  ])('%s of %j', async (target, body, expected) => {
    const { status, text } = await server.post(`/v1/models/${MODEL}${target}`, body);
    expect([status, JSON.parse(text)]).toEqual([200, expected]);
  });

  it('its status', async () => {
    const one = (version: string) => ({
      version,
      state: 'AVAILABLE',
      status: { error_code: 'OK', error_message: '' },
    });
    const statusOf = async (target: string) =>
      JSON.parse((await server.get(`/v1/models/${target}`)).text) as { model_version_status: unknown };
    expect(await statusOf(MODEL)).toEqual({ model_version_status: [one('123'), one('124')] });
    expect(await statusOf(`${MODEL}/versions/123`)).toEqual({ model_version_status: [one('123')] });
    expect(await statusOf('latest')).toEqual({ model_version_status: [one('124')] });
    expect(await statusOf('one')).toEqual({ model_version_status: [one('123')] });
  });

  it('its metadata', async () => {
    const { status, text } = await server.get(`/v1/models/${MODEL}/versions/123/metadata`);
    const theirs: unknown = JSON.parse(readFileSync(join(__dirname, 'half_plus_two/metadata.json'), 'utf8'));
    expect([status, JSON.parse(text)]).toEqual([200, theirs]);
  });
});
