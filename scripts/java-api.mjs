/**
 * `node scripts/java-api.mjs`: writes test/interop/java-api.json, the public classes of TensorFlow Java's package
 * `org.tensorflow` with the names of their public methods and constants, as javap reads them in the jar that
 * test/interop/java/pom.xml names. Needs a JDK and Maven.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fail, root, run } from './support.mjs';

const folder = mkdtempSync(join(tmpdir(), 'savedmodel-java-api-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const pom = join(root, 'test', 'interop', 'java', 'pom.xml');
// Any platform will do: the classes are the same.
run('mvn', ['-B', '-q', '-f', pom, `-Dfolder=${folder}`, '-Dplatform=linux-x86_64', 'compile']);
const classpath = readFileSync(join(folder, 'classpath.txt'), 'utf8').trim();
const jar = classpath.split(delimiter).find((one) => /tensorflow-core-api-[^/\\]*\.jar$/.test(one));

function output(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return status === 0 ? stdout : fail(`${command}: ${error?.message ?? stderr}`);
}

const names = output('jar', ['--list', '--file', jar])
  .split(/\r?\n/)
  .map((line) => /^org\/tensorflow\/([^/]+)\.class$/.exec(line)?.[1])
  .filter(Boolean);
const text = output('javap', ['-public', '-cp', classpath, ...names.map((name) => `org.tensorflow.${name}`)]);

/** What every Java object or enum has. */
const OF_ALL = ['equals', 'hashCode', 'values', 'valueOf'];

const classes = {};
let members;
for (const line of text.split(/\r?\n/)) {
  const head = /^(public )?(?:final |abstract |static )*(?:class|interface|enum) org\.tensorflow\.([\w$]+)/.exec(line);
  if (head !== null) {
    members = new Set();
    if (head[1] !== undefined) classes[head[2].replaceAll('$', '.')] = members;
    continue;
  }
  const [, constructor] = /^ {2}public org\.tensorflow\.([\w$]+)\(/.exec(line) ?? [];
  const [, name] = /([\w$]+)(?:\(.*|;)$/.exec(line.replace(/ throws .*/, '')) ?? [];
  if (!line.startsWith('  public ') || name === undefined) continue;
  if (constructor !== undefined) members.add('new');
  else if (!OF_ALL.includes(name)) members.add(name);
}
const sorted = Object.keys(classes).sort();
const api = Object.fromEntries(sorted.map((name) => [name, [...classes[name]].sort()]));
const target = join(root, 'test', 'interop', 'java-api.json');
writeFileSync(target, `${JSON.stringify({ jar: basename(jar), classes: api }, null, 1)}\n`);
