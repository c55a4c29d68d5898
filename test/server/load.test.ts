/**
 * examples/server under four times the load that it can hold: some are refused, none fail, its memory stays flat, and
 * nothing is lost when it is told to stop. SAVEDMODEL_LOAD_SECONDS is how long; 600 was tried.
 */
import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { fixture } from '../support/fixtures';
import { ServerProcess } from './server';

/** What of autocannon is used here. */
type Autocannon = (options: object) => Promise<{
  readonly requests: { readonly average: number };
  readonly errors: number;
  readonly timeouts: number;
  readonly mismatches: number;
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
}>;
const autocannon = require('autocannon') as Autocannon;

const SECONDS = Number(process.env.SAVEDMODEL_LOAD_SECONDS ?? 20);
const MB = 2 ** 20;
const body = JSON.stringify({ instances: [[5.1, 3.5, 1.4, 0.2]] });
const path = '/v1/models/mlp:predict';

/** A load balancer's connection: requests one after another until it is told to go elsewhere. Gives their statuses. */
async function client(server: ServerProcess): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const statuses: number[] = [];
  for (let goesOn = true; goesOn;) {
    const { status, close } = await new Promise<{ status: number; close: boolean }>((resolve, reject) => {
      const sent = request(server.url + path, { method: 'POST', agent, timeout: 60_000 }, (response) => {
        response.resume().on('end', () => {
          resolve({ status: response.statusCode!, close: response.headers.connection === 'close' });
        });
      });
      sent.on('error', reject).end(body);
    });
    statuses.push(status);
    goesOn = !close;
  }
  agent.destroy();
  return statuses;
}

it(
  `holds for ${SECONDS} seconds`,
  async () => {
    const server = await new ServerProcess({
      models: [{ name: 'mlp', path: fixture('mlp').model }],
      maxRequests: 40,
      drainSeconds: 1,
    }).ready();
    const url = server.url + path;
    const load = { url, method: 'POST', body, timeout: 60 };
    // As many clients as it takes at a time: what it can hold.
    const held = await autocannon({ ...load, connections: 40, duration: 4 });
    expect(Object.keys(held.statusCodeStats)).toEqual(['200']);

    const rss = (): Promise<number> => server.metric('process_resident_memory_bytes');
    const sizes: number[] = [];
    const over = autocannon({
      ...load,
      connections: 160,
      overallRate: Math.ceil(4 * held.requests.average),
      duration: SECONDS,
    });
    const sampled = (async () => {
      for (const end = Date.now() + SECONDS * 900; Date.now() < end;) {
        await setTimeout(SECONDS * 20);
        sizes.push(await rss());
      }
    })();
    const [result] = await Promise.all([over, sampled]);
    const { errors, timeouts, statusCodeStats } = result;
    expect({ errors, timeouts }).toEqual({ errors: 0, timeouts: 0 });
    expect(Object.keys(statusCodeStats).sort()).toEqual(['200', '503']);
    // The last third against the second: the first fills caches.
    const third = Math.floor(sizes.length / 3);
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const growth = mean(sizes.slice(-third)) - mean(sizes.slice(third, 2 * third));
    process.stdout.write(
      `examples/server held ${Math.round(held.requests.average)} requests a second; for ${SECONDS} s under more: ` +
        `${JSON.stringify(Object.fromEntries(Object.entries(statusCodeStats).map(([k, v]) => [k, v.count])))}, ` +
        `memory ${sizes.map((size) => Math.round(size / MB)).join(' ')} MB\n`,
    );
    expect(growth).toBeLessThan(16 * MB);

    // And now it is told to stop, while clients go on that heed it.
    const clients = Array.from({ length: 16 }, () => client(server));
    await setTimeout(1000);
    server.child.kill('SIGTERM');
    const statuses = (await Promise.all(clients)).flat();
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(statuses.length).toBeGreaterThan(16);
    expect(await server.end()).toBe(0);
  },
  (SECONDS + 60) * 1000,
);
