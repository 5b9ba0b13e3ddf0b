import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../src/experiment/compare/effect.ts';
import type { Study } from '../../../src/experiment/study/study.ts';
import { bestArms, clearEffects, clearestHarm, costsAlone } from '../../../src/report/page/findings.ts';
import { effectsSection } from '../../../src/report/page/sections/effects.ts';
import { headlinesSection } from '../../../src/report/page/sections/headlines.ts';
import { robustnessSection } from '../../../src/report/page/sections/robustness.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy, SAMPLE } from '../sample-study.ts';

const words = wordsOf('en');
const sample = await comparisonStudy();
const one = await comparisonStudy(SAMPLE.replace('replications: 4', 'replications: 1'), 0);

/** An effect whose interval excludes 0 if it has a verdict of a sign. */
function effect(arm: string, indicator: string, size: number, verdict: Effect['verdict']): Effect {
  const found = sample.comparison!.effects.find(
    (other) => other.arm === arm && other.indicator === indicator,
  )!;
  const spread = Math.abs(size) / 10;
  return {
    ...found,
    ...{ effect: size, low: size - spread, high: size + spread, verdict },
    ...{ standardised: 10 * size, mean: found.baseline! + size },
  };
}

/** The sample with these effects and no others. */
function studyOf(effects: readonly Effect[], robustness: Study['comparison'] | object = {}): Study {
  return { ...sample, comparison: { ...sample.comparison!, effects, ...robustness } };
}

const study = studyOf([
  effect('publicity', 'awareness', 0.2, 'raises'),
  effect('publicity', 'satisfaction', -0.01, 'lowers'),
  effect('publicity', 'quality', -0.05, 'lowers'),
  effect('publicity', 'publicCost', 100_000, 'raises'),
  effect('supervision', 'rentLoss', -0.03, 'lowers'),
  effect('supervision', 'divertedShare', -0.03, 'lowers'),
  effect('supervision', 'publicCost', -50_000, 'no clear effect'),
  effect('both', 'publicCost', 200_000, 'raises'),
]);
const text = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const cards = (of: Study) => text(headlinesSection({ study: of, words }).body.markup);

describe('the findings of a comparison', () => {
  it('are told by arm, and a part of an effect is not told beside the whole', () => {
    const found = bestArms(study).map(({ arm, effects }) => [arm, effects.map(({ indicator }) => indicator)]);
    expect(found).toEqual([
      ['publicity', ['awareness']],
      ['supervision', ['rentLoss']],
    ]);
    expect(clearEffects(study, 'supervision', 'better').map(({ indicator }) => indicator)).toEqual([
      'rentLoss',
    ]);
  });

  it('say what an arm costs, with its interval, and its clearest harm', () => {
    expect(clearestHarm(study, 'publicity')?.indicator).toBe('quality');
    expect(cards(study)).toMatch(/Publicity Better raises awareness by 20 points \(18 to 22\)/);
    expect(cards(study)).toMatch(/Public cost \+100,000 CNY\/year \(90,000 to 110,000\)/);
    expect(cards(study)).toMatch(/Clearest harm lowers quality by 0.05 \(0.045 to 0.055\)/);
    expect(cards(study)).toMatch(/Supervision .*Public cost no clear effect .*Clearest harm nothing clear/);
  });

  it('name arms that cost more and improve nothing', () => {
    expect(costsAlone(study).map(({ arm }) => arm)).toEqual(['both']);
    expect(cards(study)).toMatch(
      /Cost more, and make no headline indicator clearly better Publicity \+ supervision/,
    );
  });

  it('leave out what is less than the digits told', () => {
    const small = studyOf([effect('publicity', 'quality', 1e-7, 'raises')]);
    expect(bestArms(small)).toEqual([]);
    expect(text(effectsSection({ study: small, words }).body.markup)).toMatch(/Publicity 0 ↑ (?!better)/);
  });

  it('say in words what is clearly worse, and what costs more', () => {
    const table = text(effectsSection({ study, words }).body.markup);
    expect(table).toMatch(/-0.05 ↓ worse -0.055 … -0.045/);
    expect(table).toMatch(/\+100,000 ↑ costs more 90,000 … 110,000/);
    expect(table).toMatch(/\+20 ↑ better/);
  });
});

describe('robustness', () => {
  const judged = (arm: string, indicator: string) => ({
    ...sample.comparison!.robustness[0],
    ...{ arm, indicator, holds: 1, isRobust: true, points: 6 },
  });
  const robustness = [
    judged('publicity', 'awareness'),
    judged('both', 'quality'),
    judged('both', 'coverage'),
  ];

  it('is said of clear effects alone', () => {
    const effects = [...study.comparison!.effects, effect('both', 'quality', 0.01, 'no clear effect')];
    const told = studyOf([...effects, effect('both', 'coverage', 0.01, 'may raise')], { robustness });
    const rows = text(robustnessSection({ study: told, words })!.body.markup);
    expect(rows.match(/Robust/g)).toHaveLength(1);
    expect(rows).toMatch(/Publicity awareness raises 100.% 6 Robust/);
    expect(cards(told)).toMatch(/holds in 100.% of plausible worlds: robust/);
  });
});

describe('one replication', () => {
  it('gives no finding, and nothing is called clear or unclear', () => {
    expect(cards(one)).toContain(words.report.noIntervals);
    expect(bestArms(one)).toEqual([]);
    const table = text(effectsSection({ study: one, words }).body.markup);
    expect(table).toContain(words.report.effectsOfOne);
    expect(table).not.toMatch(/no clear effect|~|↑|better/);
  });
});
