/** Models that were optimised and saved, in Python. */
import { join } from 'node:path';
import { SavedModelBundle } from '../../lib';
import { scratchFolder } from '../support/models';
import { expectAnswers, type Exported } from './exported';
import { groups } from './groups';
import type { Answer } from './program';
import { withPython } from './python';

withPython('an optimised model that is saved, in Python', (python) => {
  const parent = scratchFolder();
  /** Those whose signatures can be rewritten, all or some. */
  const FROZEN = groups.filter(
    ({ name, inOrder }) => !inOrder && !['custom_signature', 'digits_training', 'failing'].includes(name),
  );
  let saved: Exported[];
  let answers: Answer[][];

  beforeAll(async () => {
    saved = [];
    for (const { title, model, tags, calls } of FROZEN) {
      const dir = join(parent, title.replace(/\W+/g, ' '));
      using bundle = SavedModelBundle.load(model, { tags, optimize: true });
      expect(bundle.optimization!.optimized).not.toEqual([]);
      await bundle.save(dir);
      saved.push({ title, model: dir, tags, calls });
    }
    ({ called: answers } = await python.run<{ called: Answer[][] }>(join(__dirname, 'exported.py'), { called: saved }));
  });

  it.each(FROZEN.map(({ title }, i) => [title, i] as const))('%s', (_, i) => {
    expect(saved[i]!.calls.length).toBeGreaterThan(0);
    expectAnswers(saved[i]!, answers[i]!);
  });
});
