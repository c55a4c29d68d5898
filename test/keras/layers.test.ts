/** Every layer in several configurations gives what Keras gives. */
import { casesOf, families } from './cases';
import { failureOf } from './run-case';

test('there are at least 300 cases', () => {
  expect(families.flatMap(casesOf).length).toBeGreaterThan(300);
});

describe.each(families)('%s', (family) => {
  test.each(casesOf(family))('$name', async (one) => {
    expect(await failureOf(one)).toBeUndefined();
  });
});
