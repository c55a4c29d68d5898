/** The requests that a model carries to be warmed up with, against what Python wrote there. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DataLossError,
  InvalidArgumentError,
  SavedModelBundle,
  UnimplementedError,
  type WarmUpRequest,
} from '../../lib';
import type { TensorsJson } from '../support/fixtures';
import { copyModel, scratchFolder } from '../support/models';
import { jsonOf } from '../support/tensors';

/** The files in base64, and what is in them: made by `scripts/fixtures/warm_up.py`. */
const python = JSON.parse(readFileSync(join(__dirname, 'warm-up.json'), 'utf8')) as {
  readonly calls: string;
  readonly tensors: string;
  readonly other: string;
  readonly content: Record<'calls' | 'tensors', readonly { signature: string; inputs: TensorsJson }[]>;
};

const scratch = scratchFolder();

function requestsIn(file: Uint8Array): WarmUpRequest[] {
  const model = copyModel(scratch, 'mlp');
  mkdirSync(join(model, 'assets.extra'));
  writeFileSync(join(model, 'assets.extra', 'tf_serving_warmup_requests'), file);
  using bundle = SavedModelBundle.load(model);
  return bundle.warmUpRequests();
}

const calls = Buffer.from(python.calls, 'base64');

it.each(['calls', 'tensors'] as const)('of %s are signatures and tensors, as Python has them', (name) => {
  const requests = requestsIn(Buffer.from(python[name], 'base64'));
  const content = requests.map(({ signature, inputs }) => ({
    signature,
    inputs: Object.fromEntries(Object.entries(inputs).map(([key, tensor]) => [key, jsonOf(tensor)])),
  }));
  expect(content).toEqual(python.content[name]);
});

it('can be called', async () => {
  const model = copyModel(scratch, 'mlp');
  using bundle = SavedModelBundle.load(model);
  const shapes = [];
  for (const { signature, inputs } of requestsIn(calls)) {
    shapes.push((await bundle.function(signature).call(inputs)).get('output_0').shape);
  }
  expect(shapes).toEqual([
    [2, 3],
    [1, 3],
  ]);
});

it('are none in a model without such a file, or with an empty one', () => {
  using bundle = SavedModelBundle.load(copyModel(scratch, 'mlp'));
  expect(bundle.warmUpRequests()).toEqual([]);
  expect(requestsIn(Buffer.alloc(0))).toEqual([]);
});

it('of another kind are refused, with their kind', () => {
  expect(() => requestsIn(Buffer.from(python.other, 'base64'))).toThrow(UnimplementedError);
  expect(() => requestsIn(Buffer.from(python.other, 'base64'))).toThrow(/record 1 .* is classifyLog: only predictLog/);
});

it('are at most 1000', () => {
  const thousand = Buffer.concat(Array<Buffer>(500).fill(calls));
  expect(requestsIn(thousand)).toHaveLength(1000);
  expect(() => requestsIn(Buffer.concat([thousand, calls]))).toThrow(InvalidArgumentError);
});

describe('a damaged file', () => {
  const error = (change: (file: Buffer) => Buffer): unknown => {
    try {
      return requestsIn(change(Buffer.from(calls)));
    } catch (thrown) {
      return thrown;
    }
  };

  it('cut off anywhere is data loss, or whole records', () => {
    for (let length = 0; length < calls.length; length += 7) {
      const came = error((file) => file.subarray(0, length));
      if (Array.isArray(came)) expect(came.length).toBeLessThan(2);
      else expect(came).toBeInstanceOf(DataLossError);
    }
  });

  it('with any byte changed is data loss', () => {
    for (let at = 0; at < calls.length; at += 5) {
      const came = error((file) => {
        file[at]! ^= 1;
        return file;
      });
      expect(came).toBeInstanceOf(DataLossError);
      expect((came as Error).message).toMatch(/tf_serving_warmup_requests is cut off or corrupt at byte \d+: /);
    }
  });

  it('of another kind is data loss', () => {
    expect(error(() => Buffer.from('instances: [1, 2, 3], and more of that'))).toBeInstanceOf(DataLossError);
  });
});
