/** Shapes that are none, or of more elements than there can be. */
import { DType, TFloat32, TInt64, TResource, TString, TVariant, Tensor } from '../../lib';
import { expectError } from '../support/errors';
import { openModel } from '../support/open-model';

openModel('mlp');

const ways: [string, (shape: unknown) => unknown][] = [
  ['tensorOf', (shape) => TFloat32.tensorOf(shape as number[], [1, 2, 3, 4])],
  ['Tensor.of', (shape) => Tensor.of([1, 2, 3, 4], { dtype: 'float32', shape: shape as number[] })],
  ['allocate', (shape) => TFloat32.allocate(shape as number[])],
];

describe.each(ways)('%s', (_, make) => {
  it.each([
    ['NaN', [NaN]],
    ['fractional', [2, 1.5]],
    ['negative', [-1, 4]],
    ['infinite', [Infinity]],
    ['beyond 2^53', [2 ** 53]],
    ['a string', ['4']],
    ['a bigint', [4n]],
    ['null', [null]],
    ['undefined', [undefined]],

    ['a hole', [, 4]],
  ])('a dimension: %s', async (_, shape) => {
    await expectError(
      () => make(shape),
      'INVALID_ARGUMENT',
      /dimension \d of the shape is .*: sizes are whole numbers/,
    );
  });

  it.each([
    ['a number', 4],
    ['a string', '4'],
    ['null', null],
    ['an object', { length: 1, 0: 4 }],
  ])('no shape: %s', async (_, shape) => {
    await expectError(() => make(shape), 'INVALID_ARGUMENT', 'a shape is an array of sizes');
  });

  it.each([
    [[2 ** 52, 2 ** 52]],
    [[2 ** 31, 2 ** 31, 2 ** 31]],
    [[0, 2 ** 52, 2 ** 52]],
    [[2 ** 52, 2 ** 52, 0]],
    [Array<number>(64).fill(2)],
  ])('%j overflows', async (shape) => {
    await expectError(() => make(shape), 'INVALID_ARGUMENT', /overflows|takes \S+ elements, data has 4/);
  });

  it('more dimensions than TensorFlow has', async () => {
    await expectError(() => make(Array<number>(255).fill(1)), 'INVALID_ARGUMENT', 'at most 254 dimensions');
  });
});

it('2^40 elements are more than there is memory', async () => {
  await expectError(() => TFloat32.allocate([2 ** 40]), 'RESOURCE_EXHAUSTED', '4398046511104 bytes');
  await expectError(() => TInt64.allocate([2 ** 20, 2 ** 20]), 'RESOURCE_EXHAUSTED', '8796093022208 bytes');
  await expectError(
    () => TFloat32.tensorOf([2 ** 40], [1]),
    'INVALID_ARGUMENT',
    'takes 1099511627776 elements, data has 1',
  );
});

it('too few or too many values', async () => {
  await expectError(() => TFloat32.tensorOf([2, 2], [1, 2, 3]), 'INVALID_ARGUMENT', 'takes 4 elements, data has 3');
  await expectError(() => TFloat32.tensorOf([], []), 'INVALID_ARGUMENT', 'takes 1 elements, data has 0');
  await expectError(() => TFloat32.tensorOf([0], [1]), 'INVALID_ARGUMENT', 'takes 0 elements, data has 1');
  await expectError(() => TFloat32.tensorOf([4], [[1, 2], [3, 4]]), 'INVALID_ARGUMENT', 'nested as [2, 2]'); // prettier-ignore
});

it.each([[[0]], [[0, 3]], [[3, 0]], [[2 ** 40, 0]], [[0, 0]]])('a dimension of 0 is right: %j', (shape) => {
  expect(TFloat32.tensorOf(shape, []).shape).toEqual(shape);
  const allocated = TFloat32.allocate(shape);
  expect(allocated.data.length).toBe(0);
  allocated.close();
});

it('rank 0 is right', () => {
  expect(TFloat32.tensorOf([], [7]).item()).toBe(7);
  expect(TFloat32.tensorOf([], 7).toArray()).toBe(7);
  const allocated = TFloat32.allocate([]);
  expect(allocated.data.length).toBe(1);
  allocated.close();
});

it('dtypes that there are not, or that hold nothing', async () => {
  for (const name of ['float', 'Float32', '', 0, 99, null, undefined, {}]) {
    await expectError(() => DType.of(name as never), 'INVALID_ARGUMENT', 'no dtype');
  }
  for (const dtype of [TResource, TVariant]) {
    await expectError(() => dtype.tensorOf([], [1]), 'UNIMPLEMENTED', dtype.name);
    await expectError(() => dtype.allocate([]), 'UNIMPLEMENTED', dtype.name);
  }
  await expectError(() => TString.allocate([1]), 'INVALID_ARGUMENT', 'TString.tensorOf');
});
