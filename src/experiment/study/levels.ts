/** Numbers of the arms of a study: over the window, month by month, by replication, and of governments by year. */
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import { ALL } from '../../model/indicators/scope.ts';
import { meanInterval } from '../../statistics/interval.ts';
import { mean } from '../../statistics/moments.ts';
import { quantile } from '../../statistics/quantile.ts';
import type { ArmValues } from '../compare/effect.ts';
import { followed, type Panel } from '../replicate.ts';
import type { GovernmentLevel, Level, ReplicationValues, Series } from './study.ts';

/** Significant digits of what is only drawn. */
const DIGITS = 6;
/** Ends of the band in which nine of ten replications lie. */
const BAND = [0.05, 0.95] as const;

/** An arm with all that is kept of its replications: window, then years, then series; null where one failed. */
export interface KeptArm {
  readonly slug: string;
  readonly panel: Panel;
  readonly kept: ArmValues;
}

/** Rounds a number that is only drawn; null where there is none. */
export function drawn(value: number | null | undefined): number | null {
  return value === null || value === undefined || Number.isNaN(value)
    ? null
    : Number(value.toPrecision(DIGITS));
}

/** Levels of all indicators of the widest scope that some replication defines. */
export function levelsOf({ slug, panel, kept }: KeptArm): Level[] {
  const first = (panel.scopes.length - 1) * panel.indicators.length;
  return panel.indicators.flatMap(({ name }, i): Level[] => {
    const values = definedAt(kept, first + i);
    const interval = meanInterval(values);
    if (interval === null) return [];
    const [p05, p95] = BAND.map((share) => quantile(values, share)!);
    return [{ arm: slug, indicator: name, ...interval, p05, p95 }];
  });
}

/** Values by replication of some indicators of the widest scope. */
export function replicationValuesOf(
  { slug, panel, kept }: KeptArm,
  names: readonly string[],
): ReplicationValues[] {
  const first = (panel.scopes.length - 1) * panel.indicators.length;
  return names.flatMap((name): ReplicationValues[] => {
    const i = panel.indicators.findIndex((one) => one.name === name);
    const values = kept.map((numbers) => drawn(numbers?.[first + i]));
    return i < 0 || values.every((value) => value === null) ? [] : [{ arm: slug, indicator: name, values }];
  });
}

/** The course of the followed indicators. A mean of fewer than half of the replications would jump, and is null. */
export function seriesOf({ slug, panel, kept }: KeptArm): Series[] {
  const window = panel.scopes.length * panel.indicators.length;
  const start = window * (1 + yearsOf(panel));
  return followed.flatMap((indicator, i): Series[] => {
    const months = Array.from({ length: panel.months }, (_, month) =>
      definedAt(kept, start + i * panel.months + month),
    );
    if (months.every((values) => values.length === 0)) return [];
    return [
      {
        arm: slug,
        indicator,
        mean: months.map((values) => (2 * values.length >= kept.length ? drawn(mean(values)) : null)),
        low: months.map((values) => drawn(quantile(values, BAND[0]))),
        high: months.map((values) => drawn(quantile(values, BAND[1]))),
      },
    ];
  });
}

/** Levels of every government in every fiscal year and over the window, of some indicators. */
export function governmentLevelsOf({ panel, kept }: KeptArm, names: readonly string[]): GovernmentLevel[] {
  const width = panel.scopes.length * panel.indicators.length;
  const all = [...new Set(panel.scopes.map(({ government }) => government))];
  const governments = all.filter((slug) => slug !== ALL || all.length === 1);
  const years = [null, ...Array.from({ length: yearsOf(panel) }, (_, year) => year)];
  return governments.flatMap((government) => {
    const scope = panel.scopes.findLastIndex((one) => one.government === government);
    return names.flatMap((indicator) => {
      const i = panel.indicators.findIndex(({ name }) => name === indicator);
      return years.flatMap((year): GovernmentLevel[] => {
        const part = year === null ? 0 : width * (1 + year);
        const interval = meanInterval(definedAt(kept, part + scope * panel.indicators.length + i));
        if (interval === null) return [];
        return [{ government, year: year === null ? null : year + 1, indicator, ...interval }];
      });
    });
  });
}

function yearsOf({ months }: Panel): number {
  return Math.floor(months / MONTHS_PER_YEAR);
}

function definedAt(kept: ArmValues, position: number): number[] {
  return kept.flatMap((numbers) => {
    const value = numbers?.[position];
    return value === undefined || Number.isNaN(value) ? [] : [value];
  });
}
