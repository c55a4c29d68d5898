/** Builds a case's model as a file would, and compares what it gives with Keras. */
import { join } from 'node:path';
import { Tensor } from '../../lib';
import type { BuiltLayer } from '../../lib/keras/build/built-layer';
import type { Variable } from '../../lib/keras/build/variable';
import { parseJson, type Json } from '../../lib/keras/config/json';
import { build } from '../../lib/keras/load';
import { Model, type ModelParts } from '../../lib/keras/model';
import { assign } from '../../lib/keras/weights/assign';
import { objectPaths } from '../../lib/keras/weights/object-layout';
import { bytesOf, type TensorJson } from '../support/fixtures';
import { tensorOf } from '../support/tensors';
import type { KerasCase } from './cases';
import { ofCases } from './custom-objects';

/** As NumPy's allclose: what float32 sums in another order differ by. Half precision has fewer digits. */
const TOLERANCES: Readonly<Record<string, { readonly rtol: number; readonly atol: number }>> = {
  bfloat16: { rtol: 1.6e-2, atol: 1.6e-2 },
  float16: { rtol: 1e-3, atol: 1e-3 },
  float32: { rtol: 1e-5, atol: 1e-6 },
  float64: { rtol: 1e-12, atol: 1e-12 },
};

/** Each weight by its place in the file. */
function values(built: BuiltLayer, { weights }: KerasCase): Map<Variable, Tensor> {
  const left = new Set(Object.keys(weights));
  const found = new Map<Variable, Tensor>();
  for (const { layer, path } of objectPaths(built)) {
    layer.ownVariables().forEach((variable, i) => {
      const place = join(path, 'vars', String(i));
      const json = weights[place];
      if (json === undefined) throw new Error(`${variable.path} is not in the file at ${place}`);
      left.delete(place);
      found.set(variable, tensorOf(json));
    });
  }
  // What tf_idf weighs with is no weight: `stored` finds it.
  const unread = [...left].filter((place) => !place.endsWith('/idf_weights'));
  if (unread.length > 0) throw new Error(`nobody asks for ${unread.join(', ')}`);
  return found;
}

/** The case's model, with its weights. It is the caller's to close. */
export async function partsOf(one: KerasCase): Promise<ModelParts> {
  const architecture: Json = parseJson(JSON.stringify(one.config), 'the case');
  const assets = new Map(Object.entries(one.assets));
  const origin = { architecture, format: undefined, assets, compileConfig: undefined, kerasVersion: '3.15.1' };
  const parts = build(origin, 'the case', { customObjects: ofCases }, (path) => {
    const json = one.weights[path];
    return json === undefined ? undefined : [...(tensorOf(json).data as Float32Array)];
  });
  await assign(parts.session, values(parts.built, one));
  return parts;
}

/** What is wrong with a case; `undefined` if nothing is. */
export async function failureOf(one: KerasCase): Promise<string | undefined> {
  let parts: ModelParts | undefined;
  try {
    parts = await partsOf(one);
    const model = new Model(parts, true);
    for (const [i, { inputs, outputs }] of one.calls.entries()) {
      const came = await model.session
        .makeCallable(
          parts.inputs.ends.map(({ tensor }) => tensor),
          parts.outputs.ends.map(({ tensor }) => tensor),
        ) // prettier-ignore
        .run(inputs.map(tensorOf));
      const wrong = [...came]
        .map((tensor, at) => difference(tensor, outputs[at], one))
        .find((each) => each !== undefined);
      if (wrong !== undefined) return one.calls.length > 1 ? `call ${i}: ${wrong}` : wrong;
      if (came.size !== outputs.length) return `${came.size} outputs, not ${outputs.length}`;
    }
    return undefined;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  } finally {
    parts?.session.close();
    parts?.graph.close();
  }
}

/** The dtype that the least precise layer computes in. */
function precision({ config }: KerasCase, dtype: string): string {
  const [, half] = /"(?:mixed_)?(bfloat16|float16)"/.exec(JSON.stringify(config)) ?? [];
  return half !== undefined && dtype.includes('float') ? half : dtype;
}

/** What is wrong with an output; `undefined` if it is what Keras gives. */
export function difference(came: Tensor, wanted: TensorJson | undefined, one: KerasCase): string | undefined {
  const { exact } = one;
  const head = (dtype: string, shape: readonly number[]): string => `${dtype}[${shape.join(', ')}]`;
  if (wanted === undefined) return 'an output too many';
  if (head(came.dtype.name, came.shape) !== head(wanted.dtype, wanted.shape)) {
    return `${head(came.dtype.name, came.shape)}, not ${head(wanted.dtype, wanted.shape)}`;
  }
  if ('strings' in wanted) {
    const strings = came.bytes().map((bytes) => Buffer.from(bytes).toString('base64'));
    return strings.join() === wanted.strings.join() ? undefined : 'other strings';
  }
  const data = came.data as Float32Array;
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (bytes.equals(bytesOf(wanted))) return undefined;
  const tolerance = TOLERANCES[precision(one, wanted.dtype)];
  const [ours, theirs] = [numbers(came), numbers(tensorOf(wanted))];
  const { atol, rtol } = tolerance !== undefined && !exact ? tolerance : { atol: 0, rtol: 0 };
  const excess = ours.map((a, i) => {
    const e = theirs[i]!;
    return Object.is(a, e) ? 0 : Math.abs(a - e) / (atol + rtol * Math.abs(e));
  });
  const worst = excess.reduce((place, each, i) => (each > excess[place]! || Number.isNaN(each) ? i : place), 0);
  if (excess[worst]! <= 1) return undefined;
  return `element ${worst} is ${ours[worst]}, not ${theirs[worst]}${exact ? ', and this is exact' : ''}`;
}

function numbers(tensor: Tensor): number[] {
  return [tensor.toArray()].flat(Infinity as 1).map(Number);
}
