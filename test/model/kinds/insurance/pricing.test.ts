import { describe, expect, it } from 'vitest';
import { costOf, outlookOf } from '../../../../src/model/awards/outlook.ts';
import {
  approvalChance,
  breakEvenPremium,
  expectedClaims,
  expectedPayment,
  plannedPremium,
} from '../../../../src/model/kinds/insurance/pricing.ts';
import { kindDefaults } from '../../../../src/model/parameters/service.ts';
import { marketWorld } from '../../../setup/market.ts';

const policy = { deductible: 500, coverShare: 0.6, benefitCap: 100_000 };
const constants = { approvalBase: 0.6, approvalEffort: 0.4 };
const APPROVAL = 0.765;
const ADMINISTRATION = 0.43;

/** Yearly claims at the values of the specification. */
function claims(automaticShare: number): number {
  const risk = { incidentRate: 1.5e-4, automaticShare };
  const payment = expectedPayment(policy, 20_000);
  return 12 * expectedClaims(risk, { claimBelief: 0.25, approval: APPROVAL, payment });
}

describe('what an insurer expects', () => {
  it('is a mean payment of CNY 11701 for losses of 20000 with a deductible and a cap', () => {
    // .6·e^(-.025)·20000·(1 - e^(-25/3)), by hand
    expect(expectedPayment(policy, 20_000)).toBeCloseTo(11_700.91, 1);
    expect((1.5e-4 * expectedPayment(policy, 20_000)) / 2).toBeCloseTo(0.878, 3);
    expect(expectedPayment({ ...policy, coverShare: 0 }, 20_000)).toBe(0);
    expect(expectedPayment({ deductible: 0, coverShare: 0, benefitCap: 0 }, 20_000)).toBe(0);
  });

  it('is the whole loss without deductible, share and cap', () => {
    expect(expectedPayment({ deductible: 0, coverShare: 1, benefitCap: 1e9 }, 20_000)).toBeCloseTo(20_000, 6);
  });

  it('approves by base and effort, at most for certain', () => {
    expect(approvalChance(0.4125, constants)).toBeCloseTo(APPROVAL, 12);
    expect(approvalChance(1, { approvalBase: 0.8, approvalEffort: 0.4 })).toBe(1);
  });

  it('breaks even at the premiums of the specification', () => {
    const premium = (lossRatioMinimum: number, refundShare: number, automatic = 0) =>
      breakEvenPremium(claims(automatic), ADMINISTRATION, { lossRatioMinimum, refundShare });
    expect(premium(0, 0)).toBeCloseTo(0.76, 1);
    expect(premium(0.6, 0.5)).toBeCloseTo(0.85, 2);
    expect(premium(0.8, 0.9)).toBeCloseTo(1.66, 2);
    expect(premium(0, 0, 1)).toBeCloseTo(1.77, 1);
  });

  // (.2 + .5·1)/(1 - .5·.5) would be .93
  it('breaks even at claims and administration where the refund clause does not bind', () => {
    expect(breakEvenPremium(1, 0.2, { lossRatioMinimum: 0.5, refundShare: 0.5 })).toBeCloseTo(1.2, 12);
    expect(breakEvenPremium(0.1, 0.6, { lossRatioMinimum: 0.5, refundShare: 0.5 })).toBeCloseTo(
      0.65 / 0.75,
      12,
    );
  });

  it('is out of reach where the clause takes all of it [25]', () => {
    const strict = breakEvenPremium(0.03, 0.43, { lossRatioMinimum: 1, refundShare: 0.99 });
    expect(strict).toBeCloseTo((0.43 + 0.01 * 0.03) / 0.01, 9);
    expect(strict).toBeGreaterThan(2);
  });
});

describe('the planned cost of an insurer', () => {
  it('is its administration times what the call costs it, beside the claims it expects', () => {
    const service = { ...kindDefaults.insurance, kind: 'insurance', refundShare: 0 } as const;
    const { service: bought, world } = marketWorld({ organizations: [{ slug: 'o-1' }], service });
    const outlook = outlookOf(world, bought, 'tender');
    const [insurer] = world.organizations;
    const mix = { completeness: 0.6, contractible: 0.5, open: 0.4 };
    const at = (callCostFactor: number) => plannedPremium(outlook, insurer, { mix, callCostFactor });
    const administration = costOf(outlook, insurer, mix);
    expect(administration).toBeGreaterThan(0.01);
    expect(at(3) - at(1)).toBeCloseTo(2 * administration, 12);
    expect(at(0)).toBeCloseTo(
      expectedClaims(bought.values, {
        claimBelief: insurer.claimBelief,
        approval: approvalChance(0.4, world.constants),
        payment: expectedPayment(bought.values, bought.values.lossMean),
      }),
      12,
    );
  });
});
