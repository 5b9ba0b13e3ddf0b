import { afterEach, describe, expect, it, vi } from 'vitest';
import { isFailed } from '../../src/experiment/outcome.ts';
import { simulateReplication } from '../../src/experiment/replicate.ts';
import { differInLevers, simulateTogether } from '../../src/experiment/together.ts';
import { QuasimarketError } from '../../src/kernel/error.ts';
import * as months from '../../src/model/month.ts';
import type { World } from '../../src/model/world.ts';
import { armScenario, baselineScenario } from '../../src/scenario/arms.ts';
import { defaultArms } from '../../src/scenario/choose-arms.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { read } from '../scenario/reading.ts';

/** Two governments, care and insurance, few residents: every process has something to do within a year and a half. */
const { scenario: towns } = await read(`format: 1
title: Towns
months: 18 months
window: 4-18
governments:
  county: {agents: 40}
  town: {parent: county, agents: 50}
services:
  community: {}
  livelihood-insurance: {kind: insurance, unitCost: 1 CNY/person-month}
levers:
  - slug: always
    changes: [{parameter: disclosure, kind: to, value: 0.7}]
    start: 3
    cost: {once: 900000000 CNY}
interventions:
  - {slug: early, use: supervision, start: 2, lagMonths: 0, payer: parent, target: {governments: [town]}}
  - {slug: late, use: competition, start: 10, stop: 15, fadeMonths: 3}
  - {slug: poor, use: publicity, start: 9, target: {residents: {quintiles: [1, 2]}}}
  - {slug: costly, use: training, start: 9, cost: {once: 1000000 CNY}}
arms:
  - {slug: both, interventions: [early, late]}
  - {slug: poor, interventions: [poor]}
  - {slug: costly, interventions: [costly, poor]}
`);
const arms = [...towns.arms, ...defaultArms({ ...towns, interventions: [], arms: [] })];
const scenarios = [baselineScenario(towns), ...arms.map((arm) => armScenario(towns, arm))];

const alone = (some: readonly Scenario[], replication: number) =>
  some.map((scenario) => simulateReplication(scenario, replication, 'study'));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('scenarios that differ in levers', () => {
  it.each([0, 1, 2])(
    'have together the results that each has alone, whatever intervenes: part %i',
    (part) => {
      expect(scenarios.length).toBeGreaterThan(25);
      const some = scenarios.filter((_, i) => i === 0 || i % 3 === part);
      expect(simulateTogether(some, 1, 'study')).toEqual(alone(some, 1));
    },
  );

  it('have them in whatever order they stand', () => {
    const some = [scenarios[2], scenarios[1], scenarios[0], scenarios[3], scenarios[1]];
    expect(simulateTogether(some, 0, 'window')).toEqual(
      some.map((scenario) => simulateReplication(scenario, 0, 'window')),
    );
  });

  it('are run once up to where they part', () => {
    const run = vi.spyOn(months, 'runMonth');
    const [baseline, both, poor, costly] = scenarios;
    const countOf = (some: readonly Scenario[]) => {
      run.mockClear();
      simulateTogether(some, 0, 'window');
      return run.mock.calls.length;
    };
    // "both" leaves in the second month, the others in the ninth
    expect(countOf([baseline, both])).toBe(1 + 17 + 17);
    expect(countOf([poor, both, costly, baseline])).toBe(1 + 17 + 7 + 10 + 10 + 10);
    expect(countOf([baseline, baseline])).toBe(18);
  });

  it('are stopped alone after they have parted, and together before', () => {
    const real = months.runMonth;
    const stopAt = (wanted: number, has: (world: World) => boolean) =>
      vi.spyOn(months, 'runMonth').mockImplementation((world, observer) => {
        real(world, observer);
        if (world.month === wanted && has(world)) throw new QuasimarketError('state', `month ${wanted + 1}`);
      });
    const [baseline, both, poor, costly] = scenarios;
    const some = [poor, both, costly, baseline];
    const reasons = () =>
      simulateTogether(some, 0, 'window').map((outcome) => (isFailed(outcome) ? outcome.reason : ''));
    const costs = stopAt(9, ({ place }) => place.levers.length === 3);
    expect(reasons()).toEqual(['', 'month 10', 'month 10', '']);
    costs.mockRestore();
    stopAt(4, ({ place }) => place.levers.length < 3);
    expect(reasons()).toEqual(['month 5', '', 'month 5', 'month 5']);
  });

  it('throw what is no violated invariant', () => {
    vi.spyOn(months, 'runMonth').mockImplementation(() => {
      throw new RangeError('a fault');
    });
    expect(() => simulateTogether(scenarios.slice(0, 2), 0, 'window')).toThrow(RangeError);
  });

  it('part before the first month if a lever acts from then on', () => {
    const some = ['0', '1'].map((start) => ({
      ...scenarios[0],
      levers: [...scenarios[0].levers, { ...scenarios[1].levers[1], start: Number(start), lagMonths: 0 }],
    }));
    expect(simulateTogether(some, 0, 'study')).toEqual(alone(some, 0));
  });

  it('are told from others by everything else that a run reads', () => {
    const [baseline, arm] = scenarios;
    expect(differInLevers(baseline, arm)).toBe(true);
    for (const other of [
      { ...arm, seed: 'other' },
      { ...arm, months: 29 },
      { ...arm, window: { ...arm.window } },
      { ...arm, constants: { ...arm.constants } },
      { ...arm, governments: [...arm.governments] },
    ]) {
      expect(differInLevers(baseline, other)).toBe(false);
    }
  });
});
