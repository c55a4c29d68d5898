/** `savedmodel show`: what it prints is what Python reads in the files. */
import { spawnSync } from 'node:child_process';
import { existsSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, requireFreshCli, savedmodel } from '../support/cli';
import { fixture, type EndpointJson } from '../support/fixtures';
import { copyModel, scratchFolder } from '../support/models';

const FIXTURES = join(__dirname, '..', 'fixtures');
const MAIN = join(__dirname, '..', '..', 'dist', 'cli', 'main.js');
const MODELS = readdirSync(FIXTURES, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
const scratch = scratchFolder();

beforeAll(requireFreshCli);

interface Shown {
  readonly weightBytes: number;
  readonly keras: { layers: { name: string }[]; parameters: number } | null;
  readonly metaGraphs: readonly {
    readonly tags: string[];
    readonly tensorflowVersion: string;
    readonly ops: Record<string, number>;
    readonly signatures: Record<string, { method: string; inputs: Tensors; outputs: Tensors }>;
  }[];
}

type Tensors = Record<string, { dtype: string; shape: number[] | null; tensorName: string | null }>;

async function shown(...args: string[]): Promise<Shown> {
  const { code, stdout, stderr } = await savedmodel(['show', '--json', ...args]);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Shown;
}

/** As Python has them: a sparse tensor has no name of its own. */
function endpoints(tensors: Tensors): Record<string, EndpointJson> {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, { dtype, shape, tensorName }]) => [
      name,
      { tensorName: tensorName ?? '', dtype, shape },
    ]),
  );
}

function withoutSparse(tensors: Readonly<Record<string, EndpointJson>>): Record<string, EndpointJson> {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, { tensorName, dtype, shape }]) => [name, { tensorName, dtype, shape }]),
  );
}

test.each(MODELS)('%s: --json has what Python reads', async (name) => {
  const { model, metaGraphs } = fixture(name);
  const json = await shown(model);
  expect(json.metaGraphs).toHaveLength(metaGraphs.length);
  metaGraphs.forEach((expected, i) => {
    const graph = json.metaGraphs[i]!;
    expect([...graph.tags].sort()).toEqual([...expected.tags].sort());
    expect(graph.tensorflowVersion).toBe(expected.tensorflowVersion);
    expect(Object.keys(graph.ops)).toEqual(expected.ops);
    expect(json.weightBytes).toBe(expected.weightsBytes);
    expect(Object.keys(graph.signatures).sort()).toEqual(Object.keys(expected.signatures).sort());
    for (const [key, signature] of Object.entries(expected.signatures)) {
      const { method, inputs, outputs } = graph.signatures[key]!;
      expect(method).toBe(signature.method);
      expect(endpoints(inputs)).toEqual(withoutSparse(signature.inputs));
      expect(endpoints(outputs)).toEqual(withoutSparse(signature.outputs));
    }
  });
});

test('for people: signatures, ops, weights, the layer table', async () => {
  const { model, metaGraphs } = fixture('keras2');
  const { code, stdout, stderr } = await savedmodel(['show', model]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`TensorFlow ${metaGraphs[0]!.tensorflowVersion}`);
  expect(stdout).toMatch(
    /Signature serving_default, tensorflow\/serving\/predict\n {2}input +input_1 +float32\[\?, 6, 6, 1\] +serving_default_input_1:0\n/,
  );
  expect(stdout).toMatch(/\n {2}conv2d +Conv2D +\[\?, 4, 4, 3\] +30\n/);
  for (const op of metaGraphs[0]!.ops) expect(stdout).toContain(op);
  // Not a terminal: no colours.
  expect(stdout).not.toContain('\x1b');
});

test('a part of it: layers, ops, one signature, one graph', async () => {
  const { model } = fixture('keras2');
  const layers = (await savedmodel(['show', model, '--layers'])).stdout;
  expect(layers).toMatch(/^ {2}layer +class +output +parameters\n/);
  expect(layers).toContain('140 parameters, 134 of them trained');
  expect(layers).not.toContain('Signature');
  const ops = (await savedmodel(['show', model, '--ops'])).stdout.split('\n').slice(1, -1);
  const counts = ops.map((line) => Number(line.trim().split(/\s+/)[0]));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  const functional = fixture('functional').model;
  const one = (await savedmodel(['show', functional, '--signature', 'serve'])).stdout;
  expect(one).toContain('serve_left:0');
  expect(one).not.toContain('serving_default');
  const json = await shown(fixture('two_tags').model, '--tag-set', 'serve');
  expect(json.metaGraphs.map(({ tags }) => tags)).toEqual([['serve']]);
});

test('libtensorflow is not needed, nor the addon', async () => {
  const preload = join(scratch, 'no-addon.cjs');
  writeFileSync(preload, "process.dlopen = () => { throw new Error('dlopen'); };\n");
  const { code, stdout } = await savedmodel(['show', fixture('mlp').model], { preload });
  expect(code).toBe(0);
  expect(stdout).toContain('serving_default');
});

test('wrong usage is 2, a model that is none is 1, in one line', async () => {
  await expectRefused(['show'], 2, /^savedmodel: missing required argument 'model'/);
  await expectRefused(['show', 'a', 'b'], 2, /^savedmodel: too many arguments/);
  await expectRefused(['show', join(scratch, 'none')], 1, /There is no folder/);
  await expectRefused(['show', scratch], 1, /is no SavedModel/);
  await expectRefused(['show', __filename], 1, /is not a folder/);
  const { model } = fixture('mlp');
  await expectRefused(
    ['show', model, '--signature', 'serving'],
    1,
    /has no signature 'serving'; it has: .*serving_default/,
  );
  await expectRefused(['show', model, '--tag-set', 'train'], 1, /no graph with the tags train; it has serve/);
  const broken = copyModel(scratch, 'mlp');
  writeFileSync(join(broken, 'saved_model.pb'), Buffer.alloc(100, 7));
  await expectRefused(['show', broken], 1, /is cut off or corrupt/);
});

test('a reader that stops early is no error; a full disk is one', () => {
  const { model } = fixture('mlp');
  if (existsSync('/dev/full')) {
    const full = spawnSync(process.execPath, [MAIN, 'show', model], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect(full.stderr).toMatch(/^savedmodel: the output can't be written: .*ENOSPC[^\n]*\n$/);
    expect(full.status).toBe(1);
  }
  if (process.platform === 'win32') return;
  const head = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${MAIN}" show "${fixture('big').model}" --json | head -c 1`],
    {
      encoding: 'utf8',
    },
  );
  expect(head).toMatchObject({ stdout: '{', stderr: '' });
});
