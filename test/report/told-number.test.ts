import { describe, expect, it } from 'vitest';
import { endsApart, toldNumber } from '../../src/report/told-number.ts';

describe('a number that is told', () => {
  it.each([
    ['three significant digits', 12.3456, {}, '12.3'],
    ['thousands in groups', 1_239_876, {}, '1,240,000'],
    ['no digit finer than its step', 0.001234, { step: 0.0001 }, '0.0012'],
    ['no more digits than three where its step is finer', 0.49146, { step: 0.0001 }, '0.491'],
    ['whole steps of more than 1', -345, { step: 100 }, '-300'],
    ['nothing for less than half a step', -0.00004, { step: 0.0001 }, '0'],
    ['as many digits as are asked for', 0.123456, { digits: 2 }, '0.12'],
    ['digits beyond step and significance', 0.123456, { step: 0.001, more: 2 }, '0.12346'],
    ['plain digits, however small', 9.114e-8, {}, '0.0000000911'],
    ['a step that is a hundred times one that no fraction of 2 is', 0.00017, { step: 100 * 1e-6 }, '0.0002'],
  ] as const)('has %s', (_, value, fineness, told) => {
    expect(toldNumber(value, fineness)).toBe(told);
  });
});

describe('the ends of an interval', () => {
  const tell = (end: number, more: number) => toldNumber(end, { more });

  it('have the digits that tell them apart, and no more', () => {
    expect(endsApart(2.381, 2.412, tell)).toEqual({ low: '2.38', high: '2.41', more: 0 });
    expect(endsApart(2.4012, 2.4038, tell)).toEqual({ low: '2.401', high: '2.404', more: 1 });
  });

  it('are equal where the interval is a point', () => {
    expect(endsApart(2.4, 2.4, tell)).toEqual({ low: '2.4', high: '2.4', more: 0 });
    expect(endsApart(1, 1 + Number.EPSILON, tell).low).toBe('1');
  });

  it('are told as usual where only digits beyond six would tell them apart', () => {
    const alike = endsApart(399_999.9599, 399_999.96, tell);
    expect(alike).toEqual({ low: '400,000', high: '400,000', more: 0 });
    expect(endsApart(399_989, 399_991, tell)).toEqual({ low: '399,989', high: '399,991', more: 3 });
  });
});
