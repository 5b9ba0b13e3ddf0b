import { describe, expect, it } from 'vitest';
import { idOf, runKey } from '../../../src/kernel/random.ts';
import { assignEvaluator } from '../../../src/model/awards/draft-contract.ts';
import { renewContract } from '../../../src/model/awards/sign-contract.ts';
import { awardMonth, type MarketSketch, marketWorld, publish } from '../../setup/market.ts';

const commissioned = { tenderShare: 0, tenderByLaw: 0, auditAvoidance: 0, ventureShare: 0 };

function signed(sketch: MarketSketch = {}) {
  const market = marketWorld({ organizations: [{ slug: 'a' }], government: commissioned, ...sketch });
  publish(market);
  const [call] = awardMonth(market);
  const [contract] = call.contracts;
  if (contract === undefined) throw new Error('the only candidate was not commissioned');
  return { ...market, call, contract };
}

describe('a signed contract', () => {
  it('runs from the next month for the months of the lot, at the price and promise of the bid', () => {
    const { contract, call } = signed();
    const [{ candidate, price }] = call.bids;
    expect(contract).toMatchObject({
      start: 2,
      end: 14,
      volume: 150,
      price,
      signedAt: 1,
      renewals: 0,
      bids: 1,
    });
    expect(contract).toMatchObject({ promise: candidate.promise, callCostFactor: candidate.callCostFactor });
    expect(contract.path).toBe('contract/lot/county/community/0/0/a/0');
    expect(contract.id).toBe(idOf(contract.path));
    expect(contract.completeness).toBeCloseTo(0.3 * 0.7, 12);
  });

  it('is known to the world, its organization, the service and the budget', () => {
    const { world, contract, service, government } = signed();
    const { organization } = contract;
    expect(world.contracts).toEqual([contract]);
    expect(world.signed).toEqual([contract]);
    expect(organization.contracts).toEqual([contract]);
    expect(organization.yearsTogether.get(service.id)).toBe(1);
    expect(organization.lastHeld.get(service.id)).toBe(13);
    expect(service.holders.get(organization)).toBe(13);
    expect(service.holderOfLot.get('0/0')).toBe(organization);
    expect(service.lots).toHaveLength(0);
    expect(government.committed).toBeCloseTo(contract.price * 150 * 12, 8);
  });

  it('commits nothing for a lot of an earlier plan, which had set its money aside', () => {
    const market = marketWorld({ organizations: [{ slug: 'a' }], government: commissioned });
    publish(market, { plannedAt: 1 });
    market.government.plannedAt = 13;
    awardMonth(market);
    expect(market.world.contracts).toHaveLength(1);
    expect(market.government.committed).toBe(0);
  });

  it('commits a year of a longer contract', () => {
    const market = marketWorld({ organizations: [{ slug: 'a' }], government: commissioned });
    publish(market, { months: 36 });
    const [{ contracts }] = awardMonth(market);
    expect(market.government.committed).toBeCloseTo(contracts[0].price * 150 * 12, 8);
  });

  it('commits the months of a shorter contract', () => {
    const market = marketWorld({ organizations: [{ slug: 'a' }], government: commissioned });
    publish(market, { months: 6 });
    const [{ contracts }] = awardMonth(market);
    expect(contracts[0]).toMatchObject({ start: 2, end: 8 });
    expect(market.government.committed).toBeCloseTo(contracts[0].price * 150 * 6, 8);
  });

  it('leaves its organization a holder to the end of the longest contract, signed before or after', () => {
    for (const lots of [
      [36, 6],
      [6, 36],
    ]) {
      const market = marketWorld({ organizations: [{ slug: 'a' }], government: commissioned });
      for (const [index, months] of lots.entries()) {
        publish(market, { index, months });
        awardMonth(market);
      }
      const [organization] = market.world.organizations;
      expect(organization.contracts).toHaveLength(2);
      expect(organization.lastHeld.get(market.service.id)).toBe(37);
      expect(market.service.holders.get(organization)).toBe(37);
    }
  });

  it('stands in the order of paths whatever order it was signed in', () => {
    const market = marketWorld({
      organizations: [{ slug: 'a', capacity: 5000 }],
      government: commissioned,
    });
    for (const index of [10, 2, 0, 7, 1]) publish(market, { index });
    awardMonth(market);
    const paths = market.world.contracts.map((contract) => contract.path);
    expect(paths).toHaveLength(5);
    expect(paths).toEqual([...paths].sort());
    expect(market.world.organizations[0].contracts.map((contract) => contract.path)).toEqual(paths);
  });

  it('counts as excess what it pays above planned cost and the allowance', () => {
    const { service, contract } = signed({ government: { ...commissioned, commissionInvited: 1 } });
    const excess = contract.price - contract.plannedCost - 5;
    expect(excess).toBeGreaterThan(0);
    expect(service.tally.excessSum).toBeCloseTo(excess * 150, 8);
    expect(service.tally.priceVolumeSum).toBeCloseTo(contract.price * 150, 8);
    expect(service.tally.costVolumeSum).toBeCloseTo(100 * 150, 8);
  });

  it('has no excess to set against others where the allowance covers its price', () => {
    const { service, contract } = signed({
      government: { ...commissioned, commissionInvited: 1 },
      constants: { excessAllowance: 0.5 },
    });
    expect(contract.price).toBeLessThan(contract.plannedCost + 50);
    expect(service.tally.excessSum).toBe(0);
  });
});

