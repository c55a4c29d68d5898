// The page of the stand-in: what it asks for is the program's argument. Prints what came of it, as JSON, and quits.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const example = join(process.argv[1], '..');
const { Client } = await import(pathToFileURL(join(example, 'renderer/client.mjs')));

/** The client of each connection that a window gets. */
function clients(window) {
  const queue = [];
  let wake;
  window.addEventListener('message', ({ data, ports }) => {
    if (data !== 'connect') throw new Error(`an unknown message: ${data}`);
    queue.push({ client: new Client(ports[0]), port: ports[0] });
    wake?.();
  });
  return async () => {
    while (queue.length === 0) await new Promise((resolve) => (wake = resolve));
    return queue.shift();
  };
}

const empty = new Array(64).fill(0);
const fate = (promise) =>
  promise.then(
    (value) => value,
    ({ name, code, message }) => ({ name, code, message }),
  );

const ways = {
  /** Every image of a file, one by one and all at once. */
  async read(next) {
    const images = JSON.parse(readFileSync(process.argv[3], 'utf8'));
    const { client } = await next();
    const one = [];
    for (const image of images) one.push(await client.ask('classify', new Float32Array(image)));
    const all = await Promise.all(images.map((image) => client.ask('classify', image)));
    return { described: await client.ask('describe'), one, all };
  },
  async wrong(next) {
    const { client } = await next();
    const wrong = [new Float32Array(3), 'seven', undefined, { length: 64 }, new Array(64).fill('x')];
    const errors = [];
    for (const image of wrong) errors.push(await fate(client.ask('classify', image)));
    for (const method of ['train', 'constructor', '__proto__', 'toString', undefined]) {
      errors.push(await fate(client.ask(method)));
    }
    return { errors, then: (await client.ask('classify', empty)).length };
  },
  /** The service ends while it is asked; the window gets a line to the next one. */
  async 'service gone'(next, { app }) {
    const { client } = await next();
    await client.ask('describe');
    const open = Array.from({ length: 50 }, () => fate(client.ask('classify', empty)));
    await app.services[0].kill();
    const ends = await Promise.all(open);
    const again = await next();
    return {
      failed: [...new Set(ends.filter(({ message }) => message).map(({ message }) => message))],
      then: (await again.client.ask('classify', empty)).length,
      services: app.services.length,
    };
  },
  /** Another window closes with questions open. */
  async 'window gone'(next, { app, MessageChannelMain }) {
    const { client } = await next();
    for (let i = 0; i < 20; i++) {
      const { port1, port2 } = new MessageChannelMain();
      app.services[0].postMessage('connect', [port1]);
      const port = port2.taken();
      const other = new Client(port);
      for (let j = 0; j < 10; j++) void fate(other.ask('classify', empty));
      if (i % 2 === 0) await other.ask('describe');
      port.close();
      if (i % 4 === 0) await once(port, 'close');
    }
    return { then: (await client.ask('classify', empty)).length };
  },
  async describe(next) {
    const { client } = await next();
    return fate(client.ask('describe'));
  },
};

export default async function page(window, electron) {
  const result = await ways[process.argv[2]](clients(window), electron);
  console.log(JSON.stringify(result));
  await electron.app.quit();
}
