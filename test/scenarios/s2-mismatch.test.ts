/** S2: a shape, dtype or name that does not match is told of, with what is expected and what there is. */
import { TFloat32, TFloat64, TInt32, type Feedable } from '../../lib';
import { expectError } from '../support/errors';
import { openModel } from '../support/open-model';

const model = openModel('classifier');

const run = (feed: string, value: Feedable, fetch = 'dense_1') =>
  model.session.runner().feed(feed, value).fetch(fetch).run();

describe('the error names the feed, what the graph expects and what came', () => {
  const EXPECTED = "feed 'input_1' (serving_default_input_1:0) expects float32[?, 784]";

  it.each([
    ['a dimension', [2, 785], 'float32[2, 785]'],
    ['too small a rank', [784], 'float32[784]'],
    ['too large a rank', [1, 28, 28], 'float32[1, 28, 28]'],
    ['no rank at all', [], 'float32[]'],
  ])('%s', async (_, shape, came) => {
    const size = shape.reduce((product, dimension) => product * dimension, 1);
    const tensor = TFloat32.tensorOf(shape, new Float32Array(size));
    await expectError(() => run('input_1', tensor), 'INVALID_ARGUMENT', EXPECTED, `got ${came}`);
  });

  it.each([TFloat64, TInt32])('the dtype %s', async (dtype) => {
    const tensor = dtype.tensorOf([1, 784], Array<number>(784).fill(0));
    await expectError(() => run('input_1', tensor), 'INVALID_ARGUMENT', EXPECTED, `got ${dtype.name}[1, 784]`);
  });

  it('plain values of the wrong kind, and where', async () => {
    const row: unknown[] = Array<number>(784).fill(0);
    row[3] = 'seven';
    await expectError(() => run('input_1', [row] as never), 'INVALID_ARGUMENT', EXPECTED, 'data[0][3]', '"seven"');
  });

  it("under the operation's name when it was fed by that", async () => {
    const tensor = TFloat32.tensorOf([1, 3], [1, 2, 3]);
    await expectError(
      () => run('serving_default_input_1', tensor),
      'INVALID_ARGUMENT',
      "feed 'serving_default_input_1' expects float32[?, 784], got float32[1, 3]",
    );
  });

  it('of a function as well', async () => {
    await expectError(
      () => model.bundle.function('serving_default').call({ input_1: [[1, 2]] }),
      'INVALID_ARGUMENT',
      'serving_default_input_1:0',
      'expects float32[?, 784], got float32[1, 2]',
    );
  });
});

describe('the error lists the names there are', () => {
  const image = TFloat32.tensorOf([1, 784], new Float32Array(784));

  it('for an unknown feed: the inputs, and the operations with names like it', async () => {
    await expectError(
      () => run('serving_default_input1', image),
      'NOT_FOUND',
      "'serving_default_input1'",
      'input_1',
      'nearest names: serving_default_input_1',
    );
  });

  it('for an unknown fetch: the outputs', async () => {
    await expectError(() => run('input_1', image, 'dense_2'), 'NOT_FOUND', "'dense_2'", 'dense_1');
  });

  it('for an unknown input of a function', async () => {
    await expectError(
      () => model.bundle.function('serving_default').call({ input_2: image }),
      'INVALID_ARGUMENT',
      "'input_2'",
      'it has: input_1',
    );
  });
});
