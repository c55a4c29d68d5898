// npm run bench -- --setup: gets what the peers need from the public registries, into build-bench/.
import { MODELS, openModel } from '../peers/models.mjs';
import { OTHERS } from '../peers/peers.mjs';
import { noteFailure } from './folders.mjs';
import { setUpPython } from './python.mjs';

/** What fails is noted, and stands in the results in place of numbers. */
export function setUp() {
  setUpPython();
  console.log('models');
  const models = Object.keys(MODELS).map(openModel);
  for (const { id, name, setUp } of OTHERS) {
    console.log(name);
    try {
      setUp(models);
      noteFailure(id, undefined);
    } catch (error) {
      noteFailure(id, error.message);
      console.error(`  not available: ${error.message}`);
    }
  }
}
