// Learns to read handwritten digits: a network with one hidden layer is built, differentiated and trained here, with
// TensorFlow's operations and nothing else. What it has learned becomes a checkpoint and a SavedModel in the folder.
//
//     node examples/train-digits/train.mjs [momentum | adam] [FOLDER]
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Graph, SavedModelBundle, Session, Signature, TFloat32, TInt32 } from 'savedmodel';

const PIXELS = 64;
const HIDDEN = 32;
const CLASSES = 10;
const BATCH = 32;
const EPOCHS = 12;
const SEED = 7;

const [optimizer = 'adam', folder = mkdtempSync(join(tmpdir(), 'train-digits-'))] = process.argv.slice(2);

// --- the data: 1,797 digits; every fifth is kept for the test ---

const lines = readFileSync(new URL('digits.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const digits = lines.map((line) => ({
  greys: Array.from(line.slice(0, PIXELS), (character) => parseInt(character, 17) / 16),
  truth: Number(line.at(-1)),
}));
const training = digits.filter((_, i) => i % 5 !== 0);
const test = batchOf(digits.filter((_, i) => i % 5 === 0));

function batchOf(chosen) {
  return {
    images: TFloat32.tensorOf([chosen.length, PIXELS], new Float32Array(chosen.flatMap(({ greys }) => greys))),
    truths: TInt32.vectorOf(...chosen.map(({ truth }) => truth)),
  };
}

// --- the network ---

const graph = new Graph();
const { ops } = graph;
const variables = [];

/** A variable, its value where it is read, and the operation that gives it its first. */
function variable(name, shape, first) {
  const handle = ops.varHandleOp({ dtype: TFloat32, shape, sharedName: name, name });
  graph.registerInitOp(ops.assignVariableOp(handle, first));
  return { name, shape, handle, value: ops.readVariableOp(handle, { dtype: TFloat32 }) };
}

function zeros(shape) {
  return ops.fill(shape, 0);
}

/** x w + b */
function dense(name, x, from, to) {
  const random = ops.statelessRandomNormal([from, to], [SEED, variables.length], { dtype: TFloat32 });
  const w = variable(`${name}/w`, [from, to], ops.mul(random, Math.sqrt(2 / from)));
  const b = variable(`${name}/b`, [to], zeros([to]));
  variables.push(w, b);
  return ops.biasAdd(ops.matMul(x, w.value), b.value);
}

const images = ops.placeholder({ dtype: TFloat32, shape: [-1, PIXELS], name: 'images' });
const truths = ops.placeholder({ dtype: TInt32, shape: [-1], name: 'truths' });
const logits = dense('output', ops.relu(dense('hidden', images, PIXELS, HIDDEN)), HIDDEN, CLASSES);
const { loss: losses } = ops.softmaxCrossEntropyWithLogits(logits, ops.oneHot(truths, CLASSES, 1, 0));
const loss = ops.mean(losses, 0);
const answers = ops.argMax(logits, 1, { outputType: TInt32 });
const right = ops.equal(answers, truths);
const accuracy = ops.mean(ops.cast(right, { dstT: TFloat32 }), 0);

// --- the optimizers: how each variable is changed by its derivative ---

const optimizers = {
  momentum({ name, shape, handle }, derivative) {
    const velocity = variable(`${name}/velocity`, shape, zeros(shape));
    return ops.resourceApplyMomentum(handle, velocity.handle, 0.1, derivative, 0.9);
  },

  adam({ name, shape, handle }, derivative) {
    const [m, v] = ['m', 'v'].map((moment) => variable(`${name}/${moment}`, shape, zeros(shape)));
    const [rate, beta1, beta2, epsilon] = [0.005, 0.9, 0.999, 1e-7];
    return ops.resourceApplyAdam(
      ...[handle, m.handle, v.handle, beta1Power.value, beta2Power.value],
      ...[rate, beta1, beta2, epsilon, derivative],
    );
  },
};
if (!(optimizer in optimizers)) throw new Error(`no such optimizer: ${optimizer}; there are momentum and adam`);

const beta1Power = variable('beta1_power', [], 0.9);
const beta2Power = variable('beta2_power', [], 0.999);
const derivatives = graph.addGradients(loss, variables.map(({ value }) => value)); // prettier-ignore
const updates = variables.map((one, i) => optimizers[optimizer](one, derivatives[i]));
// Adam's powers are those of the step: they grow when all variables have been changed by them.
const after = ops.withControlDependencies(updates);
const step = after.withControlDependencies([
  after.assignVariableOp(beta1Power.handle, after.mul(beta1Power.value, 0.9)),
  after.assignVariableOp(beta2Power.handle, after.mul(beta2Power.value, 0.999)),
]).noOp({ name: 'step' }); // prettier-ignore

// --- training ---

/** A generator of numbers from 0 to 1, the same ones each time. */
function generator(state) {
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(values, random) {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [values[i], values[j]] = [values[j], values[i]];
  }
}

const session = new Session(graph);
await session.initialize();
const train = session.makeCallable([images, truths], [loss], { targets: [step] });

/** How much of the test a session reads right. */
async function measured(by) {
  const result = await by.runner().feed(images, test.images).feed(truths, test.truths).fetch(accuracy).run();
  return percent(result.get(0).item());
}

function percent(part) {
  return `${(part * 100).toFixed(1)} %`;
}

console.log(`${training.length} digits to learn from, ${test.truths.size} to test with; ${optimizer}`);
console.log(`before: ${await measured(session)} of the test digits are read right`);
const random = generator(SEED);
for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  shuffle(training, random);
  let sum = 0;
  let steps = 0;
  for (let begin = 0; begin + BATCH <= training.length; begin += BATCH, steps++) {
    const batch = batchOf(training.slice(begin, begin + BATCH));
    sum += (await train.run([batch.images, batch.truths])).get(0).item();
  }
  console.log(`epoch ${String(epoch).padStart(2)}: loss ${(sum / steps).toFixed(4)}, test ${await measured(session)}`);
}

// --- what it has learned is kept: to go on from, and to be used ---

const checkpoint = join(folder, 'checkpoint');
await session.save(checkpoint);
const restored = new Session(graph);
await restored.restore(checkpoint);
console.log(`a new session, from ${checkpoint}: test ${await measured(restored)}`);

const model = join(folder, 'model');
const signature = Signature.builder('serving_default').input('images', images).output('digits', answers).build();
await SavedModelBundle.exporter(model).withSession(session).withSignature(signature).export();
const bundle = SavedModelBundle.load(model);
const { data: digitsRead } = (await bundle.call({ images: test.images })).get('digits');
const count = digitsRead.filter((digit, i) => digit === test.truths.data[i]).length;
console.log(`a bundle, from ${model}: test ${percent(count / test.truths.size)}`);

for (const one of [bundle, restored, session, graph]) one.close();
