import { create } from '@bufbuild/protobuf';
import { native, type NativeSavedModel } from '../binding';
import { InvalidArgumentError, typed } from '../errors';
import { requireKnown } from '../known-options';
import { encodeConfig, messages, type ConfigInit } from '../proto';
import { ConfigProtoSchema, GraphOptionsSchema, RewriterConfigSchema, RewriterConfig_Toggle } from '../proto/messages';
import { describe } from '../tensor/describe';
import type { OptimizeOptions } from './optimization';
import { optimize, type Optimized } from './optimize';

const PRECISIONS: readonly unknown[] = ['float32', 'bfloat16'];

/**
 * Rewrites a model that was just loaded; if that fails, it is closed.
 * @throws InvalidArgumentError for options that there are not
 */
export function optimizeModel(
  model: NativeSavedModel,
  config: ConfigInit | Uint8Array | undefined,
  options: OptimizeOptions,
): Optimized {
  try {
    const optimized = rewrite(model, config, options);
    if (optimized.optimization.standsAlone) close(model);
    return optimized;
  } catch (error) {
    close(model);
    throw error;
  }
}

/**
 * What was rewritten of a model, which stays open: the same model with more nodes, or one of its own.
 * @throws InvalidArgumentError for options that there are not
 */
export function rewrite(
  model: NativeSavedModel,
  config: ConfigInit | Uint8Array | undefined,
  options: OptimizeOptions,
): Optimized {
  const { precision = 'float32' } = checked(options);
  const bytes = config && encodeConfig(config);
  return typed(() => optimize(model, precision === 'bfloat16' ? withBfloat16(bytes) : bytes, precision));
}

function close(model: NativeSavedModel): void {
  void model.session.close();
  model.graph.close();
  native().giveBackFreeMemory();
}

function checked(options: OptimizeOptions): OptimizeOptions {
  if (typeof options !== 'object' || options === null) {
    throw new InvalidArgumentError(`optimize is true, false or an object of options, not ${describe(options)}`);
  }
  requireKnown('optimize', options, ['precision']);
  const { precision } = options;
  if (precision !== undefined && !PRECISIONS.includes(precision)) {
    throw new InvalidArgumentError(`precision is 'float32' or 'bfloat16', not ${describe(precision)}`);
  }
  return options;
}

/** The same ConfigProto, with the rewriter that has oneDNN compute in bfloat16. */
function withBfloat16(config: Uint8Array | undefined): Uint8Array {
  const { decode } = messages();
  const decoded = decode(ConfigProtoSchema, config ?? new Uint8Array(), 'ConfigProto');
  decoded.graphOptions ??= create(GraphOptionsSchema);
  decoded.graphOptions.rewriteOptions ??= create(RewriterConfigSchema);
  decoded.graphOptions.rewriteOptions.autoMixedPrecisionOnednnBfloat16 = RewriterConfig_Toggle.ON;
  return encodeConfig(decoded);
}
