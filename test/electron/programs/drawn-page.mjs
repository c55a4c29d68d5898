// The example's own page in the stand-in, in jsdom: its HTML, its script, a pad whose pen is digits.mjs'. Draws each digit with
// the pointer, clears the pad, and prints what the page shows, as JSON.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { digits, drawLine, SIZE } from './digits.mjs';

const file = join(process.argv[1], '../renderer/index.html');
const { window: dom } = await JSDOM.fromFile(file);
const { document } = dom;
Object.assign(globalThis, { window: dom, document });

/** As much of a 2D context as the page uses: one that lays ink, alpha 255, along the path when it is stroked. */
class Context {
  #data = new Uint8ClampedArray(4 * SIZE * SIZE);
  #path = [];

  beginPath() {
    this.#path = [];
  }

  moveTo(x, y) {
    this.#path = [[x, y]];
  }

  lineTo(x, y) {
    this.#path.push([x, y]);
  }

  stroke() {
    for (const [i, end] of this.#path.slice(1).entries()) drawLine(this.#data, this.#path[i], end);
    this.#path = this.#path.slice(-1); // what is drawn again looks the same
  }

  clearRect() {
    this.#data.fill(0);
  }

  getImageData(x, y, width, height) {
    return { data: this.#data, width, height };
  }
}

const pad = document.getElementById('pad');
const context = new Context();
pad.getContext = () => context;
pad.setPointerCapture = () => {};

const bars = () => [...document.querySelectorAll('meter')].map(({ value }) => value);
const best = () =>
  [...document.querySelectorAll('label')].flatMap(({ className }, i) => (className === 'best' ? [i] : []));
const message = () => document.getElementById('message').textContent;

function pointer(type, [offsetX, offsetY], buttons) {
  pad.dispatchEvent(Object.assign(new dom.Event(type), { pointerId: 1, offsetX, offsetY, buttons }));
}

/** Until it holds; at the end what is printed tells what did not. */
async function until(holds) {
  for (let i = 0; i < 600 && !holds(); i++) await sleep(50);
}

const ways = {
  async draw() {
    const drawn = [];
    for (const [digit, strokes] of digits.entries()) {
      for (const [first, ...points] of strokes) {
        pointer('pointermove', first, 0); // hovers: nothing is drawn
        pointer('pointerdown', first, 1);
        for (const point of points) pointer('pointermove', point, 1);
      }
      await until(() => best()[0] === digit);
      drawn.push({ best: best(), sum: bars().reduce((sum, value) => sum + value, 0) });
      document.getElementById('clear').click();
      await until(() => best().length === 0);
      drawn.push({ best: best(), sum: bars().reduce((sum, value) => sum + value, 0) });
    }
    return { drawn, message: message() };
  },
  async fail() {
    await until(() => message() !== '');
    return { message: message() };
  },
};

/** What Electron's rules refuse a page, or what is not where the page says. */
function faults() {
  const policy = document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content;
  const inline = [...document.querySelectorAll('script:not([src]), style, [style]')].map(({ outerHTML }) => outerHTML);
  const handlers = [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].map(({ name }) => name).filter((name) => name.startsWith('on')),
  );
  const used = [...document.querySelectorAll('[src], [href]')].map(
    (one) => one.getAttribute('src') ?? one.getAttribute('href'),
  );
  return { policy, inline, handlers, missing: used.filter((name) => !existsSync(join(dirname(file), name))) };
}

const rules = faults();
await import(pathToFileURL(join(dirname(file), 'page.mjs'))); // before did-finish-load, as Electron does

export default async function page(standIn, { app }) {
  standIn.addEventListener('message', ({ data, ports }) =>
    dom.dispatchEvent(Object.assign(new dom.Event('message'), { source: dom, data, ports })),
  );
  console.log(JSON.stringify({ ...rules, ...(await ways[process.argv[2]]()) }));
  await app.quit();
}
