/** Models that are exported here, in Python and in TensorFlow Java. */
import { join } from 'node:path';
import { fixture, type Case } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { built, exportedAgain, expectAnswers, withSignature, type Exported } from './exported';
import { groups } from './groups';
import { withJava } from './java';
import { IN_JAVA, olderDtypes } from './older-dtypes';
import type { Answer } from './program';
import { withPython } from './python';

/** A model of each kind gets a signature; one fills a table from an asset. */
const MORE = [
  { name: 'mlp', output: 'output_0' },
  { name: 'strings', output: 'ids' },
  { name: 'keras2', output: 'dense' },
] as const;
const withMore = MORE.flatMap((one) => [false, true].map((variable) => ({ ...one, variable })));
const BUILT = ['a variable', 'a variable of TensorFlow 1', 'two outputs on one tensor', 'tables'];
const titles = [
  ...groups.map(({ title }) => title),
  ...BUILT,
  ...withMore.map(({ name, variable }) => `${name} with a signature${variable ? ' and a variable' : ''} more`),
];

async function exportAll(parent: string, dtypes = fixture('dtypes').model): Promise<Map<string, Exported>> {
  const all: Exported[] = await built(parent);
  for (const group of groups) {
    all.push(await exportedAgain(parent, group.name === 'dtypes' ? { ...group, model: dtypes } : group));
  }
  for (const { name, output, variable } of withMore) all.push(await withSignature(parent, name, output, variable));
  return new Map(all.map((one) => [one.title, one]));
}

withPython('an exported model, in Python', (python) => {
  const parent = scratchFolder();
  /** What is called through Keras: the layer of Keras 3, and the models of Keras 2. */
  const LAYERS = ['classifier_keras3', 'mlp', 'digits', 'strings', 'lstm'];
  const KERAS2 = ['classifier', 'keras2'];
  const SHOWN = ['keras2', 'strings', 'tf1', 'sparse_signature'];
  const COMMAND = ['mlp', 'keras2', 'tf1'];
  const served = (name: string): string => `${name}, tags serve`;
  let all: Map<string, Exported>;
  let answers: {
    called: Answer[][];
    layer: Answer[][];
    keras2: Answer[][];
    shown: string[];
    command: Answer[][];
    variables: number[];
  };

  beforeAll(async () => {
    all = await exportAll(parent);
    const [sparse] = fixture('sparse_signature').metaGraphs;
    all.set(
      served('sparse_signature'),
      await exportedAgain(parent, {
        title: served('sparse_signature'),
        name: 'sparse_signature',
        inOrder: false,
        calls: [],
        model: fixture('sparse_signature').model,
        tags: sparse!.tags,
      }),
    );
    const of = (names: readonly string[]) => names.map((name) => all.get(served(name))!);
    answers = await python.run(join(__dirname, 'exported.py'), {
      called: [...all.values()],
      layer: of(LAYERS),
      keras2: of(KERAS2),
      shown: [...SHOWN.map((name) => fixture(name)), ...of(SHOWN), all.get('tables')!],
      command: [...of(COMMAND), all.get('tables')!],
      variables: all.get('a variable')!.model,
    });
  });

  it.each(titles)('tf.saved_model.load: %s', (title) => {
    expectAnswers(all.get(title)!, answers.called[[...all.keys()].indexOf(title)]!);
  });

  it('has its variables', () => expect(answers.variables).toEqual([3]));

  it.each(LAYERS)('a layer of Keras: %s', (name) => {
    expectAnswers(all.get(served(name))!, answers.layer[LAYERS.indexOf(name)]!);
  });

  it.each(KERAS2)('a model of Keras 2: %s', (name) => {
    expectAnswers(all.get(served(name))!, answers.keras2[KERAS2.indexOf(name)]!);
  });

  it.each(SHOWN)('saved_model_cli show says the same of it and of the model that it is from: %s', (name) => {
    const at = SHOWN.indexOf(name);
    expect(answers.shown[SHOWN.length + at]).toBe(answers.shown[at]);
    expect(answers.shown[at]).toMatch(/signature_def\['\w+'\]/);
  });

  it('saved_model_cli show: the signature of a graph that was built here', () => {
    const shown = answers.shown.at(-1)!.replace(/\s+/g, ' ');
    expect(shown).toContain("signature_def['serving_default']:");
    expect(shown).toContain("inputs['k'] tensor_info: dtype: DT_STRING shape: (-1) name: k:0");
    for (const output of ['listed', 'read']) {
      expect(shown).toContain(
        `outputs['${output}'] tensor_info: dtype: DT_INT64 shape: unknown_rank name: LookupTableFindV2`,
      );
    }
    expect(shown.match(/signature_def\[/g)).toHaveLength(1);
  });

  it.each([...COMMAND.map(served), 'tables'])('saved_model_cli run: %s', (title) => {
    expectAnswers(all.get(title)!, answers.command[[...COMMAND.map(served), 'tables'].indexOf(title)]!);
  });
});

withJava('an exported model, in TensorFlow Java', (java) => {
  const parent = scratchFolder();
  const known = (call: Case): boolean =>
    [...Object.values(call.inputs), ...Object.values(call.outputs)].every(({ dtype }) => IN_JAVA.includes(dtype));
  let all: Map<string, Exported>;
  let answers: Answer[][];

  beforeAll(async () => {
    all = await exportAll(parent, olderDtypes(parent));
    for (const [title, one] of all) all.set(title, { ...one, calls: one.calls.filter(known) });
    answers = await java.run([...all.values()]);
  });

  it.each(titles)('%s', (title) => {
    const theirs = answers[[...all.keys()].indexOf(title)]!;
    const exported = all.get(title)!;
    expect(exported.calls.length).toBeGreaterThan(0);
    if (title.startsWith('tf1,')) {
      // As the one that it is from: it runs the init op again, and then without the files that it reads.
      const error = expect.stringContaining('vocabulary.txt; No such file') as string;
      expect(theirs).toEqual(exported.calls.map(() => ({ error })));
      return;
    }
    if (title === 'two outputs on one tensor') {
      const error = expect.stringContaining('Name collision in the result set') as string;
      expect(theirs).toEqual([{ error }]);
      return;
    }
    expectAnswers(exported, theirs);
  });
});
