// The page: a pad to draw on, and a bar for the probability of each digit.
import { Client } from './client.mjs';
import { toGreys } from './picture.mjs';

const pad = /** @type {HTMLCanvasElement} */ (document.getElementById('pad'));
const message = document.getElementById('message');
const context = pad.getContext('2d', { willReadFrequently: true });
context.lineWidth = pad.width / 9;
context.lineCap = context.lineJoin = 'round';

const bars = Array.from({ length: 10 }, (_, digit) => {
  const bar = Object.assign(document.createElement('meter'), { max: 1 });
  const row = Object.assign(document.createElement('label'), { textContent: `${digit} ` });
  row.append(bar);
  document.getElementById('bars').append(row);
  return bar;
});

/** @type {Client} */
let model;
window.addEventListener('message', async ({ source, data, ports }) => {
  if (source !== window || data !== 'connect') return; // the preload posts it
  model = new Client(ports[0]);
  void classify(); // what was drawn before
  message.textContent = (await show(model.ask('describe'))) ?? message.textContent;
});

let asked = 0;
async function classify() {
  const greys = toGreys(context.getImageData(0, 0, pad.width, pad.height));
  const mine = ++asked;
  const probabilities = greys && model ? await show(model.ask('classify', greys)) : undefined;
  if (mine !== asked) return; // more has been drawn meanwhile
  const best = probabilities?.indexOf(Math.max(...probabilities));
  bars.forEach((bar, digit) => {
    bar.value = probabilities?.[digit] ?? 0;
    bar.parentElement.classList.toggle('best', digit === best);
  });
}

/** What was asked for; undefined and a message if it failed. @param {Promise<any>} answer */
async function show(answer) {
  try {
    return await answer;
  } catch (error) {
    message.textContent = error.message;
  }
}

pad.addEventListener('pointerdown', ({ pointerId, offsetX, offsetY }) => {
  pad.setPointerCapture(pointerId);
  context.beginPath();
  context.moveTo(offsetX, offsetY);
});
pad.addEventListener('pointermove', ({ buttons, offsetX, offsetY }) => {
  if (buttons === 0) return;
  context.lineTo(offsetX, offsetY);
  context.stroke();
  void classify();
});
document.getElementById('clear').addEventListener('click', () => {
  context.clearRect(0, 0, pad.width, pad.height);
  void classify();
});
