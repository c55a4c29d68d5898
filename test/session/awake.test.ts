/** The event loop that is kept turning while one run is in flight; with a clock and a loop of the test's own. */
import type * as Awake from '../../lib/session/awake';

let now: number;
let immediates: (() => void)[];
let awake: typeof Awake;

beforeEach(() => {
  now = 1000;
  immediates = [];
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  jest.doMock('node:timers', () => ({ setImmediate: (callback: () => void) => immediates.push(callback) }));
  jest.isolateModules(() => (awake = require('../../lib/session/awake') as typeof Awake));
});

afterEach(() => {
  jest.dontMock('node:timers');
  jest.restoreAllMocks();
});

/** One turn of the event loop, which takes so many milliseconds. Gives how many callbacks it had. */
function turn(milliseconds: number): number {
  now += milliseconds;
  const due = immediates.splice(0);
  for (const callback of due) callback();
  return due.length;
}

/** A run that ends after so many turns. Gives in how many of them the event loop was kept turning. */
function run(turns: number, milliseconds: number): number {
  awake.runBegins();
  let kept = 0;
  for (let i = 0; i < turns; i++) kept += turn(milliseconds);
  awake.runEnds();
  while (turn(milliseconds) > 0) kept++;
  return kept;
}

test('while a run is in flight the event loop turns without a pause, until the run has ended', () => {
  awake.runBegins();
  for (let i = 0; i < 5; i++) expect(turn(0.01)).toBe(1);
  awake.runEnds();
  expect(turn(0.01)).toBe(1); // which sees that there is none
  expect(turn(0.01)).toBe(0);
});

test('for a tenth of a millisecond, no longer', () => {
  awake.runBegins();
  let looked = 0;
  for (let i = 0; i < 100; i++) looked += turn(0.01);
  expect(looked).toBeGreaterThanOrEqual(10);
  expect(looked).toBeLessThanOrEqual(12);
  awake.runEnds();
});

test('a run that begins while another is in flight keeps nothing awake, nor does one after it twice', () => {
  awake.runBegins();
  awake.runBegins();
  expect(turn(0.01)).toBe(1);
  expect(turn(1)).toBe(1); // the time is over
  expect(turn(1)).toBe(0);
  awake.runEnds();
  awake.runBegins();
  expect(turn(0.01)).toBe(0);
  awake.runEnds();
  awake.runEnds();

  awake.runBegins();
  awake.runEnds();
  awake.runBegins(); // before the loop has turned
  expect(turn(0.01)).toBe(1);
  awake.runEnds();
});

test('where runs take longer it gives up after four, but for one in 64, and begins again when one comes in time', () => {
  const looks = Array.from({ length: 4 + 2 * 64 }, () => run(10, 1) > 0);
  const tried = looks.flatMap((looked, i) => (looked ? [i] : []));
  expect(tried).toEqual([0, 1, 2, 3, 3 + 64, 3 + 128]);
  for (let i = 0; i < 63; i++) expect(run(2, 0.01)).toBe(0);
  expect(run(2, 0.01)).toBeGreaterThan(0); // the one in 64, and it came in time
  expect(run(2, 0.01)).toBeGreaterThan(0);
});
