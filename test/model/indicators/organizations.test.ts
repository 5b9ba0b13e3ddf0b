import { describe, expect, it } from 'vitest';
import {
  governmentRecord,
  organization,
  runRecord,
  serviceOf,
  serviceRecord,
  viewOf,
} from './small-record.ts';
import { read } from './values.ts';

describe('organizations', () => {
  it('are counted per ten thousand residents, with their capacity and skill', () => {
    const months = { organizations: [4, 6], registerCapacity: [2000, 3000], skillSum: [2, 4] };
    const record = runRecord({
      governments: [governmentRecord('g', {}, 20_000)],
      services: [serviceRecord('g/s', months), serviceRecord('g/other', months)],
    });
    const view = viewOf(record, 'g/all', 0, 2);
    expect(read('organizationsPer10k', view)).toBe(5);
    expect(read('capacity', view)).toBe(5000);
    expect(read('meanSkill', view)).toBe(0.6);
  });
});

describe('survival', () => {
  const record = runRecord({
    months: 48,
    governments: [governmentRecord('g', {}, 1000, 48)],
    services: [serviceRecord('g/s', {}, {}, 48)],
    organizations: [
      organization('stays'),
      organization('left-before', { exitedAt: 10 }),
      organization('leaves', { exitedAt: 29, type: 'enterprise' }),
      organization('enters', { enteredAt: 35 }),
      organization('enters-and-leaves', { enteredAt: 29, exitedAt: 40 }),
      organization('elsewhere', { exitedAt: 25, services: [serviceOf('g/other')] }),
    ],
  });

  it('is the Kaplan-Meier share of those registered in the view that last two years', () => {
    // Durations in months 24-47: stays 24+, leaves 6, enters 12+, enters-and-leaves 11.
    expect(read('survival', viewOf(record, 'g/s', 24, 48))).toBeCloseTo((3 / 4) * (2 / 3), 12);
  });

  it('reaches two years back from a single month', () => {
    expect(read('survival', viewOf(record, 'g/s', 47, 48))).toBeCloseTo((3 / 4) * (2 / 3), 12);
    // Until month 30 only one of the three registered has left: the future is not seen.
    expect(read('survival', viewOf(record, 'g/s', 29, 30))).toBeCloseTo((2 / 3) * (1 / 2), 12);
  });

  it('counts an exit in the last month of the view', () => {
    const last = { ...record, organizations: [organization('leaves', { exitedAt: 47 })] };
    expect(read('survival', viewOf(last, 'g/s', 24, 48))).toBe(0);
    expect(read('survival', viewOf(last, 'g/s', 23, 47))).toBe(1);
  });

  it('asks for two whole years in a longer view', () => {
    const exitAfter = (months: number) => ({
      ...record,
      organizations: [organization('leaves', { exitedAt: 18 + months - 1 })],
    });
    expect(read('survival', viewOf(exitAfter(24), 'g/s', 18, 48))).toBe(0);
    expect(read('survival', viewOf(exitAfter(25), 'g/s', 18, 48))).toBe(1);
  });

  it('is told by type, and null where there is none of it', () => {
    expect(read('enterpriseSurvival', viewOf(record, 'g/s', 24, 48))).toBe(0);
    expect(read('publicInstitutionSurvival', viewOf(record, 'g/s', 24, 48))).toBeNull();
  });
});
