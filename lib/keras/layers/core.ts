/** Dense, Embedding and what else is at the core of most models. */
import type { Output } from '../../graph/operation';
import { gather } from '../build/indexing';
import { asWhole, wholeKernel } from '../build/quantized';
import { ints, knownSize, reshape, sizesOf } from '../build/shapes';
import { keepsMask, type LayerFunction, type LayerKind, type LayerScope, type MaskFunction } from './layer';

/** x · kernel along the last dimension of x. */
export function productOf({ ops }: LayerScope, x: Output, kernel: Output): Output {
  if (x.shape!.length === 2) return ops.matMul(x, kernel);
  const [rows, columns] = kernel.shape as [number, number];
  const flat = ops.matMul(reshape(ops, x, [-1, rows]), kernel);
  return reshape(ops, flat, [...sizesOf(ops, x).slice(0, -1), columns]);
}

const dense: LayerFunction = (layer, [x]) => {
  const { config, ops } = layer;
  const units = config.number('units');
  const shape = [knownSize(layer, x, -1), units];
  const value = floating(layer, x);
  const bias = (): Output | undefined => (config.boolean('use_bias', true) ? layer.weight('bias', [units]) : undefined);
  if (layer.quantization !== undefined) {
    const kernel = wholeKernel(layer, 'kernel', shape);
    const added = bias();
    const scale = layer.weight('kernel_scale', [units], { trainable: false });
    const { values, factor } = asWhole(layer, value, [-1]);
    const product = ops.cast(productOf(layer, values, kernel), { dstT: layer.dtype });
    const scaled = ops.realDiv(product, factor === undefined ? scale : ops.mul(scale, factor));
    return layer.activation(config.get('activation'))(added === undefined ? scaled : ops.addV2(scaled, added));
  }
  let y = productOf(layer, value, layer.weight('kernel', shape));
  const added = bias();
  if (added !== undefined) y = ops.addV2(y, added);
  return layer.activation(config.get('activation'))(y);
};

/** Integers in the dtype that the layer computes in. */
export function floating(layer: LayerScope, x: Output): Output {
  return x.dtype === layer.dtype ? x : layer.ops.cast(x, { dstT: layer.dtype });
}

const embedding: LayerFunction = (layer, [x]) => {
  const { config, ops } = layer;
  const shape = [config.number('input_dim'), config.number('output_dim')];
  if (layer.quantization !== undefined) {
    const table = wholeKernel(layer, 'embeddings', shape);
    const scale = layer.weight('embeddings_scale', [shape[0]!], { trainable: false });
    const [row, factor] = [table, scale].map((each) => ops.gatherV2(each, indices(layer, x), ints(0)));
    return ops.realDiv(ops.cast(row!, { dstT: layer.dtype }), ops.expandDims(factor!, -1));
  }
  const table = layer.weight('embeddings', shape);
  return ops.gatherV2(table, indices(layer, x), ints(0));
};

/** Which rows: numbers of any dtype become int32. */
function indices({ ops }: LayerScope, x: Output): Output {
  return x.dtype.name === 'int32' || x.dtype.name === 'int64' ? x : ops.cast(x, { dstT: 'int32' });
}

const embeddingMask: MaskFunction = ({ config, ops }, [x]) => [
  config.boolean('mask_zero') ? ops.notEqual(x, 0) : undefined,
];

/** An Embedding that also goes back: from vectors to a score for each row of the table, or of another one. */
const reversible: LayerFunction = (layer, inputs, call) => {
  const { config, ops } = layer;
  const size = [config.number('input_dim'), config.number('output_dim')] as const;
  const table = layer.weight('embeddings', size);
  const tied = config.boolean('tie_weights', true);
  const back = tied ? undefined : layer.weight('reverse_embeddings', [size[1], size[0]]);
  const reverse = call.kwargs.reverse ?? call.args[1];
  if (reverse !== true) return gather(ops, table, indices(layer, inputs[0]), 0);
  const kernel = back ?? ops.transpose(table, [1, 0]);
  const [x, matrix] = [floating(layer, inputs[0]), kernel];
  if (config.get('reverse_dtype') !== undefined) layer.unsupported('its reverse_dtype is not supported');
  const logits = productOf(layer, x, matrix);
  if (config.get('logit_soft_cap') === undefined) return logits;
  const cap = config.number('logit_soft_cap');
  return ops.mul(ops.tanh(ops.realDiv(logits, cap)), cap);
};

const activation: LayerFunction = (layer, [x]) => layer.activation(layer.config.get('activation'))(x);

const identity: LayerFunction = (_layer, inputs) => inputs;

/** Timesteps at which all features are the mask's value become zeros. */
const masking: LayerFunction = (layer, [x]) => {
  const { ops } = layer;
  const kept = ops.any(ops.notEqual(x, layer.config.number('mask_value', 0)), [-1], { keepDims: true });
  return ops.selectV2(kept, x, ops.zerosLike(x));
};

const maskingMask: MaskFunction = ({ config, ops }, [x]) => [
  ops.any(ops.notEqual(x, config.number('mask_value', 0)), [-1]),
];

export const core: Readonly<Record<string, LayerKind>> = {
  Activation: keepsMask(activation),
  Dense: keepsMask(dense),
  ReversibleEmbedding: { call: reversible, mask: embeddingMask, takesAnyDType: true },
  Embedding: { call: embedding, mask: embeddingMask, takesAnyDType: true },
  Identity: { ...keepsMask(identity), takesAnyDType: true },
  Masking: { call: masking, mask: maskingMask },
};
