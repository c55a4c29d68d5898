// onnxruntime-node, from the folder `package`.
import { createRequire } from 'node:module';
import { timeAsync } from '../../harness/rounds.mjs';
import { argumentsOf, serve } from './serve.mjs';

const { package: folder, onnx, input, output, shape, values } = argumentsOf();
const { InferenceSession, Tensor } = createRequire(import.meta.url)(folder);

const session = await InferenceSession.create(onnx);
const once = async () => {
  const result = await session.run({ [input]: new Tensor('float32', values, shape) });
  return result[output].data;
};

await serve({
  run: (count, inFlight) => timeAsync(count, inFlight, async () => (await once())[0]),
  output: once,
});
