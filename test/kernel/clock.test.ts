import { describe, expect, it } from 'vitest';
import { formatWindow, monthOfYear, parseWindow, yearOf } from '../../src/kernel/clock.ts';
import { formatError } from '../../src/kernel/error.ts';
import { cnyOf, fenOf } from '../../src/kernel/money.ts';

describe('months', () => {
  it('count from 0 within years that count from 0', () => {
    expect([0, 11, 12, 59].map(monthOfYear)).toEqual([0, 11, 0, 11]);
    expect([0, 11, 12, 59].map(yearOf)).toEqual([0, 0, 1, 4]);
  });
});

describe('a window', () => {
  it('names its first and last month, counted from 1', () => {
    expect(parseWindow('37-60')).toEqual({ from: 36, to: 60 });
    expect(parseWindow(' 1 - 1 ', 1)).toEqual({ from: 0, to: 1 });
    expect(formatWindow(parseWindow('37-60'))).toBe('37-60');
  });

  it.each([
    ['', 'such as 37-60'],
    ['37', 'such as 37-60'],
    ['37-60-70', 'such as 37-60'],
    ['-3-5', 'such as 37-60'],
    ['1.5-3', 'such as 37-60'],
    ['３-５', 'such as 37-60'],
    ['0-12', 'months count from 1'],
    ['60-37', 'did you mean "37-60"?'],
    ['37-61', 'the run ends with month 60'],
    ['1-99999999999999', 'such as 37-60'],
  ])('%j is refused', (text, part) => {
    let message = 'accepted';
    try {
      parseWindow(text, 60);
    } catch (error) {
      message = formatError(error);
    }
    expect(message).toContain(part);
  });
});

describe('fen', () => {
  it('are whole, halves rounded up', () => {
    expect([12.345, 0.005, 0.004, -0.005, -1.238, 0].map(fenOf)).toEqual([1235, 1, 0, 0, -124, 0]);
    expect(cnyOf(123456)).toBe(1234.56);
  });
});
