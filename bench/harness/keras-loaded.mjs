// Loads a Keras file in a process of its own, and sends what it had in memory at most, in megabytes: `keras-loaded.mjs FILE`.
import { loadModel } from '../../dist/keras/index.js';
import { memoryOf, settledRss } from './memory.mjs';

await settledRss();
const before = memoryOf().now;
const model = await loadModel(process.argv[2]);
process.send({ before, ...memoryOf() });
model.close();
