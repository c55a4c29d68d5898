/** Optimised models give Python's outputs, on every fixture that can be loaded. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle, Tensor } from '../../lib';
import { fixture } from '../support/fixtures';
import { expectOutputs, expectTensor, tensorsOf } from '../support/tensors';
import { expectNothingLeft, settledCounters } from '../support/native-state';

const names = readdirSync(join(__dirname, '../fixtures'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'missing_op')
  .map((entry) => entry.name);

/** Signatures that keep something: all others are rewritten. */
const LEFT: Record<string, string[]> = {
  custom_signature: ['predict', 'serving_default', 'train'],
  digits_training: ['evaluate', 'predict', 'train'],
  failing: ['allocate', 'second', 'uninitialised'],
  stateful: ['add', 'assign', 'read'],
};

describe.each(names)('%s', (name) => {
  const model = fixture(name);
  for (const tags of new Set(model.cases.map((one) => one.tags.join()))) {
    it(`gives the same, loaded with the tags ${tags}`, async () => {
      const before = await settledCounters();
      const bundle = SavedModelBundle.load(model.model, { tags: tags.split(','), optimize: true });
      expect(Object.keys(bundle.optimization!.left)).toEqual(LEFT[name] ?? []);
      for (const one of model.cases.filter((each) => each.tags.join() === tags)) {
        expectOutputs(bundle.function(one.signature).callSync(tensorsOf(one.inputs)), one);
      }
      bundle.close();
      await expectNothingLeft(before, ['sessions', 'graphs', 'runs']);
    });
  }

  it('gives the same by the names of the tensors', async () => {
    const bundle = SavedModelBundle.load(model.model, { tags: model.cases[0]?.tags ?? ['serve'], optimize: {} });
    for (const one of model.cases.filter((each) => each.tags.join() === model.cases[0]!.tags.join())) {
      const { inputs, outputs } = model.metaGraphs[0]!.signatures[one.signature]!;
      const runner = bundle.session().runner();
      for (const [key, tensor] of Object.entries(tensorsOf(one.inputs))) runner.feed(inputs[key]!.tensorName, tensor);
      const keys = Object.keys(outputs);
      for (const key of keys) runner.fetch(outputs[key]!.tensorName);
      const result = await runner.run();
      keys.forEach((key, i) => expectTensor(result.get(i), one.outputs[key]!, one.tolerance));
    }
    bundle.close();
  });

  for (const { name: title, calls } of model.sequences) {
    it(`calls that follow one another give the same: ${title}`, async () => {
      using bundle = await SavedModelBundle.loader(model.model)
        .withTags(...calls[0]!.tags)
        .optimize()
        .loadAsync();
      for (const one of calls) expectOutputs(await bundle.function(one.signature).call(tensorsOf(one.inputs)), one);
    });
  }

  for (const { name: title, signature, inputs, code, class: pythonClass } of model.failures) {
    it(`fails as it did: ${title}`, async () => {
      using bundle = SavedModelBundle.load(model.model, { optimize: true });
      const call = bundle.function(signature).call(tensorsOf(inputs));
      await expect(call).rejects.toMatchObject({ code, name: pythonClass });
    });
  }
});

it("variables of TensorFlow 1 that are alike but for their values stay apart: TensorFlow Serving's half plus two", () => {
  const model = join(__dirname, '../server/half_plus_two/00000123');
  using bundle = SavedModelBundle.load(model, { optimize: true });
  expect(bundle.optimization!.passes.frozenVariables).toBe(3);
  const runner = bundle
    .session()
    .runner()
    .feed('x:0', Tensor.of([[3]]));
  const [y, y2] = [...runner.fetch('y:0').fetch('y2:0').runSync()];
  expect([y!.toArray(), y2!.toArray()]).toEqual([[[3.5]], [[4.5]]]); // half plus two, half plus three
});
