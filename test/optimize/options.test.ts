/** How optimisation is asked for, and what is said of it. */
import { InvalidArgumentError, SavedModelBundle, type Optimization } from '../../lib';
import { fixture } from '../support/fixtures';
import { expectOutputs, tensorsOf } from '../support/tensors';
import { expectNothingLeft, settledCounters } from '../support/native-state';

const { model } = fixture('mlp');

it('is not done unless it is asked for', () => {
  for (const options of [{}, { optimize: false }]) {
    using bundle = SavedModelBundle.load(model, options);
    expect(bundle.optimization).toBeUndefined();
    expect(bundle.graph().operationOrThrow('StatefulPartitionedCall').type).toBe('StatefulPartitionedCall');
  }
});

it('says what was done', () => {
  using bundle = SavedModelBundle.loader(model).optimize().load();
  expect(bundle.optimization).toEqual({
    optimized: ['serve', 'serving_default'],
    left: {},
    passes: {
      inlinedCalls: 4,
      frozenVariables: 4,
      foldedPaddings: 0,
      foldedAffines: 0,
      fusedResiduals: 0,
      joinedRelu6: 0,
      smallProducts: 4,
      droppedNodes: expect.any(Number) as number,
    },
    frozenBytes: 4 * (4 * 16 + 16 + 16 * 3 + 3),
    standsAlone: true,
    sequential: true,
    precision: 'float32',
  } satisfies Optimization);
  const types = new Set(
    bundle
      .graph()
      .operations()
      .map(({ type }) => type),
  );
  expect([...types].sort()).toEqual(['Const', 'Identity', 'MatMul', 'Placeholder', 'Relu', 'Softmax', 'Sub']);
});

it('says what was left, and why', () => {
  using bundle = SavedModelBundle.load(fixture('stateful').model, { optimize: true });
  expect(bundle.optimization).toMatchObject({
    optimized: ['constant', 'identity'],
    left: { read: "the variable 'variable' may change (AssignVariableOp)" },
    standsAlone: false,
  });
});

it.each(['mlp', 'stateful'])('%s is shared as it was rewritten', async (name) => {
  const bundle = SavedModelBundle.load(fixture(name).model, { optimize: true });
  using shared = SavedModelBundle.fromShared(bundle.share());
  expect(shared.graph().operationNames()).toEqual(bundle.graph().operationNames());
  const tensors = [bundle, shared].map((each) => each.signatures().map((signature) => signature.toString()));
  expect(tensors[1]).toEqual(tensors[0]);
  bundle.close();
  for (const one of fixture(name).cases) {
    expectOutputs(await shared.function(one.signature).call(tensorsOf(one.inputs)), one);
  }
});

it('computes in bfloat16 where that is asked for', () => {
  using bundle = SavedModelBundle.load(model, { optimize: { precision: 'bfloat16' } });
  expect(bundle.optimization!.precision).toBe('bfloat16');
  const known = fixture('mlp').cases.find(({ signature }) => signature === 'serving_default')!;
  // bfloat16 has three digits.
  expectOutputs(bundle.callSync(tensorsOf(known.inputs)), { ...known, tolerance: { atol: 0.02, rtol: 0.02 } });
});

it.each([
  ['no option of it', { precisoin: 'bfloat16' }, /no option 'precisoin'/],
  ['no precision', { precision: 'float8' }, /precision is 'float32' or 'bfloat16'/],
  ['no object', 'yes', /optimize is true, false or an object/],
])('refuses what is %s, and leaves nothing behind', async (_, optimize, message) => {
  const before = await settledCounters();
  const options = { optimize } as unknown as { optimize: boolean };
  expect(() => SavedModelBundle.load(model, options)).toThrow(InvalidArgumentError);
  await expect(SavedModelBundle.loadAsync(model, options)).rejects.toThrow(message);
  await expectNothingLeft(before, ['sessions', 'graphs']);
});

it('workers share an optimised model', () => {
  using bundle = SavedModelBundle.load(model, { optimize: true });
  using shared = SavedModelBundle.fromShared(bundle.share());
  const x = [[0.1, 0.2, 0.3, 0.4]];
  expect(shared.callSync({ x }).get(0).toArray()).toEqual(bundle.callSync({ x }).get(0).toArray());
});
