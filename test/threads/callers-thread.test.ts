/** Runs try the caller's thread and TensorFlow's pool, and keep to one. The choice itself is tested in test/native. */
import { Graph, SavedModelBundle, Session } from '../../lib';
import { resultOf } from '../support/child';
import { fixture } from '../support/fixtures';
import { expectOutputs, tensorsOf } from '../support/tensors';

test.each(['mlp', 'lstm', 'control_flow', 'strings', 'attention'])(
  'while %s is being measured and after that, all is as Python computed it',
  async (name) => {
    const [known] = fixture(name).cases;
    using bundle = SavedModelBundle.load(fixture(name).model);
    const definition = bundle.function(known!.signature);
    for (let i = 0; i < 8; i++) expectOutputs(definition.callSync(tensorsOf(known!.inputs)), known!);
    const runs = Array.from({ length: 16 }, () => definition.call(tensorsOf(known!.inputs)));
    for (const result of await Promise.all(runs)) expectOutputs(result, known!);
  },
);

test('a graph whose operations wait for each other is left to the pool', async () => {
  expect(await resultOf('threads/programs/waits.cjs')).toEqual(Array.from({ length: 30 }, (_, i) => i));
}, 100_000);

// Python: tf.compat.v1.Session().run(x * x, {x: [1e-20, 3]}) gives [0, 9]: TensorFlow's threads take denormal numbers as zeros.
test.each([{}, { runOptions: { interOpThreadPool: -1 } }])(
  'denormal numbers are zeros, with the options %p',
  async (options) => {
    using graph = new Graph();
    const x = graph.ops.placeholder({ dtype: 'float32', shape: [2] });
    using session = new Session(graph);
    const square = session.makeCallable([x], [graph.ops.mul(x, x)], options);
    for (let i = 0; i < 10; i++) {
      expect([...(square.runSync([[1e-20, 3]]).get(0).data as Float32Array)]).toEqual([0, 9]);
      expect([...((await square.run([[1e-20, 3]])).get(0).data as Float32Array)]).toEqual([0, 9]);
    }
    expect(Number('1e-160') ** 2).toBe(1e-320); // JavaScript has them
  },
);
