import { describe, expect, it } from 'vitest';
import { shortDifference, shortNumber } from '../../src/report/short-number.ts';

describe('numbers that people read', () => {
  it.each([
    [12345.6, '12,300', '+12,300'],
    [0.00456789, '0.00457', '+0.00457'],
    [0.0001, '0.0001', '+0.0001'],
    [9.11e-8, '<0.0001', '<0.0001'],
    [-9.11e-8, '>-0.0001', '>-0.0001'],
    [-0.5, '-0.5', '-0.5'],
    [0, '0', '0'],
  ])('tell %d as %s, as a difference %s', (value, told, difference) => {
    expect([shortNumber(value), shortDifference(value)]).toEqual([told, difference]);
  });

  it('have as many digits as are asked for', () => {
    expect([shortNumber(0.123456, 2), shortDifference(12.3456, 4)]).toEqual(['0.12', '+12.35']);
  });
});
