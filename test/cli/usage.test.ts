/** The command as a stranger calls it: what is misspelt, missing, no file, too much; colours; readers that go away. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, requireFreshCli, savedmodel } from '../support/cli';
import { copyModel, scratchFolder } from '../support/models';
import { fixture } from '../support/fixtures';

const MAIN = join(__dirname, '..', '..', 'dist', 'cli', 'main.js');
const { model } = fixture('mlp');
const scratch = scratchFolder();
const inScratch = (name: string): string => join(scratch, name);
const folder = inScratch('a folder.npy');
mkdirSync(folder);
for (const suffix of ['npy', 'npz', 'json', 'png', 'keras', 'h5']) writeFileSync(inScratch(`empty.${suffix}`), '');

beforeAll(requireFreshCli);

test.each<[string[], RegExp]>([
  [['shwo', model], /unknown command 'shwo' \(Did you mean show\?\); see 'savedmodel --help'/],
  [['show', model, '--op'], /unknown option '--op' \(Did you mean --ops\?\); see 'savedmodel show --help'/],
  [['run', model, '--inptu', 'x=1'], /\(Did you mean --input\?\); see 'savedmodel run --help'/],
  [['run', model, '--input'], /option '-i, --input <name=value>' argument missing; see 'savedmodel run --help'/],
  [['show'], /missing required argument 'model'; see 'savedmodel show --help'/],
  [['convert', 'model.keras'], /missing required argument 'out'/],
  [['completion'], /missing required argument 'shell'/],
  [['scan', model, 'another'], /too many arguments for 'scan'\. Expected 1 argument but got 2/],
  [['scan', model, '--deny', ','], /--deny takes the names of ops/],
  [['run', model, '-i', 'x=[[1,2,3,4]]', '--top', '1e9'], /--top takes a whole number of 1 or more, at most 999999999/],
  [['bench', model, '--warmup', '-1'], /--warmup takes a whole number of 0 or more/],
  [['bench', model, '--batch', '1000000000'], /--batch takes whole numbers of 1 or more, at most 999999999/],
  [['bench', model, '--seconds', '1e999'], /--seconds takes a number above 0, not '1e999'/],
])('wrong usage is one line and 2: %j', async (args, message) => expectRefused(args, 2, message));

test.each<[string[], RegExp]>([
  [['run', model, '-i', `x=${folder}`], /a folder\.npy is a folder, and a file is expected/],
  [['run', model, '-i', `x=@${folder}`], /savedmodel: [^@]*a folder\.npy is a folder, and a file is expected/],
  [['run', model, '-i', `x=@${__filename}/x.json`], /there is no file .*\/x\.json/],
  [['run', model, '-i', `x=${inScratch('empty.npy')}`], /input 'x': .*empty\.npy is no \.npy file/],
  [
    ['run', model, '-i', `x=${inScratch('empty.npz')}:x`],
    /input 'x': .*empty\.npz is no \.npz file, cut off or corrupt/,
  ],
  [['run', model, '-i', `x=@${inScratch('empty.json')}`], /input 'x': .*empty\.json is no JSON of float32/],
  [['run', fixture('digits').model, '-i', `image=${inScratch('empty.png')}`], /empty\.png is no image that TensorFlow/],
  [['run', model, '-i', 'x=[["a", 2, 3, 4]]'], /input 'x': data\[0\]\[0\] is the string "a": float32 takes numbers/],
  [['run', model, '-i', 'x=[[1, 2, 3, 4], [1]]'], /input 'x': nested arrays must be of equal lengths/],
  [['run', model, '-i', 'x=data.csv'], /a file is \.npy, \.npz, \.png, \.jpg, \.gif, \.bmp, or @file\.json/],
  [['show', inScratch('empty.keras')], /is no Keras file: .*; it is empty/],
  [['scan', inScratch('empty.h5')], /is no Keras file: .*; it is empty/],
  [['freeze', inScratch('empty.h5'), inScratch('out')], /is no Keras file: .*; it is empty/],
  [['show', join(model, 'saved_model.pb')], /saved_model\.pb is not a folder\. Give its folder: /],
  [['show', model, '--tag-set', ''], /has no graph without tags; it has serve/],
  [
    ['bench', model, '--compare', 'optmized'],
    /takes 'optimized', 'bfloat16', 'sync' or another model, .* no model optmized/,
  ],
  [['bench', model, '--shape', 'x=99999999x99999999'], /has [\d,]+ elements: random ones are at most 134,217,728/],
  [['bench', model, '--batch', '999999999'], /of shape \[999999999, 4\] has 3,999,999,996 elements/],
  [['freeze', model, __filename], /is a file, and a model is a folder/],
])('what is wrong with a value is one line and 1: %j', async (args, message) => expectRefused(args, 1, message));

test('paths with spaces and letters of any language', async () => {
  const place = inScratch('Modèle 模型');
  mkdirSync(place);
  const copy = copyModel(place, 'mlp');
  const [input, output] = [join(place, 'données x.json'), join(place, 'résultat y.json')];
  writeFileSync(input, '[[1, 2, 3, 4]]');
  const args = ['run', copy, '--input', `x=@${input}`, '--output', output];
  expect(await savedmodel(args)).toEqual({ code: 0, stdout: `${output}\n`, stderr: '' });
  const written = JSON.parse(readFileSync(output, 'utf8')) as { output_0: number[][] };
  expect(written.output_0[0]).toHaveLength(3);
  const frozen = join(place, 'gelé 模');
  expect(await savedmodel(['freeze', copy, frozen])).toMatchObject({ code: 0, stderr: '' });
  expect((await savedmodel(['show', frozen])).stdout).toContain(frozen);
});

test('with --json, an error is on stderr and nothing on stdout', async () => {
  const none = inScratch('none');
  const out = inScratch('out');
  for (const args of [
    ['show', none],
    ['scan', none],
    ['run', none],
    ['bench', none],
    ['freeze', none, out],
    ['convert', `${none}.h5`, out],
    ['install', '--from', none],
  ]) {
    await expectRefused([...args, '--json'], 1, /none/);
  }
  expect(existsSync(out)).toBe(false);
});

test('where an error arose is told with --stack only', async () => {
  const { stderr } = await savedmodel(['show', inScratch('none'), '--stack']);
  expect(stderr).toMatch(/^savedmodel: NotFoundError: There is no folder [^\n]*\n {4}at /);
});

describe('colours', () => {
  const terminal = inScratch('terminal.cjs');
  beforeAll(() => writeFileSync(terminal, 'process.stdout.isTTY = true;\n'));
  const commands = [
    ['show', model],
    ['scan', fixture('failing').model],
  ];
  const coloured = async (preload: string | undefined, env: NodeJS.ProcessEnv): Promise<boolean[]> => {
    const clean = { NO_COLOR: '', FORCE_COLOR: '', TERM: 'xterm', ...env };
    const options = preload === undefined ? { env: clean } : { env: clean, preload };
    const ended = await Promise.all(commands.map((args) => savedmodel(args, options)));
    return ended.map(({ stdout }) => stdout.includes('\x1b['));
  };

  test('are for terminals, unless NO_COLOR; elsewhere with FORCE_COLOR', async () => {
    const [yes, no] = [commands.map(() => true), commands.map(() => false)];
    expect(await coloured(undefined, {})).toEqual(no);
    expect(await coloured(undefined, { FORCE_COLOR: '1' })).toEqual(yes);
    expect(await coloured(terminal, {})).toEqual(yes);
    expect(await coloured(terminal, { NO_COLOR: '1' })).toEqual(no);
    expect(await coloured(terminal, { TERM: 'dumb' })).toEqual(no);
  });
});

(process.platform === 'win32' ? test.skip : test)('a reader that stops early ends a command without a word', () => {
  const big = fixture('big').model;
  for (const args of [`show "${big}"`, `show "${big}" --json`, `scan "${big}" --json`, 'run --help']) {
    const script = `set -o pipefail; "${process.execPath}" "${MAIN}" ${args} | head -c 1`;
    const head = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect({ args, stderr: head.stderr, status: head.status }).toEqual({ args, stderr: '', status: 0 });
  }
});

(existsSync('/dev/full') ? test : test.skip)('output that can’t be written is an error', () => {
  const x = ['--input', 'x=[[1, 2, 3, 4]]'];
  for (const args of [
    ['show', model],
    ['scan', model, '--json'],
    ['run', model, ...x, '--json'],
    ['bench', model, '--seconds', '0.01', '--json'],
    ['completion', 'bash'],
  ]) {
    const full = spawnSync(process.execPath, [MAIN, ...args], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect(full.stderr).toMatch(/^savedmodel: the output can't be written: .*ENOSPC[^\n]*\n$/);
    expect(full.status).toBe(1);
  }
});
