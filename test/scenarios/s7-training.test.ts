/** S7: training goes on from what Python saved, with the optimizer's state. */
import { join } from 'node:path';
import { SavedModelBundle, type TUint8, type Tensor } from '../../lib';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { expectOutputs, tensorsOf } from '../support/tensors';

const { model, sequences, extra } = fixture('digits_training');
const { calls } = sequences[0]!;
const steps = calls.filter(({ signature }) => signature === 'train');
const pythonLosses = steps.map(({ outputs }) => tensorsOf(outputs).loss!.item() as number);

/** The loss of each of Python's next steps. */
async function train(bundle: SavedModelBundle, chosen = steps): Promise<number[]> {
  const step = bundle.function('train');
  const losses: number[] = [];
  for (const { inputs } of chosen) losses.push((await step.call(tensorsOf(inputs))).get('loss').item() as number);
  return losses;
}

const largestDifference = (losses: readonly number[]) =>
  Math.max(...losses.map((loss, i) => Math.abs(loss - pythonLosses[i]!)));

const folder = scratchFolder();

it('the losses of the next ten steps are those of Python, to 1e-5', async () => {
  using bundle = SavedModelBundle.load(model);
  expect(steps.length).toBe(10);
  const losses = await train(bundle);
  expect(largestDifference(losses)).toBeLessThanOrEqual(1e-5);
  // They go on falling from where Python stood.
  const before = extra.lossesBefore as number[];
  expect(losses[9]).toBeLessThan(before.at(-1)! - 0.3);
});

it('what it has learned is what Python has learned, and a bundle that is loaded anew begins where Python saved', async () => {
  using bundle = SavedModelBundle.load(model);
  using fresh = SavedModelBundle.load(model);
  await train(bundle);
  const evaluations = calls.filter(({ signature }) => signature !== 'train');
  const [before, after, predicted] = evaluations;
  const outputsOf = (of: SavedModelBundle, { signature, inputs }: typeof before & object) =>
    of.function(signature).callSync(tensorsOf(inputs));
  expectOutputs(outputsOf(bundle, after!), after!);
  expectOutputs(outputsOf(bundle, predicted!), predicted!);
  expectOutputs(outputsOf(fresh, before!), before!);
});

it("it is the optimizer's state that it goes on from: without it the losses are others", async () => {
  using bundle = SavedModelBundle.load(model);
  const graph = bundle.graph();
  const { ops } = graph;
  const moments = graph.operations().filter(({ type, name }) => type === 'VarHandleOp' && name.includes('velocity'));
  expect(moments.length).toBe(4);
  const session = bundle.session();
  for (const moment of moments) {
    const value = ops.readVariableOp(moment.output(), { dtype: 'float32' });
    session.runSync(ops.assignVariableOp(moment.output(), ops.zerosLike(value)));
  }
  expect(largestDifference(await train(bundle))).toBeGreaterThan(0.05);
});

it('it goes on from a checkpoint of its own, in a bundle that was loaded anew', async () => {
  const prefix = join(folder, 'half-way');
  const HALF = 5;
  using first = SavedModelBundle.load(model);
  const losses = await train(first, steps.slice(0, HALF));
  await first.session().save(prefix);
  using second = SavedModelBundle.load(model);
  await second.session().restore(prefix);
  losses.push(...(await train(second, steps.slice(HALF))));
  expect(losses.length).toBe(steps.length);
  expect(largestDifference(losses)).toBeLessThanOrEqual(1e-5);
});

it('a step can be run by name, with plain values', async () => {
  using bundle = SavedModelBundle.load(model);
  const { image, label } = tensorsOf(steps[0]!.inputs) as Record<string, Tensor<typeof TUint8>>;
  const result = await bundle.function('train').call({ image: image!.toArray(), label: label!.toArray() });
  expect(Math.abs((result.get('loss').item() as number) - pythonLosses[0]!)).toBeLessThanOrEqual(1e-5);
});
