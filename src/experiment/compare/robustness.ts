/**
 * Whether an effect keeps its sign where the uncertain numbers of the model are other than assumed. Intervals over
 * replications shrink to nothing with more of them; what nobody knows about behaviour does not.
 */
import { quantile } from '../../statistics/quantile.ts';
import type { Panel } from '../replicate.ts';
import type { ArmValues, Effect } from './effect.ts';
import { signOf } from './verdict.ts';

/** Share of the plausible space in which a recommendation has to hold. */
export const ROBUST_SHARE = 0.8;

/** Points of the plausible space below which a share of them says little. */
export const FEW_POINTS = 20;

/** An effect over the plausible space. */
export interface Robustness {
  readonly arm: string;
  readonly indicator: string;
  readonly unit: string;
  /** Points of the plausible space that define the effect. */
  readonly points: number;
  /** Parts of them in which the mean paired difference is above and below 0. */
  readonly raising: number | null;
  readonly lowering: number | null;
  /** 5th, 50th and 95th percentile of the effect over them. */
  readonly p05: number | null;
  readonly median: number | null;
  readonly p95: number | null;
  /** Part of the points in which the verdict's sign holds; null where the verdict claims none. */
  readonly holds: number | null;
  /** Whether that is 80 % of the space at least; null where the verdict claims no sign. */
  readonly isRobust: boolean | null;
}

/** Values at the points of the plausible space: of the baseline, and by arm. */
export interface PointValues {
  readonly baseline: ArmValues;
  readonly arms: readonly ArmValues[];
}

/**
 * Robustness of the headline effects of the widest scope.
 *
 * @param effects - effects at the assumed numbers, whose verdicts are judged
 * @param slugs - arms, in the order of the values
 */
export function robustnessOf(
  {
    panel,
    headline,
    slugs,
  }: { readonly panel: Panel; readonly headline: readonly string[]; readonly slugs: readonly string[] },
  effects: readonly Effect[],
  points: readonly PointValues[],
): Robustness[] {
  const scope = panel.scopes.length - 1;
  const { government, service } = panel.scopes[scope];
  return slugs.flatMap((slug, arm) =>
    panel.indicators.flatMap(({ name, unit }, i): Robustness[] => {
      if (!headline.includes(name)) return [];
      const position = scope * panel.indicators.length + i;
      const differences = points.flatMap(({ baseline, arms }) =>
        meanDifference(baseline, arms[arm], position),
      );
      const judged = effects.find(
        (effect) =>
          effect.arm === slug &&
          effect.indicator === name &&
          effect.government === government &&
          effect.service === service,
      );
      const sign = judged === undefined ? 0 : signOf(judged.verdict, true);
      const share = (wanted: number) => partOf(differences, (difference) => Math.sign(difference) === wanted);
      const holds = sign === 0 ? null : share(sign);
      return [
        {
          ...{ arm: slug, indicator: name, unit, points: differences.length },
          ...{ raising: share(1), lowering: share(-1) },
          p05: quantile(differences, 0.05),
          median: quantile(differences, 0.5),
          p95: quantile(differences, 0.95),
          holds,
          isRobust: holds === null ? null : holds >= ROBUST_SHARE,
        },
      ];
    }),
  );
}

function partOf(values: readonly number[], has: (value: number) => boolean): number | null {
  return values.length === 0 ? null : values.filter(has).length / values.length;
}

/** Mean paired difference at a point: one number, or none where no replication defines it. */
export function meanDifference(baseline: ArmValues, arm: ArmValues, position: number): number[] {
  let sum = 0;
  let count = 0;
  baseline.forEach((values, k) => {
    const own = arm[k];
    if (values === null || own === null) return;
    const difference = own[position] - values[position];
    if (Number.isNaN(difference)) return;
    sum += difference;
    count += 1;
  });
  return count === 0 ? [] : [sum / count];
}
