/** How often the tests that look for a rare crash try. */

/** A few times as a rule, since each costs a process or a worker; `TRIES=200 npm test -- test/threads` has more of all. */
export function tries(few: number): number {
  return Number(process.env.TRIES ?? few);
}

/** How long so many tries may take, in milliseconds: a try takes a second, on a busy machine several. */
export function patience(times: number): number {
  return 300_000 + times * 10_000;
}
