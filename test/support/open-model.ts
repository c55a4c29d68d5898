/** A model for the tests of a file, which shows after each of them that it still runs as Python did. */
import { SavedModelBundle, type Session } from '../../lib';
import type { NativeCounters } from '../../lib/binding';
import { fixture, type Case, type Fixture } from './fixtures';
import { expectNothingLeft, settledCounters } from './native-state';
import { expectOutputs, tensorsOf } from './tensors';

export interface OpenModel {
  readonly fixture: Fixture;
  readonly bundle: SavedModelBundle;
  readonly session: Session;
}

/**
 * Loads a fixture before the tests of a file. After each test the model gives right numbers and nothing native is left
 * of the test's runs; after all of them nothing is left of the model. What a test opens it closes.
 */
export function openModel(name: string): OpenModel {
  const model = fixture(name);
  const [known] = model.cases;
  if (known === undefined) throw new Error(`${name} has no case`);
  let open: SavedModelBundle | undefined;
  let outside: NativeCounters;
  let inside: NativeCounters;
  beforeAll(async () => {
    outside = await settledCounters();
    open = SavedModelBundle.load(model.model, { tags: known.tags });
    expectRight(open, known);
  });
  beforeEach(async () => {
    inside = await settledCounters();
  });
  afterEach(async () => {
    expectRight(open!, known);
    // What a runner prepared, the session keeps, with the options of its runs.
    await expectNothingLeft(inside, ['tensors', 'runs', 'sessions', 'graphs']);
  });
  afterAll(async () => {
    open!.close();
    open = undefined;
    await expectNothingLeft(outside);
  });
  return {
    fixture: model,
    get bundle() {
      return open!;
    },
    get session() {
      return open!.session();
    },
  };
}

/** That a call gives Python's numbers. */
export function expectRight(bundle: SavedModelBundle, known: Case): void {
  expectOutputs(bundle.function(known.signature).callSync(tensorsOf(known.inputs)), known);
}
