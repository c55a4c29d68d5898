/** Files that are no Keras files, cut off, or hold what can't be had; and what a model is asked that it can't do. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';
import { TInt32, type Ops, type Output } from '../../lib';
import { loadModel, modelFromJSON, type Model } from '../../lib/keras';
import { scratchFolder } from '../support/models';
import { customObjects } from './custom-objects';
import { file } from './expected';

const scratch = scratchFolder();
let count = 0;
const target = (ending: string): string => join(scratch, `file ${++count}.${ending}`);

function written(ending: string, bytes: Uint8Array | string): string {
  const path = target(ending);
  writeFileSync(path, bytes);
  return path;
}

async function zipOf(entries: Readonly<Record<string, Buffer>>, compress = false): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(entries)) zip.addBuffer(bytes, name, { compress });
  zip.end();
  return buffer(zip.outputStream);
}

it.each([
  [undefined, 'a file of Keras is a path: a string that is not empty, or a file: URL'],
  ['', 'a file of Keras is a path: a string that is not empty, or a file: URL'],
  ['file:///a.keras', "a file of Keras is a path, not a URL like 'file:///a.keras': give a URL object, new URL(…)"],
  ['https://a.b/c.h5', "a file of Keras is a path, not a URL like 'https://a.b/c.h5': download it first"],
])('%j is no path', async (path, message) => {
  await expect(loadModel(path!)).rejects.toThrow(message);
});

describe('files', () => {
  const cases: [string, () => string | Promise<string>, string, RegExp][] = [
    ['none', () => join(scratch, 'nothing.keras'), 'NotFoundError', /^There is no file .*nothing\.keras\.$/],
    ['a folder', () => scratch, 'InvalidArgumentError', /is a folder, and Keras files are files/],
    ['empty', () => written('keras', ''), 'DataLossError', /neither a zip \(\.keras\) nor HDF5 \(\.h5\); it is empty/],
    ['JSON', () => file('mlp.json'), 'DataLossError', /goes to modelFromJSON/],
    ['text', () => written('h5', 'hello'), 'DataLossError', /is no Keras file/],
    [
      'a zip of another kind',
      async () => written('keras', await zipOf({ 'a.txt': Buffer.from('a') })),
      'NotFoundError',
      /has no config\.json: it is a zip, but none that Keras wrote/,
    ],
    [
      'a name that leads out',
      async () => written('keras', replaced(await zipOf({ 'xx/evil.txt': Buffer.from('a') }), 'xx/evil', '../evil')),
      'DataLossError',
      /invalid relative path: \.\.\/evil\.txt/,
    ],
    [
      'JSON that is none',
      async () =>
        written('keras', await zipOf({ 'config.json': Buffer.from('{'), 'model.weights.h5': Buffer.alloc(0) })),
      'DataLossError',
      /config\.json is corrupt: it is no JSON/,
    ],
    [
      'weights that are no HDF5',
      async () =>
        written(
          'keras',
          await zipOf({ 'config.json': readFileSync(file('mlp.json')), 'model.weights.h5': Buffer.from('no') }),
        ),
      'DataLossError',
      /model\.weights\.h5 is no HDF5 file/,
    ],
    [
      'a bomb',
      async () => written('keras', await zipOf({ 'config.json': Buffer.alloc(2 ** 27) }, true)),
      'ResourceExhaustedError',
      /refused as a zip bomb: 'config\.json' is \d+ bytes that say they unpack to 134217728/,
    ],
    [
      'weights that are a bomb',
      async () => {
        const config = readFileSync(file('mlp.json'));
        return written(
          'keras',
          await zipOf({ 'config.json': config, 'model.weights.h5': Buffer.alloc(2 ** 27) }, true),
        );
      },
      'ResourceExhaustedError',
      /refused as a zip bomb: 'model\.weights\.h5' is \d+ bytes that say they unpack to 134217728/,
    ],
    [
      'a name that is absolute',
      async () =>
        written('keras', replaced(await zipOf({ 'xetc/evil.txt': Buffer.from('a') }), 'xetc/evil', '/etc/evil')),
      'DataLossError',
      /absolute path: \/etc\/evil\.txt/,
    ],
    [
      'a name twice',
      async () => {
        const zip = await zipOf({ 'config.json': Buffer.from('{}'), 'config.jsom': Buffer.from('[]') });
        return written('keras', replaced(zip, 'config.jsom', 'config.json'));
      },
      'DataLossError',
      /it has 'config\.json' twice/,
    ],
    [
      'weights only',
      () => file('mlp.weights.h5'),
      'InvalidArgumentError',
      /holds weights only\. Make the model with modelFromJSON/,
    ],
  ];

  it.each(cases)('%s', async (_title, path, name, message) => {
    const error = await failure(async () => loadModel(await path()));
    expect(error.name).toBe(name);
    expect(error.message).toMatch(message);
  });

  it.each(['mlp.keras', 'mlp.h5', 'keras2_functional.h5'])('%s cut off anywhere', async (name) => {
    const whole = readFileSync(file(name));
    for (const part of [0.05, 0.3, 0.6, 0.9, 0.999]) {
      const error = await failure(() => loadModel(written('cut', whole.subarray(0, Math.floor(whole.length * part)))));
      expect(error.name).toBe('DataLossError');
    }
  });

  it('a zip whose weights are packed loads as well', async () => {
    const { default: yauzl } = await import('yauzl');
    const entries: Record<string, Buffer> = {};
    const zip = await yauzl.openPromise(file('mlp.keras'));
    for await (const entry of zip.eachEntry())
      entries[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
    expect(deflateRawSync(entries['model.weights.h5']!).length).toBeLessThan(entries['model.weights.h5']!.length);
    using model = await loadModel(written('keras', await zipOf(entries, true)));
    using same = await loadModel(file('mlp.keras'));
    const x = [[1, 2, 3, 4, 5, 6, 7, 8]];
    expect(model.predictSync(x).toArray()).toEqual(same.predictSync(x).toArray());
  });
});

describe('architectures', () => {
  it('a Lambda is refused', async () => {
    const error = await failure(() => loadModel(file('lambda.keras')));
    expect(error.name).toBe('UnimplementedError');
    expect(error.message).toMatch(/^the layer 'twice' is a Lambda: the file holds the bytecode of a Python function/);
  });

  it('an unknown layer and activation are named, with what to do', async () => {
    const layer = await failure(() => loadModel(file('custom.keras'), { customObjects: { doubled_relu: (x) => x } }));
    expect(layer.message).toBe(
      `the layer 'affine' is a my_package>Affine, which is none of Keras' own. Give what it computes as customObjects: { "my_package>Affine": { call(layer, [x]) { … } } }`,
    );
    const activation = await failure(() => loadModel(file('custom.keras')));
    expect(activation.message).toMatch(
      /^the Dense layer 'doubled': its activation 'my_package>doubled_relu' is none of Keras' own: give it as/,
    );
  });

  it('customObjects are functions and layers', async () => {
    const error = await failure(() => loadModel(file('custom.keras'), { customObjects: { Affine: 3 } as never }));
    expect(error.message).toBe(
      "customObjects.Affine is an activation's function, a layer: an object with call(layer, inputs), or a cell: one with cell(layer, shape); not 3",
    );
  });

  const layerOf = (class_name: string, config: object) => ({
    class_name: 'Sequential',
    config: {
      layers: [
        { class_name: 'InputLayer', config: { batch_shape: [null, 4, 3] } },
        { class_name, config },
      ],
    },
  });

  it('a cell that is unknown is named, with what to do; one in the place of a layer is refused', () => {
    const rnn = layerOf('RNN', { name: 'rnn', cell: { class_name: 'MyCell', config: { name: 'mine' } } });
    expect(() => modelFromJSON(rnn)).toThrow(
      "the RNN layer 'rnn': its cell is a MyCell, which is none of Keras' own. Give it as customObjects: { \"MyCell\": { cell(layer, shape) { … } } }",
    );
    const cell = { cell: () => ({ weights: [], states: [[2]], step: (_ops: Ops, x: Output) => ({ output: x, states: [] }) }) }; // prettier-ignore
    expect(() => modelFromJSON(rnn, { customObjects: { MyCell: cell } })).toThrow(
      "the MyCell layer 'mine': a step of its cell gives 0 states; the cell has 1",
    );
    const mine = layerOf('MyCell', { name: 'mine' });
    expect(() => modelFromJSON(mine, { customObjects: { MyCell: cell } })).toThrow(
      "the MyCell layer 'mine': customObjects has a cell for it, which is called by an RNN only: give a layer",
    );
  });

  it('what is quantized otherwise than to int8 is refused', () => {
    const quantized = (class_name: string, mode: string) =>
      layerOf(class_name, {
        name: 'one',
        units: 2,
        dtype: { class_name: 'QuantizedDTypePolicy', config: { mode, source_name: 'float32' } },
      });
    for (const mode of ['int4/128', 'float8']) {
      expect(() => modelFromJSON(quantized('Dense', mode))).toThrow(
        `weights that are quantized as ${mode} are not supported; int8 is. Save the model in Python before it is quantized`,
      );
    }
    expect(() => modelFromJSON(quantized('LSTM', 'int8'))).toThrow("the layer 'one' is a LSTM that is quantized");
    const map = { class_name: 'DTypePolicyMap', config: { policy_map: { 'a/query': {} } } };
    expect(() => modelFromJSON(layerOf('MultiHeadAttention', { dtype: map }))).toThrow('a DTypePolicyMap gives');
  });

  it('a subclassed model has no graph', () => {
    expect(() =>
      modelFromJSON({ module: 'x', class_name: 'MyModel', config: { units: 3 }, registered_name: 'MyModel' }),
    ).toThrow(/holds a MyModel, a subclassed model: .* call model\.export\(folder\)/);
  });

  it('a Keras that is newer is named, where something is unknown', () => {
    const newer = JSON.parse(readFileSync(file('mlp.json'), 'utf8')) as {
      config: { layers: { class_name: string }[] };
    };
    newer.config.layers[1]!.class_name = 'Denser';
    expect(() => modelFromJSON({ ...newer, keras_version: '3.99.0' })).toThrow(
      /is a Denser, which is not supported.* \(The file was written by Keras 3\.99\.0; known here is up to 3\.15/s,
    );
    expect(() => modelFromJSON({ ...newer, keras_version: '4.0.0' })).toThrow(
      /was written by Keras 4\.0\.0: files up to Keras 3 are known here/,
    );
  });
});

describe('a model', () => {
  let model: Model;
  beforeAll(async () => {
    model = await loadModel(file('mlp.keras'));
  });
  afterAll(() => model.close());

  it('takes inputs of its shape and dtype', async () => {
    await expect(model.predict([[1, 2]])).rejects.toThrow(/expects float32\[\?, 8\], got float32\[1, 2\]/);
    await expect(model.predict([['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']])).rejects.toThrow(/float32/);
    expect(() => model.predictSync(TInt32.tensorOf([1, 8], new Int32Array(8)))).toThrow(
      /expects float32\[\?, 8\], got int32\[1, 8\]/,
    );
    await expect(model.predict(undefined as never)).rejects.toThrow('the model is given undefined');
    await expect(model.predict({ y: [[1]] })).rejects.toThrow("the model has no input 'y'; it has: x");
    await expect(model.predict([[1, 2, 3, 4, 5, 6, 7, 8]], { batchSize: 0 })).rejects.toThrow(
      'batchSize is a number of rows, not 0',
    );
  });

  it('a signal ends a prediction between batches', async () => {
    const controller = new AbortController();
    const rows = Array.from({ length: 10 }, () => [1, 2, 3, 4, 5, 6, 7, 8]);
    let batches = 0;
    const onProgress = (): void => {
      if (++batches === 2) controller.abort(new Error('enough'));
    };
    await expect(model.predict(rows, { batchSize: 1, signal: controller.signal, onProgress })).rejects.toThrow(
      'enough',
    );
    expect(batches).toBe(2);
  });

  it('weights of another number or shape are refused, with layer and shapes, and nothing is changed', async () => {
    const before = (await model.getWeights()).map((tensor) => tensor.toArray());
    await expect(model.loadWeights(file('functional.weights.h5'))).rejects.toThrow(
      /the layer 'hidden' has 2 weights \(kernel\[8, 6\], bias\[6\]\), and .* has 0 for it/,
    );
    await expect(model.loadWeights(file('functional.h5'))).rejects.toThrow(
      /the model has 2 layers with weights \(hidden, probabilities\), and .* has 3/,
    );
    await expect(model.setWeights([])).rejects.toThrow(/'mlp' has 4 weights .* and is given 0/);
    await expect(model.layer('hidden').setWeights([[[1]], [1]])).rejects.toThrow(
      "the weight 'hidden/kernel' is float32[8, 6], and is given float32[1, 1]",
    );
    expect(() => model.layer('hiden')).toThrow(
      "the model has no layer 'hiden'; the nearest are: hidden, probabilities",
    );
    expect((await model.getWeights()).map((tensor) => tensor.toArray())).toEqual(before);
  });

  it('skipMismatch leaves what does not fit', async () => {
    const before = (await model.getWeights()).map((tensor) => tensor.toArray());
    await model.loadWeights(file('functional.weights.h5'), { skipMismatch: true });
    expect((await model.getWeights()).map((tensor) => tensor.toArray())).toEqual(before);
  });

  it('a save that fails leaves what stood there', async () => {
    const path = target('keras');
    copyFileSync(file('mlp.keras'), path);
    await expect(model.save(join(scratch, 'not there', 'x.keras'))).rejects.toThrow(/^There is no folder /);
    await expect(model.save(target('pb'))).rejects.toThrow(/a model is saved to a \.keras or \.h5 file/);
    const folder = target('keras');
    mkdirSync(folder);
    await expect(model.save(folder)).rejects.toThrow(/can't be written/);
    expect(readdirSync(scratch).filter((name) => name.includes('.saving-'))).toEqual([]);
    await model.save(path);
    expect(existsSync(path)).toBe(true);
  });

  it('an option that there is not is refused, with those that there are', async () => {
    const calls: [() => unknown, string][] = [
      [() => loadModel(file('mlp.keras'), { custom_objects: {} } as never), "'custom_objects'; it has: customObjects"],
      [() => model.predict([[1]], { batch_size: 2 } as never), "'batch_size'; it has: batchSize"],
      [() => model.summary({ line_length: 60 } as never), "'line_length'; it has: lineLength"],
      [() => model.loadWeights(file('custom.h5'), { by_name: true } as never), "'by_name'; it has: byName"],
      [() => model.export(target('folder'), { force: true } as never), "'force'; it has: overwrite"],
      [() => model.function({ optimise: true } as never), "'optimise'; it has: optimize"],
    ];
    for (const [call, message] of calls) {
      await expect(Promise.resolve().then(call)).rejects.toThrow(`has no option ${message}`);
    }
  });

  it('is printed by its inputs and outputs', async () => {
    const other = await loadModel(file('custom.keras'), { customObjects });
    const printed = inspect(other);
    expect(printed).toMatch(/^Model "\w+" \(\w+: float32\[\?, 4\]\) -> \(\w+: float32\[\?, \d+\]\)$/);
    other.close();
    expect(inspect(other)).toMatch(/^Model "\w+" \(closed\)$/);
  });

  it('once closed it refuses', async () => {
    const other = await loadModel(file('custom.keras'), { customObjects });
    other.close();
    other.close();
    await expect(other.predict([[1, 2, 3, 4]])).rejects.toThrow('the session is closed');
    await expect(other.save(target('keras'))).rejects.toThrow('the session is closed');
  });
});

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

async function failure(action: () => Promise<unknown>): Promise<Error> {
  try {
    await action();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
