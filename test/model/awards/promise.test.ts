import { describe, expect, it } from 'vitest';
import { promiseOf } from '../../../src/model/awards/promise.ts';

const terms = {
  effortValue: 0.3,
  effortCost: 0.35,
  expectedFine: 0.5,
  chosenEffort: 0.7,
  minimumSpecification: 0.2,
  overPromiseCap: 0.2,
};

describe('promised effort', () => {
  it('is w/th for quality worth w at cost th·q²/2, a pseudo-type of w²/(2·th), whoever else bids', () => {
    for (const [worth, multiplier] of [
      [0.5, 1],
      [0.4, 1.6],
      [0.3, 0.5],
    ]) {
      const effortCost = multiplier / 2;
      const quality = promiseOf({
        ...terms,
        effortValue: worth,
        effortCost,
        chosenEffort: 1,
        minimumSpecification: 0,
      });
      expect(quality).toBeCloseTo(worth / multiplier, 12);
      expect(worth * quality - effortCost * quality * quality).toBeCloseTo(
        (worth * worth) / (2 * multiplier),
        12,
      );
    }
  });

  it('goes beyond what will be done, by as much as is believed, if the expected fine is below its worth', () => {
    expect(promiseOf({ ...terms, effortValue: 0.6, expectedFine: 0.1 })).toBeCloseTo(0.9, 12);
    expect(promiseOf({ ...terms, effortValue: 0.6, expectedFine: 0.7 })).toBeCloseTo(0.7, 12);
  });

  it('weighs what a promise earns, costs and risks: a promise too many pays .01 more than the ideal one', () => {
    const close = { effortValue: 0.6, effortCost: 0.5, expectedFine: 0.45, chosenEffort: 0.8 };
    // .6·.6 - .5·.6² = .18 at the ideal, .6·1 - .5·.8² - .45·.2 = .19 at full effort, .16 at the chosen one
    expect(promiseOf({ ...terms, ...close })).toBe(1);
    // a fine of .55 takes .02 more from it
    expect(promiseOf({ ...terms, ...close, expectedFine: 0.55 })).toBe(0.6);
  });

  it('takes the lower of two promises of equal worth', () => {
    expect(promiseOf({ ...terms, effortValue: 0.5, effortCost: 0.25, expectedFine: 0.5 })).toBe(0.7);
  });

  it('is the specification where only the price counts, even beyond the effort that is chosen', () => {
    expect(promiseOf({ ...terms, effortValue: 0 })).toBe(0.2);
    expect(promiseOf({ ...terms, effortValue: 0, minimumSpecification: 0.8 })).toBe(0.8);
  });

  it('never exceeds full effort', () => {
    expect(promiseOf({ ...terms, effortValue: 2, expectedFine: 0, chosenEffort: 0.95 })).toBe(1);
  });
});
