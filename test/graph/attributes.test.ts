/** Attributes of every kind: as Python writes them, and read again. */
import {
  DType,
  Graph,
  TFloat32,
  TFloat64,
  TInt16,
  TInt32,
  TInt64,
  TString,
  Tensor,
  type GraphDef,
  type OperationBuilder,
} from '../../lib';
import { decodeGraphDef } from '../../lib/proto';
import { expectError } from '../support/errors';
import { bytes, python } from './python';

let graph: Graph;
beforeEach(() => (graph = new Graph()));
afterEach(() => graph.close());

const nodes = (graphDef: GraphDef) =>
  Object.fromEntries(graphDef.node.map(({ name, op, input, attr }) => [name, { op, input, attr }]));

it('nodes with attributes of every kind are those that Python writes', () => {
  const build = (type: string, name: string, configure: (builder: OperationBuilder) => OperationBuilder) =>
    configure(graph.opBuilder(type, name)).build();
  const placeholder = (name: string, dtype: DType, shape: (number | null)[] | null) =>
    build('Placeholder', name, (b) => b.setAttr('dtype', dtype).setAttr('shape', shape)).output();
  const image = placeholder('image', TFloat32, [null, 4, 4, 1]);
  const anything = placeholder('anything', TFloat32, null);
  placeholder('scalar', TInt64, []);
  build('MaxPool', 'pool', (b) =>
    b
      .addInput(image)
      .setAttr('ksize', [1, 2, 2, 1])
      .setAttr('strides', [1, 2n, 2, 1])
      .setAttr('padding', 'SAME')
      .setAttr('explicit_paddings', []),
  );
  build('LeakyRelu', 'leaky', (b) => b.addInput(anything).setAttr('alpha', 0.3));
  build('MatMul', 'product', (b) =>
    b.addInput(anything).addInput(anything).setAttr('transpose_a', false).setAttr('transpose_b', true),
  );
  build('Bucketize', 'buckets', (b) => b.addInput(anything).setAttr('boundaries', [-1.5, 0, 2.25]));
  build('FIFOQueueV2', 'queue', (b) =>
    b
      .setAttr('component_types', [TFloat32, 'string'])
      .setAttr('shapes', [[2, 3], []])
      .setAttr('capacity', -1)
      .setAttr('container', 'c'),
  );
  build('DebugIdentityV2', 'debug', (b) => b.addInput(anything).setAttr('debug_urls', ['file:///a', 'b']));
  const shape = build('Const', 'random/shape', (b) =>
    b.setAttr('dtype', 'int32').setAttr('value', TInt32.tensorOf([1], [2])),
  ).output();
  build('RandomStandardNormal', 'random', (b) =>
    b
      .addInput(shape)
      .setAttr('dtype', TFloat32)
      .setAttr('seed', 2n ** 62n + 1n)
      .setAttr('seed2', -5),
  );
  graph.constant([[1, -2], [3, 4]], { dtype: TInt16, name: 'matrix' }); // prettier-ignore
  graph.constant(TString.vectorOf('a', 'b'), { name: 'text' });
  graph.constant(TString.tensorOf([2], ['a', new Uint8Array([255, 0])]), { name: 'strings' });

  const [ours, theirs] = [nodes(graph.toGraphDef()), nodes(decodeGraphDef(bytes(python.attributes)))];
  delete ours.text;
  expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
  for (const [name, node] of Object.entries(theirs)) {
    // Tensors are written in two ways that say the same: their values are compared below.
    if (node.op === 'Const') continue;
    expect([name, ours[name]]).toEqual([name, node]);
  }
  const imported = new Graph();
  imported.importGraphDef(bytes(python.attributes));
  for (const name of ['matrix', 'strings', 'random/shape']) {
    const [own, other] = [graph, imported].map((of) => of.operationOrThrow(name).attr('value') as Tensor);
    expect([own!.dtype, own!.shape, [...own!.data]]).toEqual([other!.dtype, other!.shape, [...other!.data]]);
  }
});

it('attributes are read as what they are set to', () => {
  graph.importGraphDef(bytes(python.attributes));
  const attr = (operation: string, name: string) => graph.operationOrThrow(operation).attr(name);
  expect(attr('image', 'shape')).toEqual([-1, 4, 4, 1]);
  expect(attr('anything', 'shape')).toBeNull();
  expect(attr('scalar', 'shape')).toEqual([]);
  expect(attr('scalar', 'dtype')).toBe(TInt64);
  expect(attr('pool', 'ksize')).toEqual([1, 2, 2, 1]);
  expect(attr('pool', 'padding')).toBe('SAME');
  expect(attr('pool', 'explicit_paddings')).toEqual([]);
  expect(attr('leaky', 'alpha')).toBe(Math.fround(0.3));
  expect(attr('product', 'transpose_b')).toBe(true);
  expect(attr('buckets', 'boundaries')).toEqual([-1.5, 0, 2.25]);
  expect(attr('queue', 'component_types')).toEqual([TFloat32, TString]);
  expect(attr('queue', 'shapes')).toEqual([[2, 3], []]);
  expect(attr('debug', 'debug_urls')).toEqual(['file:///a', 'b']);
  expect(attr('random', 'seed')).toBe(2n ** 62n + 1n);
  expect(attr('random', 'seed2')).toBe(-5);
  expect((attr('matrix', 'value') as Tensor).toArray()).toEqual([[1, -2], [3, 4]]); // prettier-ignore
  const strings = attr('strings', 'value') as Tensor;
  expect(strings.bytes().map((text) => [...text])).toEqual([[97], [255, 0]]);
  expect(Object.keys(graph.operationOrThrow('leaky').attributes())).toEqual(['T', 'alpha']);
});

