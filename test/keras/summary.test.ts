/** Summaries beside those that Keras prints. */
import { loadModel } from '../../lib/keras';
import { customObjects } from './custom-objects';
import { expected, file } from './expected';

// Keras 2 prints another table; the models that it wrote are shown as Keras 3 shows them.
const names = Object.keys(expected).filter((name) => !name.startsWith('keras2_'));

it.each(names)("%s: the table is Keras' to the letter", async (name) => {
  for (const kind of ['keras', 'h5']) {
    using model = await loadModel(file(`${name}.${kind}`), { customObjects });
    const printed: string[] = [];
    const lineLength = expected[name]!.summary.split('\n')[1]!.length;
    const summary = model.summary({ lineLength, print: (text) => printed.push(text) });
    expect(printed).toEqual([expected[name]!.summary.trimEnd()]);
    expect(summary.trainableParameters).toBe(expected[name]!.trainable);
    expect(summary.parameters).toBe(
      expected[name]!.weights.reduce((sum, shape) => sum + shape.reduce((a, b) => a * b, 1), 0),
    );
  }
});

it('as data', async () => {
  using model = await loadModel(file('functional.keras'));
  const { rows } = model.summary({ print: false });
  const both = rows.find(({ name }) => name === 'both');
  expect(both).toEqual({
    name: 'both',
    className: 'Concatenate',
    outputShapes: [[-1, 8]],
    parameters: 0,
    connectedTo: ['head[0][0]', 'head[1][0]'],
    trainable: true,
    depth: 0,
  });
  expect(model.summary({ print: false, expandNested: true }).rows.filter(({ depth }) => depth === 1)).toHaveLength(2);
});
