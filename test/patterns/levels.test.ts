/** The gradient of levels of government (pattern V28): a province over a municipality over a county over a township. */
import { describe, expect, it } from 'vitest';
import type { GovernmentParameters } from '../../src/model/parameters/government.ts';
import { type Level, levelDefaults } from '../../src/model/parameters/levels.ts';
import { simulate } from '../../src/model/simulate.ts';
import { governmentOf, leverOf, placeOf } from '../setup/place.ts';

const levels = Object.keys(levelDefaults) as Level[];
const RUNS = 30;

/** What a setting of the rules gives in one run of a government of a level, after the run-in. */
function outcome(level: Level, replication: number, rules: Partial<GovernmentParameters>) {
  const sums = { bids: 0, calls: 0, quality: 0, served: 0 };
  const place = placeOf({
    months: 48,
    services: ['community'],
    registered: 14,
    government: {
      ...levelDefaults[level].values,
      agents: 400,
      lotSize: 60,
      purchasedShareStart: 0.5,
      purchasedShareTarget: 0.5,
      ...rules,
    },
  });
  simulate(place, 'levels', replication, (world) => {
    if (world.month < 18) return;
    const { tally } = world.services[0];
    sums.bids += tally.firstTenderBids;
    sums.calls += tally.firstTenderCalls;
    sums.quality += tally.contractQualitySum;
    sums.served += tally.contractServed;
  });
  return sums;
}

type Runs = readonly ReturnType<typeof outcome>[];
type Measure = (runs: Runs) => number;

const sum = (runs: Runs, name: keyof Runs[number]) => runs.reduce((total, run) => total + run[name], 0);
const bidsPerCall: Measure = (runs) => sum(runs, 'bids') / sum(runs, 'calls');
const quality: Measure = (runs) => sum(runs, 'quality') / sum(runs, 'served');

/** The runs of every level under the same rules, with the same draws. */
function runsUnder(rules: Partial<GovernmentParameters>): Runs[] {
  return levels.map((level) => Array.from({ length: RUNS }, (_, k) => outcome(level, k, rules)));
}

/** Paired difference of two levels, less twice its standard error (jackknife: each run is left out in turn). */
function surelyHigherBy(first: Runs, second: Runs, measure: Measure): number {
  const without = (runs: Runs, out: number) => runs.filter((_, k) => k !== out);
  const left = first.map((_, k) => measure(without(first, k)) - measure(without(second, k)));
  const mean = left.reduce((total, value) => total + value, 0) / RUNS;
  const squares = left.reduce((total, value) => total + (value - mean) ** 2, 0);
  return measure(first) - measure(second) - 2 * Math.sqrt(((RUNS - 1) / RUNS) * squares);
}

const byDefault = runsUnder({});
// the same lots are tendered at every level, so that the same calls are compared
const tendered = runsUnder({ tenderShare: 1, tenderByLaw: 0, auditAvoidance: 0 });

describe('the level of a government', () => {
  it.each([
    ['bids per call', bidsPerCall],
    ['quality of purchased service', quality],
  ])('makes %s higher in a province than in a township, beyond chance', (_, measure) => {
    expect(surelyHigherBy(byDefault[0], byDefault[3], measure)).toBeGreaterThan(0);
  });

  it.each([
    ['quality', byDefault, quality],
    ['bids on the same calls', tendered, bidsPerCall],
  ])('orders %s: province, municipality, county, township', (_, runs, measure) => {
    const values = runs.map(measure);
    expect(values).toEqual([...values].sort((x, y) => y - x));
    expect(surelyHigherBy(runs[0], runs[3], measure)).toBeGreaterThan(0);
  });
});

describe('learning from peers', () => {
  it('narrows the gaps between sisters of different levels, without ever closing them by decline', () => {
    const spread = (strength: number) => {
      const governments = levels.map((level) => ({
        ...governmentOf(level, {
          services: ['community'],
          registered: 4,
          government: { ...levelDefaults[level].values, agents: 50 },
        }),
        parent: 'state',
      }));
      const state = governmentOf('state', { services: [], government: { agents: 0, fiscalPersons: 1 } });
      const changes = [{ parameter: 'benchmark', scope: 'government', kind: 'to', value: 1 } as const];
      const levers = [leverOf({ strength, start: 6, changes })];
      const place = { ...placeOf({ months: 48, levers }), governments: [...governments, state] };
      const world = simulate(place, 'levels', 0);
      const found = world.governments.filter(({ parent }) => parent !== null);
      return (['legality', 'disclosure'] as const).map((name) => {
        const values = found.map(({ learned }) => learned[name]);
        return { top: Math.max(...values), gap: Math.max(...values) - Math.min(...values) };
      });
    };
    const [[legality, disclosure], [lawAlone, openAlone]] = [spread(1), spread(0)];
    expect([lawAlone.gap, openAlone.gap]).toEqual([0.6 - 0.15, 0.4 - 0.1]);
    expect([legality.top, disclosure.top]).toEqual([0.6, 0.4]);
    // 42 months at a tenth of the gap a year
    expect(legality.gap / lawAlone.gap).toBeCloseTo((1 - 0.1 / 12) ** 42, 9);
    expect(disclosure.gap / openAlone.gap).toBeCloseTo((1 - 0.1 / 12) ** 42, 9);
  });
});
