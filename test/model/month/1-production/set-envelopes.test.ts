import { describe, expect, it } from 'vitest';
import {
  carryOf,
  committedOf,
  purchaseEnvelope,
  runningCommitment,
  setEnvelopes,
} from '../../../../src/model/month/1-production/set-envelopes.ts';
import { sign } from '../../../setup/contracts.ts';
import { marketWorld, publish } from '../../../setup/market.ts';

function county() {
  const market = marketWorld({ organizations: [{ slug: 'o-1', capacity: 10_000 }] });
  Object.assign(market.government, {
    ownRevenue: 1_000_000,
    fundsRaised: 12_000,
    purchasedShare: 0.25,
    plannedAt: 1,
  });
  return market;
}

describe('the envelopes of a year', () => {
  it('divide what is available between purchase and own provision; raised funds and carry go to purchase', () => {
    const terms = { purchasedShare: 0.2, available: 1000, fundsRaised: 50, earmarked: 0, carry: 30 };
    expect(purchaseEnvelope(terms)).toBe(280);
    expect(purchaseEnvelope({ ...terms, earmarked: 2 })).toBe(304);
    const { world, government } = county();
    setEnvelopes(world);
    expect(government.purchaseEnvelope).toBe(262_000);
    expect(government.inhouseEnvelope).toBe(750_000);
    expect(government.overheadReserved).toBeCloseTo(15_720, 8);
  });

  it('count general transfers among what is available, and earmarked ones for purchase alone', () => {
    const { world, government } = county();
    Object.assign(government.transfers, { general: 1000, earmarked: 500 });
    setEnvelopes(world);
    // .25 · 1012000 + 12000 + 6000, .75 · 1012000
    expect(government.purchaseEnvelope).toBe(271_000);
    expect(government.inhouseEnvelope).toBe(759_000);
  });

  it('carry over what last year left uncommitted, but no debt', () => {
    expect(carryOf(100, 40)).toBe(60);
    expect(carryOf(100, 120)).toBe(0);
  });

  it('carry nothing into the first plan', () => {
    const { world, government } = county();
    government.purchaseEnvelope = 5000;
    setEnvelopes(world);
    expect(government.purchaseEnvelope).toBe(262_000);
  });

  it('carry over the rest of the last envelope after commitments and overheads', () => {
    const { world, government } = county();
    Object.assign(government, { purchaseEnvelope: 100_000, overheadReserved: 6000, committed: 44_000 });
    world.month = 12;
    setEnvelopes(world);
    expect(government.purchaseEnvelope).toBe(312_000);
    expect(government.committed).toBe(0);
  });
});

describe('what is committed', () => {
  it('counts a contract of the plan at price, volume and at most a year', () => {
    const market = county();
    sign(market, { index: 0 });
    expect(market.government.committed).toBe(129_600);
    sign(market, { index: 1, end: 38 });
    expect(market.government.committed).toBe(259_200);
  });

  it('counts lots of the plan that still wait, at their reserve', () => {
    const market = county();
    publish(market, { volume: 100, reserve: 100, months: 6 });
    expect(committedOf(market.world, market.government)).toBe(60_000);
    // a year of a lot of two years
    publish(market, { index: 1, volume: 10, reserve: 100, months: 24 });
    market.government.committed = 500;
    expect(committedOf(market.world, market.government)).toBe(72_500);
  });

  it('counts earlier contracts that run past the year of the plan for a whole year, and no others', () => {
    const market = county();
    sign(market, { index: 0, end: 26 });
    sign(market, { index: 1, end: 25 });
    // of the month before the plan
    market.world.month = 12;
    sign(market, { index: 2, end: 37 });
    Object.assign(market.government, { plannedAt: 13, committed: 0 });
    market.world.month = 24;
    expect(runningCommitment(market.world, market.service)).toBe(259_200);
    expect(committedOf(market.world, market.government)).toBe(259_200);
    const other = { ...market.service, slug: 'other', lots: [] };
    expect(runningCommitment(market.world, other)).toBe(0);
  });

  it('leaves lots and awards of an earlier plan to the envelope of that plan', () => {
    const market = county();
    Object.assign(market.government, { plannedAt: 13, committed: 0 });
    market.world.month = 14;
    publish(market, { index: 5, plannedAt: 1 });
    sign(market, { index: 6, lotTerms: { plannedAt: 1 } });
    expect(committedOf(market.world, market.government)).toBe(0);
  });
});
