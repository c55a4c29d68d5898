// Serves models over HTTP with TensorFlow Serving's REST API.
//
//     node main.mjs --model NAME=FOLDER [--model …] [--port 8501] [--host 127.0.0.1] [--config FILE]
//
// The file is JSON: `models`, and what is to be other than in `DEFAULTS`, here and in app.mjs.
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildApp } from './app.mjs';

const DEFAULTS = {
  host: '127.0.0.1',
  port: 8501,
  logger: { level: 'info' },
  models: [],
  /** How long the load balancer takes to see that this server is not ready any more. */
  drainSeconds: 5,
  /** How long requests that are under way may take after that. */
  graceSeconds: 25,
};

const { values } = parseArgs({
  options: {
    model: { type: 'string', multiple: true, default: [] },
    config: { type: 'string' },
    host: { type: 'string' },
    port: { type: 'string' },
  },
});
const config = { ...DEFAULTS, ...(values.config && JSON.parse(readFileSync(values.config, 'utf8'))) };
const { host = config.host, port = config.port } = values;
const named = values.model.map((text) => {
  const at = text.indexOf('=');
  return { name: text.slice(0, at), path: text.slice(at + 1) };
});
const app = buildApp({ ...config, models: [...config.models, ...named] });

for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop);

// It listens at once and is ready later: who asks is told which.
await app.listen({ host, port: Number(port) });
try {
  await app.load();
  app.log.info('ready');
} catch (error) {
  app.log.fatal(error);
  process.exitCode = 1;
  await app.close();
}

/** First it says that it is not ready, then it takes no more, then it waits for what is under way. */
async function stop(signal) {
  app.log.info(`${signal}: not ready any more`);
  app.drain();
  await setTimeout(config.drainSeconds * 1000);
  setTimeout(config.graceSeconds * 1000, undefined, { ref: false }).then(() => {
    app.log.warn('requests that are not done are cut off');
    app.server.closeAllConnections();
  });
  await app.close();
  app.log.info('closed');
}
