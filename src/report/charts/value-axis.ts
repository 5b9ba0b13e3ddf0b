/** How the numbers of an axis are written: large ones in the words of the language, as in every text. */
import type { Words } from '../../words/words.ts';

/** Least significant digits of a number on an axis, and those of a step between two numbers. */
const DIGITS = 4;
const STEP_DIGITS = 2;

/**
 * Labels of an axis of values: `500,000` and `2 million` in English, `50 万` and `2 亿` in Chinese. They have as many digits as
 * tell neighbours apart.
 *
 * @param domain - ends of the scale
 */
export function valueLabels(domain: readonly [low: number, high: number], words: Words) {
  const [low, high] = domain;
  const span = exponentOf(high - low);
  const digits = Math.max(DIGITS, exponentOf(Math.max(Math.abs(low), Math.abs(high))) - span + STEP_DIGITS);
  const written = (divisor: number) => `format(datum.value / ${divisor}, ',.${digits}~r')`;
  const labelExpr = words.units.large.reduceRight(
    (smaller, { from, name }) =>
      `abs(datum.value) >= ${from} ? ${written(from)} + ${JSON.stringify(name)} : ${smaller}`,
    written(1),
  );
  return { labelExpr };
}

/** Power of ten of the first digit. */
function exponentOf(value: number): number {
  const [, exponent] = value.toExponential().split('e');
  return Number(exponent);
}
