// What comparing gave: peers.json, peers.md and a plot of each model.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barChart } from '../harness/plot.mjs';
import { median, percentile } from '../harness/stats.mjs';
import { machineLine, rowsTable, short } from '../harness/results.mjs';
import { MODELS } from './models.mjs';

/** What is kept of the rounds. */
export function summary({ one, many, ...result }) {
  return { ...result, one: summaryOf(one), many: summaryOf(many) };
}

function summaryOf(rounds) {
  if (rounds === undefined || rounds.length === 0) return undefined;
  const latencies = rounds.flatMap((round) => round.latencies);
  const [p50, p90, p99] = [0.5, 0.9, 0.99].map((p) => percentile(latencies, p));
  return { p50, p90, p99, perSecond: median(rounds.map((round) => round.runs / round.seconds)) };
}

/** Writes what was measured now; a model that was not keeps what it had. */
export function writePeers(measured, directory) {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'peers.json');
  const all = { ...readResults(file), ...measured };
  const ordered = Object.keys(MODELS).filter((name) => name in all);
  writeFileSync(
    file,
    `${JSON.stringify(Object.fromEntries(ordered.map((name) => [name, all[name]])), undefined, 1)}\n`,
  );
  writeFileSync(join(directory, 'peers.md'), markdown(ordered.map((name) => [name, all[name]])));
  for (const name of Object.keys(measured)) writeFileSync(join(directory, `peers-${name}.svg`), plot(name, all[name]));
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

const PREFACE = `# Beside its peers: last results

Written by \`npm run bench -- --peers\`. Each is a process of its own, with the same model and input; they run in turns.
A latency is that of making the input, running and reading the output. A C loop's, Python's and Java's runs at the same
time are made by as many threads as there are cores, those of the others by so many calls that wait.
`;

function markdown(models) {
  const parts = [PREFACE];
  for (const [name, { quick, machine, peers, callers, asked }] of models) {
    parts.push(
      `## ${MODELS[name].title}\n`,
      `${machineLine(machine)}${quick ? ', quick' : ''}\n`,
      `![Times of ${name}](peers-${name}.svg)\n`,
      peersTable(name, peers),
      ...(callers.length > 0 ? [callersTable(name, callers)] : []),
      rowsTable(asked, ['', 'measured', 'asked', 'met', '']),
      '',
    );
  }
  return parts.join('\n');
}

function peersTable(name, peers) {
  const { inFlight } = MODELS[name];
  const head = `| | p50 | p90 | p99 | runs/s | runs/s, ${inFlight} in flight | MB at the peak of loading | MB after runs one at a time |`;
  const rows = peers.map(({ name, missing, one, many, memory }) =>
    missing === undefined
      ? `| ${name} | ${timesOf(one)} | ${short(one.perSecond)} | ${many === undefined ? 'one at a time only' : short(many.perSecond)} | ${megabytes(memory.loaded?.peak)} | ${megabytes(memory.afterRuns?.now)} |`
      : `| ${name} | not available: ${oneLine(missing)} | | | | | | |`,
  );
  return `${[head, '|---|---|---|---|---|---|---|---|', ...rows].join('\n')}\n`;
}

function callersTable(name, callers) {
  const head = `| ${MODELS[name].callers} callers at once | p50 | p90 | p99 | calls/s |`;
  const rows = callers.map(({ name, missing, many }) =>
    missing === undefined
      ? `| ${name} | ${timesOf(many)} | ${short(many.perSecond)} |`
      : `| ${name} | not available: ${oneLine(missing)} | | | |`,
  );
  return `${[head, '|---|---|---|---|---|', ...rows].join('\n')}\n`;
}

function plot(name, { peers, machine }) {
  const { title } = MODELS[name];
  const bars = peers
    .filter(({ missing }) => missing === undefined)
    .map(({ name, one }) => ({
      label: name,
      value: one.p50,
      marks: [one.p90],
      text: timeOf(one.p50),
      ours: name.startsWith('savedmodel'),
    }));
  return barChart(
    title,
    `median of one run, and the 90th percentile; ${machine.processor}, ${machine.cores} cores`,
    bars,
  );
}

function timesOf({ p50, p90, p99 }) {
  return [p50, p90, p99].map(timeOf).join(' | ');
}

/** Of microseconds. */
function timeOf(micros) {
  return micros < 1000 ? `${short(micros)} µs` : `${short(micros / 1000)} ms`;
}

function megabytes(value) {
  return value === undefined ? '' : value.toFixed(0);
}

function oneLine(text) {
  return text.trim().split('\n')[0].replaceAll('|', '\\|');
}
