import { describe, expect, it } from 'vitest';
import { expectedPayment } from '../../../../src/model/kinds/insurance/pricing.ts';
import type { Constants } from '../../../../src/model/parameters/constants.ts';
import { typeSharesOf } from '../../../../src/model/parameters/organization.ts';
import { kindDefaults, type ServiceParameters } from '../../../../src/model/parameters/service.ts';
import type { Place } from '../../../../src/model/place.ts';
import { simulate } from '../../../../src/model/simulate.ts';
import { placeOf } from '../../../setup/place.ts';

const MONTHS = 38;

interface Changes {
  readonly service?: Partial<ServiceParameters>;
  readonly constants?: Partial<Constants>;
}

/** A city of 200 000 with one insured service and three insurers. */
function insuredPlace({ service, constants }: Changes = {}): Place {
  const place = placeOf({
    months: MONTHS,
    services: ['livelihood'],
    registered: 3,
    service: { ...kindDefaults.insurance, kind: 'insurance', policyShare: 0, ...service },
    government: { agents: 1000, personsPerAgent: 200, tenderShare: 0, tenderByLaw: 0, coordination: 1 },
    ...(constants === undefined ? {} : { constants }),
  });
  const [county] = place.governments;
  const services = county.services.map((one) => ({
    ...one,
    organizations: one.organizations.map((group) => ({ ...group, types: typeSharesOf.insurance })),
  }));
  return { ...place, governments: [{ ...county, services }] };
}

/** Sums over the run. */
function run(changes: Changes = {}) {
  const sums = { payouts: 0, premiums: 0, claimsFiled: 0, incidents: 0, aware: 0, unpaid: 0 };
  const prices: number[] = [];
  const world = simulate(insuredPlace(changes), 'insured', 0, ({ services: [{ tally }], signed }) => {
    sums.payouts += tally.payouts;
    sums.premiums += tally.premiums;
    sums.claimsFiled += tally.claimsFiled;
    sums.incidents += tally.incidents;
    sums.aware += tally.awarePersons;
    sums.unpaid += tally.unpaidClaims;
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
    const { payouts, premiums, prices, incidents, unpaid } = run({
      service,
      constants: { approvalBase: 1, approvalEffort: 0, capitalShare: 10, claimLearning: 0 },
    });
    const payment = expectedPayment({ deductible: 500, coverShare: 0.6, benefitCap: 1e5 }, 20_000);
    const expected = prices.length === 0 ? 0 : (service.incidentRate * payment) / prices[0];
    // about 180 exponential losses: 4 standard errors
    expect(Math.abs(payouts / premiums / expected - 1)).toBeLessThan((4 * 1.5) / Math.sqrt(incidents));
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
});
