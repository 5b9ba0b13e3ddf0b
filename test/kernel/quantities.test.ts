import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatError } from '../../src/kernel/error.ts';
import { convertTo, formatNumber, formatQuantity, parseQuantity } from '../../src/kernel/quantities.ts';

const refusal = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    return formatError(error);
  }
  return 'accepted';
};

describe('a quantity as people write it', () => {
  it.each([
    ['48 million CNY/year', 48e6, 'CNY/year', { money: 1, time: -1, person: 0 }],
    ['1.5 billion yuan', 1.5e9, 'yuan', { money: 1, time: 0, person: 0 }],
    ['15 %', 15, '%', { money: 0, time: 0, person: 0 }],
    ['3‰', 3, '‰', { money: 0, time: 0, person: 0 }],
    ['6 months', 6, 'months', { money: 0, time: 1, person: 0 }],
    ['1,200.50 CNY/person-month', 1200.5, 'CNY/person-month', { money: 1, time: -1, person: -1 }],
    ['1_000_000 persons', 1e6, 'persons', { money: 0, time: 0, person: 1 }],
    ['2.5 CNY / head / year', 2.5, 'CNY/head/year', { money: 1, time: -1, person: -1 }],
    ['0.05/month', 0.05, '1/month', { money: 0, time: -1, person: 0 }],
    ['0.05 1/month', 0.05, '1/month', { money: 0, time: -1, person: 0 }],
    ['300 CNY/bid', 300, 'CNY/bid', { money: 1, time: 0, person: 0 }],
    ['.08/contract-month', 0.08, '1/contract-month', { money: 0, time: -1, person: 0 }],
    ['-3 CNY', -3, 'CNY', { money: 1, time: 0, person: 0 }],
    ['12 thousand', 12000, '', { money: 0, time: 0, person: 0 }],
    ['1e3', 1000, '', { money: 0, time: 0, person: 0 }],
  ])('%s', (text, value, unit, dimension) => {
    expect(parseQuantity(text)).toEqual({ value, unit, dimension });
  });

  it.each([
    ['', 'write a number and its unit'],
    ['CNY', 'begin with a number'],
    ['Infinity CNY', 'begin with a number'],
    ['NaN', 'begin with a number'],
    ['1e400 CNY', 'finite'],
    ['1e-400', 'finite'],
    ['999999 billion billion', '"billion" is not a unit'],
    ['4 5 months', 'one number'],
    ['3-4 months', 'one number'],
    ['1.2.3', 'one number'],
    ['1__000', 'one number'],
    ['1,5 %', 'did you mean "1.5 %"?'],
    ['48 000 CNY', 'did you mean "48,000 CNY"?'],
    ['１５％', 'did you mean "15%"?'],
    ['−5 %', 'did you mean "-5 %"?'],
    ['5 monthz', '"monthz" is not a unit'],
    ['5 monht', 'did you mean "month"?'],
    ['5 cny', 'did you mean "CNY"?'],
    ['5 milion CNY', 'did you mean "million"?'],
    ['5 元', 'did you mean "CNY"?'],
    ['3 万元', 'did you mean "30 thousand CNY"?'],
    ['1.2 亿元/year', 'did you mean "120 million CNY/year"?'],
    ['5 CNY per month', 'did you mean "5 CNY/month"?'],
    ['5 CNY//month', 'lacks a unit word'],
    ['5 CNY/', 'lacks a unit word'],
    ['5 constructor', '"constructor" is not a unit'],
    [`1${'0'.repeat(200)}`, 'at most 100 characters'],
  ])('refuses %j and says what would be right', (text, part) => {
    expect(refusal(() => parseQuantity(text))).toContain(part);
  });

  it('refuses or reads any text, and what it reads is finite', () => {
    const piece = fc.constantFrom(
      '1',
      '5',
      '.',
      ',',
      '_',
      ' ',
      '-',
      'e',
      '/',
      '%',
      'CNY',
      'month',
      'million',
      '万',
      '５',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        if (refusal(() => parseQuantity(text)) === 'accepted') {
          expect(Number.isFinite(parseQuantity(text).value)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('conversion', () => {
  it.each([
    ['48 million CNY/year', 'CNY/year', 48e6],
    ['48 million CNY/year', 'CNY/month', 4e6],
    ['2 years', 'months', 24],
    ['18 months', 'years', 1.5],
    ['15 %', 'share', 0.15],
    ['0.3 %', 'probability', 0.003],
    ['7 ‰', 'share', 0.007],
    ['12 %/year', '1/month', 0.01],
    ['250 fen', 'CNY', 2.5],
    ['1 CNY', 'fen', 100],
    ['50 fen/head/month', 'CNY/person/year', 6],
    ['360 CNY/policy/year', 'CNY/person-month', 30],
    ['0.2', 'log sd', 0.2],
    ['20 %', 'log ratio', 0.2],
    ['3', 'contracts', 3],
  ])('%s in %s', (text, unit, value) => {
    expect(convertTo(text, unit)).toBe(value);
  });

  it('rounds once: a percentage is the double nearest to the decimal number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (n) => {
        const digits = String(n).padStart(5, '0');
        const percent = `${digits.slice(0, 2)}.${digits.slice(2)} %`;
        expect(convertTo(percent, 'share')).toBe(Number(`0.${digits}`));
      }),
    );
  });

  it('names the dimension found and the one expected, with an example', () => {
    expect(refusal(() => convertTo('3 CNY', 'CNY/year'))).toBe(
      '"3 CNY" is money (CNY); expected money/time (CNY/year), such as "3 CNY/year"',
    );
    expect(refusal(() => convertTo('30 persons', 'agents'))).toContain(
      'is person (persons); expected a number (agents)',
    );
    expect(refusal(() => convertTo('5', 'months'))).toContain('has no unit; expected time (months)');
    expect(refusal(() => convertTo('5 months', 'share'))).toContain('expected a number (share)');
    expect(refusal(() => convertTo('1e308 years', 'months'))).toContain('finite');
  });
});

describe('printing', () => {
  it('groups thousands, drops trailing zeros and rounds to the digits asked for', () => {
    expect(formatNumber(1234567.891, 9)).toBe('1,234,567.89');
    expect([0, -0, 0.5, 1 / 3, 999999.5, -1234.5, 1e21, 1.5e-7].map((x) => formatNumber(x))).toEqual([
      '0',
      '0',
      '0.5',
      '0.333333',
      '1,000,000',
      '-1,234.5',
      '1e+21',
      '1.5e-7',
    ]);
    expect(formatQuantity(0.15, 'share')).toBe('15 %');
    expect(formatQuantity(48e6, 'CNY/year')).toBe('48,000,000 CNY/year');
    expect(formatQuantity(3, '')).toBe('3');
  });

  it('prints what the grammar reads back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (x) => {
        fc.pre(x === 0 || Math.abs(x) > 1e-300);
        expect(convertTo(formatQuantity(x, 'CNY/year', 17), 'CNY/year')).toBe(x + 0);
      }),
    );
  });
});
