/** `savedmodel freeze`: the optimised model as a SavedModel. */
import { join, resolve } from 'node:path';
import { inspect } from '../bundle/inspect';
import type { SavedModelBundle } from '../bundle/saved-model-bundle';
import { fileSize } from '../bundle/saved-model-file';
import { FailedPreconditionError } from '../errors';
import { loadModel } from './call';
import type { Options } from './guarded';
import { Interruption } from './interruption';
import { isKerasFile, refuseTags, withSavedModel } from './keras-file';
import { bytes, columns, grouped } from './output';
import { requireFreePlace, requireOtherPlace } from './place';
import { waiting } from './waiting';

export async function freezeCommand(options: Options, path: string, out: string): Promise<number> {
  const overwrite = options.force === true;
  if (isKerasFile(path)) refuseTags(path, options);
  requireOtherPlace(path, out);
  requireFreePlace(out, overwrite);
  using interruption = new Interruption();
  const report = await withSavedModel(path, async (folder) => {
    using bundle = await waiting(`loading ${path}`, loadModel(folder, options, { optimize: true }));
    requireRewritten(path, bundle);
    if (interruption.exitCode !== undefined) return undefined;
    // Once it is begun it is ended: what was written is whole, or gone.
    await waiting(`writing ${out}`, bundle.save(out, { overwrite }));
    return options.json === true ? json(bundle, out) : `${lines(bundle, path, out).join('\n')}\n`;
  });
  if (report === undefined) process.stderr.write('savedmodel: interrupted; nothing was written\n');
  else process.stdout.write(report);
  return interruption.exitCode ?? 0;
}

/** @throws FailedPreconditionError */
function requireRewritten(path: string, { optimization }: SavedModelBundle): void {
  const { optimized, left } = optimization!;
  if (optimized.length > 0) return;
  const reasons = Object.entries(left).map(([key, reason]) => `${key}: ${reason}`);
  throw new FailedPreconditionError(
    `nothing of ${path} can be frozen (${reasons.join('; ') || 'it has no signature'})`,
  );
}

const PASSES: Readonly<Record<keyof NonNullable<SavedModelBundle['optimization']>['passes'], string>> = {
  inlinedCalls: 'calls of functions whose bodies took their places',
  frozenVariables: 'variables that became constants',
  foldedPaddings: 'paddings that convolutions do by themselves',
  foldedAffines: 'multiplications, additions and batch normalisations that went into the weights',
  fusedResiduals: 'sums that are fused with the convolution before them',
  joinedRelu6: 'limits of 0 and 6 that became one op',
  smallProducts: 'small matrix products that are kept apart, which is quicker',
  droppedNodes: 'nodes that nothing needs',
};

function lines(bundle: SavedModelBundle, path: string, out: string): string[] {
  const { optimized, left, passes, standsAlone } = bundle.optimization!;
  const done = Object.entries(passes).filter(([, count]) => count > 0);
  const [before, after] = [sizeOf(path), sizeOf(out)];
  return [
    `${resolve(out)}: ${bytes(after)}, where ${path} has ${bytes(before)}`,
    `Rewritten: ${optimized.join(', ')}`,
    ...columns(done.map(([name, count]) => [grouped(count).padStart(6), PASSES[name as keyof typeof PASSES]])),
    ...Object.entries(left).map(([key, reason]) => `Left as it was: ${key}, as ${reason}`),
    ...(standsAlone || Object.keys(left).length > 0 ? [] : ['Tables are kept, and filled when it is loaded.']),
    "Not in it: the Python object's functions and variables. Python finds the signatures.",
  ];
}

function json(bundle: SavedModelBundle, out: string): string {
  return `${JSON.stringify({ path: resolve(out), bytes: sizeOf(out), ...bundle.optimization }, null, 2)}\n`;
}

/** Of the graph and the weights, or of the file of Keras. */
function sizeOf(path: string): number {
  if (isKerasFile(path)) return fileSize(path) ?? 0;
  return (fileSize(join(path, 'saved_model.pb')) ?? 0) + inspect(path).weightBytes;
}
