import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/model/agents/contract.ts';
import type { Service } from '../../../src/model/agents/service.ts';
import { insurance } from '../../../src/model/kinds/insurance.ts';
import { constants } from '../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../src/model/parameters/definition.ts';

describe('the size of an insurer', () => {
  const service = {
    government: { persons: 1000 },
    values: { premiumReference: 2, unitCost: 0.25 },
  } as Service;
  const factors = { ...defaultsOf(constants), insurerCapacity: 1.5, capitalShare: 0.1 };

  // capital .1·2·1000 for the residents there are, and 3 months of .25·1500
  it('is a multiple of the residents, with capital for their premiums and cash for its costs', () => {
    const drawn = { capacity: 500, isDeclared: false, cashMonths: 3 };
    expect(insurance.sizeOf(service, drawn, factors)).toEqual({ capacity: 1500, cash: 200 + 1125 });
  });

  // capital .1·2·500 and 3 months of .25·500
  it('is what the scenario declares', () => {
    const drawn = { capacity: 500, isDeclared: true, cashMonths: 3 };
    expect(insurance.sizeOf(service, drawn, factors)).toEqual({ capacity: 500, cash: 100 + 375 });
  });
});

describe('the outcome of a policy', () => {
  const target = { ...defaultsOf(constants), outcomeTarget: 0.6 };

  /** Premiums of 3 months at CNY 30, payouts in fen. */
  const outcome = (payouts: number) =>
    insurance.outcomeOf({ price: 0.1, volume: 300, servedTotal: 900, payouts } as Contract, 0.5, target);

  it.each([
    [0, 0],
    [2700, 0.5],
    [5400, 1],
    [9000, 1],
  ])('after payouts of %d of 9000 fen is %d of the target of .6', (payouts, share) => {
    expect(outcome(payouts)).toBeCloseTo(share, 12);
  });
});
