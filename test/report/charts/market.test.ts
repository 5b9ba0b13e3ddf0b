import { describe, expect, it } from 'vitest';
import type { ForestRow } from '../../../src/report/charts/forest.ts';
import { market } from '../../../src/report/charts/market.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy } from '../sample-study.ts';
import { singleOf, titleOf } from './planted-studies.ts';

const study = await comparisonStudy(undefined, 0);
const words = wordsOf('en');
const options = { words, theme: 'light', width: 900, arms: null, indicator: null } as const;

interface Drawn {
  readonly title: { readonly subtitle: readonly string[] };
  readonly concat: readonly {
    readonly title: { readonly text: readonly string[] };
    readonly data: { readonly values: readonly ForestRow[] };
    readonly layer: readonly {
      readonly data?: { readonly values: readonly object[] };
      readonly mark: { readonly strokeDash?: readonly number[] };
    }[];
  }[];
}

describe('the market', () => {
  it('ends intervals at what an indicator can be', () => {
    const wide = {
      ...study,
      levels: study.levels.map((level) =>
        level.indicator === 'singleBidShare' ? { ...level, low: -0.2, high: 1.4 } : level,
      ),
    };
    for (const row of market.rows(wide, options).filter(({ indicator }) => indicator === 'singleBidShare')) {
      expect([row.low, row.high]).toEqual([0, 100]);
    }
  });

  it('tells the price alone where no call counts bids, as for policies of insurance', () => {
    const levels = study.levels.filter(({ indicator }) => indicator !== 'bidsPerCall');
    expect(titleOf(market.spec({ ...study, levels }, options))).toMatch(
      /^Contracts at [\d.]+ times unit cost in the baseline$/,
    );
  });

  it('says what a ring is where an arm has a value in one replication only', () => {
    const legendOf = (of: typeof study) =>
      (market.spec(of, options) as unknown as Drawn).title.subtitle.join(' ');
    expect(legendOf(study)).not.toContain('○');
    const levels = study.levels.map((level) =>
      level.arm === 'publicity' && level.indicator === 'priceRatio'
        ? { ...level, low: null, high: null }
        : level,
    );
    expect(legendOf({ ...study, levels })).toContain(
      'intervals. ○ one replication, which gives no interval.',
    );
  });

  it('says that its intervals are of levels, and where differences are told, if arms are compared', () => {
    const legendOf = (of: typeof study) =>
      (market.spec(of, options) as unknown as Drawn).title.subtitle.join(' ');
    const ofLevels = /Intervals of levels may overlap although arms clearly differ/;
    expect(legendOf(study)).toMatch(ofLevels);
    expect(legendOf({ ...study, arms: study.arms.slice(0, 1) })).not.toMatch(ofLevels);
    expect(legendOf(singleOf(study))).not.toMatch(ofLevels);
  });

  it('is left out where nothing is put to tender', () => {
    const none = { ...study, indicators: study.indicators.filter(({ name }) => name === 'quality') };
    expect(market.missing(none, words)).toBe('Nothing is put to tender here.');
  });

  it('draws the mean of each arm with its interval, shares as per cent, the baseline dashed', () => {
    const planted = {
      ...study,
      levels: study.levels.map((level) =>
        level.arm === 'publicity' && level.indicator === 'singleBidShare' ? { ...level, mean: 0.77 } : level,
      ),
    };
    const panels = (market.spec(planted, options) as unknown as Drawn).concat;
    const single = panels.find(({ title }) => title.text.join(' ') === 'Single bids')!;
    const level = (arm: string) =>
      planted.levels.find((one) => one.arm === arm && one.indicator === 'singleBidShare')!;
    for (const { row, value, look } of single.data.values) {
      expect(value).toBeCloseTo(100 * level(row).mean, 9);
      expect(look).toBe(row === 'baseline' ? 'baseline' : 'level');
    }
    expect(new Set(single.data.values.map(({ value }) => value)).size).toBeGreaterThan(1);
    const [line] = single.layer;
    expect(line.data?.values).toEqual([{ reference: 100 * level('baseline').mean }]);
    expect(line.mark.strokeDash).toEqual([3, 3]);
  });

  it('says how many bid in the baseline, and at what price', () => {
    const text = (name: string) =>
      Number(
        study.levels
          .find(({ arm, indicator }) => arm === 'baseline' && indicator === name)!
          .mean.toPrecision(3),
      );
    expect(titleOf(market.spec(study, options))).toBe(
      `${text('bidsPerCall')} bids a call, and contracts at ${text('priceRatio')} times unit cost in the baseline`,
    );
  });

  it('draws no line of the baseline through the points of a run, which compares nothing', () => {
    const alone = { ...study, arms: study.arms.slice(0, 1), comparison: null };
    const { concat } = market.spec(alone, options) as unknown as Drawn;
    expect(concat.map(({ layer }) => layer[0].data?.values)).toEqual(concat.map(() => []));
  });

  it('draws rings without an interval of one replication, and says so', () => {
    const { title, concat } = market.spec(singleOf(study), options) as unknown as Drawn;
    expect(title.subtitle.join(' ')).toBe(
      'Values over the window. ○ one replication, which gives no interval. Dashed: the baseline.',
    );
    expect(concat[0].data.values.map(({ low }) => low)).toEqual([null, null, null, null]);
  });
});
