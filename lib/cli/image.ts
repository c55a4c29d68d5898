/** An image as the input of a model, decoded and resized by TensorFlow's own ops. */
import { readFileSync } from 'node:fs';
import type { SignatureTensor } from '../bundle/signature';
import { InvalidArgumentError, TensorFlowError } from '../errors';
import { Graph } from '../graph/graph';
import { Session } from '../session/session';
import { formatShape } from '../tensor/shape';
import { Tensor } from '../tensor/tensor';

export interface ImageOptions {
  /** What a pixel's 0 and 255 become. Default: 0 and 255. */
  readonly range?: readonly [number, number] | undefined;
  /** Height and width, where the input's shape does not say them. */
  readonly size?: readonly [number, number] | undefined;
}

/**
 * Reads an image as a batch of one, resized as `tf.image.resize` does it (bilinear) to the size that the input's shape
 * has. The shape is [batch, height, width, channels] or one of these without batch or channels.
 * @throws InvalidArgumentError for what is no image, and an input that is not like one
 */
export function readImage(file: string, input: SignatureTensor, { range = [0, 255], size }: ImageOptions): Tensor {
  const bytes = readFileSync(file);
  const { batch, height, width, channels, flat } = layoutOf(input);
  const graph = new Graph();
  const session = new Session(graph);
  try {
    const { ops } = graph;
    const contents = Tensor.of([bytes], { dtype: 'string', shape: [] });
    const decoded = ops.decodeImage(contents, { channels, expandAnimations: false });
    const pixels = decode(() => session.runner().fetch(decoded).runSync().get(0), file);
    const [ownHeight, ownWidth] = pixels.shape as [number, number];
    const target = [height > 0 ? height : (size?.[0] ?? ownHeight), width > 0 ? width : (size?.[1] ?? ownWidth)];
    let image = ops.cast(ops.expandDims(pixels, 0), { dstT: 'float32' });
    if (target[0] !== ownHeight || target[1] !== ownWidth)
      image = ops.resizeBilinear(image, target, { halfPixelCenters: true });
    const [low, high] = range;
    if (low !== 0 || high !== 255) image = ops.addV2(ops.mul(image, (high - low) / 255), low);
    if (input.dtype.elements?.print === 'integer') image = ops.round(image);
    const shape = [...(batch ? [1] : []), ...target, ...(flat ? [] : [pixels.shape[2]!])];
    return session.runner().fetch(ops.reshape(image, shape)).runSync().get(0);
  } finally {
    session.close();
    graph.close();
  }
}

function decode(run: () => Tensor, file: string): Tensor {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof TensorFlowError) || cause.code !== 'INVALID_ARGUMENT') throw cause;
    throw new InvalidArgumentError(`${file} is no image that TensorFlow reads: PNG, JPEG, GIF or BMP`, { cause });
  }
}

/** What the shape of an input says of an image; a size that it leaves open is -1, channels 0. */
function layoutOf({ shape, dtype }: SignatureTensor): {
  batch: boolean;
  height: number;
  width: number;
  channels: number;
  flat: boolean;
} {
  const isChannels = (size: number | undefined) => size === 1 || size === 3 || size === 4;
  const dims = shape ?? [-1, -1, -1, -1];
  const last = dims.at(-1);
  if (dtype.elements !== null && dims.length === 4 && (isChannels(last) || last === -1)) {
    return { batch: true, height: dims[1]!, width: dims[2]!, channels: Math.max(last, 0), flat: false };
  }
  if (dtype.elements !== null && dims.length === 3 && isChannels(last)) {
    return { batch: false, height: dims[0]!, width: dims[1]!, channels: last, flat: false };
  }
  if (dtype.elements !== null && dims.length === 3)
    return { batch: true, height: dims[1]!, width: dims[2]!, channels: 1, flat: true };
  throw new InvalidArgumentError(
    `an image is for an input of shape [batch, height, width, channels], not for ${dtype}${formatShape(shape)}`,
  );
}
