import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvLine } from '../../src/kernel/csv.ts';

describe('a cell of a table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('never becomes a formula: %j', (text) => {
    expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('keeps a negative number a number', () => {
    expect(csvCell(-1.5)).toBe('-1.5');
  });

  it('is quoted when it holds a comma, a quote or a line end', () => {
    expect(csvLine(['a,b', 'say "x"', 'two\nlines', 'plain'])).toBe('"a,b","say ""x""","two\nlines",plain\n');
  });

  it('is empty for what is not defined', () => {
    expect(csvLine([null, Number.NaN, Number.POSITIVE_INFINITY, 0])).toBe(',,,0\n');
  });

  it('gives every number back exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(csvCell(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
