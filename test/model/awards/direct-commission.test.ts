import { describe, expect, it } from 'vitest';
import { bargaining, invitationWeight, softSignal } from '../../../src/model/awards/direct-commission.ts';
import { awardMonth, type MarketSketch, marketWorld, publish } from '../../setup/market.ts';

const commissioned = { tenderShare: 0, tenderByLaw: 0, auditAvoidance: 0, ventureShare: 0 };

/** Share of calls in which each organization is invited, one invited a call. */
function invited(sketch: MarketSketch, prepare: (market: ReturnType<typeof marketWorld>) => void = () => {}) {
  const calls = 400;
  const counts = new Map<string, number>();
  for (let k = 0; k < calls; k++) {
    const market = marketWorld({
      ...sketch,
      government: { ...commissioned, commissionInvited: 1 },
      seed: `call ${k}`,
    });
    prepare(market);
    publish(market);
    const [call] = awardMonth(market);
    const { slug } = call.bids[0].candidate.organization;
    counts.set(slug, (counts.get(slug) ?? 0) + 1 / calls);
  }
  return counts;
}

describe('direct commission', () => {
  it('weighs connection, incumbency and record in whom it invites', () => {
    const { constants } = marketWorld().world;
    const weight = (connection: number, incumbent: boolean, belief: number) =>
      invitationWeight({ connection, incumbent }, belief, constants);
    expect(weight(0, false, 0)).toBeCloseTo(0.2, 12);
    expect(weight(0.4, false, 0.5)).toBeCloseTo(3 * 0.7, 12);
    expect(weight(0.4, true, 0.5)).toBeCloseTo(3 * 3 * 0.7, 12);
  });

  it('invites in proportion to these weights', () => {
    const shares = invited({
      organizations: [
        { slug: 'a', connection: 0.4 },
        { slug: 'b', connection: 0 },
      ],
    });
    // weights 3 to 1; four standard errors
    expect(Math.abs((shares.get('a') ?? 0) - 0.75)).toBeLessThan(0.09);
  });

  it('remembers who held a contract in the last twelve months, and nobody longer', () => {
    const organizations = [
      { slug: 'a', connection: 0 },
      { slug: 'b', connection: 0 },
    ];
    const heldUntil = (last: number) =>
      invited({ organizations }, (market) => {
        market.world.month = 20;
        market.world.organizations[0].lastHeld.set(market.service.id, last);
      });
    expect(Math.abs((heldUntil(8).get('a') ?? 0) - 0.75)).toBeLessThan(0.09);
    expect(Math.abs((heldUntil(7).get('a') ?? 0) - 0.5)).toBeLessThan(0.1);
  });

  it('pays three fifths of the room to a sole source and less to one of several', () => {
    const { constants } = marketWorld().world;
    expect(bargaining(1, constants)).toBeCloseTo(0.6, 12);
    expect(bargaining(3, constants)).toBeCloseTo(0.4, 12);
    for (const [commissionInvited, share] of [
      [1, 0.6],
      [2, 0.48],
    ]) {
      const organizations = [{ slug: 'a' }, { slug: 'b' }];
      const market = marketWorld({ organizations, government: { ...commissioned, commissionInvited } });
      publish(market);
      const [call] = awardMonth(market);
      expect(call.bids).toHaveLength(commissionInvited);
      const { price, candidate } = call.bids[0];
      expect(price).toBeCloseTo(candidate.plannedCost + share * (call.reserve - candidate.plannedCost), 10);
    }
  });

  it('never pays more than the reserve price, to the last digit, where the organization gets all the room', () => {
    for (let k = 0; k < 60; k++) {
      const market = marketWorld({
        organizations: [{ slug: 'a' }],
        government: { ...commissioned, commissionInvited: 1 },
        constants: { bargainingShare: 1 },
        seed: `room ${k}`,
      });
      // with a cost far below the reserve the sum of cost and room is rounded up now and then
      publish(market, { reserve: 400 + k / 3 });
      const [call] = awardMonth(market);
      expect(call.bids[0].price).toBeCloseTo(call.reserve, 9);
      expect(call.bids[0].price).toBeLessThanOrEqual(call.reserve);
    }
  });

  it('knows an organization better the longer they have worked together and the abler it is itself', () => {
    const market = marketWorld({ organizations: [{ slug: 'a', connection: 0.4 }] });
    const [organization] = market.world.organizations;
    const seen = {
      constants: market.world.constants,
      government: market.government,
      service: market.service,
    };
    const signal = (z: number) => softSignal(seen, { organization, plannedQuality: 0.4 }, z);
    expect(signal(0)).toBeCloseTo(0.4 + 0.05 * 0.4, 12);
    expect(signal(1) - signal(0)).toBeCloseTo(0.25 * 0.8, 12);
    organization.yearsTogether.set(market.service.id, 3);
    expect(signal(1) - signal(0)).toBeCloseTo((0.25 * 0.8) / 4, 12);
  });

  it('takes the organization it expects most of, not the cheapest', () => {
    const market = marketWorld({
      organizations: [
        { slug: 'able', skill: 0.9, costMultiplier: 1.05 },
        { slug: 'cheap', skill: 0.4, costMultiplier: 0.9 },
      ],
      government: commissioned,
      constants: { softNoise: 0 },
    });
    publish(market);
    expect(awardMonth(market)[0].contracts[0].organization.slug).toBe('able');
  });
});
