/** S5: a model with layers of its own needs no Python; one with ops of its own says which, and runs with their library. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Graph, SavedModelBundle, TensorFlow } from '../../lib';
import { resultOf } from '../support/child';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { changeModel, copyModel, scratchFolder } from '../support/models';
import { buildFromText, buildLibrary } from '../support/native-library';
import { expectOutputs, tensorsOf } from '../support/tensors';

const scratch = scratchFolder();

it('a subclassed layer runs without its Python', async () => {
  const { model, cases } = fixture('custom_layer');
  const bundle = await SavedModelBundle.loadAsync(model);
  expect(cases.length).toBeGreaterThan(0);
  for (const one of cases) expectOutputs(await bundle.function(one.signature).call(tensorsOf(one.inputs)), one);
  bundle.close();
});

it('an op of a custom library is named, and runs once its library is loaded', async () => {
  const library = join(scratch, 'custom_op.so');
  buildLibrary('custom-op.cc', library);
  const report = await resultOf('scenarios/s5-custom-op.cjs', [fixture('missing_op').model, library]);
  expect(report).toEqual({
    before: { code: 'NOT_FOUND', message: expect.stringContaining('SavedmodelNegate') as string },
    ops: ['SavedmodelNegate'],
    registered: true,
    output: [-1.5, 2, -0.25],
    again: ['SavedmodelNegate'],
  });
});

describe('a library of ops that is none', () => {
  it('is not there', async () => {
    await expectError(() => TensorFlow.loadLibrary(join(scratch, 'nowhere.so')), 'NOT_FOUND', 'nowhere.so');
  });

  it('is another file', async () => {
    const file = join(scratch, 'text.so');
    writeFileSync(file, 'no library');
    await expectError(() => TensorFlow.loadLibrary(file), 'INVALID_ARGUMENT', 'text.so is no library of ops');
    await expectError(() => TensorFlow.loadLibrary(scratch), 'INVALID_ARGUMENT', 'is no library of ops');
  });

  it('has nothing to do with TensorFlow', async () => {
    const file = join(scratch, 'other.so');
    buildFromText('extern "C" int answer() { return 42; }', file);
    await expectError(() => TensorFlow.loadLibrary(file), 'INVALID_ARGUMENT', 'nothing in it is about TensorFlow');
  });

  it.each([
    [
      'tensorflow::NoLongerThere()',
      'FAILED_PRECONDITION',
      'was made for another version of TensorFlow than this one, 2.',
    ],
    ['cudaMallocNothing()', 'FAILED_PRECONDITION', 'cudaMallocNothing of CUDA'],
    ['PyErr_Nothing()', 'INVALID_ARGUMENT', 'is a module for Python (it needs PyErr_Nothing)'],
    ['another_library()', 'FAILED_PRECONDITION', 'needs another_library of a library that is not there'],
  ] as const)('needs %s, which is nowhere', async (call, code, message) => {
    const file = join(scratch, `${call.replace(/\W/g, '')}.so`);
    const name = call.replace('tensorflow::', '');
    const declared = call === name ? `extern "C" int ${name};` : `namespace tensorflow { int ${name}; }`;
    buildFromText(`${declared}\nint value = ${call};`, file);
    await expectError(() => TensorFlow.loadLibrary(file), code, file, message);
  });

  it('is cut off', async () => {
    const file = join(scratch, 'cut.so');
    writeFileSync(file, readFileSync(process.execPath).subarray(0, 100_000));
    await expectError(() => TensorFlow.loadLibrary(file), 'DATA_LOSS', 'cut.so is cut off');
  });

  it('is no path', async () => {
    for (const path of ['', 7, undefined, null, {}, 'a\0b']) {
      await expectError(() => TensorFlow.loadLibrary(path as string), 'INVALID_ARGUMENT', 'path');
    }
  });
});

describe('an op that is missing', () => {
  it.each([
    [
      'TFText>WhitespaceTokenizeWithOffsetsV2',
      'tensorflow-text',
      'tensorflow_text/python/ops/_whitespace_tokenizer_v2.so',
    ],
    ['SentencepieceTokenizeOp', 'tensorflow-text', 'tensorflow_text/python/ops/_sentencepiece_tokenizer.so'],
    ['Addons>ParseTime', 'tensorflow-addons', 'tensorflow_addons/custom_ops/text/_parse_time_op.so'],
    ['IO>DecodeWebP', 'tensorflow-io', 'tensorflow_io/python/ops/libtensorflow_io.so'],
    ['SimpleMLInferenceOpWithHandle', 'tensorflow-decision-forests', 'ops/inference/inference.so'],
    ['TFRA>CuckooHashTableFind', 'tensorflow-recommenders-addons', 'core/_cuckoo_hashtable_ops.so'],
  ])('%s is said to be in %s', async (op, from, file) => {
    const model = changeModel(copyModel(scratch, 'missing_op'), (savedModel) => {
      for (const node of savedModel.metaGraphs[0]!.graphDef!.node) if (node.op === 'SavedmodelNegate') node.op = op;
    });
    const parts = [`does not have: ${op}.`, `${op}: usually in `, `${file} of the Python package ${from}`];
    await expectError(() => SavedModelBundle.load(model), 'NOT_FOUND', ...parts);
    const graph = new Graph();
    await expectError(() => graph.opBuilder(op, 'x').build(), 'NOT_FOUND', `there is no op '${op}'`, ...parts.slice(1));
    const graphDef = { node: [{ name: 'x', op }] } as never;
    await expectError(() => graph.importGraphDef(graphDef), 'NOT_FOUND', ...parts);
    graph.close();
  });

  it('and is not known to be anywhere: load its library, or get a newer libtensorflow', async () => {
    const { model } = fixture('missing_op');
    const advice = ['If they are custom ops, load their library first', 'if not, use a newer libtensorflow'];
    await expectError(() => SavedModelBundle.load(model), 'NOT_FOUND', 'does not have: SavedmodelNegate', ...advice);
  });
});
