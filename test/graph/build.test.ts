/** Graphs that are built here: what is in them, what they give, and what is refused. */
import { Graph, Session, TFloat32, TInt32, Tensor, type Output } from '../../lib';
import { expectError } from '../support/errors';
import { leavesNothing } from '../support/native-state';
import { expectNear, names, python } from './python';

let graph: Graph;
beforeEach(() => (graph = new Graph()));
afterEach(() => graph.close());

function placeholder(of: Graph, name: string, shape: number[] | null = null): Output {
  return of.opBuilder('Placeholder', name).setAttr('dtype', TFloat32).setAttr('shape', shape).build().output();
}

/** tanh(x w) with Python's values. */
function model(): { x: Output; w: Output; y: Output } {
  const x = graph.constant([[0.5, -1], [2, 0.25]], { name: 'x' }); // prettier-ignore
  const w = graph.constant([[1, 2], [3, -4]], { name: 'w' }); // prettier-ignore
  const product = graph.opBuilder('MatMul', 'product').addInput(x).addInput(w).build().output();
  return { x, w, y: graph.opBuilder('Tanh', 'y').addInput(product).build().output() };
}

it('is empty at first', async () => {
  expect(graph.operations()).toEqual([]);
  expect(graph.operation('x')).toBeUndefined();
  await expectError(() => graph.operationOrThrow('x'), 'NOT_FOUND', "the graph has no operation 'x'; it has none");
});

it('infers dtypes and shapes', () => {
  const x = placeholder(graph, 'x', [-1, 3]);
  const w = graph.constant(new Float32Array(12), { shape: [3, 4] });
  const product = graph.opBuilder('MatMul', 'a/product').addInput(x).addInput(w).build();
  expect([product.name, product.type, product.numInputs, product.numOutputs]).toEqual(['a/product', 'MatMul', 2, 1]);
  expect(String(product.output())).toBe('<a/product:0: float32[?, 4]>');
  const argmax = graph
    .opBuilder('ArgMax', 'argmax')
    .addInput(product.output())
    .addInput(graph.constant(1, { dtype: TInt32 }));
  expect(String(argmax.setAttr('output_type', 'int32').build().output())).toBe('<argmax:0: int32[?]>');
  expect(graph.operationNames()).toEqual(['x', 'Const', 'a/product', 'Const_1', 'argmax']);
});

it('knows what goes where', () => {
  const { x, w, y } = model();
  const after = graph.opBuilder('NoOp', 'after').addControlInput(y.op).addControlInput(x.op).build();
  const twice = graph.opBuilder('Add', 'twice').addInput(x).addInput(x).build();
  const product = graph.operationOrThrow('product');
  expect(names(product.inputs())).toEqual(['x:0', 'w:0']);
  expect(names(y.op.inputs())).toEqual(['product:0']);
  expect(x.op.inputs()).toEqual([]);
  const consumers = (output: Output) => output.consumers().map(({ op, index }) => `${op.name} ${index}`);
  expect(consumers(x).sort()).toEqual(['product 0', 'twice 0', 'twice 1']);
  expect(consumers(w)).toEqual(['product 1']);
  expect(consumers(twice.output())).toEqual([]);
  expect(after.controlInputs().map(String).sort()).toEqual(["<Const 'x'>", "<Tanh 'y'>"]);
  expect(y.op.controlOutputs().map(String)).toEqual(["<NoOp 'after'>"]);
  expect(product.controlOutputs()).toEqual([]);
  expect(after.nodeDef()).toMatchObject({
    name: 'after',
    op: 'NoOp',
    input: expect.arrayContaining(['^x', '^y']) as string[],
  });
});

it('takes and gives lists', () => {
  const parts = [1, 2, 3].map((value) => graph.constant([value, -value]));
  const joined = graph.opBuilder('Pack', 'joined').addInputList(parts).setAttr('axis', 1).build();
  const split = graph
    .opBuilder('SplitV', 'split')
    .addInput(joined.output())
    .addInput(graph.constant([1, 2], { dtype: TInt32 }))
    .addInput(graph.constant(1, { dtype: TInt32 }))
    .setAttr('num_split', 2)
    .build();
  expect(joined.attr('N')).toBe(3);
  expect(names(split.outputList('output'))).toEqual(['split:0', 'split:1']);
  const result = new Session(graph).runner().fetch(split.output(0)).fetch(split.output(1)).runSync();
  expect([...result].map((tensor) => tensor.toArray())).toEqual([
    [[1], [-1]],
    [[2, 3], [-2, -3]],
  ]); // prettier-ignore
  expect(() => split.outputList('outputs')).toThrow("<SplitV 'split'> has no outputs 'outputs'; it has: output");
});

