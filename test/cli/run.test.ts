/** `savedmodel run`: values from files and JSON, outputs as text and files; the numbers are Python's. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DType, Tensor } from '../../lib';
import { readImage } from '../../lib/cli/image';
import { encodeNpy, decodeNpy } from '../../lib/npy/npy';
import { encodeNpz, readNpz } from '../../lib/npy/npz';
import { expectRefused, requireFreshCli, savedmodel } from '../support/cli';
import { expectError } from '../support/errors';
import { bytesOf, fixture, type NumericTensorJson } from '../support/fixtures';
import { scratchFolder } from '../support/models';

const scratch = scratchFolder();
const inScratch = (name: string): string => join(scratch, name);
const numpyFiles = JSON.parse(readFileSync(join(__dirname, 'numpy-files.json'), 'utf8')) as {
  image: { png: string; resized: number[] };
  npy: { name: string; file: string }[];
  npz: { files: Record<string, string> };
};

beforeAll(requireFreshCli);

function tensorOf(json: unknown): Tensor {
  const { dtype, shape } = json as NumericTensorJson;
  const type = DType.of(dtype);
  return Tensor.of(new type.array!(bytesOf(json as NumericTensorJson).buffer), { dtype: type, shape });
}

/** The first case of a model, its inputs as .npy files for `--input`. */
function firstCase(name: string): { model: string; args: string[]; outputs: Map<string, Tensor>; atol: number } {
  const { model, cases } = fixture(name);
  const { inputs, outputs, signature, tolerance } = cases[0]!;
  const args = Object.entries(inputs).flatMap(([key, json]) => {
    const file = inScratch(`${name} ${key}.npy`);
    writeFileSync(file, encodeNpy(tensorOf(json)));
    return ['--input', `${key}=${file}`];
  });
  return {
    model,
    args: ['run', model, '--signature', signature, ...args],
    outputs: new Map(Object.entries(outputs).map(([key, json]) => [key, tensorOf(json)])),
    atol: tolerance.atol + tolerance.rtol,
  };
}

/** The elements in a row. */
function flat(tensor: Tensor): number[] {
  return (tensor.toArray() as number[][]).flat(9);
}

function expectNear(actual: Tensor, expected: Tensor, atol: number): void {
  expect([actual.dtype.name, actual.shape]).toEqual([expected.dtype.name, expected.shape]);
  const [a, b] = [flat(actual), flat(expected)];
  b.forEach((value, i) => expect(Math.abs(a[i]! - value)).toBeLessThanOrEqual(atol * (1 + Math.abs(value))));
}

test.each(['mlp', 'functional', 'lstm'])('%s: all outputs as .npz, the numbers are Python’s', async (name) => {
  const { args, outputs, atol } = firstCase(name);
  const file = inScratch(`${name}.npz`);
  expect(await savedmodel([...args, '--output', file])).toMatchObject({ code: 0, stdout: `${file}\n`, stderr: '' });
  for (const [key, expected] of outputs) expectNear(await readNpz(file, key), expected, atol);
});

test('outputs as .npy and .json, printed as NumPy prints them, as JSON', async () => {
  const { args, outputs, atol } = firstCase('functional');
  const [npy, json] = [inScratch('classes.npy'), inScratch('all.json')];
  const written = await savedmodel([...args, '--output', `classes=${npy}`, '-o', json]);
  expect(written).toMatchObject({ code: 0, stdout: `${npy}\n${json}\n`, stderr: '' });
  expectNear(decodeNpy(readFileSync(npy), npy), outputs.get('classes')!, atol);
  const read = JSON.parse(readFileSync(json, 'utf8')) as Record<string, number[][]>;
  for (const [key, expected] of outputs) expectNear(Tensor.of(read[key]!), expected, atol);
  const { stdout } = await savedmodel(args);
  const classes = String(decodeNpy(readFileSync(npy), npy));
  expect(stdout).toContain(`classes: float32[${outputs.get('classes')!.shape.join(', ')}]\n${classes}\nscore: float32`);
  expect(JSON.parse((await savedmodel([...args, '--json'])).stdout)).toEqual(read);
});

