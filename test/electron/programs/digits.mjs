// The ten digits as someone would draw them on the example's pad, with its pen.
export const SIZE = 256;
const PEN = SIZE / 9;

/** Points on a part of an ellipse, from one angle to another, in degrees; 0 is right, 90 is below. */
function arc(x, y, width, height, from, to) {
  return Array.from({ length: 25 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 24) * Math.PI) / 180;
    return [x + width * Math.cos(angle), y + height * Math.sin(angle)];
  });
}

// Each digit is strokes, and a stroke the points that it goes through.
// prettier-ignore
export const digits = [
  [arc(128, 128, 55, 85, 0, 360)],
  [[[105, 80], [135, 45], [135, 210]]],
  [[...arc(128, 90, 45, 45, 180, 390), [90, 205], [180, 205]]],
  [[...arc(120, 85, 45, 42, 200, 450), ...arc(120, 168, 50, 45, 270, 520)]],
  [[[140, 45], [75, 150], [185, 150]], [[150, 110], [150, 215]]],
  [[[175, 50], [95, 50], [90, 115], ...arc(125, 155, 50, 50, 230, 510)]],
  [[[160, 45], [105, 110], ...arc(128, 160, 45, 48, 200, 560)]],
  [[[80, 55], [180, 55], [115, 210]]],
  [[...arc(128, 88, 38, 40, 90, 450), ...arc(128, 168, 46, 42, 270, 630)]],
  [[...arc(128, 95, 45, 45, 0, 360), [170, 110], [160, 165], [120, 215]]],
];

/** Lays ink where a round pen goes along a line: RGBA, transparent where it does not. */
export function drawLine(data, [x0, y0], [x1, y1]) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const square = dx * dx + dy * dy || 1;
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / square));
      const distance = Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
      if (distance <= PEN / 2) data[4 * (y * SIZE + x) + 3] = 255;
    }
  }
}
