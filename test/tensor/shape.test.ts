import { totalmem } from 'node:os';
import { checkBytes, checkShape, elementCount, formatShape } from '../../lib/tensor/shape';
import { TFloat32, TUint8 } from '../../lib/tensor/dtype';
import { coded } from '../support/coded';

const invalid = coded('INVALID_ARGUMENT');

test('right shapes are copied', () => {
  for (const shape of [[], [0], [3], [2, 0, 3], [1, 2, 3, 4]]) {
    expect(checkShape(shape)).toEqual(shape);
    expect(checkShape(shape)).not.toBe(shape);
  }
  expect([elementCount([]), elementCount([0]), elementCount([2, 0, 3]), elementCount([2, 3])]).toEqual([1, 0, 0, 6]);
});

test.each([
  [[NaN], 0, 'NaN'],
  [[2, 1.5], 1, '1.5'],
  [[2, 3, -1], 2, '-1'],
  [[Infinity], 0, 'Infinity'],
  [[2 ** 53], 0, '9007199254740992'],
  [['2'], 0, 'the string "2"'],
  [[2n], 0, '2n'],
  [[null], 0, 'null'],
  [[undefined], 0, 'undefined'],
  [[1, , 2], 1, 'undefined'],
  [[[2]], 0, 'an array of 1'],
])('%p: the dimension is named', (shape, dimension, value) => {
  const message = `dimension ${dimension} of the shape is ${value}: sizes are whole numbers`;
  expect(() => checkShape(shape)).toThrow(invalid);
  expect(() => checkShape(shape)).toThrow(message);
  expect(() => TFloat32.tensorOf(shape as number[], [1, 2])).toThrow(message);
  expect(() => TFloat32.allocate(shape as number[])).toThrow(message);
});

test('what is no array is no shape', () => {
  for (const shape of [3, '3', null, {}, new Int32Array(2)]) expect(() => checkShape(shape)).toThrow(invalid);
  expect(() => checkShape(new Array(255).fill(1))).toThrow('at most 254 dimensions, this one has 255');
});

test('more than can be counted overflows, even beside a zero', () => {
  for (const shape of [[2 ** 30, 2 ** 30], [2 ** 51], [2 ** 40, 0, 2 ** 40], [2 ** 52, 2 ** 52]]) {
    expect(() => checkBytes(shape, 4)).toThrow(invalid);
    expect(() => TFloat32.allocate(shape)).toThrow('overflows');
  }
  expect(checkBytes([2 ** 50, 0], 4)).toBe(0);
});

test('more than the machine has is refused before it is allocated', () => {
  const before = process.memoryUsage().rss;
  for (const shape of [[2 ** 40], [2 ** 20, 2 ** 20], [totalmem() + 1]]) {
    expect(() => TUint8.allocate(shape)).toThrow(coded('RESOURCE_EXHAUSTED'));
    expect(() => TUint8.allocate(shape)).toThrow(`[${shape.join(', ')}]`);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 28);
});

test('shapes are written with question marks for what is unknown', () => {
  expect(formatShape([])).toBe('[]');
  expect(formatShape([2, -1, null, 3])).toBe('[2, ?, ?, 3]');
  expect(formatShape(null)).toBe('<unknown rank>');
});
