import { describe, expect, it } from 'vitest';
import { band, bandText, keeping, setting } from '../../scripts/bands/band.ts';
import { caseBands } from '../../scripts/bands/cases.ts';
import { type BandOutcome, type Finding, isInside } from '../../scripts/bands/outcomes.ts';
import { bandsPage, statusOf } from '../../scripts/bands/page.ts';
import { indicator } from '../../scripts/bands/quantity.ts';

const mean = (value: number, half: number) => ({
  mean: value,
  low: value - half,
  high: value + half,
  count: 30,
});
const limits = band('town', indicator('quality'), { from: 0.2, to: 0.5 });
const rising = band('town', indicator('quality'), { sign: '+' });
const falling = band('town', indicator('quality'), { sign: '-' });

function outcome(of: typeof limits, value: Finding['value'], effortAtBound: number | null): BandOutcome {
  return {
    band: of,
    value,
    isIn: isInside(of, value),
    effortAtBound,
    counterfactuals: of.counterfactuals.map((counterfactual) => ({
      counterfactual,
      value: mean(0.3, 0.01),
      isIn: true,
      effortAtBound: null,
    })),
  };
}

describe('a band', () => {
  it('with limits holds where the mean is inside them, whatever its interval', () => {
    expect(isInside(limits, mean(0.21, 0.1))).toBe(true);
    expect(isInside(limits, mean(0.19, 0.1))).toBe(false);
    expect(isInside(limits, mean(0.51, 0.1))).toBe(false);
  });

  it('that is a direction holds where the whole interval lies beyond 0', () => {
    expect(isInside(rising, mean(0.02, 0.01))).toBe(true);
    expect(isInside(rising, mean(0.02, 0.03))).toBe(false);
    expect(isInside(falling, mean(-0.02, 0.01))).toBe(true);
    expect(isInside(falling, mean(-0.02, 0.03))).toBe(false);
    expect(isInside(falling, { mean: -1, low: null, high: null, count: 1 })).toBe(false);
  });

  it('is missed where its quantity is not defined', () => {
    expect(isInside(limits, null)).toBe(false);
  });

  it('says what it asks for', () => {
    expect(bandText(limits)).toBe('0.2 to 0.5');
    expect(bandText(rising)).toBe('above 0');
    expect(bandText(falling)).toBe('below 0');
  });

  it('keeps on record which counterfactual was chosen later and which keeps it', () => {
    const both = band('town', indicator('quality'), {
      to: 1,
      by: keeping(setting('stated', 'a=1')),
      later: [setting('found', 'b=1')],
    });
    expect(both.counterfactuals).toEqual([
      { words: 'stated', set: ['a=1'], isMissed: false, isLater: false },
      { words: 'found', set: ['b=1'], isMissed: true, isLater: true },
    ]);
  });
});

describe('the page of the bands', () => {
  it('calls a direction untested where effort is too often at a bound, but no band of numbers', () => {
    expect(statusOf(outcome(rising, mean(0.02, 0.01), 0.41))).toBe('untested');
    expect(statusOf(outcome(rising, mean(0.02, 0.01), 0.39))).toBe('in');
    expect(statusOf(outcome(rising, mean(0.02, 0.01), null))).toBe('in');
    expect(statusOf(outcome(limits, mean(0.3, 0.01), 0.9))).toBe('in');
  });

  it('counts what fails and what is kept, and marks what was chosen later', () => {
    const kept = band('town', indicator('quality'), { to: 1, later: [setting('no rules', 'a=1')] });
    const outcomes = [outcome(kept, mean(0.3, 0.01), 0.1), outcome(limits, mean(0.6, 0.01), 0.1)];
    const text = bandsPage([{ scenario: 'town', outcomes }], 30);
    expect(text).toContain('Of 2 bands 1 hold, 1 do not, 0 are untested; 1 counterfactuals keep their band.');
    expect(text).toContain(
      '| quality | at most 1 | 0.3 (0.29 to 0.31) | 0.1 | in | no rules (chosen after a first run) | 0.3 (0.29 to 0.31) | **kept** |',
    );
    expect(text).toContain('| quality | 0.2 to 0.5 | 0.6 (0.59 to 0.61) | 0.1 | **out** | none |  |  |');
  });
});

describe('the bands of the cases', () => {
  it('have a counterfactual each, and never the same band twice', () => {
    for (const one of caseBands) expect(one.counterfactuals.length, one.quantity.name).toBeGreaterThan(0);
    const names = caseBands.map(({ scenario, quantity, under }) =>
      [scenario, quantity.name, under.words].join(),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('are fitted only where the specification states limits for them', () => {
    for (const one of caseBands) expect(one.isFitted && (one.isDirection || one.isLater)).toBe(false);
  });
});
