// The HTTP server: TensorFlow Serving's REST API, readiness, metrics.
import fastify, { LogController } from 'fastify';
import { CancelledError, InvalidArgumentError, UnavailableError } from 'savedmodel';
import { Bodies } from './bodies.mjs';
import { metadata, status } from './descriptions.mjs';
import { codeOf, sendError } from './errors.mjs';
import { readRequest } from './inputs.mjs';
import { Metrics } from './metrics.mjs';
import { Models } from './models.mjs';
import { writeAnswer } from './outputs.mjs';

// TensorFlow Serving's own patterns (http_rest_api_util.cc).
const TARGET = '/v1/models/([^/:]+)(?:/versions/(\\d+)|/labels/([^/:]+))?';
const PREDICT = new RegExp(`^${TARGET}:predict$`, 'i');
const DESCRIBE = new RegExp(`^${TARGET}(?:/(metadata))?$`, 'i');

export const DEFAULTS = {
  /** The options of `batched()`; false to run each request by itself. */
  batching: { maxBatchSize: 64, batchTimeoutMicros: 1000, maxEnqueuedBatches: 100, callersThreadMicros: 200 },
  /** Options of `SavedModelBundle.load`. */
  load: { optimize: true },
  /** Milliseconds that a request may take in the model. */
  timeout: 30_000,
  /** Bytes that a body may have. */
  bodyLimit: 32 * 2 ** 20,
  /** Bytes that the bodies of all requests under way may have together. */
  maxBodyBytes: 256 * 2 ** 20,
  /** Requests at a time; more are refused before their bodies are read. */
  maxRequests: 1000,
  /** Milliseconds within which a client must have sent its request; and those without a byte after which it is cut off. */
  requestTimeout: 30_000,
  connectionTimeout: 120_000,
  logger: false,
};

/**
 * A server that does not listen yet, with nothing loaded.
 * @param given `models`, as for `Models`, and what is to be other than in `DEFAULTS`
 * @returns Fastify's, with `load()`, which loads and warms up, and `drain()`, after which it says that it is not ready
 */
export function buildApp(given) {
  const options = { ...DEFAULTS, ...given };
  const { bodyLimit, requestTimeout, connectionTimeout, logger } = options;
  const metrics = new Metrics();
  const models = new Models(options.models, options, metrics);
  const app = fastify({
    ...{ bodyLimit, requestTimeout, connectionTimeout, logger },
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: sendError,
    // How often it is looked for requests that take too long to arrive.
    http: { headersTimeout: requestTimeout, connectionsCheckingInterval: Math.min(requestTimeout, 5000) },
  });
  let loaded = false;
  let draining = false;

  app.decorate('load', async () => {
    await models.load();
    loaded = true;
  });
  app.decorate('drain', () => (draining = true));
  app.addHook('onClose', () => models.close());
  // Clients go elsewhere with their next request.
  app.addHook('onRequest', (_request, reply, done) => {
    if (draining) reply.header('connection', 'close');
    done();
  });

  app.setErrorHandler(sendError);
  app.setNotFoundHandler((request, reply) => {
    reply.code(404).send({ error: `there is no ${request.method} ${request.url}` });
  });
  app.removeAllContentTypeParsers(); // nothing is read for a route that there is not

  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    if (loaded && !draining) return { status: 'ready' };
    return reply.code(503).send({ error: draining ? 'draining' : 'loading' });
  });
  app.get('/monitoring/prometheus/metrics', async (_request, reply) => {
    reply.header('content-type', metrics.registry.contentType);
    return metrics.registry.metrics();
  });
  app.register(serving, { ...options, models, metrics });
  return app;
}

