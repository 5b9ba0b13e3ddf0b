import { describe, expect, it } from 'vitest';
import {
  fadeOf,
  isSwitched,
  type LeveredChange,
  leveredNumber,
  leveredValue,
  leverLevel,
  rampOf,
  reaches,
} from '../../src/model/levers.ts';
import { governmentParameters } from '../../src/model/parameters/government.ts';
import { serviceParameters } from '../../src/model/parameters/service.ts';
import type { LeverChange } from '../../src/model/place.ts';

const timing = { strength: 1, start: 10, lagMonths: 2, rampMonths: 4, stop: 20, fadeMonths: 5 };

describe('the schedule of a lever', () => {
  it('does nothing before its start and lag, then rises linearly over its ramp', () => {
    const ramp = [0, 11, 12, 13, 14, 15, 16, 17].map((month) => rampOf(timing, month));
    expect(ramp).toEqual([0, 0, 0, 0.25, 0.5, 0.75, 1, 1]);
  });

  it('is whole at once without a ramp', () => {
    const sudden = { ...timing, rampMonths: 0 };
    expect([11, 12, 13].map((month) => rampOf(sudden, month))).toEqual([0, 1, 1]);
  });

  it('falls linearly to nothing from its stop', () => {
    const fade = [19, 20, 21, 24, 25, 40].map((month) => fadeOf(timing, month));
    expect(fade).toEqual([1, 1, 0.8, 1 - 4 / 5, 0, 0]);
  });

  it('ends at once without a fade, and never without a stop', () => {
    expect([19, 20].map((month) => fadeOf({ ...timing, fadeMonths: 0 }, month))).toEqual([1, 0]);
    expect(fadeOf({ ...timing, stop: null }, 4000)).toBe(1);
  });

  it('multiplies strength, ramp and fade', () => {
    const half = { ...timing, strength: 0.5, rampMonths: 20 };
    // nine months into a ramp of 20, one into a fade of 5
    expect(leverLevel(half, 21)).toBeCloseTo(0.5 * 0.45 * 0.8, 15);
  });

  it('holds switches from start and lag to the stop, whatever ramp and fade, and never at strength 0', () => {
    expect([11, 12, 19, 20].map((month) => isSwitched(timing, month))).toEqual([false, true, true, false]);
    expect(isSwitched({ ...timing, strength: 0 }, 15)).toBe(false);
    expect(isSwitched({ ...timing, strength: 0.01 }, 15)).toBe(true);
  });
});

function change(kind: LeverChange['kind'], value: LeverChange['value'], paidLevel = 1): LeveredChange {
  return { change: { parameter: 'disclosure', scope: 'government', kind, value }, paidLevel };
}

describe('the value of a number under levers', () => {
  const unit = [0, 1] as const;

  it('multiplies first and adds after', () => {
    // .4 · (1 + (1.5 - 1)·.5) + .2·.5
    const changes = [change('add', 0.2, 0.5), change('multiply', 1.5, 0.5)];
    expect(leveredNumber(0.4, 0.4, changes, unit)).toBeCloseTo(0.6, 15);
  });

  it('multiplies the factors of several levers and sums what they add', () => {
    const changes = [change('multiply', 3), change('multiply', 0.5)];
    expect(leveredNumber(2, 2, changes, [0, 100])).toBe(3);
    const added = [change('add', 0.2), change('add', 0.3, 0.5)];
    expect(leveredNumber(0.1, 0.1, added, unit)).toBeCloseTo(0.45, 15);
  });

  it('counts of several "to" only the one that moves the value most', () => {
    const changes = [change('to', 0.5), change('to', 0.9, 0.5), change('to', 0.7, 0.5)];
    // steps from .4: +.1, +.25, +.15
    expect(leveredNumber(0.4, 0.4, changes, unit)).toBeCloseTo(0.65, 15);
    expect(leveredNumber(0.4, 0.4, [change('to', 0.2), change('to', 0.5)], unit)).toBeCloseTo(0.2, 15);
  });

  it('prefers the larger of two "to" that move the value equally', () => {
    const both = [change('to', 0.25), change('to', 0.75)];
    expect(leveredNumber(0.5, 0.5, both, unit)).toBe(0.75);
    expect(leveredNumber(0.5, 0.5, [...both].reverse(), unit)).toBe(0.75);
  });

  it('measures "to" from the scenario and adds it to what was learned since', () => {
    expect(leveredNumber(0.6, 0.4, [change('to', 0.5)], unit)).toBeCloseTo(0.7, 15);
  });

  it('stays within what is admissible', () => {
    expect(leveredNumber(0.9, 0.9, [change('add', 0.5)], unit)).toBe(1);
    expect(leveredNumber(0.1, 0.1, [change('add', -0.5)], unit)).toBe(0);
  });

  it('is the same to the last bit in every order of the levers', () => {
    // sums and products of these numbers differ by their order in the last bits
    const added = [0.1, 0.2, 0.3, 0.07, -0.61].map((value) => change('add', value));
    const multiplied = [1.1, 0.7, 1.3, 0.9, 1.7].map((value) => change('multiply', value, 0.3));
    const alike = [0.1, 0.3, 0.7, 0.9, 0.2].map((level) => change('add', 0.1, level));
    const valuesOf = (start: number, changes: readonly LeveredChange[]) =>
      changes.flatMap((_, shift) => {
        const turned = [...changes.slice(shift), ...changes.slice(0, shift)];
        return [turned, turned.toReversed()].map((list) => leveredNumber(start, start, list, unit));
      });
    const values = valuesOf(0.31, [...added, ...multiplied, change('to', 0.8, 0.3)]);
    expect(new Set(values).size).toBe(1);
    expect(new Set(valuesOf(0, alike)).size).toBe(1);
  });

  it('is the base itself at level 0', () => {
    const changes = [change('add', 0.3, 0), change('multiply', 5, 0), change('to', 0.9, 0)];
    expect(leveredNumber(0.31, 0.31, changes, unit)).toBe(0.31);
  });
});

describe('the value of any parameter under levers', () => {
  it('keeps months and counts whole on the way', () => {
    // 12 months on the way to 24, at a third
    const months = leveredValue(governmentParameters.contractMonths, 12, [change('to', 24, 0.3)]);
    expect(months).toBe(16);
  });

  it('leaves other numbers between', () => {
    expect(leveredValue(governmentParameters.disclosure, 0.2, [change('to', 0.7, 0.5)])).toBeCloseTo(
      0.45,
      15,
    );
  });

  it('sets switches and choices while a lever is on, and leaves them otherwise', () => {
    expect(leveredValue(governmentParameters.outsideOpen, false, [change('to', true)])).toBe(true);
    expect(leveredValue(governmentParameters.outsideOpen, false, [change('to', true, 0)])).toBe(false);
    expect(leveredValue(serviceParameters.paymentBasis, 'block', [change('to', 'activity')])).toBe(
      'activity',
    );
  });

  it('reaches everyone without a list, and only those on it with one', () => {
    expect(reaches(null, 'a')).toBe(true);
    expect(reaches(['a', 'b'], 'b')).toBe(true);
    expect(reaches(['a', 'b'], 'c')).toBe(false);
    expect(reaches([], 'a')).toBe(false);
  });
});
