/** Signals that end a command: told to what it does, so that nothing is left half-written. */

/** The exit codes of a shell for a program that a signal ended. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export class Interruption implements Disposable {
  private readonly controller = new AbortController();
  private readonly listeners = new Map<string, () => void>();
  private code: number | undefined;

  constructor() {
    for (const [signal, code] of Object.entries(SIGNALS)) {
      const listener = (): void => {
        this.code ??= code;
        this.controller.abort();
      };
      this.listeners.set(signal, listener);
      process.on(signal, listener);
    }
  }

  /** Aborted by the first of the signals. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** What the command ends with; `undefined` if no signal came. */
  get exitCode(): number | undefined {
    return this.code;
  }

  [Symbol.dispose](): void {
    for (const [signal, listener] of this.listeners) process.off(signal, listener);
  }
}
