/** Closed forms of learning by doing and of training, against the equations iterated. */
import { describe, expect, it } from 'vitest';
import {
  learnedCost,
  updatedExperience,
  updatedSkill,
} from '../../../src/model/month/5-adaptation/adapt-organizations.ts';
import { constants as constantTable } from '../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../src/model/parameters/definition.ts';

const constants = defaultsOf(constantTable);

describe('learning by doing', () => {
  it('has the experience y(1 - k^n)/(1 - k) after n months of y person-months, and y/(1 - k) in the end', () => {
    let experience = 0;
    for (let month = 1; month <= 1200; month++) {
      experience = updatedExperience(experience, 600, constants.experienceKept);
      if (month === 12) expect(experience).toBeCloseTo((600 * (1 - 0.98 ** 12)) / 0.02, 6);
    }
    expect(experience).toBeCloseTo(600 / 0.02, 4);
  });

  it('takes 5 % off the cost with every doubling of 1 + X/X0, down to 75 %', () => {
    const scale = constants.learningScale;
    for (let doublings = 0; doublings <= 8; doublings++) {
      const cost = learnedCost(2, scale * (2 ** doublings - 1), constants);
      expect(cost).toBeCloseTo(2 * Math.max(0.75, 0.95 ** doublings), 12);
    }
  });
});

describe('training', () => {
  function trainedFor(months: number, start: number, training: number): number {
    let now = start;
    for (let month = 0; month < months; month++) now = updatedSkill({ now, base: 0.5 }, training, constants);
    return now;
  }

  it('lifts skill to (a·top + d·h0)/(a + d), a the speed times the intensity and d the decay', () => {
    const a = 0.05 * 0.6;
    expect(trainedFor(2000, 0.5, 0.6)).toBeCloseTo((a * 0.95 + 0.01 * 0.5) / (a + 0.01), 10);
    // on the way by the factor 1 - a - d a month
    const steady = (a * 0.95 + 0.01 * 0.5) / (a + 0.01);
    expect(trainedFor(24, 0.5, 0.6)).toBeCloseTo(steady + (0.5 - steady) * (1 - a - 0.01) ** 24, 12);
  });

  it('is half forgotten after ln 2/.01 = 69 months', () => {
    const left = (months: number) => (trainedFor(months, 0.8, 0) - 0.5) / 0.3;
    expect(left(68)).toBeGreaterThan(0.5);
    expect(left(69)).toBeLessThan(0.5);
    expect(left(69)).toBeCloseTo(0.99 ** 69, 12);
  });
});
