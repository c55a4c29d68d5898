// What a utility process has before its script begins: `process.parentPort`.
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { PortMain } from './port.mjs';

process.argv[1] = workerData;
process.parentPort = Object.assign(new EventEmitter(), { postMessage: (message) => parentPort.postMessage(message) });

process.parentPort.on('newListener', (name) => {
  if (name !== 'message' || process.parentPort.listenerCount('message') > 0) return;
  // What came before the script listens has waited.
  parentPort.on('message', ({ message, ports }) => {
    process.parentPort.emit('message', { data: message, ports: ports.map((port) => new PortMain(port)) });
  });
});
await import(pathToFileURL(workerData));
