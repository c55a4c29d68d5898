/** The bar that Keras shows: `3/10 ━━━━━━────────────── 2s 41ms/step`. */
import type { Progress } from './predict';

const WIDTH = 20;

/** @returns what is to be told of each batch that is done */
export function progressBar(batches: number, write = (text: string) => void process.stderr.write(text)) {
  const begun = performance.now();
  return ({ batch }: Progress): void => {
    const seconds = (performance.now() - begun) / 1000;
    const filled = Math.round((batch / batches) * WIDTH);
    const bar = '━'.repeat(filled) + '─'.repeat(WIDTH - filled);
    const step = Math.round((seconds / batch) * 1000);
    const count = String(batch).padStart(String(batches).length);
    write(`\r${count}/${batches} ${bar} ${Math.round(seconds)}s ${step}ms/step${batch === batches ? '\n' : ''}`);
  };
}
