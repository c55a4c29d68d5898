/** That TensorFlow Java runs what a test gives it, and that its exceptions come out. */
import { scratchFolder } from '../support/models';
import { withJava } from './java';
import { olderDtypes } from './older-dtypes';
import type { Call } from './program';

withJava('TensorFlow Java', (java) => {
  const folder = scratchFolder();
  let model: string;
  beforeAll(() => (model = olderDtypes(folder)));

  it('is the version that the tests were written for', async () => {
    expect(await java.version()).toBe('2.18.0');
  });

  it('passes tensors both ways as they are', async () => {
    const bytes = Buffer.from(new Float32Array([1.5, -0, NaN]).buffer).toString('base64');
    const strings = ['', Buffer.from('a\0b\xff', 'latin1').toString('base64')];
    const calls: Call[] = [
      { signature: 'float32', inputs: { x: { dtype: 'float32', shape: [3, 1], data: bytes } } },
      { signature: 'string', inputs: { x: { dtype: 'string', shape: [1, 2], strings } } },
    ];
    const [answers] = await java.run([{ model, tags: ['serve'], calls }]);
    expect(answers).toEqual(calls.map(({ inputs }) => ({ outputs: { y: inputs.x! } })));
  });

  it('says which exception a load or a call ended with, and goes on', async () => {
    const x = { dtype: 'float32', shape: [], data: 'AAAAAA==' };
    const calls = ['float64', 'float32'].map((signature) => ({ signature, inputs: { x } }));
    const [missing, found] = await java.run([
      { model: 'no such folder', tags: ['serve'], calls: [{ signature: 'serving_default', inputs: { x } }] },
      { model, tags: ['serve'], calls },
    ]);
    expect(missing).toEqual([{ error: expect.stringContaining('Could not find SavedModel') as string }]);
    expect(found).toEqual([{ error: expect.stringContaining('double') as string }, { outputs: { y: x } }]);
  });
});
