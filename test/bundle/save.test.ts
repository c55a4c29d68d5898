/** `bundle.save()`: a model as it was loaded, and one that was optimised, written again. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle } from '../../lib';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { expectOutputs, tensorsOf } from '../support/tensors';

const scratch = scratchFolder();
const inScratch = (name: string): string => join(scratch, name);

/** The calls of a fixture give Python's outputs. */
async function expectPythons(name: string, dir: string): Promise<void> {
  using bundle = SavedModelBundle.load(dir);
  const calls = fixture(name).cases.filter(({ tags }) => tags.join() === 'serve');
  expect(calls.length).toBeGreaterThan(0);
  for (const call of calls) expectOutputs(await bundle.function(call.signature).call(tensorsOf(call.inputs)), call);
}

test.each(['mlp', 'batch_norm', 'lstm', 'strings', 'control_flow'])('%s, optimised', async (name) => {
  const dir = inScratch(`optimised ${name}`);
  using bundle = SavedModelBundle.load(fixture(name).model, { optimize: true });
  await bundle.save(dir);
  await expectPythons(name, dir);
  const { metaGraphs, weightBytes } = SavedModelBundle.inspect(dir);
  const [own] = SavedModelBundle.inspect(fixture(name).model).metaGraphs;
  expect(weightBytes).toBe(0);
  expect([...metaGraphs[0]!.signatures.keys()]).toEqual([...own!.signatures.keys()]);
  expect(metaGraphs[0]!.tags).toEqual(['serve']);
  // What the signatures do not need is gone: variables, the saver, the functions.
  for (const op of ['ReadVariableOp', 'SaveV2', 'RestoreV2', 'MergeV2Checkpoints']) {
    if (name === 'strings' && op === 'ReadVariableOp') continue; // of the path of its asset
    expect([...metaGraphs[0]!.ops.keys()]).not.toContain(op);
  }
  expect(readdirSync(dir)).toEqual(name === 'strings' ? ['assets', 'saved_model.pb'] : ['saved_model.pb']);
});

test('variables that stay are saved with the values that they have', async () => {
  const dir = inScratch('some left');
  using bundle = SavedModelBundle.load(fixture('stateful').model, { optimize: true });
  expect(bundle.optimization!.left).toHaveProperty('read');
  const x = new Float32Array(1000).fill(2);
  const [[name] = []] = [...bundle.function('assign').signature().inputs()];
  await bundle.function('assign').call({ [name!]: x });
  await bundle.save(dir);
  using again = SavedModelBundle.load(dir);
  expect((await again.function('read').call()).get('value').data).toEqual(x);
});

test('as it was loaded: Python’s objects are kept', async () => {
  const dir = inScratch('plain');
  using bundle = SavedModelBundle.load(fixture('keras2').model);
  await bundle.save(dir);
  expect(SavedModelBundle.inspect(dir).keras).toEqual(SavedModelBundle.inspect(fixture('keras2').model).keras);
  await expectPythons('keras2', dir);
});

test('with its own tags', async () => {
  const dir = inScratch('tags');
  const tags = [
    ...fixture('two_tags').metaGraphs.find((graph) => graph.tags.length > 1 || graph.tags[0] !== 'serve')!.tags,
  ];
  using bundle = SavedModelBundle.load(fixture('two_tags').model, { tags });
  await bundle.save(dir);
  expect(SavedModelBundle.inspect(dir).metaGraphs.map((graph) => [...graph.tags].sort())).toEqual([tags.sort()]);
});

test('a folder that is not empty is written over only when told, and if it is a SavedModel', async () => {
  const dir = inScratch('taken');
  using bundle = SavedModelBundle.load(fixture('mlp').model, { optimize: true });
  await bundle.save(dir);
  await expectError(() => bundle.save(dir), 'ALREADY_EXISTS', 'is there already');
  await bundle.save(dir, { overwrite: true });
  await expectPythons('mlp', dir);
  mkdirSync(inScratch('other'));
  writeFileSync(inScratch('other/notes.txt'), '');
  await expectError(() => bundle.save(inScratch('other'), { overwrite: true }), 'ALREADY_EXISTS', 'notes.txt');
  bundle.close();
  await expectError(() => bundle.save(inScratch('closed')), 'FAILED_PRECONDITION', 'is closed');
  expect(existsSync(inScratch('closed'))).toBe(false);
});
