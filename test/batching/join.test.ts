/** How tensors are put together. The rules are TensorFlow Serving's: `batching_session.cc` and `batching_util.cc`. */
import { join } from '../../lib/batching/join';
import { openLibrary } from '../../lib/library/open';
import { Tensor, TFloat32, TInt64, TString, TUint8 } from '../../lib';

beforeAll(() => openLibrary());

test('a batch is filled up with copies of its first row', () => {
  const parts = [Tensor.of([[1, 2]]), Tensor.of([[3, 4], [5, 6]])]; // prettier-ignore
  expect(join(TFloat32, parts, [2], 6).toArray()).toEqual([[1, 2], [3, 4], [5, 6], [1, 2], [1, 2], [1, 2]]); // prettier-ignore
  expect(join(TString, [TString.vectorOf('a', 'é')], [], 4).toArray()).toEqual(['a', 'é', 'a', 'a']);
});

test('rows that are too small are filled up with the first element of their own tensor', () => {
  const parts = [TUint8.tensorOf([1, 2, 1], [1, 2]), TUint8.tensorOf([2, 1, 3], [3, 4, 5, 6, 7, 8])];
  expect(join(TUint8, parts, [2, 3], 4).toArray()).toEqual([
    [[1, 1, 1], [2, 1, 1]],
    [[3, 4, 5], [3, 3, 3]],
    [[6, 7, 8], [3, 3, 3]],
    [[1, 1, 1], [2, 1, 1]],
  ]); // prettier-ignore
  const empty = [TInt64.tensorOf([1, 0], new BigInt64Array(0)), TInt64.tensorOf([1, 2], [7n, 8n])];
  expect(join(TInt64, empty, [2], 2).toArray()).toEqual([[0n, 0n], [7n, 8n]]); // prettier-ignore
});

test('rows without elements', () => {
  const none = TFloat32.tensorOf([2, 0], new Float32Array(0));
  expect(join(TFloat32, [none, none], [0], 8).shape).toEqual([8, 0]);
  expect(join(TString, [TString.tensorOf([1, 0], [])], [0], 3).shape).toEqual([3, 0]);
});
