/** The values of options, checked. */
import { text, UsageError, type Options } from './guarded';

type Given = Options[string];

/** An option that may be given more than once. */
export function list(option: Given): readonly string[] {
  return typeof option === 'object' ? option : [];
}

/** Names with commas between them; `undefined` where there is no such option. */
export function names(option: Given): string[] | undefined {
  return text(option)?.split(',').filter(Boolean);
}

/** A whole number of `least` or more. @throws UsageError */
export function count(option: Given, name: string, least: 0 | 1 = 1): number | undefined {
  const value = text(option);
  if (value === undefined) return undefined;
  if (!isCount(value) && !(least === 0 && value === '0')) {
    throw new UsageError(`${name} takes a whole number of ${least} or more, at most ${MOST}, not '${value}'`);
  }
  return Number(value);
}

/** Whole numbers of 1 or more with commas between them. @throws UsageError */
export function counts(option: Given, name: string): number[] | undefined {
  const values = names(option);
  if (values === undefined) return undefined;
  if (values.length > 0 && values.every(isCount)) return values.map(Number);
  throw new UsageError(`${name} takes whole numbers of 1 or more, at most ${MOST}, as 1,8,32, not '${text(option)}'`);
}

/** A number above 0. @throws UsageError */
export function positive(option: Given, name: string): number | undefined {
  const value = text(option);
  if (value === undefined) return undefined;
  if (!/^\d+(\.\d+)?(e\d+)?$/i.test(value) || !(Number(value) > 0 && Number(value) < Infinity)) {
    throw new UsageError(`${name} takes a number above 0, not '${value}'`);
  }
  return Number(value);
}

const MOST = 999_999_999;

function isCount(value: string): boolean {
  return /^[1-9]\d{0,8}$/.test(value);
}
