#!/usr/bin/env node
/**
 * The command `savedmodel`. It only registers commands: each is loaded when it runs, so that `--help` is quick, and
 * `install` works where the addon is not built.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { guarded } from './guarded';
import { watchOutput } from './output';

watchOutput();

const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
  version: string;
};

/** Commander's message, which goes on in further lines, as the one line that every error is. */
function usageError(called: string) {
  return (message: string, write: (text: string) => void): void => {
    const said = message
      .trim()
      .replace(/^error: /, '')
      .replace(/\.?\s*\n\s*/g, ' ');
    write(`savedmodel: ${said.replace(/\.$/, '')}; see '${called} --help'\n`);
  };
}

const program = new Command('savedmodel')
  .description('Run TensorFlow SavedModels from Node.js at native speed')
  .version(version)
  .configureOutput({ outputError: usageError('savedmodel') })
  // The program's --version is not that of install.
  .enablePositionalOptions()
  .exitOverride();

function command(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .configureOutput({ outputError: usageError(`savedmodel ${name}`) })
    .option('--stack', 'show where in the program an error arose');
}

/** For an option that may be given more than once. */
function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ savedmodel ${line}\n`).join('')}`;
}

command('install', "put libtensorflow into the user's cache")
  .option('--gpu', 'with the CUDA libraries (Linux x64)')
  .option('--version <version>', "another version of TensorFlow than this release's own")
  .option('--from <file|folder|url>', 'take it from a wheel, an archive or a folder in place of pip')
  .option('--force', 'install again what is there')
  .option('--json', 'print the result as JSON')
  .addHelpText(
    'after',
    examples('install', 'install --gpu', 'install --from tensorflow_cpu-2.21.0-cp311-manylinux.whl'),
  )
  .action(guarded(async (options) => (await import('./install.js')).installCommand(options)));

command('doctor', 'print what was found where, and what is missing')
  .option('--json', 'print it as JSON')
  .addHelpText('after', examples('doctor', 'doctor --json'))
  .action(guarded(async (options) => (await import('./doctor.js')).doctorCommand(options)));

command('where', 'print the folders of the libtensorflow that is used, for build scripts')
  .option('--include', "only the folder of the C headers, for the compiler's -I")
  .option('--library', 'only the folder of the shared libraries')
  .option('--json', 'print everything as JSON')
  .addHelpText('after', examples('where', 'where --include', 'where --library'))
  .action(guarded(async (options) => (await import('./where.js')).whereCommand(options)));

command('show', 'print what a model is: signatures, ops, weights, layers')
  .argument('<model>', 'the folder of the SavedModel, or a .keras or .h5 file')
  .option('--tag-set <tags>', 'only the graph of these tags, with commas between them')
  .option('--signature <key>', 'only this signature')
  .option('--layers', 'only the table of the Keras layers')
  .option('--ops', 'only the ops, the most frequent first')
  .option('--graph <file.svg>', 'draw what a signature computes (needs the package @dagrejs/dagre)')
  .option('--overwrite', 'write over a drawing that is there')
  .option('--json', 'print it as JSON')
  .addHelpText('after', examples('show ./my_model', 'show model.keras', 'show ./my_model --graph model.svg'))
  .action(guarded(async (options, dir) => (await import('./show.js')).showCommand(options, dir)));

command(
  'scan',
  'find ops that read or write files, run code of the host, or are unknown; exits with 3 if there are any',
)
  .argument('<model>', 'the folder of the SavedModel, or a .keras or .h5 file')
  .option('--tag-set <tags>', 'only the graph of these tags, with commas between them')
  .option('--deny <ops>', 'look for these ops, with commas between them, in place of the list of its own')
  .option('--json', 'print it as JSON')
  .addHelpText('after', examples('scan ./my_model', 'scan ./my_model --deny ReadFile,WriteFile --json'))
  .action(guarded(async (options, dir) => (await import('./scan.js')).scanCommand(options, dir)));

command('run', 'call a signature of a model, with values from files or JSON, and print what it gives')
  .argument('<model>', 'the folder of the SavedModel, or a .keras or .h5 file')
  .option('--signature <key>', 'default: serving_default, or the only one')
  .option('--tag-set <tags>', 'the graph of these tags, with commas between them (default: serve)')
  .option('-i, --input <name=value>', 'x=data.npy, x=data.npz:key, x=image.png, x=@file.json, or JSON', several)
  .option('-o, --output <file>', 'write all outputs as .npz or .json, or one: name=file.npy', several)
  .option('--overwrite', 'write over files that are there')
  .option('--range <low,high>', "what 0 and 255 in an image become (default: '0,255')")
  .option('--size <height x width>', "an image's size, where the model takes any: 224x224")
  .option('--top <count>', 'print the largest values of each row')
  .option('--labels <file>', 'the names of the values for --top, one a line')
  .option('--safe', "refuse a model that 'savedmodel scan' warns of")
  .option('--json', 'print the outputs as JSON')
  .addHelpText(
    'after',
    examples(
      "run ./my_model --input x='[[1, 2, 3, 4]]'",
      'run ./my_model --input x=data.npy --output results.npz',
      'run ./classifier --input image=cat.png --range 0,1 --top 5 --labels labels.txt',
    ),
  )
  .action(guarded(async (options, dir) => (await import('./run.js')).runCommand(options, dir)));

