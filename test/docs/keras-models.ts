/** The larger Keras models of the pages: what Keras says of their layers, with random weights. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tensor } from '../../lib';
import { modelFromJSON, type Model } from '../../lib/keras';
import { ROOT } from './blocks';

/** Writes them to the folder of the pages. */
export async function addKerasModels(folder: string): Promise<void> {
  const architecture = (name: string): string =>
    readFileSync(join(ROOT, 'test', 'keras', 'files', `${name}.json`), 'utf8');
  using sequential = await withWeights(architecture('mnist'));
  await sequential.save(join(folder, 'mnist.h5'));
  await sequential.saveWeights(join(folder, 'mnist.weights.h5'));
  using functional = await withWeights(architecture('mnist_functional'));
  await functional.save(join(folder, 'mnist_functional.keras'));
}

async function withWeights(architecture: string): Promise<Model> {
  const model = modelFromJSON(architecture);
  const shapes = model.layers.flatMap(({ weights }) => weights.map(({ shape }) => shape));
  await model.setWeights(
    shapes.map((shape) => {
      const size = shape.reduce((product, dim) => product * dim, 1);
      return Tensor.of(
        Float32Array.from({ length: size }, () => Math.random() - 0.5),
        { shape },
      );
    }),
  );
  return model;
}
