// `node run-blocks.mjs FILE…`: imports the files one after another in this process, and writes for each a line of JSON
// with what it printed and what it threw.
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

let printed = [];
console.log = (...values) => printed.push(format(...values));

for (const file of process.argv.slice(2)) {
  printed = [];
  let error;
  const fail = (thrown) => (error ??= String(thrown?.stack ?? thrown));
  process.on('uncaughtException', fail);
  try {
    await import(pathToFileURL(file));
    await setImmediate();
  } catch (thrown) {
    fail(thrown);
  }
  process.off('uncaughtException', fail);
  process.stdout.write(`${JSON.stringify({ printed: printed.join('\n'), error })}\n`);
}
// A block may have left something open that keeps the event loop going.
process.exit();
