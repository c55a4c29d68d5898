import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as bits from '../../lib/tensor/float-bits';

interface Table {
  decoded: string;
  encoded: string;
  sample?: Record<string, number>;
}

const { edges, ...tables } = JSON.parse(readFileSync(join(__dirname, 'float-bits.json'), 'utf8')) as {
  edges: string[];
} & Record<string, Table>;

const CODECS: Record<string, bits.FloatCodec> = {
  float16: bits.FLOAT16,
  bfloat16: bits.BFLOAT16,
  float8_e5m2: bits.FLOAT8_E5M2,
  float8_e4m3fn: bits.FLOAT8_E4M3FN,
  float8_e4m3fnuz: bits.FLOAT8_E4M3FNUZ,
  float8_e4m3b11fnuz: bits.FLOAT8_E4M3B11FNUZ,
  float8_e5m2fnuz: bits.FLOAT8_E5M2FNUZ,
  float4_e2m1fn: bits.FLOAT4_E2M1FN,
};

/** The next float32 up or down from a positive one. */
function neighbour(value: number, step: 1 | -1): number {
  const float = new Float32Array([value]);
  new Int32Array(float.buffer)[0]! += step;
  return float[0]!;
}

/** What `probes` of scripts/fixtures/float_bits.py gives. */
function probes(decoded: number[]): number[] {
  const sizes = decoded.filter(Number.isFinite).map((value) => Math.abs(value));
  const values = [...new Set(sizes)].sort((a, b) => a - b);
  const middles = values.slice(1).map((value, i) => Math.fround((value + values[i]!) / 2));
  const largest = Math.fround(values[values.length - 1]! * 1.5);
  const named = edges.map((text) => (text === 'nan' ? NaN : text === 'inf' ? Infinity : Number(text)));
  const down = middles.map((middle) => neighbour(middle, -1));
  const up = middles.map((middle) => neighbour(middle, 1));
  const positive = [...values, ...middles, ...down, ...up, largest, ...named];
  return [...positive, ...positive.filter((value) => !Number.isNaN(value)).map((value) => -value)];
}

function sha256(array: NodeJS.ArrayBufferView): string {
  return createHash('sha256').update(array).digest('hex');
}

test('every format has its table', () => {
  expect(Object.keys(tables)).toEqual(Object.keys(CODECS));
});

describe.each(Object.keys(CODECS))('%s', (name) => {
  const { encode, decode } = CODECS[name]!;
  const table = tables[name]!;
  const isWide = table.sample !== undefined;
  const patternCount = isWide ? 65536 : name === 'float4_e2m1fn' ? 16 : 256;
  const decoded = Array.from({ length: patternCount }, (_, pattern) => decode(pattern));

  test('every pattern is decoded as Python decodes it', () => {
    if (isWide) {
      for (const [pattern, value] of Object.entries(table.sample!)) expect(decode(Number(pattern))).toBe(value);
      expect(sha256(Float64Array.from(decoded))).toBe(table.decoded);
    } else {
      const bytes = new Uint8Array(Buffer.from(table.decoded, 'base64'));
      expect(decoded).toEqual([...new Float32Array(bytes.buffer)]);
    }
  });

  test('every number of the format is encoded to its pattern', () => {
    for (let pattern = 0; pattern < patternCount; pattern++) {
      const value = decoded[pattern]!;
      if (!Number.isNaN(value) && encode(value) !== pattern) expect([value, encode(value)]).toEqual([value, pattern]);
    }
  });

  test('what lies between, at the edges and beyond is rounded as Python rounds it', () => {
    const inputs = probes(decoded);
    const patterns = inputs.map(encode);
    if (isWide) expect(sha256(Uint16Array.from(patterns))).toBe(table.encoded);
    else {
      const expected = [...Buffer.from(table.encoded, 'base64')];
      const pairs = (found: number[]): [number, number][] => inputs.map((input, i) => [input, found[i]!]);
      expect(pairs(patterns)).toEqual(pairs(expected));
    }
  });
});

test('a double is rounded once, not by way of float32', () => {
  // A little more than half-way between 1 and the next float16, by less than float32 can tell.
  expect(bits.FLOAT16.decode(bits.FLOAT16.encode(1 + 2 ** -11 + 2 ** -40))).toBe(1 + 2 ** -10);
  expect(bits.FLOAT16.decode(bits.FLOAT16.encode(1 + 2 ** -11))).toBe(1);
});
