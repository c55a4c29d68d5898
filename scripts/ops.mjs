/**
 * `node scripts/ops.mjs [--check]`: writes lib/graph/ops/generated.ts, the types of the methods of `graph.ops`, from the
 * ops that libtensorflow has. `--check` says whether it is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setup } from './setup.mjs';
import { root } from './support.mjs';

await setup();
const require = createRequire(import.meta.url);
const { TensorFlow } = require('../dist/index.js');
const { methodName, propertyName } = require('../dist/graph/ops/names.js');
const { formatOpDef } = require('../dist/graph/op-def.js');
const target = join(root, 'lib', 'graph', 'ops', 'generated.ts');

const TYPES = {
  string: 'string | Uint8Array',
  int: 'number | bigint',
  float: 'number',
  bool: 'boolean',
  type: 'DType | DTypeName',
  shape: 'PartialShape',
  tensor: 'Tensor',
  func: 'string | FunctionReference',
};

const isList = ({ numberAttr, typeListAttr }) => numberAttr !== '' || typeListAttr !== '';

function attributeType({ type, allowedValues }) {
  const item = type.replace(/^list\((.*)\)$/, '$1');
  const allowed = allowedValues?.value.case === 'list' ? allowedValues.value.value.s : [];
  const texts = allowed.map((text) => `'${Buffer.from(text).toString()}'`);
  const single = item === 'string' && texts.length > 0 ? texts.join(' | ') : TYPES[item];
  return item === type ? single : `readonly (${single})[]`;
}

/** Attributes that TensorFlow finds in the inputs are not asked for. */
function options({ inputArg, attr }) {
  const found = new Set(
    inputArg.flatMap(({ typeAttr, numberAttr, typeListAttr }) => [typeAttr, numberAttr, typeListAttr]),
  );
  const own = attr.filter(({ name }) => !found.has(name));
  const fields = own.map((one) => {
    const mark = one.defaultValue === undefined ? '' : '?';
    return `readonly ${propertyName(one.name)}${mark}: ${attributeType(one)}`;
  });
  return { fields, required: own.some(({ defaultValue }) => defaultValue === undefined) };
}

function result({ outputArg }) {
  const type = (argument) => (isList(argument) ? 'Output[]' : 'Output');
  if (outputArg.length === 0) return 'Operation';
  if (outputArg.length === 1) return type(outputArg[0]);
  const fields = outputArg.map((argument) => `readonly ${propertyName(argument.name)}: ${type(argument)}`);
  return `{ readonly op: Operation; ${fields.join('; ')} }`;
}

const RESERVED = new Set(['arguments', 'await', 'break', 'case', 'catch', 'class', 'const', 'default', 'delete', 'do']);
for (const word of [
  'else',
  'enum',
  'eval',
  'export',
  'false',
  'for',
  'function',
  'if',
  'import',
  'in',
  'new',
  'null',
]) {
  RESERVED.add(word);
}
for (const word of ['return', 'super', 'switch', 'this', 'true', 'try', 'var', 'void', 'while', 'with', 'yield']) {
  RESERVED.add(word);
}

function parameter(argument) {
  const name = propertyName(argument.name);
  return `${RESERVED.has(name) || name === 'options' ? `${name}_` : name}: ${isList(argument) ? 'readonly Operand[]' : 'Operand'}`;
}

function method(opDef) {
  const { name, inputArg, deprecation, summary } = opDef;
  const { fields, required } = options(opDef);
  const all = fields.length === 0 ? 'OpOptions' : `OpOptions & { ${fields.join('; ')} }`;
  const parameters = [...inputArg.map(parameter), `options${required ? '' : '?'}: ${all}`];
  const comment = [
    summary.replaceAll('*/', '* /'),
    deprecation && `@deprecated ${deprecation.explanation.replaceAll('*/', '* /')}`,
    `\`${signature(opDef)}\``,
  ];
  const text = comment.filter(Boolean).join(' ').replaceAll(/\s+/g, ' ');
  return `  /** ${text} */\n  ${methodName(name)}(${parameters.join(', ')}): ${result(opDef)};`;
}

/** `MatMul(a:T, b:T) -> product:T` */
function signature(opDef) {
  const [, sides] = /; signature=(.*?)(?:; attr=|>$)/.exec(formatOpDef(opDef));
  const [inputs, outputs] = sides.split(' -> ');
  return `${opDef.name}(${inputs}) -> ${outputs || '()'}`;
}

const ops = TensorFlow.registeredOpList()
  .op.filter(({ name }) => !name.startsWith('_'))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const [major, minor] = TensorFlow.version().split('.');
const source = `// Made by scripts/ops.mjs from the ${ops.length} ops of TensorFlow ${major}.${minor}; not to be edited.
import type { DType, DTypeName } from '../../tensor/dtype';
import type { Tensor } from '../../tensor/tensor';
import type { FunctionReference, PartialShape } from '../attribute-value';
import type { Operation, Output } from '../operation';
import type { Operand, OpOptions } from './types';

/** The ops of TensorFlow ${major}.${minor}, as methods of \`graph.ops\`. */
export interface GeneratedOps {
${ops.map(method).join('\n')}
}
`;

if (!process.argv.includes('--check')) writeFileSync(target, source);
else if (readFileSync(target, 'utf8') !== source) {
  console.error('lib/graph/ops/generated.ts is not what libtensorflow has. Run: node scripts/ops.mjs');
  process.exit(1);
}
