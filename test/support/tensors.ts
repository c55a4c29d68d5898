/** Tensors of the fixtures' JSON, and comparing what came with what Python computed. */
import { DType, Tensor, type Result } from '../../lib';
import { bytesOf, stringsOf, type Case, type TensorJson, type TensorsJson, type Tolerance } from './fixtures';

/** A tensor as Python had it. */
export function tensorOf(json: TensorJson): Tensor {
  const dtype = DType.of(json.dtype);
  if ('strings' in json) return dtype.tensorOf(json.shape, stringsOf(json));
  return dtype.tensorOf(json.shape, new dtype.array!(bytesOf(json).buffer));
}

/** The inputs of a case under their names. */
export function tensorsOf(inputs: TensorsJson): Record<string, Tensor> {
  return Object.fromEntries(Object.entries(inputs).map(([name, json]) => [name, tensorOf(json)]));
}

/** A tensor as the fixtures' JSON has it: to the last bit. */
export function jsonOf(tensor: Tensor): TensorJson {
  const head = { dtype: tensor.dtype.name, shape: [...tensor.shape] };
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  if (tensor.dtype.name === 'string') return { ...head, dtype: 'string', strings: tensor.bytes().map(base64) };
  const { buffer, byteOffset, byteLength } = tensor.data as Float32Array;
  return { ...head, data: base64(new Uint8Array(buffer, byteOffset, byteLength)) };
}

/** The dtypes whose numbers need not be equal to the last bit. */
const APPROXIMATE = new Set(['float32', 'float64', 'complex64', 'complex128']);

/** That dtype and shape are those of Python, and the numbers within the tolerance; integers, bits and strings equal. */
export function expectTensor(actual: Tensor, expected: TensorJson, tolerance: Tolerance): void {
  expect({ dtype: actual.dtype.name, shape: [...actual.shape] }).toEqual({
    dtype: expected.dtype,
    shape: [...expected.shape],
  });
  if ('strings' in expected) {
    const base64 = actual.bytes().map((bytes) => Buffer.from(bytes).toString('base64'));
    expect(base64).toEqual(expected.strings);
    return;
  }
  const came = actual.data as Float32Array;
  const python = new actual.dtype.array!(bytesOf(expected).buffer) as Float32Array;
  expect(came.length).toBe(python.length);
  if (APPROXIMATE.has(expected.dtype)) expect(furthest(came, python, tolerance)).toBeUndefined();
  else expect(Buffer.from(came.buffer, came.byteOffset, came.byteLength).toString('base64')).toBe(expected.data);
}

/** The number that is furthest from what is expected, if it is too far; as NumPy's allclose, NaN being equal to NaN. */
function furthest(actual: Float32Array, expected: Float32Array, { atol, rtol }: Tolerance): string | undefined {
  let worst = 1;
  let found: string | undefined;
  for (let i = 0; i < expected.length; i++) {
    const [a, e] = [actual[i]!, expected[i]!];
    if (Object.is(a, e) || a === e) continue;
    const excess = Math.abs(a - e) / (atol + rtol * Math.abs(e));
    if (excess <= worst) continue;
    if (Number.isNaN(excess)) return `element ${i} is ${a}, not ${e}`;
    worst = excess;
    found = `element ${i} is ${a}, not ${e}`;
  }
  return found;
}

/** That a result has the outputs of a case, under their names and no others. */
export function expectOutputs(result: Result, { outputs, tolerance }: Case): void {
  expect([...result.keys()].sort()).toEqual(Object.keys(outputs).sort());
  for (const [name, json] of Object.entries(outputs)) expectTensor(result.get(name), json, tolerance);
}
