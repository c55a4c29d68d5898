/**
 * The package as its users get it, in a project of theirs where there is neither compiler nor CMake nor Python, install
 * scripts do not run, and nothing may be written when the program runs. `node scripts/package.mjs` makes the tarball and
 * runs this; it is no part of `npm test`.
 */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { create } from 'tar';
import { TFloat32, type Tensor } from '../../lib';
import { findLibrary } from '../../lib/library/search';
import { expected, expectPrediction, file as kerasFile, type Numbers } from '../keras/expected';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { expectTensor, tensorsOf } from '../support/tensors';

const ROOT = join(__dirname, '..', '..');
const scratch = scratchFolder();
const project = join(scratch, 'Müllers Projekt 模型');
const commands = join(scratch, 'bin');
const node = join(commands, 'node');
const { model, cases } = fixture('mlp');
const [one] = cases as [(typeof cases)[0]];
const directory = join(project, 'model');
const rows = tensorsOf(one.inputs).x!.toArray();

/** What a program printed of a matrix. */
const matrix = (rows: number[][]): Tensor => TFloat32.tensorOf([rows.length, rows[0]!.length], rows.flat());

/** Only Node and npm are there. */
const bare = { PATH: commands, HOME: join(scratch, 'home'), XDG_CACHE_HOME: join(scratch, 'cache') };

function must(ended: SpawnSyncReturns<string>): string {
  if (ended.status !== 0)
    throw new Error(`it ended with ${ended.status ?? ended.signal}:\n${ended.stdout}${ended.stderr}`);
  return ended.stdout;
}

/** Runs Node in the project as somebody who may not write there: root may write everywhere. */
function run(...args: string[]): string {
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  return must(spawnSync(node, args, { cwd: project, env: bare, encoding: 'utf8', ...nobody }));
}

function npmFile(): string {
  const { npm_execpath: path, PATH = '' } = process.env;
  const found = PATH.split(delimiter).map((folder) => join(folder, 'npm'));
  return realpathSync(path ?? found.find((file) => existsSync(file))!);
}

/** libtensorflow as TensorFlow's archives have it, as if it had been fetched elsewhere. */
async function libraryArchive(): Promise<string> {
  const { files, includeDirectory, version } = findLibrary();
  const content = join(scratch, 'archive');
  mkdirSync(join(content, 'lib'), { recursive: true });
  for (const file of files) symlinkSync(file, join(content, 'lib', basename(file)));
  symlinkSync(includeDirectory!, join(content, 'include'));
  const file = join(scratch, `libtensorflow-cpu-${version}.tar.gz`);
  await create({ file, cwd: content, follow: true, gzip: { level: 0 } }, ['.']);
  return file;
}

const compilerOptions = (module: string, moduleResolution: string): object => ({
  compilerOptions: {
    module,
    moduleResolution,
    target: 'es2022',
    lib: ['es2022', 'esnext.disposable'],
    types: ['node'],
    strict: true,
    allowJs: false,
    outDir: moduleResolution,
  },
  include: ['*.mts'],
});

function compile(project_: string): SpawnSyncReturns<string> {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  return spawnSync(node, [tsc, '-p', project_], { cwd: project, env: bare, encoding: 'utf8' });
}

