/** What is told of a prediction that takes long, and how it is ended. */
import { loadModel, type Model } from '../../lib/keras';
import { progressBar } from '../../lib/keras/progress-bar';
import { file } from './expected';

const ROWS = Array.from({ length: 25 }, (_, i) => [1, 2, 3, 4, 5, 6, 7, i]);

let model: Model;
beforeAll(async () => {
  model = await loadModel(file('mlp.keras'));
});
afterAll(() => model.close());

/** What is written to standard error meanwhile. */
async function written(body: () => Promise<unknown>): Promise<string> {
  const texts: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    texts.push(String(text));
    return true;
  });
  try {
    await body();
  } finally {
    write.mockRestore();
  }
  return texts.join('');
}

it("progressBar shows Keras' bar on standard error, a line that is written anew for each batch", async () => {
  const text = await written(() => model.predict(ROWS, { batchSize: 10, progressBar: true }));
  const lines = text.split('\r');
  expect(lines.map((line) => line.replace(/\d+s \d+ms\/step/, 'TIME'))).toEqual([
    '',
    '1/3 ━━━━━━━───────────── TIME',
    '2/3 ━━━━━━━━━━━━━─────── TIME',
    '3/3 ━━━━━━━━━━━━━━━━━━━━ TIME\n',
  ]);
  expect(await written(() => model.predict(ROWS, { batchSize: 10 }))).toBe('');
});

it('the bar counts seconds, and milliseconds a step', () => {
  const now = jest.spyOn(performance, 'now').mockReturnValue(1000);
  try {
    const texts: string[] = [];
    const bar = progressBar(10, (text) => void texts.push(text));
    now.mockReturnValue(3400);
    bar({ batch: 8, batches: 10, rows: 80 });
    now.mockReturnValue(4000);
    bar({ batch: 10, batches: 10, rows: 100 });
    expect(texts).toEqual([
      '\r 8/10 ━━━━━━━━━━━━━━━━──── 2s 300ms/step',
      '\r10/10 ━━━━━━━━━━━━━━━━━━━━ 3s 300ms/step\n',
    ]);
  } finally {
    now.mockRestore();
  }
});

it('onProgress hears of each batch; one batch is one', async () => {
  const heard: unknown[] = [];
  const onProgress = (progress: unknown): void => void heard.push(progress);
  const y = await model.predict(ROWS, { batchSize: 10, onProgress });
  expect(y.shape).toEqual([25, 3]);
  expect(heard).toEqual([
    { batch: 1, batches: 3, rows: 10 },
    { batch: 2, batches: 3, rows: 20 },
    { batch: 3, batches: 3, rows: 25 },
  ]);
  heard.length = 0;
  await model.predict(ROWS, { onProgress });
  expect(heard).toEqual([{ batch: 1, batches: 1, rows: 25 }]);
});

it('batches give what one run gives', async () => {
  const whole = model.predictSync(ROWS).toArray() as number[][];
  const parts = (await model.predict(ROWS, { batchSize: 4 })).toArray() as number[][];
  parts.forEach((row, i) => row.forEach((value, k) => expect(value).toBeCloseTo(whole[i]![k]!, 6)));
});

it('what onProgress throws, and a signal that was aborted, end it with their own reasons', async () => {
  const stop = new Error('stop');
  const onProgress = (): never => {
    throw stop;
  };
  await expect(model.predict(ROWS, { batchSize: 10, onProgress })).rejects.toBe(stop);
  await expect(model.predict(ROWS, { signal: AbortSignal.abort(stop) })).rejects.toBe(stop);
  expect((await model.predict(ROWS)).shape).toEqual([25, 3]);
});