test('inputs as JSON, in the command and in a file, and of another dtype', async () => {
  const { model } = fixture('mlp');
  const outputOf = async (value: string): Promise<unknown> => {
    const { code, stdout, stderr } = await savedmodel(['run', model, '--json', '--input', `x=${value}`]);
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout);
  };
  const expected = await outputOf('[[1, 2, 3, 4]]');
  writeFileSync(inScratch('x.json'), '[[1, 2, 3, 4]]');
  expect(await outputOf(`@${inScratch('x.json')}`)).toEqual(expected);
  for (const dtype of ['float64', 'int64', 'uint8', 'float16'] as const) {
    const file = inScratch(`x ${dtype}.npy`);
    const values = dtype === 'int64' ? [[1n, 2n, 3n, 4n]] : [[1, 2, 3, 4]];
    writeFileSync(file, encodeNpy(Tensor.of(values as number[][], { dtype })));
    expect(await outputOf(file)).toEqual(expected);
  }
});

test('a file of NumPy’s own: Fortran’s order, big-endian, whole numbers; a bomb is refused', async () => {
  const { model } = fixture('mlp');
  const file = inScratch('fortran big.npy');
  writeFileSync(file, Buffer.from(numpyFiles.npy.find(({ name }) => name === 'fortran big')!.file, 'base64'));
  const run = (value: string) => savedmodel(['run', model, '--input', `x=${value}`]);
  const written = await run('[[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]');
  expect(written).toMatchObject({ code: 0, stderr: '' });
  expect(await run(file)).toEqual(written);
  const zip = Buffer.from(numpyFiles.npz.files.packed!, 'base64');
  // Where the central directory says how large the first array is unpacked.
  zip.writeUInt32LE(3e9, zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  writeFileSync(inScratch('bomb.npz'), zip);
  await expectRefused(['run', model, '--input', `x=${inScratch('bomb.npz')}:x`], 1, /input 'x': .*zip bomb/);
});

test('--top names the largest', async () => {
  const { args, outputs } = firstCase('mlp');
  const [row] = [...outputs.values()][0]!.toArray() as number[][];
  const labels = inScratch('labels.txt');
  writeFileSync(labels, 'zero\none\ntwo\n');
  const best = row!.indexOf(Math.max(...row!));
  const { stdout } = await savedmodel([...args, '--top', '1', '--labels', labels, '--json']);
  const tops = Object.values(JSON.parse(stdout) as Record<string, { index: number; label: string; value: number }[][]>);
  expect(tops[0]![0]).toEqual([
    { index: best, label: ['zero', 'one', 'two'][best], value: expect.closeTo(row![best]!, 5) as number },
  ]);
  const lines = (await savedmodel([...args, '--top', '2', '--labels', labels])).stdout;
  expect(lines).toMatch(/ {2}(zero|one|two) +0\.\d+\n/);
  writeFileSync(labels, 'zero\none\n');
  await expectRefused([...args, '--top', '1', '--labels', labels], 1, /has 3 values in a row, there are 2 labels/);
});

describe('sparse inputs', () => {
  const { model } = fixture('sparse_signature');
  const parts = {
    values: Tensor.of([2, 3], { dtype: 'float32' }),
    indices: Tensor.of([
      [0n, 1n],
      [1n, 3n],
    ]),
    dense_shape: Tensor.of([2n, 4n]),
  };
  /** What TensorFlow's session gives in Python for the same feeds. */
  const expected = [
    [2.399999956213414e-38, -4.430734634399414],
    [-2.738461494445801, 2.963702440261841],
  ];
  const run = async (...inputs: string[]): Promise<void> => {
    const { code, stdout, stderr } = await savedmodel(['run', model, ...inputs, '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const { y } = JSON.parse(stdout) as { y: number[][] };
    y.flat().forEach((value, i) => expect(value).toBeCloseTo(expected.flat()[i]!, 5));
  };

  test('are given by their parts, as JSON or from files', async () => {
    const file = inScratch('sparse.npz');
    writeFileSync(file, encodeNpz(new Map(Object.entries(parts))));
    await run(...Object.keys(parts).flatMap((name) => ['--input', `features.${name}=${file}:${name}`]));
    await run(
      ...['--input', 'features.values=[2, 3]', '-i', 'features.indices=[[0, 1], [1, 3]]'],
      ...['-i', 'features.dense_shape=[2, 4]'],
    );
  });

  test('have their parts named where they are missing, and by show', async () => {
    const names = Object.keys(parts).map((name) => `features.${name}`);
    const missing = await savedmodel(['run', model, '--input', 'features.values=[2, 3]']);
    expect(missing.stderr).toMatch(/ is not given: features\.dense_shape, features\.indices\n$/);
    await expectRefused(['run', model, '--input', 'features=[1]'], 1, /no input 'features'; it has: features\.values/);
    const { stdout } = await savedmodel(['show', model]);
    for (const name of names) expect(stdout).toContain(`${name} features/`);
  });
});

describe('images', () => {
  const png = inScratch('image.png');
  beforeAll(() => writeFileSync(png, Buffer.from(numpyFiles.image.png, 'base64')));
  const input = (shape: number[], dtype = 'float32') =>
    ({ name: 'image', dtype: DType.of(dtype), shape, kind: 'tensor', tensorName: null, components: [] }) as const;

  test('are resized and scaled as tf.image.resize does it', () => {
    const tensor = readImage(png, input([-1, 8, 8, 1]), { range: [0, 1] });
    expect(tensor.shape).toEqual([1, 8, 8, 1]);
    const { data } = tensor as unknown as { data: Float32Array };
    numpyFiles.image.resized.forEach((value, i) => expect(data[i]).toBeCloseTo(value, 5));
    expect(readImage(png, input([8, 8, 1]), { range: [0, 1] }).shape).toEqual([8, 8, 1]);
    expect(readImage(png, input([-1, 8, 8]), { range: [0, 1] }).shape).toEqual([1, 8, 8]);
    expect(readImage(png, input([-1, -1, -1, 3], 'uint8'), {}).shape).toEqual([1, 13, 19, 3]);
    expect(readImage(png, input([-1, -1, -1, 3]), { size: [5, 6] }).shape).toEqual([1, 5, 6, 3]);
  });

  test('go into a model', async () => {
    const { code, stdout } = await savedmodel([
      'run',
      fixture('digits').model,
      '-i',
      `image=${png}`,
      '--range',
      '0,1',
      '--json',
    ]);
    expect(code).toBe(0);
    const { probabilities } = JSON.parse(stdout) as { probabilities: number[][] };
    expect(probabilities[0]!.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
  });

  test('one that is none, and an input that takes none', async () => {
    const none = inScratch('none.png');
    writeFileSync(none, 'no image');
    await expectError(
      () => readImage(none, input([-1, 8, 8, 1]), {}),
      'INVALID_ARGUMENT',
      'no image that TensorFlow reads',
    );
    await expectError(() => readImage(png, input([-1, 4]), {}), 'INVALID_ARGUMENT', 'not for float32[?, 4]');
    await expectError(() => readImage(png, input([1, 8, 8, 1], 'string'), {}), 'INVALID_ARGUMENT', 'not for string');
  });
});

describe('bad input', () => {
  const { model } = fixture('mlp');
  const run = (...args: string[]): string[] => ['run', model, ...args];
  const x = 'x=[[1, 2, 3, 4]]';

  test.each<[string[], RegExp]>([
    [['run'], /missing required argument 'model'/],
    [run('--input', 'x'), /--input takes name=value/],
    [run('--input', x, '--output', 'y.txt'), /--output takes a file \.npy, \.npz or \.json/],
    [run('--input', x, '--top', 'many'), /--top takes a whole number/],
    [run('--input', x, '--range', '1'), /--range takes two numbers/],
    [run('--input', x, '--size', '8'), /--size takes height and width/],
    [run('--input', x, '--labels', 'l'), /--labels goes with --top/],
    [run('--input', x, '--input', x), /is given twice/],
  ])('wrong usage: %j', async (args, message) => expectRefused(args, 2, message));

  test.each<[string[], RegExp]>([
    [['run', scratch], /is no SavedModel/],
    [run(), /is not given: x/],
    [run('--input', 'y=[[1]]'), /has no input 'y'; it has: x/],
    [run('--input', x, '--signature', 'none'), /has no signature 'none'/],
    [run('--input', 'x=[[1, 2, 3]]'), /x/],
    [run('--input', 'x=[[1, 2,'), /its value is no JSON of float32/],
    [run('--input', 'x=[[NaN, 1, 2, 3]]'), /NaN and infinities are no JSON: a \.npy file has them/],
    [['run', fixture('strings').model, '-i', 'text=hello'], /texts are JSON, too: \["hello"\]/],
    [run('--input', 'x=/no/such/file.npy'), /there is no file \/no\/such\/file\.npy/],
    [run('--input', 'x=/no/such/file.npz:a'), /there is no file \/no\/such\/file\.npz/],
    [run('--input', 'x=@/no/such/file.json'), /there is no file \/no\/such\/file\.json/],
    [run('--input', x, '--output', 'none=y.npy'), /there is no output 'none'/],
    [run('--input', x, '--output', '/no/such/folder/y.npy'), /y\.npy can't be written/],
    [['run', fixture('failing').model, '--safe'], /has the op ReadFile, which reads files/],
  ])('%j', async (args, message) => expectRefused(args, 1, message));

  test('a .npy that is cut off, of text, or of fractions for whole numbers', async () => {
    const file = inScratch('bad.npy');
    writeFileSync(file, encodeNpy(Tensor.of([[1, 2, 3, 4]])).subarray(0, 140));
    await expectRefused(run('--input', `x=${file}`), 1, /input 'x': .*bad\.npy is cut off/);
    writeFileSync(file, encodeNpy(Tensor.of([['a']])));
    await expectRefused(run('--input', `x=${file}`), 1, /string\[1, 1\] came, float32 is expected/);
  });

  test('a file that is there is written over only when told, and a failure leaves nothing', async () => {
    const folder = inScratch('outputs');
    mkdirSync(folder);
    const file = join(folder, 'y.npy');
    writeFileSync(file, 'old');
    await expectRefused(run('--input', x, '--output', file), 1, /is there already: --overwrite/);
    expect(readFileSync(file, 'utf8')).toBe('old');
    // The second can't be written: the first keeps what it had.
    await expectRefused(
      run('--input', x, '--output', file, '--output', '/no/such/folder/y.npz', '--overwrite'),
      1,
      /can't be written/,
    );
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(await savedmodel(run('--input', x, '--output', file, '--overwrite'))).toMatchObject({ code: 0 });
    expect(decodeNpy(readFileSync(file), file).shape).toEqual([1, 3]);
    expect(readdirSync(folder)).toEqual(['y.npy']);
  });

  test('a disk that fills leaves nothing', async () => {
    const preload = inScratch('full.cjs');
    writeFileSync(
      preload,
      `const fs = require('node:fs');
       fs.writeSync = () => { throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }); };`,
    );
    const folder = inScratch('full');
    mkdirSync(folder);
    const ended = await savedmodel(run('--input', x, '--output', join(folder, 'y.npy')), { preload });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^savedmodel: .*y\.npy can't be written: ENOSPC[^\n]*\n$/);
    expect(existsSync(folder) && readdirSync(folder)).toEqual([]);
  });
});
