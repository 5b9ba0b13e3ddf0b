/** Closed forms of what residents come to expect, feel and know, against the equations iterated and whole runs. */
import { describe, expect, it } from 'vitest';
import { awarenessChance, exposure } from '../../../src/model/month/3-implementation/apply-and-admit.ts';
import {
  monthSatisfaction,
  nextExpectation,
  nextSatisfaction,
} from '../../../src/model/month/3-implementation/experience-services.ts';
import { constants as constantTable } from '../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../src/model/parameters/definition.ts';
import { simulate } from '../../../src/model/simulate.ts';
import { placeOf } from '../../setup/place.ts';

const constants = defaultsOf(constantTable);

/** In-house service for everyone in need, from the first month on. */
const ample = {
  serviceShare: 1,
  purchasedShareStart: 0,
  purchasedShareTarget: 0,
  revenuePerHead: 20_000,
  communities: 1,
};
const cash = { needCeiling: 10, cashStartMonths: 24 };

describe('expectation and satisfaction at constant quality', () => {
  /** Expectation and satisfaction after some months of the same quality. */
  function settledAfter(months: number, quality: number, start: number, rise = 0) {
    let expectation = start;
    let satisfaction = Number.NaN;
    for (let month = 0; month < months; month++) {
      const felt = monthSatisfaction(quality, expectation, 0, constants);
      expectation = nextExpectation(expectation, quality, constants.expectationSpeed, rise);
      satisfaction = nextSatisfaction(satisfaction, felt, constants.satisfactionSpeed);
    }
    return { expectation, satisfaction };
  }

  it('settle at the quality and at .5 + (.4 + .1)(q - .5), from any expectation', () => {
    for (const quality of [0.2, 0.36, 0.5, 0.9]) {
      for (const start of [0.1, 0.5, 0.95]) {
        const { expectation, satisfaction } = settledAfter(400, quality, start);
        expect(expectation).toBeCloseTo(quality, 10);
        expect(satisfaction).toBeCloseTo(0.5 + 0.5 * (quality - 0.5), 10);
      }
    }
  });

  it('close the gap of expectation by a tenth a month', () => {
    for (const months of [1, 7, 30]) {
      expect(settledAfter(months, 0.4, 0.8).expectation).toBeCloseTo(0.4 + 0.4 * 0.9 ** months, 12);
    }
  });

  it('settle at an expectation above the quality and at less satisfaction where publicity promises too much', () => {
    const [quality, rise] = [0.4, 0.02];
    const { expectation, satisfaction } = settledAfter(400, quality, 0.5, rise);
    // E = q + rise/speed; .4 of (q - n), .5 of (q - E), .1 of (E - n)
    expect(expectation).toBeCloseTo(0.6, 10);
    expect(satisfaction).toBeCloseTo(0.5 + 0.4 * -0.1 + 0.5 * -0.2 + 0.1 * 0.1, 10);
  });

  it('settle there in a run', () => {
    const place = placeOf({
      months: 130,
      services: ['community'],
      registered: 0,
      government: ample,
      service: { needEnd: 0, inhouseSkill: 0.9, inhouseEffort: 0.4, awareStart: 1, forgetting: 0 },
      constants: { ...cash, perceptionNoise: 0 },
    });
    const [{ columns, tally }] = simulate(place, 'settled', 0).services;
    expect(tally.satisfactionPersons).toBeGreaterThan(1000);
    expect(tally.satisfactionSum / tally.satisfactionPersons).toBeCloseTo(0.5 + 0.5 * (0.36 - 0.5), 4);
    columns.satisfaction.forEach((satisfaction, j) => {
      if (!Number.isNaN(satisfaction)) expect(columns.expectation[j]).toBeCloseTo(0.36, 4);
    });
  });
});

describe('awareness with a constant share of users', () => {
  const rates = { wordOfMouth: 0.38 / 12, eps: 0.1, forgetting: 0.01, satisfaction: 0.5 };

  /** [(q' - p' - dA) + sqrt((q' - p' - dA)² + 4(p' + dA·U)q')]/(2q'), p' = pOrg + qW((.5 + S)U - eps·U), q' = qW·eps. */
  function steady(organic: number, users: number): number {
    const { wordOfMouth, eps, forgetting, satisfaction } = rates;
    const p = organic + wordOfMouth * ((0.5 + satisfaction) * users - eps * users);
    const q = wordOfMouth * eps;
    const linear = q - p - forgetting;
    return (linear + Math.sqrt(linear * linear + 4 * (p + forgetting * users) * q)) / (2 * q);
  }

  /** The equations of the model, month by month: users do not forget. */
  function iterated(organic: number, users: number): number {
    const { wordOfMouth, eps, forgetting, satisfaction } = rates;
    let aware = users;
    for (let month = 0; month < 3000; month++) {
      const heard = exposure({ users, aware, satisfaction }, constants.wordOfMouthBase, eps);
      aware += (1 - aware) * awarenessChance(organic + wordOfMouth * heard) - forgetting * (aware - users);
    }
    return aware;
  }

  it.each([
    { organic: 0.002, users: 0.1, formula: 0.447, equations: 0.446 },
    { organic: 0.008, users: 0.3, formula: 0.758, equations: 0.757 },
  ])('is $formula at pOrg $organic and U $users', ({ organic, users, formula, equations }) => {
    expect(steady(organic, users)).toBeCloseTo(formula, 3);
    expect(iterated(organic, users)).toBeCloseTo(equations, 3);
  });

  it('settles there in a run', () => {
    const place = placeOf({
      months: 550,
      services: ['community'],
      registered: 0,
      government: { ...ample, agents: 2500 },
      service: {
        needShare: 0.1,
        needEnd: 0,
        awareStart: 1,
        organicAwareness: 0.002,
        inhouseSkill: 1,
        inhouseEffort: 0.5,
      },
      constants: { ...cash, perceptionNoise: 0 },
    });
    const shares: number[] = [];
    let users = 0;
    simulate(place, 'steady', 0, ({ month, services: [{ tally }] }) => {
      users = tally.enrolledPersons / tally.persons;
      if (month >= 350) shares.push(tally.awarePersons / tally.persons);
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(Math.abs(users - 0.1)).toBeLessThan(0.02);
    expect(Math.abs(mean - steady(0.002, users))).toBeLessThan(0.015);
  });
});
