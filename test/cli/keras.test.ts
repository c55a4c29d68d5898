/** `savedmodel show`, `run` and `bench` of files of Keras; tables and numbers are those of Python. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TFloat32, type Tensor } from '../../lib';
import { encodeNpy } from '../../lib/npy/npy';
import { readNpz } from '../../lib/npy/npz';
import { expected, expectPrediction, file, inputsOf } from '../keras/expected';
import { expectRefused, requireFreshCli, savedmodel } from '../support/cli';
import { scratchFolder } from '../support/models';

const scratch = scratchFolder();

beforeAll(requireFreshCli);

const parametersOf = (name: string): number =>
  expected[name]!.weights.reduce((sum, shape) => sum + shape.reduce((a, b) => a * b, 1), 0);

interface Shown {
  readonly kerasVersion: string;
  readonly parameters: number;
  readonly trainableParameters: number | null;
  readonly inputs: unknown;
  readonly outputs: unknown;
  readonly layers: readonly { readonly name: string; readonly parameters?: number }[];
  readonly reason: string | null;
}

async function shown(name: string, env: NodeJS.ProcessEnv = {}): Promise<Shown> {
  const { code, stdout, stderr } = await savedmodel(['show', file(name), '--json'], { env });
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Shown;
}

test('show prints Keras’ table', async () => {
  const { summary } = expected.functional!;
  const COLUMNS = String(summary.split('\n')[1]!.length + 4);
  const { code, stdout } = await savedmodel(['show', file('functional.h5')], { env: { COLUMNS } });
  expect(code).toBe(0);
  expect(stdout).toContain(`\n\n${summary.trimEnd()}\n`);
  expect(stdout).toMatch(
    /written by +Keras 3\.\d+.*\n.*Functional, “functional”, 181 parameters\n {2}input +image +float32\[\?, 6, 6, 2\]\n/,
  );
});

test('show tells it as data', async () => {
  const { kerasVersion, parameters, trainableParameters, inputs, outputs, reason } = await shown('keras2_named.keras');
  expect(kerasVersion).toMatch(/^2\./);
  expect([parameters, trainableParameters]).toEqual([parametersOf('keras2_named'), expected.keras2_named!.trainable]);
  expect(inputs).toEqual([
    { name: 'a', dtype: 'float32', shape: [-1, 3] },
    { name: 'b', dtype: 'float32', shape: [-1, 2] },
  ]);
  expect(outputs).toEqual([
    { name: 'class', dtype: 'float32', shape: [-1, 2] },
    { name: 'score', dtype: 'float32', shape: [-1, 1] },
  ]);
  expect(reason).toBeNull();
});

test('show without libtensorflow, and of layers that are not supported, tells what the file says', async () => {
  const none = join(scratch, 'none');
  const bare = { XDG_CACHE_HOME: none, LOCALAPPDATA: none, PATH: none, HOME: none, SAVEDMODEL_LIBTENSORFLOW: '' };
  for (const name of ['functional.keras', 'keras2_functional.h5']) {
    const { parameters, layers, inputs, reason } = await shown(name, bare);
    expect([parameters, inputs, reason]).toEqual([
      parametersOf(name.split('.')[0]!),
      null,
      'libtensorflow was not found',
    ]);
    expect(layers.map((layer) => layer.name)).toContain('norm');
  }
  const { parameters, reason } = await shown('custom.keras');
  expect(parameters).toBe(parametersOf('custom'));
  expect(reason).toMatch(/none of Keras' own/);
});

test.each(['named.h5', 'keras2_named.keras'])('run %s: the numbers are Python’s', async (name) => {
  const { x, y } = expected[name.split('.')[0]!]!;
  const inputs = inputsOf(x, ({ shape, data }) => TFloat32.tensorOf(shape, [...data])) as Record<string, Tensor>;
  const args = Object.entries(inputs).flatMap(([key, tensor]) => {
    const npy = join(scratch, `${name} ${key}.npy`);
    writeFileSync(npy, encodeNpy(tensor));
    return ['--input', `${key}=${npy}`];
  });
  const out = join(scratch, `${name}.npz`);
  const ended = await savedmodel(['run', file(name), ...args, '--output', out, '--safe']);
  expect(ended).toEqual({ code: 0, stdout: `${out}\n`, stderr: '' });
  const keys = Object.keys(y);
  const outputs = await Promise.all(keys.map(async (key) => [key, await readNpz(out, key)] as const));
  expectPrediction(Object.fromEntries(outputs), y);
});

test('bench', async () => {
  const args = ['bench', file('mlp.keras'), '--compare', file('mlp.h5'), '--batch', '3', '--seconds', '0.05'];
  const { code, stdout, stderr } = await savedmodel([...args, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  const { inputs, models, measurements } = JSON.parse(stdout) as {
    inputs: unknown;
    models: { path: string }[];
    measurements: { models: { runs: number }[] }[];
  };
  expect(inputs).toEqual({ x: { dtype: 'float32', shape: [3, 8] } });
  expect(models.map(({ path }) => path)).toEqual([file('mlp.keras'), file('mlp.h5')]);
  for (const { runs } of measurements[0]!.models) expect(runs).toBeGreaterThan(0);
});

test('freeze, and bench beside the model optimised, and beside the SavedModel', async () => {
  const [frozen, converted] = [join(scratch, 'frozen'), join(scratch, 'converted')];
  const place = join(scratch, 'temporary');
  mkdirSync(place);
  const env = { TMPDIR: place, TEMP: place, TMP: place };
  const { code, stdout, stderr } = await savedmodel(['freeze', file('mlp.keras'), frozen], { env });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/\n +4 {2}variables that became constants\n/);
  expect((await savedmodel(['convert', file('mlp.keras'), converted])).code).toBe(0);
  for (const other of ['optimized', frozen, converted]) {
    const args = ['bench', file('mlp.keras'), '--compare', other, '--seconds', '0.05', '--json'];
    const ended = await savedmodel(args, { env });
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const { models, measurements, profiles } = JSON.parse(ended.stdout) as {
      models: { path: string }[];
      measurements: { models: { runs: number }[] }[];
      profiles: { ops: { op: string }[] }[];
    };
    expect(models.map(({ path }) => path)).toEqual([
      file('mlp.keras'),
      other === 'optimized' ? file('mlp.keras') : other,
    ]);
    for (const { runs } of measurements[0]!.models) expect(runs).toBeGreaterThan(0);
    const reads = profiles.map(({ ops }) => ops.some(({ op }) => op === 'ReadVariableOp'));
    expect(reads).toEqual([true, other === converted]);
  }
  expect(readdirSync(place)).toEqual([]); // the SavedModel in between is gone
  const { x, y } = expected.mlp!;
  const npy = join(scratch, 'frozen x.npy');
  writeFileSync(npy, encodeNpy(inputsOf(x, ({ shape, data }) => TFloat32.tensorOf(shape, [...data])) as Tensor));
  const out = join(scratch, 'frozen y.npz');
  expect((await savedmodel(['run', frozen, '--input', `x=${npy}`, '--output', out])).code).toBe(0);
  expectPrediction(await readNpz(out, undefined), y);
});

interface Scanned {
  readonly safe: boolean;
  readonly reason: string | null;
  readonly metaGraphs: readonly Record<'denied' | 'unknown' | 'noted', { op: string; uses: { node: string }[] }[]>[];
}

test.each<[string, string[], Partial<Record<'denied' | 'unknown', [op: string, node: string][]>>, RegExp | null]>([
  ['mlp.keras', [], {}, null],
  ['mlp.keras', ['--deny', 'Softmax'], { denied: [['Softmax', 'probabilities/Softmax']] }, null],
  ['keras2_named.h5', [], {}, null],
  ['lambda.keras', [], { denied: [['Lambda', 'twice']] }, /'twice' is a Lambda/],
  ...['custom.keras', 'custom.h5'].map((name): [string, string[], { unknown: [string, string][] }, RegExp] => [
    name,
    [],
    {
      unknown: [
        ['my_package>Affine', 'affine'],
        ['my_package>doubled_relu', 'doubled'],
      ],
    },
    /none of Keras' own/,
  ]),
])('scan %s %j: Python code and ops', async (name, more, found, why) => {
  const { code, stdout, stderr } = await savedmodel(['scan', file(name), '--json', ...more]);
  const { safe, reason, metaGraphs } = JSON.parse(stdout) as Scanned;
  const safeOne = Object.keys(found).length === 0;
  expect([code, stderr, safe]).toEqual([safeOne ? 0 : 3, '', safeOne]);
  if (why === null) expect(reason).toBeNull();
  else expect(reason).toMatch(why);
  const [graph] = metaGraphs;
  for (const kind of ['denied', 'unknown'] as const) {
    expect(graph![kind].map(({ op, uses }) => [op, uses[0]!.node])).toEqual(found[kind] ?? []);
  }
});

test('bad input', async () => {
  const broken = join(scratch, 'broken.keras');
  writeFileSync(broken, 'PK, and no more');
  for (const command of ['show', 'run', 'bench']) {
    await expectRefused([command, broken], 1, /broken\.keras is no \.keras file, cut off or corrupt/);
  }
  await expectRefused(['show', join(scratch, 'none.h5')], 1, /There is no file .*none\.h5/);
  await expectRefused(['show', file('mlp.weights.h5')], 1, /holds weights only, and no model to be shown/);
  await expectRefused(['show', file('mlp.h5'), '--ops'], 2, /'savedmodel convert' makes a SavedModel/);
  await expectRefused(['run', file('lambda.keras')], 1, /'twice' is a Lambda: .*--python python3/);
  await expectRefused(['run', file('mlp.h5'), '--signature', 'train'], 1, /'serving_default', and no 'train'/);
  for (const command of [['scan'], ['run'], ['bench', '--optimize'], ['freeze', join(scratch, 'out')]]) {
    const [name, ...more] = command as [string, ...string[]];
    await expectRefused([name, file('mlp.h5'), ...more, '--tag-set', 'serve'], 2, /--tag-set is for SavedModels/);
  }
  const frozen = join(scratch, 'of a lambda');
  await expectRefused(['freeze', file('lambda.keras'), frozen], 1, /'twice' is a Lambda: .*--python python3/);
  expect(readdirSync(scratch)).not.toContain('of a lambda');
});
