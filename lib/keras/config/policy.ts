/** Mixed precision: `mixed_float16`, `mixed_bfloat16`, and policies that are but a dtype. */
import { UnimplementedError } from '../../errors';
import { DType } from '../../tensor/dtype';
import type { DTypePolicy } from './description';
import { isObject, type Json } from './json';

const FLOAT32: DTypePolicy = policyNamed('float32');

/**
 * The policy that a layer's `dtype` says: a name, or an object of Keras 3 (`DTypePolicy`) or 2 (`Policy`).
 * @throws UnimplementedError for a policy that there is not, such as one that quantizes otherwise than to int8
 */
export function policyOf(dtype: Json | undefined): DTypePolicy {
  if (dtype === undefined || dtype === null) return FLOAT32;
  if (typeof dtype === 'string') return policyNamed(dtype);
  const config = isObject(dtype) ? dtype.config : undefined;
  if (isObject(config) && typeof config.mode === 'string') return quantized(config.mode, config.source_name);
  if (isObject(config) && isObject(config.policy_map) && Object.keys(config.policy_map).length > 0) {
    throw new UnimplementedError(
      `a DTypePolicyMap gives the layers inside of one policies of their own, which is not supported. ${INSTEAD}`,
    );
  }
  const name = isObject(config) ? config.name : undefined;
  return typeof name === 'string' ? policyNamed(name) : FLOAT32;
}

const INSTEAD = 'Save the model in Python before it is quantized, or as a SavedModel with model.export(folder)';

/** @param source the policy that was there before; none is float32 */
function quantized(mode: string, source: Json | undefined): DTypePolicy {
  if (mode !== 'int8')
    throw new UnimplementedError(`weights that are quantized as ${mode} are not supported; int8 is. ${INSTEAD}`);
  const policy = typeof source === 'string' ? policyNamed(source) : FLOAT32;
  return { ...policy, name: `${mode}_from_${policy.name}`, quantization: mode };
}

function policyNamed(name: string): DTypePolicy {
  const [, mode, source] = /^(\w+)_from_(\w+)$/.exec(name) ?? [];
  if (mode !== undefined) return quantized(mode, source);
  const [, mixed] = /^mixed_(float16|bfloat16)$/.exec(name) ?? [];
  if (mixed !== undefined) return { name, compute: DType.of(mixed), variable: DType.of('float32') };
  const dtype = DType.all.get(name);
  if (dtype === undefined) throw new UnimplementedError(`there is no dtype policy '${name}' here`);
  return { name, compute: dtype, variable: dtype };
}
