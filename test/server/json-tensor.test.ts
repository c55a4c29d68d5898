/** What TensorFlow Serving's json_tensor_test.cc expects of requests and answers: its cases, run by examples/server. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { digitsOf } from './json';
import { ROOT } from './server';

interface AnswerCase {
  readonly tensors: Record<string, { dtype: string; shape: readonly number[]; values: unknown }>;
  readonly row: boolean;
}
interface RequestCase {
  readonly text: string;
  readonly signature: Record<string, string>;
}
interface Refused {
  readonly code: string;
  readonly message: string;
}

function made<T>(cases: readonly (AnswerCase | RequestCase)[]): T[] {
  execFileSync(process.execPath, [join(ROOT, 'scripts/link-examples.mjs')]);
  const out = execFileSync(process.execPath, [join(__dirname, 'programs/json.mjs')], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
  });
  return JSON.parse(out) as T[];
}

const ints = (dtype: string, shape: readonly number[], ...values: number[]) => ({ dtype, shape, values });
const texts = (shape: readonly number[], ...values: string[]) => ({ dtype: 'string', shape, values });

describe('answers', () => {
  const twelve = ints('int32', [2, 3, 2], 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2);
  const several = {
    double_scalar_tensor: ints('float64', [2], 8, 9),
    float_tensor: ints('float32', [2, 1], 1, 2),
    int_tensor: twelve,
    str_tensor: texts([2, 2], 'foo', 'bar', 'baz', 'bat'),
    str_tensor_bytes: texts([2, 2], 'hello', 'world', 'tf', 'serving'),
  };
  const cases: [name: string, tensors: AnswerCase['tensors'], row: string, column: string][] = [
    [
      'one tensor',
      { int_tensor: twelve },
      '{"predictions": [[[1, 2], [3, 4], [5, 6]], [[7, 8], [9, 0], [1, 2]]]}',
      '{"outputs": [[[1, 2], [3, 4], [5, 6]], [[7, 8], [9, 0], [1, 2]]]}',
    ],
    [
      'one vector',
      { int_tensor: ints('int32', [5], 1, 2, 3, 4, 5) },
      '{"predictions": [1, 2, 3, 4, 5]}',
      '{"outputs": [1, 2, 3, 4, 5]}',
    ],
    [
      'bytes',
      { str_tensor_bytes: several.str_tensor_bytes },
      '{"predictions": [[{"b64": "aGVsbG8="}, {"b64": "d29ybGQ="}], [{"b64": "dGY="}, {"b64": "c2VydmluZw=="}]]}',
      '{"outputs": [[{"b64": "aGVsbG8="}, {"b64": "d29ybGQ="}], [{"b64": "dGY="}, {"b64": "c2VydmluZw=="}]]}',
    ],
    [
      'several tensors',
      several,
      `{"predictions": [
        {"double_scalar_tensor": 8.0, "float_tensor": [1.0], "int_tensor": [[1, 2], [3, 4], [5, 6]],
         "str_tensor": ["foo", "bar"], "str_tensor_bytes": [{"b64": "aGVsbG8="}, {"b64": "d29ybGQ="}]},
        {"double_scalar_tensor": 9.0, "float_tensor": [2.0], "int_tensor": [[7, 8], [9, 0], [1, 2]],
         "str_tensor": ["baz", "bat"], "str_tensor_bytes": [{"b64": "dGY="}, {"b64": "c2VydmluZw=="}]}]}`,
      `{"outputs": {
        "double_scalar_tensor": [8.0, 9.0], "float_tensor": [[1.0], [2.0]],
        "int_tensor": [[[1, 2], [3, 4], [5, 6]], [[7, 8], [9, 0], [1, 2]]],
        "str_tensor": [["foo", "bar"], ["baz", "bat"]],
        "str_tensor_bytes": [[{"b64": "aGVsbG8="}, {"b64": "d29ybGQ="}], [{"b64": "dGY="}, {"b64": "c2VydmluZw=="}]]}}`,
    ],
    [
      'numbers that are not finite',
      { float_tensor: { dtype: 'float32', shape: [2, 2], values: ['NaN', 'Infinity', 3, '-Infinity'] } },
      '{"predictions": [[NaN, Infinity], [3.0, -Infinity]]}',
      '{"outputs": [[NaN, Infinity], [3.0, -Infinity]]}',
    ],
    ['no rows', { int_tensor: ints('int32', [0, 2]) }, '{"predictions": []}', '{"outputs": []}'],
    [
      'no rows of several',
      { str_tensor: texts([0, 1, 2]), float_tensor: ints('float32', [0, 3, 4]) },
      '{"predictions": []}',
      '{"outputs": {"str_tensor": [], "float_tensor": []}}',
    ],
  ];
  const results = made<string>(cases.flatMap(([, tensors]) => [true, false].map((row) => ({ tensors, row }))));

  it.each(cases)('%s', (_name, _tensors, ...expected) => {
    const at = 2 * cases.findIndex(([name]) => name === _name);
    expect(results.slice(at, at + 2).map(digitsOf)).toEqual(expected.map(digitsOf));
  });

  it('floats with the six digits that tell them, or all', () => {
    const values = [9000000, 999999, 0.5, 0.0003, 0.00003, 555557.5, 0.1, 1 / 3, 16777217, -0];
    const [single, double] = made<string>([
      { tensors: { x: { dtype: 'float32', shape: [10], values } }, row: false },
      { tensors: { x: { dtype: 'float64', shape: [10], values } }, row: false },
    ]);
    // Serving writes 9e+06 for the first.
    expect(single).toBe(
      '{"outputs":[9000000.0,999999.0,0.5,0.0003,0.00003,555557.5,0.1,0.333333343,16777216.0,-0.0]}'.replace(
        '-0.0]', // JSON gave the program 0
        '0.0]',
      ),
    );
    expect(double).toBe(
      '{"outputs":[9000000.0,999999.0,0.5,0.0003,0.00003,555557.5,0.1,0.3333333333333333,16777217.0,0.0]}',
    );
  });

  it('refused are tensors that JSON cannot hold, and rows that are none', () => {
    const refused = made<Refused>([
      { tensors: { tensor: { dtype: 'complex64', shape: [1], values: [[1, 2]] } }, row: true },
      { tensors: { tensor: ints('int32', [], 1) }, row: true },
      { tensors: { a: ints('int32', [2, 1], 1, 2), b: texts([1], 'x') }, row: true },
    ]);
    expect(refused.map(({ code }) => code)).toEqual(Array(3).fill('INVALID_ARGUMENT'));
    const messages = refused.map(({ message }) => message).join('\n');
    for (const part of ['tensor type: complex64', 'no shape information', 'inconsistent batch size']) {
      expect(messages).toContain(part);
    }
  });
});

describe('requests', () => {
  type Read = Record<string, unknown>;
  const one = (dtype: string) => ({ default: dtype });
  const cases: [text: string, signature: Record<string, string>, expected: Read][] = [
    [
      '{"instances": [[1,2],[3,4],[5,6]]}',
      one('int32'),
      { row: true, default: ['int32', [3, 2], ['1', '2', '3', '4', '5', '6']] },
    ],
    [
      '{"instances": [1, 2.0, 3, 4, 5.5, 0.25, 0.0]}',
      one('float32'),
      { row: true, default: ['float32', [7], ['1', '2', '3', '4', '5.5', '0.25', '0']] },
    ],
    ['{"instances": [1435774380]}', one('float32'), { row: true, default: ['float32', [1], ['1435774336']] }],
    ['{"instances": [1e300, -1e300]}', one('float32'), { row: true, default: ['float32', [2], ['Infinity', '-Infinity']] }], // prettier-ignore
    [
      '{"signature_name": "predict_images", "instances": [[1,2]]}',
      one('int32'),
      { row: true, default: ['int32', [1, 2], ['1', '2']] },
    ],
    [
      '{"instances": [{ "b64" : "aGVsbG8=" }, { "b64": "d29ybGQ=" }]}',
      one('string'),
      { row: true, default: ['string', [2], ['hello', 'world']] },
    ],
    [
      '{"instances": [[{ "b64" : "aGVsbG8=" }], [{ "b64": "d29ybGQ=" }]]}',
      one('string'),
      { row: true, default: ['string', [2, 1], ['hello', 'world']] },
    ],
    [
      '{"instances": [{"default": [[{ "b64" : "aGVsbG8=" }], [{ "b64": "d29ybGQ=" }]]}]}',
      one('string'),
      { row: true, default: ['string', [1, 2, 1], ['hello', 'world']] },
    ],
    [
      `{"instances": [
        {"int_tensor": [[1,2],[3,4]], "str_tensor": ["foo", "NaN"], "float_tensor": [1.0, NaN], "dbl_tensor": [NaN]},
        {"int_tensor": [[7,8],[9,0]], "str_tensor": ["baz", "\\"Infinity"], "float_tensor": [2.0, Infinity],
         "dbl_tensor": [-Infinity]}]}`,
      { int_tensor: 'int32', str_tensor: 'string', float_tensor: 'float32', dbl_tensor: 'float64' },
      {
        row: true,
        int_tensor: ['int32', [2, 2, 2], ['1', '2', '3', '4', '7', '8', '9', '0']],
        str_tensor: ['string', [2, 2], ['foo', 'NaN', 'baz', '"Infinity']],
        float_tensor: ['float32', [2, 2], ['1', 'NaN', '2', 'Infinity']],
        dbl_tensor: ['float64', [2, 1], ['NaN', '-Infinity']],
      },
    ],
    [
      '{"inputs": {"int_tensor": [[[1,2],[3,4]]]}}',
      { int_tensor: 'int32' },
      { row: false, int_tensor: ['int32', [1, 2, 2], ['1', '2', '3', '4']] },
    ],
    [
      '{"inputs": [[[1,2],[3,4]]]}',
      { int_tensor: 'int32' },
      { row: false, int_tensor: ['int32', [1, 2, 2], ['1', '2', '3', '4']] },
    ],
    [
      '{"inputs": {"int_tensor": [1,2], "str_tensor": ["foo", "bar"], "bin_tensor": {"b64": "aGVsbG8="}}}',
      { int_tensor: 'int32', str_tensor: 'string', bin_tensor: 'string' },
      {
        row: false,
        int_tensor: ['int32', [2], ['1', '2']],
        str_tensor: ['string', [2], ['foo', 'bar']],
        bin_tensor: ['string', [], ['hello']],
      },
    ],
    [
      '{"inputs": [9223372036854775807, -9223372036854775808, 9007199254740993, 1]}',
      one('int64'),
      { row: false, default: ['int64', [4], ['9223372036854775807', '-9223372036854775808', '9007199254740993', '1']] },
    ],
    [
      '{"inputs": {"wide": 18446744073709551615, "f": 0.12345678901234567890, "g": 12345678901234567890e-10}}',
      { wide: 'uint64', f: 'float64', g: 'float64' },
      {
        row: false,
        wide: ['uint64', [], ['18446744073709551615']],
        f: ['float64', [], ['0.12345678901234568']],
        g: ['float64', [], ['1234567890.1234567']],
      },
    ],
  ];
  const results = made<Read>(cases.map(([text, signature]) => ({ text, signature })));

  it.each(cases.map(([text, , expected], i) => [text, expected, results[i]]))('%s', (_, expected, came) => {
    expect(came).toEqual(expected);
  });

  const TWO = { int_tensor: 'int32', str_tensor: 'string' };
  const refused: [text: string, part: RegExp, signature?: Record<string, string>][] = [
    ['', /document is empty/],
    ['instances = [1, 2]', /JSON Parse error/],
    ['{"instances": [1', /JSON Parse error/],
    ['{"instances": [NaN, 1', /JSON Parse error/],
    ['[1, 2]', /not a JSON object/],
    ['null', /not a JSON object/],
    ['{"signature_name": 5, "instances": [[1,2]]}', /must be a string value/],
    [`{"signature_name": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /must be a string value/],
    ['{"instances": [[1,2]], "inputs": [[1,2]]}', /expecting only one/],
    ['{}', /Missing 'inputs' or 'instances'/],
    ['{"instances": 5}', /to be a list/],
    ['{"instances": []}', /No values/],
    ['{"instances": [[1,2],[3,4],[5,6,7]]}', /data\[2\] has 3/],
    ['{"instances": [[1,2],[3,4],[[5,6]]]}', /data\[2\]/],
    ['{"instances": [1, [1]]}', /data\[1\]/],
    ['{"instances": [[1,2],["a", "b"]]}', /input 'default': data\[1\]\[0\] is the string "a": int32 takes/],
    ['{"instances": [1.5]}', /int32 takes integers/],
    ['{"instances": [2147483648]}', /int32 takes integers/],
    ['{"instances": [true]}', /int32 takes integers/],
    ['{"instances": [null]}', /int32 takes integers/],
    ['{"inputs": "x"}', /int32 takes integers/],
    [`{"inputs": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /nested more than/],
    ['{"instances": [{"b64": "aGVsbG8="}]}', /int32 takes integers/],
    ['{"instances": [{"b64": "$$$"}]}', /Unable to base64 decode/, { default: 'string' }],
    [
      `{"inputs": [0, ${'['.repeat(50_000)}${']'.repeat(50_000)}]}`,
      /data\[0\] is 0: string takes/,
      { default: 'string' },
    ],
    ['{"instances": [[1,2],[3,4]]}', /plain list, but expecting list of objects/, TWO],
    ['{"inputs": [[1,2],[3,4]]}', /expecting an object/, TWO],
    ['{"inputs": {"int_tensor": 1}}', /Missing named input: str_tensor/, TWO],
    [
      '{"instances": [{"int_tensor": 1, "str_tensor": "a"}, [1]]}',
      /Expecting object but got value\/list at item 1/,
      TWO,
    ],
    ['{"instances": [1, {"default": 2}]}', /Expecting value\/list but got object at item 1/],
    ['{"instances": [{"int_tensor": 1}]}', /keys int_tensor must be equal to: int_tensor,str_tensor/, TWO],
    ['{"instances": [{"int_tensor": 1, "str_tensor": "a", "z": 1}]}', /must be equal to/, TWO],
    ['{"instances": [{"__proto__": 1}]}', /must be equal to/],
    ['{"instances": [9223372036854775808]}', /int64 takes bigints/, { default: 'int64' }],
  ];
  const messages = made<Refused>(refused.map(([text, , signature = { default: 'int32' }]) => ({ text, signature })));

  it.each(refused.map(([text, part], i) => [text.slice(0, 80), part, messages[i]!] as const))(
    '%s is refused',
    (_, part, { code, message }) => {
      expect(code).toBe('INVALID_ARGUMENT');
      expect(message).toMatch(part);
    },
  );
});
