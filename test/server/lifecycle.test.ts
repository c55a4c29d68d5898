/** examples/server from its start to its end: ready after it is warm, and nothing is lost when it is told to stop. */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { create, toBinary } from '@bufbuild/protobuf';
import { crc32c } from '../../lib/crc32c';
import { messages } from '../../lib/proto';
import { fixture } from '../support/fixtures';
import { copyModel, scratchFolder } from '../support/models';
import { ServerProcess } from './server';

const HALF_A_SECOND = fixture('slow').extra.halfASecond as number;
const ROW = { instances: [[5.1, 3.5, 1.4, 0.2]] };
const scratch = scratchFolder();

/** A call of `slow`, as a TFRecord file has it. */
function warmUpRecord(steps: number): Buffer {
  const { serving } = messages();
  const log = create(serving.PredictionLogSchema, {
    logType: {
      case: 'predictLog',
      value: {
        request: {
          modelSpec: { name: 'slow', signatureName: 'run' },
          inputs: { n: { dtype: messages().DataType.DT_INT32, intVal: [steps] } },
        },
      },
    },
  });
  const data = toBinary(serving.PredictionLogSchema, log);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(data.length));
  return Buffer.concat([length, checksum(length), data, checksum(data)]);
}

function checksum(bytes: Uint8Array): Buffer {
  const crc = crc32c(bytes);
  const masked = Buffer.alloc(4);
  masked.writeUInt32LE((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0);
  return masked;
}

function withWarmUp(file: Uint8Array): string {
  const model = copyModel(scratch, 'slow');
  mkdirSync(join(model, 'assets.extra'));
  writeFileSync(join(model, 'assets.extra', 'tf_serving_warmup_requests'), file);
  return model;
}

it('is ready when its models are loaded and their requests were run; until then it says so', async () => {
  // Seconds of it, so that there is time to ask.
  const path = withWarmUp(Buffer.concat([warmUpRecord(1), warmUpRecord(6 * HALF_A_SECOND)]));
  const mlp = { name: 'mlp', path: fixture('mlp').model };
  const server = await new ServerProcess({ models: [{ name: 'slow', path }, mlp] }).listening();
  const states = async (): Promise<unknown[]> =>
    await Promise.all([
      server.get('/healthz').then(({ status }) => status),
      server.get('/readyz').then(({ status, text }) => [status, JSON.parse(text) as unknown]),
      server.predict('mlp', ROW).then(({ status, headers }) => [status, headers.get('retry-after')]),
      server.get('/v1/models/slow').then(({ text }) => /"state":"(\w+)"/.exec(text)![1]),
    ]);
  expect(await states()).toEqual([
    200,
    [503, { error: 'loading' }],
    [503, '1'],
    expect.stringMatching(/START|LOADING/),
  ]);
  await server.ready();
  expect(await states()).toEqual([200, [200, { status: 'ready' }], [200, null], 'AVAILABLE']);
  const labels = `{model_path="${path}",status="OK"}`;
  expect(await server.metric(`:tensorflow:serving:model_warmup_records_read${labels}`)).toBe(2);
  expect(await server.metric(`:tensorflow:serving:model_warmup_latency_count${labels}`)).toBe(1);
  expect(await server.stop()).toBe(0);
}, 120_000);

it.each([
  ['requests to warm up with that are corrupt', () => withWarmUp(Buffer.from('none')), /is cut off or corrupt/],
  ['a folder that is none', () => join(scratch, 'nothing here'), /no SavedModel, and no folder of versions/],
])('ends with 1 for %s', async (_, path, message) => {
  const server = new ServerProcess({ models: [{ name: 'slow', path: path() }] });
  expect(await server.end()).toBe(1);
  expect(server.log).toMatch(message);
});

it('serves the highest of the versions in a folder, and those listed', async () => {
  const folder = join(scratch, 'versions');
  for (const version of ['1', '9', '10', 'notes'])
    cpSync(fixture('mlp').model, join(folder, version), { recursive: true });
  expect(readdirSync(folder)).toHaveLength(4);
  const server = await new ServerProcess({
    models: [
      { name: 'latest', path: folder },
      { name: 'some', path: folder, versions: [1, 9] },
    ],
  }).ready();
  const versions = async (model: string): Promise<string[]> =>
    [...(await server.get(`/v1/models/${model}`)).text.matchAll(/"version":"(\d+)"/g)].map(([, version]) => version!);
  expect([await versions('latest'), await versions('some')]).toEqual([['10'], ['1', '9']]);
  expect((await server.predict('some/versions/1', ROW)).status).toBe(200);
  expect(await server.stop()).toBe(0);
});

it('answers what it has taken when it is told to stop, and says before that it is not ready', async () => {
  const models = ['slow', 'mlp'].map((name) => ({ name, path: fixture(name).model }));
  const server = await new ServerProcess({ models, drainSeconds: 2, graceSeconds: 300, timeout: 300_000 }).ready();
  const slowly = { signature_name: 'run', inputs: 2 * HALF_A_SECOND };
  const underWay = Array.from({ length: 4 }, () => server.predict('slow', slowly));
  while ((await server.metric('savedmodel_requests_under_way')) < 4) await setTimeout(20);
  server.child.kill('SIGTERM');
  await server.logged(/SIGTERM/);
  // A load balancer sees that, while other clients are still served, and told to connect elsewhere.
  const ready = await server.get('/readyz');
  expect([ready.status, JSON.parse(ready.text)]).toEqual([503, { error: 'draining' }]);
  const other = await server.predict('mlp', ROW);
  expect([other.status, other.headers.get('connection')]).toEqual([200, 'close']);
  expect((await Promise.all(underWay)).map(({ status }) => status)).toEqual(Array(4).fill(200));
  expect(await server.end()).toBe(0);
  await expect(server.get('/healthz')).rejects.toThrow('fetch failed');
}, 120_000);

it('cuts off what is not done in time', async () => {
  const server = await new ServerProcess({
    models: [{ name: 'slow', path: fixture('slow').model }],
    graceSeconds: 0.5,
  }).ready();
  const slowly = server.predict('slow', { signature_name: 'run', inputs: 6 * HALF_A_SECOND }).catch(() => 'cut off');
  while ((await server.metric('savedmodel_requests_under_way')) < 1) await setTimeout(20);
  expect(await server.stop()).toBe(0);
  expect(await slowly).toBe('cut off');
  expect(server.log).toContain('requests that are not done are cut off');
}, 120_000);
