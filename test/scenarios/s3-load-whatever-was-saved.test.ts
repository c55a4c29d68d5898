/** S3: tags, signatures with several inputs and outputs, and whatever wrote the model. */
import { SavedModelBundle, TFloat32 } from '../../lib';
import { fixture, type Case } from '../support/fixtures';
import { expectOutputs, tensorsOf } from '../support/tensors';

function expectCase(bundle: SavedModelBundle, one: Case): void {
  expectOutputs(bundle.function(one.signature).callSync(tensorsOf(one.inputs)), one);
}

describe('tags', () => {
  const { model, cases } = fixture('two_tags');
  const [serve, both] = ['serve', 'gpu,serve'].map((tags) =>
    cases.find((one) => [...one.tags].sort().join() === tags)!,
  );

  it('without any, the graph with the tag serve is loaded', () => {
    const bundle = SavedModelBundle.load(model);
    expectCase(bundle, serve!);
    bundle.close();
  });

  it.each([
    ['in the order of the file', ['serve', 'gpu']],
    ['in another order', ['gpu', 'serve']],
  ])('of several, %s', async (_, tags) => {
    const bundles = [
      SavedModelBundle.load(model, ...tags),
      SavedModelBundle.load(model, { tags }),
      await SavedModelBundle.loadAsync(model, ...tags),
      SavedModelBundle.loader(model)
        .withTags(...tags)
        .load(),
      await SavedModelBundle.loader(model)
        .withTags(...tags)
        .withConfigProto({ intraOpParallelismThreads: 1 })
        .withRunOptions({ timeoutInMs: 60_000 })
        .loadAsync(),
    ];
    for (const bundle of bundles) {
      expectCase(bundle, both!);
      bundle.close();
    }
  });

  it('two graphs of one model, loaded side by side', () => {
    const [first, second] = [SavedModelBundle.load(model), SavedModelBundle.load(model, 'serve', 'gpu')];
    expectCase(first, serve!);
    expectCase(second, both!);
    first.close();
    expectCase(second, both!);
    second.close();
  });
});

describe('a custom signature: input1, input2 -> output, auxiliary_output', () => {
  const { model, cases } = fixture('custom_signature');
  const one = cases.find(({ signature }) => signature === 'predict')!;
  let bundle: SavedModelBundle;
  beforeAll(() => (bundle = SavedModelBundle.load(model)));
  afterAll(() => bundle.close());

  it('is described by its key', () => {
    expect(bundle.signatures().map(({ key }) => key)).toEqual(['predict', 'serving_default', 'train']);
    const signature = bundle.function('predict').signature();
    expect(signature.inputNames()).toEqual(['input1', 'input2']);
    expect(signature.outputNames()).toEqual(['auxiliary_output', 'output']);
    expect(signature.inputs().get('input2')).toMatchObject({ dtype: TFloat32, shape: [-1, 3] });
  });

  it('named inputs give named outputs, in whatever order they are named', async () => {
    const { input1, input2 } = tensorsOf(one.inputs);
    expectOutputs(await bundle.function('predict').call({ input1: input1!, input2: input2! }), one);
    expectOutputs(await bundle.function('predict').call({ input2: input2!, input1: input1! }), one);
  });

  it('the outputs can be had by name, by place, and all at once', async () => {
    const result = await bundle.function('predict').call(tensorsOf(one.inputs));
    const { output, auxiliary_output: auxiliary } = result.toObject();
    expect(result.get('output')).toBe(output);
    expect([...result]).toEqual([auxiliary, output]);
    expect(result.get(0)).toBe(auxiliary);
  });

  it('the default signature is what call() calls', async () => {
    const served = cases.find(({ signature }) => signature === 'serving_default')!;
    expectOutputs(await bundle.call(tensorsOf(served.inputs)), served);
    expectOutputs(bundle.callSync(tensorsOf(served.inputs)), served);
  });
});

describe('whatever wrote it', () => {
  it.each([
    ['a plain tf.Module', 'no_serving_default'],
    ['the export of Keras 3', 'digits'],
    ['Keras 2 saving a model with its optimizer', 'keras2'],
    ['TensorFlow 1: reference variables, a table, an asset, strings', 'tf1'],
    ['tables and assets of TensorFlow 2', 'strings'],
  ])('%s', async (_, name) => {
    const { model, cases } = fixture(name);
    const bundle = await SavedModelBundle.loadAsync(model);
    expect(cases.length).toBeGreaterThan(0);
    for (const one of cases) expectOutputs(await bundle.function(one.signature).call(tensorsOf(one.inputs)), one);
    bundle.close();
  });

  it('a folder with spaces, and a file: URL', async () => {
    const { model, cases } = fixture('mlp');
    const bundle = await SavedModelBundle.loadAsync(new URL(`file://${model}`));
    expectCase(bundle, cases[0]!);
    bundle.close();
  });
});
