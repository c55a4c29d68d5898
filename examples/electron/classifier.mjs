// The model that reads digits. Knows nothing of Electron.
import { SavedModelBundle, TensorFlow, TFloat32 } from 'savedmodel';

/**
 * Loads the model.
 * @param {string} model its folder
 * @param {string} [libraryPath] the folder of libtensorflow; the one that is installed if it is left out
 */
export async function openClassifier(model, libraryPath) {
  if (libraryPath !== undefined) TensorFlow.configure({ libraryPath });
  const bundle = await SavedModelBundle.loadAsync(model);
  const digits = bundle.function('serving_default');
  return {
    /** What it is. */
    describe: () => `${digits}, TensorFlow ${TensorFlow.version()}`,

    /**
     * The probability of each of the ten digits.
     * @param {Float32Array | number[]} greys of 8×8 pixels, row after row, from 0 (paper) to 16 (ink)
     * @param {AbortSignal} signal of when nobody waits for it any more
     * @returns {Promise<number[]>}
     */
    async classify(greys, signal) {
      const image = TFloat32.tensorOf([1, 8, 8, 1], greys);
      const result = await digits.call({ image }, { signal });
      return result.get('probabilities').toArray()[0];
    },
  };
}
