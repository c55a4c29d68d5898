/** Names of operations, inputs and outputs that are not there, or there twice. */
import { SavedModelBundle, TFloat32, type Feedable } from '../../lib';
import { expectError, errorOf } from '../support/errors';
import { openModel } from '../support/open-model';

const model = openModel('mlp');
const FEED = 'serving_default_x';
const FETCH = 'StatefulPartitionedCall_1';
const X = [[1, 2, 3, 4]];

const runner = () => model.session.runner();

/** Each way to run: `run` rejects, `runSync` throws, a callable is refused when it is made. */
const WAYS: [string, (feeds: [string, Feedable][], fetches: string[]) => unknown][] = [
  ['run', (feeds, fetches) => build(feeds, fetches).run()],
  ['runSync', (feeds, fetches) => build(feeds, fetches).runSync()],
  ['runAndFetchMetadata', (feeds, fetches) => build(feeds, fetches).runAndFetchMetadata()],
  [
    'makeCallable',
    (feeds, fetches) => {
      const names = feeds.map(([name]) => name);
      return model.session.makeCallable(names, fetches).runSync(feeds.map(([, value]) => value));
    },
  ],
];

function build(feeds: [string, Feedable][], fetches: string[]) {
  const run = runner();
  for (const [name, value] of feeds) run.feed(name, value);
  for (const name of fetches) run.fetch(name);
  return run;
}

describe.each(WAYS)('%s', (_, run) => {
  it('an unknown feed', async () => {
    await expectError(
      () => run([['serving_default_z', X]], [FETCH]),
      'NOT_FOUND',
      "'serving_default_z' to feed",
      "signature 'serving_default' are: x",
      FEED,
    );
  });

  it('an unknown fetch', async () => {
    await expectError(
      () => run([[FEED, X]], ['output_1']),
      'NOT_FOUND',
      "'output_1' to fetch",
      "signature 'serving_default' are: output_0",
    );
  });

  it('a key of an input is no output', async () => {
    await expectError(() => run([['x', X]], ['x']), 'NOT_FOUND', "'x' to fetch");
  });

  it.each(['', ':0', ':', 'x:-1', 'x:1.5', 'x:99999999999', '^x', 'x\0', `${FEED}\0`, `${FEED}\0:0`])(
    'the name %j',
    async (name) => {
      await expectError(() => run([[name, X]], [FETCH]), 'NOT_FOUND', `'${name}' to feed`);
      await expectError(() => run([[FEED, X]], [name]), 'NOT_FOUND', `'${name}' to fetch`);
    },
  );

  it('an index out of range', async () => {
    const message = `operation '${FETCH}' has 1 outputs, no output 1`;
    await expectError(() => run([[FEED, X]], [`${FETCH}:1`]), 'OUT_OF_RANGE', message);
    await expectError(() => run([[`${FEED}:7`, X]], [FETCH]), 'OUT_OF_RANGE', `'${FEED}' has 1 outputs, no output 7`);
    await expectError(() => run([[FEED, X]], [`${FETCH}:999999999`]), 'OUT_OF_RANGE', '999999999');
  });

  it('an operation that has no output', async () => {
    await expectError(() => run([[FEED, X]], ['NoOp']), 'OUT_OF_RANGE', "'NoOp' has 0 outputs");
    await expectError(() => run([['NoOp', X]], [FETCH]), 'OUT_OF_RANGE', "'NoOp' has 0 outputs");
  });

  it('a feed twice, under one name or two', async () => {
    const twice = (a: string, b: string) => () =>
      run(
        [
          [a, X],
          [b, X],
        ],
        [FETCH],
      );
    await expectError(twice(FEED, FEED), 'INVALID_ARGUMENT', 'fed twice', `'${FEED}'`);
    await expectError(twice(FEED, `${FEED}:0`), 'INVALID_ARGUMENT', 'fed twice', `'${FEED}:0'`);
    await expectError(twice('x', FEED), 'INVALID_ARGUMENT', 'fed twice', "'x'", `'${FEED}' (both ${FEED}:0)`);
  });

  it('nothing to fetch', async () => {
    await expectError(() => run([[FEED, X]], []), 'INVALID_ARGUMENT', 'nothing to run', 'fetch', 'target');
  });

  it('a feed is missing: TensorFlow names it', async () => {
    await expectError(() => run([], [FETCH]), 'INVALID_ARGUMENT', FEED, 'feed');
  });

  it('a name is fed and fetched', async () => {
    await expectError(() => run([[FEED, X]], [FEED]), 'INVALID_ARGUMENT', `${FEED}:0`, 'both fed and fetched');
  });

  it('names that are no strings', async () => {
    for (const name of [undefined, null, 7, {}, [FEED], Symbol('x')]) {
      await expectError(() => run([[name as never, X]], [FETCH]), 'INVALID_ARGUMENT', 'a name or an Output');
      await expectError(() => run([[FEED, X]], [name as never]), 'INVALID_ARGUMENT', 'a name or an Output');
    }
  });
});

