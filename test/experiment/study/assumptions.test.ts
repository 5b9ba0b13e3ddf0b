import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../../src/experiment/study/assumptions.ts';
import { read } from '../../scenario/reading.ts';

const { scenario } = await read(`format: 1
title: Town
months: 24
constants: {renege: 0.04}
sources:
  survey: {citation: Survey of the town (2020)}
governments:
  town:
    agents: {value: 60, source: assumption}
    auditRate: {value: 0.05, source: survey, note: of all contracts}
services:
  community: {needByIncome: [1.2, 1.1, 1, 0.9, 0.8], organizations: [{slug: centres, count: 4, types: {nonprofit: 1}}]}
questionnaire: {respondents: 40, month: 12}
levers:
  - {slug: more, start: 5, strength: 0.5, changes: [{parameter: auditRate, kind: add, value: 0.1}]}
`);
const assumptions = assumptionsOf(scenario);
const values = new Map(assumptions.map(({ path, value }) => [path, value]));
const named = (path: string) => assumptions.find((one) => one.path === path);

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

  it('say where a value comes from: a citation, an assumption, a default', () => {
    expect(named('governments.town.auditRate')).toMatchObject({
      ...{ origin: 'scenario', source: 'Survey of the town (2020)', note: 'of all contracts' },
      ...{ parameter: 'auditRate', unit: 'probability', plausible: [0, 0.6] },
    });
    expect(named('governments.town.agents')).toMatchObject({ origin: 'assumption', source: '' });
    expect(named('tenderShare')).toMatchObject({ origin: 'default' });
    // types of organizations are no parameters, and have shares
    const types = assumptions.filter(({ path }) => path.includes('.types.'));
    expect(new Set(types.map(({ unit }) => unit))).toEqual(new Set(['share']));
  });

  it('name every number once: the scenario states it, or it is at its default', () => {
    const defaults = assumptions.filter(({ origin }) => origin === 'default');
    expect(defaults.length).toBeGreaterThan(100);
    expect(defaults.map(({ path }) => path)).not.toContain('auditRate');
    expect(new Set(defaults.map(({ path }) => path)).size).toBe(defaults.length);
    expect(new Set(defaults.map(({ value }) => value === ''))).toEqual(new Set([false]));
  });

  it('leave out what is no assumption about the place, such as title and months', () => {
    const stated = assumptions.filter(({ origin }) => origin !== 'default');
    expect(stated.filter(({ path }) => !path.includes('.'))).toEqual([]);
  });
});
