// TensorFlow Java: the Maven project of test/interop, and a program of our own over its class path.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/support.mjs';
import { Program } from '../harness/program.mjs';
import { command, failureOf, folderOf } from '../setup/folders.mjs';
import { modelArguments } from './models.mjs';

const SOURCE = fileURLToPath(new URL('programs/Loop.java', import.meta.url));
const PROJECT = join(root, 'test', 'interop', 'java');
const FOLDER = folderOf('java');
const CLASSES = join(FOLDER, 'classes');

export const java = {
  id: 'java',
  name: 'TensorFlow Java 1.1',
  inFlight: 'threads',
  setUp,
  missing: () => (existsSync(join(CLASSES, 'Loop.class')) ? undefined : failureOf('java')),
  start: (model) =>
    Program.start('java', 'java', ['-cp', [CLASSES, jars()].join(delimiter), 'Loop', ...modelArguments(model)]),
};

function setUp() {
  const platform = JSON.parse(readFileSync(join(PROJECT, 'platforms.json'), 'utf8'))[
    `${process.platform} ${process.arch}`
  ];
  if (platform === undefined) throw new Error(`there is no library for ${process.platform} ${process.arch}`);
  const shell = process.platform === 'win32';
  const options = [`-Dfolder=${FOLDER}`, `-Dplatform=${platform}`];
  command('mvn', ['-B', '-q', '-f', join(PROJECT, 'pom.xml'), ...options, 'compile'], { shell });
  command('javac', ['-cp', jars(), '-d', CLASSES, SOURCE]);
}

function jars() {
  return readFileSync(join(FOLDER, 'classpath.txt'), 'utf8').trim();
}
