import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../src/model/agents/contract.ts';
import type { Service } from '../../../../src/model/agents/service.ts';
import { planPolicies, premiumReserve } from '../../../../src/model/kinds/insurance/plan.ts';
import { kindDefaults } from '../../../../src/model/parameters/service.ts';
import { type ContractSketch, contractMarket } from '../../../setup/contracts.ts';

const PERSONS = 6000;
/** A year of policies at the reference premium of CNY 2. */
const COST = 12_000;

/** A running policy by tender, `monthsLeft` before its end, in a town of 6000. */
function plan(monthsLeft: number, contract: ContractSketch = {}) {
  const market = contractMarket({
    service: { ...kindDefaults.insurance, kind: 'insurance', premiumReference: 2 },
    organizations: [{ slug: 'o-1', cash: 1e9, capacity: 1e6 }],
    government: { coordination: 1 },
    constants: { renewalChance: 1 },
    contract: { price: 0.1, volume: PERSONS, ...contract },
  });
  Object.assign(market.government, { persons: PERSONS });
  market.world.month = market.contract.end - monthsLeft;
  return { ...market, lots: () => market.service.lots.map(({ volume, publishAt }) => [volume, publishAt]) };
}

describe('policies for all residents', () => {
  it('are bought at a twelfth of the reference premium a month, where the envelope holds just the year', () => {
    expect(premiumReserve(2)).toBe(1 / 6);
    const { contract, lots, service, world } = plan(6);
    service.tally.fundedVolume = 7;
    expect(planPolicies(world, service, COST - 0.01)).toBe(0);
    expect([lots(), service.tally.fundedVolume]).toEqual([[], 7]);
    expect(planPolicies(world, service, COST)).toBe(COST);
    expect([lots(), service.tally.fundedVolume]).toEqual([[[PERSONS, contract.end - 1]], 7 + PERSONS]);
  });

  it('are not bought for nobody', () => {
    const { government, lots, service, world } = plan(6);
    Object.assign(government, { persons: 0 });
    expect(planPolicies(world, service, COST)).toBe(0);
    expect(lots()).toEqual([]);
  });

  it('need no lot while the policy runs for more than a year', () => {
    const long = { end: 40 };
    const after = plan(13, long);
    expect(planPolicies(after.world, after.service, COST)).toBe(COST);
    expect(after.lots()).toEqual([]);
    const within = plan(12, long);
    expect(planPolicies(within.world, within.service, COST)).toBe(COST);
    expect(within.lots()).toHaveLength(1);
  });

  it('need a lot however long the contracts of other services run', () => {
    const { contract, lots, service, world } = plan(6);
    world.contracts.push({ ...contract, end: 99, service: { ...service } as Service } as Contract);
    planPolicies(world, service, COST);
    expect(lots()).toEqual([[PERSONS, contract.end - 1]]);
  });

  it('need no lot where a commission is renewed', () => {
    const { lots, service, world } = plan(6, { mode: 'commission' });
    expect(planPolicies(world, service, COST)).toBe(COST);
    expect([lots(), service.tally.renewals]).toEqual([[], 1]);
  });
});
