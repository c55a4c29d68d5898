/** One session for several threads: `share()` and `fromShared()`. */
import { join } from 'node:path';
import { SavedModelBundle, type ShareTicket } from '../../lib';
import { resultOf } from '../support/child';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { leavesNothing } from '../support/native-state';
import { expectRight } from '../support/open-model';

const program = <T>(how: string, ...args: string[]) => resultOf<T>('threads/programs/share.cjs', [how, ...args]);
const load = () => SavedModelBundle.load(fixture('mlp').model);
const [known] = fixture('mlp').cases;

describe('in workers', () => {
  const folder = scratchFolder();

  test('eight workers with a model of 200 MB have its weights in memory once', async () => {
    const result = await program<Record<string, unknown>>('one copy', join(folder, 'big'));
    expect(result).toMatchObject({ sums: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5], sessions: 1, own: 1.5 });
    expect(result.grown).toBeLessThan(380); // a worker's own are up to 25 each; eight copies were 1,600
  }, 120_000);

  test('the owner may close first: the session goes with the last that has it open', async () => {
    const result = await program<Record<string, unknown>>('the owner closes first');
    expect(result).toMatchObject({ first: 3, second: 4, open: { sessions: 1 }, after: { sessions: 0, graphs: 0 } });
  });

  test('a worker that closes takes nothing from the others, whose runs go on', async () => {
    const steps = Array.from({ length: 20 }, (_, i) => i);
    expect(await program('a worker closes first')).toEqual({ theirs: 5, steps, last: 6 });
  });

  test('workers that are terminated in the middle of a run leave nothing and take nothing along', async () => {
    const { right, before, after } = await program<Record<string, unknown>>('terminated in a run');
    expect(right).toBe(7);
    expect(after).toEqual(before);
  }, 60_000);
});

test('each bundle of a session is closed for itself, and the last one frees it', async () => {
  await leavesNothing(async () => {
    const bundle = load();
    const ticket = structuredClone(bundle.share());
    expect(bundle.share()).toEqual(ticket);
    const others = [SavedModelBundle.fromShared(ticket), SavedModelBundle.fromShared(ticket)];
    bundle.close();
    for (const other of others) {
      expectRight(other, known!);
      expect(SavedModelBundle.fromShared(other.share()).path).toBe(bundle.path);
      other.close();
      await expectError(() => other.session(), 'FAILED_PRECONDITION', 'closed');
    }
  });
});

test('a ticket that is not redeemed keeps nothing', async () => {
  await leavesNothing(async () => {
    const bundle = load();
    const ticket = bundle.share();
    bundle.close();
    await expectError(
      () => SavedModelBundle.fromShared(ticket),
      'FAILED_PRECONDITION',
      'closed by all that had it open',
    );
    await expectError(() => bundle.share(), 'FAILED_PRECONDITION', 'is closed');
  });
});

test('a bundle that is shared knows what the owner knows', () => {
  using bundle = load();
  using other = SavedModelBundle.fromShared(bundle.share());
  expect(other.signatures().map(String)).toEqual(bundle.signatures().map(String));
  expect(other.metaGraphDef()).toEqual(bundle.metaGraphDef());
  expect(other.graph().operationNames()).toEqual(bundle.graph().operationNames());
  expect(other.session().listDevices()).toEqual(bundle.session().listDevices());
});

test('what is changed in one message is not changed in the bundle that all share', () => {
  using bundle = load();
  using other = SavedModelBundle.fromShared(bundle.share());
  const tensor = (one: SavedModelBundle) =>
    one
      .metaGraphDef()
      .graphDef!.node.flatMap(({ attr }) => Object.values(attr))
      .map(({ value }) => value)
      .find((value) => value.case === 's' && value.value.length > 0)!.value as Uint8Array;
  const before = [...tensor(bundle)];
  tensor(other).fill(0);
  expect([...tensor(bundle)]).toEqual(before);
  expect([...tensor(other)]).toEqual(before);
});

test('nothing can be added to a graph that is shared', async () => {
  using bundle = load();
  bundle.graph().constant(1, { name: 'before' });
  using other = SavedModelBundle.fromShared(bundle.share());
  expect(other.graph().operation('before')?.type).toBe('Const');
  for (const { graph } of [bundle.session(), other.session()]) {
    await expectError(() => graph.constant(1, { name: 'after' }), 'FAILED_PRECONDITION', 'shared with other threads');
    await expectError(() => graph.importGraphDef(new Uint8Array()), 'FAILED_PRECONDITION', 'shared with other threads');
  }
});

test('tickets of another process and what is no ticket are refused', async () => {
  using bundle = load();
  const ticket = bundle.share();
  const foreign = await program<ShareTicket>('ticket');
  const redeem = (value: unknown) => () => SavedModelBundle.fromShared(value as ShareTicket);
  await expectError(redeem(foreign), 'INVALID_ARGUMENT', 'another process');
  await expectError(redeem({ ...ticket, model: ticket.model + 1000 }), 'INVALID_ARGUMENT', 'no shared model');
  for (const garbage of [undefined, null, 'ticket', 5, {}, [], { ...ticket, model: '1' }, { ...ticket, model: -1 }]) {
    await expectError(redeem(garbage), 'INVALID_ARGUMENT', 'takes what bundle.share() gave');
  }
});
