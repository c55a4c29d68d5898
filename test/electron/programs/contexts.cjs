// contexts.cjs HOW TIMES PACKAGE…: the addon in one process several times over, as copies of this package whose addon is the
// same file by another path, or a file of its own. Each instance has JavaScript objects, sessions and threads of its own.
const { once } = require('node:events');
const { join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const vm = require('node:vm');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');

const [, , how, times, ...packages] = process.argv;
const model = (name) => join(__dirname, '..', '..', 'fixtures', name, 'model');
const SIZE = 250_000;

/** Loads models with an instance, runs them in both ways and checks what comes: small values, and large ones. */
async function use({ SavedModelBundle, TFloat32 }) {
  const slow = SavedModelBundle.load(model('slow'));
  const big = await SavedModelBundle.loadAsync(model('big'));
  const runs = [1, 2, 3].map((n) => slow.function('run').call({ n }));
  const output = big.function('ones').callSync({ n: SIZE }).get(0);
  const input = TFloat32.allocate([SIZE]);
  input.data.fill(2);
  const values = [
    ...(await Promise.all(runs)).map((result) => result.get('steps').item()),
    output.data[SIZE - 1],
    (await big.function('sum').call({ x: output })).get(0).item(),
    big.function('sum').callSync({ x: input }).get(0).item(),
  ];
  if (String(values) !== String([1, 2, 3, 1, SIZE, 2 * SIZE])) throw new Error(`wrong: ${values}`);
  slow.close();
  big.close();
}

const everyInstance = async () => {
  for (const instance of packages.map((folder) => require(folder))) await use(instance);
};

/** A `require` whose modules of this package are run in another context; the addon is opened in this one. */
function requireIn(context) {
  const modules = new Map();
  const load = (file) => {
    if (!file.endsWith('.js') || file.includes('node_modules')) return require(file);
    if (modules.has(file)) return modules.get(file).exports;
    const module = { exports: {} };
    modules.set(file, module);
    const local = (name) => load(require.resolve(name, { paths: [join(file, '..')] }));
    const source = require('node:fs').readFileSync(file, 'utf8');
    const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
    const run = vm.compileFunction(source, parameters, { filename: file, parsingContext: context });
    run(module.exports, local, module, file, join(file, '..'));
    return module.exports;
  };
  return (folder) => load(require.resolve(folder));
}

const ways = {
  /** By turns, and at the same time. */
  async instances() {
    for (let i = 0; i < times; i++) {
      await everyInstance();
      await Promise.all(packages.map((folder) => use(require(folder))));
    }
  },
  /** Contexts with the library's code and their own Array, Promise and Float32Array, some of which are garbage meanwhile. */
  async 'vm contexts'() {
    for (let i = 0; i < times; i++) {
      const globals = { Buffer, console, process, setTimeout, setImmediate, performance, TextDecoder, TextEncoder };
      const context = vm.createContext({ ...globals, AbortSignal, structuredClone, URL });
      const library = requireIn(context)(packages[i % packages.length]);
      await use(library);
      const bundle = library.SavedModelBundle.load(model('mlp'));
      const call = vm.runInContext(
        '(bundle, flat) => bundle.call({ x: flat ? [Array.of(1, 2, 3, 4)] : [[1, 2, 3, 4]] })',
        context,
      );
      const [own, others] = [await call(bundle, true), await bundle.call({ x: [[1, 2, 3, 4]] })];
      if (String(own.get(0).toArray()) !== String(others.get(0).toArray())) throw new Error('not equal');
      bundle.close();
    }
  },
  /** Each in a worker of its own, which is terminated at a random moment; the other half ends by itself. */
  async workers() {
    await everyInstance();
    for (let i = 0; i < times; i += 2) {
      const [one, other] = [0, 1].map(() => new Worker(__filename, { argv: [how, times, ...packages], workerData: i }));
      const end = once(other, 'exit');
      await sleep(Math.random() * 200);
      await one.terminate();
      const [code] = await end;
      if (code !== 0) throw new Error(`a worker ended with ${code}`);
      await use(require(packages[i % packages.length]));
    }
  },
};

if (isMainThread) ways[how]().then(() => console.log('right'));
else everyInstance().then(() => parentPort.postMessage(workerData));
