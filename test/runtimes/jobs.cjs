// The main jobs of the library, for any JavaScript runtime: `jobs.cjs` prints their names as JSON, `jobs.cjs NAME` does
// one in this process and prints `done` at its end. Expected numbers are Python's, from test/fixtures.
const assert = require('node:assert/strict');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');

const root = join(__dirname, '..', '..');
const library = () => require(join(root, 'dist'));
const fixture = (name) => {
  const folder = join(root, 'test', 'fixtures', name);
  return { model: join(folder, 'model'), ...require(join(folder, 'cases.json')) };
};
const ROW = [[5.1, 3.5, 1.4, 0.2]];
const load = (name) => library().SavedModelBundle.load(fixture(name).model);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A tensor of a case, as `data` of one of its dtype: typed array, or strings. */
function expected({ dtype, data, strings }) {
  if (strings !== undefined) return strings.map((text) => Buffer.from(text, 'base64').toString());
  const bytes = Buffer.from(data, 'base64');
  const memory = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  return new { float32: Float32Array, float64: Float64Array, int32: Int32Array, int64: BigInt64Array }[dtype](memory);
}

/** Calls the first case of a fixture and compares with what Python gave. */
async function callFirst(name) {
  const { Tensor } = library();
  const [one] = fixture(name).cases;
  const bundle = load(name);
  const inputs = Object.entries(one.inputs).map(([key, tensor]) => {
    return [key, Tensor.of(expected(tensor), { dtype: tensor.dtype, shape: tensor.shape })];
  });
  const result = await bundle.function(one.signature).call(Object.fromEntries(inputs));
  for (const [key, tensor] of Object.entries(one.outputs)) {
    const [actual, wanted] = [result.get(key).data, expected(tensor)];
    assert.equal(actual.length, wanted.length);
    for (let i = 0; i < wanted.length; i++) {
      if (typeof wanted[i] !== 'number') assert.equal(actual[i], wanted[i]);
      else assert.ok(Math.abs(actual[i] - wanted[i]) <= one.tolerance.atol + one.tolerance.rtol * Math.abs(wanted[i]));
    }
  }
  bundle.close();
}

