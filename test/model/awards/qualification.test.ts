import { describe, expect, it } from 'vitest';
import { freeCapacity, isQualified } from '../../../src/model/awards/qualification.ts';
import { awardMonth, marketWorld, publish } from '../../setup/market.ts';

/** A commission of 150 persons for 12 months, signed in month 1 by an organization of capacity 400. */
function holder() {
  const market = marketWorld({
    organizations: [{ slug: 'a', capacity: 400 }],
    government: { tenderShare: 0, tenderByLaw: 0, auditAvoidance: 0, ventureShare: 0 },
  });
  publish(market);
  awardMonth(market);
  const [organization] = market.world.organizations;
  return { market, organization };
}

describe('qualification', () => {
  it('leaves a holder the capacity that its contracts do not take in the fullest month', () => {
    const { organization } = holder();
    expect(freeCapacity(organization, 2, 14)).toBe(250);
    expect(freeCapacity(organization, 13, 25)).toBe(250);
    expect(freeCapacity(organization, 14, 26)).toBe(400);
  });

  it('asks for capacity in every month of the contract to be signed', () => {
    const { market, organization } = holder();
    const lot = publish(market, { index: 1, volume: 300, publishAt: 2 });
    market.world.month = 2;
    const [call] = awardMonth(market);
    expect(call.lot).toBe(lot);
    expect(isQualified(organization, call)).toBe(false);
    expect(isQualified(organization, { ...call, openedAt: 13 })).toBe(true);
  });

  it('is refused to the blacklisted until their time is over, to those who left and to those without capacity', () => {
    const { market, organization } = holder();
    publish(market, { index: 1, volume: 200, publishAt: 2 });
    market.world.month = 2;
    const [call] = awardMonth(market);
    const later = { ...call, openedAt: 20 };
    expect(isQualified(organization, later)).toBe(true);
    expect(isQualified({ ...organization, blacklistedUntil: 21 }, later)).toBe(false);
    expect(isQualified({ ...organization, blacklistedUntil: 20 }, later)).toBe(true);
    expect(isQualified({ ...organization, exitedAt: 19 }, later)).toBe(false);
    expect(isQualified({ ...organization, capacity: 0, contracts: [] }, later)).toBe(false);
  });
});
