/** What the titles of a comparison claim together: never more than the intervals show, and never two things at once. */
import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { effects } from '../../../src/report/charts/effects.ts';
import { frontier } from '../../../src/report/charts/frontier.ts';
import { groups } from '../../../src/report/charts/groups.ts';
import { overTime } from '../../../src/report/charts/over-time.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy } from '../sample-study.ts';
import { nothing, planted, singleOf, titleOf, withEffects, withGroups } from './planted-studies.ts';

const study = await comparisonStudy(undefined, 0);
const options = { words: wordsOf('en'), theme: 'light', width: 1400, arms: null, indicator: null } as const;
const quality = { ...options, indicator: 'quality' };
const { needsReplications } = options.words.charts;

const of = (planting: Parameters<typeof withEffects>[2], cost = planted(300, 5, 'raises')) =>
  withEffects(withEffects(study, 'quality', planting), 'publicCost', {
    publicity: cost,
    supervision: cost,
    both: cost,
  });

const titlesOf = (told: Study) => [
  titleOf(effects.spec(told, quality)),
  titleOf(frontier.spec(told, quality)),
];

describe('the titles of effects and of effect against cost', () => {
  it('name no winner where nothing changes', () => {
    expect(titlesOf(of({ publicity: nothing, supervision: nothing, both: nothing }))).toEqual([
      'None of 3 arms clearly improves quality',
      'No arm is clearly better than the baseline in quality',
    ]);
  });

  it('name no winner where the largest effect is not clear', () => {
    const unclear = planted(0.9, 1.5, 'no clear effect');
    const maybe = planted(0.8, 0.1, 'may raise');
    expect(titlesOf(of({ publicity: unclear, supervision: maybe, both: nothing }))).toEqual([
      'None of 3 arms clearly improves quality, 1 may',
      'No arm is clearly better than the baseline in quality',
    ]);
  });

  it('name the arm that alone is clearly better, and do not call it the best', () => {
    const planting = {
      publicity: planted(0.2, 0.1, 'raises'),
      supervision: planted(0.25, 0.3, 'no clear effect'),
      both: planted(-0.2, 0.1, 'lowers'),
    };
    expect(titlesOf(of(planting))).toEqual([
      '1 of 3 arms clearly improves quality: Publicity',
      'Only Publicity clearly improves quality: +0.2, and public cost +300 CNY/year',
    ]);
    const [, possibleCost] = titlesOf(of(planting, planted(300, 100, 'may raise')));
    expect(possibleCost).toBe(
      'Only Publicity clearly improves quality: +0.2, and public cost perhaps +300 CNY/year',
    );
    const [, unclearCost] = titlesOf(of(planting, planted(300, 400, 'no clear effect')));
    expect(unclearCost).toBe(
      'Only Publicity clearly improves quality: +0.2, with no clear difference in public cost',
    );
  });

  it('name the best by the paired difference to every other arm, whether or not intervals lie apart', () => {
    const raises = (effect: number) => planted(effect, 0.05, 'raises');
    const near = of({ publicity: raises(0.25), supervision: raises(0.2), both: nothing });
    const comparison = study.comparison!;
    const [like] = comparison.leads;
    const ahead = (to: Readonly<Record<string, 'raises' | 'may raise'>>): Study => {
      const leads = Object.entries(to).map(([than, verdict]) => {
        return { ...like, arm: 'publicity', than, indicator: 'quality', verdict };
      });
      return { ...near, comparison: { ...near.comparison!, leads } };
    };
    const [effectsTitle, frontierTitle] = titlesOf(ahead({ supervision: 'raises', both: 'raises' }));
    expect(effectsTitle).toBe('2 of 3 arms clearly improve quality, Publicity most');
    expect(frontierTitle).toMatch(/^Publicity does most for quality/);
    const [doubtful] = titlesOf(ahead({ supervision: 'may raise', both: 'raises' }));
    expect(doubtful).toBe('2 of 3 arms clearly improve quality; which most is not clear');
  });

  it('name the best only where its interval lies apart from all others, of unclear arms too', () => {
    const raises = (effect: number) => planted(effect, 0.05, 'raises');
    const apart = { publicity: raises(0.5), supervision: raises(0.2), both: nothing };
    expect(titlesOf(of(apart))).toEqual([
      '2 of 3 arms clearly improve quality, Publicity most',
      'Publicity does most for quality: +0.5, and public cost +300 CNY/year',
    ]);
    const near = { publicity: raises(0.25), supervision: raises(0.2), both: nothing };
    const unknown = { ...apart, both: planted(0.3, 0.4, 'no clear effect') };
    for (const planting of [near, unknown]) {
      expect(titlesOf(of(planting))).toEqual([
        '2 of 3 arms clearly improve quality; which most is not clear',
        '2 arms clearly improve quality; which most is not clear',
      ]);
    }
  });

  it('take a fall for better where less is better', () => {
    const planting = { publicity: planted(-0.2, 0.1, 'lowers'), supervision: nothing, both: nothing };
    const told = withEffects(study, 'priceRatio', planting);
    expect(titleOf(frontier.spec(told, { ...options, indicator: 'priceRatio' }))).toMatch(
      /^Only Publicity clearly improves price ratio: -0\.2, /,
    );
  });

  it('speak of one intervention where there is one', () => {
    const one = { ...quality, arms: ['publicity'] };
    const told = of({ publicity: nothing, supervision: nothing, both: nothing });
    expect(titleOf(effects.spec(told, one))).toBe('The intervention does not clearly improve quality');
  });
});

describe('the title of groups', () => {
  const unequal = (half: number, verdict: 'raises' | 'may raise') =>
    withGroups(study, ({ arm, group }) => {
      if (arm !== 'supervision' || !group.startsWith('quintile')) return nothing;
      return planted(group === 'quintile-1' ? 0.1 : 0.05, half, verdict);
    });

  it('names no group where nothing changes, where intervals overlap, or where no effect is clear', () => {
    for (const told of [
      withGroups(study, () => nothing),
      unequal(0.04, 'raises'),
      unequal(0.01, 'may raise'),
    ]) {
      expect(titleOf(groups.spec(told, options))).toBe('No clear difference between groups');
    }
  });

  it('tells the sizes of the two groups that lie farthest apart', () => {
    expect(titleOf(groups.spec(unequal(0.01, 'raises'), options))).toMatch(
      /^Supervision: coverage \+10 points for the poorest fifth, \+5 points for /,
    );
  });
});

describe('the titles of one replication', () => {
  const single = singleOf(study);

  it('tell the values of arm and baseline, and never that no effect is clear', () => {
    const title = titleOf(overTime.spec(single, options));
    expect(title).toMatch(/ is [\d.]+ with .*, and [\d.]+ without, in one replication \(months 13 to 36\)$/);
    const { description } = overTime.spec(single, options);
    expect(description).not.toMatch(/no clear|clearly|Band/);
  });

  it('draw nothing that takes an interval, and say so', () => {
    for (const chart of [frontier, groups]) {
      expect(chart.missing(single, options.words)).toBe(needsReplications);
      expect(chart.missing(study, options.words)).toBe(null);
    }
  });
});
