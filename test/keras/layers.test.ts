/** Every layer in several configurations gives what Keras gives. */
import { casesOf, families } from './cases';
import { failureOf } from './run-case';

/** What is not supported, with the reason. A case that passes must leave this list. */
const NOT_SUPPORTED: Readonly<Record<string, string>> = {
  'stft spectrogram log': 'STFTSpectrogram has no counterpart yet',
  'stft spectrogram magnitude': 'STFTSpectrogram has no counterpart yet',
  'stft spectrogram psd': 'STFTSpectrogram has no counterpart yet',
  'stft spectrogram real': 'STFTSpectrogram has no counterpart yet',
  'stft spectrogram imag': 'STFTSpectrogram has no counterpart yet',
  'stft spectrogram angle': 'STFTSpectrogram has no counterpart yet',
  'mel spectrogram': 'MelSpectrogram has no counterpart yet',
};

const all = families.flatMap(casesOf);

test('there are at least 300 cases', () => {
  expect(all.length).toBeGreaterThan(300);
  const names = all.map(({ name }) => name);
  expect(Object.keys(NOT_SUPPORTED).filter((name) => !names.includes(name))).toEqual([]);
});

test.each(Object.keys(NOT_SUPPORTED))('refused by name: %s', async (name) => {
  expect(await failureOf(all.find((one) => one.name === name)!)).toMatch(/^UnimplementedError: .*is not supported/);
});

describe.each(families)('%s', (family) => {
  const cases = casesOf(family).filter(({ name }) => !Object.hasOwn(NOT_SUPPORTED, name));
  test.each(cases)('$name', async (one) => {
    expect(await failureOf(one)).toBeUndefined();
  });
});
