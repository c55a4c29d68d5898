// From what was drawn to what the model was trained on: 8×8 greys from 0 (paper) to 16 (ink), the digit as large as fits.

const SIZE = 8;
const INK = 16;

/**
 * @param {{ data: ArrayLike<number>, width: number, height: number }} image as of a canvas: RGBA, drawn on transparent
 * @returns {Float32Array | undefined} undefined if nothing is drawn
 */
export function toGreys({ data, width, height }) {
  const ink = (x, y) => (x < 0 || y < 0 || x >= width || y >= height ? 0 : data[4 * (y * width + x) + 3] / 255);
  const box = drawn(ink, width, height);
  if (box === undefined) return undefined;

  // A square around the middle of the drawing, so that it keeps its proportions.
  const side = Math.max(box.right - box.left, box.bottom - box.top);
  const left = (box.left + box.right - side) / 2;
  const top = (box.top + box.bottom - side) / 2;
  const sums = new Float32Array(SIZE * SIZE);
  const counts = new Float32Array(SIZE * SIZE);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const cell = SIZE * Math.floor((y * SIZE) / side) + Math.floor((x * SIZE) / side);
      sums[cell] += ink(Math.floor(left + x), Math.floor(top + y));
      counts[cell]++;
    }
  }
  return sums.map((sum, i) => (counts[i] === 0 ? 0 : (INK * sum) / counts[i]));
}

/** The smallest box around all that has ink. */
function drawn(ink, width, height) {
  const box = { left: width, right: 0, top: height, bottom: 0 };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (ink(x, y) === 0) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = y + 1;
    }
  }
  return box.right === 0 ? undefined : box;
}