it('functions are named, and keep their attributes', () => {
  const call = { name: 'f', attributes: { n: 3, T: TFloat32 } };
  const operation = graph
    .opBuilder('PartitionedCall', 'call')
    .addInputList([])
    .setAttr('Tin', [])
    .setAttr('Tout', [TFloat32])
    .setAttr('f', call)
    .build();
  expect(operation.attr('f')).toEqual(call);
  expect(operation.attr('Tin')).toEqual([]);
});

it("an attribute of the caller's own is what its value is", () => {
  const own = {
    _text: 'a',
    _number: 1,
    _fraction: 0.5,
    _big: 2n ** 60n,
    _flag: true,
    _type: TFloat64,
    _list: [1, 2],
    _flags: [true, false],
  };
  const builder = graph.opBuilder('NoOp', 'noop');
  for (const [name, value] of Object.entries(own)) builder.setAttr(name, value);
  builder.setAttr('_tensors', [TFloat32.vectorOf(1, 2), TInt64.scalarOf(3n)]).setAttr('_tensor', TFloat32.scalarOf(4));
  const operation = builder.build();
  for (const [name, value] of Object.entries(own)) expect(operation.attr(name)).toEqual(value);
  const tensors = operation.attr('_tensors') as Tensor[];
  expect(tensors.map((tensor) => tensor.toArray())).toEqual([[1, 2], 3n]);
  expect((operation.attr('_tensor') as Tensor).item()).toBe(4);
});

it('the last value of an attribute counts', () => {
  const builder = graph.opBuilder('Placeholder', 'x').setAttr('dtype', TFloat32).setAttr('shape', [1]);
  const { dtype, shape } = builder.setAttr('dtype', TInt32).setAttr('shape', [2]).build().output();
  expect([dtype, shape]).toEqual([TInt32, [2]]);
});

it.each([
  ['MatMul', 'transpose_a', 1, 'is of type bool and takes true or false, not 1'],
  ['Placeholder', 'dtype', 'float31', "takes a dtype such as TFloat32, or its name 'float32', not the string"],
  ['Placeholder', 'shape', [1.5], 'takes a shape such as [-1, 3]'],
  ['Placeholder', 'shape', [-2], 'takes a shape such as [-1, 3]'],
  ['LeakyRelu', 'alpha', 'much', 'takes a number, not the string "much"'],
  ['MaxPool', 'padding', 3, 'takes a string'],
  ['MaxPool', 'ksize', 3, 'is of type list(int) and takes an array, each of a whole number'],
  ['MaxPool', 'ksize', [1, 2.5], "'ksize[1]' is of type list(int) and takes a whole number, or a bigint, of 64 bits"],
  [
    'RandomStandardNormal',
    'seed',
    2n ** 63n,
    'takes a whole number, or a bigint, of 64 bits, not 9223372036854775808n',
  ],
  ['Const', 'value', [1, 2], 'takes a Tensor, not an array of 2'],
  ['PartitionedCall', 'f', 5, 'takes the name of a function, or a function'],
] as const)('%s.%s is not %p', async (type, name, value, message) => {
  const builder = graph.opBuilder(type, 'operation');
  await expectError(() => builder.setAttr(name, value), 'INVALID_ARGUMENT', message, `Op<name=${type};`);
});

it('an attribute that the op does not have', async () => {
  const builder = graph.opBuilder('MatMul', 'product');
  const has = "MatMul has no attribute 'transposeA'; it has: transpose_a, transpose_b";
  await expectError(
    () => builder.setAttr('transposeA', true),
    'INVALID_ARGUMENT',
    has,
    'attr=transpose_a:bool,default=false',
  );
  const operation = graph.opBuilder('NoOp', 'noop').setAttr('_a', 1).build();
  await expectError(() => operation.attr('b'), 'NOT_FOUND', "<NoOp 'noop'> has no attribute 'b'; it has: _a");
});

it('what TensorFlow finds wrong with an attribute quotes the definition, too', async () => {
  const product = (dtype: DType) =>
    graph.opBuilder('Placeholder', graph.uniqueName('x')).setAttr('dtype', dtype).build().output();
  const builder = graph.opBuilder('MatMul', 'm').addInput(product(TString)).addInput(product(TString));
  await expectError(() => builder.build(), 'INVALID_ARGUMENT', 'Op<name=MatMul;');
  await expectError(
    () => graph.opBuilder('Placeholder', 'y').build(),
    'INVALID_ARGUMENT',
    "attr 'dtype'",
    'Op<name=Placeholder;',
  );
});

it('a constant of another dtype than its value is refused: it would end the process when it runs', async () => {
  const builder = graph.opBuilder('Const', 'c').setAttr('dtype', 'float32').setAttr('value', TInt32.scalarOf(1));
  await expectError(() => builder.build(), 'INVALID_ARGUMENT', "'dtype' of 'c' is float32, its value is a int32");
});
