/**
 * Whose memory a tensor is, as far as JavaScript can see it: the rules of docs/architecture.md by their numbers. Each of
 * these tests fails when its rule is taken out. The others (3, 9, 10) are below Node: test/native/.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle, TFloat32, Tensor } from '../../lib';
import { native } from '../../lib/binding';
import { bytesOf, fixture } from '../support/fixtures';
import { settledCounters } from '../support/native-state';
import { resultOf, runProgram } from '../support/child';
import { underPreload } from '../support/preload';

const SIZE = 1000;
const stateful = fixture('stateful');

/** What Python wrote to and read from the variable. */
function python(call: number, tensors: 'inputs' | 'outputs', name: string): Float32Array {
  const json = stateful.sequences[0]!.calls[call]![tensors][name]!;
  return new Float32Array(bytesOf(json).buffer);
}

let model: SavedModelBundle;
beforeEach(() => (model = SavedModelBundle.load(stateful.model)));
afterEach(() => model.close());

/** Without a difference of thousands of lines. */
function expectSame(actual: Float32Array, expected: Float32Array): void {
  const wrong = actual.findIndex((value, i) => value !== expected[i]);
  expect([actual.length, wrong, actual[wrong]]).toEqual([expected.length, -1, undefined]);
}

const call = (key: string, inputs = {}): Float32Array =>
  model.function(key).callSync(inputs).get('value').data as Float32Array;

describe('1: writing to an output changes nothing of the model', () => {
  test('nor of its weights', () => {
    const classifier = SavedModelBundle.load(fixture('classifier').model);
    const kernel = (): Float32Array =>
      classifier.session().runner().fetch('dense/kernel/Read/ReadVariableOp').runSync().get(0).data as Float32Array;
    const weights = Float32Array.from(kernel());
    expect(weights.length).toBe(784 * 128);
    kernel().fill(7);
    expectSame(kernel(), weights);
    classifier.close();
  });

  test('nor of its constants', () => {
    const [known] = stateful.cases;
    call('constant').fill(7);
    expectSame(call('constant'), new Float32Array(bytesOf(known!.outputs.value!).buffer));
  });

  test('nor what was fed, which is the same memory', () => {
    const fed = Tensor.of(new Float32Array(100 * SIZE).fill(1));
    call('identity', { x: fed }).fill(7);
    expectSame(call('identity', { x: fed }), new Float32Array(100 * SIZE).fill(1));
  });
});

describe('2: what was fed belongs to the run', () => {
  const x = python(1, 'inputs', 'x');

  test('a tensor that a variable keeps can be written to all the same', () => {
    const tensor = TFloat32.tensorOf([SIZE], x);
    call('assign', { x: tensor });
    tensor.data.fill(7);
    expectSame(call('read'), python(2, 'outputs', 'value'));
  });

  test('native memory that a variable keeps is copied to be read', () => {
    const tensor = native().createTensor(TFloat32.number, [SIZE], x) as { read(): ArrayBuffer };
    call('assign', { x: Tensor.fromNative(TFloat32, [SIZE], tensor as never) });
    new Float32Array(tensor.read()).fill(7);
    expectSame(call('read'), x);
  });

  test('plain values leave nothing of the tensor that was made of them', async () => {
    const { tensors } = await settledCounters();
    const result = await model.function('identity').call({ x: new Float32Array(100 * SIZE) });
    expect(native().counters().tensors).toBe(tensors + 1);
    result.close();
    expect(native().counters().tensors).toBe(tensors);
  });

  test('allocated memory is given up: nobody can write to it any more', () => {
    const tensor = TFloat32.allocate([SIZE]);
    const view = tensor.data;
    view.set(x);
    call('assign', { x: tensor });
    view[0] = 7;
    expect([view.length, tensor.closed]).toEqual([0, true]);
    expectSame(call('read'), x);
  });
});

describe('3 and 4: memory is TensorFlow’s own', () => {
  test('no function is bound that takes foreign memory', () => {
    const functions = readFileSync(join(__dirname, '..', '..', 'native', 'library', 'c_api.def'), 'utf8');
    expect(functions).toContain('TF_FUNCTION(TF_AllocateTensor)');
    expect(functions).not.toMatch(/TF_NewTensor/);
  });

  test('strings are freed: 200 MB of them leave nothing', async () => {
    // TensorFlow complains of the model: it has a dtype that one of its optimizers does not know.
    const options = { env: { TF_CPP_MIN_LOG_LEVEL: '3' } };
    expect(await resultOf<number>('memory/programs/strings.cjs', [], options)).toBeLessThan(60);
  });
});

describe('5: outputs', () => {
  let ones: (n: number) => Tensor;
  let big: SavedModelBundle;
  beforeEach(() => {
    big = SavedModelBundle.load(fixture('big').model);
    const callable = big.function('ones');
    ones = (n) => callable.callSync({ n }).get(0);
    ones(1);
  });
  afterEach(() => big.close());

  test.each([1, 100, 1000])('of %i floats are copied, and leave nothing native', async (n) => {
    const { tensors } = await settledCounters();
    const output = ones(n);
    expect(native().counters().tensors).toBe(tensors);
    expect(output.data).toEqual(new Float32Array(n).fill(1));
  });

  test('of a megabyte stay native until they are read', async () => {
    const { tensors } = await settledCounters();
    const output = ones(250_000);
    expect(native().counters().tensors).toBe(tensors + 1);
    output.close();
    expect(native().counters().tensors).toBe(tensors);
  });
});

underPreload('one-thread', '7 and 8: a call of Node-API on another thread would end the process', (path) => {
  test('what was fed is freed by whichever thread is last', async () => {
    expect(await resultOf<string>('memory/programs/last-owner.cjs', [], { env: { LD_PRELOAD: path() } })).toBe('right');
  });

  test('runs, loads and workers that are terminated', async () => {
    const whats = ['asynchronous runs', 'a synchronous run', 'short runs', 'loads', 'batched calls', 'large outputs'];
    const { end, stderr } = await runProgram('threads/programs/workers.cjs', ['terminate', '12', ...whats], {
      env: { LD_PRELOAD: path() },
    });
    expect({ end, stderr }).toEqual({ end: 0, stderr: '' });
  });
});
