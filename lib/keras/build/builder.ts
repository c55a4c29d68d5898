/** Calls layers: casts what they are called with, carries masks along, keeps what came of it. */
import type { Graph } from '../../graph/graph';
import { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { flatten } from '../config/values';
import type { Value } from '../config/description';
import { type CustomObjects } from '../custom-objects';
import { kindOfLayer } from '../layers';
import type { Call, CallValue, Inputs, Kwargs, LayerKind } from '../layers/layer';
import { runModel } from './model';
import type { BuiltLayer } from './built-layer';
import { isFloat } from './floats';
import { objectPaths } from '../weights/object-layout';
import { Scope } from './scope';

/** The numbers that a file has at a path among its weights; `undefined` where it has none. */
export type Stored = (path: string) => readonly number[] | undefined;

export class GraphBuilder {
  readonly graph: Graph;
  readonly customObjects: CustomObjects;
  readonly kerasVersion: 2 | 3;
  /** The masks of tensors. Keras keeps them on the tensors themselves. */
  private readonly masks = new Map<string, Output>();
  private readonly kinds = new Map<BuiltLayer, LayerKind>();
  /** The texts of the files that Keras keeps beside the weights, by their paths. */
  private readonly assets: ReadonlyMap<string, string>;
  private readonly stored: Stored;
  /** The model as a whole. */
  private readonly root: BuiltLayer;

  constructor(
    graph: Graph,
    root: BuiltLayer,
    customObjects: CustomObjects,
    kerasVersion: 2 | 3,
    assets: ReadonlyMap<string, string>,
    stored: Stored,
  ) {
    this.graph = graph;
    this.customObjects = customObjects;
    this.kerasVersion = kerasVersion;
    this.root = root;
    this.assets = assets;
    this.stored = stored;
  }

  /** Operations whose names begin with this path, with what names of operations can't hold taken out. */
  opsIn(path: string): Ops {
    const parts = path
      .split('/')
      .map((part) => part.replace(/[^A-Za-z0-9_.\\-]/g, '_').replace(/^[^A-Za-z0-9.]/, 'layer$&'));
    return this.graph.ops.withSubScope(parts.join('/'));
  }

  /** See {@link LayerScope.asset}. */
  assetOf(layer: BuiltLayer, name: string): string | undefined {
    const path = this.pathOf(layer);
    return path === undefined ? undefined : this.assets.get(`assets/${path}/${name}`);
  }

  /** See {@link LayerScope.stored}. */
  storedOf(layer: BuiltLayer, name: string): readonly number[] | undefined {
    const path = this.pathOf(layer);
    return path === undefined ? undefined : this.stored(`${path}/${name}`);
  }

  private pathOf(layer: BuiltLayer): string | undefined {
    return objectPaths(this.root).find((each) => each.layer === layer)?.path;
  }

  maskOf(tensor: Output): Output | undefined {
    return this.masks.get(tensor.name);
  }

  setMask(tensor: Output, mask: Output | undefined): void {
    if (mask !== undefined) this.masks.set(tensor.name, mask);
  }

  /**
   * Calls a layer.
   * @throws InvalidArgumentError, UnimplementedError that name the layer
   */
  call(built: BuiltLayer, args: readonly CallValue[], kwargs: Kwargs): Output[] {
    const kind = this.kind(built);
    const scope = new Scope(this, built);
    const convert = (value: CallValue): CallValue => this.converted(scope, kind, value);
    const given = args.map(convert);
    const named = Object.fromEntries(Object.entries(kwargs).map(([key, value]) => [key, convert(value)]));
    // A tensor by the name of the first parameter is the first argument.
    const first = given[0] ?? named.inputs ?? named.x ?? named.query ?? Object.values(named)[0] ?? null;
    // An operation may have a number before its tensors.
    const inputs = [first, given].map((value) => tensorsIn(value)).find((found) => found.length > 0) ?? [];
    if (inputs.length === 0) scope.fail('it is called with no tensor');
    const masks = masksGiven(named.mask) ?? inputs.map((tensor) => this.maskOf(tensor));
    const call: Call = { args: given, kwargs: named, masks, maskOf: (tensor) => this.maskOf(tensor) };
    const result =
      built.description.model === undefined
        ? kind.call(scope, inputs as unknown as Inputs, call)
        : runModel(this, built, inputs);
    const outputs = this.own(scope, result instanceof Output ? [result] : [...result], inputs);
    if (built.description.model === undefined) this.keepMasks(kind, scope, inputs as unknown as Inputs, call, outputs);
    built.calls.push({ inputs, outputs });
    return outputs;
  }

  private kind(built: BuiltLayer): LayerKind {
    let kind = this.kinds.get(built);
    if (kind === undefined) this.kinds.set(built, (kind = kindOfLayer(built.description, this.customObjects)));
    return kind;
  }

  /** Float tensors in the dtype that the layer computes in; the mask goes along. */
  private converted(scope: Scope, kind: LayerKind, value: CallValue): CallValue {
    if (value instanceof Output) {
      if (kind.takesAnyDType === true || value.dtype === scope.dtype) return value;
      if (!isFloat(value.dtype) || !isFloat(scope.dtype)) return value;
      const cast = scope.ops.cast(value, { dstT: scope.dtype });
      this.setMask(cast, this.maskOf(value));
      return cast;
    }
    if (Array.isArray(value)) return (value as readonly CallValue[]).map((item) => this.converted(scope, kind, item));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value as Readonly<Record<string, CallValue>>);
    return Object.fromEntries(entries.map(([key, item]) => [key, this.converted(scope, kind, item)]));
  }

  /** What a layer gives back as it came is a tensor of its own, so that it has its own name and mask. */
  private own(scope: Scope, outputs: readonly Output[], inputs: readonly Output[]): Output[] {
    return outputs.map((output) => (inputs.includes(output) ? scope.ops.identity(output) : output));
  }

  private keepMasks(kind: LayerKind, scope: Scope, inputs: Inputs, call: Call, outputs: readonly Output[]): void {
    if (kind.mask === 'drop') return;
    const masks = kind.mask === 'keep' ? call.masks : kind.mask(scope, inputs, call, outputs);
    outputs.forEach((output, i) => {
      if (this.maskOf(output) === undefined) this.setMask(output, masks[i]);
    });
  }
}

/** The tensors in a value, in the order in which Keras flattens it. */
export function tensorsIn(value: CallValue): Output[] {
  return flatten(value as unknown as Value, (item) =>
    (item as unknown) instanceof Output ? (item as unknown as Output) : undefined,
  );
}

function masksGiven(mask: CallValue | undefined): Output[] | undefined {
  if (mask === undefined || mask === null) return undefined;
  return tensorsIn(mask);
}
