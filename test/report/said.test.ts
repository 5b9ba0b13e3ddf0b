import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/experiment/study/study.ts';
import { headlineOf, numberText, shareText, signedText, valueText } from '../../src/report/said.ts';
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

  it('have a sign where they are differences, but for 0 and what is told by a bound', () => {
    expect([2, -2, 0, 9.11e-8, -9.11e-8].map((value) => signedText(value, words))).toEqual([
      '+2',
      '-2',
      '0',
      '<0.0001',
      '>-0.0001',
    ]);
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
