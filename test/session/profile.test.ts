import { Profile, SavedModelBundle, Timeline } from '../../lib';
import { fixture } from '../support/fixtures';
import { tensorsOf } from '../support/tensors';
import { expectError } from '../support/errors';

test('sums what TensorFlow recorded, by operation and by op', async () => {
  const { model, cases } = fixture('mlp');
  using bundle = SavedModelBundle.load(model);
  const call = () => bundle.function(cases[0]!.signature).callAndFetchMetadata(tensorsOf(cases[0]!.inputs));
  const [one, two] = [(await call()).metadata, (await call()).metadata];
  const nodes = one.stepStats!.devStats.flatMap(({ nodeStats }) => nodeStats);
  const profile = new Profile(one);
  expect(profile.operations().reduce((sum, { count }) => sum + count, 0)).toBe(nodes.length);
  const kernels = nodes.map(({ opStartRelNanos, opEndRelNanos }) => Number(opEndRelNanos - opStartRelNanos) / 1000);
  expect(profile.micros).toBeCloseTo(
    kernels.reduce((a, b) => a + b),
    6,
  );
  const times = profile.operations().map(({ micros }) => micros);
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(profile.ops().find(({ op }) => op === 'VarHandleOp')).toMatchObject({ count: 4 });
  // Several runs: their mean.
  const both = new Profile(one, two);
  expect(both.micros).toBeCloseTo((profile.micros + new Profile(two).micros) / 2, 6);
  expect(both.ops().find(({ op }) => op === 'VarHandleOp')).toMatchObject({ count: 4 });
  expect(() => new Timeline(one)).not.toThrow();
});

test('of runs that were not traced there is none', async () => {
  await expectError(() => new Profile(), 'INVALID_ARGUMENT', 'one run or more');
  await expectError(() => new Profile({} as never), 'INVALID_ARGUMENT', 'a Profile is made of a RunMetadata');
});
