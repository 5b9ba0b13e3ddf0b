import { describe, expect, it } from 'vitest';
import type { Runs } from '../../scripts/bands/measure.ts';
import {
  above,
  agreement,
  agreementByEfficiency,
  gap,
  indicator,
  inMonth,
  rise,
  shareOfRuns,
  slowing,
  versus,
} from '../../scripts/bands/quantity.ts';

const YEARS = 3;
const MONTHS = 12 * YEARS;
const scopes = ['a', 'b', 'all'].map((government) => ({ government, service: 'all' }));
const indicators = ['quality', 'bids'].map((name) => ({ name, unit: 'index', meaning: name }));

/** Two governments and everything; quality of government a in year y is `a[y - 1]`, its bids are 100 more. */
function runsOf(...replications: readonly (readonly number[])[]): Runs {
  const results = replications.map((years, replication) => {
    const value = (scope: number, item: number, month: number) =>
      years[Math.floor(month / 12)] + 10 * scope + 100 * item;
    const cells = scopes.flatMap((_, s) => indicators.map((__, i) => [s, i] as const));
    return {
      replication,
      monthly: Float64Array.from(
        cells.flatMap(([s, i]) => Array.from({ length: MONTHS }, (_, m) => value(s, i, m))),
      ),
      window: Float64Array.from(cells.map(([s, i]) => value(s, i, MONTHS - 1))),
      ledger: [],
      questionnaire: [],
      yearly: new Float64Array(0),
      series: new Float64Array(0),
      governmentYears: [],
    };
  });
  return { panel: { scopes, indicators, months: MONTHS }, results };
}

describe('quantities of bands', () => {
  const runs = runsOf([1, 4, 5], [1, 1, 1]);

  it('are window values over everything', () => {
    expect(indicator('quality').of(runs)).toEqual([25, 21]);
    expect(indicator('bids').of(runs)).toEqual([125, 121]);
    expect(above('bids', 'commission', ['x=1'])).toMatchObject({
      against: { set: ['x=1'] },
      name: 'bids above commission',
    });
  });

  it('are differences to another arm, of another scenario too', () => {
    const other = { scenario: 'town', set: [] };
    expect(versus(inMonth('quality', 13), 'town', other)).toMatchObject({
      against: other,
      name: 'quality in month 13 above town',
    });
  });

  it('are values of a month', () => {
    expect(inMonth('quality', 12).of(runs)).toEqual([21, 21]);
    expect(inMonth('quality', 13).of(runs)).toEqual([24, 21]);
  });

  it('leave months out in which the indicator is not defined', () => {
    const sparse = runsOf([1, 4, 5]);
    const firstOfYear2 = 4 * MONTHS + 12;
    sparse.results[0].monthly.fill(Number.NaN, firstOfYear2, firstOfYear2 + 11);
    expect(rise('quality', 1, 2).of(sparse)).toEqual([3]);
  });

  it('are rises from year to year, and how much they slow', () => {
    expect(rise('quality', 1, 3, 'a').of(runs)).toEqual([4, 0]);
    expect(slowing('quality', 'a', [1, 2, 3]).of(runs)).toEqual([2, 0]);
    expect(shareOfRuns(rise('quality', 1, 3), 3.9).of(runs)).toEqual([1, 0]);
    expect(shareOfRuns(rise('quality', 1, 3), 4.1).of(runs)).toEqual([0, 0]);
  });

  it('are gaps between governments and the agreement of their order', () => {
    expect(gap('quality', 'b', 'a').of(runs)).toEqual([10, 10]);
    expect(agreement('quality', ['a', 'b', 'all']).of(runs)).toEqual([1, 1]);
    expect(agreement('quality', ['all', 'b', 'a']).of(runs)).toEqual([-1, -1]);
    expect(agreement('quality', ['b', 'a', 'all']).of(runs)).toEqual([1 / 3, 1 / 3]);
  });

  it('are the agreement of an order with efficiency in some years', () => {
    const year = (government: string, at: number, service: number) => {
      return {
        government,
        year: at,
        spending: 100,
        administration: 10,
        adjustedService: { community: service },
      };
    };
    // by their last two years: c best, then a, then b; by their first: b, a, c
    const governmentYears = Object.entries({ a: [5, 5, 7], b: [9, 4, 6], c: [1, 8, 8] }).flatMap(
      ([slug, all]) => all.map((service, at) => year(slug, at, service)),
    );
    const own = { ...runs, results: [{ ...runs.results[0], governmentYears }] };
    expect(agreementByEfficiency(['b', 'a', 'c'], [2, 3]).of(own)).toEqual([1]);
    expect(agreementByEfficiency(['b', 'a', 'c'], [1, 1]).of(own)).toEqual([-1]);
    expect(() => agreementByEfficiency(['b', 'd'], [2, 3]).of(own)).toThrow('d');
    const idle = [...governmentYears.slice(0, -1), year('c', 2, 0)];
    const some = { ...runs, results: [{ ...runs.results[0], governmentYears: idle }] };
    expect(agreementByEfficiency(['b', 'a', 'c'], [2, 3]).of(some)).toEqual([Number.NaN]);
  });

  it('name what does not exist', () => {
    expect(() => indicator('nothing').of(runs)).toThrow('nothing');
    expect(() => gap('quality', 'c', 'a').of(runs)).toThrow('c');
  });
});
