import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/experiment/compare/effect.ts';
import type { Study } from '../../src/experiment/study/study.ts';
import { bestArms, costsAlone, harmsAlone, judgedEffects, surestHarm } from '../../src/report/findings.ts';
import { effectsSection } from '../../src/report/page/sections/effects.ts';
import { headlinesSection } from '../../src/report/page/sections/headlines.ts';
import { robustnessSection } from '../../src/report/page/sections/robustness.ts';
import { tradeOffsSection } from '../../src/report/page/sections/trade-offs.ts';
import { wordsOf } from '../../src/words/words.ts';
import { comparisonStudy, SAMPLE } from './sample-study.ts';

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
    expect(judgedEffects(study, 'supervision', 'better').map(({ indicator }) => indicator)).toEqual([
      'rentLoss',
    ]);
  });

  it('name arms that clearly make something worse and nothing better, and no others', () => {
    expect(harmsAlone(study)).toEqual([]);
    const harmful = studyOf([
      effect('publicity', 'awareness', 0.2, 'raises'),
      effect('publicity', 'quality', -0.05, 'lowers'),
      effect('supervision', 'quality', -0.05, 'lowers'),
      effect('both', 'quality', -0.05, 'may lower'),
    ]);
    expect(harmsAlone(harmful).map(({ arm }) => arm)).toEqual(['supervision']);
    expect(cards(harmful)).toMatch(
      /Make a headline indicator clearly worse, and none clearly better Supervision lowers quality by 0.05 \(/,
    );
    expect(cards(study)).not.toMatch(/Make a headline indicator clearly worse/);
  });

  it('say what an arm costs, with its interval, and its clearest harm', () => {
    expect(surestHarm(study, 'publicity', 'worse')?.indicator).toBe('quality');
    expect(cards(study)).toMatch(/Publicity Better raises awareness by 20 points \(18 to 22\)/);
    expect(cards(study)).toMatch(/Public cost \+100,000 CNY\/year \(90,000 to 110,000\)/);
    expect(cards(study)).toMatch(/Clearest harm lowers quality by 0.05 \(0.045 to 0.055\)/);
    expect(cards(study)).toMatch(
      /Supervision .*Public cost no clear effect \(.* to .* CNY\/year\) .*Clearest harm nothing clear/,
    );
  });

  it('name arms that cost more and improve nothing', () => {
    expect(costsAlone(study).map(({ arm }) => arm)).toEqual(['both']);
    expect(cards(study)).toMatch(
      /Cost more, and make no headline indicator clearly better Publicity \+ supervision/,
    );
  });

  it('leave out what rounds to 0', () => {
    const small = studyOf([effect('publicity', 'quality', 1e-7, 'raises')]);
    expect(bestArms(small)).toEqual([]);
    expect(text(effectsSection({ study: small, words }).body.markup)).toMatch(
      /Publicity &lt;0.0001 ↑ (?!better)/,
    );
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
    ...{ arm, indicator, holds: 1, isRobust: true, points: 60 },
  });
  const robustness = [
    judged('publicity', 'awareness'),
    judged('both', 'quality'),
    judged('both', 'coverage'),
  ];

  it('is said of clear and of possible effects, and of no others', () => {
    const effects = [...study.comparison!.effects, effect('both', 'quality', 0.01, 'no clear effect')];
    const told = studyOf([...effects, effect('both', 'coverage', 0.01, 'may raise')], { robustness });
    const rows = text(robustnessSection({ study: told, words })!.body.markup);
    expect(rows.match(/Robust/g)).toHaveLength(2);
    expect(rows).toMatch(/Publicity awareness raises 100.% 60 Robust/);
    expect(rows).toMatch(/Publicity \+ supervision coverage may raise 100.% 60 Robust/);
    expect(rows).toMatch(/column Worlds counts those in which baseline and arm both have a value/);
    expect(cards(told)).toMatch(/holds in 100.% of plausible worlds: robust/);
    const few = studyOf(effects, { robustness: robustness.map((one) => ({ ...one, points: 3 })) });
    expect(cards(few)).toContain('holds in 3 of only 3 plausible worlds tried: too few to tell');
    expect(cards(few)).not.toContain(': robust');
  });
});

