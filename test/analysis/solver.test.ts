import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../src/analysis/solver.ts';

const solver = await loadSolver();
const NONE = Number.POSITIVE_INFINITY;

describe('the solver', () => {
  it('finds the cheapest mix that has enough of each', () => {
    // 3x + 2y with x + y ≥ 4 and x ≥ 1
    const program = {
      costs: [3, 2],
      columns: [
        [1, 1],
        [1, 0],
      ],
      lower: [4, 1],
      upper: [NONE, NONE],
    };
    expect(solver.minimise(program)).toEqual([1, 3]);
  });

  it('knows what cannot be had, and complains of what has no end', () => {
    const atMost = { costs: [1], columns: [[1, 1]], lower: [2, -NONE], upper: [NONE, 1] };
    expect(solver.minimise(atMost)).toBeNull();
    const endless = { costs: [-1], columns: [[1]], lower: [0], upper: [NONE] };
    expect(() => solver.minimise(endless)).toThrow(expect.objectContaining({ code: 'state' }));
  });

  it('is loaded once', async () => {
    expect(await loadSolver()).toBe(solver);
  });
});
