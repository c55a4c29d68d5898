/** Every op as a method. */
import {
  ConcreteFunction,
  Graph,
  Operation,
  Output,
  Session,
  TFloat32,
  TFloat64,
  TInt32,
  TInt64,
  TensorFlow,
} from '../../lib';
import { methodName, propertyName } from '../../lib/graph/ops/names';
import { expectError } from '../support/errors';
import { expectNear, names, python } from './python';

let graph: Graph;
beforeEach(() => (graph = new Graph()));
afterEach(() => graph.close());

const valuesOf = (...outputs: Output[]) => {
  using session = new Session(outputs[0]!.op.graph);
  const runner = session.runner();
  for (const output of outputs) runner.fetch(output);
  return [...runner.runSync()].map((tensor) => tensor.toArray());
};

it('builds what opBuilder builds', () => {
  const { ops } = graph;
  const x = ops.placeholder({ dtype: TFloat32, shape: [-1, 2], name: 'x' });
  const product = ops.matMul(x, [[1, 2], [3, 4]], { transposeB: true, name: 'product' }); // prettier-ignore
  expect(String(product)).toBe('<product:0: float32[?, 2]>');
  expect(graph.operationNames()).toEqual(['x', 'Const', 'product']);
  expect(product.op.attributes()).toMatchObject({ transpose_a: false, transpose_b: true, T: TFloat32 });
  using session = new Session(graph);
  expect(
    session
      .runner()
      .feed('x', [[1, 1]])
      .fetch(product)
      .runSync()
      .get(0)
      .toArray(),
  ).toEqual([[3, 7]]);
});

it("computes Python's numbers", () => {
  const { ops } = graph;
  const x = graph.constant([[0.5, -1], [2, 0.25]]); // prettier-ignore
  const w = graph.constant([[1, 2], [3, -4]]); // prettier-ignore
  const y = ops.tanh(ops.matMul(x, w));
  const [dx, dw] = graph.addGradients(y, [x, w]);
  const values = valuesOf(y, dx!, dw!);
  [python.gradients.y, python.gradients.dx, python.gradients.dw].forEach((expected, i) =>
    expectNear(values[i], expected),
  );
});

it('gives what the op gives: nothing, one output, a list, or several by name', () => {
  const { ops } = graph;
  const none = ops.noOp();
  expect(none).toBeInstanceOf(Operation);
  expect(ops.square(3)).toBeInstanceOf(Output);
  const parts = ops.split(0, [1, 2, 3, 4], { numSplit: 2 });
  expect(names(parts)).toEqual(['Split:0', 'Split:1']);
  const top = ops.topKV2([5, 9, 7], 2);
  expect(valuesOf(parts[1]!, top.values, top.indices)).toEqual([[3, 4], [9, 7], [1, 2]]); // prettier-ignore
  expect(top.op.type).toBe('TopKV2');
});

it('makes constants of the dtype that is wanted', () => {
  const { ops } = graph;
  const double = graph.constant([1.5, 2.5], { dtype: TFloat64 });
  expect(ops.mul(2, double).dtype).toBe(TFloat64);
  expect(ops.add(graph.constant(2n), 3).dtype).toBe(TInt64);
  expect(ops.reshape(double, [2, 1]).shape).toEqual([2, 1]); // an int32 by the op's default
  expect(ops.range(0, 4, 1).dtype).toBe(TInt32);
  expect(ops.concatV2([double, [7]], 0).shape).toEqual([3]);
  expect(ops.addN([[1], [2]]).dtype).toBe(TFloat32);
  expect(ops.cast(3, { dstT: TInt64 }).dtype).toBe(TInt64);
  expect(valuesOf(ops.mul(2, double), ops.stringUpper('ä', { encoding: 'utf-8' }))).toEqual([[3, 5], 'Ä']);
});

it('plain numbers are int32 for an op that takes integers only', () => {
  const { ops } = graph;
  const both = ops.bitwiseAnd([5, 7], 3);
  const wide = ops.leftShift(2n, [1n]);
  expect([both.dtype, wide.dtype, ops.add(1, 2).dtype]).toEqual([TInt32, TInt64, TFloat32]);
  expect(valuesOf(both, wide)).toEqual([[1, 3], [4n]]);
});

it('takes and gives lists of any length', () => {
  const { ops } = graph;
  const many = Array.from({ length: 200 }, (_, i) => i);
  const parts = ops.split(0, many, { numSplit: 200 });
  expect([parts.length, parts[199]!.name, parts[199]!.dtype]).toEqual([200, 'Split:199', TFloat32]);
  const sum = ops.addN([...parts, parts[7]!]);
  expect(sum.op.inputs().length).toBe(201);
  expect(valuesOf(sum)).toEqual([[199 * 100 + 7]]);
});

