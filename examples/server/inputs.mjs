// From the body of a request to tensors: TensorFlow Serving's row form ("instances") and column form ("inputs").
import { InvalidArgumentError, Tensor } from 'savedmodel';
import { parse, parseExactly } from './json.mjs';

/** Nested lists are no deeper than a tensor can be. */
const MAX_DEPTH = 254;
const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

/** What requests are read by: the names of the inputs of a signature, and their dtypes. */
export function describeInputs(signature) {
  const inputs = [...signature.inputs().values()].map(({ name, dtype }) => ({ name, dtype }));
  return {
    inputs,
    names: inputs.map(({ name }) => name),
    hold64Bits: inputs.some(({ dtype }) => dtype.name === 'int64' || dtype.name === 'uint64'),
  };
}

/**
 * What a request asks for.
 * @param text its body
 * @param functionOf gives what a name calls, the default one without: an object with `takes`, by `describeInputs`
 * @returns that, a tensor for each of its inputs, and whether the answer is to be in rows
 * @throws InvalidArgumentError
 */
export function readRequest(text, functionOf) {
  if (!text) throw new InvalidArgumentError('JSON Parse error: The document is empty');
  let body = parse(text);
  if (!isObject(body)) throw new InvalidArgumentError('the body is not a JSON object');
  const { signature_name: name } = body;
  if (name !== undefined && typeof name !== 'string') {
    throw new InvalidArgumentError("'signature_name' key must be a string value");
  }
  const found = functionOf(name || undefined);
  const { takes } = found;
  if (takes.hold64Bits && /\d{16}/.test(text)) body = parseExactly(text);

  const row = body.instances !== undefined;
  if (row === (body.inputs !== undefined)) {
    throw new InvalidArgumentError(
      row
        ? "expecting only one of 'inputs' or 'instances' keys to exist"
        : "Missing 'inputs' or 'instances' key: the body is { instances: … } or { inputs: … }",
    );
  }
  const values = row ? fromRows(body.instances, takes.names) : fromColumns(body.inputs, takes.names);
  const inputs = {};
  for (const input of takes.inputs) inputs[input.name] = tensorOf(input, values[input.name]);
  return { found, inputs, row };
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** `{ "b64": … }` is a string of bytes, any other object holds inputs by name. */
const isBytes = (value) => isObject(value) && typeof value.b64 === 'string' && Object.keys(value).length === 1;
const isNamed = (value) => isObject(value) && !isBytes(value);

/** Each instance is a row of the one input, or an object with a row of each. */
function fromRows(instances, names) {
  if (!Array.isArray(instances)) throw new InvalidArgumentError("'instances' is to be a list");
  if (instances.length === 0) throw new InvalidArgumentError("No values in 'instances' array");
  const named = isNamed(instances[0]);
  const stray = instances.findIndex((instance) => isNamed(instance) !== named);
  if (stray !== -1) {
    const [wanted, came] = named ? ['object', 'value/list'] : ['value/list', 'object'];
    throw new InvalidArgumentError(`Expecting ${wanted} but got ${came} at item ${stray} of input list`);
  }
  if (!named) {
    if (names.length === 1) return { [names[0]]: instances };
    throw new InvalidArgumentError(
      `instances is a plain list, but expecting list of objects: the inputs are ${names.join(', ')}`,
    );
  }
  const wrong = instances.findIndex(
    (instance) =>
      Object.keys(instance).length !== names.length || !names.every((name) => Object.hasOwn(instance, name)),
  );
  if (wrong !== -1) {
    const keys = Object.keys(instances[wrong]).join(',');
    throw new InvalidArgumentError(
      `Failed to process element: ${wrong} of 'instances' list. JSON object keys ${keys} must be equal to: ${names}`,
    );
  }
  return Object.fromEntries(names.map((name) => [name, instances.map((instance) => instance[name])]));
}

/** The value of the one input, or an object with the value of each. */
function fromColumns(inputs, names) {
  if (!isNamed(inputs)) {
    if (names.length === 1) return { [names[0]]: inputs };
    throw new InvalidArgumentError(
      `inputs is a plain value/list, but expecting an object: the inputs are ${names.join(', ')}`,
    );
  }
  const missing = names.find((name) => !Object.hasOwn(inputs, name));
  if (missing !== undefined) throw new InvalidArgumentError(`Missing named input: ${missing} in 'inputs' object.`);
  return inputs;
}

function tensorOf({ name, dtype }, value) {
  try {
    return Tensor.of(dtype.name === 'string' ? withBytes(value, 0) : value, { dtype });
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new InvalidArgumentError(`input '${name}': ${error.message}`, { cause: error });
  }
}

/** The same with bytes for what is in base64. */
function withBytes(value, depth) {
  if (Array.isArray(value) && depth <= MAX_DEPTH) return value.map((item) => withBytes(item, depth + 1));
  if (!isBytes(value)) return value;
  if (!BASE64.test(value.b64)) throw new InvalidArgumentError('Unable to base64 decode');
  return new Uint8Array(Buffer.from(value.b64, 'base64'));
}
