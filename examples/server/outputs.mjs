// From outputs to the body of an answer: what TensorFlow Serving writes, without its line breaks.
import { InvalidArgumentError } from 'savedmodel';
import { float32Text, float64Text } from './json.mjs';

/**
 * @param outputs by name, a `Result`
 * @param row whether the request was one of rows: then each output has one for each instance
 * @throws InvalidArgumentError for outputs that have no rows, or not the same number
 */
export function writeAnswer(outputs, row) {
  const names = outputs.keys();
  const tensors = [...outputs];
  const writers = tensors.map((tensor, i) => writerOf(names[i], tensor));
  if (!row) {
    const values = writers.map((write) => write(0, 0));
    return `{"outputs":${values.length === 1 ? values[0] : object(names, values)}}`;
  }
  const rows = rowCount(names, tensors);
  // One output alone is written as it is: its first dimension is that of the rows.
  if (writers.length === 1) return `{"predictions":${writers[0](0, 0)}}`;
  const objects = Array.from({ length: rows }, (_, i) =>
    object(
      names,
      writers.map((write, j) => write(1, (i * tensors[j].size) / rows)),
    ),
  );
  return `{"predictions":[${objects.join(',')}]}`;
}

const object = (names, values) => `{${names.map((name, i) => `${JSON.stringify(name)}:${values[i]}`).join(',')}}`;

function rowCount(names, tensors) {
  let rows;
  for (const [i, { shape }] of tensors.entries()) {
    if (shape.length === 0) throw new InvalidArgumentError(`Tensor name: ${names[i]} has no shape information`);
    rows ??= shape[0];
    if (shape[0] !== rows) {
      throw new InvalidArgumentError(
        `Tensor name: ${names[i]} has inconsistent batch size: ${shape[0]} expecting: ${rows}. ` +
          'Ask for it in column form, { inputs: … }',
      );
    }
  }
  return rows;
}

/** Writes the elements from `offset` on, nested as the dimensions from `depth` on are. */
function writerOf(name, tensor) {
  const { shape } = tensor;
  const text = elementTexts(name, tensor);
  return function write(depth, offset) {
    if (depth === shape.length) return text(offset);
    const length = shape[depth];
    const step = depth === shape.length - 1 ? 1 : size(shape, depth + 1);
    let list = '[';
    for (let i = 0; i < length; i++) {
      if (i > 0) list += ',';
      list += step === 1 && depth === shape.length - 1 ? text(offset + i) : write(depth + 1, offset + i * step);
    }
    return `${list}]`;
  };
}

const size = (shape, from) => shape.slice(from).reduce((product, length) => product * length, 1);

function elementTexts(name, tensor) {
  switch (tensor.dtype.name) {
    case 'float32':
      return reading(tensor.data, float32Text);
    case 'float16':
    case 'bfloat16':
      return reading([tensor.toArray()].flat(Infinity), float32Text); // its data are bits
    case 'float64':
      return reading(tensor.data, float64Text);
    case 'bool':
      return reading(tensor.data, (value) => (value === 1 ? 'true' : 'false'));
    case 'string':
      // Serving's rule for strings that are bytes: their output's name says so.
      return name.endsWith('_bytes')
        ? reading(tensor.bytes(), (bytes) => `{"b64":"${Buffer.from(bytes).toString('base64')}"}`)
        : reading(tensor.data, (text) => JSON.stringify(text));
    case 'int8':
    case 'uint8':
    case 'int16':
    case 'uint16':
    case 'int32':
    case 'uint32':
    case 'int64':
    case 'uint64':
      return reading(tensor.data, String);
    default:
      throw new InvalidArgumentError(`Failed to write JSON value for tensor type: ${tensor.dtype} (output '${name}')`);
  }
}

const reading = (data, textOf) => (index) => textOf(data[index]);