it('finds names that are free, whoever took the others', () => {
  const { ops } = graph;
  const x = ops.neg(1);
  graph.opBuilder('NoOp', 'Neg_1').build();
  const other = new Graph();
  other.opBuilder('NoOp', 'Neg_2').build();
  graph.importGraphDef(other.toGraphDef());
  expect(ops.neg(x).op.name).toBe('Neg_3');
  graph.addGradients(ops.square(x), [x], [], 'derivatives');
  const made = graph.operationNames().find((name) => /^derivatives\/[A-Za-z]+$/.test(name))!;
  expect(graph.uniqueName(made)).toBe(`${made}_1`);
});

it('names, places and orders operations', () => {
  const { ops } = graph;
  const layer = ops.withSubScope('layer');
  const first = layer.relu([1, -1]);
  const second = layer.withSubScope('inner').relu(first, { name: 'mine' });
  expect([ops.relu(first).op, layer.relu(first).op, second.op].map(({ name }) => name)).toEqual([
    'Relu',
    'layer/Relu_1',
    'layer/inner/mine',
  ]);
  expect(graph.operationNames()[0]).toBe('layer/Const');
  const after = ops
    .withControlDependencies([first.op])
    .withDevice('/device:CPU:0')
    .neg(first, { controlInputs: [second.op] });
  expect(after.op.device).toBe('/device:CPU:0');
  expect(
    after.op
      .controlInputs()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['layer/Relu', 'layer/inner/mine']);
  expect(ops.neg(first, { device: '/device:CPU:1' }).op.device).toBe('/device:CPU:1');
});

it('has a method for every op, and no two of a name', () => {
  const types = TensorFlow.registeredOpList().op.map(({ name }) => name).filter((name) => !name.startsWith('_')); // prettier-ignore
  expect(types.length).toBeGreaterThan(1500);
  expect(new Set(types.map(methodName)).size).toBe(types.length);
  expect(types.filter((type) => typeof graph.ops[methodName(type) as 'abs'] !== 'function')).toEqual([]);
});

it.each([
  ['MatMul', 'matMul'],
  ['LSTMBlockCell', 'lstmBlockCell'],
  ['FFT2D', 'fft2D'],
  ['LRN', 'lrn'],
  ['HSVToRGB', 'hsvToRGB'],
  ['L2Loss', 'l2Loss'],
  ['Examples>Zero', 'examples_Zero'],
])('%s is called %s', (type, method) => {
  expect(methodName(type)).toBe(method);
});

it('attributes are called as one would guess', () => {
  expect(['transpose_a', 'T', 'DstT', 'out_type', 'Tidx', 'N'].map(propertyName)).toEqual([
    'transposeA',
    't',
    'dstT',
    'outType',
    'tidx',
    'n',
  ]);
});

it('calls functions of the graph', () => {
  const body = new Graph();
  const x = body.ops.placeholder({ dtype: TFloat32, name: 'x' });
  graph.attachFunction(ConcreteFunction.create('halve', body, { inputs: [x], outputs: { y: body.ops.mul(x, 0.5) } }));
  const methods = graph.ops as unknown as Record<string, (value: number) => Output>;
  expect(valuesOf(methods.halve!(5))).toEqual([2.5]);
});

it('refuses what there is not', async () => {
  const ops = graph.ops as unknown as Record<string, (...values: unknown[]) => Output>;
  await expectError(() => ops.matMull!(1), 'NOT_FOUND', 'for ops.matMull', 'the nearest are: matMul');
  await expectError(() => ops.MatMul!(1, 2), 'NOT_FOUND', 'the nearest are: matMul');
  await expectError(() => ops.neg!(), 'INVALID_ARGUMENT', 'ops.neg takes (x, options), not nothing: Op<name=Neg;');
  await expectError(() => ops.neg!(1, 2), 'INVALID_ARGUMENT', 'ops.neg takes (x, options), not 1, 2');
  await expectError(() => ops.neg!(1, {}, 3), 'INVALID_ARGUMENT', 'ops.neg takes (x, options)');
  const option = "ops.matMul has no option 'transpose_b'; it has: transposeB, transposeA";
  await expectError(() => ops.matMul!([[1]], [[1]], { transpose_b: true }), 'INVALID_ARGUMENT', option);
  const type = "attribute 'transpose_b' is of type bool and takes true or false, not 1";
  await expectError(() => ops.matMul!([[1]], [[1]], { transposeB: 1 }), 'INVALID_ARGUMENT', type, 'Op<name=MatMul;');
  await expectError(() => ops.addN!(1), 'INVALID_ARGUMENT', "'inputs' of ops.addN is a list, not 1");
  await expectError(() => ops.placeholder!(), 'INVALID_ARGUMENT', "attr 'dtype'");
  await expectError(() => ops.neg!(new Graph().constant(1)), 'INVALID_ARGUMENT', 'belongs to another graph');
});

it('is no promise, and can be printed', () => {
  expect((graph.ops as { then?: unknown }).then).toBeUndefined();
  expect(JSON.stringify(graph.ops)).toBe('{}');
});
