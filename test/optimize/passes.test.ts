/** Each pass on small graphs: what it makes of them, and that TensorFlow computes the same as before. */
import { ConcreteFunction, Graph, Session, TFloat32, type Output } from '../../lib';
import { foldAffine } from '../../lib/optimize/affine';
import { Constants } from '../../lib/optimize/constants';
import { NodeGraph } from '../../lib/optimize/node-graph';
import { removeIdentities } from '../../lib/optimize/identities';
import { inlineCalls } from '../../lib/optimize/inline';
import { mergeConstants } from '../../lib/optimize/merge';
import { NotOptimizable } from '../../lib/optimize/not-optimizable';
import { foldPadding } from '../../lib/optimize/padding';
import { joinRelu6 } from '../../lib/optimize/relu6';
import { fuseResiduals } from '../../lib/optimize/residuals';
import { Shapes } from '../../lib/optimize/shapes';
import { keepSmallProductsApart } from '../../lib/optimize/small-products';
import { writeGraph } from '../../lib/optimize/write';

type Pass = (graph: NodeGraph, constants: Constants, shapes: Shapes) => number;

let graph: Graph;
beforeEach(() => (graph = new Graph()));
afterEach(() => graph.close());

/** Numbers that differ, of about 1. */
const numbers = (shape: number[], seed = 1) => {
  const size = shape.reduce((product, dim) => product * dim, 1);
  return TFloat32.tensorOf(
    shape,
    Float32Array.from({ length: size }, (_, i) => Math.sin(seed + i * 1.7) + 0.1),
  );
};
const constant = (shape: number[], seed = 1): Output => graph.constant(numbers(shape, seed));
const placeholder = (shape: number[], name = 'x'): Output => graph.ops.placeholder({ dtype: 'float32', shape, name });
const image = (): Output => placeholder([-1, 8, 8, 3]);
const conv = (x: Output, channels = 4): Output =>
  graph.ops.conv2D(x, constant([3, 3, x.shape![3]!, channels]), { strides: [1, 1, 1, 1], padding: 'SAME' });

/** Runs a pass; gives how often it did something, and the ops there are then. Outputs stay what they were. */
function apply(pass: Pass, y: Output, feeds: Record<string, number[]> = { x: [2, 8, 8, 3] }) {
  const { node, library, versions } = graph.toGraphDef();
  const nodes = new NodeGraph((op) => graph.opDef(op), new Set([y.op.name, ...Object.keys(feeds)]));
  for (const each of node) nodes.put(each);
  const frame = { library, versions };
  using shapes = new Shapes(nodes, frame);
  const count = pass(nodes, new Constants(nodes), shapes);
  nodes.prune();
  using after = new Graph();
  after.importGraphDef(writeGraph(nodes.values(), frame));
  const [before, now] = [graph, after].map((each) => run(each, y.op.name, feeds));
  now!.forEach((value, i) => expect(Math.abs(value - before![i]!)).toBeLessThan(1e-4));
  return { count, ops: [...nodes.values()].map(({ op }) => op).filter((op) => op !== 'Const' && op !== 'Placeholder') };
}

function run(of: Graph, name: string, feeds: Record<string, number[]>): number[] {
  using session = new Session(of);
  const runner = session.runner();
  for (const [feed, shape] of Object.entries(feeds)) runner.feed(feed, numbers(shape, 3));
  return [...(runner.fetch(name).runSync().get(0).data as Float32Array)];
}

