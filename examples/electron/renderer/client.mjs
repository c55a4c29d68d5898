// Asks over a port, and gives a promise of each answer: the other end of service.mjs.

export class Client {
  #port;
  #next = 0;
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  #open = new Map();

  /** @param {MessagePort} port */
  constructor(port) {
    this.#port = port;
    port.onmessage = ({ data: { id, value, error } }) => {
      const request = this.#open.get(id);
      this.#open.delete(id);
      if (error === undefined) request?.resolve(value);
      else request?.reject(Object.assign(new Error(error.message), error));
    };
    port.addEventListener('close', () => {
      for (const { reject } of this.#open.values()) reject(new Error('the process with the model has gone'));
      this.#open.clear();
    });
  }

  /**
   * @param {string} method
   * @param {unknown} [argument]
   * @returns {Promise<any>}
   */
  ask(method, argument) {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#open.set(id, { resolve, reject });
      this.#port.postMessage({ id, method, argument });
    });
  }
}
