import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { deaFrontier } from '../../../src/report/charts/dea-frontier.ts';
import { funnel } from '../../../src/report/charts/funnel.ts';
import { governments } from '../../../src/report/charts/governments.ts';
import { market } from '../../../src/report/charts/market.ts';
import { money } from '../../../src/report/charts/money.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy } from '../sample-study.ts';
import { titleOf } from './planted-studies.ts';

const study = await comparisonStudy();
const words = wordsOf('en');
const options = { words, theme: 'light', width: 900, arms: null, indicator: null } as const;
const [baseline] = study.arms;

/** The study with some levels of the baseline replaced. */
function withLevels(levels: Readonly<Record<string, number>>): Study {
  return {
    ...study,
    levels: study.levels.map((level) =>
      level.arm === baseline.slug && Object.hasOwn(levels, level.indicator)
        ? { ...level, mean: levels[level.indicator] }
        : level,
    ),
  };
}

describe('the funnel', () => {
  const set = withLevels({ awareness: 0.9, appliedShare: 0.4, coverage: 0.35, senseOfGain: 0.3 });

  it('holds for every arm what is left of a hundred in need at every step', () => {
    const rows = funnel.rows(set, options);
    expect(rows).toHaveLength(4 * study.arms.length);
    expect(rows.slice(0, 4).map(({ share }) => share)).toEqual([90, 40, 35, 30]);
  });

  it('says between which steps most are lost', () => {
    expect(titleOf(funnel.spec(set, options))).toBe(
      'Most are lost between "in need" and "have applied": 100 % against 40 % in the baseline',
    );
  });

  it('names no loss where nobody is lost', () => {
    const all = withLevels({ awareness: 1, appliedShare: 1, coverage: 1, senseOfGain: 1 });
    expect(titleOf(funnel.spec(all, options))).toBe('Nobody is lost on the way in the baseline');
  });

  it('shows the arms that are asked for, beside the baseline', () => {
    const arms = funnel.rows(set, { ...options, arms: ['publicity'] }).map(({ arm }) => arm);
    expect(new Set(arms)).toEqual(new Set(['Baseline', 'Publicity']));
  });
});

describe('the money', () => {
  const set = withLevels({
    purchaseCost: 60e6,
    inHouseCost: 30e6,
    administrationCost: 10e6,
    policyCost: 4e6,
    publicCost: 100e6,
    rentLoss: 0.25,
  });
  const own = money.rows(set, options).filter(({ arm }) => arm === 'Baseline');

  it('splits the public cost into parts that add up to all of it', () => {
    expect(own.map(({ amount }) => amount)).toEqual([45e6, 15e6, 30e6, 4e6, 6e6]);
    expect(own.at(-1)?.to).toBeCloseTo(100, 9);
  });

  it('says how much there is and where most of it goes', () => {
    expect(money.spec(set, options).description).toMatch(
      /^Of 100 million CNY a year in the baseline, 45 % goes to: purchase .* purchase 45 %, lost to rent 15 %, in-house provision 30 %, interventions 4 %, administration 6 %$/,
    );
  });
});

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

  it('is left out where nothing is put to tender', () => {
    const none = { ...study, indicators: study.indicators.filter(({ name }) => name === 'quality') };
    expect(market.missing(none, words)).toBe('Nothing is put to tender here.');
  });
});

describe('governments', () => {
  /** Quality over the window in the west and in the east, with half of its interval; null for one replication. */
  const governmentsWith = (west: number, east: number, half: number | null): Study => ({
    ...study,
    governmentLevels: study.governmentLevels.map((level) => {
      if (level.indicator !== 'quality' || level.year !== null) return level;
      const mean = level.government === 'west' ? west : east;
      return {
        ...level,
        mean,
        low: half === null ? null : mean - half,
        high: half === null ? null : mean + half,
      };
    }),
  });
  const titleIn = (of: Study) => titleOf(governments.spec(of, { ...options, indicator: 'quality' }));

  it('are ranked only where their intervals lie apart', () => {
    expect(titleIn(governmentsWith(0.7, 0.2, 0.3))).toBe(
      'No clear difference between governments in quality',
    );
    expect(titleIn(governmentsWith(0.3, 0.3, null))).toBe(
      'No clear difference between governments in quality',
    );
    expect(titleIn(governmentsWith(0.7, 0.2, null))).toBe(
      'In one replication quality is 0.7 in 西区 and 0.2 in East district',
    );
  });

  it('stand through the years and over the window, by the indicator that is asked for', () => {
    const rows = governments.rows(study, { ...options, indicator: 'coverage' });
    expect(new Set(rows.map(({ indicator }) => indicator))).toEqual(new Set(['coverage']));
    expect(rows.filter(({ government }) => government === '西区').map(({ year }) => year)).toEqual([
      null,
      1,
      2,
      3,
    ]);
    const level = study.governmentLevels.find(
      ({ government, indicator, year }) => government === 'west' && indicator === 'coverage' && year === 2,
    );
    expect(rows.find(({ government, year }) => government === '西区' && year === 2)?.mean).toBeCloseTo(
      100 * level!.mean,
      9,
    );
  });

  it('are named in the order of the indicator', () => {
    expect(titleIn(governmentsWith(0.7, 0.2, 0.1))).toBe(
      '西区 is highest in quality (0.7), East district lowest (0.2)',
    );
  });
});

describe('the frontier of governments', () => {
  const years = [
    {
      government: 'east',
      year: 1,
      spending: 8e6,
      administration: 2e6,
      service: 1000,
      efficiency: 1,
      malmquist: null,
    },
    {
      government: 'west',
      year: 1,
      spending: 4e6,
      administration: 1e6,
      service: 200,
      efficiency: 0.4,
      malmquist: null,
    },
  ];

  it('sets all money against all service, and says who is far from it', () => {
    const own = { ...study, governmentYears: years };
    expect(deaFrontier.rows(own, options).map((row) => [row.money, row.service])).toEqual([
      [10, 1000],
      [5, 200],
    ]);
    expect(deaFrontier.spec(own, options).description).toMatch(
      /^East district in year 1 does most with its money; 西区 in year 1 reaches 0.4 of the frontier/,
    );
  });

  it('names no best where several reach the same part of the frontier', () => {
    const third = { ...years[0], year: 2 };
    const titleWith = (rows: typeof years) =>
      titleOf(deaFrontier.spec({ ...study, governmentYears: rows }, options));
    expect(titleWith([...years, third])).toBe(
      '2 government-years share the best use of money; 西区 in year 1 reaches 0.4 of the frontier',
    );
    expect(titleWith([years[0], third])).toBe(
      'All governments reach the same part of the frontier in all years: 1',
    );
  });

  it('is left out with one unit', () => {
    const missing = deaFrontier.missing({ ...study, governmentYears: years.slice(0, 1) }, words);
    expect(missing).toBe('It takes two fiscal years or two governments with money and service.');
  });
});
