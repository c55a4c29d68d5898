/** Functions and loops. */
import { ConcreteFunction, Graph, SavedModelBundle, Session, TBool, TFloat32, type Output } from '../../lib';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { leavesNothing } from '../support/native-state';
import { expectNear, python, bytes } from './python';

let graph: Graph;
beforeEach(() => (graph = new Graph()));
afterEach(() => graph.close());

const placeholder = (of: Graph, name: string) =>
  of.opBuilder('Placeholder', name).setAttr('dtype', TFloat32).build().output();
const binary = (of: Graph, type: string, a: Output, b: Output) =>
  of.opBuilder(type, of.uniqueName(type)).addInput(a).addInput(b).build().output();
const valueOf = (output: Output) => {
  using session = new Session(output.op.graph);
  return session.runner().fetch(output).runSync().get(0).toArray();
};

/** x, y -> x + y, x * y */
function sumAndProduct(): ConcreteFunction {
  const body = new Graph();
  const [x, y] = [placeholder(body, 'x'), placeholder(body, 'y')];
  const outputs = { sum: binary(body, 'Add', x, y), product: binary(body, 'Mul', x, y) };
  return ConcreteFunction.create('both', body, { inputs: [x, y], outputs, description: 'sum and product' });
}

describe('functions', () => {
  it('are made of what lies between inputs and outputs, and called', async () => {
    using both = sumAndProduct();
    expect(String(both)).toBe('both(x: float32, y: float32) -> (sum: float32, product: float32)');
    expect([both.inputNames(), both.outputNames()]).toEqual([['x', 'y'], ['sum', 'product']]); // prettier-ignore
    expect(both.functionDef().signature?.description).toBe('sum and product');
    const called = await both.call({ x: [1, 2], y: 5 });
    expect(called.get('sum').toArray()).toEqual([6, 7]);
    expect(both.callSync({ y: 3, x: 2 }).get('product').item()).toBe(6);
  });

  it('are operations of the graphs that have them', () => {
    const both = sumAndProduct();
    graph.attachFunction(both);
    graph.attachFunction(both);
    expect(graph.functions().map(({ name }) => name)).toEqual(['both']);
    expect(graph.function('both').functionDef()).toEqual(both.functionDef());
    const call = graph.opBuilder('both', 'call').addInput(graph.constant(4)).addInput(graph.constant(2.5)).build();
    expect([valueOf(call.output(0)), valueOf(call.output(1))]).toEqual([6.5, 10]);
    const copy = new Graph();
    copy.importGraphDef(graph.toGraphDef());
    expect(valueOf(copy.output('call:1'))).toBe(10);
  });

  it('are passed as attributes', () => {
    const negate = new Graph();
    const x = placeholder(negate, 'x');
    const less = { inputs: [x], outputs: { y: negate.opBuilder('Neg', 'n').addInput(x).build().output() } };
    graph.attachFunction(ConcreteFunction.create('negate', negate, less));
    graph.attachFunction(ConcreteFunction.create('keep', negate, { inputs: [x], outputs: { y: x } }));
    const cases = [true, false].map((condition, i) =>
      graph
        .opBuilder('StatelessIf', `if${i}`)
        .addInput(graph.constant(condition, { dtype: TBool }))
        .addInputList([graph.constant(3)])
        .setAttr('then_branch', 'negate')
        .setAttr('else_branch', { name: 'keep' })
        .setAttr('Tout', [TFloat32])
        .build()
        .output(),
    );
    expect(cases.map(valueOf)).toEqual([-3, 3]);
  });

  it('bring along what they call', () => {
    const outer = new Graph();
    outer.attachFunction(sumAndProduct());
    const x = placeholder(outer, 'x');
    const call = outer.opBuilder('both', 'call').addInput(x).addInput(x).build();
    const square = ConcreteFunction.create('square', outer, { inputs: [x], outputs: { y: call.output(1) } });
    graph.attachFunction(square);
    expect(
      graph
        .functions()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['both', 'square']);
    expect(square.callSync({ x: 12 }).get('y').item()).toBe(144);
    square.close();
  });

  it("of Python's models are found, and called with Python's numbers", () => {
    graph.importGraphDef(bytes(python.imported.graphDef));
    const cubes = graph.functions().find(({ name }) => name.startsWith('__inference_cubes'))!;
    expect(cubes.inputNames()).toEqual(['values']);
    const [called] = [...cubes.callSync({ values: [1, -2.5] })];
    expectNear(called!.toArray(), [1, -15.625]);
    cubes.close();
    using bundle = SavedModelBundle.load(fixture('mlp').model);
    expect(bundle.graph().functions().length).toBeGreaterThan(3);
  });

  it('are refused where they can not be', async () => {
    const both = sumAndProduct();
    await expectError(() => both.call({ x: 1 }), 'INVALID_ARGUMENT', 'is not given y');
    await expectError(() => both.call({ x: 1, y: 1, z: 1 }), 'INVALID_ARGUMENT', 'has no input z');
    const x = placeholder(graph, 'x');
    const y = graph.opBuilder('Neg', 'y').addInput(x).build().output();
    const create =
      (name: string, inputs: Output[], outputs = { y }) =>
      () =>
        ConcreteFunction.create(name, graph, { inputs, outputs });
    await expectError(create('a b', [x]), 'INVALID_ARGUMENT', 'is no name for a function');
    await expectError(create('f', []), 'INVALID_ARGUMENT', 'depends on what is none of its inputs: x');
    await expectError(create('f', [x, x]), 'INVALID_ARGUMENT');
    await expectError(create('f', [placeholder(new Graph(), 'other')]), 'INVALID_ARGUMENT', 'another graph');
    await expectError(() => graph.function('f'), 'NOT_FOUND', "the graph has no function 'f'; it has: none");
    await expectError(() => ConcreteFunction.fromFunctionDef(new Uint8Array([255, 1])), 'DATA_LOSS', 'FunctionDef');
    graph.attachFunction(both);
    const other = ConcreteFunction.create('both', graph, { inputs: [x], outputs: { y } });
    await expectError(() => graph.attachFunction(other), 'INVALID_ARGUMENT', 'both');
  });
});