command('bench', 'measure a signature: times, runs per second, memory, which ops take how long')
  .argument('<model>', 'the folder of the SavedModel, or a .keras or .h5 file')
  .option('--signature <key>', 'default: serving_default, or the only one')
  .option('--tag-set <tags>', 'the graph of these tags, with commas between them (default: serve)')
  .option('-i, --input <name=value>', 'as for run; inputs that are not given are random', several)
  .option('--range <low,high>', "what 0 and 255 in an image become (default: '0,255')")
  .option('--size <height x width>', "an image's size, where the model takes any: 224x224")
  .option('--shape <name=sizes>', 'the sizes of a random input, ? for the batch: x=?x224x224x3', several)
  .option('--batch <rows>', 'how many rows, with commas between them: 1,8,32 (default: 1)')
  .option('--concurrency <calls>', 'how many runs at a time, with commas between them: 1,4 (default: 1)')
  .option('--seconds <seconds>', 'how long each is measured (default: 2)')
  .option('--warmup <runs>', 'runs before each that do not count (default: 20)')
  .option('--optimize', 'rewrite the model for inference when it is loaded')
  .option('--bfloat16', 'the same, and compute in bfloat16')
  .option('--sync', 'run on this thread, which blocks it')
  .option('--compare <what>', "measure beside it, in turns: 'optimized', 'bfloat16', 'sync', or another model's folder")
  .option('--svg <file>', 'draw the times')
  .option('--trace <file>', "write one run's record, for Perfetto (ui.perfetto.dev) and chrome://tracing")
  .option('--overwrite', 'write over files that are there')
  .option('--safe', "refuse a model that 'savedmodel scan' warns of")
  .option('--json', 'print it as JSON; times in microseconds')
  .addHelpText(
    'after',
    examples(
      'bench ./my_model',
      'bench ./my_model --batch 1,8,32 --concurrency 1,4 --svg times.svg',
      'bench ./my_model --compare optimized',
      'bench ./my_model --input image=cat.png --trace run.json',
    ),
  )
  .action(guarded(async (options, dir) => (await import('./bench/command.js')).benchCommand(options, dir)));

command('freeze', 'write the model, rewritten for inference, as a SavedModel, which Python loads as well')
  .argument('<model>', 'the folder of the SavedModel, or a .keras or .h5 file')
  .argument('<out>', 'the folder that is made')
  .option('--tag-set <tags>', 'the graph of these tags, with commas between them (default: serve)')
  .option('--force', 'replace a SavedModel that is there')
  .option('--safe', "refuse a model that 'savedmodel scan' warns of")
  .option('--json', 'print what was done as JSON')
  .addHelpText('after', examples('freeze ./my_model ./frozen', 'freeze ./my_model ./frozen --force --json'))
  .action(guarded(async (options, dir, out) => (await import('./freeze.js')).freezeCommand(options, dir, out)));

command('convert', 'make a SavedModel of a .keras or .h5 file; Python is not needed')
  .argument('<file>', 'a whole model that Keras saved')
  .argument('<out>', 'the folder that is made')
  .option('--python <command>', 'have your own Python with TensorFlow and Keras do it, for what is refused without')
  .option('--force', 'replace a SavedModel that is there')
  .option('--json', 'print the result as JSON')
  .addHelpText('after', examples('convert model.keras ./my_model', 'convert model.h5 ./my_model --python python3'))
  .action(guarded(async (options, file, out) => (await import('./convert.js')).convertCommand(options, file, out)));

command('completion', 'print a script that completes commands and options in a shell')
  .argument('<shell>', 'bash, zsh or fish')
  .addHelpText(
    'after',
    examples('completion bash >> ~/.bashrc', 'completion fish > ~/.config/fish/completions/savedmodel.fish'),
  )
  .action(guarded(async (_, shell) => (await import('./completion.js')).completionCommand(program, shell)));

program.parseAsync().catch((error: unknown) => {
  // Commander has printed its message: help and the version are no errors, wrong usage is.
  process.exitCode = (error as { exitCode?: number }).exitCode === 0 ? 0 : 2;
});
