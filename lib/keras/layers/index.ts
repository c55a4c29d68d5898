/**
 * Every class of layers, by name. How a layer is written:
 *
 * - A family of layers is a file of this folder, which exports a table of {@link LayerKind} by Keras' class names; the
 *   table is spread into {@link KINDS} below.
 * - A layer is a function `(layer, inputs, call) => outputs`, see {@link LayerFunction} in layer.ts. It is called once for
 *   each call in the model and adds operations with `layer.ops`; `inputs` are the tensors of the first argument.
 * - `layer.config` is what the file says. Each option has the default that Keras' constructor has, since older files leave
 *   some out. What no reader takes is an error that names layer and option.
 * - `layer.weight(name, shape)` gives a weight. Ask for them in the order in which Keras' `build` adds them, whether or not
 *   they are used: files number them in that order, those with `trainable: false` behind the others. Shapes come from
 *   `knownSize(layer, x, axis)`; names are Keras'.
 * - `layer.layer(path, description)` gives a layer inside of this one, whose weights the file has below `path`: the name of
 *   Keras' public attribute that holds it (`cell`, `forward_layer`, `cells/lstm_cell_1` for a list).
 * - Float tensors come in `layer.dtype`, unless the kind says `takesAnyDType`; integers come as they are (`floating()`).
 * - Data formats: `channelsLast(layer, x, compute)` turns channels around for what TensorFlow can't do on a CPU.
 * - Shapes: `x.shape` is TensorFlow's own inference, -1 for what varies; `reshape`, `sizeOf` and their kin in
 *   ../build/shapes.ts work with both. The inferred output shapes are those that `summary()` shows.
 * - A plain number as an input takes the dtype that the op wants; where it takes integers of several (`gatherV2`,
 *   `stridedSlice`), write `ints(…)` of ../build/shapes.ts.
 * - Masks: `call.masks` are those of the inputs (bool, [batch, time]; a `mask` that was passed comes first), `call.maskOf`
 *   gives that of another tensor. `keepsMask` for `supports_masking`, `dropsMask` where Keras has none, a MaskFunction for
 *   a `compute_mask` of its own.
 * - `layer.kerasVersion` is 2 or 3, for what differs. `layer.fail` and `layer.unsupported` throw errors that name the layer.
 * - What is computed is what Keras' TensorFlow backend computes, in the same operations where that decides the last digits.
 */
import { UnimplementedError } from '../../errors';
import { shortlist } from '../../nearest';
import type { LayerDescription } from '../config/description';
import { customObject, kindOf, type CustomObjects } from '../custom-objects';
import { activationLayers } from './activation';
import { applications } from './applications';
import { attentionLayers } from './attention';
import { borders } from './borders';
import { categories } from './categories';
import { convolutional } from './convolution';
import { contrast } from './contrast';
import { core } from './core';
import { einsum } from './einsum';
import { imageLayers } from './image';
import { lookups } from './lookup';
import { merging } from './merging';
import { multiHeadAttention } from './multi-head-attention';
import { normalization } from './normalization';
import { pooling } from './pooling';
import { recurrentLayers } from './recurrent';
import { regularization } from './regularization';
import { reshaping } from './reshaping';
import { scaling } from './scaling';
import { sounds } from './sound';
import { text } from './text';
import { wrappers } from './wrappers';
import type { LayerKind } from './layer';
import { isOperation, kindOfOperation, OPERATIONS } from '../operations';

/** The layers that are supported. */
export const KINDS: Readonly<Record<string, LayerKind>> = {
  ...activationLayers,
  ...applications,
  ...attentionLayers,
  ...borders,
  ...categories,
  ...contrast,
  ...convolutional,
  ...core,
  ...einsum,
  ...imageLayers,
  ...lookups,
  ...merging,
  ...multiHeadAttention,
  ...normalization,
  ...pooling,
  ...recurrentLayers,
  ...regularization,
  ...reshaping,
  ...scaling,
  ...sounds,
  ...text,
  ...wrappers,
};

/** Those that can have weights of int8. */
const QUANTIZED: ReadonlySet<string> = new Set(['Dense', 'EinsumDense', 'Embedding']);

const MODEL: LayerKind = {
  call: () => {
    throw new Error('a model is called through runModel');
  },
  mask: 'drop',
  takesAnyDType: true,
};

/**
 * How a layer is called: what the user gave for its class comes first.
 * @throws UnimplementedError that names class and layer, and says what to do
 */
export function kindOfLayer(layer: LayerDescription, objects: CustomObjects): LayerKind {
  const { className, registeredName, name } = layer;
  if (layer.model !== undefined) return MODEL;
  const custom = customObject(objects, className, registeredName);
  if (custom !== undefined) return kindOf(custom);
  if (className === 'Lambda') {
    throw new UnimplementedError(
      `the layer '${name}' is a Lambda: the file holds the bytecode of a Python function, which runs in Python only. ` +
        'Write a layer class in Python; or give what it computes as customObjects: { Lambda: { call(layer, [x]) { … } } }, ' +
        'where layer.name tells several of them apart.',
    );
  }
  if (isOperation(layer)) {
    const operation = kindOfOperation(className);
    if (operation !== undefined) return operation;
    throw new UnimplementedError(
      `'${name}' is the operation ${className} of ${layer.module}, which is not supported. ` +
        `The nearest that are: ${shortlist(className, Object.keys(OPERATIONS)).slice(0, 3).join(', ')}`,
    );
  }
  const isKeras = isOfKeras(layer);
  if (layer.policy.quantization !== undefined && !QUANTIZED.has(className)) {
    throw new UnimplementedError(
      `the layer '${name}' is a ${className} that is quantized, which is not supported; those that are: ${[...QUANTIZED].join(', ')}`,
    );
  }
  if (isKeras && Object.hasOwn(KINDS, className)) return KINDS[className]!;
  // .h5 files don't say that it is an operation: Keras 3 records how masks are computed so, and can't load it itself.
  const operation = isKeras ? kindOfOperation(className) : undefined;
  if (operation !== undefined) return operation;
  const place = `customObjects: { ${JSON.stringify(registeredName ?? className)}: { call(layer, [x]) { … } } }`;
  throw new UnimplementedError(
    isKeras
      ? `the layer '${name}' is a ${className}, which is not supported. Give what it computes as ${place}. ` +
          `The nearest that are: ${shortlist(className, Object.keys(KINDS)).slice(0, 3).join(', ')}`
      : `the layer '${name}' is a ${registeredName ?? className}, which is none of Keras' own. Give what it computes as ${place}`,
  );
}

/** What Keras does not export is written with the module that it is in, and under its own name. */
function isOfKeras({ className, registeredName, module }: LayerDescription): boolean {
  if (registeredName === null) return module === null || module.startsWith('keras');
  return registeredName === className && /^(tf_)?keras\.(src\.)?applications\./.test(module ?? '');
}
