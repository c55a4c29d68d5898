// Compiled, never run: what a user's code is told about the types. `@ts-expect-error` fails where there is no error.
import {
  Graph,
  SavedModelBundle,
  Session,
  TBool,
  TComplex64,
  TFloat16,
  TFloat32,
  TInt64,
  TString,
  Tensor,
  TensorFlow,
  TensorFlowError,
  InvalidArgumentError,
  type DType,
  type Operation,
  type Output,
  type Result,
} from 'savedmodel';

/** Accepts only the very same type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(_: Same<A, B>): void {}

// A tensor's data are typed by its dtype.
same<(typeof float)['data'], Float32Array>(true);
const float = TFloat32.tensorOf([1, 2], [1, 2]);
same<(typeof long)['data'], BigInt64Array>(true);
const long = TInt64.vectorOf(1n, 2n);
same<(typeof text)['data'], readonly string[]>(true);
const text = TString.scalarOf('x');
same<(typeof half)['data'], Uint16Array>(true);
const half = TFloat16.scalarOf(1);
same<ReturnType<(typeof flag)['item']>, boolean>(true);
const flag = TBool.scalarOf(true);
same<ReturnType<(typeof complex)['item']>, [number, number]>(true);
const complex = TComplex64.scalarOf([1, 2]);

// @ts-expect-error an int64 is a bigint
TInt64.vectorOf('1');
// @ts-expect-error there is no such dtype
Tensor.of([1], { dtype: 'float31' });
// @ts-expect-error the array is of another kind
float.copyTo(new Float64Array(2));
// @ts-expect-error a shape is not to be written to
float.shape[0] = 3;

// The dtype is inferred from the data, or taken from the options.
same<ReturnType<typeof inferred>, Float32Array>(true);
function inferred() {
  return Tensor.of(1).data;
}
same<ReturnType<typeof named>, BigInt64Array>(true);
function named() {
  return Tensor.of([1, 2], { dtype: 'int64' }).data;
}

// Loading, with Java's names.
const bundle: SavedModelBundle = SavedModelBundle.load('model');
SavedModelBundle.load('model', 'serve', 'gpu');
SavedModelBundle.load(new URL('file:///model'), { tags: ['serve'], config: { intraOpParallelismThreads: 1 } });
SavedModelBundle.loader('model')
  .withTags('serve')
  .withConfigProto({ gpuOptions: { allowGrowth: true } })
  .load();
// @ts-expect-error there is no such field
SavedModelBundle.loader('model').withConfigProto({ intraOpThreads: 1 });
// @ts-expect-error there is no such value
bundle.session().runner().setOptions({ traceLevel: 'EVERYTHING' });
bundle.session().runner().setOptions({ traceLevel: 'FULL_TRACE', timeoutInMs: 10, interOpThreadPool: -1 });

// The chain of the README, and its result.
same<Promise<Result>, ReturnType<typeof chain>>(true);
function chain() {
  return bundle
    .session()
    .runner()
    .feed('x', [[1, 2]])
    .feed('op', 1, float)
    .fetch('y')
    .fetch('op', 1)
    .run();
}
same<Result, ReturnType<typeof chainSync>>(true);
function chainSync() {
  return bundle.session().runner().feed('x', float).fetch('y').addTarget('init').runSync();
}
// @ts-expect-error nothing to feed
bundle.session().runner().feed('x');
// @ts-expect-error an object is no tensor
bundle.session().runner().feed('x', { a: 1 });

// Signature functions take named values or the only one.
same<Promise<Result>, ReturnType<typeof call>>(true);
function call(signal: AbortSignal) {
  return bundle.function('serving_default').call({ x: [[1, 2]], y: long }, { signal, timeout: 100 });
}
void bundle.call([[1, 2]]);
const tensor: Tensor = bundle.callSync(float).get('y');
same<(typeof tensor)['dtype'], DType>(true);

// A tensor of any dtype can be narrowed by it.
if (tensor.is(TFloat32)) same<(typeof tensor)['data'], Float32Array>(true);

// `using` and `await using`.
{
  using first: SavedModelBundle = bundle;
  using second: Session = bundle.session();
  using third: Tensor = float;
  void [first, second, third];
}

// Graphs: builders, and an op as a method.
{
  using graph = new Graph();
  const x: Output = graph.ops.placeholder({ dtype: TFloat32, shape: [-1, 3] });
  same<ReturnType<typeof product>, Output>(true);
  function product() {
    return graph.ops.matMul(x, [[1, 2]], { transposeB: true, name: 'product' });
  }
  const { values, indices } = graph.ops.topKV2(x, 2);
  const parts: Output[] = graph.ops.split(0, x, { numSplit: 2 });
  const nothing: Operation = graph.ops.noOp({ controlInputs: [x.op] });
  // @ts-expect-error there is no such op
  void graph.ops.matMull;
  // @ts-expect-error it takes two matrices
  graph.ops.matMul(x);
  // @ts-expect-error a placeholder needs a dtype
  graph.ops.placeholder({ shape: [] });
  // @ts-expect-error the attribute is a boolean
  graph.ops.matMul(x, x, { transposeA: 1 });
  // @ts-expect-error there is no such attribute
  graph.ops.matMul(x, x, { transpose_a: true });
  // @ts-expect-error one of the paddings that there are
  graph.ops.maxPool(x, { ksize: [1], strides: [1], padding: 'same' });
  graph.opBuilder('Placeholder', 'y').setAttr('dtype', TFloat32).setAttr('shape', [null, 3]).build().output();
  using session: Session = new Session(graph, { config: { intraOpParallelismThreads: 1 } });
  void [values, indices, parts, nothing, session.run(nothing, 'y')];
}

const code: TensorFlowError['code'] = new InvalidArgumentError('').code;
// @ts-expect-error there is no such code
code === 'BAD';

TensorFlow.configure({ threads: 2, logLevel: 'info' });
// @ts-expect-error there is no such option
TensorFlow.configure({ thread: 2 });
