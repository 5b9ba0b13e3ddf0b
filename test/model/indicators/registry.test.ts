import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/model/indicators/indicator.ts';
import { headline, indicatorNamed, indicators } from '../../../src/model/indicators/registry.ts';
import { governmentTallies, serviceTallies } from '../../../src/model/tallies.ts';
import { runRecord, viewOf } from './small-record.ts';

/** Counts and levels, which are 0 and not unknown where nothing happens. */
const zeroWhenEmpty = [
  'adjustedService',
  'waiting',
  'tenderCallsPerYear',
  'winners',
  'surveyCoverage',
  'participationIndex',
  'arrears',
  'capacity',
  'organizationsPer10k',
];

describe('the registry of indicators', () => {
  it('has each name once, and finds it', () => {
    const names = indicators.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const indicator of indicators) expect(indicatorNamed(indicator.name)).toBe(indicator);
    expect(indicatorNamed('toString')).toBeUndefined();
  });

  it('has every headline', () => {
    for (const name of headline) expect(indicatorNamed(name)?.name).toBe(name);
  });

  it('shares with the tallies only the names whose indicator stands for the tally in formulas', () => {
    const tallies = new Set([...Object.keys(serviceTallies), ...Object.keys(governmentTallies)]);
    const shared = indicators.map(({ name }) => name).filter((name) => tallies.has(name));
    expect(shared.sort()).toEqual(['arrears', 'complaints', 'demandError']);
  });

  it('describes every indicator', () => {
    for (const { name, unit, meaning, formula } of indicators) {
      expect(`${unit}|${formula}`, name).toMatch(/^[^|]+\|.+$/);
      expect(meaning, name).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('a run in which nothing happens', () => {
  it('has no ratio: every indicator is null, or a count that is 0', () => {
    const view = viewOf(runRecord({}));
    const known = indicators.filter((indicator) => evaluate(indicator, view) !== null);
    expect(known.map((indicator) => [indicator.name, evaluate(indicator, view)]).sort()).toEqual(
      zeroWhenEmpty.map((name) => [name, 0]).sort(),
    );
  });
});
