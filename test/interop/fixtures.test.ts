/**
 * Every test model, with the same inputs, through Python, TensorFlow Java and this library: every kind of model in the
 * table of docs/guide.md, every dtype.
 */
import { join } from 'node:path';
import type { Case } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { groups, toleranceIn } from './groups';
import { withJava } from './java';
import { IN_JAVA, olderDtypes } from './older-dtypes';
import { expectSame } from './peers';
import type { Answer } from './program';
import { withPython } from './python';

withPython('as in Python', (python) => {
  let answers: Answer[][];
  beforeAll(async () => (answers = await python.run(join(__dirname, 'calls.py'), groups)));

  it.each(groups.map((group, i) => ({ i, ...group })))('$title', async ({ i, name, ...group }) => {
    await expectSame(group, answers[i]!, toleranceIn(name));
  });
});

withJava('as in TensorFlow Java', (java) => {
  /** TensorFlow Java runs the init op of a TensorFlow 1 model again, and then without the files that it reads. */
  const UNLOADABLE = ['tf1'];
  const folder = scratchFolder();
  const known = (call: Case): boolean =>
    [...Object.values(call.inputs), ...Object.values(call.outputs)].every(({ dtype }) => IN_JAVA.includes(dtype));
  let answers: Answer[][];
  beforeAll(async () => {
    const dtypes = olderDtypes(folder);
    answers = await java.run(groups.map((group) => (group.name === 'dtypes' ? { ...group, model: dtypes } : group)));
  });

  it.each(groups.map((group, i) => ({ i, ...group })))('$title', async ({ i, name, ...group }) => {
    if (UNLOADABLE.includes(name)) {
      const error = expect.stringContaining('vocabulary.txt; No such file') as string;
      expect(answers[i]).toEqual(group.calls.map(() => ({ error })));
      return;
    }
    const calls = group.calls.filter(known);
    expect(calls.length).toBeGreaterThan(0);
    const theirs = answers[i]!.filter((_, at) => known(group.calls[at]!));
    await expectSame({ ...group, calls }, theirs, toleranceIn(name));
  });

  it('which has no other dtypes', () => {
    const at = groups.findIndex(({ name }) => name === 'dtypes');
    const refused = groups[at]!.calls.map((call, i) => ({ call, answer: answers[at]![i]! })).filter(
      ({ call }) => !known(call),
    );
    expect(refused.length).toBe(64);
    const reason = /No tensor type has been registered for data type|DataType has no/;
    expect(refused.filter(({ answer }) => !('error' in answer) || !reason.test(answer.error))).toEqual([]);
  });
});
