/** What many replications say together: means with their intervals, and bands, by scope and indicator. */
import { meanInterval } from '../statistics/interval.ts';
import { quantile } from '../statistics/quantile.ts';
import type { Panel, ReplicationResult } from './replicate.ts';

/** Ends of the band in which nine of ten replications lie. */
const BAND = [0.05, 0.95] as const;

/** One indicator of one scope over the window. Numbers are null where the indicator is not defined. */
export interface SummaryEntry {
  readonly government: string;
  readonly service: string;
  readonly indicator: string;
  readonly unit: string;
  /** Replications in which it is defined. */
  readonly count: number;
  readonly mean: number | null;
  /**
   * 95 % interval of the mean over replications (Student's t), null with one replication. It is exact, so that few
   * replications of a share may put an end outside [0, 1]; what is printed for people ends at the indicator's range.
   */
  readonly low: number | null;
  readonly high: number | null;
  /** 5th and 95th percentile of the replications. */
  readonly p05: number | null;
  readonly p95: number | null;
}

/** Summary of every scope and indicator over the window, in the order of the panel. */
export function summarise(panel: Panel, results: readonly ReplicationResult[]): SummaryEntry[] {
  const { scopes, indicators } = panel;
  return scopes.flatMap((scope, s) =>
    indicators.map(({ name, unit }, i) => {
      const position = s * indicators.length + i;
      const values = definedAt(results, (result) => result.window[position]);
      return { ...scope, indicator: name, unit, ...statisticsOf(values) };
    }),
  );
}

/** Mean, interval and band of one indicator of one scope in every month. */
export function monthlyBands(
  panel: Panel,
  results: readonly ReplicationResult[],
  at: { readonly scope: number; readonly indicator: number },
): ReturnType<typeof statisticsOf>[] {
  const start = (at.scope * panel.indicators.length + at.indicator) * panel.months;
  return Array.from({ length: panel.months }, (_, month) =>
    statisticsOf(definedAt(results, (result) => result.monthly[start + month])),
  );
}

function definedAt(
  results: readonly ReplicationResult[],
  at: (result: ReplicationResult) => number,
): number[] {
  return results.map(at).filter((value) => !Number.isNaN(value));
}

function statisticsOf(values: readonly number[]) {
  const interval = meanInterval(values);
  return {
    count: values.length,
    mean: interval?.mean ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    p05: quantile(values, BAND[0]),
    p95: quantile(values, BAND[1]),
  };
}
