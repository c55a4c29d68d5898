/** S5: a model with layers of its own needs no Python; one with ops of its own says which, and runs with their library. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle, TensorFlow } from '../../lib';
import { findLibrary } from '../../lib/library/search';
import { resultOf } from '../support/child';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';
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
  const { files, includeDirectory } = findLibrary();
  const framework = files.find((file) => file.includes('framework'))!;
  const source = join(__dirname, '../support/custom-op.cc');
  const flags = ['-std=c++17', '-shared', '-fPIC', '-I', includeDirectory!, '-o', library, source, framework];
  execFileSync(process.env.CXX ?? 'c++', flags, { stdio: 'inherit' });

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
    await expectError(() => TensorFlow.loadLibrary(file), 'NOT_FOUND', 'text.so');
  });

  it('is cut off', async () => {
    const file = join(scratch, 'cut.so');
    writeFileSync(file, readFileSync(process.execPath).subarray(0, 100_000));
    await expectError(() => TensorFlow.loadLibrary(file), 'DATA_LOSS', 'cut.so is cut off');
  });

  it('is no path', async () => {
    for (const path of ['', 7, undefined, null, {}]) {
      await expectError(() => TensorFlow.loadLibrary(path as string), 'INVALID_ARGUMENT', 'path');
    }
  });
});
