/** What examples/server does with clients that ask for what there is not, are slow, go away, or are too many. */
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fixture } from '../support/fixtures';
import { ServerProcess, serveFixtures, type Answer } from './server';

const HALF_A_SECOND = fixture('slow').extra.halfASecond as number;
// Runs of seconds take many of them on a busy machine.
jest.setTimeout(240_000);

const ROW = { instances: [[5.1, 3.5, 1.4, 0.2]] };

const errorOf = ({ text }: Answer): string => (JSON.parse(text) as { error: string }).error;
const requests = (server: ServerProcess, model: string, status: string): Promise<number> =>
  server.metric(`:tensorflow:serving:request_count{model_name="${model}",status="${status}"}`);

/** Until something holds: on a busy machine that takes a while. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(20);
}

/** A connection on which a test writes what it likes. */
async function rawSocket(server: ServerProcess, ...parts: string[]): Promise<{ socket: Socket; answer: () => string }> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  for (const part of parts) socket.write(part);
  return { socket, answer: () => answer };
}

const head = (length: number | 'chunked', path = '/v1/models/mlp:predict'): string =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\n` +
  (length === 'chunked' ? 'Transfer-Encoding: chunked\r\n\r\n' : `Content-Length: ${length}\r\n\r\n`);

describe('with what there is not', () => {
  const served = serveFixtures(['mlp', 'sparse_signature', 'no_serving_default']);

  it.each([
    ['GET', '/nothing', 404, 'there is no GET /nothing'],
    ['GET', '/v1/foo', 400, 'Malformed request: GET /v1/foo'],
    ['POST', '/v1/models/mlp', 400, 'Malformed request'],
    ['GET', '/v1/models/mlp:predict', 400, 'Malformed request'],
    ['POST', '/v1/models/mlp/versions/HELLO:predict', 400, 'Malformed request'],
    ['POST', '/v1/models/mlp:classify', 400, 'Malformed request'],
    ['POST', '/v1/models/mlp/labels/stable:predict', 400, 'Unrecognized servable version label: stable'],
    ['GET', '/v1/models/%zz', 400, 'not a valid url'],
    ['POST', '/v1/models/none:predict', 404, 'there are: mlp, sparse_signature, no_serving_default'],
    ['GET', '/v1/models/none', 404, 'there are: mlp, sparse_signature, no_serving_default'],
    ['GET', '/v1/models/none/metadata', 404, 'there are: mlp'],
    ['POST', '/v1/models/mlp/versions/7:predict', 404, 'version 7 of model mlp; there are: 1'],
    ['GET', '/v1/models/mlp/versions/7', 404, 'there are: 1'],
  ])('%s %s is %d', async (method, path, status, message) => {
    const answer = method === 'GET' ? await served.server.get(path) : await served.server.post(path, ROW);
    expect([answer.status, errorOf(answer)]).toEqual([status, expect.stringContaining(message)]);
  });

  it.each([
    ['{"instances": [[1, 2', 400, 'JSON Parse error'],
    ['{"instances": [[1, 2, 3]]}', 400, "feed 'x' (serving_default_x:0) expects float32[?, 4], got float32[1, 3]"],
    ['{"instances": [[1, 2, 3, 4], [5]]}', 400, 'data[1] has 1'],
    ['{"inputs": {"y": [[1, 2, 3, 4]]}}', 400, 'Missing named input: x'],
    ['{"signature_name": "train", "instances": [[1, 2, 3, 4]]}', 404, 'it has: serve, serving_default'],
  ])('%s is %d', async (body, status, message) => {
    const answer = await served.server.predict('mlp', body);
    expect([answer.status, errorOf(answer)]).toEqual([status, expect.stringContaining(message)]);
  });

  it('a model without serving_default is called by a name; a sparse input is said to be none that can be sent', async () => {
    const { status } = await served.server.predict('no_serving_default', { instances: [[1, 2, 3, 4]] });
    const sparse = await served.server.predict('sparse_signature', { inputs: [[1, 2, 3, 4]] });
    expect([status, sparse.status]).toEqual([404, 501]);
    expect(errorOf(sparse)).toContain("'features' is a sparse tensor");
  });

  it('what clients make up is no label of the metrics', async () => {
    await served.server.get('/v1/models/made-up');
    const { text } = await served.server.get('/monitoring/prometheus/metrics');
    expect(text).toContain(':tensorflow:serving:request_count{model_name="",status="NOT_FOUND"}');
    expect(text).not.toContain('made-up');
  });

  it('counts requests and their latencies under the names of Serving', async () => {
    const OK = ':tensorflow:serving:request_count{model_name="mlp",status="OK"}';
    const before = await served.server.metric(OK);
    for (let i = 0; i < 3; i++) await served.server.predict('mlp', ROW);
    await until(async () => (await served.server.metric(OK)) === before + 3);
    const latency = ':tensorflow:serving:request_latency';
    const labels = 'model_name="mlp",API="predict",entrypoint="REST"';
    const { text } = await served.server.get('/monitoring/prometheus/metrics');
    expect(text).toContain(`# TYPE ${latency} histogram`);
    expect(text).toContain(`${latency}_bucket{le="10",${labels}}`);
    expect(text).toContain(`${latency}_bucket{le="+Inf",${labels}} `);
    expect(await served.server.metric(`${latency}_sum{${labels}}`)).toBeGreaterThan(0);
    const runtime = ':tensorflow:serving:runtime_latency_count{model_name="mlp",API="Predict",runtime="TF2"}';
    expect(await served.server.metric(runtime)).toBeGreaterThanOrEqual(3);
  });
});

