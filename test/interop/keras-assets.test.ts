/** Vocabularies that lie beside the weights in a .keras file: read, written back, and read by Keras. */
import { join } from 'node:path';
import { loadModel } from '../../lib/keras';
import { scratchFolder } from '../support/models';
import { withPython } from './python';

interface Made {
  readonly x: readonly (readonly (string | number)[])[];
  readonly y: readonly number[];
  readonly assets: Readonly<Record<string, string>>;
}

withPython('vocabularies of Keras', (python) => {
  const folder = scratchFolder();
  const program = join(__dirname, 'keras_assets.py');

  it('are as they were, after Keras → here → Keras', async () => {
    const made = await python.run<Record<string, Made>>(program, { folder });
    expect(Object.keys(made)).toEqual(['text', 'counts', 'words', 'numbers']);
    for (const [name, { x, y }] of Object.entries(made)) {
      using model = await loadModel(join(folder, `${name}.keras`));
      const isText = typeof x[0]![0] === 'string';
      const rows = isText ? x : x.map((row) => row.map((value) => BigInt(value)));
      const result = Array.from(model.predictSync(rows as never).data as ArrayLike<number | bigint>, Number);
      expect(result).toHaveLength(y.length);
      result.forEach((value, i) => expect(value).toBeCloseTo(y[i]!, 5));
      await model.save(join(folder, `${name} again.keras`));
    }
    const again = await python.run<Record<string, Made>>(program, { folder, again: true });
    expect(again).toEqual(made);
    // At least the three that were adapted without weights.
    const paths = Object.values(made).flatMap(({ assets }) => Object.keys(assets));
    expect(paths.length).toBeGreaterThanOrEqual(3);
  }, 300_000);
});
