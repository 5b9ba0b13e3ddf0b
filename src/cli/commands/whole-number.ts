/** Whole numbers of the command line. */
import { QuasimarketError } from '../../kernel/error.ts';

/**
 * An option as a whole number.
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
  const written = /^\d+(\.\d+)?(e\+?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  const value = Number.isInteger(written) ? written : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new QuasimarketError('input', `is "${text}"`, {
    path: `--${option}`,
    rule:
      to === Number.MAX_SAFE_INTEGER
        ? `write a whole number from ${from} on`
        : `write a whole number from ${from} to ${to}`,
  });
}
