import { describe, expect, it } from 'vitest';
import { expectedPayment } from '../../../../src/model/kinds/insurance/pricing.ts';
import { simulate } from '../../../../src/model/simulate.ts';
import { type InsuredSketch, insuredPlace } from '../../../setup/insured.ts';

/** Sums over the run. */
function run(changes: InsuredSketch = {}) {
  const sums = { payouts: 0, premiums: 0, claimsFiled: 0, incidents: 0, aware: 0, unpaid: 0, insured: 0 };
  const prices: number[] = [];
  const world = simulate(insuredPlace(changes), 'insured', 0, ({ services: [{ tally }], signed }) => {
    sums.payouts += tally.payouts;
    sums.premiums += tally.premiums;
    sums.claimsFiled += tally.claimsFiled;
    sums.incidents += tally.incidents;
    sums.aware += tally.awarePersons;
    sums.unpaid += tally.unpaidClaims;
    sums.insured += tally.insuredPersons;
    prices.push(...signed.map(({ price }) => 12 * price));
  });
  return { ...sums, prices, world };
}

describe('an insured service', () => {
  it('covers everybody by policies that follow each other without gap and overlap', () => {
    const { prices, premiums } = run();
    expect(prices.length).toBeGreaterThanOrEqual(3);
    expect(prices.every((price) => price > 0.76 && price <= 2)).toBe(true);
    expect(premiums).toBeGreaterThan(0);
  });

  it('is dearer with a deeper cover, and not to be had under a clause that takes the whole premium', () => {
    const [usual] = run().prices;
    const [deep] = run({ service: { coverShare: 1, deductible: 0 } }).prices;
    const [clause] = run({ service: { lossRatioMinimum: 0.8, refundShare: 0.9 } }).prices;
    expect(deep).toBeGreaterThan(usual);
    expect(clause).toBeGreaterThan(usual);
    expect(run({ service: { lossRatioMinimum: 1, refundShare: 0.99 } }).prices).toEqual([]);
  });

  it('stays unknown without any way to hear of it, and pays nothing [4]', () => {
    const { aware, claimsFiled, incidents } = run({
      service: { awareStart: 0, organicAwareness: 0, automaticShare: 0 },
      constants: { organizationPublicity: 0 },
    });
    expect({ aware, claimsFiled }).toEqual({ aware: 0, claimsFiled: 0 });
    expect(incidents).toBeGreaterThan(0);
  });

  it('pays the closed form where all incidents are automatic and approved [19]', () => {
    const service = { automaticShare: 1, incidentRate: 3e-4, premiumReference: 10 };
    const { payouts, insured, prices, unpaid } = run({
      service,
      constants: { approvalBase: 1, approvalEffort: 0, capitalShare: 10, claimLearning: 0 },
    });
    const payment = expectedPayment({ deductible: 500, coverShare: 0.6, benefitCap: 1e5 }, 20_000);
    const incidents = (insured * service.incidentRate) / 12;
    expect(prices.length).toBeGreaterThan(0);
    expect(incidents).toBeGreaterThan(100);
    // a Poisson number of exponential losses above a deductible: 4 sd, E[X²]/E[X]² = 2·e^(ded/lm), less with the cap
    const tolerance = 4 * Math.sqrt((2 * Math.exp(500 / 20_000)) / incidents);
    expect(Math.abs(payouts / 100 / (incidents * payment) - 1)).toBeLessThan(tolerance);
    expect(unpaid).toBe(0);
  });

  it('never pays more than the insurer has: claims wait instead, beside an exact account', () => {
    const { unpaid, world } = run({
      service: { automaticShare: 1, incidentRate: 3e-4, premiumReference: 10 },
      constants: { capitalShare: 0, approvalBase: 1 },
    });
    expect(unpaid).toBeGreaterThan(0);
    expect(world.organizations.every(({ claims }) => claims.every(({ amount }) => amount > 0))).toBe(true);
  });

  it('satisfies those whose loss is made good, and not those who are refused', () => {
    const satisfaction = (approvalBase: number) => {
      const place = insuredPlace({
        service: {
          automaticShare: 1,
          incidentRate: 3e-3,
          premiumReference: 100,
          coverShare: 1,
          deductible: 0,
        },
        constants: { approvalBase, approvalEffort: 0, capitalShare: 10 },
      });
      let sum = 0;
      let persons = 0;
      simulate(place, 'insured', 0, ({ services: [{ tally }] }) => {
        sum += tally.satisfactionSum;
        persons += tally.satisfactionPersons;
      });
      return sum / persons;
    };
    expect(satisfaction(1)).toBeGreaterThan(0.6);
    expect(satisfaction(0)).toBeLessThan(0.4);
  });

  it('leaves a gap where the first lot of a policy is late', () => {
    const startOf = (coordination: number) => {
      const world = simulate(insuredPlace({ government: { coordination } }), 'insured', 0);
      return Math.min(...world.contracts.map(({ start }) => start));
    };
    expect(startOf(0)).toBeGreaterThan(startOf(1));
  });
});
