import { describe, expect, it } from 'vitest';
import { governmentYearsOf, keptOf, valuesOf } from '../../../src/experiment/compare/kept.ts';
import { simulateReplication } from '../../../src/experiment/replicate.ts';
import { read } from '../../scenario/reading.ts';

const { scenario } = await read(`format: 1
title: Levels
months: 30
window: 7-30
services:
  livelihood-insurance: {kind: insurance, awareStart: 60 %, incidentRate: 0.02, premiumReference: 20, lossMean: 2000, automaticShare: 20 %}
  community: {}
  home-elder-care: {}
governments:
  province: {agents: 0, fiscalPersons: 1000, level: province}
  west: {parent: province, agents: 100}
  east: {parent: province, agents: 100, services: {community: {}, livelihood-insurance: {}}}
`);

describe('what is kept of a replication', () => {
  it.each(['window', 'years'] as const)('gives back values and government-years: %s', (keep) => {
    const result = simulateReplication(scenario, 1, keep);
    const kept = keptOf(result, scenario);
    expect(valuesOf(kept, scenario)).toEqual(Float64Array.from([...result.window, ...result.yearly]));
    expect(governmentYearsOf(kept, scenario)).toEqual(result.governmentYears);
    expect(result.governmentYears.map(({ government, year }) => `${government} ${year}`)).toEqual([
      'east 0',
      'east 1',
      'west 0',
      'west 1',
    ]);
    expect(result.governmentYears.every(({ spending }) => spending > 0)).toBe(true);
  });
});
