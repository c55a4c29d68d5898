/** The placeholders that a model is fed through. */
import { FailedPreconditionError, UnimplementedError } from '../../errors';
import type { Output } from '../../graph/operation';
import { DType } from '../../tensor/dtype';
import type { LayerDescription } from '../config/description';
import { isObject, type Json } from '../config/json';
import { Options } from '../config/options';
import type { GraphBuilder } from './builder';

/** @throws FailedPreconditionError for a model that was never built, UnimplementedError for sparse and ragged inputs */
export function inputOf(builder: GraphBuilder, layer: LayerDescription): Output {
  const config = new Options(layer.config, layer.name);
  for (const kind of ['sparse', 'ragged']) {
    if (config.boolean(kind))
      throw new UnimplementedError(`the input '${layer.name}' is ${kind}, which is not supported`);
  }
  const key = config.get('batch_shape') === undefined ? 'batch_input_shape' : 'batch_shape';
  if (config.get(key) === undefined) {
    throw new FailedPreconditionError(
      `the model was saved before it was built: nothing says what shape '${layer.name}' takes. ` +
        'In Python, call it once, or give it an Input, and save it again.',
    );
  }
  const dtype = DType.of(dtypeName(config.get('dtype')));
  return builder.opsIn(layer.name).placeholder({ dtype, shape: config.numbers(key), name: 'input' });
}

function dtypeName(dtype: Json | undefined): string {
  const config = isObject(dtype) ? dtype.config : undefined;
  const name = isObject(config) ? config.name : dtype;
  return typeof name === 'string' ? name.replace(/^mixed_b?float16$/, 'float32') : 'float32';
}
