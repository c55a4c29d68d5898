// Starts all who run a model, compares their outputs, and has them run in turns.
import { availableParallelism } from 'node:os';

/** What float32 outputs may differ by, of the largest element. */
const TOLERANCE = 1e-3;

/**
 * @param peers as in peers.mjs
 * @returns for each peer `{ id, name }` with `memory` (after loading, and after runs one at a time), `one` and `many` (rounds of runs one
 *   at a time and several at a time), or with `missing`, the reason
 */
export function compare(model, peers, { rounds, count }) {
  return withAll(model, peers, async (running) => {
    const several = running.filter(({ inFlight }) => inFlight !== undefined);
    const runs = Math.max(2 * count, model.inFlight);
    await inTurns(running, rounds, 'one', ({ program }) => timed(program, count, 1));
    // Before several runs at a time, which not all make, have taken their room.
    for (const { memory, missing, program } of running) if (missing === undefined) memory.afterRuns = program.memory();
    await inTurns(several, rounds, 'many', ({ program, inFlight }) =>
      timed(program, runs, inFlight === 'threads' ? availableParallelism() : model.inFlight),
    );
  });
}

/** The callers of peers.mjs, as many at once as the model says. @returns as `compare` does, with `many` only */
export function compareCallers(model, peers, rounds) {
  return withAll(model, peers, (running) =>
    inTurns(running, rounds, 'many', ({ program }) => timed(program, model.calls, model.callers)),
  );
}

async function withAll(model, peers, measure) {
  const results = [];
  try {
    for (const peer of peers) results.push(await begin(model, peer, results[0]?.output));
    const running = results.filter(({ program }) => program !== undefined);
    await measure(running);
  } finally {
    for (const { program } of results) program?.stop();
  }
  return results.map(({ program: _program, output: _output, ...result }) => result);
}

/** Loads a model into a peer, whose output has to be the first one's. */
async function begin(model, peer, expected) {
  const { id, name, inFlight } = peer;
  const reason = peer.missing?.(model);
  if (reason !== undefined) return { id, name, missing: reason };
  let program;
  try {
    program = await peer.start(model);
    const loaded = program.memory();
    const { output } = await program.ask('output');
    const difference = expected === undefined ? 0 : differenceOf(output, expected);
    if (difference > (peer.tolerance ?? TOLERANCE))
      throw new Error(`its output differs by ${difference.toPrecision(2)}`);
    return { id, name, inFlight, program, output, difference, memory: { loaded }, one: [], many: [] };
  } catch (error) {
    program?.stop();
    return { id, name, missing: didNotRun(error) };
  }
}

/** Adds to what each has under `key` so many rounds; the first turn of each is a warm-up. */
async function inTurns(results, rounds, key, run) {
  for (let i = 0; i <= rounds; i++) {
    for (const result of results.filter(({ missing }) => missing === undefined)) {
      try {
        const round = await run(result);
        if (i > 0) result[key].push(round);
      } catch (error) {
        result.missing = didNotRun(error);
      }
    }
  }
}

async function timed(program, runs, atATime) {
  return { runs, ...(await program.run(runs, atATime)) };
}

/** In a line. */
function didNotRun(error) {
  return `did not run: ${error.message.trim().replaceAll(/\s+/g, ' ').slice(0, 400)}`;
}

/** The largest difference, as a fraction of the largest element. */
function differenceOf(output, expected) {
  if (output.length !== expected.length)
    throw new Error(`its output has ${output.length} elements, not ${expected.length}`);
  const largest = Math.max(...expected.map(Math.abs));
  const differences = output.map((each, i) => Math.abs(each - expected[i]));
  if (!output.every(Number.isFinite)) throw new Error('its output has elements that are no numbers');
  return Math.max(...differences) / largest;
}
