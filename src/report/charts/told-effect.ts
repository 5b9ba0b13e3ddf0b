/** An effect as a sentence, for who points at a mark and for who cannot see it. */
import type { Effect } from '../../experiment/compare/effect.ts';
import { escapeControls } from '../../kernel/display.ts';
import { signedSizes, type Telling } from '../told-sizes.ts';

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

interface Named extends Telling {
  /** The indicator that is named, where it is not the effect's own. */
  readonly name?: string;
}

/** `Publicity: awareness +12.3 points (11.9 to 12.7), raises`. @param who - name of the arm, or of the group */
export function toldEffect(effect: DefinedEffect, who: string, { study, words, name }: Named): string {
  const { size, low, high } = signedSizes(effect, { study, words });
  const told = {
    who: escapeControls(who),
    indicator: words.indicators.name(name ?? effect.indicator),
    effect: size,
  };
  if (!isMeasured(effect)) return words.charts.toldAlone(told);
  return words.charts.told({
    ...told,
    range: words.joining.range(low, high),
    verdict: words.terms.verdicts[effect.verdict],
  });
}
