/** Runs try the caller's thread and TensorFlow's pool, and keep to one. The choice itself is tested in test/native. */
import { SavedModelBundle } from '../../lib';
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
