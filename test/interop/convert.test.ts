/** Files that Keras saved, made SavedModels by the command, beside what Keras predicts. */
import { join } from 'node:path';
import { SavedModelBundle } from '../../lib';
import { requireFreshCli, savedmodel } from '../support/cli';
import type { TensorJson } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { expectTensor, tensorOf } from '../support/tensors';
import { withPython } from './python';

const PROGRAM = `
import keras
import numpy as np
import tensorflow as tf
import tf_keras
x = np.random.default_rng(1).normal(size=(3, 6, 6, 1)).astype('float32')
def make(k):
    k.utils.set_random_seed(3)
    model = k.Sequential([k.layers.Input((6, 6, 1)), k.layers.Conv2D(3, 3, activation='relu'), k.layers.BatchNormalization(), k.layers.Flatten(), k.layers.Dense(2)])
    model.compile('adam', 'mse')
    return model
result = {}
for name, k in [('three.keras', keras), ('three.h5', keras), ('two.h5', tf_keras), ('two.keras', tf_keras)]:
    model = make(k)
    model.save(input['folder'] + '/' + name)
    result[name] = {'x': tensor_json(x, tf.float32), 'y': tensor_json(np.asarray(model.predict(x, verbose=0)), tf.float32)}
make(keras).save_weights(input['folder'] + '/only.weights.h5')
open(input['folder'] + '/damaged.h5', 'wb').write(b'no HDF5')
`;

withPython('convert', (python) => {
  const folder = scratchFolder();
  let answers: Record<string, { x: TensorJson; y: TensorJson }>;

  beforeAll(async () => {
    requireFreshCli();
    answers = await python.run(PROGRAM, { folder });
  }, 300_000);

  const convert = (file: string, out: string) =>
    savedmodel(['convert', join(folder, file), out, '--python', python.command], { env: { CUDA_VISIBLE_DEVICES: '' } });

  it.each(['three.keras', 'three.h5', 'two.h5', 'two.keras'])(
    '%s',
    async (file) => {
      const out = join(folder, `out ${file}`);
      const { code, stdout, stderr } = await convert(file, out);
      expect([code, stderr.includes('loading the model …\n')]).toEqual([0, true]);
      expect(stdout).toMatch(
        file.startsWith('two') ? /by Keras 2\..*written by Keras 2\./ : /by Keras 3\..*written by Keras 3\./,
      );
      using bundle = SavedModelBundle.load(out);
      const { x, y } = answers[file]!;
      expectTensor((await bundle.function('serving_default').call(tensorOf(x))).get(0), y, { atol: 1e-5, rtol: 1e-5 });
    },
    180_000,
  );

  it('weights alone, and what is no file of Keras', async () => {
    const out = join(folder, 'refused');
    expect(await convert('only.weights.h5', out)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/the file holds weights only/) as string,
    });
    const { code, stderr } = await convert('damaged.h5', out);
    expect(code).toBe(1);
    expect(stderr).toMatch(/savedmodel: [^\n]*OSError[^\n]*\n$/);
  }, 180_000);
});
