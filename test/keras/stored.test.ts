/** What layers keep in files besides their weights comes through saving: vocabularies, and what their words count. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModel } from '../../lib/keras';
import { Model } from '../../lib/keras/model';
import { casesOf, type KerasCall } from './cases';
import { tensorOf } from '../support/tensors';
import { difference, partsOf } from './run-case';

const cases = casesOf('vocabularies').filter(({ name }) => name.includes('tf_idf'));

test.each(cases)('$name: saved and loaded again', async (one) => {
  const folder = mkdtempSync(join(tmpdir(), 'keras-stored-'));
  try {
    const path = join(folder, 'model.keras');
    {
      using model = new Model(await partsOf(one), true);
      await model.save(path);
    }
    // This is what the file has, not what stood in memory.
    using again = await loadModel(path);
    const [{ inputs, outputs }] = one.calls as [KerasCall];
    const came = await again.predict(tensorOf(inputs[0]!));
    expect(difference(came, outputs[0], one)).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
