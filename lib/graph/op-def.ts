/** Definitions of ops in words. */
import { native } from '../binding';
import { NotFoundError } from '../errors';
import { shortlist } from '../nearest';
import { missingOpsAdvice, opLibrary } from '../op-libraries';
import { decodeOpList, type AttrValue, type OpDef } from '../proto';
import { DType } from '../tensor/dtype';
import { formatShape } from '../tensor/shape';
import { decodeAttribute } from './attribute-value';

type ArgDef = OpDef['inputArg'][number];

/** A definition as TensorFlow's own messages have it: `Op<name=MatMul; signature=a:T, b:T -> product:T; attr=…>`. */
export function formatOpDef({ name, inputArg, outputArg, attr }: OpDef): string {
  const side = (args: readonly ArgDef[]) => args.map((arg) => `${arg.name}:${argumentType(arg)}`).join(', ');
  const parts = [`name=${name}`, `signature=${side(inputArg)} -> ${side(outputArg)}`];
  for (const { name: key, type, defaultValue, hasMinimum, minimum, allowedValues } of attr) {
    const ending = [
      defaultValue && `default=${formatAttribute(defaultValue)}`,
      hasMinimum && `min=${minimum}`,
      allowedValues && `allowed=${formatAttribute(allowedValues)}`,
    ];
    parts.push(`attr=${[`${key}:${type}`, ...ending.filter(Boolean)].join(',')}`);
  }
  return `Op<${parts.join('; ')}>`;
}

function argumentType({ type, typeAttr, numberAttr, typeListAttr, isRef }: ArgDef): string {
  const dtype: number = type;
  const single = typeListAttr || typeAttr || (DType.all.get(dtype)?.name ?? String(dtype));
  return `${isRef ? 'Ref(' : ''}${numberAttr && `${numberAttr}*`}${single}${isRef ? ')' : ''}`;
}

function formatAttribute(value: AttrValue): string {
  const format = (item: unknown): string => {
    if (typeof item === 'string') return JSON.stringify(item);
    if (item === null) return formatShape(null);
    return Array.isArray(item) ? `[${item.map(format).join(', ')}]` : String(item);
  };
  return value.value.case === 'tensor' ? '(a tensor)' : format(decodeAttribute(value));
}

/** The error for an op type that neither the library nor the graph has. */
export function unknownOp(type: string): NotFoundError {
  const registered = decodeOpList(native().registeredOpList()).op.map(({ name }) => name);
  const ops = registered.filter((name) => !name.startsWith('_'));
  return new NotFoundError(
    `there is no op '${type}' in this libtensorflow, and no function of that name in the graph; the nearest ops are: ` +
      shortlist(type, ops).join(', ') +
      (opLibrary(type) === undefined ? '' : `. ${missingOpsAdvice([type])}`),
  );
}
