import { describe, expect, it } from 'vitest';
import { awardRules } from '../../../src/model/awards/award-rules.ts';
import { marketOf, planOffer } from '../../../src/model/awards/planned-offer.ts';
import { openCalls } from '../../../src/model/month/2-award/open-calls.ts';
import { marketWorld, publish } from '../../setup/market.ts';

/** Bids of three organizations with the prices and believed qualities given. */
function bidsOf(offers: readonly { price: number; believedQuality: number }[]) {
  const market = marketWorld({ organizations: [{ slug: 'a' }] });
  publish(market);
  openCalls(market.world);
  const seen = marketOf(market.world, market.world.calls[0], 1);
  const candidate = planOffer(seen, market.world.organizations[0], { hazardOf: () => 1, chanceAt: () => 1 });
  const bids = offers.map(({ price, believedQuality }) => ({
    candidate: { ...candidate, believedQuality },
    id: candidate.bidId,
    price,
    preparationCost: 0,
    proposal: null,
    evaluatedScore: 0,
  }));
  return { bids, constants: market.world.constants, values: market.government.values };
}

const offers = [
  { price: 80, believedQuality: 0.4 },
  { price: 100, believedQuality: 0.5 },
];

describe('award rules', () => {
  it('score quality at its worth less the price', () => {
    const { bids, constants } = bidsOf(offers);
    expect(awardRules.score.points(bids, 120, constants)).toEqual([48 - 80, 60 - 100]);
  });

  it('give four fifths of the points for quality and one fifth for the price under the ratio rule', () => {
    const { bids, constants } = bidsOf(offers);
    const [cheap, good] = awardRules.ratio.points(bids, 120, constants);
    expect(cheap).toBeCloseTo(80 * 0.8 + 20, 10);
    expect(good).toBeCloseTo(80 + 20 * 0.8, 10);
  });

  it('let the price decide under the ratio rule where nobody offers any quality', () => {
    const { bids, constants } = bidsOf(offers.map((offer) => ({ ...offer, believedQuality: 0 })));
    expect(awardRules.ratio.points(bids, 120, constants)).toEqual([20, 16]);
  });

  it('ask for no quality beyond the specification where only the price counts', () => {
    const { bids, constants, values } = bidsOf(offers);
    expect(awardRules.priceOnly.qualityWeight(values)).toBe(0);
    expect(awardRules.priceOnly.points(bids, 0, constants)).toEqual([-80, -100]);
  });
});
