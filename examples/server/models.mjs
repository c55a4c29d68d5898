// The models that are served: their versions, their signatures, batched where that can be.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEFAULT_KEY, InvalidArgumentError, NotFoundError, SavedModelBundle, UnavailableError } from 'savedmodel';
import { describeInputs } from './inputs.mjs';

/** A signature that is called: with others where `batching` says so, and it can be. */
class ModelFunction {
  constructor(fn, batching) {
    this.signature = fn.signature();
    this.takes = describeInputs(this.signature);
    this.fn = fn;
    const tensors = [...this.signature.inputs().values(), ...this.signature.outputs().values()];
    const varies = tensors.every(({ kind, shape }) => kind === 'tensor' && (shape === null || shape[0] === -1));
    if (batching === false || !varies || this.signature.inputs().size === 0) return;
    this.maxBatchSize = batching.maxBatchSize;
    this.batched = fn.batched(batching);
  }

  call(inputs, control) {
    return (this.fits(inputs) ? this.batched : this.fn).call(inputs, control);
  }

  /** Whether it can be part of a batch: as many rows in each input, and not too many. */
  fits(inputs) {
    if (this.batched === undefined) return false;
    const tensors = Object.values(inputs);
    const rows = tensors[0].shape[0];
    return rows >= 1 && rows <= this.maxBatchSize && tensors.every(({ shape }) => shape[0] === rows);
  }
}

/** A version of a model: a SavedModel. */
class Version {
  /** Serving's states: START, LOADING, AVAILABLE, END. */
  state = 'START';
  functions = new Map();

  constructor(model, number, path) {
    Object.assign(this, { model, number, path });
  }

  async load({ batching, load = {} }, metrics) {
    this.state = 'LOADING';
    this.bundle = await SavedModelBundle.loadAsync(this.path, load);
    for (const fn of this.bundle.functions()) this.functions.set(fn.signature().key, new ModelFunction(fn, batching));
    await this.warmUp(metrics);
    this.state = 'AVAILABLE';
  }

  /** With the requests that the model carries: the first run of a graph takes longer than all others. */
  async warmUp({ warmUpLatency, warmUpRecords }) {
    const begin = performance.now();
    const requests = this.bundle.warmUpRequests();
    for (const { signature, inputs } of requests) await this.function(signature).call(inputs);
    const labels = { model_path: this.path, status: 'OK' };
    if (requests.length === 0) return;
    warmUpLatency.observe(labels, (performance.now() - begin) * 1000);
    warmUpRecords.inc(labels, requests.length);
  }

  /** @throws NotFoundError which lists the signatures there are */
  function(key = DEFAULT_KEY) {
    const found = this.functions.get(key);
    if (found !== undefined) return found;
    const keys = [...this.functions.keys()].join(', ');
    throw new NotFoundError(
      `Serving signature name: "${key}" not found in signature def of model ${this.model}; it has: ${keys}`,
    );
  }

  close() {
    this.state = 'END';
    for (const { batched } of this.functions.values()) batched?.close();
    this.bundle?.close();
  }
}

export class Models {
  models = new Map();

  /**
   * @param configs `{ name, path, versions }` for each: a SavedModel, or a folder of them whose names are numbers as for
   *   TensorFlow Serving, of which the highest is served, or 'all', or those listed
   */
  constructor(configs, options, metrics) {
    Object.assign(this, { options, metrics });
    for (const { name, path, versions = 'latest' } of configs) {
      if (!/^[^/:]+$/.test(name)) throw new InvalidArgumentError(`'${name}' can't be part of an address`);
      if (this.models.has(name)) throw new InvalidArgumentError(`there are two models '${name}'`);
      const found = versionsIn(resolve(path), versions).map(([number, folder]) => [
        number,
        new Version(name, number, folder),
      ]);
      this.models.set(name, new Map(found));
    }
    metrics.gauge(
      'savedmodel_batch_queue_length',
      'Requests that wait for their batch.',
      ['model_name', 'version', 'signature'],
      (gauge) => {
        for (const version of this.versions()) {
          for (const [signature, { batched }] of version.functions) {
            const labels = { model_name: version.model, version: version.number, signature };
            if (batched !== undefined) gauge.set(labels, batched.statistics().waiting);
          }
        }
      },
    );
  }

  versions() {
    return [...this.models.values()].flatMap((versions) => [...versions.values()]);
  }

  /** Loads all, one after another, and warms them up. */
  async load() {
    for (const version of this.versions()) await version.load(this.options, this.metrics);
  }

  /** The versions of a model, the highest last. @throws NotFoundError which lists the models there are */
  of(name) {
    const versions = this.models.get(name);
    if (versions !== undefined) return versions;
    const names = [...this.models.keys()].join(', ');
    throw new NotFoundError(`Could not find any versions of model ${name}; there are: ${names}`);
  }

  /**
   * A version of a model, the highest if none is named.
   * @throws NotFoundError which lists those there are
   */
  find(name, number) {
    const versions = this.of(name);
    const version = number === undefined ? [...versions.values()].at(-1) : versions.get(number);
    if (version !== undefined) return version;
    const numbers = [...versions.keys()].join(', ');
    throw new NotFoundError(`Could not find version ${number} of model ${name}; there are: ${numbers}`);
  }

  /** One that can be called. @throws as `find`; UnavailableError while it is being loaded */
  available(name, number) {
    const version = this.find(name, number);
    if (version.state === 'AVAILABLE') return version;
    throw new UnavailableError(`version ${version.number} of model ${name} is ${version.state}`);
  }

  close() {
    for (const version of this.versions()) version.close();
  }
}

/** The numbers of the versions in a folder, from low to high, and where each lies. */
function versionsIn(path, wanted) {
  if (existsSync(join(path, 'saved_model.pb'))) return [[1, path]];
  const folders = existsSync(path) ? readdirSync(path).filter((folder) => /^\d+$/.test(folder)) : [];
  const found = folders.map((folder) => [Number(folder), join(path, folder)]).sort(([a], [b]) => a - b);
  if (found.length === 0) {
    throw new NotFoundError(`${path} is no SavedModel, and no folder of versions: 1, 2, …`);
  }
  if (wanted === 'all') return found;
  if (wanted === 'latest') return found.slice(-1);
  const missing = wanted.find((number) => !found.some(([there]) => there === number));
  if (missing === undefined) return found.filter(([number]) => wanted.includes(number));
  throw new NotFoundError(`${path} has no version ${missing}; it has: ${found.map(([number]) => number).join(', ')}`);
}
