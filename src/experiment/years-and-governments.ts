/** Governments through the years (vertical) and beside each other (horizontal): means over replications. */
import type { Solver } from '../analysis/solver.ts';
import { MONTHS_PER_YEAR, type Window } from '../kernel/clock.ts';
import { mean } from '../statistics/moments.ts';
import { efficiencyRows } from './efficiency.ts';
import type { Panel, ReplicationResult } from './replicate.ts';

/** What is told besides indicators of the panel: indicators of one government in one year against all others. */
export const efficiencyNames = ['efficiency', 'malmquist'] as const;

/** A row: one government in one year, or over the window. */
export interface GovernmentRow {
  readonly government: string;
  /** 0, 1, ...; null over the window. */
  readonly year: number | null;
  /** In the order of the names asked for, then efficiency and productivity; null where no replication defines it. */
  readonly values: readonly (number | null)[];
}

/** What rows are made of. */
export interface RowsOrder {
  readonly panel: Panel;
  /** Replications that kept their years. */
  readonly results: readonly ReplicationResult[];
  /** Indicators of the panel. */
  readonly names: readonly string[];
  readonly window: Window;
  readonly solver: Solver;
}

/** Rows of every government that has services: year by year, and over the window. */
export function governmentRows({ panel, results, names, window, solver }: RowsOrder): {
  readonly vertical: readonly GovernmentRow[];
  readonly horizontal: readonly GovernmentRow[];
} {
  const governments = [...new Set(panel.scopes.map(({ government }) => government))].filter(isOne);
  const columns = names.map((name) => panel.indicators.findIndex((one) => one.name === name));
  const width = panel.indicators.length;
  const scopeOf = (slug: string) => panel.scopes.findLastIndex(({ government }) => government === slug);
  const efficiency = results.map(({ governmentYears }) => efficiencyRows(solver, governmentYears));
  const efficiencyOf = (government: string, isIn: (year: number) => boolean) =>
    efficiencyNames.map((name) =>
      meanOf(
        efficiency.map((rows) =>
          meanOf(
            rows.filter((row) => row.government === government && isIn(row.year)).map((row) => row[name]),
          ),
        ),
      ),
    );
  const years = Array.from({ length: Math.floor(panel.months / MONTHS_PER_YEAR) }, (_, year) => year);
  const inWindow = (year: number) =>
    year * MONTHS_PER_YEAR >= window.from && (year + 1) * MONTHS_PER_YEAR <= window.to;
  return {
    vertical: governments.flatMap((government) =>
      years.map((year) => {
        const first = (year * panel.scopes.length + scopeOf(government)) * width;
        const values = columns.map((column) => meanOf(results.map(({ yearly }) => yearly[first + column])));
        return { government, year, values: [...values, ...efficiencyOf(government, (one) => one === year)] };
      }),
    ),
    horizontal: governments.map((government) => {
      const first = scopeOf(government) * width;
      const values = columns.map((column) => meanOf(results.map((one) => one.window[first + column])));
      return { government, year: null, values: [...values, ...efficiencyOf(government, inWindow)] };
    }),
  };
}

/** The name of everything is no government. */
function isOne(government: string, _: number, all: readonly string[]): boolean {
  return government !== 'all' || all.length === 1;
}

/** Mean of what is defined. */
function meanOf(values: readonly (number | null)[]): number | null {
  return mean(values.filter((value) => value !== null && !Number.isNaN(value)) as number[]);
}
