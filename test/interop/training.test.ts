/** What was trained here goes on in Python: weights, and the optimizer's state. */
import { join } from 'node:path';
import { SavedModelBundle, type DType } from '../../lib';
import { fixture, type TensorsJson } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { expectTensor, jsonOf, tensorOf, tensorsOf } from '../support/tensors';
import { withPython } from './python';

interface Answer {
  readonly read: TensorsJson;
  readonly trainedHere: TensorsJson;
  readonly restored: TensorsJson;
  readonly losses: readonly number[];
}

const { model, sequences } = fixture('digits_training');
const steps = sequences[0]!.calls.filter(({ signature }) => signature === 'train').map(({ inputs }) => inputs);
const HALF = 5;

withPython('training that goes on in Python', (python) => {
  const prefix = join(scratchFolder(), 'half-way');
  const losses: number[] = [];
  let held: string[];
  let answer: Answer;

  beforeAll(async () => {
    using bundle = SavedModelBundle.load(model);
    const train = (inputs: TensorsJson) =>
      bundle.function('train').callSync(tensorsOf(inputs)).get('loss').item() as number;
    steps.slice(0, HALF).forEach(train);
    await bundle.session().save(prefix);
    held = variablesOf(bundle);
    losses.push(...steps.slice(HALF).map(train));
    const input = { model, prefix, before: steps.slice(0, HALF), after: steps.slice(HALF) };
    answer = await python.run<Answer>(join(__dirname, 'training_on.py'), input);
  }, 240_000);

  it('tf.train.load_checkpoint reads the variables as they were in the session, bit for bit', () => {
    expect(held.length).toBe(14);
    expect(sortedJson(answer.read)).toEqual(held);
  });

  it('they are what Python has when it makes the same steps, to 1e-5', () => {
    expect(Object.keys(answer.read).sort()).toEqual(Object.keys(answer.trainedHere).sort());
    for (const [name, json] of Object.entries(answer.trainedHere)) {
      expectTensor(tensorOf(answer.read[name]!), json, { atol: 1e-5, rtol: 0 });
    }
  });

  it('tf.train.Checkpoint restores them, and the next losses are ours to 1e-5', () => {
    expect(answer.restored).toEqual(answer.read);
    expect(answer.losses.length).toBe(HALF);
    answer.losses.forEach((loss, i) => expect(Math.abs(loss - losses[i]!)).toBeLessThanOrEqual(1e-5));
  });
});

/** The values of a model's variables, those that the SavedModel was saved with. */
function variablesOf(bundle: SavedModelBundle): string[] {
  const graph = bundle.graph();
  const variables = graph.operations().filter(({ type }) => type === 'VarHandleOp');
  const runner = bundle.session().runner();
  for (const variable of variables) {
    runner.fetch(graph.ops.readVariableOp(variable.output(), { dtype: variable.attr('dtype') as DType }));
  }
  return [...runner.runSync()].map((value) => JSON.stringify(jsonOf(value))).sort();
}

function sortedJson(tensors: TensorsJson): string[] {
  return Object.values(tensors).map((tensor) => JSON.stringify(tensor)).sort(); // prettier-ignore
}
