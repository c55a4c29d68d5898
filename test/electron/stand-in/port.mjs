// Electron's MessagePortMain over a MessagePort of Node.
import { EventEmitter } from 'node:events';

export class PortMain extends EventEmitter {
  #port;

  constructor(port) {
    super();
    this.#port = port;
  }

  /** What arrives waits until then. */
  start() {
    this.#port.on('close', () => this.emit('close'));
    this.#port.on('message', (data) => this.emit('message', { data, ports: [] }));
  }

  postMessage(message) {
    this.#port.postMessage(message);
  }

  close() {
    this.#port.close();
  }

  /** The port itself, to be sent elsewhere. */
  taken() {
    return this.#port;
  }
}
