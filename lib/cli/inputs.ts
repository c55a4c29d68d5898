/** The values of `--input name=value`. */
import { readFileSync } from 'node:fs';
import type { SignatureTensor } from '../bundle/signature';
import { InvalidArgumentError, NotFoundError, PermissionDeniedError, TensorFlowError, UnknownError } from '../errors';
import { decodeNpy } from '../npy/npy';
import { readNpz } from '../npy/npz';
import { TString } from '../tensor/dtype';
import { formatShape } from '../tensor/shape';
import { Tensor, type TensorData } from '../tensor/tensor';
import { UsageError } from './guarded';
import { readImage, type ImageOptions } from './image';

/** `x=data.npy` taken apart. @throws UsageError */
export function splitInput(input: string): [name: string, value: string] {
  const at = input.indexOf('=');
  if (at > 0 && at < input.length - 1) return [input.slice(0, at), input.slice(at + 1)];
  throw new UsageError(`--input takes name=value, as x=data.npy or x='[[1, 2]]', not '${input}'`);
}

/** What an input of a signature is to be: a file's content, or JSON. Errors name the input. */
export async function readInput(input: SignatureTensor, value: string, image: ImageOptions): Promise<Tensor> {
  try {
    return cast(await read(input, value, image), input);
  } catch (error) {
    if (!(error instanceof TensorFlowError)) throw fileError(value, error);
    const Class = error.constructor as new (message: string, options: ErrorOptions) => TensorFlowError;
    throw new Class(`input '${input.name}': ${error.message}`, { cause: error });
  }
}

async function read(input: SignatureTensor, value: string, image: ImageOptions): Promise<Tensor> {
  const file = value.replace(/^@/, ''); // which JSON needs, and other files may have
  const npz = /^(.*\.npz)(?::(.+))?$/is.exec(file);
  if (npz !== null) return readNpz(npz[1]!, npz[2], input.dtype);
  if (/\.npy$/i.test(file)) return decodeNpy(readFileSync(file), file, input.dtype);
  if (/\.(png|jpe?g|gif|bmp)$/i.test(file)) return readImage(file, input, image);
  const [json, source] = file === value ? [value, 'its value'] : [readFileSync(file, 'utf8'), file];
  return Tensor.of(parse(json, source, input), { dtype: input.dtype });
}

/** JSON; whole numbers of 64 bits keep all their digits. */
function parse(json: string, source: string, { dtype }: SignatureTensor): TensorData {
  const wide = dtype.array === BigInt64Array || dtype.array === BigUint64Array;
  try {
    if (!wide) return JSON.parse(json) as TensorData;
    const quoted = json.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?![\d.eE])/g, (word) =>
      word.startsWith('"') ? word : `"${word}"`,
    );
    return JSON.parse(quoted, (_, item: unknown) => (typeof item === 'string' ? BigInt(item) : item)) as TensorData;
  } catch (cause) {
    const files = 'a file is .npy, .npz, .png, .jpg, .gif, .bmp, or @file.json';
    const hint =
      dtype === TString
        ? `; texts are JSON, too: ["${json.replace(/["\\]/g, '\\$&').slice(0, 20)}"]`
        : /\b(nan|inf)/i.test(json)
          ? '; NaN and infinities are no JSON: a .npy file has them'
          : '';
    throw new InvalidArgumentError(`${source} is no JSON of ${dtype} (${(cause as Error).message}); ${files}${hint}`, {
      cause,
    });
  }
}

/** The same values in the input's dtype, as Python's session converts what it is fed; a fraction is no whole number. */
function cast(tensor: Tensor, { dtype }: SignatureTensor): Tensor {
  if (tensor.dtype === dtype) return tensor;
  const [from, to] = [tensor.dtype.elements?.print, dtype.elements?.print];
  const numeric = (print: string | undefined) => print === 'float' || print === 'integer' || print === 'plain';
  if (!numeric(to) || !(numeric(from) || from === 'boolean')) {
    throw new InvalidArgumentError(`${tensor.dtype}${formatShape(tensor.shape)} came, ${dtype} is expected`);
  }
  const wide = dtype.array === BigInt64Array || dtype.array === BigUint64Array;
  const values = (tensor.toArray() as unknown[] | number).valueOf();
  const flat = (Array.isArray(values) ? values.flat(Infinity) : [values]) as (number | bigint | boolean)[];
  return Tensor.of(
    flat.map((value) => (wide ? toBigInt(value) : Number(value))),
    { dtype, shape: tensor.shape },
  );
}

function toBigInt(value: number | bigint | boolean): bigint {
  if (typeof value !== 'number' || Number.isInteger(value)) return BigInt(value);
  throw new InvalidArgumentError(`${value} is no whole number`);
}

/** The typed error for a file that can't be read. */
export function fileError(file: string, cause: unknown): unknown {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === undefined) return cause;
  const path = file.replace(/^@|(?<=\.npz):.*$/g, '');
  if (code === 'ENOENT' || code === 'ENOTDIR') return new NotFoundError(`there is no file ${path}`, { cause });
  if (code === 'EISDIR') return new InvalidArgumentError(`${path} is a folder, and a file is expected`, { cause });
  if (code === 'EACCES' || code === 'EPERM') return new PermissionDeniedError(`${path} may not be read`, { cause });
  return new UnknownError(`${path} can't be read: ${message}`, { cause });
}
