// The utility process: has the model, and answers whoever the main process sends a port for.
//
//     utilityProcess.fork('utility.mjs', [model, libtensorflow?])
import { openClassifier } from './classifier.mjs';
import { serve } from './service.mjs';

const [, , model, libraryPath] = process.argv;
const classifier = openClassifier(model, libraryPath);
classifier.then(
  () => process.parentPort.postMessage('ready'),
  (error) => console.error(error), // and whoever asks is told
);

process.parentPort.on('message', ({ ports }) => {
  for (const port of ports) serve(port, classifier);
});
