import { describe, expect, it } from 'vitest';
import { freeCapacity, isQualified, obstacleOf } from '../../../src/model/awards/qualification.ts';
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
    expect(freeCapacity(organization, 0, 2)).toBe(400);
    expect(freeCapacity(organization, 0, 3)).toBe(250);
  });

  it('leaves what the fullest month leaves: contracts that follow each other do not add up, and the last is not all', () => {
    const { organization } = holder();
    const contracted = (start: number, end: number, volume: number) => ({
      ...organization.contracts[0],
      ...{ start, end, volume },
    });
    const contracts = [contracted(0, 12, 150), contracted(6, 12, 100), contracted(12, 24, 200)];
    expect(freeCapacity({ ...organization, contracts }, 0, 24)).toBe(150);
    expect(freeCapacity({ ...organization, contracts }, 0, 6)).toBe(250);
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

  it('looks from the month after the call as far as the last month of the lot, and names what is in the way', () => {
    const { market, organization } = holder();
    publish(market, { index: 1, volume: 300, publishAt: 2, months: 6 });
    market.world.month = 2;
    const [opened] = awardMonth(market);
    const call = { ...opened, openedAt: 20 };
    const busy = (start: number, end: number) => ({
      ...organization,
      contracts: [{ ...organization.contracts[0], start, end }],
    });
    const obstacles = [
      [busy(9, 21), null],
      [busy(10, 22), 'no free capacity'],
      [busy(26, 38), 'no free capacity'],
      [busy(27, 39), null],
      [{ ...organization, capacity: 0 }, 'no capacity'],
      [{ ...organization, capacity: 299 }, 'no free capacity'],
      [{ ...organization, blacklistedUntil: 21 }, 'blacklisted'],
      [{ ...organization, exitedAt: 19 }, 'inactive'],
    ] as const;
    expect(obstacles.map(([candidate]) => obstacleOf(candidate, call))).toEqual(
      obstacles.map(([, obstacle]) => obstacle),
    );
  });
});
