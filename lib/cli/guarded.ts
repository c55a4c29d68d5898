/**
 * What every command has in common: one clear line for an error, and the exit code.
 */
export type Options = Record<string, string | boolean | readonly string[] | undefined>;

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {}

/** Runs a command, whose result is the exit code. An error is printed and exits with 1, wrong usage with 2. */
export function guarded(
  run: (options: Options, ...operands: string[]) => Promise<number>,
): (...given: unknown[]) => Promise<void> {
  // Commander gives the operands, then the options, then the command.
  return async (...given) => {
    const options = given.at(-2) as Options;
    try {
      process.exitCode = await run(options, ...(given.slice(0, -2) as string[]));
    } catch (error) {
      fail(error, options.stack === true);
    }
  };
}

/** Prints why the command failed, and sets the exit code. */
export function fail(error: unknown, stack = false): void {
  process.stderr.write(`savedmodel: ${describe(error, stack || Boolean(process.env.SAVEDMODEL_DEBUG))}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** An option that is text. */
export function text(option: Options[string]): string | undefined {
  return typeof option === 'string' ? option : undefined;
}

function describe(error: unknown, stack: boolean): string {
  if (!(error instanceof Error)) return String(error);
  // TensorFlow's messages go on in further lines. Where libtensorflow was looked for is a list.
  if (!stack) return error.name === 'LibraryNotFoundError' ? error.message : error.message.replace(/\s*\n\s*/g, ' ');
  const cause = error.cause === undefined ? '' : `\nCaused by: ${describe(error.cause, true)}`;
  return `${error.stack ?? error.message}${cause}`;
}
