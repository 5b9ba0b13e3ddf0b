/** Compensation of an insurance in closed form: of claims filed in a year, of what is paid, and against a run. */
import { describe, expect, it } from 'vitest';
import { logistic } from '../../../src/kernel/arithmetic.ts';
import { claimLogOdds } from '../../../src/model/kinds/insurance/claims.ts';
import { expectedPayment } from '../../../src/model/kinds/insurance/pricing.ts';
import { constants as table } from '../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../src/model/parameters/definition.ts';
import { simulate } from '../../../src/model/simulate.ts';
import { insuredPlace } from '../../setup/insured.ts';

const constants = defaultsOf(table);
const policy = { deductible: 500, coverShare: 0.6, benefitCap: 100_000 };
const LOSS = 20_000;
const INCIDENTS = 1.5e-4;
const APPROVAL = 0.765;
const STEPS = 2000;

/** P(claim) of those who know, by integration over literacy, Beta(2 + quintile, 3), and five equal quintiles. */
function claimChance(burden: number): number {
  let sum = 0;
  for (let quintile = 1; quintile <= 5; quintile++) {
    let weights = 0;
    let weighted = 0;
    for (let i = 0; i < STEPS; i++) {
      const literacy = (i + 0.5) / STEPS;
      const density = literacy ** (1 + quintile) * (1 - literacy) ** 2;
      weights += density;
      weighted += density * logistic(claimLogOdds({ burden, literacy, claimHelp: 0 }, constants));
    }
    sum += weighted / weights / 5;
  }
  return sum;
}

/** lamI·[auto + (1 - auto)·Aw·P(claim)]·P(approval)·E[pay]/premium. */
function compensation(aware: number, automatic: number, premium: number): number {
  const filed = automatic + (1 - automatic) * aware * claimChance(0.5);
  return (INCIDENTS * filed * APPROVAL * expectedPayment(policy, LOSS)) / premium;
}

describe('the compensation rate', () => {
  it('rests on seven claims of ten by those who know: .714', () => {
    expect(claimChance(0.5)).toBeCloseTo(0.714, 3);
  });

  it.each([
    [0.15, 0.07],
    [0.2, 0.1],
    [0.25, 0.12],
    [0.4, 0.19],
    [0.6, 0.29],
    [1, 0.48],
  ])('where %d know of the insurance is %d of a premium of 2', (aware, rate) => {
    expect(compensation(aware, 0, 2)).toBeCloseTo(rate, 2);
  });

  it('is .67 where every claim is automatic', () => {
    expect(compensation(0.2, 1, 2)).toBeCloseTo(0.67, 2);
  });

  it('of a run where all know is the closed form, within 4 standard deviations', () => {
    const service = { awareStart: 1, forgetting: 0, automaticShare: 0.3, incidentRate: 1e-3 };
    const place = insuredPlace({
      service: { ...service, premiumReference: 20 },
      constants: { approvalBase: APPROVAL, approvalEffort: 0, capitalShare: 10 },
    });
    let payouts = 0;
    let policyMonths = 0;
    simulate(place, 'oracle', 0, ({ services: [{ tally }] }) => {
      payouts += tally.payouts / 100;
      policyMonths += tally.insuredPersons;
    });
    const filed = service.automaticShare + (1 - service.automaticShare) * claimChance(0.5);
    const paid = (policyMonths / 12) * service.incidentRate * filed * APPROVAL;
    expect(paid).toBeGreaterThan(100);
    // Poisson number, exponential losses above a deductible: E[X²]/E[X]² is at most 2·e^(ded/lm)
    const tolerance = 4 * Math.sqrt((2 * Math.exp(policy.deductible / LOSS)) / paid);
    const expected = paid * expectedPayment(policy, LOSS);
    expect(Math.abs(payouts / expected - 1)).toBeLessThan(tolerance);
  });
});
