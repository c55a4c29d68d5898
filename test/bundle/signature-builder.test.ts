/** Signatures that are made here: names for tensors of a graph. */
import { Graph, Session, SessionFunction, Signature, SavedModelBundle, TFloat32, type Output } from '../../lib';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';

let graph: Graph;
let x: Output;
let y: Output;
beforeEach(() => {
  graph = new Graph();
  x = graph.ops.placeholder({ dtype: TFloat32, shape: [-1, 2], name: 'x' });
  y = graph.ops.mul(x, 3, { name: 'y' });
});
afterEach(() => graph.close());

it('names tensors with their dtypes and shapes', () => {
  const unknown = graph.ops.placeholder({ dtype: 'int64', name: 'unknown' });
  const built = Signature.builder('triple').input('in', x).input('any', unknown).output('out', y).build();
  expect(String(built)).toBe('triple(any: int64[...], in: float32[?, 2]) -> (out: float32[?, 2])');
  expect(built.methodName()).toBe('tensorflow/serving/predict');
  expect(built.inputs().get('in')).toMatchObject({ tensorName: 'x:0', kind: 'tensor', shape: [-1, 2] });
  expect(built.inputs().get('any')!.shape).toBeNull();
  const other = Signature.builder().output('out', y).key('other').methodName('mine').build();
  expect([other.key, other.methodName(), other.inputNames()]).toEqual(['other', 'mine', []]);
  expect(Signature.builder().output('out', y).build().key).toBe('serving_default');
});

it('is called in a session', async () => {
  const signature = Signature.builder('triple').input('in', x).output('out', y).build();
  using session = new Session(graph);
  const triple = session.function(signature);
  expect(triple.session()).toBe(session);
  expect((await triple.call({ in: [[1, 2]] })).get('out').toArray()).toEqual([[3, 6]]);
  using other = new Session(graph);
  const again = triple.withNewSession(other);
  expect(again.session()).toBe(other);
  expect(
    again
      .callSync([[2, 2]])
      .get('out')
      .toArray(),
  ).toEqual([[6, 6]]);
});

it('two outputs on one tensor are both given', () => {
  const signature = Signature.builder().input('in', x).output('a', y).output('b', y).build();
  using session = new Session(graph);
  const result = session.function(signature).callSync([[1, 2]]);
  expect(result.keys()).toEqual(['a', 'b']);
  expect(result.get('a').toArray()).toEqual([[3, 6]]);
  expect(result.get('b').toArray()).toEqual([[3, 6]]);
});

it('refuses what is no name, no tensor, and what is there already', async () => {
  const builder = Signature.builder('s').input('in', x).output('out', y);
  await expectError(() => Signature.builder(''), 'INVALID_ARGUMENT', 'key of a signature is a string');
  await expectError(() => Signature.builder('__saved_model_init_op'), 'INVALID_ARGUMENT', 'TensorFlow keeps it');
  await expectError(() => builder.key(3 as never), 'INVALID_ARGUMENT', 'not 3');
  await expectError(() => builder.methodName(null as never), 'INVALID_ARGUMENT', 'not null');
  await expectError(() => builder.input('', x), 'INVALID_ARGUMENT', 'name of an input');
  await expectError(
    () => builder.input('in', y),
    'INVALID_ARGUMENT',
    "input 'in' of signature 's' is there already: x:0",
  );
  await expectError(() => builder.output('out', x), 'INVALID_ARGUMENT', "output 'out'", 'there already');
  await expectError(() => builder.input('twice', x), 'INVALID_ARGUMENT', "both the input 'in' and the input 'twice'");
  await expectError(() => builder.output('z', 'y:0' as never), 'INVALID_ARGUMENT', 'is an Output', '"y:0"');
  const handle = graph.ops.varHandleOp({ dtype: TFloat32, shape: [] });
  await expectError(() => builder.output('v', handle), 'INVALID_ARGUMENT', 'resource');
  const other = new Graph();
  await expectError(() => builder.output('z', other.constant(1)), 'INVALID_ARGUMENT', 'Const:0', 'another graph');
  await expectError(
    () => Signature.builder('empty').input('in', x).build(),
    'INVALID_ARGUMENT',
    "'empty' has no outputs",
  );
  await expectError(
    () => Signature.builder('echo').input('in', x).output('out', x).build(),
    'INVALID_ARGUMENT',
    'put an Identity',
  );
  expect(String(builder.build())).toBe('s(in: float32[?, 2]) -> (out: float32[?, 2])');
});

describe('a function checks that its session has', () => {
  const model = fixture('mlp').model;

  it.each(['input', 'output'] as const)('each %s', async (side) => {
    using bundle = SavedModelBundle.load(model);
    const signature = bundle.function('serving_default').signature();
    const [input] = signature.inputs().values();
    const [output] = signature.outputs().values();
    const fake = (tensorName: string, dtype: 'float32' | 'int32', shape: number[]): void => {
      const { operation, index } = { operation: tensorName.split(':')[0]!, index: Number(tensorName.split(':')[1]) };
      if (index === 0) graph.ops.placeholder({ dtype, shape, name: operation });
    };
    // The other side is right.
    const [right, wrong] = side === 'input' ? [output!, input!] : [input!, output!];
    fake(right.tensorName!, 'float32', [...right.shape!]);
    using session = new Session(graph);
    const create = () => SessionFunction.create(signature, session);
    await expectError(create, 'NOT_FOUND', `signature 'serving_default', ${side} '${wrong.name}'`, 'no operation');
    fake(wrong.tensorName!, 'int32', [...wrong.shape!]);
    await expectError(create, 'INVALID_ARGUMENT', `${side} '${wrong.name}' is said to be float32`, 'is int32');
  });

  it('each shape', async () => {
    using bundle = SavedModelBundle.load(model);
    const signature = bundle.function('serving_default').signature();
    for (const { tensorName } of [...signature.inputs().values(), ...signature.outputs().values()]) {
      graph.ops.placeholder({ dtype: TFloat32, shape: [-1, 5, 5], name: tensorName!.split(':')[0]! });
    }
    using session = new Session(graph);
    await expectError(() => session.function(signature), 'INVALID_ARGUMENT', 'float32[?, 4]', 'float32[?, 5, 5]');
  });

  it('what a signature was built from', async () => {
    const signature = Signature.builder('s').input('in', x).output('out', y).build();
    const other = new Graph();
    other.importGraphDef(graph.toGraphDef());
    using session = new Session(other);
    await expectError(() => session.function(signature), 'INVALID_ARGUMENT', "'s' was built from", 'another graph');
    await expectError(() => session.function({} as never), 'INVALID_ARGUMENT', 'a Signature is expected');
    session.close();
    await expectError(() => session.function(signature), 'FAILED_PRECONDITION', 'session is closed');
  });
});
