/** S6: a model gives the outputs that it gave in Python. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle, Tensor, type Result } from '../../lib';
import { fixture, type Case, type Fixture } from '../support/fixtures';
import { expectOutputs, expectTensor, tensorsOf } from '../support/tensors';

/** Made to be loaded in vain: see S9. */
const NOT_LOADED = ['missing_op'];

const names = readdirSync(join(__dirname, '../fixtures'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !NOT_LOADED.includes(entry.name))
  .map((entry) => entry.name);

describe.each(names)('%s', (name) => {
  const model = fixture(name);
  const tagSets = new Map(model.cases.map(({ tags }) => [tags.join(), tags]));

  for (const tags of tagSets.values()) {
    const cases = model.cases.filter((one) => one.tags.join() === tags.join());
    describe(`with the tags ${tags.join(', ')}`, () => {
      let bundle: SavedModelBundle;
      beforeAll(async () => (bundle = await SavedModelBundle.loadAsync(model.model, { tags })));
      afterAll(() => bundle.close());

      it.each(cases)('$signature, $name: function(key).call', async (one) => {
        expectOutputs(await bundle.function(one.signature).call(tensorsOf(one.inputs)), one);
      });

      it.each(cases)('$signature, $name: callSync', (one) => {
        expectOutputs(bundle.function(one.signature).callSync(tensorsOf(one.inputs)), one);
      });

      it.each(cases)('$signature, $name: runner() by the names of the tensors', async (one) => {
        const [expected, result] = await runByTensorNames(bundle, model, one);
        for (const [key, place] of expected) expectTensor(result.get(place), one.outputs[key]!, one.tolerance);
      });

      it('takes what toArray() gives', () => {
        for (const one of cases) {
          const arrays = Object.entries(tensorsOf(one.inputs)).map(([key, tensor]) => [key, tensor] as const);
          if (arrays.some(([, tensor]) => !survivesArrays(tensor))) continue;
          const plain = Object.fromEntries(arrays.map(([key, tensor]) => [key, tensor.toArray() as number[]]));
          expectOutputs(bundle.function(one.signature).callSync(plain), one);
        }
      });
    });
  }

  for (const { name: title, calls } of model.sequences) {
    it(`calls that follow one another: ${title}`, async () => {
      const bundle = SavedModelBundle.load(model.model, { tags: calls[0]!.tags });
      for (const one of calls) {
        expectOutputs(await bundle.function(one.signature).call(tensorsOf(one.inputs)), one);
      }
      bundle.close();
    });
  }

  if (model.failures.length > 0) {
    it.each(model.failures)('fails as in Python: $name', async ({ signature, inputs, code, class: pythonClass }) => {
      const bundle = await SavedModelBundle.loadAsync(model.model);
      const error = await bundle
        .function(signature)
        .call(tensorsOf(inputs))
        .then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
      expect(error).toMatchObject({ code, name: pythonClass });
      bundle.close();
    });
  }
});

/** A sparse input is no tensor that a signature can be called with; its parts are fed one by one. */
it('sparse_signature is run by the parts of its sparse input', async () => {
  const { model, inspect } = fixture('sparse_signature');
  const [values, indices, denseShape] = inspect.signatures.serving_default!.inputs.features!.sparse!;
  const bundle = SavedModelBundle.load(model);
  const result = await bundle
    .session()
    .runner()
    .feed(values, [2, 3])
    .feed(indices, [
      [0, 1],
      [1, 1],
    ])
    .feed(denseShape, [2, 4])
    .fetch('y')
    .run();
  const [first, second] = result.get(0).toArray() as number[][];
  // Rows 2·w and 3·w of the same row w of the weights.
  expect(first!.length).toBe(2);
  first!.forEach((value, i) => expect(second![i]! / value).toBeCloseTo(1.5, 5));
  await expect(bundle.function('serving_default').call({ features: [1] })).rejects.toMatchObject({
    code: 'UNIMPLEMENTED',
  });
  bundle.close();
});

afterAll(() => {
  const models = names.map((name) => `${name} (${fixture(name).cases.length} cases)`);
  process.stdout.write(`Equal to Python's outputs: ${models.join(', ')}\n`);
});

/** Feeds and fetches what the signature says in the file; gives where each output is. */
async function runByTensorNames(
  bundle: SavedModelBundle,
  model: Fixture,
  one: Case,
): Promise<[Map<string, number>, Result]> {
  const graph = model.metaGraphs.find(({ tags }) => [...tags].sort().join() === [...one.tags].sort().join())!;
  const { inputs, outputs } = graph.signatures[one.signature]!;
  const runner = bundle.session().runner();
  for (const [key, tensor] of Object.entries(tensorsOf(one.inputs))) runner.feed(inputs[key]!.tensorName, tensor);
  const places = new Map<string, number>();
  for (const [key, { tensorName }] of Object.entries(outputs)) {
    places.set(key, places.size);
    runner.fetch(tensorName);
  }
  return [places, await runner.run()];
}

/** Text that is no UTF-8 is lost in JavaScript's strings, and so is the shape below a dimension of 0. */
function survivesArrays(tensor: Tensor): boolean {
  if (tensor.size === 0) return false;
  return tensor.dtype.name !== 'string' || tensor.bytes().every((bytes) => isUtf8(bytes));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
