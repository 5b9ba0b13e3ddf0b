import { describe, expect, it } from 'vitest';
import { fenOf } from '../../../../src/kernel/money.ts';
import { awardMonth, drawnOrganizations, marketWorld, publish, quiet } from '../../../setup/market.ts';

describe('preparing an offer', () => {
  it('is paid by everyone who bids, win or lose, and is counted with the service', () => {
    const market = marketWorld({
      organizations: drawnOrganizations(4).map((one) => ({ ...one, capacity: 5000, cash: 1_000_000 })),
      government: { tenderShare: 1, auditAvoidance: 0, minimumBids: 1 },
      constants: { ...quiet, awarenessBase: 50 },
    });
    const { service, world } = market;
    service.tally.bidCosts = 10;
    publish(market);
    const [{ bids }] = awardMonth(market);
    expect(bids.length).toBeGreaterThan(1);
    const costs = bids.map(({ preparationCost }) => fenOf(preparationCost));
    for (const [k, { candidate }] of bids.entries()) {
      expect(costs[k]).toBeGreaterThan(0);
      expect(candidate.organization.cash).toBe(1_000_000 - costs[k]);
    }
    const sum = costs.reduce((total, fen) => total + fen, 0);
    expect(service.tally.bidCosts).toBe(10 + sum);
    expect(world.ledger.sinks.bidCosts).toBe(sum);
  });
});
