/**
 * TensorFlow Java, which the tests of this folder put beside this library: a small Maven project (`java/`), compiled into
 * `build/interop-java/` by the first test that needs it.
 *
 *     withJava('TensorFlow Java gives our numbers', (java) => {
 *       it('loads it', async () => {
 *         const [[answer]] = await java.run([{ model, tags: ['serve'], calls: [{ signature, inputs }] }]);
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { DTYPES, type DTypeName } from '../../lib/tensor/dtypes';
import type { TensorJson } from '../support/fixtures';
import { describeWith, runWithInput, type Answer, type Found, type ModelCalls } from './program';

const ROOT = join(__dirname, '..', '..');
const PROJECT = join(__dirname, 'java');
const SOURCES = ['pom.xml', 'src/main/java/Peer.java'];

/** TensorFlow Java's names of the platforms that it has libraries for. */
const PLATFORMS = JSON.parse(readFileSync(join(PROJECT, 'platforms.json'), 'utf8')) as Readonly<Record<string, string>>;

/** TensorFlow Java, ready to run. */
export interface Java {
  /** Of TensorFlow, as Java tells it. */
  readonly version: () => Promise<string>;
  /** Calls signatures through `SavedModelBundle.function(key).call(…)`; the answers of each model, in order. */
  run(models: readonly ModelCalls[]): Promise<Answer[][]>;
}

const windows = process.platform === 'win32';
const answers = (command: string): boolean =>
  spawnSync(command, ['-version'], { stdio: 'ignore', shell: windows }).status === 0;

/** The class path of the compiled project, which is made if it is not there. */
function classPath(platform: string): Found<string> {
  const hash = createHash('sha256').update(platform);
  for (const file of SOURCES) hash.update(readFileSync(join(PROJECT, file)));
  const folder = join(ROOT, 'build', 'interop-java', hash.digest('hex').slice(0, 16));
  const read = (): string | undefined => {
    if (!existsSync(join(folder, 'classpath.txt'))) return undefined;
    const jars = readFileSync(join(folder, 'classpath.txt'), 'utf8').trim();
    return jars.split(delimiter).every((jar) => existsSync(jar))
      ? [join(folder, 'classes'), jars].join(delimiter)
      : undefined;
  };
  const ready = read();
  if (ready !== undefined) return { peer: ready };
  // Made beside it and renamed: two tests may do so at once.
  const temporary = `${folder}.${process.pid}`;
  const args = ['-B', '-q', '-f', join(PROJECT, 'pom.xml'), `-Dfolder=${temporary}`, `-Dplatform=${platform}`];
  const { status, stdout } = spawnSync('mvn', [...args, 'compile'], {
    encoding: 'utf8',
    env: { ...process.env, LD_PRELOAD: '' },
    shell: windows,
  });
  if (status !== 0) {
    rmSync(temporary, { recursive: true, force: true });
    // Without a network, and nothing in Maven's cache, there is nothing to test with; all else is a mistake of ours.
    const unreachable = /.*Could not (?:transfer|resolve|find artifact).*/.exec(stdout)?.[0];
    if (unreachable !== undefined) return { reason: `Maven could not fetch TensorFlow Java: ${unreachable}` };
    throw new Error(`mvn compile failed in ${PROJECT}:\n${stdout}`);
  }
  try {
    rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
  } catch (error) {
    if (read() === undefined) throw error;
    rmSync(temporary, { recursive: true, force: true });
  }
  return { peer: read()! };
}

function inputLine([name, tensor]: [string, TensorJson]): string {
  const data = 'strings' in tensor ? tensor.strings.join() : tensor.data;
  return ['input', name, DTYPES[tensor.dtype as DTypeName].number, tensor.shape.join(), data].join('\t');
}

function* requestLines(models: readonly ModelCalls[]): Generator<string> {
  for (const { model, tags, calls } of models) {
    yield ['model', model, tags.join()].join('\t');
    for (const { signature, inputs } of calls) {
      yield* Object.entries(inputs).map(inputLine);
      yield ['call', signature].join('\t');
    }
  }
}

function tensorOfFields([number, dims, data]: readonly string[]): TensorJson {
  const [dtype] = Object.entries(DTYPES).find(([, row]) => row.number === Number(number))!;
  const shape = dims === '' ? [] : dims!.split(',').map(Number);
  if (dtype !== 'string') return { dtype, shape, data: data! };
  return { dtype, shape, strings: shape.includes(0) ? [] : data!.split(',') };
}

/** What Java wrote: its version, and the answers in the order of the calls. */
async function ask(classpath: string, lines: Iterable<string>): Promise<{ version: string; answers: Answer[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'savedmodel java '));
  try {
    const file = join(folder, 'answers.txt');
    await runWithInput('java', ['-cp', classpath, 'Peer', file], [...lines, ''].join('\n'), {
      env: { TF_CPP_MIN_LOG_LEVEL: '2' },
    });
    const [first, ...rest] = readFileSync(file, 'utf8').split(/\r?\n/);
    const answers: Answer[] = [];
    let outputs: Record<string, TensorJson> = {};
    for (const [kind, ...fields] of rest.map((line) => line.split('\t'))) {
      if (kind === 'failed') answers.push({ error: fields[0]! });
      else if (kind === 'output') outputs[fields[0]!] = tensorOfFields(fields.slice(1));
      else if (kind === 'end') {
        answers.push({ outputs });
        outputs = {};
      }
    }
    return { version: first!.split('\t')[1]!, answers };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function find(): Found<Java> {
  const platform = PLATFORMS[`${process.platform} ${process.arch}`];
  if (platform === undefined) {
    return { reason: `TensorFlow Java has no library for ${process.platform} ${process.arch}` };
  }
  for (const command of ['java', 'mvn']) {
    if (!answers(command)) return { reason: `TensorFlow Java needs '${command}', which is not on PATH` };
  }
  const classpath = classPath(platform);
  if (!('peer' in classpath)) return classpath;
  return {
    peer: {
      version: async () => (await ask(classpath.peer, [])).version,
      run: async (models) => {
        const { answers } = await ask(classpath.peer, requestLines(models));
        return models.map(({ calls }) => answers.splice(0, calls.length));
      },
    },
  };
}

let found: Found<Java> | undefined;

/** TensorFlow Java, or the reason why there is none; looked for once in a test file. */
export function findJava(): Found<Java> {
  return (found ??= find());
}

/** Tests that need TensorFlow Java: skipped with the reason printed where there is none. */
export function withJava(name: string, tests: (java: Java) => void): void {
  describeWith(findJava(), name, tests);
}
