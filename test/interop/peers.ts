/** What the tests with peers share: calls of signatures, and what this library answers beside what a peer did. */
import { SavedModelBundle } from '../../lib';
import type { Tolerance } from '../support/fixtures';
import { expectTensor, jsonOf, tensorsOf } from '../support/tensors';
import type { Answer, Call, ModelCalls } from './program';

/** Where the answers of the dtypes in question are rounded; without one they are equal to the last bit. */
export type ToleranceOf = (call: Call) => Tolerance | undefined;

/** Runs the calls with this library and compares each with the peer's answer: names, dtypes, shapes and elements. */
export async function expectSame(
  { model, tags, calls }: ModelCalls,
  answers: readonly Answer[],
  toleranceOf: ToleranceOf,
): Promise<void> {
  expect(answers.length).toBe(calls.length);
  const bundle = await SavedModelBundle.loadAsync(model, { tags });
  try {
    for (const [i, call] of calls.entries()) {
      const answer = answers[i]!;
      if ('error' in answer) throw new Error(`${call.signature} of ${model} failed in the peer: ${answer.error}`);
      const result = await bundle.function(call.signature).call(tensorsOf(call.inputs));
      expect([...result.keys()].sort()).toEqual(Object.keys(answer.outputs).sort());
      const tolerance = toleranceOf(call);
      for (const [name, theirs] of Object.entries(answer.outputs)) {
        if (tolerance === undefined) expect(jsonOf(result.get(name))).toEqual(theirs);
        else expectTensor(result.get(name), theirs, tolerance);
      }
    }
  } finally {
    bundle.close();
  }
}
