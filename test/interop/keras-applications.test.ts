/**
 * Every model of keras.applications with random weights and random statistics, at the smallest image that it takes: saved
 * by Keras, loaded here. The largest take minutes: they are run in CI, and with KERAS_APPLICATIONS=all.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadModel } from '../../lib/keras';
import { bytesOf, type NumericTensorJson } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { tensorOf } from '../support/tensors';
import { withPython } from './python';

/** By family; the larger ones come behind the bar. */
const FAMILIES: Readonly<Record<string, string>> = {
  ConvNeXt: 'ConvNeXtTiny | ConvNeXtSmall ConvNeXtBase ConvNeXtLarge ConvNeXtXLarge',
  DenseNet: 'DenseNet121 | DenseNet169 DenseNet201',
  EfficientNet:
    'EfficientNetB0 | EfficientNetB1 EfficientNetB2 EfficientNetB3 EfficientNetB4 EfficientNetB5 EfficientNetB6 EfficientNetB7',
  EfficientNetV2:
    'EfficientNetV2B0 | EfficientNetV2B1 EfficientNetV2B2 EfficientNetV2B3 EfficientNetV2S EfficientNetV2M EfficientNetV2L',
  Inception: 'InceptionV3 InceptionResNetV2 Xception |',
  MobileNet: 'MobileNet MobileNetV2 MobileNetV3Small MobileNetV3Large |',
  NASNet: 'NASNetMobile | NASNetLarge',
  ResNet: 'ResNet50 ResNet50V2 | ResNet101 ResNet101V2 ResNet152 ResNet152V2',
  VGG: 'VGG16 | VGG19',
};
/** Models of which the files are there at the same time: one program makes them. */
const AT_A_TIME = 3;
const namesIn = (text: string): string[] => text.match(/\w+/g) ?? [];
const ALL = process.env.CI === 'true' || process.env.KERAS_APPLICATIONS === 'all';

interface Made {
  readonly path: string;
  readonly parameters: number;
  readonly x: NumericTensorJson;
  readonly y: NumericTensorJson;
}

const MINUTES = 60_000;
const PROGRAM = join(__dirname, 'keras_applications.py');

/** By how much two outputs differ, in parts of the largest number: of sums the small ones are differences of large ones. */
function difference(ours: Float32Array, theirs: Float32Array): number {
  expect(ours.length).toBe(theirs.length);
  const largest = (numbers: Float32Array) => numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  return largest(ours.map((number, i) => number - theirs[i]!)) / largest(theirs);
}

withPython('keras.applications', (python) => {
  const folder = scratchFolder();
  const left = Object.values(FAMILIES).flatMap((names) => namesIn(names.split('|')[1]!));
  if (!ALL) process.stdout.write(`Left out, since they take minutes (KERAS_APPLICATIONS=all): ${left.join(', ')}\n`);

  it('are all here', async () => {
    expect(Object.values(FAMILIES).flatMap(namesIn).sort()).toEqual(await python.run<string[]>(PROGRAM));
  });

  it.each(Object.entries(FAMILIES))(
    '%s: what Keras gives, within 1e-5 of the largest number',
    async (_family, listed) => {
      const [small = [], large = []] = listed.split('|').map(namesIn);
      const groups = [small];
      for (let i = 0; ALL && i < large.length; i += AT_A_TIME) groups.push(large.slice(i, i + AT_A_TIME));
      for (const group of groups) {
        const made = await python.run<Record<string, Made>>(
          PROGRAM,
          { names: group, folder },
          { timeout: 30 * MINUTES },
        );
        for (const [name, { path, parameters, x, y }] of Object.entries(made)) {
          using model = await loadModel(path);
          rmSync(path);
          expect([name, model.summary({ print: false }).parameters]).toEqual([name, parameters]);
          const prediction = await model.predict(tensorOf(x));
          expect([name, prediction.shape]).toEqual([name, y.shape]);
          const error = difference(prediction.data as Float32Array, new Float32Array(bytesOf(y).buffer));
          if (!(error <= 1e-5)) throw new Error(`${name} differs by ${error}`);
        }
      }
    },
    60 * MINUTES,
  );
});
