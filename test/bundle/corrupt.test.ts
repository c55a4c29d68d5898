import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSavedModel } from '../../lib/bundle/check';
import { inspect } from '../../lib/bundle/inspect';
import { TensorFlowError } from '../../lib/errors';
import { fixture } from '../support/fixtures';

/** Numbers that are the same in every run. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

let folder: string;
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Tries to read a file of a model with this content; the error, if there was one, is a typed one. */
function read(file: string, content: Uint8Array): TensorFlowError | undefined {
  writeFileSync(join(folder, file), content);
  try {
    checkSavedModel(folder, ['serve']);
    inspect(folder);
  } catch (error) {
    if (!(error instanceof TensorFlowError)) throw error;
    return error;
  }
  return undefined;
}

function copy(name: string, file: string): Uint8Array {
  folder = mkdtempSync(join(tmpdir(), 'savedmodel-'));
  cpSync(fixture(name).model, folder, { recursive: true });
  return Uint8Array.from(readFileSync(join(folder, file)));
}

describe.each([
  ['tf1', 500],
  ['keras2', 150],
  ['strings', 150],
  ['sparse_signature', 150],
] as const)('saved_model.pb of %s', (name, flips) => {
  test('cut off at every twentieth of its length is found out', () => {
    const whole = copy(name, 'saved_model.pb');
    for (let i = 0; i < 20; i++) {
      const size = Math.floor((whole.length * i) / 20);
      expect(read('saved_model.pb', whole.subarray(0, size))?.code).toBe('DATA_LOSS');
    }
    expect(read('saved_model.pb', whole)).toBeUndefined();
  });

  test('with a byte that is wrong is read, or a typed error says why not', () => {
    const whole = copy(name, 'saved_model.pb');
    const numbers = random(7);
    const outcomes = new Map<string, number>();
    for (let i = 0; i < flips; i++) {
      const at = Math.floor(numbers.next().value * whole.length);
      const was = whole[at]!;
      whole[at] = was ^ (1 + Math.floor(numbers.next().value * 255));
      const error = read('saved_model.pb', whole);
      whole[at] = was;
      outcomes.set(error?.code ?? 'read', (outcomes.get(error?.code ?? 'read') ?? 0) + 1);
      if (error?.code === 'DATA_LOSS') expect(error.message).toContain(join(folder, 'saved_model.pb'));
    }
    // Much of a file is names and numbers; much is lengths.
    expect(outcomes.get('read')).toBeGreaterThan(flips / 5);
    expect(outcomes.get('DATA_LOSS')).toBeGreaterThan(flips / 25);
  });
});

test('keras_metadata.pb with a byte that is wrong is read, or a typed error says why not', () => {
  const whole = copy('keras2', 'keras_metadata.pb');
  const numbers = random(11);
  let errors = 0;
  for (let i = 0; i < 150; i++) {
    const at = Math.floor(numbers.next().value * whole.length);
    const was = whole[at]!;
    whole[at] = was ^ (1 + Math.floor(numbers.next().value * 255));
    if (read('keras_metadata.pb', whole) !== undefined) errors++;
    whole[at] = was;
  }
  expect(errors).toBeGreaterThan(15);
});
