// flat.cjs RUNS: many runs of every kind; prints the native counters before and after, and by how many MB the process has
// grown since the first tenth of them.
const { collect, counters, load, megabytes, print } = require('./common.cjs');

const RUNS = Number(process.argv[2]);
const IN_FLIGHT = 16;
const expected = (result) => {
  if (result.get(0).size !== 3) throw new Error('a wrong output');
};
const rejects = async (promise, name) => {
  const error = await promise.then(
    () => undefined,
    (reason) => reason,
  );
  if (error?.name !== name) throw new Error(`expected ${name}, got ${error}`);
};

const mlp = load('mlp');
const callable = mlp.session().makeCallable(['x'], ['output_0']);
const input = [[1, 2, 3, 4]];

/** One round of each kind; `sync` and `async` are IN_FLIGHT runs, the others few. */
async function round(number) {
  for (let i = 0; i < IN_FLIGHT; i++) expected(callable.runSync([input]));
  const runs = Array.from({ length: IN_FLIGHT }, () => callable.run([input]));
  for (const run of runs) expected(await run);
  if (number % 10 !== 0) return;

  const abort = new AbortController();
  const aborted = Array.from({ length: 8 }, () => callable.run([input], { signal: abort.signal }));
  const ends = aborted.map((run) => rejects(run, 'AbortError'));
  abort.abort();
  await Promise.all(ends);
  await callable.run([input], { signal: new AbortController().signal, timeout: 10_000 });
  await rejects(callable.run([[[1, 2, 3]]]), 'InvalidArgumentError');
  await rejects(mlp.session().runner().fetch('output_0').run(), 'InvalidArgumentError');
  await rejects(mlp.session().runner().feed('nothing', 1).fetch('output_0').run(), 'NotFoundError');
  if (number % 200 !== 0) return;

  const other = load('mlp');
  const last = other.call({ x: input });
  other.close();
  expected(await last);
  await rejects(other.call({ x: input }), 'FailedPreconditionError');
}

async function main() {
  const rounds = RUNS / IN_FLIGHT;
  await round(0);
  await collect();
  const before = counters();
  let begin = 0;
  for (let number = 1; number <= rounds; number++) {
    await round(number);
    if (number === Math.round(rounds / 3)) {
      await collect();
      begin = process.memoryUsage.rss();
    }
  }
  await collect();
  print({ before, after: counters(), grown: megabytes(process.memoryUsage.rss() - begin) });
}

main();
