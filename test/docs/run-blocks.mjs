// `node run-blocks.mjs FILE…`: imports the files one after another in this process, and writes for each a line of JSON
// with what it printed and what it threw. The last one may go on until nothing is left to do.
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

let printed = [];
let error;
const fail = (thrown) => (error ??= String(thrown?.stack ?? thrown));
console.log = (...values) => printed.push(format(...values));
process.on('uncaughtException', fail);

const files = process.argv.slice(2);
for (const file of files) {
  printed = [];
  error = undefined;
  await import(pathToFileURL(file)).catch(fail);
  await (file === files.at(-1) ? once(process, 'beforeExit') : setImmediate());
  process.stdout.write(`${JSON.stringify({ printed: printed.join('\n'), error })}\n`);
}