describe('with bodies', () => {
  const served = serveFixtures(['mlp'], { bodyLimit: 100_000, requestTimeout: 1500 });

  afterEach(async () => {
    expect((await served.server.predict('mlp', ROW)).status).toBe(200);
  });

  it('of a gigabyte: 413, before it is sent', async () => {
    const { socket, answer } = await rawSocket(served.server, head(2 ** 30), '{"instances": [');
    await once(socket, 'close');
    expect(answer()).toMatch(/^HTTP\/1\.1 413 [^]*\{"error":"Request body is too large"\}$/);
  });

  it('that become too large: 413, as soon as they are', async () => {
    const { socket, answer } = await rawSocket(served.server, head('chunked'));
    const chunk = ' '.repeat(10_000);
    while (answer() === '') {
      socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
      await setTimeout(1);
    }
    expect(answer()).toMatch(/^HTTP\/1\.1 413 /);
    expect(socket.bytesWritten).toBeLessThan(50_000_000);
    socket.destroy();
  });

  it('that do not come: 408, and others are served in the meantime', async () => {
    const slow = await Promise.all(Array.from({ length: 20 }, () => rawSocket(served.server, head(50), '{"inst')));
    expect((await served.server.predict('mlp', ROW)).status).toBe(200);
    await Promise.all(slow.map(({ socket }) => once(socket, 'close')));
    for (const { answer } of slow) expect(answer()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('that break off', async () => {
    for (let i = 0; i < 20; i++) (await rawSocket(served.server, head(50), '{"inst')).socket.destroy();
  });

  it('called a form, as by curl -d, or gzip', async () => {
    const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await served.server.predict('mlp', ROW, form)).status).toBe(200);
    const packed = await served.server.predict('mlp', ROW, { headers: { 'content-encoding': 'gzip' } });
    expect(packed.status).toBe(415);
  });
});

describe('with bodies that are too large together', () => {
  const served = serveFixtures(['mlp'], { bodyLimit: 100_000, maxBodyBytes: 250_000 });
  const held = (): Promise<number> => served.server.metric('savedmodel_body_bytes_under_way');
  const path = '/v1/models/mlp:predict';

  it.each([
    ['of a known length', head(100_000), (text: string) => text],
    ['in chunks', head('chunked'), (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`],
  ])(
    '%s: what comes last is refused with 503 and Retry-After, and their bytes are free when they have gone',
    async (_, begin, part) => {
      const text = part(' '.repeat(80_000));
      const slow = await Promise.all(Array.from({ length: 3 }, () => rawSocket(served.server, begin, text)));
      await until(async () => (await held()) === 240_000);
      expect((await served.server.predict('mlp', ROW)).status).toBe(200); // small ones find a place
      const refused = await served.server.predict('mlp', ' '.repeat(20_000));
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
      expect(errorOf(refused)).toContain('bodies of 250000 bytes are under way');
      expect((await served.server.predict('mlp', ' '.repeat(100_001))).status).toBe(413);
      expect((await served.server.get('/readyz')).status).toBe(200);
      for (const { socket } of slow) socket.destroy();
      await until(async () => (await held()) === 0);
      expect((await served.server.predict('mlp', ' '.repeat(20_000))).status).toBe(400);
      await until(async () => (await held()) === 0);
    },
  );

  it('to a route that there is not: 404, and nothing is read', async () => {
    const { socket, answer } = await rawSocket(served.server, head(90_000, path.replace('v1', 'v2')), ' '.repeat(1000));
    await until(() => Promise.resolve(answer() !== ''));
    expect(answer()).toMatch(/^HTTP\/1\.1 404 /);
    expect(await held()).toBe(0);
    socket.destroy();
  });
});

describe('with too many clients', () => {
  // Runs of seconds, one at a time: what comes meanwhile is there before the first is done.
  const slowly = { signature_name: 'run', inputs: 2 * HALF_A_SECOND };
  const served = serveFixtures(['slow', 'mlp'], { maxRequests: 3, timeout: 300_000 });

  it('more than maxRequests are refused with 503 and Retry-After, and the others answered', async () => {
    const first = Array.from({ length: 3 }, () => served.server.predict('slow', slowly));
    await until(async () => (await served.server.predict('mlp', ROW)).status === 503);
    const refused = await served.server.predict('mlp', ROW);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(errorOf(refused)).toMatch(/3 requests are under way/);
    expect((await served.server.get('/readyz')).status).toBe(200);
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200, 200]);
    await until(async () => (await served.server.predict('mlp', ROW)).status === 200);
    expect(await requests(served.server, '', 'UNAVAILABLE')).toBeGreaterThan(1);
  });

  it('clients that go away count as cancelled, and their place is free', async () => {
    const controller = new AbortController();
    const calls = Array.from({ length: 3 }, () =>
      served.server.predict('slow', slowly, { signal: controller.signal }).catch((error: unknown) => error),
    );
    await until(async () => (await served.server.predict('mlp', ROW)).status === 503);
    controller.abort();
    expect((await Promise.all(calls)).map((error) => (error as Error).name)).toEqual(Array(3).fill('AbortError'));
    await until(async () => (await served.server.predict('mlp', ROW)).status === 200);
    await until(async () => (await requests(served.server, 'slow', 'CANCELLED')) === 3);
  });
});

describe('with a full queue', () => {
  const served = serveFixtures(['mlp'], {
    batching: { maxBatchSize: 1, batchTimeoutMicros: 1000, maxEnqueuedBatches: 2, numBatchThreads: 1 },
  });

  it('requests are refused with 503 and Retry-After', async () => {
    const statuses = new Set<number>();
    let refused: Answer | undefined;
    await until(async () => {
      const answers = await Promise.all(Array.from({ length: 64 }, () => served.server.predict('mlp', ROW)));
      for (const { status } of answers) statuses.add(status);
      refused = answers.find(({ status }) => status === 503);
      return refused !== undefined;
    });
    expect([...statuses].sort()).toEqual([200, 503]);
    expect(refused!.headers.get('retry-after')).toBe('1');
    expect(errorOf(refused!)).toContain('2 batches wait');
  });
});

describe('deadlines', () => {
  const served = serveFixtures(['slow'], { timeout: 200 });

  it('a model that takes too long is 504', async () => {
    const answer = await served.server.predict('slow', { signature_name: 'run', inputs: 10 * HALF_A_SECOND });
    expect([answer.status, errorOf(answer)]).toEqual([504, expect.stringContaining('200 ms')]);
  });
});
