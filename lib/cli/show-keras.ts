/** `savedmodel show` of a file of Keras: Keras' own table, and what goes in and comes out. */
import { inspectKerasFile, type EndInfo, type KerasFileInfo } from '../keras/inspect';
import { formatShape } from '../tensor/shape';
import { UsageError, type Options } from './guarded';
import { columns, grouped, styled } from './output';

/** The options of `show` that ask for what only a SavedModel has. */
const OTHERS = ['tagSet', 'signature', 'ops'];

export async function showKerasFile(options: Options, path: string): Promise<number> {
  if (OTHERS.some((option) => options[option] !== undefined)) {
    throw new UsageError(
      `of a file of Keras, show takes --layers, --graph and --json: 'savedmodel convert' makes a SavedModel of it`,
    );
  }
  const info = await inspectKerasFile(path);
  process.stdout.write(
    options.json === true ? `${json(info)}\n` : `${lines(info, options.layers === true).join('\n')}\n`,
  );
  return 0;
}

function lines(info: KerasFileInfo, layersOnly: boolean): string[] {
  const { path, kerasVersion, className, name, parameters, built, reason, layers } = info;
  const table = built?.summary.text.split('\n') ?? [
    ...columns([['layer', 'class'], ...layers.map((layer) => [layer.name, layer.className])]),
    `  ${grouped(parameters)} parameters`,
    `  (No shapes: ${reason})`,
  ];
  if (layersOnly) return table;
  const ends = (side: string, list: readonly EndInfo[] = []) =>
    list.map(({ name: end, dtype, shape }) => [side, end, `${dtype}${formatShape(shape)}`]);
  return [
    styled('bold', path),
    ...columns([
      ['written by', `Keras ${kerasVersion ?? 'of an unknown version'}`],
      ['model', `${className}, “${name}”, ${grouped(parameters)} parameters`],
    ]),
    ...columns([...ends('input', built?.inputs), ...ends('output', built?.outputs)]),
    '',
    ...table,
  ];
}

/** Of the summary, the data. */
function json({ built, layers, ...info }: KerasFileInfo): string {
  const { rows, trainableParameters, nonTrainableParameters } = built?.summary ?? {};
  return JSON.stringify(
    {
      ...info,
      trainableParameters: trainableParameters ?? null,
      nonTrainableParameters: nonTrainableParameters ?? null,
      inputs: built?.inputs ?? null,
      outputs: built?.outputs ?? null,
      layers: rows ?? layers,
    },
    null,
    2,
  );
}
