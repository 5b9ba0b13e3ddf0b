import { describe, expect, it } from 'vitest';
import { sparkline } from '../../src/report/sparkline.ts';

describe('a course in one row', () => {
  it('goes from the lowest to the highest value, each in its place', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7], 8)).toBe('▁▂▃▄▅▆▇█');
    expect(sparkline([-5, 5, -5], 20)).toBe('▁█▁');
  });

  it('joins months where it has fewer columns, by their mean', () => {
    expect(sparkline([0, 0, 0, 7, 7, 7, 0, 7], 4)).toBe('▁▅█▅');
    expect(
      sparkline(
        Array.from({ length: 60 }, (_, month) => month),
        13,
      ),
    ).toHaveLength(13);
  });

  it('leaves a space where nothing is known, and does not take it for 0', () => {
    expect(sparkline([null, 3, null, 4], 4)).toBe(' ▁ █');
    expect(sparkline([null, 3, 4, null], 2)).toBe('▁█');
    expect(sparkline([null, null], 2)).toBe('  ');
    expect(sparkline([], 5)).toBe('');
  });

  it('stays in the middle where nothing changes', () => {
    expect(sparkline([2, 2, 2], 3)).toBe('▄▄▄');
  });
});
