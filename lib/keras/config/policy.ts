/** Mixed precision: `mixed_float16`, `mixed_bfloat16`, and policies that are but a dtype. */
import { UnimplementedError } from '../../errors';
import { DType } from '../../tensor/dtype';
import type { DTypePolicy } from './description';
import { isObject, type Json } from './json';

const FLOAT32: DTypePolicy = policyNamed('float32');

/**
 * The policy that a layer's `dtype` says: a name, or an object of Keras 3 (`DTypePolicy`) or 2 (`Policy`).
 * @throws UnimplementedError for a policy that there is not, such as one that quantizes
 */
export function policyOf(dtype: Json | undefined): DTypePolicy {
  if (dtype === undefined || dtype === null) return FLOAT32;
  if (typeof dtype === 'string') return policyNamed(dtype);
  const config = isObject(dtype) ? dtype.config : undefined;
  if (isObject(dtype) && typeof dtype.class_name === 'string' && dtype.class_name.startsWith('Quantized')) {
    throw new UnimplementedError(`the dtype policy ${dtype.class_name} quantizes, which is not supported`);
  }
  const name = isObject(config) ? config.name : undefined;
  return typeof name === 'string' ? policyNamed(name) : FLOAT32;
}

function policyNamed(name: string): DTypePolicy {
  const [, mixed] = /^mixed_(float16|bfloat16)$/.exec(name) ?? [];
  if (mixed !== undefined) return { name, compute: DType.of(mixed), variable: DType.of('float32') };
  const dtype = DType.all.get(name);
  if (dtype === undefined) throw new UnimplementedError(`there is no dtype policy '${name}' here`);
  return { name, compute: dtype, variable: dtype };
}
