// What harness/program.mjs asks of a program, for those in JavaScript.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** `KEY=VALUE ...` of the command line: a model as peers/models.mjs has it, as text. */
export function argumentsOf(argv = process.argv.slice(2)) {
  const { shape, file, ...others } = Object.fromEntries(argv.map((each) => each.split(/=(.*)/s, 2)));
  const bytes = readFileSync(file);
  const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / Float32Array.BYTES_PER_ELEMENT);
  return { ...others, shape: shape.split('x').map(Number), values: Float32Array.from(values) };
}

/**
 * Says that it is ready, and answers until its input ends.
 * @param run makes COUNT runs, so many at a time, and gives `{ seconds, latencies }`
 * @param output makes one run and gives its elements
 */
export async function serve({ run, output }) {
  console.log('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    const [command, count, inFlight] = line.split(' ');
    const answer =
      command === 'run' ? await run(Number(count), Number(inFlight)) : { output: Array.from(await output()) };
    console.log(JSON.stringify(answer));
  }
}
