/** A disk that fills and signals that end a command: one line, an exit code, and nothing half-written. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { file as kerasFile } from '../keras/expected';
import { requireFreshCli, savedmodel, type CliEnded } from '../support/cli';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { underPreload } from '../support/preload';

const DIST = join(__dirname, '..', '..', 'dist');
const scratch = scratchFolder();
const { model } = fixture('mlp');
const X = ['--input', 'x=[[1, 2, 3, 4]]'];
let folders = 0;

beforeAll(requireFreshCli);

/** A folder that is empty but for what is named. */
function emptyFolder(): string {
  const folder = join(scratch, String(++folders));
  mkdirSync(folder);
  return folder;
}

/** A program that runs before the command. */
function preload(name: string, body: string): string {
  const file = join(scratch, `${name}.cjs`);
  writeFileSync(file, body);
  return file;
}

/** Each writes into a folder, to the name `out`. */
const WRITERS: readonly [string, (folder: string) => string[]][] = [
  ['run --output .npy', (folder) => ['run', model, ...X, '--output', join(folder, 'out.npy')]],
  ['run --output .npz', (folder) => ['run', model, ...X, '--output', join(folder, 'out.npz')]],
  ['run --output .json', (folder) => ['run', model, ...X, '--output', join(folder, 'out.json')]],
  ['show --graph', (folder) => ['show', model, '--graph', join(folder, 'out.svg')]],
  ['bench --svg', (folder) => ['bench', model, '--seconds', '0.01', '--svg', join(folder, 'out.svg')]],
  ['bench --trace', (folder) => ['bench', model, '--seconds', '0.01', '--json', '--trace', join(folder, 'out.json')]],
  ['freeze', (folder) => ['freeze', model, join(folder, 'out')]],
  ['convert', (folder) => ['convert', kerasFile('mlp.keras'), join(folder, 'out')]],
];

function expectFull({ code, stdout, stderr }: CliEnded, folder: string): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^savedmodel: [^\n]*(ENOSPC|No space left on device)[^\n]*\n$/);
  expect(readdirSync(folder)).toEqual([]);
}

test.each(WRITERS)('a disk that is full: %s', async (_, argsIn) => {
  const full = preload(
    'full',
    `const full = () => { throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }); };
     const { writeSync } = require('node:fs');
     require('node:fs').writeSync = (fd, ...rest) => (fd <= 2 ? writeSync(fd, ...rest) : full());
     require('node:fs/promises').writeFile = async () => full();`,
  );
  const folder = emptyFolder();
  expectFull(await savedmodel(argsIn(folder), { preload: full }), folder);
});

underPreload('full-disk', 'a disk that is full when TensorFlow writes variables', (path) => {
  test('convert, and freeze of a file of Keras', async () => {
    const env = { LD_PRELOAD: path(), SAVEDMODEL_TEST_DISK_BYTES: '100', TF_CPP_MIN_LOG_LEVEL: '3' };
    for (const command of ['convert', 'freeze']) {
      const [folder, temporary] = [emptyFolder(), emptyFolder()];
      const args = [command, kerasFile('mlp.keras'), join(folder, 'out')];
      expectFull(await savedmodel(args, { env: { ...env, TMPDIR: temporary } }), folder);
      expect(readdirSync(temporary)).toEqual([]);
    }
  });
});

/** Signals are sent by the command to itself, when it has come to a place, and it goes on when the signal was told of. */
(process.platform === 'win32' ? describe.skip : describe)('signals', () => {
  const interrupted = (name: string, object: string, method: string, signal: string): string =>
    preload(
      `${name} ${signal}`,
      `const object = ${object};
       const own = object.${method};
       object.${method} = async function (...args) {
         await new Promise((told) => {
           const alive = setInterval(() => undefined, 1000); // to wait for a signal keeps no process alive
           process.once('${signal}', () => setImmediate(() => told(clearInterval(alive))));
           process.kill(process.pid, '${signal}');
         });
         return own.apply(this, args);
       };`,
    );
  const modules = {
    bundle: `require(${JSON.stringify(join(DIST, 'bundle', 'saved-model-bundle.js'))}).SavedModelBundle`,
    keras: `require(${JSON.stringify(join(DIST, 'keras', 'load.js'))})`,
    files: "require('node:fs/promises')",
  };

  const COMMANDS: readonly [string, string, string, (out: string) => string[]][] = [
    ['freeze', modules.bundle, 'loadAsync', (out) => ['freeze', model, out]],
    ['freeze of a file of Keras', modules.keras, 'loadModel', (out) => ['freeze', kerasFile('mlp.keras'), out]],
    ['convert', modules.keras, 'loadModel', (out) => ['convert', kerasFile('mlp.keras'), out]],
  ];

  test.each(COMMANDS)('before anything is written: %s', async (name, object, method, args) => {
    const [folder, TMPDIR] = [emptyFolder(), emptyFolder()];
    const [signal, code] = name === 'freeze' ? (['SIGTERM', 143] as const) : (['SIGINT', 130] as const);
    const options = { preload: interrupted(name, object, method, signal), env: { TMPDIR } };
    const ended = await savedmodel(args(join(folder, 'out')), options);
    expect(ended).toEqual({ code, stdout: '', stderr: 'savedmodel: interrupted; nothing was written\n' });
    expect([readdirSync(folder), readdirSync(TMPDIR)]).toEqual([[], []]);
  });

  test.each(COMMANDS.slice(0, 1).concat(COMMANDS.slice(2)))('while it is written: %s', async (name, _o, _m, args) => {
    const folder = emptyFolder();
    const options = { preload: interrupted(`${name} late`, modules.files, 'writeFile', 'SIGINT') };
    const { code, stderr } = await savedmodel(args(join(folder, 'out')), options);
    expect({ code, stderr }).toEqual({ code: 130, stderr: '' });
    // What was begun is whole: it runs.
    expect(readdirSync(folder)).toEqual(['out']);
    const shown = await savedmodel(['show', join(folder, 'out'), '--signature', 'serving_default']);
    expect(shown).toMatchObject({ code: 0, stderr: '' });
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('%s while outputs are written', async (signal, code) => {
    const folder = emptyFolder();
    copyFileSync(__filename, join(folder, 'old.json'));
    const sent = preload(
      `writing ${signal}`,
      `const fs = require('node:fs');
       const { writeSync } = fs;
       fs.writeSync = (...args) => { process.kill(process.pid, '${signal}'); return writeSync(...args); };`,
    );
    const outputs = ['new.npy', 'old.json'].flatMap((name) => ['--output', join(folder, name)]);
    const ended = await savedmodel(['run', model, ...X, ...outputs, '--overwrite'], { preload: sent });
    expect([0, code]).toContain(ended.code); // as it was told of before or after the end
    expect(readdirSync(folder)).toEqual(['new.npy', 'old.json']);
    expect(JSON.parse(readFileSync(join(folder, 'old.json'), 'utf8'))).toHaveProperty('output_0');
  });
});
