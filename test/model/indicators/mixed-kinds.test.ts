import { describe, expect, it } from 'vitest';
import { costPerUnit, valueForMoney } from '../../../src/model/indicators/cost.ts';
import { demandError, mismatch } from '../../../src/model/indicators/need.ts';
import { adjustedService, quality } from '../../../src/model/indicators/quality.ts';
import { scopesOf } from '../../../src/model/indicators/scope.ts';
import { governmentRecord, runRecord, serviceRecord } from './small-record.ts';

const care = { contractServed: [20], contractQualitySum: [12], payments: [150_000] };
const policies = { contractServed: [900], contractQualitySum: [90], payments: [20_000] };
const record = runRecord({
  months: 1,
  governments: [governmentRecord('g', {}, 100, 1)],
  services: [
    serviceRecord('g/care', care, {}, 1),
    serviceRecord('g/insurance', policies, { isNeeded: false }, 1),
  ],
});
const [own, insured, all] = scopesOf(record).map((scope) => ({ scope, from: 0, to: 1 }));

describe('a government that gives care and insures', () => {
  it('counts service in person, not policies, in quality and its cost', () => {
    for (const indicator of [quality, adjustedService, costPerUnit, valueForMoney]) {
      expect(indicator.value(all), indicator.name).toBe(indicator.value(own));
    }
    expect(quality.value(all)).toBeCloseTo(0.6, 12);
    expect(costPerUnit.value(all)).toBeCloseTo(75, 12);
  });

  it('still tells how the policies are administered', () => {
    expect(quality.value(insured)).toBeCloseTo(0.1, 12);
  });

  it('has no mismatch and no error of demand between one service of each kind', () => {
    expect(mismatch.value(all)).toBeNull();
    expect(demandError.value(all)).toBeNull();
  });
});
