import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { DType } from '../../lib/tensor/dtype';
import { Tensor } from '../../lib/tensor/tensor';

interface Case {
  dtype: string;
  shape: number[];
  data?: string;
  strings?: string[];
  text: string;
}

const cases = JSON.parse(readFileSync(join(__dirname, 'previews.json'), 'utf8')) as Case[];

function tensorOf({ dtype: name, shape, data, strings }: Case): Tensor {
  const dtype = DType.of(name);
  if (strings !== undefined) return dtype.tensorOf(shape, strings);
  const bytes = new Uint8Array(inflateSync(Buffer.from(data!, 'base64')));
  return dtype.tensorOf(shape, new dtype.array!(bytes.buffer));
}

const names = [...new Set(cases.map(({ dtype }) => dtype))];

describe('toString() is what NumPy prints', () => {
  test.each(names)('%s', (name) => {
    const ofDType = cases.filter(({ dtype }) => dtype === name);
    const texts = ofDType.map((given) => `${given.shape.join('x')}\n${tensorOf(given).toString()}`);
    expect(texts).toEqual(ofDType.map(({ shape, text }) => `${shape.join('x')}\n${text}`));
  });
});
