/** Options of runs that are none, runs that are broken off, and arguments of the wrong kind. */
import { Graph, SavedModelBundle, Session, Tensor, TensorFlow, type RunControl, type RunOptionsInit } from '../../lib';
import { errorOf, expectError } from '../support/errors';
import { openModel } from '../support/open-model';

const model = openModel('mlp');
const X = [[1, 2, 3, 4]];
const NO_MESSAGE = Uint8Array.of(0xff, 0xff);
const runner = () => model.session.runner().feed('x', X).fetch('output_0');
const run = (control: unknown) => model.bundle.call({ x: X }, control as RunControl);

describe('RunOptions', () => {
  it.each([
    [{ noSuchField: 1 }, 'noSuchField'],
    [{ traceLevel: 'LOUD' }, 'traceLevel'],
    [{ timeoutInMs: 'soon' }, 'timeoutInMs'],
    [{ timeoutInMs: 1.5 }, 'timeoutInMs'],
    [null, 'RunOptions'],
    [7, 'RunOptions'],
  ])('%j', async (options, field) => {
    const given = options as RunOptionsInit;
    await expectError(() => runner().setOptions(given), 'INVALID_ARGUMENT', field);
    await expectError(
      () => model.session.makeCallable(['x'], ['output_0'], { runOptions: given }),
      'INVALID_ARGUMENT',
      field,
    );
  });

  it('bytes that are no message', async () => {
    await expectError(() => runner().setOptions(NO_MESSAGE).run(), 'INVALID_ARGUMENT', 'RunOptions');
    await expectError(() => runner().setOptions(NO_MESSAGE).runSync(), 'INVALID_ARGUMENT', 'RunOptions');
    await expectError(() => runner().setOptions(NO_MESSAGE).runAndFetchMetadata(), 'INVALID_ARGUMENT', 'RunOptions');
  });

  it('a thread pool that there is not', async () => {
    await expectError(() => runner().setOptions({ interOpThreadPool: 99 }).run(), 'INVALID_ARGUMENT', '99');
  });
});

describe('control of a run', () => {
  it.each([-1, NaN, 'soon', {}])('timeout: %p', async (timeout) => {
    await expectError(() => run({ timeout }), 'INVALID_ARGUMENT', 'timeout is a number of milliseconds');
  });

  it.each([null, {}, 'stop', 7, new AbortController()])('signal: %p', async (signal) => {
    await expectError(() => run({ signal }), 'INVALID_ARGUMENT', 'signal is an AbortSignal');
  });

  it('a signal that was aborted before', async () => {
    const reason = Object.assign(new Error('not any more'), { code: 'LATE' });
    expect(await errorOf(() => run({ signal: AbortSignal.abort(reason) }))).toBe(reason);
  });

  it('a timeout in the distant future is none', async () => {
    expect((await run({ timeout: Infinity })).size).toBe(1);
    expect((await run({ timeout: 2 ** 40 })).size).toBe(1);
  });
});

describe('arguments of another kind', () => {
  it('names', async () => {
    const result = model.bundle.callSync({ x: X });
    for (const name of [undefined, null, 7, {}] as never[]) {
      await expectError(() => model.bundle.function(name), 'NOT_FOUND', 'it has:');
      await expectError(() => model.bundle.graph().operation(name), 'INVALID_ARGUMENT', 'a string');
      await expectError(() => model.bundle.graph().operationOrThrow(name), 'INVALID_ARGUMENT', 'a string');
      if (name !== 7) await expectError(() => result.get(name), 'NOT_FOUND', 'the run fetched: output_0');
    }
    for (const name of ['__proto__', 'constructor', 'toString']) {
      await expectError(() => model.bundle.function(name), 'NOT_FOUND', `'${name}'`);
      await expectError(() => result.get(name), 'NOT_FOUND', `'${name}'`);
      await expectError(() => model.bundle.call({ x: X, [name]: X }), 'INVALID_ARGUMENT', name);
    }
  });

  it('lists', async () => {
    for (const list of [undefined, null, 'x', { 0: 'x', length: 1 }] as never[]) {
      await expectError(() => model.session.makeCallable(list, ['output_0']), 'INVALID_ARGUMENT', 'arrays of names');
      await expectError(() => model.session.makeCallable(['x'], list), 'INVALID_ARGUMENT', 'arrays of names');
    }
  });
});

describe('an option that there is not would do nothing: it is refused', () => {
  const cases: [string, () => unknown, string][] = [
    ['load', () => SavedModelBundle.load(model.bundle.path, { optimise: true } as never), 'optimize'],
    ['loadAsync', () => SavedModelBundle.loadAsync(model.bundle.path, { tag: 'x' } as never), 'tags'],
    ['call', () => run({ timeOut: 5 }), 'timeout'],
    ['call with a number', () => run(5), 'takes an object of options, not 5'],
    ['batched().call', () => model.bundle.function('serving_default').batched().call({ x: X }, { priority: 'low' } as never), 'signal'], // prettier-ignore
    ['makeCallable', () => model.session.makeCallable(['x'], ['output_0'], { target: [] } as never), 'targets'],
    ['new Session', () => new Session(model.bundle.graph(), { intraOpParallelismThreads: 1 } as never), 'config'],
    ['Session.create', () => Session.create(model.bundle.graph(), { conf: {} } as never), 'config'],
    ['Tensor.of', () => Tensor.of([1], { type: 'int32' } as never), 'dtype'],
    ['importGraphDef', () => new Graph().importGraphDef(new Uint8Array(), { name: 'a' } as never), 'prefix'],
  ];
  it.each(cases)('%s', async (_, refused, known) => {
    const error = await expectError(refused, 'INVALID_ARGUMENT', known);
    if (!known.includes(' ')) expect(error.message).toMatch(/^.* has no option '\w+'; it has: /);
  });
});

it('what is configured too late is refused, and nothing changes', async () => {
  const version = TensorFlow.version();
  await expectError(() => TensorFlow.configure({ libraryPath: '/elsewhere' }), 'FAILED_PRECONDITION');
  expect(TensorFlow.version()).toBe(version);
});
