/** Summaries beside those that Keras prints. */
import { readFileSync } from 'node:fs';
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

interface Case {
  readonly name: string;
  readonly columns: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly text?: string;
  readonly error?: string;
}

const CASES = JSON.parse(readFileSync(file('summaries.json'), 'utf8')) as readonly Case[];
const camelCase = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

// Made by scripts/fixtures/keras_summary_options.py.
describe.each(['mlp', 'functional', 'named'])('%s, with the options of Keras', (name) => {
  const cases = CASES.filter((each) => each.name === name);
  it.each(cases.map((each) => [JSON.stringify(each.options), each.columns, each] as const))(
    '%s, in %d columns',
    async (_, columns, each) => {
      const options = Object.fromEntries(Object.entries(each.options).map(([key, value]) => [camelCase(key), value]));
      using model = await loadModel(file(`${name}.keras`));
      const { COLUMNS } = process.env;
      process.env.COLUMNS = String(columns); // where the output is no terminal
      try {
        const show = (): string => model.summary({ ...options, print: false }).text;
        if (each.error === undefined) expect(show()).toBe(each.text!.trimEnd());
        else expect(show).toThrow(/layerRange/);
      } finally {
        if (COLUMNS === undefined) delete process.env.COLUMNS;
        else process.env.COLUMNS = COLUMNS;
      }
    },
  );
});

it('ranges and lines that there can not be are refused', async () => {
  using model = await loadModel(file('mlp.keras'));
  const show = (options: object) => () => model.summary({ ...options, print: false });
  expect(show({ layerRange: ['hidden', 'nothing'] })).toThrow(
    'no layer is in layerRange [hidden, nothing]; the model has: hidden, probabilities',
  );
  expect(show({ layerRange: ['hidden'] })).toThrow(/^layerRange is the names of two layers, not /);
  expect(show({ layerRange: ['(', 'hidden'] })).toThrow(/^layerRange has no regular expression: /);
  expect(show({ lineLength: 10 })).toThrow('a line of 10 characters is too short for the column');
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
