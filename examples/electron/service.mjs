// Answers requests that come over a port: { id, method, argument } with { id, value } or { id, error }. Needs nothing of
// Electron but a port with its events.
import { setMaxListeners } from 'node:events';

/**
 * @param {Electron.MessagePortMain} port
 * @param {object | Promise<object>} methods what may be asked for; each gets the argument, and a signal of
 *   the port's end
 */
export function serve(port, methods) {
  const gone = new AbortController();
  setMaxListeners(0, gone.signal); // any number of requests may be open
  port.on('close', () => gone.abort()); // the window has gone: what waits for a thread is not run any more
  port.on('message', async ({ data: { id, method, argument } }) => {
    try {
      const known = await methods;
      if (!Object.hasOwn(known, method)) throw new TypeError(`there is no method '${method}'`);
      port.postMessage({ id, value: await known[method](argument, gone.signal) });
    } catch (error) {
      const { name, code, message } = error; // an error that is cloned loses its class and its code
      port.postMessage({ id, error: { name, code, message } });
    }
  });
  port.start();
}
