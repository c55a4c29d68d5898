/**
 * Ops with one right answer, for every dtype that they take: casts between all, shapes, integers and bits, strings,
 * conditions and loops. Python makes the models and answers first; this library and TensorFlow Java give the same bits.
 */
import { join } from 'node:path';
import { DTYPES } from '../../lib/tensor/dtypes';
import { scratchFolder } from '../support/models';
import { withJava } from './java';
import { IN_JAVA } from './older-dtypes';
import { expectSame } from './peers';
import type { Answer, ModelCalls } from './program';
import { withPython } from './python';

type Made = ModelCalls & { readonly answers: readonly Answer[] };

const exactly = (): undefined => undefined;

withPython('exact ops', (python) => {
  const folder = scratchFolder();
  let common: Made;
  let others: Made;
  beforeAll(async () => {
    [common, others] = await python.run<[Made, Made]>(join(__dirname, 'exact_ops.py'), { folder, common: IN_JAVA });
  });

  it('are there for every dtype that holds data', () => {
    const dtypes = [...common.calls, ...others.calls].map(({ inputs }) => inputs.x!.dtype);
    const holdData = Object.keys(DTYPES).filter((name) => name !== 'resource' && name !== 'variant');
    expect([...new Set(dtypes)].sort()).toEqual(holdData.sort());
    const outputs = [...common.answers, ...others.answers].flatMap((one) =>
      Object.keys('error' in one ? {} : one.outputs),
    );
    expect(outputs.length).toBeGreaterThan(1000);
  });

  it('give the bits that Python got, among the dtypes that TensorFlow Java has', async () => {
    await expectSame(common, common.answers, exactly);
  });

  it('give the bits that Python got, for all other dtypes', async () => {
    await expectSame(others, others.answers, exactly);
  });

  withJava('in TensorFlow Java', (java) => {
    it('give the bits that Python and this library got', async () => {
      const [answers] = await java.run([common]);
      expect(answers).toEqual(common.answers);
    });
  });
});
