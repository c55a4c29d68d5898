// examples/server: what a request to a tiny model takes longer than one to a route of the same Fastify app that gives a
// constant of the same size.
import { fork, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { median, percentiles, spread } from '../harness/stats.mjs';

export const title = 'A request to examples/server with a 4-16-3 network, beside a constant route';

const BODY = '{"instances":[[5.1,3.5,1.4,0.2]]}';
const ANSWER = '{"predictions":[[0.0269123,0.963412345,0.00967531]]}';

/** Requests from so many connections, one at a time on each: their latencies, and how long all took. */
async function requests(url, connections, amount) {
  const latencies = [];
  const load = autocannon({ url, method: 'POST', body: BODY, connections, amount });
  const begin = performance.now();
  let end = begin; // the load generator itself ends at the next full second
  load.on('response', (_client, _status, _bytes, milliseconds) => {
    latencies.push(milliseconds * 1000);
    end = performance.now();
  });
  const { errors, non2xx } = await load;
  if (errors + non2xx > 0) throw new Error(`${errors} requests to ${url} failed, ${non2xx} were refused`);
  return { latencies, perRequest: ((end - begin) * 1000) / amount };
}

export async function* measure({ quick }) {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/link-examples.mjs', import.meta.url))]);
  const server = fork(fileURLToPath(new URL('../harness/http-server.mjs', import.meta.url)), [ANSWER]);
  const [address] = await once(server, 'message');
  const sides = [`${address}/constant`, `${address}/v1/models/mlp:predict`];
  const rounds = quick ? 7 : 30;

  for (const connections of [1, 16]) {
    const amount = (quick ? 500 : 1000) * Math.min(connections, 4);
    const pairs = [];
    for (let i = 0; i <= rounds; i++) {
      const pair = [];
      for (const url of sides) pair.push(await requests(url, connections, amount));
      if (i > 0) pairs.push(pair); // the first is a warm-up
    }
    const [constant, model] = [0, 1].map((side) => percentiles(pairs.flatMap((pair) => pair[side].latencies)));
    yield {
      what: connections === 1 ? 'one connection: the median' : `${connections} connections: time per request`,
      value: spread(
        pairs.map(([reference, ours]) =>
          connections === 1
            ? median(ours.latencies) - median(reference.latencies)
            : ours.perRequest - reference.perRequest,
        ),
      ),
      unit: 'µs more than the constant',
      atMost: 150,
      note: `constant µs: ${constant}; model µs: ${model}`,
    };
  }
  server.disconnect();
}
