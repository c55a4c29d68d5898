import type { Output } from '../../lib';
import type { CustomObjects, LayerScope } from '../../lib/keras';

/** `doubled_relu` and `Affine` of the program that made the files. */
export const customObjects: CustomObjects = {
  'my_package>doubled_relu': (x, ops) => ops.mul(ops.relu(x), 2),
  'my_package>Affine': {
    build(layer: LayerScope, [shape]: readonly (readonly number[])[]) {
      const size = shape!.at(-1)!;
      const factor = layer.weight('factor', [size]);
      layer.weight('count', [], { trainable: false });
      return { factor, shift: layer.weight('shift', [size]) };
    },
    call({ ops, config }: LayerScope, [x]: readonly [Output], { factor, shift }: { factor: Output; shift: Output }) {
      return ops.addV2(ops.mul(ops.pow(x, config.number('power')), factor), shift);
    },
  },
};
