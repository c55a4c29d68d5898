/** Programs of other languages: run one, with text on its stdin; test what needs them only where they are. */
import { execFile } from 'node:child_process';
import type { TensorsJson } from '../support/fixtures';

/** As `findPython` and `findJava` say it: what was found, or why there is nothing. */
export type Found<Peer> = { readonly peer: Peer } | { readonly reason: string };

/** A call of a signature. */
export interface Call {
  readonly signature: string;
  readonly inputs: TensorsJson;
}

/** A SavedModel, loaded once, and the calls that follow one another in it. */
export interface ModelCalls {
  /** Its folder. */
  readonly model: string;
  readonly tags: readonly string[];
  readonly calls: readonly Call[];
}

/** What a call gave, or the exception that it ended with, at the load or at the call. */
export type Answer = { readonly outputs: TensorsJson } | { readonly error: string };

/** Much, since the machine may be slow and busy. */
const TIMEOUT = 240_000;

/** `describe` with what was found; where there is nothing, skipped tests and the reason on stdout. */
export function describeWith<Peer>(found: Found<Peer>, name: string, tests: (peer: Peer) => void): void {
  if ('peer' in found) {
    jest.setTimeout(TIMEOUT);
    describe(name, () => tests(found.peer));
    return;
  }
  process.stdout.write(`Skipped: ${name}: ${found.reason}\n`);
  // The tests are named, none is run: nothing touches the peer.
  describe.skip(`${name} (skipped: ${found.reason})`, () => tests(undefined as Peer));
}

export interface ProgramOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds before it is killed. */
  readonly timeout?: number;
}

/** Runs a program with `input` on its stdin; what it wrote is in the error if it fails. */
export function runWithInput(
  command: string,
  args: readonly string[],
  input: string,
  { cwd, env = {}, timeout = TIMEOUT }: ProgramOptions = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      args,
      // What is preloaded into this process is for Node.
      { cwd, env: { ...process.env, LD_PRELOAD: '', ...env }, maxBuffer: 2 ** 26, timeout, windowsHide: true },
      (error, stdout, stderr) => {
        if (error === null) resolve();
        else reject(new Error(`${command} failed: ${child.exitCode ?? child.signalCode}\n${stdout}${stderr}`));
      },
    );
    // One that ends before it has read all says why by itself.
    child.stdin!.on('error', () => undefined);
    child.stdin!.end(input);
  });
}
