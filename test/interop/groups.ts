/** The calls of the test models, for the tests that run them in other languages. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fixture, type Case } from '../support/fixtures';
import type { ToleranceOf } from './peers';

/** Calls that follow one another in one model, freshly loaded. */
export interface Group {
  readonly title: string;
  /** Of the fixture. */
  readonly name: string;
  readonly model: string;
  readonly tags: readonly string[];
  readonly calls: readonly Case[];
  /** Whether each call depends on those before it. */
  readonly inOrder: boolean;
}

/** One lacks its op library; of the other only parts are run, since Python and Java take no sparse input either. */
const NOT_CALLED = ['missing_op', 'sparse_signature'];

/** Identities, single sums and products, and what is read from a variable: no two ways to round. */
const EXACT = ['big', 'dtypes', 'no_serving_default', 'stateful'];

/** None where the numbers of a fixture are the same to the last bit wherever it runs. */
export const toleranceIn =
  (name: string): ToleranceOf =>
  (call) =>
    EXACT.includes(name) ? undefined : (call as Case).tolerance;

/** Calls of a fixture: those that do not depend on one another, for each set of tags, and each sequence by itself. */
export const groups: readonly Group[] = readdirSync(join(__dirname, '../fixtures'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !NOT_CALLED.includes(entry.name))
  .flatMap(({ name }) => {
    const { model, cases, sequences } = fixture(name);
    const tagSets = new Map(cases.map(({ tags }) => [tags.join(), tags]));
    const independent = [...tagSets.values()].map((tags) => ({
      title: `${name}, tags ${tags.join(' and ')}`,
      calls: cases.filter((one) => one.tags.join() === tags.join()),
      inOrder: false,
    }));
    const sequence = sequences.map((one) => ({ title: `${name}: ${one.name}`, calls: one.calls, inOrder: true }));
    return [...independent, ...sequence].map((one) => ({ name, model, tags: one.calls[0]!.tags, ...one }));
  });
