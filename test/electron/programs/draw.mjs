// draw.mjs EXAMPLE: draws the ten digits, and prints for each what the page asks the model with, as JSON.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digits, drawLine, SIZE } from './digits.mjs';

const { toGreys } = await import(pathToFileURL(join(process.argv[2], 'renderer/picture.mjs')));

/** What a canvas has where a round pen went along the strokes: RGBA, transparent where it did not. */
function canvas(strokes) {
  const data = new Uint8ClampedArray(4 * SIZE * SIZE);
  for (const points of strokes) points.slice(1).forEach((end, i) => drawLine(data, points[i], end));
  return { data, width: SIZE, height: SIZE };
}

if (toGreys(canvas([])) !== undefined) throw new Error('nothing was drawn');
console.log(JSON.stringify(digits.map((strokes) => [...toGreys(canvas(strokes))])));
