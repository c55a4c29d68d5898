/** Layers that resize and cut images; those that change them in training only do nothing at inference. */
import type { Output } from '../../graph/operation';
import { slice } from '../build/indexing';
import { INTERPOLATIONS, resize } from '../build/resize';
import { shapeOf } from '../build/shapes';
import { withChannelsLast } from '../build/spatial';
import { floating } from './core';
import { dropsMask, keepsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

interface Size {
  readonly height: number;
  readonly width: number;
}

const wantedSize = ({ config }: LayerScope): Size => ({
  height: config.number('height'),
  width: config.number('width'),
});

/** The size of images, which must be known for what depends on it. */
function sizeOf(layer: LayerScope, x: Output): Size {
  const [, height, width] = x.shape as number[];
  if (height! < 0 || width! < 0) layer.unsupported('it needs to know the size of the images');
  return { height: height!, width: width! };
}

/** A part of the images. */
function cut({ ops }: LayerScope, x: Output, top: number, left: number, { height, width }: Size): Output {
  return slice(ops, x, [0, top, left, 0], [-1, height, width, -1]);
}

/** The middle that has the aspect ratio of what is wanted. */
function cropped(layer: LayerScope, x: Output, wanted: Size): Output {
  const { height, width } = sizeOf(layer, x);
  const size = {
    height: Math.max(1, Math.min(height, Math.trunc(Math.fround((width * wanted.height) / wanted.width)))),
    width: Math.max(1, Math.min(width, Math.trunc(Math.fround((height * wanted.width) / wanted.height)))),
  };
  return cut(layer, x, Math.trunc((height - size.height) / 2), Math.trunc((width - size.width) / 2), size);
}

/** With borders, so that it has the aspect ratio of what is wanted. */
function padded(layer: LayerScope, x: Output, wanted: Size): Output {
  const { ops, config } = layer;
  const { height, width } = sizeOf(layer, x);
  const total = {
    height: Math.max(height, Math.trunc(Math.fround((width * wanted.height) / wanted.width))),
    width: Math.max(width, Math.trunc(Math.fround((height * wanted.width) / wanted.height))),
  };
  // Keras makes both borders as wide as the first: an odd rest is lost.
  const [top, left] = [Math.trunc((total.height - height) / 2), Math.trunc((total.width - width) / 2)];
  const value = ops.cast(config.number('fill_value', 0), { dstT: x.dtype });
  return ops.padV2(x, [[0, 0], [top, top], [left, left], [0, 0]], value); // prettier-ignore
}

function images(layer: LayerScope, x: Output, compute: (x: Output) => Output): Output {
  if (shapeOf(layer, x).length !== 4) layer.fail(`it takes images of [batch, height, width, channels], not ${x}`);
  return withChannelsLast(layer.ops, x, layer.config.channelsFirst(), compute);
}

const resizing: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const wanted = wantedSize(layer);
  const way = config.choice('interpolation', INTERPOLATIONS, 'bilinear');
  const y = images(layer, x, (image) => {
    const crop = config.boolean('crop_to_aspect_ratio');
    const pad = config.boolean('pad_to_aspect_ratio');
    const ready = crop ? cropped(layer, image, wanted) : pad ? padded(layer, image, wanted) : image;
    return resize(ops, ready, wanted.height, wanted.width, way, config.boolean('antialias'));
  });
  return y.dtype === x.dtype ? y : castBack(layer, y, x);
};

/** Bytes stay bytes: rounded, and no more than they can hold. */
function castBack({ ops }: LayerScope, y: Output, x: Output): Output {
  if (x.dtype.name.includes('float')) return ops.cast(y, { dstT: x.dtype });
  const rounded = ops.round(y);
  if (x.dtype.name !== 'uint8') return ops.cast(rounded, { dstT: x.dtype });
  return ops.cast(ops.minimum(ops.maximum(rounded, 0), 255), { dstT: x.dtype });
}

const centerCrop: LayerFunction = (layer, [x]) => {
  const wanted = wantedSize(layer);
  return images(layer, floating(layer, x), (image) => {
    const { height, width } = sizeOf(layer, image);
    const [top, left] = [height - wanted.height, width - wanted.width];
    if (top >= 0 && left >= 0) return cut(layer, image, Math.floor(top / 2), Math.floor(left / 2), wanted);
    const ready = cropped(layer, image, wanted);
    return resize(layer.ops, ready, wanted.height, wanted.width, 'bilinear');
  });
};

/** What changes images in training only. These give floats for bytes even so. */
const TO_FLOATS = [
  'AugMix',
  'CutMix',
  'RandAugment',
  'RandomElasticTransform',
  'RandomErasing',
  'RandomFlip',
  'RandomGaussianBlur',
  'RandomPerspective',
  'RandomRotation',
  'RandomSharpness',
  'RandomShear',
  'RandomTranslation',
  'RandomZoom',
  'Solarization',
];
/** These don't. */
const UNCHANGED = [
  'Equalization',
  'MixUp',
  'RandomBrightness',
  'RandomColorDegeneration',
  'RandomColorJitter',
  'RandomContrast',
  'RandomCrop',
  'RandomGrayscale',
  'RandomHue',
  'RandomInvert',
  'RandomPosterization',
  'RandomSaturation',
];
const asFloats: LayerKind = keepsMask((layer, inputs) => inputs.map((x) => floating(layer, x)));
const unchanged: LayerKind = { ...keepsMask((_layer, inputs) => inputs), takesAnyDType: true };

/** Images alone stay as they are. */
const boxes: LayerFunction = (layer, inputs) => {
  if (inputs.length > 1) layer.unsupported('it takes bounding boxes, which are not supported');
  return inputs;
};

export const imageLayers: Readonly<Record<string, LayerKind>> = {
  CenterCrop: dropsMask(centerCrop),
  MaxNumBoundingBoxes: keepsMask(boxes),
  Resizing: { ...dropsMask(resizing), takesAnyDType: true },
  ...Object.fromEntries(TO_FLOATS.map((name) => [name, asFloats])),
  ...Object.fromEntries(UNCHANGED.map((name) => [name, unchanged])),
};
