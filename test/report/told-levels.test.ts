import { describe, expect, it } from 'vitest';
import { levelsApart } from '../../src/report/told-levels.ts';
import { wordsOf } from '../../src/words/words.ts';

const words = wordsOf('en');
const passage = (baseline: number, mean: number, unit = 'share') =>
  levelsApart({ baseline, mean, effect: mean - baseline, unit }, words);

describe('the levels that an effect leads from and to', () => {
  it('have three digits where these show the effect', () => {
    expect(passage(0.185, 0.677)).toEqual({ from: '18.5 %', to: '67.7 %' });
    expect(passage(9.32e7, 9.69e7, 'CNY/year')).toEqual({ from: '93.2 million', to: '96.9 million' });
  });

  it('have as many more as do not belie it, to one last place', () => {
    expect(passage(0.10148, 0.09681)).toEqual({ from: '10.15 %', to: '9.68 %' });
    expect(passage(0.51842, 0.51882)).toEqual({ from: '51.84 %', to: '51.88 %' });
    expect(passage(1.2042e8, 1.2131e8, 'CNY/year')).toEqual({ from: '120.4 million', to: '121.3 million' });
    // 1,170 to 1,280 would say 110 for 105
    expect(passage(1.1737e7, 1.2787e7, 'CNY/year')).toEqual({ from: '11.74 million', to: '12.79 million' });
    expect(passage(0.3607, 0.3641, 'index')).toEqual({ from: '0.3607', to: '0.3641' });
  });

  it('are those of all replications, in the usual digits, where these differ by something else than the effect', () => {
    expect(levelsApart({ baseline: 0.5, mean: 0.6, effect: 0.3, unit: 'index' }, words)).toEqual({
      from: '0.5',
      to: '0.6',
    });
  });

  it('are left out where they cannot be told apart', () => {
    expect(levelsApart({ baseline: 0.5, mean: 0.5, effect: 0.3, unit: 'index' }, words)).toBeNull();
    expect(levelsApart({ baseline: null, mean: 0.5, effect: null, unit: 'index' }, words)).toBeNull();
  });
});
