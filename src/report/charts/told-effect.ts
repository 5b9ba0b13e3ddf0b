/** An effect as a sentence, for who points at a mark and for who cannot see it. */
import type { Effect } from '../../experiment/compare/effect.ts';
import { escapeControls } from '../../kernel/display.ts';
import type { Words } from '../../words/words.ts';
import { factorOf, numberText } from '../said.ts';

/** An effect with its interval. */
export type MeasuredEffect = Effect & {
  readonly effect: number;
  readonly low: number;
  readonly high: number;
};

/** Whether an effect has an interval; one that has none is not drawn. */
export function isMeasured(effect: Effect): effect is MeasuredEffect {
  return effect.effect !== null && effect.low !== null && effect.high !== null;
}

/** A difference with its sign and unit: `+12.3 points`. */
export function differenceText(value: number, unit: string, words: Words): string {
  return words.units.joined(signed(value, unit, words), words.comparison.sizeUnit(unit));
}

/** `Publicity: awareness +12.3 points (11.9 to 12.7), raises`. @param who - name of the arm, or of the group */
export function toldEffect(effect: MeasuredEffect, who: string, words: Words): string {
  const { indicator, unit, verdict } = effect;
  return words.charts.told({
    who: escapeControls(who),
    indicator: words.indicators.name(indicator),
    effect: differenceText(effect.effect, unit, words),
    range: words.joining.range(signed(effect.low, unit, words), signed(effect.high, unit, words)),
    verdict: words.terms.verdicts[verdict],
  });
}

function signed(value: number, unit: string, words: Words): string {
  const text = numberText(factorOf(unit) * value, words);
  return value > 0 ? `+${text}` : text;
}
