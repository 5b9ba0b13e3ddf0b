import { describe, expect, it } from 'vitest';
import type { ResidentTarget } from '../../../src/model/place.ts';
import {
  agentsByPlace,
  personsAt,
  personsReached,
  placesAimedAt,
  reachesPlace,
  valuesAt,
} from '../../../src/model/residents/groups.ts';
import { startRun } from '../../../src/model/simulate.ts';
import { leverOf, placeOf } from '../../setup/place.ts';

const poorest: ResidentTarget = { quintiles: [1], communities: null };
const everyone = { governments: null, services: null, organizations: null };

function countyOf() {
  return startRun(placeOf({ government: { communities: 3 } }), 'groups', 0).governments[0];
}

describe('a group of residents', () => {
  it('is those of a quintile, of a community, or of a quintile in a community', () => {
    const placesOf = (target: ResidentTarget) =>
      [...Array(15).keys()].filter((place) => reachesPlace(target, place));
    expect(placesOf(poorest)).toEqual([0, 5, 10]);
    expect(placesOf({ quintiles: [4, 5], communities: null })).toEqual([3, 4, 8, 9, 13, 14]);
    expect(placesOf({ quintiles: null, communities: [2] })).toEqual([5, 6, 7, 8, 9]);
    expect(placesOf({ quintiles: [1, 5], communities: [1, 3] })).toEqual([0, 4, 10, 14]);
  });

  it('is everyone where none is singled out, and nobody of the rest where one is', () => {
    expect(reachesPlace(undefined, 7)).toBe(true);
    expect(reachesPlace(undefined, null)).toBe(true);
    expect(reachesPlace(poorest, null)).toBe(false);
    expect(reachesPlace({ quintiles: null, communities: null }, null)).toBe(false);
  });

  it('has the persons whom its agents stand for', () => {
    const government = countyOf();
    const { place } = government.residents;
    const agents = [...place].filter((where) => where % 5 === 0).length;
    expect(agentsByPlace({ ...government.residents, communities: 4 })).toHaveLength(20);
    expect([...government.agentsAt].reduce((sum, one) => sum + one, 0)).toBe(200);
    expect(personsReached(government, poorest)).toBe(60 * agents);
    expect(personsAt(government, 5)).toBe(60 * [...place].filter((where) => where === 5).length);
    expect(personsReached(government, undefined)).toBe(12_000);
    expect(personsReached(government, { quintiles: null, communities: [1, 2, 3] })).toBe(12_000);
  });
});

describe('everyone', () => {
  it('has the persons of the government, without rounding place by place', () => {
    const government = { ...countyOf(), persons: 6 * 0.1, agentsAt: new Int32Array(6).fill(1) };
    const values = { ...government.values, personsPerAgent: 0.1 };
    expect(personsReached({ ...government, values }, undefined)).toBe(6 * 0.1);
    expect(personsReached({ ...government, values }, { quintiles: null, communities: null })).not.toBe(
      6 * 0.1,
    );
  });
});

describe('the places that levers single out', () => {
  it('are those of all levers that reach the government', () => {
    const government = countyOf();
    const poor = leverOf({ target: { ...everyone, residents: poorest } });
    const second = leverOf({ target: { ...everyone, residents: { quintiles: null, communities: [2] } } });
    const abroad = leverOf({ target: { ...everyone, governments: ['elsewhere'], residents: poorest } });
    expect(placesAimedAt(government, [poor, second])).toEqual([0, 5, 6, 7, 8, 9, 10]);
    expect(placesAimedAt(government, [leverOf({}), abroad])).toEqual([]);
  });

  it('meet values of their own, and all others those of the month', () => {
    const placed = { values: 'of the month', valuesByPlace: new Map([[5, 'of their own']]) };
    expect([4, 5, 6].map((place) => valuesAt(placed, place))).toEqual([
      'of the month',
      'of their own',
      'of the month',
    ]);
  });
});
