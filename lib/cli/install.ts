/** `savedmodel install` */
import { join } from 'node:path';
import { install } from '../library/install';
import { LIBRARY_VARIABLE } from '../library/search';
import { text, type Options } from './guarded';
import { Interruption } from './interruption';
import { Progress } from './progress';

export async function installCommand(options: Options): Promise<number> {
  const progress = new Progress();
  using interruption = new Interruption();
  try {
    const result = await install({
      gpu: options.gpu === true,
      version: text(options.version),
      from: text(options.from),
      force: options.force === true,
      signal: interruption.signal,
      report: progress,
    });
    progress.end();
    if (options.json) {
      process.stdout.write(`${JSON.stringify(result)}\n`);
      return 0;
    }
    const state = result.already ? 'is already in' : 'is now in';
    process.stdout.write(`libtensorflow ${result.version} (${result.variant}) ${state} ${result.directory}\n`);
    if (result.used && result.used.directory !== join(result.directory, 'tensorflow')) {
      process.stdout.write(
        `Programs use ${result.used.version} (${result.used.variant}), the newer one. To use this one: ` +
          `${LIBRARY_VARIABLE}=${result.directory}\n`,
      );
    }
    return 0;
  } catch (error) {
    progress.end();
    const { exitCode } = interruption;
    if (exitCode === undefined) throw error;
    process.stderr.write('savedmodel: interrupted; nothing was installed\n');
    return exitCode;
  }
}
