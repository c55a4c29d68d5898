// npm run bench [-- --quick] [-- --only NAME]: makes the measurements, prints them as they come, and writes results/.
// npm run bench -- --setup: gets what this library is compared with; -- --peers [--model NAME]: compares.
// Ends with 0 whatever the numbers are: they depend on the machine. Another code means that something broke.
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeMachine } from './harness/machine.mjs';
import { line, machineLine, writeResults } from './harness/results.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const known = readdirSync(join(here, 'measurements')).map((file) => basename(file, '.mjs'));
/**
 * When V8 doubles its young generation, which takes 8 MB, is a matter of chance; where that has one small size, what is
 * left to grow is ours.
 */
const FLAGS = { endurance: ['--min-semi-space-size=2', '--max-semi-space-size=2'] };

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    setup: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    model: { type: 'string', multiple: true },
  },
});
if (options.setup) {
  const { setUp } = await import('./setup/main.mjs');
  setUp();
  process.exit();
}
if (options.peers) {
  const { measurePeers } = await import('./peers/main.mjs');
  await measurePeers({ quick: options.quick, names: options.model }, join(here, 'results'));
  process.exit();
}
for (const name of options.only ?? []) {
  if (!known.includes(name)) {
    console.error(`there is no measurement '${name}'; there are: ${known.join(', ')}`);
    process.exit(1);
  }
}

const machine = describeMachine();
console.log(machineLine(machine));
const sections = [];
for (const name of options.only ?? known) sections.push(await measure(name));
writeResults({ machine, quick: options.quick, sections }, join(here, 'results'));

function measure(name) {
  return new Promise((resolve, reject) => {
    const section = { name, title: '', rows: [] };
    const child = fork(join(here, 'harness', 'child.mjs'), [name, options.quick ? '--quick' : ''], {
      execArgv: ['--expose-gc', ...(FLAGS[name] ?? [])],
    });
    child.on('message', ({ title, row }) => {
      if (title !== undefined) console.log(`\n${(section.title = title)} (${name})`);
      if (row === undefined) return;
      section.rows.push(row);
      console.log(line(row));
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve(section);
      else reject(new Error(`the measurement '${name}' ended with ${signal ?? code}`));
    });
  });
}
