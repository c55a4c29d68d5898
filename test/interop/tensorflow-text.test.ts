/**
 * A real library of custom ops: PyPI's tensorflow-text for the Python TensorFlow that is here. Its ops are those that the
 * table of libraries says, and a tokenizer that Python saved gives Python's tokens.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { opLibrary } from '../../lib/op-libraries';
import { resultOf } from '../support/child';
import { scratchFolder } from '../support/models';
import type { Found } from './program';
import { describeWith } from './program';
import { findPython, type Python } from './python';

const PACKAGE = 'tensorflow_text';
const scratch = scratchFolder();

const SENTENCES = ['The quick  brown fox', '', 'Kräuter und\tRüben', '  ', '東京 タワー'];

/** Makes a model of three of the package's ops, and computes with it. */
const PROGRAM = `
import sys
sys.path.insert(0, input["site"])
import tensorflow as tf
import tensorflow_text as text

whitespace = text.WhitespaceTokenizer()
wordpiece = text.FastWordpieceTokenizer(
    vocab=["[UNK]", "quick", "brown", "fox", "the", "kr", "##auter", "und", "##s"], token_out_type=tf.int64
)

class Tokenizer(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([None], tf.string, name="x")])
    def serve(self, x):
        tokens = whitespace.tokenize(x)
        pieces = wordpiece.tokenize(text.case_fold_utf8(x))
        return {"words": tokens.values, "row_lengths": tokens.row_lengths(),
                "pieces": pieces.flat_values, "folded": text.case_fold_utf8(x)}

module = Tokenizer()
tf.saved_model.save(module, input["model"], signatures=module.serve)
outputs = module.serve(tf.constant(input["sentences"]))
result = {name: tensor_json(value.numpy(), value.dtype) for name, value in outputs.items()}
`;

interface Tools {
  readonly python: Python;
  /** The folder that the wheel is unpacked in. */
  readonly site: string;
}

const VERSION = `
import importlib.metadata as metadata
print(next(d.version for d in metadata.distributions() if d.name.lower() in ("tensorflow", "tensorflow-cpu")))
`;

/** Where there are pip and a network. */
function findText(): Found<Tools> {
  const python = findPython();
  if (!('peer' in python)) return python;
  const { command } = python.peer;
  const environment = { ...process.env, LD_PRELOAD: '' };
  try {
    const version = execFileSync(command, ['-c', VERSION], {
      encoding: 'utf8',
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [major, minor] = version.trim().split('.');
    const wanted = `tensorflow-text==${major}.${minor}.*`;
    const flags = ['--quiet', '--no-deps', '--only-binary=:all:', '--retries=1', '--timeout=20', '--target', scratch];
    execFileSync(command, ['-m', 'pip', 'install', ...flags, wanted], {
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 180_000,
    });
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr ?? '').trim();
    const reason = said.split('\n').at(-1)!;
    return {
      reason: `tensorflow-text can't be had: ${reason === '' ? (error as Error).message.split('\n')[0]! : reason}`,
    };
  }
  return { peer: { python: python.peer, site: scratch } };
}

describeWith(findText(), 'tensorflow-text', ({ python, site }) => {
  it('each of its libraries loads, and has the ops that the table says', async () => {
    const folders = [join(PACKAGE, 'python', 'ops'), join(PACKAGE, 'python', 'metrics')];
    const files = folders.flatMap((folder) =>
      readdirSync(join(site, folder))
        .filter((file) => file.endsWith('.so'))
        .map((file) => join(folder, file)),
    );
    expect(files.length).toBeGreaterThan(15);
    const paths = files.map((file) => join(site, file));
    const ops = await resultOf<string[][]>('interop/load-libraries.cjs', paths);
    const found = files.flatMap((file, i) => ops[i]!.map((op) => [op, file]));
    expect(found.length).toBeGreaterThan(files.length);
    expect(found.map(([op]) => [op, opLibrary(op!)?.file])).toEqual(found);
  });

  it('a tokenizer that Python saved gives the tokens of Python', async () => {
    const model = join(scratch, 'tokenizer');
    const expected = await python.run<Record<string, object>>(PROGRAM, { site, model, sentences: SENTENCES });
    expect(existsSync(model)).toBe(true);
    const program = 'interop/tensorflow-text.cjs';
    const report = await resultOf<Report>(program, [model, site, JSON.stringify(SENTENCES)]);
    // What the error said to load was enough.
    expect(report.loaded.sort()).toEqual([
      join(PACKAGE, 'python', 'ops', '_fast_wordpiece_tokenizer.so'),
      join(PACKAGE, 'python', 'ops', '_normalize_ops.so'),
      join(PACKAGE, 'python', 'ops', '_whitespace_tokenizer_v2.so'),
    ]);
    expect(report.outputs).toEqual(expected);
  });
});

interface Report {
  readonly loaded: string[];
  readonly outputs: Record<string, object>;
}
