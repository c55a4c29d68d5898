// The HTTP server: TensorFlow Serving's REST API, readiness, metrics.
import fastify, { LogController } from 'fastify';
import { CancelledError, InvalidArgumentError, UnavailableError } from 'savedmodel';
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
  batching: { maxBatchSize: 64, batchTimeoutMicros: 1000, maxEnqueuedBatches: 100 },
  /** Options of `SavedModelBundle.load`. */
  load: {},
  /** Milliseconds that a request may take in the model. */
  timeout: 30_000,
  /** Bytes that a body may have. */
  bodyLimit: 32 * 2 ** 20,
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
  app.addHook('onRequest', async (_request, reply) => {
    if (draining) reply.header('connection', 'close');
  });

  app.setErrorHandler(sendError);
  app.setNotFoundHandler((request, reply) => {
    reply.code(404).send({ error: `there is no ${request.method} ${request.url}` });
  });
  // Whatever a client calls it, the body is JSON: curl's -d calls it a form.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

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
async function serving(app, { models, metrics, timeout, maxRequests }) {
  let underWay = 0;
  metrics.gauge('savedmodel_requests_under_way', 'Requests that are not answered yet.', [], (gauge) => {
    gauge.set(underWay);
  });
  // Only those that there are: who asks for others is not to fill the metrics.
  app.decorateRequest('model', '');
  app.decorateRequest('code', 'OK');
  app.decorateRequest('gone', null);

  // Before the body is read, so that no more of them than that are in memory.
  app.addHook('onRequest', async (request, reply) => {
    underWay++;
    // When it is answered, or its client has gone: then the model need not be asked any more.
    reply.raw.once('close', () => {
      underWay--;
      if (!reply.raw.writableFinished) {
        request.code = 'CANCELLED';
        request.gone?.abort(new CancelledError('the client has gone'));
      }
      count(request, reply);
    });
    if (underWay > maxRequests) throw new UnavailableError(`${maxRequests} requests are under way, as many as may be`);
  });
  app.addHook('onError', async (request, _reply, error) => {
    request.code = codeOf(error);
  });

  function count({ model, code, method }, { elapsedTime }) {
    metrics.requests.inc({ model_name: model, status: code });
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
    request.gone = new AbortController();
    const begin = performance.now();
    const outputs = await found.call(inputs, { signal: request.gone.signal, timeout });
    metrics.runtimeLatency.observe(
      { model_name: name, API: 'Predict', runtime: 'TF2' },
      (performance.now() - begin) * 1000,
    );
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
