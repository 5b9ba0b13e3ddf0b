/** Sentences on effects, in the language of the words. */
import type { Effect } from '../experiment/compare/effect.ts';
import type { Study } from '../experiment/study/study.ts';
import { escapeControls } from '../kernel/display.ts';
import { formatNumber } from '../kernel/quantities.ts';
import type { Words } from '../words/words.ts';
import { armName, factorOf } from './said.ts';

const DIGITS = 3;

/** `Publicity raises coverage by 12 points (95 % interval 9 to 15)`; of an effect that has an interval. */
export function effectSentence(
  { arm, indicator, unit, effect, low, high, verdict }: Effect,
  { study, words }: { readonly study: Study; readonly words: Words },
): string {
  const size = (value: number) => formatNumber(Math.abs(factorOf(unit) * value), DIGITS);
  const signed = (value: number) => formatNumber(factorOf(unit) * value, DIGITS);
  const isSigned = low! < 0 !== high! < 0;
  const [least, most] = [low!, high!].toSorted((a, b) => (isSigned ? a - b : Math.abs(a) - Math.abs(b)));
  const text = isSigned ? signed : size;
  return words.report.effect({
    arm: escapeControls(armName(study, arm, words)),
    verdict: words.terms.verdicts[verdict],
    indicator: words.indicators.name(indicator),
    effect: `${text(effect!)}${words.comparison.sizeUnit(unit)}`,
    low: text(least),
    high: text(most),
  });
}
