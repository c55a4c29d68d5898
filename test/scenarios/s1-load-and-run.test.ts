/** S1: a Keras model, saved in Python, is loaded and run elsewhere. */
import { SavedModelBundle, TFloat32 } from '../../lib';
import { bytesOf, fixture } from '../support/fixtures';
import { expectTensor } from '../support/tensors';

const WITHIN = { atol: 1e-6, rtol: 0 };

describe.each(['classifier', 'classifier_keras3'])('the 784-128-10 %s', (name) => {
  const { model, cases } = fixture(name);
  const [{ inputs, outputs }] = cases as [(typeof cases)[0]];
  const image = bytesOf(inputs.input_1!).buffer;
  const python = new Float32Array(bytesOf(outputs.dense_1!).buffer);
  let bundle: SavedModelBundle;
  beforeAll(() => (bundle = SavedModelBundle.load(model)));
  afterAll(() => bundle.close());

  it.each([
    ['the names of the operations', 'serving_default_input_1', 'StatefulPartitionedCall'],
    ['the names of the tensors', 'serving_default_input_1:0', 'StatefulPartitionedCall:0'],
    ["the names of Keras's layers", 'input_1', 'dense_1'],
  ])('is fed and fetched by %s', async (_, feed, fetch) => {
    const tensor = TFloat32.tensorOf([1, 784], new Float32Array(image));
    const output = (await bundle.session().runner().feed(feed, tensor).fetch(fetch).run()).get(0);
    expect(output.shape).toEqual([1, 10]);
    const probabilities = output.copyTo(new Float32Array(10));
    expectTensor(TFloat32.tensorOf([1, 10], probabilities), outputs.dense_1!, WITHIN);
    expect(probabilities.indexOf(Math.max(...probabilities))).toBe(python.indexOf(Math.max(...python)));
  });

  it('gives the same when it is waited for', () => {
    const tensor = TFloat32.tensorOf([1, 784], new Float32Array(image));
    const result = bundle.session().runner().feed('input_1', tensor).fetch('dense_1').runSync();
    expectTensor(result.get('dense_1'), outputs.dense_1!, WITHIN);
  });

  it('takes many images at once, all cases of Python', async () => {
    for (const { inputs, outputs } of cases) {
      const input = inputs.input_1!;
      const images = TFloat32.tensorOf(input.shape, new Float32Array(bytesOf(input).buffer));
      const result = await bundle.session().runner().feed('input_1', images).fetch('dense_1').run();
      expectTensor(result.get(0), outputs.dense_1!, WITHIN);
    }
  });

  it('takes plain nested arrays', async () => {
    const rows = [[...new Float32Array(image)]];
    const result = await bundle.session().runner().feed('input_1', rows).fetch('dense_1').run();
    expectTensor(result.get(0), outputs.dense_1!, WITHIN);
  });
});
