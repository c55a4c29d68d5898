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

/** Those of scripts/fixtures/keras_families/custom.py. */
export const ofCases: CustomObjects = {
  'cases>wobble': (x, ops) => ops.addV2(x, ops.sin(x)),
  'cases>MinimalCell': {
    cell(layer, [size]) {
      const units = layer.config.number('units');
      return {
        weights: [layer.weight('kernel', [size!, units]), layer.weight('recurrent', [units, units])],
        states: [[units]],
        step(ops, x, [before], [kernel, recurrent]) {
          const output = ops.tanh(ops.addV2(ops.matMul(x, kernel!), ops.matMul(before!, recurrent!)));
          return { output, states: [output] };
        },
      };
    },
  },
  'cases>CountingCell': {
    cell: (layer) => ({
      weights: [layer.weight('kernel', [3, 2])],
      states: [[3], [1]],
      output: [2],
      step(ops, x, [sum, count], [kernel]) {
        const [total, times] = [ops.addV2(sum!, x), ops.addV2(count!, 1)];
        return { output: ops.matMul(ops.realDiv(total, times), kernel!), states: [total, times] };
      },
    }),
  },
  'cases>Scaled': {
    build: (layer: LayerScope, [shape]: readonly (readonly number[])[]) => layer.weight('factor', [shape!.at(-1)!]),
    call: ({ ops }: LayerScope, [x]: readonly [Output], factor: Output) => ops.mul(x, factor),
  },
};