describe('multiplications and additions for each channel', () => {
  it('FusedBatchNormV3 goes into the convolution before it', () => {
    const [gamma, beta, mean] = [1, 2, 3].map((seed) => constant([4], seed));
    const variance = graph.constant([0.5, 1, 1.5, 2]);
    const { y } = graph.ops.fusedBatchNormV3(conv(image()), gamma!, beta!, mean!, variance, { isTraining: false });
    const { count, ops } = apply(foldAffine, y);
    expect(count).toBe(1);
    expect(ops).not.toContain('FusedBatchNormV3');
    expect(ops.filter((op) => op === 'BiasAdd')).toHaveLength(1);
  });

  it('Mul, Sub and AddV2 go into a depthwise convolution', () => {
    const x = image();
    const deep = graph.ops.depthwiseConv2dNative(x, constant([3, 3, 3, 2]), { strides: [1, 1, 1, 1], padding: 'SAME' });
    const scaled = graph.ops.mul(constant([1, 1, 1, 6]), deep);
    const y = graph.ops.addV2(graph.ops.sub(scaled, constant([6], 2)), graph.constant(0.5));
    expect(apply(foldAffine, y).count).toBe(3);
  });

  it('a scale and a shift go into a matrix product', () => {
    const product = graph.ops.matMul(placeholder([-1, 3]), constant([3, 4]));
    const y = graph.ops.biasAdd(graph.ops.mul(product, constant([4])), constant([4], 5));
    expect(apply(foldAffine, y, { x: [2, 3] }).count).toBe(2);
  });

  it('what is used twice, or is not one number for each channel, stays', () => {
    const twice = conv(image());
    expect(apply(foldAffine, graph.ops.addV2(graph.ops.mul(twice, constant([4])), twice)).count).toBe(0);
    graph = new Graph();
    expect(apply(foldAffine, graph.ops.mul(conv(image()), constant([8, 1]))).count).toBe(0);
  });
});

describe('padding', () => {
  const margins = (top: number, bottom: number) =>
    graph.constant(
      [
        [0, 0],
        [top, bottom],
        [top, bottom],
        [0, 0],
      ],
      { dtype: 'int32' },
    );
  const valid = { strides: [1, 2, 2, 1], padding: 'VALID' } as const;

  it('becomes the padding of a convolution', () => {
    const padded = graph.ops.pad(image(), margins(2, 1));
    const { count, ops } = apply(
      (nodes, _, shapes) => foldPadding(nodes, shapes),
      graph.ops.conv2D(padded, constant([3, 3, 3, 4]), valid),
    );
    expect([count, ops]).toEqual([1, ['Conv2D']]);
  });

  it.each([
    [0, 1, 1],
    [1, 1, 0],
  ])('of %i and %i becomes that of a depthwise convolution only where it is SAME', (top, bottom, expected) => {
    const padded = graph.ops.pad(image(), margins(top, bottom));
    const y = graph.ops.depthwiseConv2dNative(padded, constant([3, 3, 3, 1]), valid);
    expect(apply((nodes, _, shapes) => foldPadding(nodes, shapes), y).count).toBe(expected);
  });
});

it('a small product with a bias is not left to be fused', () => {
  const y = graph.ops.biasAdd(graph.ops.matMul(placeholder([-1, 3]), constant([3, 4])), constant([4]));
  expect(apply(keepSmallProductsApart, y, { x: [2, 3] })).toMatchObject({ count: 1 });
});

describe('limits of 0 and 6', () => {
  const scalar = (value: number) => graph.constant(value);
  const joined = (y: Output) => apply((nodes) => joinRelu6(nodes), y, { x: [2, 3] });
  const x = () => graph.ops.mul(placeholder([-1, 3]), scalar(20));

  it.each([
    ['Maximum of a Minimum', () => graph.ops.maximum(graph.ops.minimum(x(), scalar(6)), scalar(0))],
    ['Minimum of a Maximum', () => graph.ops.minimum(scalar(6), graph.ops.maximum(scalar(0), x()))],
    ['Minimum of a Relu', () => graph.ops.minimum(graph.ops.relu(x()), scalar(6))],
  ])('become a Relu6: %s', (_, make) => {
    expect(joined(make())).toEqual({ count: 1, ops: ['Mul', 'Relu6'] });
  });

  it.each([
    ['others', () => graph.ops.minimum(graph.ops.relu(x()), scalar(5))],
    ['one of them twice', () => graph.ops.minimum(graph.ops.minimum(x(), scalar(6)), scalar(0))],
    ['a vector', () => graph.ops.minimum(graph.ops.relu(x()), graph.constant([6, 6, 6]))],
  ])('stay: %s', (_, make) => {
    expect(joined(make()).count).toBe(0);
  });
});

