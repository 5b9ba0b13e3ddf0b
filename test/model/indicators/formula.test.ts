import { describe, expect, it } from 'vitest';
import {
  type Formula,
  formulaIndicators,
  formulaNames,
  type Lookup,
} from '../../../src/model/indicators/formula.ts';
import { evaluate } from '../../../src/model/indicators/indicator.ts';
import { windowValues } from '../../../src/model/indicators/panel.ts';
import { indicators } from '../../../src/model/indicators/registry.ts';
import { governmentRecord, runRecord, serviceRecord, viewOf } from './small-record.ts';

const record = runRecord({
  governments: [governmentRecord('g', { trust: [0.2, 0.6], ownRevenue: [500, 700], cash: [100, 300] })],
  services: [
    serviceRecord('g/s', {
      needPersons: [100, 100],
      enrolledPersons: [20, 60],
      applications: [3, 4],
      payments: [12_000, 0],
    }),
  ],
});

describe('a formula of the scenario', () => {
  it('reads indicators by name', () => {
    expect(computed((name) => name('coverage'))).toBe(0.4);
  });

  it('reads flows as sums, stocks and states as means over months, money in CNY', () => {
    expect(computed((name) => name('applications'))).toBe(7);
    expect(computed((name) => name('needPersons'))).toBe(100);
    expect(computed((name) => name('payments'))).toBe(120);
    expect(computed((name) => name('trust'))).toBeCloseTo(0.4, 12);
    expect(computed((name) => name('ownRevenue'))).toBe(12);
    expect(computed((name) => name('cash'))).toBe(2);
  });

  it('reads the formulas before it, and null where a name has no value', () => {
    const [, second] = formulaIndicators([
      formula('first', (name) => (name('coverage') ?? 0) + 1),
      formula('second', (name) => (name('first') ?? 0) * 2 + (name('bidsPerCall') === null ? 10 : 0)),
    ]);
    expect(evaluate(second, viewOf(record, 'g/s', 0, 2))).toBeCloseTo(12.8, 12);
  });

  it('may use the names that are offered and no other', () => {
    for (const name of formulaNames()) computed((lookup) => lookup(name));
    expect(() => computed((name) => name('constructor'))).toThrow(/neither an indicator nor a tally/);
    expect(() => computed((name) => name('later'))).toThrow(/"later"/);
  });

  it('leaves every other indicator as it was', () => {
    const window = { from: 0, to: 2 };
    const extra = formulaIndicators([formula('extra', () => null)]);
    const plain = windowValues(record, window);
    const extended = windowValues(record, window, extra);
    expect(extended.subarray(0, indicators.length)).toEqual(plain);
    expect(extended[indicators.length]).toBeNaN();
  });
});

function formula(name: string, compute: (lookup: Lookup) => number | null): Formula {
  return { name, unit: 'share', meaning: 'Of the test.', formula: name, evaluate: compute };
}

function computed(compute: (lookup: Lookup) => number | null): number | null {
  const [indicator] = formulaIndicators([formula('tested', compute)]);
  return evaluate(indicator, viewOf(record, 'g/s', 0, 2));
}