const jobs = {
  'loads a model, calls it, gives the numbers of Python': async () => {
    for (const name of ['mlp', 'classifier', 'lstm', 'attention']) await callFirst(name);
  },
  'text, in and out': () => callFirst('strings'),
  'ES modules': async () => {
    const { SavedModelBundle, TFloat32 } = await import(pathToFileURL(join(root, 'dist', 'index.js')));
    assert.equal(SavedModelBundle, library().SavedModelBundle);
    assert.equal(TFloat32.scalarOf(2).item(), 2);
  },
  runSync: () => {
    const bundle = load('mlp');
    for (let i = 0; i < 100; i++) assert.equal(bundle.callSync({ x: ROW }).get('output_0').data.length, 3);
  },
  'the event loop turns while a model runs': async () => {
    const bundle = load('slow');
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await bundle.function('run').call({ n: fixture('slow').extra.halfASecond });
    clearInterval(timer);
    assert.ok(turns > 10, `it turned ${turns} times`);
  },
  'a thousand runs at once': async () => {
    const bundle = load('mlp');
    const results = await Promise.all(Array.from({ length: 1000 }, () => bundle.call({ x: ROW })));
    assert.ok(results.every((result) => result.get(0).data.length === 3));
  },
  'AbortSignal and timeout': async () => {
    const run = load('slow').function('run');
    const n = fixture('slow').extra.halfASecond;
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 20);
    await assert.rejects(run.call({ n }, { signal: abort.signal }), { name: 'AbortError' });
    await assert.rejects(run.call({ n }, { timeout: 20 }), { name: 'DeadlineExceededError' });
  },
  'large tensors without a copy': async () => {
    const { TFloat32, Graph, Session } = library();
    const graph = new Graph();
    const x = graph.ops.placeholder({ dtype: 'float32', shape: [-1] });
    const session = new Session(graph);
    const y = graph.ops.add(x, x);
    for (let i = 0; i < 20; i++) {
      const tensor = TFloat32.allocate([2 ** 20]);
      tensor.data.fill(i);
      const output = (await session.runner().feed(x, tensor).fetch(y).run()).get(0);
      assert.equal(output.data[2 ** 20 - 1], 2 * i);
    }
  },
  'memory of what is forgotten comes back': async () => {
    const { Tensor } = library();
    const { native } = require(join(root, 'dist', 'binding.js'));
    const collect = globalThis.gc ?? globalThis.Bun?.gc;
    assert.ok(collect, 'the runtime gives no way to collect garbage');
    load('mlp').close();
    for (let i = 0; i < 200; i++) Tensor.of(new Float32Array(2 ** 18));
    // One or another may be on the stack still; Deno keeps some longer.
    const left = () => native().counters().tensors;
    for (let i = 0; i < 500 && left() > 50; i++) {
      collect(true);
      await sleep(10);
    }
    assert.ok(left() <= 50, `${left()} of 200 tensors are left`);
  },
  'workers share one session': async () => {
    const bundle = load('mlp');
    const own = bundle.callSync({ x: ROW }).get(0).data;
    const answers = [1, 2, 3].map(async () => {
      const worker = new Worker(__filename, { workerData: { ticket: bundle.share() } });
      const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
      await worker.terminate();
      return [...answer];
    });
    for (const answer of await Promise.all(answers)) assert.deepEqual(answer, [...own]);
    bundle.close();
  },
  'a worker is terminated in the middle of a run': async () => {
    const bundle = load('slow');
    const n = fixture('slow').extra.halfASecond;
    const worker = new Worker(__filename, { workerData: { ticket: bundle.share(), n } });
    await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await worker.terminate();
    assert.equal((await bundle.function('run').call({ n: 3 })).get('steps').item(), 3);
    bundle.close();
  },
  'graphs are built, with gradients': () => {
    const { Graph, Session } = library();
    const graph = new Graph();
    const x = graph.ops.placeholder({ dtype: 'float32', shape: [] });
    const [gradient] = graph.addGradients([graph.ops.mul(x, graph.ops.mul(x, x))], [x]);
    assert.equal(new Session(graph).runner().feed(x, 2).fetch(gradient).runSync().get(0).item(), 12);
  },
  'checkpoints are written and read': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'savedmodel-'));
    const bundle = load('stateful');
    const first = async () => (await bundle.function('read').call()).get(0).data[0];
    const before = await first();
    await bundle.session().save(join(folder, 'checkpoint'));
    await bundle.function('add').call({ x: new Float32Array(1000).fill(1) });
    assert.notEqual(await first(), before);
    await bundle.session().restore(join(folder, 'checkpoint'));
    assert.equal(await first(), before);
    rmSync(folder, { recursive: true });
  },
  'a SavedModel is written': async () => {
    const { SavedModelBundle } = library();
    const folder = mkdtempSync(join(tmpdir(), 'savedmodel-'));
    const bundle = load('mlp');
    await SavedModelBundle.exporter(join(folder, 'model'))
      .withFunctions(...bundle.functions())
      .export();
    const again = SavedModelBundle.load(join(folder, 'model'));
    const [a, b] = [bundle, again].map((one) => [...one.callSync({ x: ROW }).get(0).data]);
    assert.deepEqual(a, b);
    rmSync(folder, { recursive: true });
  },
  'inspect() without TensorFlow': () => {
    const [{ signatures, ops }] = library().SavedModelBundle.inspect(fixture('mlp').model).metaGraphs;
    assert.ok(signatures.has('serving_default'));
    assert.deepEqual([...ops.keys()].sort(), fixture('mlp').metaGraphs[0].ops);
  },
  'errors have their classes': async () => {
    const { SavedModelBundle, InvalidArgumentError, NotFoundError } = library();
    assert.throws(() => SavedModelBundle.load('nowhere'), NotFoundError);
    await assert.rejects(load('mlp').call({ x: [[1, 2]] }), InvalidArgumentError);
  },
  batches: async () => {
    const batched = load('mlp').function('serving_default').batched({ maxBatchSize: 8 });
    const results = await Promise.all(Array.from({ length: 16 }, () => batched.call({ x: ROW })));
    assert.ok(results.every((result) => result.get(0).data.length === 3));
    batched.close();
  },
  'a process ends in the middle of a run': () => {
    void load('slow')
      .function('run')
      .call({ n: 10 * fixture('slow').extra.halfASecond });
    setTimeout(() => {
      console.log('done');
      process.exit();
    }, 50);
    return new Promise(() => undefined);
  },
};

if (!isMainThread) {
  const { ticket, n } = workerData;
  const bundle = library().SavedModelBundle.fromShared(ticket);
  if (n === undefined) {
    parentPort.postMessage(bundle.callSync({ x: ROW }).get(0).data);
    bundle.close();
  } else {
    void bundle.function('run').call({ n });
    parentPort.postMessage('it runs');
  }
} else if (process.argv[2] === undefined) {
  console.log(JSON.stringify(Object.keys(jobs)));
} else {
  Promise.resolve(jobs[process.argv[2]]()).then(
    () => console.log('done'),
    (error) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
