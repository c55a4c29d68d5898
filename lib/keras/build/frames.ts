/** Windows over sounds: what `tf.signal.frame` and the window functions of `tf.signal` give. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import type { DType } from '../../tensor/dtype';
import { gather, int32 } from './indexing';
import { sizeOf } from './shapes';

/** Pieces of `length` along the last axis, each `stride` behind the one before: `[…, pieces, length]`. */
export function frames(ops: Ops, x: Output, length: number, stride: number): Output {
  const { graph } = x.op;
  const size = sizeOf(ops, x, -1);
  const count = typeof size === 'number' ? Math.max(0, 1 + Math.floor((size - length) / stride)) : undefined;
  const last =
    count === undefined
      ? ops.addV2(ops.floorDiv(ops.sub(size, length), graph.constant(stride, { dtype: 'int32' })), 1)
      : graph.constant(count, { dtype: 'int32' });
  const begins = ops.mul(ops.range(int32(x, 0), last, int32(x, 1)), int32(x, stride));
  const places = ops.addV2(
    ops.expandDims(begins, 1),
    int32(
      x,
      Array.from({ length }, (_, i) => i),
    ),
  );
  return gather(ops, x, places, x.shape!.length - 1);
}

/** a - b · cos(2π i / length), of a period or from end to end. */
const COSINES = { hann: [0.5, 0.5], hamming: [0.54, 0.46] } as const;
export type WindowName = keyof typeof COSINES;
export const WINDOWS = Object.keys(COSINES) as WindowName[];

/** A window that is periodic if its length is even, as `tf.signal` has it. */
export function windowOf(ops: Ops, like: Output, name: WindowName, length: number, dtype: DType): Output {
  const { graph } = like.op;
  if (length === 1) return graph.constant([1], { dtype });
  const [a, b] = COSINES[name];
  const places = graph.constant(
    Array.from({ length }, (_, i) => i),
    { dtype },
  );
  const period = length + (1 - (length % 2)) - 1;
  const cosine = ops.cos(ops.realDiv(ops.mul(places, 2 * Math.PI), period));
  return ops.sub(graph.constant(a, { dtype }), ops.mul(cosine, b));
}

/** What {@link shortTimeFourier} takes. */
export interface Spectrum {
  readonly length: number;
  readonly stride: number;
  readonly fft: number;
  /** A name, the numbers themselves, or none. */
  readonly window: WindowName | readonly number[] | undefined;
  /** Whether the first piece is around the first sample, which is then mirrored. */
  readonly center: boolean;
}

/** The window in the middle of `fft` samples; `undefined` for none. */
export function paddedWindow(
  ops: Ops,
  like: Output,
  { length, fft, window }: Spectrum,
  dtype: DType,
): Output | undefined {
  if (window === undefined) return undefined;
  const made = typeof window === 'string' ? windowOf(ops, like, window, length, dtype) : like.op.graph.constant([...window], { dtype }); // prettier-ignore
  const before = Math.floor((fft - length) / 2);
  return ops.pad(made, [[before, fft - length - before]]);
}

/** `keras.ops.stft`: the complex `[…, pieces, fft / 2 + 1]` of `[…, samples]`. */
export function shortTimeFourier(ops: Ops, x: Output, spectrum: Spectrum): Output {
  const { fft, stride, center } = spectrum;
  const half = Math.floor(fft / 2);
  const edges = x.shape!.map((_, i) => (i === x.shape!.length - 1 ? [half, half] : [0, 0]));
  const whole = center ? ops.mirrorPad(x, edges, { mode: 'REFLECT' }) : x;
  const window = paddedWindow(ops, x, spectrum, x.dtype);
  const pieces = frames(ops, whole, fft, stride);
  const weighed = window === undefined ? pieces : ops.mul(pieces, window);
  return ops.rfft(weighed, int32(x, [fft]), complexOf(x.dtype));
}

/** The attributes of an operation that makes complex numbers of these. */
export function complexOf(dtype: DType): { readonly tcomplex: 'complex64' | 'complex128' } {
  return { tcomplex: dtype.name === 'float64' ? 'complex128' : 'complex64' };
}

/** The attributes of one that makes real numbers of complex ones. */
export function realOf(dtype: DType): { readonly tout: 'float32' | 'float64' } {
  return { tout: dtype.name === 'complex128' || dtype.name === 'float64' ? 'float64' : 'float32' };
}
