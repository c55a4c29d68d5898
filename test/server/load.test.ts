/**
 * examples/server under four times the load that it can hold: some are refused, none fail, its memory stays flat, and
 * nothing is lost when it is told to stop. SAVEDMODEL_LOAD_SECONDS is how long.
 */
import { execFile } from 'node:child_process';
import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { fixture } from '../support/fixtures';
import { ServerProcess } from './server';

/** What of autocannon's report is used here. */
interface Report {
  /** The seconds that it took. */
  readonly duration: number;
  readonly requests: { readonly sent: number; readonly total: number };
  readonly errors: number;
  readonly timeouts: number;
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
}

const SECONDS = Number(process.env.SAVEDMODEL_LOAD_SECONDS ?? 10);
const MB = 2 ** 20;
/** As many at a time are taken. */
const CLIENTS = 8;
/** Of the generator: each sends once a second or more often, and most have their answer long before they send again. */
const MOST_CONNECTIONS = 160;

const SERVED = [
  // 10 ms on another thread: some 150 a second on two cores, so that a generator has no trouble with four times that.
  {
    name: 'slow',
    body: { signature_name: 'run', inputs: Math.ceil((fixture('slow').extra.halfASecond as number) / 50) },
  },
  // Batched and quick: the generator may need as much of the machine as the server, and says how far it came.
  { name: 'mlp', body: { instances: [[5.1, 3.5, 1.4, 0.2]] } },
].map(({ name, body }) => ({ name, path: `/v1/models/${name}:predict`, body: JSON.stringify(body) }));

/** autocannon in a process of its own; at a rate it does not wait for answers, as long as it has connections left. */
async function load(url: string, body: string, options: Record<string, number>): Promise<Report> {
  const numbers = Object.entries({ timeout: 60, ...options }).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [require.resolve('autocannon'), '--json', '--method', 'POST', '--body', body, ...numbers, url],
    { maxBuffer: 64 * MB },
  );
  return JSON.parse(stdout) as Report;
}

/** A load balancer's connection: requests one after another until it is told to go elsewhere. Gives their statuses. */
async function client(url: string, body: string): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const statuses: number[] = [];
  for (let goesOn = true; goesOn;) {
    const { status, close } = await new Promise<{ status: number; close: boolean }>((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent, timeout: 60_000 }, (response) => {
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

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const counts = ({ statusCodeStats }: Report): Record<string, number> =>
  Object.fromEntries(Object.entries(statusCodeStats).map(([status, { count }]) => [status, count]));

it.each(SERVED)(
  `$name: holds for ${SECONDS} seconds`,
  async ({ name, path, body }) => {
    const server = await new ServerProcess({
      models: [{ name, path: fixture(name).model }],
      maxRequests: CLIENTS,
      drainSeconds: 1,
    }).ready();
    const url = server.url + path;
    // As many clients as it takes at a time: what it can hold.
    const held = await load(url, body, { connections: CLIENTS, duration: 4 });
    expect(Object.keys(counts(held))).toEqual(['200']);
    const capacity = held.requests.total / held.duration;

    const sizes: number[] = [];
    const rate = Math.ceil(4 * capacity);
    const connections = Math.max(Math.min(rate, MOST_CONNECTIONS), 2 * CLIENTS);
    const over = load(url, body, { connections, overallRate: rate, duration: SECONDS });
    const sampled = (async () => {
      for (const end = Date.now() + SECONDS * 900; Date.now() < end;) {
        await setTimeout(SECONDS * 20);
        sizes.push(await server.metric('process_resident_memory_bytes'));
      }
    })();
    const [result] = await Promise.all([over, sampled]);
    const offered = result.requests.sent / result.duration / capacity;
    process.stdout.write(
      `examples/server, ${name}: ${Math.round(capacity)} requests a second are held, ${offered.toFixed(2)} times that ` +
        `were sent for ${SECONDS} s${offered < 3.9 ? ' (all that the generator could)' : ''}: ` +
        `${JSON.stringify(counts(result))}, memory ${sizes.map((size) => Math.round(size / MB)).join(' ')} MB\n`,
    );
    expect({ errors: result.errors, timeouts: result.timeouts }).toEqual({ errors: 0, timeouts: 0 });
    expect(Object.keys(counts(result)).sort()).toEqual(['200', '503']);
    // The last third against the second: the first fills caches.
    const third = Math.floor(sizes.length / 3);
    const growth = mean(sizes.slice(-third)) - mean(sizes.slice(third, 2 * third));
    expect(growth).toBeLessThan(16 * MB);

    // And now it is told to stop, while clients go on that heed it.
    const clients = Array.from({ length: CLIENTS }, () => client(url, body));
    await setTimeout(1000);
    server.child.kill('SIGTERM');
    const statuses = (await Promise.all(clients)).flat();
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(statuses.length).toBeGreaterThan(CLIENTS);
    expect(await server.end()).toBe(0);
  },
  (SECONDS + 90) * 1000,
);
