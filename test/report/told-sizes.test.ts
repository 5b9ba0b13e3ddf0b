import { describe, expect, it } from 'vitest';
import { signedSizes, sizes } from '../../src/report/told-sizes.ts';
import { languages, wordsOf } from '../../src/words/words.ts';
import { effect, studyOf } from '../cli/small-comparison.ts';

/** What is told of the effect of an arm on an indicator whose baseline has a level. */
function told(indicator: string, level: number, numbers: readonly [number, number, number]) {
  const [size, low, high] = numbers;
  const one = effect('law', indicator, { effect: size, low, high });
  const study = studyOf([one], { levels: { [indicator]: level } });
  const telling = { study, words: wordsOf('en') };
  return { signed: signedSizes(one, telling), bare: sizes(one, telling) };
}

describe('the numbers of an effect', () => {
  it('have the digits of its indicator, whoever tells them', () => {
    const { signed } = told('quality', 0.364, [0.001234, 0.000412, 0.00205]);
    expect(signed).toEqual({ size: '+0.0012', low: '0.0004', high: '0.0021' });
  });

  it('have more digits where the ends would be the same', () => {
    const { signed } = told('publicCost', 9.3e7, [2_401_234, 2_400_100, 2_402_300]);
    expect(signed).toEqual({ size: '+2.401 million CNY/year', low: '2.4 million', high: '2.402 million' });
  });

  it('are in millions where they round to one', () => {
    const { signed } = told('publicCost', 3_150_000, [1_000_100, 999_812, 1_000_600]);
    expect(signed).toEqual({ size: '+1 million CNY/year', low: '999,800', high: '1.001 million' });
    expect(told('publicCost', 3_150_000, [999_700, 998_900, 1_000_500]).signed.low).toBe('999,000');
  });

  it('never have a bound as an end, nor 0 as an end of what has a sign', () => {
    const { signed } = told('coverage', 0.3, [0.0004, 0.0000003, 0.0008]);
    expect(signed).toEqual({ size: '+0.04 points', low: '0.00003', high: '0.08' });
    expect(told('quality', 0.364, [0.01, -0.00003, 0.02]).signed.low).toBe('0');
  });

  it('that round to 0 are told by their step', () => {
    const { signed, bare } = told('publicCost', 3_150_000, [-12, -20, -4]);
    expect([signed.size, bare.size]).toEqual(['>-100 CNY/year', '100 CNY/year']);
    expect(told('quality', 0.364, [0, -1e-9, 1e-9]).signed).toEqual({ size: '0', low: '0', high: '0' });
  });

  it('begin with the end nearer to 0 where they have no sign', () => {
    const { bare } = told('quality', 0.364, [-0.2, -0.3, -0.1]);
    expect(bare).toEqual({ size: '0.2', low: '0.1', high: '0.3' });
    expect(told('quality', 0.364, [0.1, -0.1, 0.3]).bare).toEqual({ size: '+0.1', low: '-0.1', high: '0.3' });
  });

  it.each(languages)('stand without a unit where they have no interval, in %s', (language) => {
    const one = effect('law', 'quality', { low: null, high: null });
    const study = studyOf([one]);
    expect(signedSizes(one, { study, words: wordsOf(language) })).toEqual({
      size: '+0.036',
      low: '',
      high: '',
    });
  });
});
