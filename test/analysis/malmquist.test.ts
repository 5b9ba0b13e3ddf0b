import { describe, expect, it } from 'vitest';
import { malmquist } from '../../src/analysis/malmquist.ts';
import type { ProductionUnit } from '../../src/analysis/production.ts';
import { loadSolver } from '../../src/analysis/solver.ts';

const solver = await loadSolver();

/** Units of one input and one output. */
const simple = (pairs: readonly (readonly [number, number])[]): ProductionUnit[] =>
  pairs.map(([input, output]) => ({ inputs: [input], outputs: [output] }));

describe('the Malmquist index', () => {
  it('with one input and one output is the ratio of output per input', () => {
    const [first] = malmquist(solver, [
      simple([
        [2, 3],
        [5, 4],
        [10, 20],
      ]),
      simple([
        [3, 4],
        [5, 6],
        [11, 18],
      ]),
    ]);
    const ratios = [4 / 3 / (3 / 2), 6 / 5 / (4 / 5), 18 / 11 / (20 / 10)];
    // the best unit is the last in both periods: the frontier moves as it does
    const shift = ratios[2];
    first.forEach(({ index, catchUp, frontierShift }, k) => {
      expect(index).toBeCloseTo(ratios[k], 8);
      expect(frontierShift).toBeCloseTo(shift, 8);
      expect(catchUp).toBeCloseTo(ratios[k] / shift, 8);
    });
  });

  it('of two units that move together is all shift of the frontier', () => {
    const periods = [
      simple([
        [2, 2],
        [4, 2],
      ]),
      simple([
        [2, 3],
        [4, 3],
      ]),
    ];
    for (const change of malmquist(solver, periods)[0]) {
      expect(change).toMatchObject({ catchUp: 1, frontierShift: 1.5, index: 1.5 });
    }
  });

  it('is the product of its parts, for every pair of neighbouring periods', () => {
    const period = (t: number) => [
      { inputs: [4 + t, 3], outputs: [2, 3 + t] },
      { inputs: [6, 3 + t * t], outputs: [2 + t, 3] },
      { inputs: [8, 1 + t], outputs: [6, 2] },
      { inputs: [2, 4], outputs: [1 + t, 4] },
    ];
    const changes = malmquist(solver, [period(0), period(1), period(2)]);
    expect(changes).toHaveLength(2);
    for (const { index, catchUp, frontierShift, pureCatchUp, scaleChange } of changes.flat()) {
      expect(catchUp * (frontierShift as number)).toBeCloseTo(index as number, 7);
      expect(pureCatchUp * scaleChange).toBeCloseTo(catchUp, 7);
    }
    expect(changes.flat().some(({ scaleChange }) => Math.abs(scaleChange - 1) > 0.01)).toBe(true);
  });

  it('is 1 in all parts where nothing changes', () => {
    const still = simple([
      [2, 1],
      [3, 5],
    ]);
    for (const change of malmquist(solver, [still, still])[0]) {
      expect(change).toEqual({ index: 1, catchUp: 1, frontierShift: 1, pureCatchUp: 1, scaleChange: 1 });
    }
  });

  it('is unknown for a unit that begins what nobody did before', () => {
    const [[begins, goesOn]] = malmquist(solver, [
      [
        { inputs: [2], outputs: [4, 0] },
        { inputs: [2], outputs: [3, 0] },
      ],
      [
        { inputs: [2], outputs: [4, 1] },
        { inputs: [2], outputs: [3, 0] },
      ],
    ]);
    expect(begins).toMatchObject({ index: null, frontierShift: null, catchUp: 1 });
    expect(goesOn).toMatchObject({ index: 1, frontierShift: 1, catchUp: 1 });
  });

  it.each([
    ['one period', [simple([[1, 1]])], /a change needs two periods, not 1/],
    [
      'a unit that comes later',
      [
        simple([[1, 1]]),
        simple([
          [1, 1],
          [2, 2],
        ]),
      ],
      /has 2 units, the first period 1/,
    ],
    ['periods without units', [[], []], /there are no units/],
    ['other inputs', [simple([[1, 1]]), [{ inputs: [1, 2], outputs: [1] }]], /has 2 amounts/],
  ])('is refused for %s', (_, periods, message) => {
    expect(() => malmquist(solver, periods)).toThrow(message);
  });
});