it('runs, and its derivatives are those of Python', () => {
  const { x, w, y } = model();
  const [dx, dw] = graph.addGradients(y, [x, w]);
  const scale = graph.constant([[1, 2], [3, 4]]); // prettier-ignore
  const [scaled] = graph.addGradients([y], [x], [scale], 'more');
  expect(dx!.name).toMatch(/^gradients\//);
  expect(scaled!.name).toMatch(/^more\//);
  expect(dw!.shape).toEqual([2, 2]);
  const result = new Session(graph).runner().fetch(y).fetch(dx!).fetch(dw!).fetch(scaled!).runSync();
  const { gradients } = python;
  [gradients.y, gradients.dx, gradients.dw, gradients.scaled].forEach((expected, i) =>
    expectNear(result.get(i).toArray(), expected),
  );
});

it('runs on the device that is asked for', async () => {
  const a = graph.opBuilder('Const', 'a').setAttr('dtype', TFloat32).setAttr('value', TFloat32.scalarOf(2));
  const first = a.setDevice('/device:CPU:0').build();
  const second = graph.opBuilder('Square', 'b').addInput(first.output()).colocateWith(first).build();
  expect([first.device, second.device]).toEqual(['/device:CPU:0', '']);
  expect(graph.operationOrThrow('a').device).toBe('/device:CPU:0');
  expect(second.attr('_class')).toEqual(['loc:@a']);
  expect(new Session(graph).runner().fetch('b').runSync().get(0).item()).toBe(4);
  graph.opBuilder('Square', 'c').addInput(first.output()).setDevice('/device:GPU:99').build();
  await expectError(() => new Session(graph).runner().fetch('c').runSync(), 'INVALID_ARGUMENT', '/device:GPU:99');
});

describe('is refused', () => {
  it('an op that there is not', async () => {
    await expectError(
      () => graph.opBuilder('MatMull', 'x'),
      'NOT_FOUND',
      "no op 'MatMull'",
      'the nearest ops are: MatMul,',
    );
    await expectError(() => graph.opBuilder('', 'x'), 'NOT_FOUND', "no op ''");
    await expectError(() => graph.opBuilder('MatMul\0x', 'x'), 'NOT_FOUND');
    await expectError(() => graph.opBuilder(null as never, 'x'), 'INVALID_ARGUMENT', 'the type of an op is a string');
  });

  it.each(['', 'a b', '_a', 'a:0', '^a', 'a\0b', null])('the name %j', async (name) => {
    await expectError(() => graph.opBuilder('NoOp', name!), 'INVALID_ARGUMENT', 'is no name for an operation');
  });

  it('a name used twice', async () => {
    graph.opBuilder('NoOp', 'x').build();
    await expectError(() => graph.opBuilder('NoOp', 'x').build(), 'INVALID_ARGUMENT', "name in graph: 'x'");
    expect(graph.operationNames()).toEqual(['x']);
    expect(graph.uniqueName('x')).toBe('x_1');
    const value = graph.constant(1, { name: 'value' });
    const again: (() => unknown)[] = [
      () => graph.constant(1, { name: 'x' }),
      () => graph.ops.neg(value, { name: 'x' }),
      () => graph.whileLoop([value], (condition, [v]) => condition.ops.less(v!, 3), (_, values) => [...values], 'x'),
    ]; // prettier-ignore
    for (const add of again) await expectError(add, 'INVALID_ARGUMENT', "name in graph: 'x'");
    expect(graph.operationNames()).toEqual(['x', 'value']);
    expect(graph.functions()).toEqual([]);
  });

  it('an input of another graph, and what is no input', async () => {
    const other = placeholder(new Graph(), 'other');
    const builder = graph.opBuilder('Add', 'sum');
    const another = 'belongs to another graph';
    await expectError(() => builder.addInput(other), 'INVALID_ARGUMENT', "<Placeholder 'other'>", another, "'sum'");
    await expectError(() => builder.addInputList([other]), 'INVALID_ARGUMENT', another);
    const half = graph.opBuilder('AddN', 'half').setAttr('T', TFloat32);
    const x = graph.constant(2, { name: 'mine' });
    await expectError(() => half.addInputList([x, other]), 'INVALID_ARGUMENT', another);
    expect(half.addInputList([x, x]).build().numInputs).toBe(2); // what was refused left nothing behind
    await expectError(() => builder.addControlInput(other.op), 'INVALID_ARGUMENT', another);
    await expectError(() => builder.colocateWith(other.op), 'INVALID_ARGUMENT', another);
    await expectError(() => builder.addInput(null as never), 'INVALID_ARGUMENT', 'an input is an Output, not null');
    await expectError(() => builder.addInputList(other as never), 'INVALID_ARGUMENT', 'a list of inputs is an array');
    await expectError(() => builder.addControlInput(other as never), 'INVALID_ARGUMENT', 'an Operation is expected');
    await expectError(() => graph.addGradients(other, [other]), 'INVALID_ARGUMENT', 'other:0 belongs to another graph');
    await expectError(() => graph.ops.addN([x, other]), 'INVALID_ARGUMENT', another);
    await expectError(() => graph.ops.noOp({ controlInputs: [other.op] }), 'INVALID_ARGUMENT', another);
    await expectError(() => graph.ops.withControlDependencies([other.op]).noOp(), 'INVALID_ARGUMENT', another);
    const loop = (start: Output, end: Output) => () =>
      graph.whileLoop(
        [start],
        () => end,
        (_, values) => [...values],
      );
    await expectError(loop(other, other), 'INVALID_ARGUMENT', another);
    await expectError(loop(x, x), 'INVALID_ARGUMENT', another);
    await expectError(() => new Session(graph).makeCallable([other], [x]), 'INVALID_ARGUMENT', another);
    await expectError(() => graph.addGradients(3 as never, []), 'INVALID_ARGUMENT', 'at least one y and one x');
  });

  it('too few and too many inputs, and shapes that can not be', async () => {
    const x = graph.constant([1, 2]);
    const definition = 'Op<name=MatMul; signature=a:T, b:T -> product:T';
    const matMul = () => graph.opBuilder('MatMul', 'product').addInput(x);
    await expectError(() => matMul().build(), 'INVALID_ARGUMENT', '1 inputs specified of 2', definition);
    await expectError(() => matMul().addInput(x).addInput(x).build(), 'INVALID_ARGUMENT', definition);
    await expectError(() => matMul().addInput(x).build(), 'INVALID_ARGUMENT', 'Shape must be rank 2');
    await expectError(() => matMul().addInputList([x]).build(), 'INVALID_ARGUMENT', definition);
    expect(graph.operationNames()).toEqual(['Const']);
  });

  it('building twice', async () => {
    const builder = graph.opBuilder('NoOp', 'x');
    builder.build();
    await expectError(() => builder.build(), 'FAILED_PRECONDITION', "'x' was built already");
  });

  it('derivatives of what has none', async () => {
    const x = graph.constant([1.5, 2.5]);
    const floor = graph.opBuilder('Bincount', 'bins').addInput(graph.constant([1], { dtype: TInt32 }));
    const bins = floor
      .addInput(graph.constant(2, { dtype: TInt32 }))
      .addInput(graph.constant([0.5]))
      .build()
      .output();
    await expectError(
      () => graph.addGradients(bins, [bins.op.inputs()[2]!]),
      'NOT_FOUND',
      'No gradient defined for op: Bincount',
    );
    const [turned] = graph.whileLoop([x], (condition) => condition.constant(false, { dtype: 'bool' }), (_, values) => [...values]); // prettier-ignore
    await expectError(
      () => graph.addGradients(turned!, [x]),
      'NOT_FOUND',
      'No gradient defined for op: StatelessWhile',
    );
    const y = graph.opBuilder('Square', 'y').addInput(x).build().output();
    await expectError(() => graph.addGradients(y, [graph.constant(1)]), 'INVALID_ARGUMENT', 'unreachable');
    await expectError(
      () => graph.addGradients([y], [x], [y, y]),
      'INVALID_ARGUMENT',
      '1 outputs y, but 2 derivatives dx',
    );
  });

  it('everything, once it is closed', async () => {
    const x = placeholder(graph, 'x');
    const builder = graph.opBuilder('Square', 'y').addInput(x);
    graph.close();
    graph.close();
    const closed = 'the graph is closed';
    await expectError(() => builder.build(), 'FAILED_PRECONDITION', closed);
    await expectError(() => graph.opBuilder('Cube', 'z'), 'FAILED_PRECONDITION', closed);
    await expectError(() => new Session(graph), 'FAILED_PRECONDITION', closed);
    await expectError(() => graph.toGraphDef(), 'FAILED_PRECONDITION', closed);
    await expectError(() => x.consumers(), 'FAILED_PRECONDITION', closed);
    await expectError(() => x.op.attr('dtype'), 'FAILED_PRECONDITION', closed);
    await expectError(() => graph.addGradients(x, [x]), 'FAILED_PRECONDITION', closed);
    await expectError(() => graph.importGraphDef(new Uint8Array()), 'FAILED_PRECONDITION', closed);
  });
});

it('nothing is left of graphs, of builders that were dropped and of those that failed', async () => {
  await leavesNothing(async () => {
    for (let i = 0; i < 50; i++) {
      using built = new Graph();
      const x = built.constant(new Float32Array(1000));
      built.opBuilder('MatMul', 'dropped').addInput(x).setAttr('transpose_a', true);
      await expectError(() => built.opBuilder('MatMul', 'failed').addInput(x).build(), 'INVALID_ARGUMENT');
      (x.op.attr('value') as Tensor).close();
      new Session(built).close();
    }
  });
});
