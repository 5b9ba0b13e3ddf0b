import { describe, expect, it } from 'vitest';
import { latinHypercube, within } from '../../src/analysis/designs.ts';

const COUNT = 40;
const design = latinHypercube(COUNT, 6, 'design');
const column = (d: number) => design.map((point) => point[d]);

describe('a Latin hypercube', () => {
  it.each([0, 1, 2, 3, 4, 5])('puts one point into each equal interval of dimension %i', (d) => {
    const cells = column(d).map((x) => Math.floor(x * COUNT));
    expect([...cells].sort((a, b) => a - b)).toEqual(Array.from({ length: COUNT }, (_, k) => k));
  });

  it('spreads points inside their intervals', () => {
    const inside = design.flat().map((x) => x * COUNT - Math.floor(x * COUNT));
    expect(Math.min(...inside)).toBeLessThan(0.1);
    expect(Math.max(...inside)).toBeGreaterThan(0.9);
    const mean = inside.reduce((sum, x) => sum + x, 0) / inside.length;
    // 240 uniform numbers: the mean is within four standard errors of one half
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * inside.length));
  });

  it('orders each dimension on its own', () => {
    for (let a = 0; a < 6; a += 1) {
      for (let b = a + 1; b < 6; b += 1)
        expect(Math.abs(correlation(column(a), column(b)))).toBeLessThan(0.6);
    }
  });

  it('is the same for the same seed, another for another', () => {
    expect(latinHypercube(COUNT, 6, 'design')).toEqual(design);
    expect(latinHypercube(COUNT, 6, 'other')).not.toEqual(design);
  });

  it.each([
    [0, 2],
    [2, 0],
    [1.5, 2],
    [2, Number.NaN],
  ])('is refused for %d points in %d dimensions', (count, dimensions) => {
    expect(() => latinHypercube(count, dimensions, 's')).toThrow(RangeError);
  });
});

describe('within a range', () => {
  it('goes from the low to the high end', () => {
    expect(within([2, 6], 0.25)).toBe(3);
  });
});

function correlation(x: readonly number[], y: readonly number[]): number {
  const centred = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const [a, b] = [centred(x), centred(y)];
  const product = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, k) => sum + value * q[k], 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}
