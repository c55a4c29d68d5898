/** How often the tests that look for a rare crash try. */

/** A few times as a rule, since each costs a process or a worker; `TRIES=200 npm test -- test/threads` has more of all. */
export function tries(few: number): number {
  return Number(process.env.TRIES ?? few);
}
