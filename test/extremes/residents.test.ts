/** Extreme conditions that concern residents (numbers of MODEL 7.2 in brackets). */
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/model/simulate.ts';
import { placeOf } from '../setup/place.ts';

describe('ample volume [3]', () => {
  it('admits every applicant in the month of application', () => {
    const place = placeOf({
      months: 14,
      constants: { needCeiling: 10, cashStartMonths: 24 },
      government: {
        serviceShare: 1,
        purchasedShareStart: 0,
        purchasedShareTarget: 0,
        revenuePerHead: 20_000,
      },
    });
    let applications = 0;
    simulate(place, 'ample', 0, ({ services }) => {
      for (const { tally, inhouseVolume, government } of services) {
        expect(inhouseVolume).toBeGreaterThanOrEqual(government.persons);
        expect(tally.waitingPersons).toBe(0);
        expect(tally.waitMonthsSum).toBe(0);
        expect(tally.admissions).toBe(tally.applications);
        applications += tally.applications;
      }
    });
    expect(applications).toBeGreaterThan(0);
  });
});

describe('awareness', () => {
  const silent = { awareStart: 0, organicAwareness: 0 };

  it('stays at nothing for ever where nobody knows and nobody tells [4]', () => {
    const place = placeOf({ months: 26, service: silent, constants: { organizationPublicity: 0 } });
    simulate(place, 'silent', 0, ({ services }) => {
      for (const { tally } of services) expect([tally.awarePersons, tally.enrolledPersons]).toEqual([0, 0]);
    });
  });

  it('begins where publicity does', () => {
    const place = placeOf({
      months: 14,
      service: silent,
      government: { publicitySpend: 0.2 },
      constants: { organizationPublicity: 0 },
    });
    const world = simulate(place, 'publicity', 0);
    expect(world.services[0].tally.awarePersons).toBeGreaterThan(0);
  });

  it('stays whole for ever where everyone knows and nobody forgets [5]', () => {
    const place = placeOf({ months: 26, service: { awareStart: 1, forgetting: 0 } });
    simulate(place, 'known', 0, ({ services }) => {
      for (const { tally } of services) expect(tally.awarePersons).toBe(tally.persons);
    });
  });

  it('settles without users where learning and forgetting balance [1]', () => {
    const rates = { organicAwareness: 0.01, wordOfMouth: 0.15, spilloverNonUsers: 0.5, forgetting: 0.1 };
    const place = placeOf({
      months: 240,
      services: ['community'],
      registered: 0,
      government: { serviceShare: 0, agents: 1000 },
      // who waits does not forget, so nobody is in need
      service: { ...rates, needShare: 0, awareStart: 0.5 },
    });
    const shares: number[] = [];
    simulate(place, 'steady', 0, ({ month, services }) => {
      if (month >= 60) shares.push(services[0].tally.awarePersons / services[0].tally.persons);
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    // p' = .01, q' = .075, dA = .1, no users: [q' - p' - dA + sqrt((q' - p' - dA)² + 4 p' q')] / (2 q') = .2
    expect(Math.abs(mean - 0.2)).toBeLessThan(0.01);
  });
});
