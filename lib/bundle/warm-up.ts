/** The requests that a SavedModel carries to be warmed up with: what TensorFlow Serving reads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError, UnimplementedError } from '../errors';
import { messages } from '../proto';
import { tensorFromProto } from '../tensor/from-proto';
import type { Tensor } from '../tensor/tensor';
import { tfRecords } from '../tf-record';
import { DEFAULT_KEY } from './signature';

/** A call to warm a model up with. */
export interface WarmUpRequest {
  /** The key of the signature to call. */
  readonly signature: string;
  /** By the names of the signature's inputs. */
  readonly inputs: Readonly<Record<string, Tensor>>;
}

/** TensorFlow Serving refuses more as well. */
const MAX_RECORDS = 1000;

/**
 * @param path of the SavedModel
 * @throws as `SavedModelBundle.warmUpRequests`
 */
export function warmUpRequests(path: string): WarmUpRequest[] {
  const file = join(path, 'assets.extra', 'tf_serving_warmup_requests');
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
  const { decodeFile, serving } = messages();
  const requests: WarmUpRequest[] = [];
  for (const { data, offset } of tfRecords(bytes, file)) {
    if (requests.length === MAX_RECORDS) throw new InvalidArgumentError(`${file} has more than ${MAX_RECORDS} records`);
    const { logType } = decodeFile(serving.PredictionLogSchema, data, file, offset);
    if (logType.case !== 'predictLog') {
      const kind = logType.case ?? 'nothing that is known here';
      throw new UnimplementedError(`record ${requests.length} of ${file} is ${kind}: only predictLog can be read`);
    }
    const { modelSpec, inputs = {} } = logType.value.request ?? {};
    const key = modelSpec?.signatureName ?? '';
    requests.push({
      signature: key === '' ? DEFAULT_KEY : key,
      inputs: Object.fromEntries(Object.entries(inputs).map(([name, proto]) => [name, tensorFromProto(proto)])),
    });
  }
  return requests;
}
