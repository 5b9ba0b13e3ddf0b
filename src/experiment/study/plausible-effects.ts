/** Effects by point of the plausible space, so that a map can show where their signs change. */
import type { ArmValues } from '../compare/effect.ts';
import type { Plausible } from '../compare/plausible.ts';
import { meanDifference, type PointValues } from '../compare/robustness.ts';
import type { Panel } from '../replicate.ts';
import { drawn } from './levels.ts';
import type { PlausibleEffects } from './study.ts';

/**
 * Effects of the widest scope; null without points.
 *
 * @param slugs - of the arms but the baseline
 * @param names - indicators
 */
export function plausibleEffectsOf(
  { uncertain, draws, points }: Pick<Plausible, 'uncertain' | 'draws' | 'points'>,
  panel: Panel,
  { slugs, names }: { readonly slugs: readonly string[]; readonly names: readonly string[] },
): PlausibleEffects | null {
  if (points.length === 0) return null;
  const first = (panel.scopes.length - 1) * panel.indicators.length;
  const effects = slugs.flatMap((arm, a) =>
    names.flatMap((indicator) => {
      const position = first + panel.indicators.findIndex(({ name }) => name === indicator);
      const values = points.map((point) => effectAt(point, point.arms[a], position));
      return values.every((value) => value === null) ? [] : [{ arm, indicator, values }];
    }),
  );
  return {
    numbers: uncertain,
    draws: draws.map((point) => point.map((value) => Number(drawn(value)))),
    effects,
  };
}

function effectAt({ baseline }: PointValues, arm: ArmValues, position: number): number | null {
  return drawn(meanDifference(baseline, arm, position)[0]);
}
