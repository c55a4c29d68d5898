/** Keras' models with random weights, optimised, beside what Python computes. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle, type OptimizeOptions } from '../../lib';
import type { TensorJson } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { expectTensor, tensorOf } from '../support/tensors';
import { withPython } from './python';

interface Call {
  readonly inputs: TensorJson;
  readonly outputs: TensorJson;
}

/** What is folded into weights in each, for two signatures that share them. */
const FOLDED = {
  MobileNetV2: 208,
  ResNet50: 318,
  EfficientNetB0: 196,
  DenseNet121: 236,
  InceptionV3: 376,
  transformer: 0,
  lstm: 0,
};

withPython('optimised, Keras models give what Python gives', (python) => {
  const folder = scratchFolder();
  const script = join(__dirname, '..', '..', 'bench', 'setup', 'models.py');
  beforeAll(() => void execFileSync(python.command, [script, folder], { stdio: 'ignore' }), 900_000);

  describe.each(Object.entries(FOLDED))('%s', (name, folded) => {
    const model = join(folder, name);
    let call: Call;
    beforeAll(() => (call = JSON.parse(readFileSync(join(model, 'call.json'), 'utf8')) as Call));

    const expectNear = (optimize: OptimizeOptions, tolerance: number): SavedModelBundle => {
      using bundle = SavedModelBundle.load(model, { optimize });
      const output = bundle.function('serving_default').callSync(tensorOf(call.inputs)).get(0);
      const size = Math.max(...[...(tensorOf(call.outputs).data as Float32Array)].map(Math.abs));
      expectTensor(output, call.outputs, { atol: tolerance * size, rtol: 0 });
      return bundle;
    };

    it('to a hundred thousandth of the largest output', () => {
      const { optimization } = expectNear({}, 1e-5);
      expect(optimization).toMatchObject({ left: {}, standsAlone: true, passes: { foldedAffines: folded } });
    }, 120_000);

    it('in bfloat16 to a twentieth', () => {
      expectNear({ precision: 'bfloat16' }, 0.05);
    }, 120_000);
  });
});
