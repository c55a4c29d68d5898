/** Runs in steps: what is fed later depends on what was fetched before. */
import { setTimeout as delay } from 'node:timers/promises';
import { Graph, Session, TFloat32, type PartialRun, type Tensor } from '../../lib';
import { expectError } from '../support/errors';
import { leavesNothing } from '../support/native-state';
import { bytes, expectNear, python } from './python';

let graph: Graph;
let session: Session;
let run: PartialRun;
beforeEach(() => {
  graph = new Graph();
  graph.importGraphDef(bytes(python.partialRun.graphDef));
  session = new Session(graph);
  run = session.partialRun({ feeds: ['a', 'b', 'c'], fetches: ['x', 'y', 'z'] });
});
afterEach(() => {
  session.close();
  graph.close();
});

const numbers = (tensor: Tensor) => tensor.toArray() as number[];

it('gives what Python gives, and computes what is random once', async () => {
  const x = numbers((await run.run({ a: [1, 2] }, ['x'])).get('x'));
  const whole = x.map(Math.trunc);
  const y = numbers((await run.run({ b: whole }, ['y'])).get('y'));
  expectNear(
    y,
    x.map((value, i) => value * whole[i]!),
    1e-5,
  );
  const z = (await run.run({ c: 0.5 }, [graph.output('z')])).get('z').item();
  expect(whole).toEqual([3, 6]);
  expectNear(z, python.partialRun.z, 1e-5);
});

it('as well while it waits', () => {
  const x = numbers(run.runSync({ a: [1, 2] }, ['x']).get(0));
  const result = run.runSync({ b: x.map(Math.trunc), 'c:0': TFloat32.scalarOf(0.5) }, ['z', 'y:0']);
  expect(result.keys()).toEqual(['z', 'y:0']);
  expectNear(result.get('z').item(), python.partialRun.z, 1e-5);
});

it('feeds and fetches may be left for later, or for never', async () => {
  expect((await run.run({ a: [1, 2] })).size).toBe(0);
  expect((await run.run({}, ['x'])).get('x').shape).toEqual([2]);
});

it('targets run without being fetched', async () => {
  const counter = graph.ops.varHandleOp({ dtype: 'int32', shape: [], sharedName: 'counter' });
  graph
    .opBuilder('AssignVariableOp', 'set')
    .addInput(counter)
    .addInput(graph.constant(41, { dtype: 'int32' }))
    .build();
  const value = graph.opBuilder('ReadVariableOp', 'get').addInput(counter).setAttr('dtype', 'int32').build().output();
  await session.partialRun({ targets: ['set'] }).run();
  expect(session.runner().fetch(value).runSync().get(0).item()).toBe(41);
});