it('a sum is fused where both sides have the same rows, and not where one may be broadcast', () => {
  const x = image();
  const biased = (from: Output) => graph.ops.biasAdd(conv(from), constant([4]));
  expect(apply(fuseResiduals, graph.ops.addV2(biased(x), graph.ops.relu(biased(x))))).toMatchObject({ count: 1 });
  const other = placeholder([-1, 8, 8, 4], 'other');
  const y = graph.ops.addV2(biased(x), other);
  expect(apply(fuseResiduals, y, { x: [2, 8, 8, 3], other: [1, 8, 8, 4] }).ops).toContain('AddV2');
});

describe('calls', () => {
  /** `twice(x) = double(x) + 1`, `double(x) = x * 2`. */
  function twice(): void {
    const define = (name: string, body: (inner: Graph, x: Output) => Output): void => {
      using inner = new Graph();
      for (const each of graph.functions()) inner.attachFunction(each);
      const x = inner.ops.placeholder({ dtype: 'float32', name: 'x' });
      graph.attachFunction(ConcreteFunction.create(name, inner, { inputs: [x], outputs: { y: body(inner, x) } }));
    };
    define('double', (inner, x) => inner.ops.mul(x, 2));
    define('twice', (inner, x) => inner.ops.addV2(inner.ops.partitionedCall([x], call('double'))[0]!, 1));
  }
  const call = (f: string) => ({ tout: ['float32'] as const, f });
  const inline: Pass = (nodes) =>
    inlineCalls(nodes, new Map(graph.toGraphDef().library!.function.map((each) => [each.signature!.name, each])));

  it('in calls give way to the bodies; one that is fetched becomes an identity', () => {
    twice();
    const [inner] = graph.ops.partitionedCall([placeholder([-1, 3])], call('twice'));
    const [y] = graph.ops.partitionedCall([inner!], { ...call('twice'), name: 'fetched' });
    const { count, ops } = apply(inline, y!, { x: [2, 3] });
    expect(count).toBe(4);
    expect(ops.filter((op) => op !== 'Identity').sort()).toEqual(['AddV2', 'AddV2', 'Mul', 'Mul']);
  });

  it('of a function that is not there are refused', () => {
    twice();
    const [y] = graph.ops.partitionedCall([placeholder([-1, 3])], call('twice'));
    expect(() => apply((nodes) => inlineCalls(nodes, new Map()), y!, { x: [2, 3] })).toThrow(NotOptimizable);
  });
});

it('constants that are alike, and what is computed of them, are there once', () => {
  const x = placeholder([-1, 3]);
  const weights = () => graph.ops.mul(constant([3, 4]), constant([4]));
  const y = graph.ops.addV2(graph.ops.matMul(x, weights()), graph.ops.matMul(x, weights()));
  const { count, ops } = apply((nodes) => mergeConstants(nodes), y, { x: [2, 3] });
  expect(count).toBe(3);
  expect(ops.sort()).toEqual(['AddV2', 'MatMul', 'MatMul', 'Mul']); // what is computed of x is left alone
  graph = new Graph();
  const other = graph.ops.addV2(graph.ops.mul(placeholder([3]), constant([3], 1)), constant([3], 2));
  expect(apply((nodes) => mergeConstants(nodes), other, { x: [3] }).count).toBe(0);
});

it('identities make way, but not one that is fetched or waits for something', () => {
  const x = placeholder([-1, 3]);
  const [, second] = graph.ops.identityN([x, graph.ops.stopGradient(graph.ops.neg(x))]);
  const waiting = graph.ops.withControlDependencies([x.op]).identity(second!);
  const y = graph.ops.identity(graph.ops.relu(waiting));
  const { count, ops } = apply((nodes) => removeIdentities(nodes), y, { x: [2, 3] });
  expect(count).toBe(2);
  expect(ops.sort()).toEqual(['Identity', 'Identity', 'Neg', 'Relu']);
});

it('a graph that would be too large for a message is refused', () => {
  graph.constant(numbers([1000]));
  const { node, versions } = graph.toGraphDef();
  const frame = { library: undefined, versions };
  const size = writeGraph(node, frame).length;
  expect(size).toBeGreaterThan(4000);
  expect(writeGraph(node, frame, size)).toHaveLength(size);
  expect(() => writeGraph(node, frame, size - 1)).toThrow(NotOptimizable);
  expect(() => writeGraph(node, frame, size - 1)).toThrow('2 GiB');
});