beforeAll(async () => {
  const tarball = process.env.SAVEDMODEL_TARBALL;
  if (tarball === undefined) throw new Error('SAVEDMODEL_TARBALL names no package: run node scripts/package.mjs');
  chmodSync(scratch, 0o755);
  mkdirSync(commands);
  copyFileSync(process.execPath, node);
  symlinkSync(npmFile(), join(commands, 'npm'));

  cpSync(join(__dirname, 'programs'), project, { recursive: true });
  cpSync(model, directory, { recursive: true });
  for (const name of ['mlp.keras', 'mlp.h5']) copyFileSync(kerasFile(name), join(project, name));
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  // npm as the user has set it up: a registry, a proxy, a cache.
  const env = { ...process.env, PATH: commands };
  must(
    spawnSync(join(commands, 'npm'), ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', tarball], {
      cwd: project,
      env,
      encoding: 'utf8',
    }),
  );
  must(
    spawnSync(node, [join(project, 'node_modules/.bin/savedmodel'), 'install', '--from', await libraryArchive()], {
      cwd: project,
      env: bare,
      encoding: 'utf8',
    }),
  );

  mkdirSync(join(project, 'node_modules', '@types'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', '@types', 'node'), join(project, 'node_modules', '@types', 'node'));
  for (const [module, resolution] of [
    ['node16', 'node16'],
    ['preserve', 'bundler'],
  ] as const) {
    writeFileSync(join(project, `${resolution}.json`), JSON.stringify(compilerOptions(module, resolution)));
    must(compile(`${resolution}.json`));
    copyFileSync(join(project, 'report.cjs'), join(project, resolution, 'report.cjs'));
  }
  must(spawnSync('/bin/chmod', ['-R', 'a-w,a+rX', project, bare.XDG_CACHE_HOME], { encoding: 'utf8' }));
}, 600_000);

afterAll(() => spawnSync('/bin/chmod', ['-R', 'u+w', scratch]));

test('nothing else is there', () => {
  expect(readdirSync(commands).sort()).toEqual(['node', 'npm']);
  const write = `require('fs').writeFileSync('x', '')`;
  expect(() => run('-e', write)).toThrow('EACCES');
});

test.each([
  ['CommonJS', 'job.cjs'],
  ['ES modules', 'job.mjs'],
  ['TypeScript, moduleResolution node16', 'node16/job.mjs'],
  ['TypeScript, moduleResolution bundler', 'bundler/job.mjs'],
])('a model is loaded and run: %s', (_, program) => {
  const found = JSON.parse(run(program, directory, JSON.stringify(rows))) as {
    outputs: number[][][];
    version: string;
    opened: string[];
  };
  expect(found.outputs).toHaveLength(2);
  for (const output of found.outputs) expectTensor(matrix(output), one.outputs.output_0!, one.tolerance);
  const addon = join(project, 'node_modules', 'savedmodel', 'prebuilds');
  const others = found.opened.filter((file) => !file.startsWith(addon) && !file.startsWith(bare.XDG_CACHE_HOME));
  expect([found.opened.length > 2, others]).toEqual([true, []]);
});

test('what the types do not have is an error of the compiler', () => {
  // In another folder: the project can't be written to.
  const folder = join(scratch, 'wrong');
  mkdirSync(folder);
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'job.mts'),
    "import { SavedModelBundle } from 'savedmodel';\nSavedModelBundle.lod('x');\n",
  );
  for (const resolution of ['node16', 'bundler']) {
    copyFileSync(join(project, `${resolution}.json`), join(folder, `${resolution}.json`));
    const { status, stdout } = compile(join(folder, `${resolution}.json`));
    expect(status).not.toBe(0);
    expect(stdout).toMatch(/^.*job\.mts\(2,18\): error TS2551: Property 'lod' does not exist .*\n$/);
  }
}, 600_000);

test('the command says that all is well', () => {
  const bin = 'node_modules/savedmodel/dist/cli/main.js';
  const report = JSON.parse(run(bin, 'doctor', '--json')) as { problems: unknown[]; library: { source: string } };
  expect(report).toMatchObject({ problems: [], library: { source: 'cache' } });
  expect(run(bin, 'show', directory)).toContain('serving_default');
});

test('the library is loaded from two files', () => {
  const program = `
    require('savedmodel');
    console.log(JSON.stringify(Object.keys(require.cache)));`;
  const files = (JSON.parse(run('-e', program)) as string[]).map((file) => basename(file));
  expect(files.sort()).toEqual(['core.js', 'index.js']);
});

test.each([
  ['CommonJS', 'keras.cjs'],
  ['ES modules', 'keras.mjs'],
  ['TypeScript, moduleResolution node16', 'node16/keras.mjs'],
  ['TypeScript, moduleResolution bundler', 'bundler/keras.mjs'],
])('savedmodel/keras reads files of Keras: %s', (_, program) => {
  const { x, y } = expected.mlp as { x: Numbers; y: Numbers };
  const rows = Array.from({ length: x.shape[0]! }, (_, i) => x.data.slice(i * x.shape[1]!, (i + 1) * x.shape[1]!));
  const { outputs } = JSON.parse(run(program, JSON.stringify(rows), 'mlp.keras', 'mlp.h5')) as {
    outputs: number[][][];
  };
  expect(outputs).toHaveLength(2);
  for (const output of outputs) expectPrediction(matrix(output), y);
});

test('an error in the library says where in lib/ it arose', () => {
  const program = `
    const { SavedModelBundle } = require('savedmodel');
    try { SavedModelBundle.load('nowhere'); } catch (error) { console.log(error.stack); }`;
  expect(run('--enable-source-maps', '-e', program)).toMatch(/lib[/\\]bundle[/\\]\S+\.ts:\d+/);
  expect(run('-e', program)).toMatch(/SavedModelBundle\.load .*dist[/\\]core\.js:\d+/);
});
