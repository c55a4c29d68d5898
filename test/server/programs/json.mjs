// Reads `{ tensors, row }` and `{ text, signature }` as JSON from stdin, a list of either, and writes what examples/server
// makes of each: the body of an answer, or the tensors of a request; `{ code, message }` where it refuses.
import { text } from 'node:stream/consumers';
import { DType, Tensor } from 'savedmodel';
import { describeInputs, readRequest } from '../../../examples/server/inputs.mjs';
import { writeAnswer } from '../../../examples/server/outputs.mjs';

const special = (value) => {
  if (Array.isArray(value)) return value.map(special);
  return { NaN, Infinity, '-Infinity': -Infinity }[value] ?? value;
};

function answer({ tensors, row }) {
  const made = Object.entries(tensors).map(([name, { dtype, shape, values }]) => [
    name,
    Tensor.of(dtype === 'string' ? values : special(values), { dtype, shape }),
  ]);
  const outputs = { keys: () => made.map(([name]) => name), [Symbol.iterator]: () => made.map(([, t]) => t).values() };
  return writeAnswer(outputs, row);
}

function request({ text: body, signature }) {
  const inputs = new Map(Object.entries(signature).map(([name, dtype]) => [name, { name, dtype: DType.of(dtype) }]));
  const read = readRequest(body, () => ({ takes: describeInputs({ inputs: () => inputs }) }));
  const plain = ({ dtype, shape, data }) => [dtype.name, shape, [...data].map(String)];
  return { row: read.row, ...Object.fromEntries(Object.entries(read.inputs).map(([name, t]) => [name, plain(t)])) };
}

const results = JSON.parse(await text(process.stdin)).map((one) => {
  try {
    return one.tensors ? answer(one) : request(one);
  } catch ({ code, message }) {
    return { code, message };
  }
});
console.log(JSON.stringify(results));
