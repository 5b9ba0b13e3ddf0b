import { describe, expect, it } from 'vitest';
import {
  candidatesOf,
  marketOf,
  meanReputationOf,
  type Notice,
  planOffer,
  publicBelief,
} from '../../../src/model/awards/planned-offer.ts';
import { openCalls } from '../../../src/model/month/2-award/open-calls.ts';
import { type MarketSketch, marketWorld, publish, quiet } from '../../setup/market.ts';

const everyone: Notice = { hazardOf: () => Number.POSITIVE_INFINITY, chanceAt: () => 1 };

function called(sketch: MarketSketch, reserve = 112) {
  const market = marketWorld(sketch);
  publish(market, { reserve });
  openCalls(market.world);
  const seen = marketOf(market.world, market.world.calls[0], market.government.values.qualityWeight);
  return { ...market, seen };
}

describe('what the public believes of a record', () => {
  it('is the record itself where everything is disclosed, and the mean of the register where nothing is', () => {
    expect(publicBelief(0.9, 0.5, 1)).toBe(0.9);
    expect(publicBelief(0.9, 0.5, 0)).toBe(0.5);
    expect(publicBelief(0.9, 0.5, 0.2)).toBeCloseTo(0.58, 12);
  });

  it('leaves organizations that cannot deliver out of the mean', () => {
    const { world } = marketWorld({
      organizations: [
        { slug: 'a', reputation: 0.8 },
        { slug: 'b', reputation: 0.6 },
        { slug: 'idle', reputation: 0, capacity: 0 },
      ],
    });
    expect(meanReputationOf(world.organizations, 0.5)).toBeCloseTo(0.7, 12);
    expect(meanReputationOf([], 0.5)).toBe(0.5);
  });
});

describe('a planned offer', () => {
  it('follows from effort, cost and belief as computed by hand', () => {
    const { seen, world } = called({
      organizations: [{ slug: 'a', reputation: 0.7 }],
      government: { tenderShare: 1, auditAvoidance: 0, disclosure: 0.2 },
      constants: quiet,
    });
    const offer = planOffer(seen, world.organizations[0], everyone);
    // efforts (.27 + .048 + .056·.5)/.56 and (.27 + .048 + .2·.8·.5·.5)/.56; e* = 1.2·.6/.7 is above e_C
    const contractible = 0.346 / 0.56;
    const open = 0.358 / 0.56;
    const completeness = 0.3 * 0.7;
    // a promise of .2 more earns 1.2·.6·.2 and risks a fine of .056·.5·.2 only
    expect(offer.promise).toBeCloseTo(contractible + 0.2, 12);
    expect(offer.plannedContractible).toBeCloseTo(contractible, 12);
    expect(offer.plannedOpen).toBeCloseTo(open, 12);
    const squares = completeness * contractible ** 2 + (1 - completeness) * open ** 2;
    expect(offer.plannedCost).toBeCloseTo(100 * (0.65 + 0.35 * squares), 10);
    expect(offer.plannedQuality).toBeCloseTo(
      0.6 * (completeness * contractible + (1 - completeness) * open),
      12,
    );
    expect(offer.believedQuality).toBeCloseTo(
      completeness * 0.6 * offer.promise + (1 - completeness) * 0.7,
      12,
    );
  });

  it('promises the effort that earns what it costs where every promise will be kept, and plans no more', () => {
    const { seen, world } = called({
      organizations: [{ slug: 'a', skill: 0.6, costMultiplier: 1.25 }],
      government: { tenderShare: 1, qualityWeight: 0.5 },
      // (.27 + .048 + .056·10)/(2·.8·.35·1.25) is above 1: it would choose full effort
      constants: { ...quiet, penalty: 10 },
    });
    const offer = planOffer({ ...seen, valueUnit: 150 }, world.organizations[0], everyone);
    const promise = (0.5 * 0.6 * (150 / 100)) / (2 * 0.35 * 1.25);
    expect(offer.promise).toBeCloseTo(promise, 12);
    expect(offer.plannedContractible).toBeCloseTo(promise, 12);
    expect(offer.plannedOpen).toBe(1);
  });

  it('promises more than it will do only where that earns more than the fine to expect, .056·.5', () => {
    const promiseAt = (worth: number) => {
      const { seen, world } = called({
        organizations: [{ slug: 'a', skill: 0.5, mission: 0.1 }],
        government: { tenderShare: 1, auditAvoidance: 0, qualityWeight: worth / 0.5 },
        constants: quiet,
      });
      return planOffer(seen, world.organizations[0], everyone).promise;
    };
    expect(promiseAt(0.04)).toBeCloseTo((0.1 + 0.048 + 0.028) / 0.56 + 0.2, 12);
    // no more than the specification
    expect(promiseAt(0.025)).toBe(0.4);
  });

  it('moves the private cost factor e^(s·z - s²/2) with its spread s for the same z', () => {
    const factorAt = (callCostSpread: number) => {
      const { seen, world } = called({ organizations: [{ slug: 'a' }], constants: { callCostSpread } });
      return planOffer(seen, world.organizations[0], everyone).callCostFactor;
    };
    const z = Math.log(factorAt(1)) + 1 / 2;
    expect(Math.abs(z)).toBeGreaterThan(0.1);
    expect(factorAt(0.4)).toBeCloseTo(Math.exp(0.4 * z - 0.08), 12);
    expect(factorAt(2)).toBeCloseTo(Math.exp(2 * z - 2), 12);
  });

  it('carries a private cost factor of mean 1 that differs from call to call', () => {
    const factors = Array.from({ length: 300 }, (_, k) => {
      const { seen, world } = called({
        organizations: [{ slug: 'a' }],
        constants: { callCostSpread: 0.8 },
        seed: `factor ${k}`,
      });
      return planOffer(seen, world.organizations[0], everyone).callCostFactor;
    });
    const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
    // less than four standard errors, and less than half of what e^(s²/2) would add
    expect(Math.abs(mean - 1)).toBeLessThan(0.18);
    expect(new Set(factors).size).toBe(300);
  });

  it('is made only where the planned cost is at most the reserve', () => {
    const sketch = {
      organizations: [{ slug: 'a' }, { slug: 'dear', costMultiplier: 1.2 }],
      constants: quiet,
    };
    const { seen, world } = called(sketch);
    const [cheap, dear] = world.organizations.map((organization) => planOffer(seen, organization, everyone));
    const between = (cheap.plannedCost + dear.plannedCost) / 2;
    const slugs = (reserve: number) =>
      candidatesOf(called(sketch, reserve).seen, everyone).map((candidate) => candidate.organization.slug);
    expect(slugs(dear.plannedCost)).toEqual(['a', 'dear']);
    expect(slugs(between)).toEqual(['a']);
    expect(slugs(cheap.plannedCost - 0.001)).toEqual([]);
  });
});