describe('runner', () => {
  it.each([-1, 1.5, NaN, Infinity, '0', null])('the index %p', async (index) => {
    await expectError(() => runner().fetch(FETCH, index as number), 'INVALID_ARGUMENT', 'index', String(index));
    await expectError(() => runner().feed(FEED, index as number, X), 'INVALID_ARGUMENT', 'index', String(index));
  });

  it('an index out of range', async () => {
    await expectError(() => runner().feed('x', X).fetch(FETCH, 1).run(), 'OUT_OF_RANGE', FETCH);
    await expectError(() => runner().feed(FEED, 3, X).fetch(FETCH).run(), 'OUT_OF_RANGE', FEED);
  });

  it('an unknown target', async () => {
    await expectError(() => runner().addTarget('Nope').run(), 'NOT_FOUND', "'Nope'", 'NoOp');
  });

  it('targets that are no operations', async () => {
    for (const target of [undefined, 7, {}, Symbol('x'), model.bundle.graph().output(FETCH)]) {
      await expectError(
        () =>
          runner()
            .addTarget(target as never)
            .run(),
        'INVALID_ARGUMENT',
        'a name or an Operation',
      );
    }
  });

  it('an output of another graph', async () => {
    const other = SavedModelBundle.load(model.fixture.model);
    const output = other.graph().output(FETCH);
    await expectError(() => runner().feed('x', X).fetch(output).run(), 'INVALID_ARGUMENT', 'another graph');
    await expectError(() => runner().addTarget(output.op).run(), 'INVALID_ARGUMENT', 'another graph');
    other.close();
  });

  it('what failed once can be run when it is complete', async () => {
    const run = runner().feed('x', X);
    await errorOf(() => run.run());
    expect((await run.fetch('output_0').run()).get(0).shape).toEqual([1, 3]);
  });
});

describe('graph', () => {
  it.each(['nope', '', 'StatefulPartitionedCall:9'])('output(%j)', async (name) => {
    await expectError(() => model.bundle.graph().output(name), name.includes(':') ? 'OUT_OF_RANGE' : 'NOT_FOUND');
  });

  it('operationOrThrow lists the nearest names', async () => {
    await expectError(() => model.bundle.graph().operationOrThrow('serving_default_y'), 'NOT_FOUND', FEED);
    expect(model.bundle.graph().operation('serving_default_y')).toBeUndefined();
  });

  it('output indices', async () => {
    const operation = model.bundle.graph().operationOrThrow(FEED);
    for (const index of [1, -1, 0.5, NaN]) {
      await expectError(() => operation.output(index), 'OUT_OF_RANGE', `'${FEED}' has 1 outputs`);
    }
  });
});

describe('results', () => {
  it('an output that was not fetched', async () => {
    const result = await runner().feed('x', X).fetch('output_0').run();
    await expectError(() => result.get('output_1'), 'NOT_FOUND', "'output_1'", 'fetched: output_0');
    for (const place of [1, -1, 0.5]) await expectError(() => result.get(place), 'OUT_OF_RANGE', 'fetched 1');
  });
});

describe('functions', () => {
  const call = (inputs: unknown) => model.bundle.function('serving_default').call(inputs as never);

  it('an input is missing or unknown', async () => {
    await expectError(() => call({}), 'INVALID_ARGUMENT', 'x: float32[?, 4]', 'is not given: x');
    await expectError(() => call({ x: undefined }), 'INVALID_ARGUMENT', 'is not given: x');
    await expectError(() => call({ y: X }), 'INVALID_ARGUMENT', "no input 'y'", 'it has: x');
    await expectError(() => call({ x: X, y: X }), 'INVALID_ARGUMENT', "no input 'y'");
  });

  it('no inputs at all', async () => {
    for (const inputs of [undefined, null])
      await expectError(() => call(inputs), 'INVALID_ARGUMENT', 'x', 'float32[?, 4]');
  });

  it('a wrong number of values for a callable', async () => {
    const callable = model.session.makeCallable([FEED], [FETCH]);
    const x = TFloat32.tensorOf([1, 4], [1, 2, 3, 4]);
    await expectError(() => callable.runSync([]), 'INVALID_ARGUMENT', 'expected 1 values (serving_default_x), got 0');
    await expectError(() => callable.run([x, x]), 'INVALID_ARGUMENT', 'got 2');
    await expectError(() => callable.run([undefined as never]), 'INVALID_ARGUMENT', 'got undefined');
  });
});
