import { describe, expect, it } from 'vitest';
import { type History, survivalAt, survivalCurve } from '../../src/statistics/kaplan-meier.ts';
import { oracle } from './oracles.ts';

interface Remissions {
  readonly ended: number[];
  readonly censored: number[];
  readonly steps: [time: number, survival: number][];
}

const remissions = oracle<Remissions>('survival.json');
const histories: History[] = [
  ...remissions.censored.map((duration) => ({ duration, ended: false })),
  ...remissions.ended.map((duration) => ({ duration, ended: true })),
];

describe('Kaplan-Meier survival', () => {
  it('has the steps that SciPy gives for the remissions under 6-MP', () => {
    const curve = survivalCurve(histories);
    expect(curve.map(({ time }) => time)).toEqual(remissions.steps.map(([time]) => time));
    curve.forEach(({ survival }, i) => {
      expect(survival).toBeCloseTo(remissions.steps[i][1], 12);
    });
  });

  it('counts a history censored at an end time among those at risk', () => {
    expect(
      survivalAt(
        [
          { duration: 6, ended: true },
          { duration: 6, ended: false },
        ],
        6,
      ),
    ).toBe(1 / 2);
  });

  it('is 1 before the first end and holds its last value after the last', () => {
    expect(survivalAt(histories, 5)).toBe(1);
    expect(survivalAt(histories, 1000)).toBe(survivalAt(histories, 23));
  });

  it('is 1 where nobody ends and null where nobody lives', () => {
    expect(survivalAt([{ duration: 3, ended: false }], 24)).toBe(1);
    expect(survivalAt([], 24)).toBeNull();
  });
});
