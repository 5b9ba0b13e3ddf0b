import { describe, expect, it } from 'vitest';
import { keptOf } from '../../../src/experiment/compare/collect.ts';
import { governmentYearsIn, rowOf, valuesIn } from '../../../src/experiment/compare/record-row.ts';
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

describe('a replication as a row', () => {
  it.each(['window', 'study'] as const)('gives back its values and its government-years: %s', (keep) => {
    const result = simulateReplication(scenario, 1, keep);
    const { governmentYears } = result;
    const row = rowOf(keptOf(result), governmentYears, scenario);
    expect(valuesIn(row, scenario)).toEqual(keptOf(result));
    expect(governmentYearsIn(row, scenario)).toEqual(governmentYears);
    expect(governmentYears.map(({ government, year }) => `${government} ${year}`)).toEqual([
      'east 0',
      'east 1',
      'west 0',
      'west 1',
    ]);
    expect(governmentYears.every(({ spending }) => spending > 0)).toBe(true);
  });
});
