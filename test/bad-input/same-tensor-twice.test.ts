/** What is fetched twice, or is the same tensor under two names, is two tensors of their own. */
import { SavedModelBundle, Tensor, type Result } from '../../lib';
import { fixture } from '../support/fixtures';
import { changeModel, copyModel, scratchFolder } from '../support/models';
import { expectNothingLeft, settledCounters } from '../support/native-state';
import type { NativeCounters } from '../../lib/binding';

const scratch = scratchFolder();
const SMALL = 3;
/** So large that it is not copied when it comes. */
const LARGE = 1_000_000;

let bundle: SavedModelBundle | undefined;
let before: NativeCounters;
beforeAll(async () => {
  before = await settledCounters();
  // `y` of the signature `negate` under a second name.
  const path = changeModel(copyModel(scratch, 'big'), ({ metaGraphs: [metaGraph] }) => {
    const { outputs } = metaGraph!.signatureDef.negate!;
    outputs.twin = outputs.y!;
  });
  bundle = SavedModelBundle.load(path);
});
afterAll(async () => {
  bundle!.close();
  bundle = undefined;
  await expectNothingLeft(before);
});

const numbers = (size: number) => Float32Array.from({ length: size }, (_, i) => (i % 100) + 1);

/** That writing to one of two outputs does not show in the other. */
function expectApart(a: Tensor, b: Tensor, size: number): void {
  const first = a.data as Float32Array;
  first.fill(7);
  const second = b.data as Float32Array;
  expect(second.buffer).not.toBe(first.buffer);
  expect(second.length).toBe(size);
  for (const i of [0, 1, size - 1]) expect(second[i]).toBe(-(i % 100) - 1);
  second.fill(8);
  expect(first[0]).toBe(7);
}

describe.each([SMALL, LARGE])('%i elements', (size) => {
  const ways: [string, () => Promise<Result> | Result][] = [
    ['run', () => bundle!.session().runner().feed('negate_x', numbers(size)).fetch('PartitionedCall').fetch('PartitionedCall:0').run()],
    ['runSync', () => bundle!.session().runner().feed('negate_x', numbers(size)).fetch('PartitionedCall').fetch('PartitionedCall').runSync()],
    ['a callable', () => bundle!.session().makeCallable(['negate_x'], ['PartitionedCall', 'PartitionedCall']).run([numbers(size)])],
    ['function.call', () => bundle!.function('negate').call({ x: numbers(size) })],
    ['function.callSync', () => bundle!.function('negate').callSync({ x: numbers(size) })],
  ]; // prettier-ignore

  it.each(ways)('fetched twice by %s', async (_, run) => {
    const result = await run();
    expect(result.size).toBe(2);
    expectApart(result.get(0), result.get(1), size);
  });

  it('in the other order', () => {
    const result = bundle!.function('negate').callSync({ x: numbers(size) });
    expect(result.keys()).toEqual(['twin', 'y'].sort());
    expectApart(result.get('y'), result.get('twin'), size);
  });

  it('one is closed, the other stays', () => {
    const result = bundle!.function('negate').callSync({ x: numbers(size) });
    result.get('y').close();
    expect((result.get('twin').data as Float32Array)[1]).toBe(-2);
  });
});

it('an input that comes out again is not the memory that was fed', async () => {
  const { model } = fixture('stateful');
  const stateful = SavedModelBundle.load(model);
  const x = Tensor.of(numbers(LARGE));
  const result = await stateful.function('identity').call({ x });
  (result.get('value').data as Float32Array).fill(7);
  expect(x.data[1]).toBe(2);
  const again = await stateful.function('identity').call({ x });
  expect((again.get('value').data as Float32Array)[1]).toBe(2);
  stateful.close();
});
