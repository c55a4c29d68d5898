/** Checkpoints go to Python and come from there: object-based and name-based, sharded, of every dtype. */
import { join } from 'node:path';
import { DType, Graph, SavedModelBundle, Session } from '../../lib';
import { expected } from '../checkpoint/expected';
import type { TensorsJson } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { expectTensor, tensorOf } from '../support/tensors';
import { withPython } from './python';

interface Written {
  /** The values that the SavedModel was saved with. */
  readonly first: TensorsJson;
  /** Those of the checkpoint `object`. */
  readonly second: TensorsJson;
  readonly sharded: TensorsJson;
}

interface Read {
  readonly object: TensorsJson;
  readonly named: TensorsJson;
  readonly merged: TensorsJson;
  readonly saver: TensorsJson;
}

const EXACTLY = { atol: 0, rtol: 0 };

withPython('checkpoints with Python', (python) => {
  const folder = scratchFolder();
  const [named, object, merged] = ['named', 'ours', 'merged'].map((name) => join(folder, name));
  let bundle: SavedModelBundle;
  let written: Written;
  let read: Read;

  /** Python writes, we restore that and save it again under other names, Python reads. */
  beforeAll(async () => {
    written = await python.run<Written>(join(__dirname, 'checkpoints_write.py'), { folder });
    bundle = SavedModelBundle.load(join(folder, 'model'));
    await saveEveryDtype(named!);
  }, 240_000);
  afterAll(() => bundle.close());

  function expectValues(values: TensorsJson): void {
    const result = bundle.function('values').callSync();
    for (const [name, json] of Object.entries(values)) expectTensor(result.get(name), json, EXACTLY);
  }

  it('a SavedModel takes what tf.train.Checkpoint wrote of the same object', async () => {
    expectValues(written.first);
    await bundle.session().restore(join(folder, 'object'));
    expectValues(written.second);
  });

  it('a graph that was built here takes what a sharded Saver wrote', async () => {
    using graph = new Graph();
    const { ops } = graph;
    const resource = ops.varHandleOp({ dtype: 'float32', shape: [2, 5], sharedName: 'resource' });
    const reference = ops.variableV2({ dtype: 'float32', shape: [2, 5], name: 'reference' });
    using session = new Session(graph);
    await session.restore(join(folder, 'sharded'));
    const value = ops.readVariableOp(resource, { dtype: 'float32' });
    const result = session.runner().fetch(value).fetch(reference).runSync();
    expectTensor(result.get(0), written.sharded.resource!, EXACTLY);
    expectTensor(result.get(1), written.sharded.reference!, EXACTLY);
  });

  describe('what Python reads of ours', () => {
    beforeAll(async () => {
      await bundle.session().restore(join(folder, 'object'));
      await bundle.session().save(object!);
      const { ops } = bundle.graph();
      const slot = ops.varHandleOp({ dtype: 'int64', shape: [], sharedName: 'slot' });
      bundle.session().runSync(ops.assignVariableOp(slot, bundle.graph().constant(9n)));
      await bundle.session().save(merged!);
      read = await python.run<Read>(join(__dirname, 'checkpoints_read.py'), { named, object, merged });
    }, 240_000);

    it('tf.train.Checkpoint restores the object', () => expect(read.object).toEqual(written.second));

    it('tf.train.load_checkpoint has every dtype of variables', () => expect(read.named).toEqual(HELD));

    it("TensorFlow 1's Saver restores variables of both kinds", () => {
      const { float32, int64 } = expected.every;
      expect(read.saver).toEqual({ float32, int64 });
    });

    it('variables that were added to the model are in the same checkpoint', () => {
      expect(read.merged['w/.ATTRIBUTES/VARIABLE_VALUE']).toEqual(written.second.w);
      expect(Buffer.from((read.merged.slot as { data: string }).data, 'base64').readBigInt64LE()).toBe(9n);
    });
  });
});

/** Those that TensorFlow has no variables of. */
const NO_VARIABLES = ['qint16', 'quint16', 'float8_e4m3fnuz', 'float8_e4m3b11fnuz', 'float8_e5m2fnuz'];
const HELD = Object.fromEntries(Object.entries(expected.every).filter(([name]) => !NO_VARIABLES.includes(name)));

/** Variables that hold the tensors of the fixture `every`, under the same names. */
async function saveEveryDtype(prefix: string): Promise<void> {
  using graph = new Graph();
  using session = new Session(graph);
  const { ops } = graph;
  for (const [name, json] of Object.entries(HELD)) {
    const dtype = DType.of(json.dtype);
    const handle = ops.varHandleOp({ dtype, shape: json.shape, sharedName: name });
    const value = ops.placeholder({ dtype, shape: json.shape });
    session.runner().feed(value, tensorOf(json)).addTarget(ops.assignVariableOp(handle, value)).runSync();
  }
  await session.save(prefix);
}
