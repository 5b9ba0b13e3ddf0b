import { describe, expect, it } from 'vitest';
import type { ComparedArm } from '../../../src/experiment/compare/arm.ts';
import type { ArmYears } from '../../../src/experiment/compare/collect.ts';
import type { Effect } from '../../../src/experiment/compare/effect.ts';
import {
  type EfficiencyComparison,
  efficiencyEffects,
} from '../../../src/experiment/compare/efficiency-effects.ts';
import { panelOf } from '../../../src/experiment/replicate.ts';
import type { GovernmentYear } from '../../../src/model/indicators/government-years.ts';
import { read } from '../../scenario/reading.ts';

const { scenario } = await read(`format: 1
title: Two towns
months: 36
window: 13-36
governments:
  east: {agents: 100}
  west: {agents: 100}
services:
  community: {}
`);
const armCalled = (slug: string): ComparedArm => ({ slug, name: slug, parts: [], scenario });

/** Service for 100 of money in each year of a government; null stands for a year without service. */
const world = (
  east: readonly (number | null)[],
  west: readonly (number | null)[],
  spending = 100,
): GovernmentYear[] =>
  Object.entries({ east, west }).flatMap(([government, services]) =>
    services.map((amount, year) => ({
      government,
      year,
      spending,
      // a tenth of the spending, so that there is one input in effect
      administration: spending / 10,
      adjustedService: { community: amount ?? 0 },
    })),
  );

/** Effects of arms, each a list of replications, on the baseline. */
function effectsOf(
  baseline: ArmYears,
  arms: readonly ArmYears[],
  rest: Partial<EfficiencyComparison> = {},
): Promise<Effect[]> {
  return efficiencyEffects({
    panel: panelOf(scenario),
    arms: ['baseline', ...arms.map((_, i) => `arm-${i + 1}`)].map(armCalled),
    years: [baseline, ...arms],
    adjustment: 'holm',
    confidence: 0.95,
    ...rest,
  });
}

const of = (effects: readonly Effect[], government: string, indicator: string, arm = 'arm-1') =>
  effects.find((one) => one.arm === arm && one.government === government && one.indicator === indicator)!;

const before = world([40, 40, 40], [60, 60, 60]);
const after = world([40, 40, 80], [60, 60, 75]);

describe('an effect on efficiency', () => {
  it('is that of service per money over the best of both worlds, so that all may rise at once', async () => {
    const effects = await effectsOf([before, before], [[after, after]]);
    // the best is 80: east has .5 and .5 before, .5 and 1 after; west .75 and .75, then .75 and .9375
    expect(of(effects, 'east', 'efficiency')).toMatchObject({
      service: 'community',
      unit: 'index',
      count: 2,
    });
    const told = ['east', 'west', 'all'].map((government) => of(effects, government, 'efficiency'));
    expect(told.map((one) => one.baseline)).toEqual([0.5, 0.75, 0.625]);
    expect(told.map((one) => one.mean)).toEqual([0.75, 0.84375, 0.796875]);
    expect(told.map((one) => one.effect)).toEqual([0.25, 0.09375, 0.171875]);
    expect(told.map((one) => one.verdict)).toEqual(['raises', 'raises', 'raises']);
  });

  it('asks about the years of the window, against the best of all years', async () => {
    const rich = world([40, 40, 40], [80, 40, 40]);
    const effects = await effectsOf([rich, rich], [[rich, rich]]);
    expect(of(effects, 'all', 'efficiency')).toMatchObject({
      baseline: 0.5,
      effect: 0,
      verdict: 'no change',
    });
  });

  it('does not depend on the other arms', async () => {
    const best = world([400, 400, 400], [400, 400, 400]);
    const [alone, together] = [
      await effectsOf([before, before], [[after, after]]),
      await effectsOf(
        [before, before],
        [
          [after, after],
          [best, best],
        ],
      ),
    ];
    for (const { government, indicator, baseline, effect } of alone) {
      expect(of(together, government, indicator)).toMatchObject({ baseline, effect });
    }
  });

  it('turns its sign where the worlds change places: neither is judged by the other alone', async () => {
    const noisy = [world([41, 55, 38], [62, 47, 66]), world([44, 39, 51], [58, 63, 52])];
    const other = [world([37, 49, 52], [55, 68, 43]), world([46, 42, 45], [61, 50, 57])];
    const [there, back] = [await effectsOf(noisy, [other]), await effectsOf(other, [noisy])];
    for (const { government, indicator, effect } of there) {
      expect(of(back, government, indicator).effect).toBeCloseTo(-effect!, 12);
    }
    expect(of(there, 'all', 'efficiency').effect).not.toBe(0);
  });
});

describe('an effect on productivity', () => {
  it('is that on the geometric mean of the changes into the years of the window', async () => {
    const grown = world([40, 80, 90], [60, 60, 60]);
    const effects = await effectsOf([before, before], [[grown, grown]]);
    expect(of(effects, 'east', 'malmquist').unit).toBe('ratio');
    expect(of(effects, 'east', 'malmquist').baseline).toBeCloseTo(1, 8);
    // 80/40 and 90/80: the change into year 2 counts although year 1 lies before the window
    expect(of(effects, 'east', 'malmquist').mean).toBeCloseTo(Math.sqrt(2 * 1.125), 8);
    expect(of(effects, 'west', 'malmquist').mean).toBeCloseTo(1, 8);
    expect(of(effects, 'all', 'malmquist').mean).toBeCloseTo((2 * 1.125) ** 0.25, 8);
  });
});

describe('effects on efficiency and productivity', () => {
  it('come from replications and government-years that both worlds have', async () => {
    const without = world([40, 40, 80], [60, 60, null]);
    const effects = await effectsOf([before, before, null], [[without, null, after]]);
    const efficiency = of(effects, 'all', 'efficiency');
    // one replication; west counts with its second year alone
    expect(efficiency.count).toBe(1);
    expect(efficiency.mean).toBeCloseTo((0.5 + 1 + 0.75) / 3, 12);
    expect(of(effects, 'west', 'malmquist')).toMatchObject({ count: 0, effect: null, verdict: 'unknown' });
  });

  it('are adjusted over all arms and both indicators of a government', async () => {
    const noise = [world([41, 42, 39], [60, 61, 59]), world([40, 43, 41], [58, 62, 60])];
    const others = [world([42, 47, 48], [61, 66, 69]), world([43, 50, 49], [60, 71, 70])];
    const effects = await effectsOf(noise, [others, others]);
    const family = effects.filter(({ government }) => government === 'east');
    expect(family).toHaveLength(4);
    const least = Math.min(...family.map(({ p }) => p!));
    // Holm multiplies the least of four by four
    expect(Math.min(...family.map(({ adjustedP }) => adjustedP!))).toBeCloseTo(4 * least, 12);
  });

  it('are none where one government purchases alone', async () => {
    const { governments, ...rest } = scenario;
    const alone = panelOf({ ...rest, governments: governments.slice(0, 1) });
    expect(await effectsOf([before], [[after]], { panel: alone })).toEqual([]);
  });

  it('are none where no fiscal year lies in the window', async () => {
    const arms = ['baseline', 'arm-1'].map((slug) => {
      return { ...armCalled(slug), scenario: { ...scenario, window: { from: 13, to: 35 } } };
    });
    expect(await effectsOf([before], [[after]], { arms })).toEqual([]);
  });
});
