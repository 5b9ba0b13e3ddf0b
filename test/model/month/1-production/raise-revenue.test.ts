import { describe, expect, it } from 'vitest';
import { normalFrom } from '../../../../src/kernel/distributions.ts';
import { counterOf, draw } from '../../../../src/kernel/random.ts';
import {
  fundsRaised,
  ownRevenue,
  raiseRevenue,
  revenueOfYear,
} from '../../../../src/model/month/1-production/raise-revenue.ts';
import { purposes } from '../../../../src/model/purposes.ts';
import { startRun } from '../../../../src/model/simulate.ts';
import { placeOf } from '../../../setup/place.ts';

const terms = {
  serviceShare: 0.06,
  revenuePerHead: 3000,
  fiscalPersons: 1000,
  revenueGrowth: 0.04,
  revenueShock: 0,
  year: 0,
  normal: 0,
};

describe('own revenue', () => {
  it('is share times income times persons in the first year', () => {
    expect(ownRevenue(terms)).toBeCloseTo(180_000, 8);
  });

  it('grows by compound interest', () => {
    expect(ownRevenue({ ...terms, year: 2 })).toBeCloseTo(194_688, 6);
  });

  it('keeps its mean under shocks: one standard deviation up gives exp(sd - sd²/2)', () => {
    expect(ownRevenue({ ...terms, revenueShock: 0.1, normal: 1 })).toBeCloseTo(197_938.594, 3);
    expect(ownRevenue({ ...terms, revenueShock: 0.1, normal: 0 })).toBeCloseTo(179_102.246, 3);
  });

  it('is nothing where nothing is assigned to services', () => {
    expect(ownRevenue({ ...terms, serviceShare: 0 })).toBe(0);
  });
});

describe('raised funds', () => {
  it('saturate at the ceiling', () => {
    expect(fundsRaised(1000, 0.5, 5, 2)).toBeCloseTo(1426.990_406, 5);
    expect(fundsRaised(1000, 1e6, 5, 2)).toBe(2000);
  });

  it('begin with the yield per yuan of effort', () => {
    expect(fundsRaised(1000, 1e-9, 5, 2) / (1000 * 1e-9)).toBeCloseTo(5, 6);
  });

  it('are nothing without effort or without a ceiling', () => {
    expect(fundsRaised(1000, 0, 5, 2)).toBe(0);
    expect(fundsRaised(1000, 1, 5, 0)).toBe(0);
    expect(fundsRaised(1000, 0, 5, 0)).toBe(0);
  });
});

describe('the account of a government', () => {
  it('receives a twelfth of revenue and of raised funds, in fen', () => {
    const world = startRun(
      placeOf({ government: { revenueShock: 0, fundraisingEffort: 0.4, revenuePerHead: 1000 } }),
      'revenue',
      0,
    );
    const [government] = world.governments;
    // 200 agents of 60 persons; 6 % of 1000 CNY a head
    expect(government.ownRevenue).toBeCloseTo(720_000, 6);
    // one month of it from the start
    expect(government.cash).toBe(6_000_000);
    Object.assign(government.tally, { ownRevenue: 10, fundsRaised: 20 });
    raiseRevenue(world);
    expect(government.tally.ownRevenue).toBe(6_000_010);
    // 12000 · 2 · (1 - exp(-1)) / 12
    expect(government.tally.fundsRaised).toBe(126_444);
    expect(government.cash).toBe(12_126_424);
    expect(world.ledger.sources).toMatchObject({ startingCash: expect.any(Number), ownRevenue: 6_000_000 });
  });

  it('draws the revenue of a year once, by its own key', () => {
    const world = startRun(placeOf({ government: { revenueShock: 0.2 } }), 'revenue', 0);
    const [government] = world.governments;
    const first = government.ownRevenue;
    world.month = 5;
    const { serviceShare } = government.values;
    government.values.serviceShare = 2 * serviceShare;
    raiseRevenue(world);
    expect(government.ownRevenue).toBe(first);
    government.values.serviceShare = serviceShare;
    const base = { ...terms, serviceShare, fiscalPersons: government.persons, revenueShock: 0.2 };
    const { revenuePerHead, revenueGrowth } = government.values;
    for (const year of [1, 3]) {
      world.month = 12 * year;
      raiseRevenue(world);
      const u = draw(world.run, purposes.revenue, government.id, counterOf(12 * year));
      const normal = normalFrom(u, 0, 1);
      expect(government.ownRevenue).toBe(
        ownRevenue({ ...base, revenuePerHead, revenueGrowth, year, normal }),
      );
    }
    expect(government.ownRevenue).not.toBe(first);
    expect(government.ownRevenue).toBe(revenueOfYear(world, government));
  });

  it('is raised on the persons stated where there are any, else on the residents', () => {
    const stated = startRun(placeOf({ government: { revenueShock: 0, fiscalPersons: 6000 } }), 'r', 0);
    const resident = startRun(placeOf({ government: { revenueShock: 0 } }), 'r', 0);
    expect(resident.governments[0].ownRevenue / stated.governments[0].ownRevenue).toBeCloseTo(2, 12);
  });
});
