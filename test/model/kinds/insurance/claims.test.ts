import { describe, expect, it } from 'vitest';
import { logistic } from '../../../../src/kernel/arithmetic.ts';
import {
  claimLogOdds,
  hazardFactors,
  lossOf,
  paymentFor,
} from '../../../../src/model/kinds/insurance/claims.ts';
import { learnedClaimBelief, lossRatio, refundOf } from '../../../../src/model/kinds/insurance/settle.ts';

const constants = { claimBase: 1.45, claimBurden: 1.2, literacyTop: 1.5 };

describe('a claim', () => {
  it('is made by 7 of 10 who know of the insurance', () => {
    // literacy 1/2 and burden 1/2: 1.45 - .6 = .85
    const odds = claimLogOdds({ burden: 0.5, literacy: 0.5, claimHelp: 0 }, constants);
    expect(odds).toBeCloseTo(0.85, 12);
    expect(logistic(odds)).toBeCloseTo(0.7, 2);
    // 1.45 - 1.2·.5·1.25
    expect(claimLogOdds({ burden: 0.5, literacy: 0.25, claimHelp: 0 }, constants)).toBeCloseTo(0.7, 12);
    expect(claimLogOdds({ burden: 0.5, literacy: 0.5, claimHelp: 1.35 }, constants)).toBeCloseTo(2.2, 12);
  });

  it('pays a share of the loss above the deductible, up to the cap', () => {
    const policy = { deductible: 500, coverShare: 0.6, benefitCap: 10_000 };
    expect(paymentFor(400, policy)).toBe(0);
    expect(paymentFor(10_500, policy)).toBeCloseTo(6000, 9);
    expect(paymentFor(1e6, policy)).toBe(10_000);
  });

  it('has losses with the median lm·ln 2', () => {
    expect(lossOf(0.5, 20_000)).toBeCloseTo(13_862.94, 2);
  });

  it('comes by community, with a mean of 1 over residents', () => {
    const factors = hazardFactors([1, 3], [30, 10]);
    expect([...factors]).toEqual([1 / 1.5, 2]);
    expect([...hazardFactors([5], [30, 10])]).toEqual([1, 1]);
  });
});

describe('the end of a policy', () => {
  it('refunds a part of what claims fall short of the minimum', () => {
    const clause = { lossRatioMinimum: 0.6, refundShare: 0.5 };
    expect(refundOf(lossRatio(10, 100), 100, clause)).toBeCloseTo(25, 12);
    expect(refundOf(0.7, 100, clause)).toBe(0);
    expect(lossRatio(5, 0)).toBe(0);
  });

  it('moves beliefs half-way to the share of incidents claimed', () => {
    expect(learnedClaimBelief(0.25, 0.75, 0.5)).toBe(0.5);
    expect(learnedClaimBelief(0.25, 3, 1)).toBe(1);
  });
});
