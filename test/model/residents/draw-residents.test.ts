import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../../src/kernel/beta.ts';
import { draw, runKey } from '../../../src/kernel/random.ts';
import {
  AWARE,
  ENROLLED,
  EVER_ENROLLED,
  IN_HOUSE,
  NEED,
  stateOf,
} from '../../../src/model/agents/resident.ts';
import { defaultsOf } from '../../../src/model/parameters/definition.ts';
import { governmentParameters } from '../../../src/model/parameters/government.ts';
import { serviceParameters } from '../../../src/model/parameters/service.ts';
import type { GovernmentPlace, ResidentGroup } from '../../../src/model/place.ts';
import { residentPurposeKey } from '../../../src/model/purposes.ts';
import { drawResidents } from '../../../src/model/residents/draw-residents.ts';
import { drawServiceColumns } from '../../../src/model/residents/draw-service-columns.ts';

const run = runKey('residents', 3);
const equal = [0.2, 0.2, 0.2, 0.2, 0.2];

function place(agents: number, residents: ResidentGroup[]): GovernmentPlace {
  const parameters = { ...defaultsOf(governmentParameters), agents, communities: 7 };
  return { slug: 'g', parent: null, parameters, residents, services: [], evaluators: [] };
}

function start(agents: number, inhouseRoom: number, more = {}) {
  const residents = drawResidents(
    run,
    place(agents, [{ slug: 'all', share: 1, quintileShares: equal, literacy: null }]),
    [2, 3],
  );
  const parameters = { ...defaultsOf(serviceParameters), ...more };
  return {
    residents,
    columns: drawServiceColumns({ run, scope: 'g/s', residents, parameters, inhouseRoom }),
  };
}

describe('residents at setup', () => {
  it('live in every community and quintile in the shares declared', () => {
    const groups: ResidentGroup[] = [
      { slug: 'rural', share: 0.25, quintileShares: [1, 0, 0, 0, 0], literacy: { constant: 0.25 } },
      { slug: 'urban', share: 0.75, quintileShares: [0, 0, 0, 0.5, 0.5], literacy: { constant: 0.75 } },
    ];
    const { place: where, literacy } = drawResidents(run, place(20_000, groups), [2, 3]);
    const quintiles = [0, 0, 0, 0, 0];
    const communities = [0, 0, 0, 0, 0, 0, 0];
    where.forEach((index, j) => {
      quintiles[index % 5] += 1 / 20_000;
      communities[Math.floor(index / 5)] += 1 / 20_000;
      expect(literacy[j]).toBe(index % 5 === 0 ? 0.25 : 0.75);
    });
    [0.25, 0, 0, 0.375, 0.375].forEach((share, quintile) => {
      expect(Math.abs(quintiles[quintile] - share)).toBeLessThan(0.01);
    });
    expect(quintiles[1] + quintiles[2]).toBe(0);
    for (const share of communities) expect(Math.abs(share - 1 / 7)).toBeLessThan(0.01);
  });

  it('do not change when more of them are drawn', () => {
    const some = start(50, 0);
    const more = start(2000, 0);
    expect([...more.residents.literacy.subarray(0, 50)]).toEqual([...some.residents.literacy]);
    expect([...more.columns.expectation.subarray(0, 50)]).toEqual([...some.columns.expectation]);
  });

  it('draw literacy from the beta law of their quintile', () => {
    const { residents } = start(3000, 0);
    for (const j of [0, 1, 2, 999, 2999]) {
      const u = draw(run, residentPurposeKey('literacy', 'g'), j, 0);
      const exact = betaQuantile(u, 2 + (residents.place[j] % 5) + 1, 3);
      expect(Math.abs(residents.literacy[j] - exact)).toBeLessThan(1e-6);
    }
  });
});

describe('a service at setup', () => {
  it('is needed by nu·gm of each quintile, known by awareStart, and expected around the mean', () => {
    const { residents, columns } = start(40_000, 0, { needShare: 0.3, awareStart: 0.4 });
    const people = [0, 0, 0, 0, 0];
    const inNeed = [0, 0, 0, 0, 0];
    let aware = 0;
    let hope = 0;
    columns.flags.forEach((flag, j) => {
      people[residents.place[j] % 5]++;
      inNeed[residents.place[j] % 5] += flag & NEED;
      if (flag & AWARE) aware++;
      hope += columns.expectation[j];
    });
    [0.42, 0.36, 0.3, 0.24, 0.18].forEach((share, quintile) => {
      expect(Math.abs(inNeed[quintile] / people[quintile] - share)).toBeLessThan(0.02);
    });
    expect(Math.abs(aware / 40_000 - 0.4)).toBeLessThan(0.01);
    expect(Math.abs(hope / 40_000 - 0.5)).toBeLessThan(0.002);
    expect(columns.satisfaction.every(Number.isNaN)).toBe(true);
  });

  it('is needed by nobody at a need share of 0 and by all the poor where the chance is clipped at 1', () => {
    expect(start(500, 0, { needShare: 0 }).columns.flags.some((flag) => flag & NEED)).toBe(false);
    const { residents, columns } = start(500, 0, { needShare: 0.9 });
    columns.flags.forEach((flag, j) => {
      if (residents.place[j] % 5 === 0) expect(flag & NEED).toBe(NEED);
    });
  });

  it('enrols the first of the queue in-house, as many as there is room, in need and aware all of them', () => {
    const key = residentPurposeKey('queue', 'g/s');
    const { columns } = start(2000, 30);
    const enrolled = [...columns.flags.keys()].filter((j) => stateOf(columns.flags[j]) === ENROLLED);
    const left = [...columns.flags.keys()].filter((j) => columns.flags[j] === (NEED | AWARE));
    expect(enrolled).toHaveLength(30);
    for (const j of enrolled) {
      expect(columns.contract[j]).toBe(IN_HOUSE);
      expect(columns.flags[j] & (NEED | AWARE | EVER_ENROLLED)).toBe(NEED | AWARE | EVER_ENROLLED);
    }
    const draws = (residents: number[]) => residents.map((j) => draw(run, key, j, 0));
    expect(Math.max(...draws(enrolled))).toBeLessThan(Math.min(...draws(left)));
  });

  it('starts without a wait, a tenure or a month of becoming aware, for users and those who know too', () => {
    const { columns } = start(2000, 30, { awareStart: 0.5 });
    for (const months of [columns.waitSince, columns.tenureSince, columns.awareSince]) {
      expect(new Set(months)).toEqual(new Set([-1]));
    }
  });

  it('is expected between 0 and 1, and at both ends by many where opinions differ widely', () => {
    const { columns } = start(2000, 0, { expectationMean: 0.5, expectationSpread: 5 });
    const share = (end: number) => columns.expectation.filter((expected) => expected === end).length / 2000;
    // P(Z > .1) = .460
    expect(Math.abs(share(0) - 0.46)).toBeLessThan(0.05);
    expect(Math.abs(share(1) - 0.46)).toBeLessThan(0.05);
    expect(columns.expectation.every((expected) => expected >= 0 && expected <= 1)).toBe(true);
  });

  it('enrols nobody when it starts empty', () => {
    const { columns } = start(500, 30, { enrolledAtStart: false });
    expect(columns.contract.every((server) => server === -1)).toBe(true);
  });
});
