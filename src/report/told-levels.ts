/** Two levels and the difference between them, in as many digits as show that difference. */
import type { Words } from '../words/words.ts';
import { factorOf, finelyText, levelText } from './said.ts';
import { DIGITS } from './told-number.ts';

/** Part of the difference by which that of the told numbers may miss it: less than a reader who subtracts would stumble over. */
const TOLERANCE = 0.02;
/** Digits added at the most. */
const MOST_MORE = 3;

/** What leads from one level to another. */
export interface Passage {
  readonly baseline: number | null;
  readonly mean: number | null;
  /** Mean difference of the replications that have both. */
  readonly effect: number | null;
  readonly unit: string;
}

/**
 * The levels, each with the sign of its unit: `10.15 %` and `9.68 %` for a fall by 0.47 points, which 10.1 and 9.68 would belie.
 * Null where they cannot be told apart.
 */
export function levelsApart(
  { baseline, mean, effect, unit }: Passage,
  words: Words,
): { readonly from: string; readonly to: string } | null {
  if (baseline === null || mean === null || effect === null) return null;
  const factor = factorOf(unit);
  const [, tens] = Math.max(Math.abs(baseline), Math.abs(mean)).toExponential().split('e');
  for (let more = 0; more <= MOST_MORE; more += 1) {
    const step = Number(`1e${Number(tens) - DIGITS + 1 - more}`);
    const rounded = (level: number) =>
      more === 0 ? Number(level.toPrecision(DIGITS)) : step * Math.round(level / step);
    const told = rounded(mean) - rounded(baseline);
    if (Math.abs(told - effect) > TOLERANCE * Math.abs(effect)) continue;
    const text = (level: number) => {
      if (more === 0) return levelText(level, unit, words);
      const number = finelyText(factor * level, words, { step: factor * step, digits: DIGITS + more });
      return unit.startsWith('share') ? words.units.joined(number, ' %') : number;
    };
    return { from: text(baseline), to: text(mean) };
  }
  const [from, to] = [baseline, mean].map((level) => levelText(level, unit, words));
  return from === to ? null : { from, to };
}
