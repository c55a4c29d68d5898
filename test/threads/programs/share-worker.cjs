// A worker with a shared bundle that runs what it is sent, until it is told to close.
const { parentPort, workerData } = require('node:worker_threads');
const { SavedModelBundle } = require('../../../dist');

const bundle = SavedModelBundle.fromShared(workerData);
const [definition] = bundle.functions();

parentPort.on('message', async (message) => {
  if (message === 'close') {
    bundle.close();
    parentPort.close();
  } else {
    const result = await definition.call(message);
    parentPort.postMessage(result.get(0).item());
  }
});
