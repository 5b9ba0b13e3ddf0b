/** What bands are about: one number a replication. */
import { loadSolver } from '../../src/analysis/solver.ts';
import { efficiencyRows } from '../../src/experiment/efficiency.ts';
import { mean } from '../../src/statistics/moments.ts';
import type { Runs } from './measure.ts';

/** The other arm of a paired difference: assignments, or another scenario with the seed of the first. */
export interface OtherArm {
  readonly set: readonly string[];
  readonly scenario?: string;
}

/** A number of each replication; NaN where it is not defined. */
export interface Quantity {
  readonly name: string;
  readonly of: (runs: Runs) => readonly number[];
  /** A second arm with the same seeds, whose numbers are subtracted. */
  readonly against?: OtherArm;
}

const ALL = 'all';
const MONTHS = 12;
const solver = await loadSolver();

function indexOf(runs: Runs, indicator: string, government: string): number {
  const { scopes, indicators } = runs.panel;
  const scope = scopes.findLastIndex((one) => one.government === government);
  const index = indicators.findIndex(({ name }) => name === indicator);
  if (index < 0 || scope < 0) throw new Error(`there is no ${indicator} of ${government}`);
  return scope * indicators.length + index;
}

/** The widest scope: everything, or the only government. */
function widest({ panel }: Runs): string {
  return panel.scopes[panel.scopes.length - 1].government;
}

/** Window value of an indicator over everything. */
export function indicator(name: string): Quantity {
  return { name, of: (runs) => windowOf(runs, name, widest(runs)) };
}

/** Window value of an indicator of one government. */
export function ofGovernment(name: string, government: string): Quantity {
  return { name: `${name} of ${government}`, of: (runs) => windowOf(runs, name, government) };
}

function windowOf(runs: Runs, name: string, government: string): number[] {
  const at = indexOf(runs, name, government);
  return runs.results.map(({ window }) => window[at]);
}

/** Mean of the monthly values of an indicator over months that count from 1, both ends included. */
function meanOver(
  runs: Runs,
  name: string,
  government: string,
  [from, to]: readonly [number, number],
): number[] {
  const first = indexOf(runs, name, government) * runs.panel.months;
  return runs.results.map(({ monthly }) => {
    const values = monthly.subarray(first + from - 1, first + to);
    const known = [...values].filter((value) => !Number.isNaN(value));
    return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

function monthsOf(year: number): readonly [number, number] {
  return [MONTHS * (year - 1) + 1, MONTHS * year];
}

/** Value of an indicator over everything in one month, counted from 1. */
export function inMonth(name: string, month: number): Quantity {
  return {
    name: `${name} in month ${month}`,
    of: (runs) => meanOver(runs, name, widest(runs), [month, month]),
  };
}

/** How much more of an indicator there is than in a second arm with the same seeds. */
export function above(name: string, arm: string, set: readonly string[]): Quantity {
  return versus(indicator(name), arm, { set });
}

/** How much more of a quantity there is than in a second arm with the same seeds. */
export function versus(quantity: Quantity, arm: string, against: OtherArm): Quantity {
  return { ...quantity, name: `${quantity.name} above ${arm}`, against };
}

/** How much more of an indicator one government of the scenario has than another. */
export function gap(name: string, high: string, low: string): Quantity {
  return {
    name: `${name} of ${high} above ${low}`,
    of: (runs) => {
      const lower = windowOf(runs, name, low);
      return windowOf(runs, name, high).map((value, k) => value - lower[k]);
    },
  };
}

/** Rise of an indicator of a government from one year to another. */
export function rise(name: string, from: number, to: number, government = ALL): Quantity {
  return {
    name: `rise of ${name}, year ${from} to ${to}`,
    of: (runs) => {
      const scope = government === ALL ? widest(runs) : government;
      const before = meanOver(runs, name, scope, monthsOf(from));
      return meanOver(runs, name, scope, monthsOf(to)).map((value, k) => value - before[k]);
    },
  };
}

/** 1 in replications where a quantity is above a limit, else 0: its mean is the share of runs. */
export function shareOfRuns(quantity: Quantity, limit: number): Quantity {
  const of = (runs: Runs) => quantity.of(runs).map((value) => Number(value > limit));
  return { name: `runs with a ${quantity.name}, above ${limit}`, of };
}

/** How much more a quantity grows in a first span of years than in a second. */
export function slowing(
  name: string,
  government: string,
  [a, b, c]: readonly [number, number, number],
): Quantity {
  const early = rise(name, a, b, government);
  const late = rise(name, b, c, government);
  return {
    name: `rise of ${name}, years ${a} to ${b} above ${b} to ${c}`,
    of: (runs) => {
      const later = late.of(runs);
      return early.of(runs).map((value, k) => value - later[k]);
    },
  };
}

/** Kendall's tau between an order of governments, worst first, and an indicator of theirs. */
export function agreement(name: string, order: readonly string[]): Quantity {
  return {
    name: `order by ${name}`,
    of: (runs) => {
      const values = order.map((government) => windowOf(runs, name, government));
      return runs.results.map((_, k) => tau(values.map((own) => own[k])));
    },
  };
}

/**
 * Kendall's tau between an order of governments, worst first, and their mean efficiency (data envelopment) over years
 * that count from 1, both ends included; NaN where one of them has none.
 */
export function agreementByEfficiency(
  order: readonly string[],
  [from, to]: readonly [number, number],
): Quantity {
  return {
    name: `order by efficiency, years ${from} to ${to}`,
    of: ({ results }) =>
      results.map(({ governmentYears }) => {
        const rows = efficiencyRows(solver, governmentYears).filter(
          ({ year }) => year + 1 >= from && year + 1 <= to,
        );
        return tau(
          order.map((slug) => {
            const own = rows.filter(({ government }) => government === slug);
            if (own.length === 0) throw new Error(`there is no efficiency of ${slug}`);
            return mean(own.map(({ efficiency }) => efficiency ?? Number.NaN)) ?? Number.NaN;
          }),
        );
      }),
  };
}

/** (pairs that rise - pairs that fall)/pairs. */
function tau(values: readonly number[]): number {
  const signs = values.flatMap((low, i) => values.slice(i + 1).map((high) => Math.sign(high - low)));
  return signs.reduce((sum, sign) => sum + sign, 0) / signs.length;
}