describe('misuse', () => {
  it('feeding or fetching twice', async () => {
    await run.run({ a: [1, 2] }, ['x']);
    await expectError(() => run.run({ a: [1, 2] }), 'INVALID_ARGUMENT', "'a' is fed twice in this partial run");
    await expectError(() => run.run({ b: [1, 1], 'b:0': [1, 1] }), 'INVALID_ARGUMENT', "'b:0' is fed twice");
    await expectError(() => run.run({}, ['x:0']), 'INVALID_ARGUMENT', "'x:0' is fetched twice in this partial run");
    await expectError(() => run.run({}, ['y', 'y']), 'INVALID_ARGUMENT', "'y' is fetched twice");
    const parts = { feeds: ['a', 'a:0'], fetches: ['x'] };
    await expectError(() => session.partialRun(parts), 'INVALID_ARGUMENT', "fed twice: 'a' and 'a:0'");
    await expectError(() => session.partialRun({ fetches: ['x', 'x'] }), 'INVALID_ARGUMENT', "fetched twice: 'x'");
    // None of this has ended it.
    expect((await run.run({ b: [1, 1], c: 0 }, ['y', 'z'])).size).toBe(2);
  });

  it('fetching what can not be computed yet: the run goes on', async () => {
    await expectError(() => run.run({ a: [1, 2] }, ['y']), 'INVALID_ARGUMENT', "computed yet: 'b:0' has not been fed");
    expect((await run.run({ a: [1, 2], b: [0, 0] }, ['y'])).get('y').toArray()).toEqual([0, 0]);
  });

  it('unknown names, and those of other runs', async () => {
    await expectError(() => run.run({ nothing: 1 }), 'NOT_FOUND', "nothing named 'nothing' to feed");
    await expectError(
      () => run.run({}, ['mul']),
      'INVALID_ARGUMENT',
      "'mul' is no fetch of this partial run; it has: ",
    );
    await expectError(() => run.run({ x: [1, 2] }), 'INVALID_ARGUMENT', "'x' is no feed of this partial run");
    await expectError(() => session.partialRun({ feeds: ['q'], fetches: ['x'] }), 'NOT_FOUND', "'q'");
    await expectError(() => session.partialRun({ feeds: ['a'] }), 'INVALID_ARGUMENT', 'nothing to run');
    await expectError(() => session.partialRun({ fetches: 'x' } as never), 'INVALID_ARGUMENT', 'are arrays');
    await expectError(() => run.run(null as never), 'INVALID_ARGUMENT', 'an object of feeds');
  });

  it('a wrong shape or dtype', async () => {
    await expectError(
      () => run.run({ a: [1, 2, 3] }),
      'INVALID_ARGUMENT',
      "feed 'a' expects float32[2], got float32[3]",
    );
    await expectError(() => run.run({ c: 'one' }), 'INVALID_ARGUMENT', "feed 'c'");
    expect((await run.run({ a: [1, 2] }, ['x'])).size).toBe(1);
  });

  it('two steps at once: the second is refused, the first ends', async () => {
    const first = run.run({ a: [1, 2] }, ['x']);
    await expectError(() => run.run({ b: [1, 1] }), 'FAILED_PRECONDITION', 'a step of this partial run is under way');
    await expectError(() => run.runSync({ b: [1, 1] }), 'FAILED_PRECONDITION', 'under way');
    await first;
    await run.run({ b: [1, 1] }, ['y']);
  });

  it('a step after the last', async () => {
    run.runSync({ a: [1, 2], b: [1, 1], c: 0 }, ['x', 'y', 'z']);
    await expectError(() => run.run(), 'FAILED_PRECONDITION', 'has ended: all was fed and fetched');
  });

  it('a step after one that failed', async () => {
    const x = graph.output('x');
    const failing = graph.ops.checkNumerics(graph.ops.log(graph.ops.neg(x)), { message: 'no number' });
    const other = session.partialRun({ feeds: ['a', 'b'], fetches: [failing, 'y'] });
    const cancelled = 'cancels a session when an operation of a partial run fails';
    await expectError(() => other.run({ a: [1, 2] }, [failing]), 'INVALID_ARGUMENT', 'no number', cancelled);
    const parts = ['has ended: an earlier step failed', 'no number'];
    await expectError(() => other.run({ b: [1, 1] }, ['y']), 'FAILED_PRECONDITION', ...parts);
    // As the message says; a new session is none the worse. Python has the same.
    await expectError(() => session.runner().feed('a', [1, 2]).fetch('x').run(), 'CANCELLED');
    const another = new Session(graph);
    expect((await another.partialRun({ feeds: ['a'], fetches: ['x'] }).run({ a: [1, 2] }, ['x'])).size).toBe(1);
    another.close();
  });
});

describe('closing', () => {
  it('the run: no further step', async () => {
    await run.run({ a: [1, 2] }, ['x']);
    run.close();
    run.close();
    expect(run.closed).toBe(true);
    await expectError(() => run.run({ b: [1, 1] }), 'FAILED_PRECONDITION', 'the partial run is closed');
    await expectError(() => run.runSync({ b: [1, 1] }), 'FAILED_PRECONDITION', 'the partial run is closed');
  });

  it('the session in the middle', async () => {
    await run.run({ a: [1, 2] }, ['x']);
    session.close();
    await expectError(() => run.run({ b: [1, 1] }, ['y']), 'FAILED_PRECONDITION', 'the session is closed');
    await expectError(() => session.partialRun({ fetches: ['x'] }), 'FAILED_PRECONDITION', 'the session is closed');
  });

  it('the session during a step: it ends', async () => {
    const step = run.run({ a: [1, 2] }, ['x']);
    await session[Symbol.asyncDispose]();
    expect((await step).get('x').shape).toEqual([2]);
  });

  it('by a signal: the step is made for nobody', async () => {
    const controller = new AbortController();
    const step = run.run({ a: [1, 2] }, ['x'], { signal: controller.signal });
    const reason = new Error('not any more');
    controller.abort(reason);
    await expect(step).rejects.toBe(reason);
    await expect(run.run({}, [], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    // It has been made, or was withdrawn before it began: a step can follow in both cases.
    for (;;) {
      try {
        await run.run({ b: [1, 1] });
        break;
      } catch (error) {
        expect(String(error)).toContain('under way');
        await delay(5);
      }
    }
  });

  it('leaves nothing, wherever the run was left', async () => {
    await leavesNothing(async () => {
      for (let round = 0; round < 12; round++) {
        const own = new Session(graph);
        const partial = own.partialRun({ feeds: ['a', 'b', 'c'], fetches: ['x', 'y', 'z'] });
        if (round % 4 > 0) (await partial.run({ a: [1, 2] }, ['x'])).close();
        if (round % 4 > 1) partial.runSync({ b: [1, 2] }, ['y']);
        if (round % 4 > 2) await partial.run({ c: 1 }, ['z']);
        if (round % 2 === 0) own.close();
      }
    });
  });
});
