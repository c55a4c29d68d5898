/**
 * What every command has in common: one clear line for an error, and the exit code.
 */
export type Options = Record<string, string | boolean | undefined>;

/** Runs a command, whose result is the exit code. An error is printed and exits with 1. */
export function guarded(run: (options: Options) => Promise<number>): (options: Options) => Promise<void> {
  return async (options) => {
    try {
      process.exitCode = await run(options);
    } catch (error) {
      const stack = options.stack === true || Boolean(process.env.SAVEDMODEL_DEBUG);
      process.stderr.write(`savedmodel: ${describe(error, stack)}\n`);
      process.exitCode = 1;
    }
  };
}

function describe(error: unknown, stack: boolean): string {
  if (!(error instanceof Error)) return String(error);
  if (!stack) return error.message;
  const cause = error.cause === undefined ? '' : `\nCaused by: ${describe(error.cause, true)}`;
  return `${error.stack ?? error.message}${cause}`;
}