/** The routes under /v1. */
async function serving(app, { models, metrics, timeout, maxRequests, bodyLimit, maxBodyBytes }) {
  let underWay = 0;
  const bodies = new Bodies({ bodyLimit, maxBodyBytes });
  // Whatever a client calls it, the body is JSON: curl's -d calls it a form.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (request, stream, done) => bodies.read(request, stream, done));
  metrics.gauge('savedmodel_requests_under_way', 'Requests that are not answered yet.', [], (gauge) => {
    gauge.set(underWay);
  });
  metrics.gauge('savedmodel_body_bytes_under_way', 'Bytes of the bodies of these.', [], (gauge) =>
    gauge.set(bodies.held),
  );
  // Only those that there are: who asks for others is not to fill the metrics.
  app.decorateRequest('model', '');
  app.decorateRequest('code', 'OK');
  app.decorateRequest('runtime', undefined);
  app.decorateRequest('bodyBytes', 0);

  // Before the body is read, so that no more of them than that are in memory.
  app.addHook('onRequest', (request, reply, done) => {
    underWay++;
    // When it is answered, or its client has gone.
    reply.raw.once('close', () => {
      underWay--;
      bodies.release(request);
      if (!reply.raw.writableFinished) request.code = 'CANCELLED';
      count(request, reply);
    });
    const tooMany = underWay > maxRequests;
    done(tooMany ? new UnavailableError(`${maxRequests} requests are under way, as many as may be`) : undefined);
  });
  app.addHook('onError', (request, _reply, error, done) => {
    request.code = codeOf(error);
    done();
  });

  function count({ model, code, method, runtime }, { elapsedTime }) {
    metrics.requests.inc({ model_name: model, status: code });
    if (runtime !== undefined) {
      metrics.runtimeLatency.observe({ model_name: model, API: 'Predict', runtime: 'TF2' }, runtime * 1000);
    }
    if (code !== 'OK') return;
    const labels = { model_name: model, API: method === 'POST' ? 'predict' : '', entrypoint: 'REST' };
    metrics.requestLatency.observe(labels, elapsedTime * 1000);
  }

  app.post('/v1/*', async (request, reply) => {
    requirePlain(request.headers['content-encoding']);
    const { name, version } = targetOf(request, PREDICT);
    const model = models.available(name, version);
    request.model = name;
    const { found, inputs, row } = readRequest(request.body, (key) => model.function(key));
    const begin = performance.now();
    const outputs = await found.call(inputs, { signal: goneOf(request.raw.socket), timeout });
    request.runtime = performance.now() - begin;
    reply.header('content-type', 'application/json');
    return writeAnswer(outputs, row);
  });

  app.get('/v1/*', async (request) => {
    const { name, version, wantsMetadata } = targetOf(request, DESCRIBE);
    const versions = version === undefined ? [...models.of(name).values()] : [models.find(name, version)];
    request.model = name;
    return wantsMetadata ? metadata(models.available(name, version)) : status(versions);
  });
}

const gone = new WeakMap();

/** What tells that a client has gone, so that the model need not be asked any more: one signal for each connection. */
function goneOf(socket) {
  if (!gone.has(socket)) {
    const controller = new AbortController();
    socket.once('close', () => controller.abort(new CancelledError('the client has gone')));
    gone.set(socket, controller.signal);
  }
  return gone.get(socket);
}

/** Compressed bodies are the business of the proxy in front: there is no telling how large they become. */
function requirePlain(encoding = 'identity') {
  if (encoding === 'identity') return;
  throw Object.assign(new Error(`a body in '${encoding}' is not read here: send it as it is`), { statusCode: 415 });
}

/** @throws InvalidArgumentError for an address that TensorFlow Serving does not know either */
function targetOf({ method, url }, pattern) {
  const [path] = url.split('?', 1);
  const match = pattern.exec(path);
  if (match === null) throw new InvalidArgumentError(`Malformed request: ${method} ${path}`);
  const [, name, version, label, wantsMetadata] = match;
  if (label !== undefined) throw new InvalidArgumentError(`Unrecognized servable version label: ${label}`);
  return {
    name: decodeURIComponent(name), // Fastify has refused what is none
    version: version === undefined ? undefined : Number(version),
    wantsMetadata: wantsMetadata !== undefined,
  };
}
