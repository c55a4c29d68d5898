/** Runs blocks in child processes, in a folder with the models that the pages speak of. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { fixture } from '../support/fixtures';
import { ROOT, type Block } from './blocks';

/** The models of the pages, and the fixtures that they are. */
const MODELS = {
  my_model: 'mlp',
  classifier: 'classifier',
  two_inputs: 'custom_signature',
  words: 'strings',
  custom_layer: 'custom_layer',
  custom_op: 'missing_op',
  two_tags: 'two_tags',
  tf1_model: 'tf1',
  no_default: 'no_serving_default',
  slow_model: 'slow',
  sparse_input: 'sparse_signature',
  stateful: 'stateful',
  digits: 'digits',
  my_training: 'digits_training',
};

/** The Keras files of the pages. */
const KERAS_FILES = [
  ...['keras', 'h5', 'json', 'weights.h5'].map((kind) => [`my_model.${kind}`, `mlp.${kind}`] as const),
  ...['custom.keras', 'mnist.json'].map((name) => [name, name] as const),
];

/** How a block went. */
export interface Outcome {
  readonly printed: string;
  readonly error?: string;
}

/** A folder with the models under the pages' names, in which `savedmodel` is this package. */
export function documentedFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'savedmodel docs ')));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules', 'savedmodel'), 'junction');
  for (const [name, model] of Object.entries(MODELS)) symlinkSync(fixture(model).model, join(folder, name), 'junction');
  for (const [name, kept] of KERAS_FILES) copyFileSync(join(ROOT, 'test', 'keras', 'files', kept), join(folder, name));
  copyFileSync(join(__dirname, 'photo.png'), join(folder, 'photo.png'));
  return folder;
}

/**
 * Runs blocks, those of a page after one another in one process. A block that calls `TensorFlow.configure`, which must
 * come first in a process, begins a new one; one of CommonJS, which can't await at its top level, ends it.
 * @returns what became of each; a process that wrote to stderr is an error of its last block
 */
export async function runBlocks(folder: string, blocks: readonly Block[]): Promise<Map<Block, Outcome>> {
  const groups: Block[][] = [];
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    const goesOn = before?.page === block.page && before.language !== 'cjs';
    if (!goesOn || block.code.includes('TensorFlow.configure(')) groups.push([]);
    groups.at(-1)!.push(block);
  });
  const outcomes = new Map<Block, Outcome>();
  const worker = async (): Promise<void> => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      const ran = await runTogether(folder, group);
      group.forEach((block, i) => outcomes.set(block, ran[i]!));
    }
  };
  await Promise.all([worker(), worker()]);
  return outcomes;
}

async function runTogether(folder: string, group: readonly Block[]): Promise<Outcome[]> {
  const files = group.map((block) => {
    const file = join(
      folder,
      `${block.page.replaceAll('/', '-')}-${block.line}.${block.language === 'cjs' ? 'cjs' : 'mjs'}`,
    );
    writeFileSync(file, block.language === 'ts' ? withoutTypes(block.code) : block.code);
    return file;
  });
  const script = join(__dirname, 'run-blocks.mjs');
  const [failure, stdout, stderr] = await new Promise<[Error | null, string, string]>((resolve) =>
    execFile(process.execPath, [script, ...files], { cwd: folder, timeout: 50_000 }, (...ended) => {
      resolve(ended);
    }),
  );
  const outcomes = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Outcome);
  const trouble = [failure?.message, stderr].filter(Boolean).join('\n');
  return group.map((_, i) => {
    const outcome = outcomes[i] ?? { printed: '', error: `the process ended before it was done\n${trouble}` };
    return stderr !== '' && i === group.length - 1 && outcome.error === undefined
      ? { ...outcome, error: `something was written to stderr:\n${stderr}` }
      : outcome;
  });
}

function withoutTypes(code: string): string {
  return transformSync(code, {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  }).code;
}