describe('loops', () => {
  it('run until their condition is false', () => {
    const limit = graph.constant(1000);
    const [power, rounds] = graph.whileLoop(
      [graph.constant(1), graph.constant(0), limit],
      (condition, [value, , end]) => binary(condition, 'Less', value!, end!),
      (body, [value, count, end]) => [
        binary(body, 'Add', value!, value!),
        binary(body, 'Add', count!, body.constant(1)),
        end!,
      ],
      'doubling',
    );
    expect(power!.name).toBe('doubling:0');
    expect([valueOf(power!), valueOf(rounds!)]).toEqual([1024, 10]);
  });

  it('have loops in them', () => {
    // 3 rounds, each of which adds 1 four times
    const count = (of: Graph, rounds: number, start: Output, round: (body: Graph, value: Output) => Output): Output =>
      of.whileLoop(
        [of.constant(0), start],
        (condition, [i]) => binary(condition, 'Less', i!, condition.constant(rounds)),
        (body, [i, value]) => [binary(body, 'Add', i!, body.constant(1)), round(body, value!)],
      )[1]!;
    const total = count(graph, 3, graph.constant(100), (body, value) =>
      count(body, 4, value, (inner, sum) => binary(inner, 'Add', sum, inner.constant(1))),
    );
    expect(valueOf(total)).toBe(112);
  });

  it('keep what is known of their values', () => {
    const grow = (start: Output) =>
      graph.whileLoop(
        [start, graph.constant(0)],
        (condition, [, i]) => binary(condition, 'Less', i!, condition.constant(2)),
        (body, [value, i]) => {
          const twice = body.opBuilder('ConcatV2', 'twice').addInputList([value!, value!]);
          const joined = twice
            .addInput(body.constant(0, { dtype: 'int32' }))
            .build()
            .output();
          return [joined, binary(body, 'Add', i!, body.constant(1))];
        },
      );
    const [grown, count] = grow(graph.constant([[1, 2]]));
    expect([grown!.shape, count!.shape]).toEqual([[-1, 2], []]);
    expect(valueOf(grown!)).toEqual([[1, 2], [1, 2], [1, 2], [1, 2]]); // prettier-ignore
  });

  it('may have effects', () => {
    const handle = graph.opBuilder('VarHandleOp', 'v').setAttr('dtype', TFloat32).setAttr('shape', []);
    const variable = handle.setAttr('shared_name', 'v').build().output();
    const assign = graph.opBuilder('AssignVariableOp', 'init').addInput(variable).addInput(graph.constant(1)).build();
    const [, last] = graph.whileLoop(
      [graph.constant(0), variable],
      (condition, [i]) => binary(condition, 'Less', i!, condition.constant(5)),
      (body, [i, v]) => {
        const add = body.opBuilder('AssignAddVariableOp', 'add').addInput(v!).addInput(body.constant(2)).build();
        const next = body.opBuilder('Add', 'next').addInput(i!).addInput(body.constant(1)).addControlInput(add);
        return [next.build().output(), v!];
      },
    );
    expect(last!.op.type).toBe('While');
    using session = new Session(graph);
    session.runSync(assign);
    session.runSync(last!.op);
    const read = graph.opBuilder('ReadVariableOp', 'read').addInput(variable).setAttr('dtype', TFloat32).build();
    expect(session.runner().fetch(read.output()).runSync().get(0).item()).toBe(11);
  });

  it('are refused where they can not be, and nothing is left of them', async () => {
    await leavesNothing(async () => {
      using own = new Graph();
      const start = own.constant(1);
      const goesOn = (condition: Graph, [value]: Output[]) => binary(condition, 'Less', value!, condition.constant(5));
      const loop = (condition: typeof goesOn, body: (graph: Graph, values: Output[]) => Output[]) => () =>
        own.whileLoop([start], condition, body);
      const same = (_: Graph, values: Output[]) => values;
      const notBool = 'a scalar of bool, not <value0:0: float32[]>';
      await expectError(
        loop((_, [value]) => value!, same),
        'INVALID_ARGUMENT',
        notBool,
      );
      await expectError(
        loop(goesOn, () => []),
        'INVALID_ARGUMENT',
        'a loop over [float32] must give as much, not []',
      );
      await expectError(
        loop(goesOn, () => [start]),
        'INVALID_ARGUMENT',
        'another graph',
      );
      await expectError(
        loop(goesOn, () => 3 as never),
        'INVALID_ARGUMENT',
        'gives an array of outputs, not 3',
      );
      await expectError(() => own.whileLoop([], goesOn, same), 'INVALID_ARGUMENT', 'at least one value');
      const broken = new Error('broken');
      expect(() => own.whileLoop([start], goesOn, () => { throw broken; })).toThrow(broken); // prettier-ignore
      expect(own.operationNames()).toEqual(['Const']);
      expect(own.functions()).toEqual([]);
    });
  });
});
