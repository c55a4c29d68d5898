/** Loads damaged models in child processes, a new one after each that a model took down. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A model whose saved_model.pb is cut off after `cut` bytes, or whose byte at `offset` has these `bits` flipped. */
export type Damage =
  | { readonly model: string; readonly cut: number }
  | { readonly model: string; readonly offset: number; readonly bits: number };

/** How a load went: `refused` with a typed error, `untyped` with another, or the process `died`. */
export interface Outcome {
  readonly damage: Damage;
  readonly outcome: 'loaded' | 'refused' | 'untyped' | 'died';
  readonly error?: string;
  readonly code?: string;
  /** The error's message, or the last of what the process that died wrote to stderr. */
  readonly message?: string;
}

/** Longer than any of these loads takes, on whatever machine. */
const STUCK_MS = 60_000;

/** Loads all of them, in this order; `list` is the name of a file to write. */
export async function loadDamaged(damages: readonly Damage[], list: string): Promise<Outcome[]> {
  writeFileSync(list, JSON.stringify(damages));
  const outcomes: Outcome[] = [];
  while (outcomes.length < damages.length) {
    const message = await child(damages, list, outcomes);
    const next = damages[outcomes.length];
    if (next !== undefined) outcomes.push({ damage: next, outcome: 'died', message });
  }
  return outcomes;
}

/** Runs until all are loaded or the process ends; gives the end of what it wrote to stderr, and how it ended. */
async function child(damages: readonly Damage[], list: string, outcomes: Outcome[]): Promise<string> {
  const script = join(__dirname, 'load-child.cjs');
  const process_ = spawn(process.execPath, [script, list, String(outcomes.length)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  process_.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-4000)));
  const ended = new Promise<string>((resolve) =>
    process_.on('close', (code, signal) => resolve(signal ?? `exit code ${code}`)),
  );
  let watchdog: NodeJS.Timeout | undefined;
  const watch = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => process_.kill('SIGKILL'), STUCK_MS);
  };
  watch();
  for await (const line of createInterface({ input: process_.stdout })) {
    watch();
    const { index, ...result } = JSON.parse(line) as Omit<Outcome, 'damage'> & { index: number };
    if (index !== outcomes.length) throw new Error(`the child skipped from ${outcomes.length} to ${index}`);
    outcomes.push({ damage: damages[index]!, ...result });
  }
  const how = await ended;
  clearTimeout(watchdog);
  return `${how}\n${stderr}`;
}
