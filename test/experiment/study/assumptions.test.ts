import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../../src/experiment/study/assumptions.ts';
import { read } from '../../scenario/reading.ts';

const { scenario } = await read(`format: 1
title: Town
constants: {renege: 0.04}
governments:
  town: {agents: 60, auditRate: 0.05}
services:
  community: {needByIncome: [1.2, 1.1, 1, 0.9, 0.8], organizations: [{slug: centres, count: 4, type: nonprofit}]}
questionnaire: {respondents: 40, month: 12}
levers:
  - {slug: more, start: 5, strength: 0.5, changes: [{parameter: auditRate, kind: add, value: 0.1}]}
`);
const values = new Map(assumptionsOf(scenario).map(({ path, value }) => [path, value]));

describe('assumptions', () => {
  it('tell the value that stands in the scenario, of parameters, groups and questionnaires', () => {
    expect(values.get('constants.renege')).toBe('0.04');
    expect(values.get('governments.town.auditRate')).toBe('0.05');
    const at = (end: string) => [...values].find(([path]) => path.endsWith(end))?.[1];
    expect(at('centres.count')).toBe('4');
    expect(at('community.needByIncome')).toBe('[1.2,1.1,1,0.9,0.8]');
    expect(values.get('questionnaire.respondents')).toBe('40');
  });

  it('tell no value of levers, whose months count from 0 in the scenario that is kept', () => {
    const ofLevers = [...values].filter(([path]) => path.startsWith('levers.more'));
    expect(ofLevers.length).toBeGreaterThan(0);
    expect(ofLevers.filter(([, value]) => value !== '')).toEqual([]);
  });
});
