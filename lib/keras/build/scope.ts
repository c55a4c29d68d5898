/** What a layer's function is given: see ../layers/layer.ts. */
import { InvalidArgumentError, UnimplementedError } from '../../errors';
import type { Graph } from '../../graph/graph';
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import type { DType } from '../../tensor/dtype';
import { formatShape } from '../../tensor/shape';
import type { Activation } from '../activations';
import { isObject, type Json } from '../config/json';
import { Options } from '../config/options';
import { customObject } from '../custom-objects';
import type { InnerLayer, Kwargs, LayerScope, WeightOptions } from '../layers/layer';
import { activationOf } from './activation';
import type { GraphBuilder } from './builder';
import { BuiltLayer } from './built-layer';
import { isFloat } from './floats';
import { innerDescription } from './inner';
import { Variable } from './variable';

export class Scope implements LayerScope {
  readonly config: Options;
  readonly ops: Ops;
  readonly dtype: DType;
  private readonly builder: GraphBuilder;
  private readonly layerBuilt: BuiltLayer;

  constructor(builder: GraphBuilder, built: BuiltLayer) {
    this.builder = builder;
    this.layerBuilt = built;
    this.config = new Options(built.description.config, built.name);
    this.ops = builder.opsIn(built.path);
    this.dtype = built.description.policy.compute;
  }

  get name(): string {
    return this.layerBuilt.name;
  }

  get quantization(): 'int8' | undefined {
    return this.layerBuilt.description.policy.quantization;
  }

  get graph(): Graph {
    return this.builder.graph;
  }

  get kerasVersion(): 2 | 3 {
    return this.builder.kerasVersion;
  }

  weight(
    name: string,
    shape: readonly number[],
    { trainable = true, dtype, autocast = true }: WeightOptions = {},
  ): Output {
    if (shape.some((dim) => !Number.isInteger(dim) || dim < 0)) {
      this.fail(
        `its weight '${name}' would have the shape ${formatShape(shape)}: what it is called with has too little of a shape`,
      );
    }
    const { own, path, description } = this.layerBuilt;
    let variable = own.get(name);
    if (variable === undefined) {
      const stored = dtype ?? description.policy.variable;
      variable = new Variable(this.ops.withSubScope(name), name, `${path}/${name}`, shape, stored, trainable);
      own.set(name, variable);
    } else if (formatShape(variable.shape) !== formatShape(shape)) {
      this.fail(
        `it is called with inputs that want its weight '${name}' to be ${formatShape(shape)}; it is ${formatShape(variable.shape)}`,
      );
    }
    if (!autocast || variable.dtype === this.dtype || !isFloat(variable.dtype)) return variable.value;
    return this.ops.cast(variable.value, { dstT: this.dtype });
  }

  layer(path: string, description: Json | undefined): InnerLayer {
    const { builder, layerBuilt } = this;
    let inner = layerBuilt.inner.get(path);
    if (inner === undefined) {
      inner = new BuiltLayer(innerDescription(this, description, layerBuilt.description), `${layerBuilt.path}/${path}`);
      layerBuilt.inner.set(path, inner);
    }
    const built = inner;
    const scope = new Scope(builder, built);
    return {
      scope,
      config: scope.config,
      className: built.description.className,
      custom: customObject(builder.customObjects, built.description.className, built.description.registeredName),
      call: (inputs: readonly Output[], kwargs: Kwargs = {}) =>
        builder.call(built, [inputs.length === 1 ? inputs[0]! : inputs], kwargs),
    };
  }

  adopt(name: string, path: string): void {
    const variable = this.layerBuilt.inner.get(path)?.own.get(name);
    if (variable === undefined) this.fail(`the layer inside of it has no weight '${name}'`);
    this.layerBuilt.own.set(name, variable);
  }

  stored(name: string): readonly number[] | undefined {
    return this.builder.storedOf(this.layerBuilt, name);
  }

  store(name: string, values: readonly number[]): void {
    this.layerBuilt.stored.set(name, values);
  }

  asset(name: string): string | undefined {
    return this.builder.assetOf(this.layerBuilt, name);
  }

  activation(value: Json | undefined): Activation {
    if (isObject(value) && value.class_name !== 'function' && typeof value.config !== 'string') {
      const layer = this.layer('activation', value);
      return (x) => layer.call([x])[0]!;
    }
    return activationOf(this, value, this.builder.customObjects);
  }

  fail(message: string): never {
    throw new InvalidArgumentError(`${this.title()}: ${message}`);
  }

  unsupported(message: string): never {
    throw new UnimplementedError(`${this.title()}: ${message}`);
  }

  private title(): string {
    const { className, name } = this.layerBuilt.description;
    return `the ${className} layer '${name}'`;
  }
}
