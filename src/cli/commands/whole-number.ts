/** Whole numbers of the command line. */
import { QuasimarketError } from '../../kernel/error.ts';

/**
 * An option as a whole number: decimal digits alone.
 *
 * @returns undefined if the option was not given
 * @throws QuasimarketError `input` if it is not a whole number of the range
 */
export function wholeNumber(
  option: string,
  text: string | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new QuasimarketError('input', `is "${text}"`, {
    path: `--${option}`,
    rule:
      to === Number.MAX_SAFE_INTEGER
        ? `write a whole number from ${from} on`
        : `write a whole number from ${from} to ${to}`,
  });
}
