import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/experiment/study/study.ts';
import {
  headlineOf,
  judgementOf,
  levelEnds,
  numberText,
  shareText,
  valueText,
} from '../../src/report/said.ts';
import { wordsOf } from '../../src/words/words.ts';
import { runStudy } from './sample-study.ts';

const words = wordsOf('en');

describe('numbers that the report says', () => {
  it('have three digits, and words for large ones', () => {
    expect([12.3456, 4_843_210, 0.0168, 0].map((value) => numberText(value, words))).toEqual([
      '12.3',
      '4.84 million',
      '0.0168',
      '0',
    ]);
    expect(numberText(4_843_210, wordsOf('zh'))).toBe('484 万');
  });

  it('have their sign of per cent apart in English, and close in Chinese', () => {
    expect([words, wordsOf('zh')].map((own) => shareText(12.34, own))).toEqual(['12 %', '12%']);
    expect([words, wordsOf('zh')].map((own) => valueText(0.123, 'share', own))).toEqual(['12.3 %', '12.3%']);
  });

  it('are told by a bound where they are tiny, never as powers of ten', () => {
    expect([9.11e-8, -9.11e-8, 0.0001].map((value) => numberText(value, words))).toEqual([
      '<0.0001',
      '>-0.0001',
      '0.0001',
    ]);
    expect(valueText(9.11e-8, 'share', words)).toBe('<0.0001 %');
  });

  it('are ends of an interval that are told apart, without a bound', () => {
    const ends = (low: number, high: number, unit: string, range: [number, number] | null = null) =>
      Object.values(levelEnds({ low, high }, { unit, range }, words));
    expect(ends(2_400_100, 2_403_800, 'CNY/year')).toEqual(['2.4 million', '2.404 million']);
    expect(ends(9e-8, 0.0212, 'index')).toEqual(['0', '0.0212']);
    expect(ends(9e-8, 2e-7, 'index')).toEqual(['0.0000001', '0.0000002']);
    expect(ends(0.25, 0.5, 'share')).toEqual(['25 %', '50 %']);
    // few replications may put an end beyond what the indicator can be
    expect(ends(-0.2, 1.1, 'share', [0, 1])).toEqual(['0 %', '100 %']);
  });
});

describe('what an effect means', () => {
  it('is better or worse clearly, perhaps, or neither; nothing else is unclear', () => {
    const of = (
      verdict: 'raises' | 'may raise' | 'may lower' | 'no clear effect',
      lessIsBetter: boolean | null,
    ) => judgementOf({ verdict }, { lessIsBetter });
    expect([of('raises', false), of('raises', true), of('raises', null)]).toEqual([
      'better',
      'worse',
      'neither',
    ]);
    expect([of('may raise', false), of('may lower', false)]).toEqual(['may be better', 'may be worse']);
    expect([of('may raise', null), of('no clear effect', false)]).toEqual(['unclear', 'unclear']);
  });
});

const sample = await runStudy();

/** A study with these headline indicators alone. */
function studyOf(...names: string[]): Study {
  const indicators = names.map((name) => ({ ...sample.indicators[0], name, isHeadline: true }));
  return { ...sample, indicators };
}

const told = (study: Study) => headlineOf(study).map(({ name }) => name);

describe('the indicators that are told', () => {
  it('leave money for persons served out where nobody is served in person', () => {
    expect(told(studyOf('valueForMoney', 'claimRate'))).toEqual(['claimRate']);
    expect(told(studyOf('valueForMoney', 'coverage'))).toEqual(['coverage', 'valueForMoney']);
  });

  it('begin with what people ask of first: of care, or where all is insured of insurance', () => {
    expect(told(studyOf('priceRatio', 'claimRate', 'awareness', 'coverage', 'quality'))).toEqual([
      'quality',
      'coverage',
      'awareness',
      'claimRate',
      'priceRatio',
    ]);
    expect(told(studyOf('priceRatio', 'quality', 'claimRate', 'awareness'))).toEqual([
      'awareness',
      'claimRate',
      'quality',
      'priceRatio',
    ]);
  });

  it('are headline indicators alone', () => {
    const [first, ...rest] = studyOf('coverage', 'quality').indicators;
    expect(told({ ...sample, indicators: [{ ...first, isHeadline: false }, ...rest] })).toEqual(['quality']);
  });
});
