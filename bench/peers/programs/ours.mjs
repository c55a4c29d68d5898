// This library. `call`: sync, await, or batched and unbatched calls of the signature's function.
import { SavedModelBundle, TFloat32 } from '../../harness/savedmodel.mjs';
import { CALLER_THREAD } from '../../harness/models.mjs';
import { timeAsync, timeSync } from '../../harness/rounds.mjs';
import { argumentsOf, serve } from './serve.mjs';

const { model, feed, fetch, input, output, shape, values, call, ...settings } = argumentsOf();
const { optimize, precision, callerThread, maxBatchSize } = settings;

const options = optimize === undefined ? {} : { optimize: precision === undefined ? true : { precision } };
const bundle = SavedModelBundle.load(model, options);
// Made for each run, as the others do.
const tensor = () => TFloat32.tensorOf(shape, values);
const runOptions = callerThread === undefined ? undefined : CALLER_THREAD;
const callable = bundle.session().makeCallable([feed], [fetch], runOptions && { runOptions });
const single = bundle.function('serving_default');
const batched = call === 'batched' ? single.batched({ maxBatchSize: Number(maxBatchSize) }) : undefined;

const once = {
  sync: () => callable.runSync([tensor()]).get(0).data,
  await: async () => (await callable.run([tensor()])).get(0).data,
  unbatched: async () => (await single.call({ [input]: tensor() })).get(output).data,
  batched: async () => (await batched.call({ [input]: tensor() })).get(output).data,
}[call];

await serve({
  run: (count, inFlight) =>
    call === 'sync' ? timeSync(count, () => once()[0]) : timeAsync(count, inFlight, async () => (await once())[0]),
  output: once,
});
