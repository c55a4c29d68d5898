/** What `model.summary()` tells, as data and as Keras prints it. */
import { InvalidArgumentError } from '../../errors';
import { requireKnown } from '../../known-options';
import type { BuiltLayer } from '../build/built-layer';
import { references } from '../build/model';
import type { Variable } from '../build/variable';
import type { CallDescription, TensorReference } from '../config/description';
import { chain } from './chain';
import { inRange } from './range';
import { tableLines, type Column } from './table';

/** A row of the table. */
export interface SummaryRow {
  /** The layer's name. */
  readonly name: string;
  /** Its Keras class, as `Dense`. */
  readonly className: string;
  /** One for each output, -1 where a dimension varies. */
  readonly outputShapes: readonly (readonly number[])[];
  /** How many numbers its weights hold. */
  readonly parameters: number;
  /** What it is called with: `dense[0][0]`, the layer, which of its calls, which of its outputs. */
  readonly connectedTo: readonly string[];
  /** Whether a training would change its weights. */
  readonly trainable: boolean;
  /** How many models it is inside of, below the one that is summarised. */
  readonly depth: number;
}

/** What `model.summary()` gives. */
export interface Summary {
  /** The model's name. */
  readonly name: string;
  /** One for each layer, in the table's order. */
  readonly rows: readonly SummaryRow[];
  /** How many numbers all weights hold; those that layers share count once. */
  readonly parameters: number;
  /** Of these, those that a training changes. */
  readonly trainableParameters: number;
  /** Of these, those that it leaves as they are. */
  readonly nonTrainableParameters: number;
  /** The table, as Keras prints it. */
  readonly text: string;
}

/** How the table looks: the options of Keras' `model.summary()`. */
export interface SummaryOptions {
  /** Characters of a line; that of the terminal, 88 at most, or 108 with connections, if it is left out. */
  readonly lineLength?: number;
  /** Where the columns end, as parts of a line. */
  readonly positions?: readonly number[];
  /** Whether the layers of a model that is a layer are shown, too. */
  readonly expandNested?: boolean;
  /**
   * The names of the first and the last layer that are shown, or regular expressions that their names begin with. The
   * numbers below are of the whole model.
   */
  readonly layerRange?: readonly [string, string];
  /** Whether a column tells which layers are trainable. */
  readonly showTrainable?: boolean;
  /** Called with the text; `console.log` if it is left out. */
  readonly print?: ((text: string) => void) | false;
}

const OPTIONS: readonly (keyof SummaryOptions)[] = [
  'lineLength',
  'positions',
  'expandNested',
  'layerRange',
  'showTrainable',
  'print',
];

/** @throws InvalidArgumentError for a range that no layer is in, and for columns that are too narrow */
export function summarize(model: BuiltLayer, options: SummaryOptions): Summary {
  requireKnown('summary()', options, OPTIONS);
  const rows = rowsOf(inRange(model.layers!, options.layerRange), 0, options.expandNested === true);
  const all = model.variables();
  const trainable = model.trainableVariables();
  const others = all.filter((variable) => !trainable.includes(variable));
  const text = [
    `Model: "${model.name}"`,
    ...table(model, rows, options),
    total(' Total params', all),
    total(' Trainable params', trainable),
    total(' Non-trainable params', others),
  ].join('\n');
  return {
    name: model.name,
    rows,
    parameters: count(all),
    trainableParameters: count(trainable),
    nonTrainableParameters: count(others),
    text,
  };
}

function rowsOf(layers: readonly BuiltLayer[], depth: number, nested: boolean): SummaryRow[] {
  return layers.flatMap((layer) => {
    const { name, description, calls } = layer;
    const row: SummaryRow = {
      name,
      className: description.className,
      outputShapes: (calls.at(-1)?.outputs ?? []).map(({ shape }) => shape ?? []),
      parameters: count(layer.variables()),
      connectedTo: description.calls
        .flatMap(tensorsOf)
        .map(({ layer: from, call, tensor }) => `${from}[${call}][${tensor}]`),
      trainable: description.trainable,
      depth,
    };
    return nested && layer.layers !== undefined ? [row, ...rowsOf(layer.layers, depth + 1, true)] : [row];
  });
}

function tensorsOf({ args, kwargs }: CallDescription): TensorReference[] {
  return [...references(args), ...references(kwargs)];
}

/** Of a column. */
const MIN_WIDTH = 4;

function table(model: BuiltLayer, rows: readonly SummaryRow[], options: SummaryOptions): string[] {
  const isChain = chain(model.description.model!);
  const { showTrainable = false } = options;
  const terminal = process.stdout.columns ?? Number(process.env.COLUMNS ?? 80);
  const widest = (isChain ? 88 : 108) + (showTrainable ? 12 : 0);
  const length = options.lineLength ?? Math.min(widest, terminal - 4);
  const given = options.positions ?? (isChain ? [0.45, 0.8, 1] : [0.3, 0.56, 0.74, 1]);
  const positions = showTrainable ? [...given.map((position) => position * 0.9), 1] : given;
  const titles = [
    'Layer (type)',
    'Output Shape',
    'Param #',
    ...(isChain ? [] : ['Connected to']),
    ...(showTrainable ? ['Trainable'] : []),
  ];
  let at = 0;
  const columns = titles.map((title, i): Column => {
    const width = Math.trunc(positions[i]! * length) - at;
    if (!(width >= MIN_WIDTH)) {
      throw new InvalidArgumentError(
        `a line of ${length} characters is too short for the column '${title}' of a summary`,
      );
    }
    at += width;
    return { title, width, align: title === 'Param #' ? 'right' : title === 'Trainable' ? 'center' : 'left' };
  });
  const cells = rows.map((row) => {
    const prefix = row.depth === 0 ? '' : `${'   '.repeat(row.depth)}└ `;
    const fields = [`${prefix}${row.name} (${row.className})`, shapesText(row), row.parameters.toLocaleString('en-US')];
    // Keras shows connections between the model's own layers only.
    if (!isChain) fields.push((row.depth === 0 && row.connectedTo.join(', ')) || '-');
    if (showTrainable) fields.push(row.parameters === 0 ? '-' : row.trainable ? 'Y' : 'N');
    return fields;
  });
  return tableLines(columns, cells, length);
}

function shapesText({ outputShapes, className }: SummaryRow): string {
  const texts = outputShapes.map((shape) => {
    const dims = shape.map((dim) => (dim < 0 ? 'None' : String(dim)));
    return `(${dims.join(', ')})`;
  });
  if (texts.length === 0) return '?';
  if (texts.length === 1) return texts[0]!;
  const isModel = className === 'Functional' || className === 'Sequential';
  return isModel ? `[${texts.join(', ')}]` : `(${texts.join(', ')})`;
}

function count(variables: readonly Variable[]): number {
  return variables.reduce((sum, { size }) => sum + size, 0);
}

function total(title: string, variables: readonly Variable[]): string {
  let bytes = variables.reduce((sum, { size, dtype }) => sum + size * (dtype.size ?? 0), 0);
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  while (bytes >= 1024 && units.length > 1) {
    bytes /= 1024;
    units.shift();
  }
  return `${title}: ${count(variables).toLocaleString('en-US')} (${bytes.toFixed(2)} ${units[0]})`;
}