describe('a renewal', () => {
  it('commits its money in the plan that renews, also that of a lot of an earlier plan', () => {
    const { world, government, contract } = signed();
    government.plannedAt = 13;
    const before = government.committed;
    renewContract(world, contract, 120);
    expect(government.committed - before).toBeCloseTo(contract.price * 120 * 12, 6);
  });

  it('continues at the same price and promise from the end, and is a contract of its own', () => {
    const { world, contract } = signed();
    const renewed = renewContract(world, contract, 120);
    expect(renewed).toMatchObject({
      start: 14,
      end: 26,
      volume: 120,
      price: contract.price,
      renewals: 1,
      bids: 0,
    });
    expect(renewed).toMatchObject({ promise: contract.promise, renewedFrom: contract });
    expect(renewed.path).toBe('contract/lot/county/community/0/0/a/1');
    expect(contract.organization.yearsTogether.get(contract.service.id)).toBe(2);
    expect(contract.organization.lastHeld.get(contract.service.id)).toBe(25);
  });

  it('plans its cost with the skills and effort of the new months', () => {
    const { world, contract } = signed();
    contract.organization.costMultiplier = 0.9;
    expect(renewContract(world, contract, 150).plannedCost).toBeLessThan(contract.plannedCost);
  });
});

describe('the evaluator of a contract', () => {
  const evaluators = (weights: Record<string, number>) =>
    marketWorld({ evaluators: Object.entries(weights).map(([slug, weight]) => ({ slug, weight })) })
      .government.evaluators;
  const shareOf = (slug: string, weights: Record<string, number>) => {
    const run = runKey('evaluators', 0);
    const contracts = 1000;
    const available = evaluators(weights);
    let count = 0;
    for (let k = 0; k < contracts; k++) {
      if (assignEvaluator(run, `contract/${k}`, available)?.slug === slug) count++;
    }
    return count / contracts;
  };

  it('is assigned in proportion to weight', () => {
    expect(Math.abs(shareOf('a', { a: 3, b: 1 }) - 0.75)).toBeLessThan(0.055);
  });

  it('is never one of weight 0, and nobody where there is no other', () => {
    expect(shareOf('never', { a: 1, never: 0 })).toBe(0);
    expect(assignEvaluator(runKey('evaluators', 0), 'contract/1', evaluators({ never: 0 }))).toBeNull();
  });
});
