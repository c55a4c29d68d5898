/** That Python runs what a test gives it, and that its own words come out when it fails. */
import { describeWith } from './program';
import { withPython } from './python';

withPython('a program in Python', (python) => {
  it('passes tensors both ways as they are', async () => {
    const bytes = Buffer.from(new Float32Array([1.5, -0, NaN]).buffer).toString('base64');
    const input = {
      numbers: { dtype: 'float32', shape: [3], data: bytes },
      strings: { dtype: 'string', shape: [1, 2], strings: ['', Buffer.from('a\0b\xff', 'latin1').toString('base64')] },
    };
    const program = [
      'import tensorflow as tf',
      'result = {k: tensor_json(tensor_of(v), tf.as_dtype(v["dtype"])) for k, v in input.items()}',
      'result["version"] = tf.__version__',
    ].join('\n');
    expect(await python.run(program, input)).toEqual({ ...input, version: expect.stringMatching(/^2\./) as string });
  });

  it('fails with what Python said', async () => {
    await expect(python.run('raise ValueError("no such thing")')).rejects.toThrow('ValueError: no such thing');
  });
});

describe('a peer that was found', () => {
  describeWith({ peer: 7 }, 'is handed to the tests', (peer) => {
    it('as it was found', () => expect(peer).toBe(7));
  });
});