describe('the sign of an effect that is not robust', () => {
  const doubtful = ['awareness', 'coverage'].map((indicator) => ({
    ...sample.comparison!.robustness[0],
    ...{ arm: 'publicity', indicator, holds: 0.4, isRobust: false, points: 60 },
  }));
  const effects = [
    effect('publicity', 'awareness', 0.2, 'raises'),
    effect('publicity', 'coverage', 0.1, 'may raise'),
    effect('publicity', 'quality', 0.1, 'raises'),
  ];
  const told = { study: studyOf(effects, { robustness: doubtful }), words };

  it('is marked and explained in the table, of clear and possible effects', () => {
    const table = text(effectsSection(told).body.markup);
    for (const cell of ['+20 ↑?', '+10 ↗?', '+0.1 ↑ ']) expect(table).toContain(cell);
    expect(table).toContain('? sign not robust: it holds in less than 80 %');
  });

  it('is called so beside the trade-offs of its arm', () => {
    const said = text(tradeOffsSection(told)!.body.markup);
    expect(said).toMatch(
      /raises awareness by 20 points .*, from .* to .* holds in only 40 % of plausible worlds/,
    );
    expect(said).not.toMatch(/raises quality by 0.1 \([^)]*\), from \S+ to \S+ holds/);
    expect(said).toContain('may raise coverage (?)');
  });
});

describe('what is possible only', () => {
  const effects = [
    effect('publicity', 'awareness', 0.2, 'raises'),
    effect('publicity', 'quality', -0.1, 'may lower'),
    effect('publicity', 'publicCost', 100_000, 'may raise'),
    effect('both', 'coverage', 0.1, 'may raise'),
    effect('both', 'publicCost', 50_000, 'no clear effect'),
  ];
  const told = { study: studyOf(effects), words };

  it('is told as such on the cards: a cost, and a harm where none is clear', () => {
    expect(cards(told.study)).toMatch(/Public cost perhaps \+100,000 CNY\/year \(90,000 to 110,000\)/);
    expect(cards(told.study)).toMatch(/Clearest harm nothing clear; may lower quality by 0\.1 /);
  });

  it('is told as such in the trade-offs, and what is not clear is not', () => {
    const said = text(tradeOffsSection(told)!.body.markup);
    expect(said).toMatch(/Publicity .* Perhaps may lower quality Public cost perhaps \+100,000 /);
    expect(said).toMatch(
      /Publicity \+ supervision .* Perhaps may raise coverage Public cost no clear effect /,
    );
    expect(said).not.toMatch(/Supervision Better [^.]*Perhaps .*Publicity \+ supervision Better/);
  });

  it('is named where no arm does anything clearly better', () => {
    const found = cards(studyOf(effects.slice(1)));
    expect(found).toContain('No arm makes a headline indicator clearly better. Publicity: may lower quality');
    expect(found).toContain('Publicity + supervision: may raise coverage');
  });
});

describe('an arm that changed nothing', () => {
  it('is named with the likely reason, among the findings and in the trade-offs', () => {
    const unchanged = [{ arm: 'supervision', why: { reason: 'late', month: 48 } }];
    const told = { study: studyOf(study.comparison!.effects, { unchanged }), words };
    const reason =
      'Supervision changed nothing: it acts from month 49 on, after the months that are compared';
    expect(cards(told.study)).toContain(reason);
    expect(text(tradeOffsSection(told)!.body.markup)).toContain(`Supervision ${reason}`);
    expect(cards(study)).not.toContain('changed nothing');
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

describe('what a bundle does beyond its parts', () => {
  it('is told of its cost, too', () => {
    const told = new Set(sample.comparison!.interactions.map(({ indicator }) => indicator));
    expect([...told]).toEqual(expect.arrayContaining(['publicCost', 'quality']));
  });
});
