/** How ops, their inputs, outputs and attributes are called in `graph.ops`. scripts/ops.mjs uses these, too. */

/** `MatMul` is `matMul`, `LSTMBlockCell` `lstmBlockCell`, `FFT2D` `fft2D`. */
export function methodName(type: string): string {
  const word = type.replace(/[^A-Za-z0-9_]/g, '_');
  return word.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (capitals) => capitals.toLowerCase());
}

/** `transpose_a` is `transposeA`, `DstT` `dstT`. */
export function propertyName(name: string): string {
  return methodName(name.replace(/_+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase()));
}
