/** An effect as a sentence, for who points at a mark and for who cannot see it. */
import type { Effect } from '../../experiment/compare/effect.ts';
import { escapeControls } from '../../kernel/display.ts';
import type { Words } from '../../words/words.ts';
import { factorOf, signedText } from '../said.ts';

/** An effect that some replication defines. One replication gives no interval. */
export type DefinedEffect = Effect & { readonly effect: number };

/** An effect with its interval. */
export type MeasuredEffect = DefinedEffect & { readonly low: number; readonly high: number };

/** Whether some replication defines an effect. */
export function isDefined(effect: Effect): effect is DefinedEffect {
  return effect.effect !== null;
}

/** Whether an effect has an interval. */
export function isMeasured(effect: Effect): effect is MeasuredEffect {
  return effect.effect !== null && effect.low !== null && effect.high !== null;
}

/** A difference with its sign and unit: `+12.3 points`. */
export function differenceText(value: number, unit: string, words: Words): string {
  return words.units.joined(signedText(factorOf(unit) * value, words), words.comparison.sizeUnit(unit));
}

/** `Publicity: awareness +12.3 points (11.9 to 12.7), raises`. @param who - name of the arm, or of the group */
export function toldEffect(effect: DefinedEffect, who: string, words: Words): string {
  const { indicator, unit, verdict } = effect;
  const told = {
    who: escapeControls(who),
    indicator: words.indicators.name(indicator),
    effect: differenceText(effect.effect, unit, words),
  };
  if (!isMeasured(effect)) return words.charts.toldAlone(told);
  const ends = [effect.low, effect.high].map((end) => signedText(factorOf(unit) * end, words));
  return words.charts.told({
    ...told,
    range: words.joining.range(ends[0], ends[1]),
    verdict: words.terms.verdicts[verdict],
  });
}
