/** The model of all dtypes for a TensorFlow that does not know the newest of them. */
import { copyModel, changeModel } from '../support/models';
import type { AttrValue } from '../../lib/proto';
import { DTYPES, type DTypeName } from '../../lib/tensor/dtypes';

/** The dtypes that TensorFlow Java 1.1 has classes for, `TFloat32` and so on. */
export const IN_JAVA: readonly string[] = [
  'bfloat16',
  'bool',
  'float16',
  'float32',
  'float64',
  'int32',
  'int64',
  'string',
  'uint16',
  'uint8',
] satisfies DTypeName[];

/** The dtypes that TensorFlow 2.18, which TensorFlow Java 1.1 carries, does not know. */
export const NEWER: readonly DTypeName[] = [
  'float8_e4m3fnuz',
  'float8_e4m3b11fnuz',
  'float8_e5m2fnuz',
  'int2',
  'uint2',
  'float4_e2m1fn',
];

const numbers = new Set<number>(NEWER.map((name) => DTYPES[name].number));

function isKnown({ value }: AttrValue): boolean {
  if (value.case === 'type') return !numbers.has(value.value);
  return value.case !== 'list' || value.value.type.every((type) => !numbers.has(type));
}

/** A copy of the fixture `dtypes` in `folder`, less all that knows a newer dtype, and all that uses that. */
export function olderDtypes(folder: string): string {
  return changeModel(copyModel(folder, 'dtypes'), ({ metaGraphs: [metaGraph] }) => {
    const { graphDef, signatureDef } = metaGraph!;
    const library = graphDef!.library!;
    const gone = new Set<string>();
    const goes = (attr: Record<string, AttrValue>): boolean =>
      Object.values(attr).some((one) => !isKnown(one) || (one.value.case === 'func' && gone.has(one.value.value.name)));
    const keeps = <T>(items: T[], isGone: (item: T) => boolean, name: (item: T) => string): T[] =>
      items.filter((item) => {
        if (isGone(item)) gone.add(name(item));
        return !gone.has(name(item));
      });
    const name = (tensor: string): string => tensor.replace(/^\^/, '').split(':')[0]!;
    // What uses a thing may stand before it: again until nothing more goes.
    for (let before = -1; before < gone.size;) {
      before = gone.size;
      library.function = keeps(
        library.function,
        ({ nodeDef, signature }) =>
          nodeDef.some(({ attr }) => goes(attr)) ||
          [...signature!.inputArg, ...signature!.outputArg].some(({ type }) => numbers.has(type)),
        ({ signature }) => signature!.name,
      );
      graphDef!.node = keeps(
        graphDef!.node,
        ({ attr, input }) => goes(attr) || input.some((one) => gone.has(name(one))),
        (node) => node.name,
      );
    }
    const stays = Object.entries(signatureDef).filter(([, { inputs, outputs }]) =>
      [...Object.values(inputs), ...Object.values(outputs)].every(
        ({ encoding }) => encoding.case !== 'name' || !gone.has(name(encoding.value)),
      ),
    );
    metaGraph!.signatureDef = Object.fromEntries(stays);
  });
}
