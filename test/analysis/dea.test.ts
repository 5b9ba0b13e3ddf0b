import { describe, expect, it } from 'vitest';
import { efficiencies, freeDisposalEfficiencies, superEfficiencies } from '../../src/analysis/dea.ts';
import type { FrontierChoice } from '../../src/analysis/frontier.ts';
import type { ProductionUnit } from '../../src/analysis/production.ts';
import { scaleReports } from '../../src/analysis/returns-to-scale.ts';
import { loadSolver } from '../../src/analysis/solver.ts';
import { deaSet } from './dea-oracles.ts';

const solver = await loadSolver();
const ccr: FrontierChoice = { returns: 'constant', orientation: 'input' };
const bcc: FrontierChoice = { returns: 'variable', orientation: 'input' };
const { units: hospitals } = deaSet('cst_hospitals12');

const scoresOf = (units: readonly ProductionUnit[], choice: FrontierChoice) =>
  efficiencies(solver, units, choice).map(({ efficiency }) => efficiency);

/** Units of one input and one output. */
const simple = (pairs: readonly (readonly [number, number])[]): ProductionUnit[] =>
  pairs.map(([input, output]) => ({ inputs: [input], outputs: [output] }));

describe('efficiency', () => {
  it('with one input, one output and constant returns is output per input over the best', () => {
    const pairs = [
      [3.7, 2.9],
      [410, 371],
      [0.02, 0.003],
      [5, 4.9],
    ] as const;
    for (const orientation of ['input', 'output'] as const) {
      const scores = scoresOf(simple(pairs), { returns: 'constant', orientation });
      pairs.forEach(([x, y], k) => {
        expect(scores[k]).toBeCloseTo(y / x / (4.9 / 5), 9);
      });
    }
  });

  it('holds for amounts in any unit of measurement', () => {
    const other = hospitals.map(({ inputs: [a, b], outputs: [c, d] }) => ({
      inputs: [a * 1e-6, b * 1e6],
      outputs: [c * 1e3, d * 1e-3],
    }));
    for (const choice of [ccr, bcc]) expectNear(scoresOf(other, choice), scoresOf(hospitals, choice));
  });

  it('holds for units whose sizes are ten million times apart', () => {
    const sizes = [1e-3, 1, 1e4];
    const far = hospitals.map(({ inputs, outputs }, k) => ({
      inputs: inputs.map((amount) => amount * sizes[k % 3]),
      outputs: outputs.map((amount) => amount * sizes[k % 3]),
    }));
    expectNear(scoresOf(far, ccr), scoresOf(hospitals, ccr));
  });

  it('of a unit does not depend on its place, on a double, or on a unit that is worse in all', () => {
    for (const choice of [ccr, bcc]) {
      const scores = scoresOf(hospitals, choice);
      expectNear(scoresOf([...hospitals].reverse(), choice), [...scores].reverse());
      expectNear(scoresOf([...hospitals, hospitals[4]], choice), [...scores, scores[4]]);
      const worse = { inputs: [56, 310], outputs: [90, 50] };
      expectNear(scoresOf([...hospitals, worse], choice).slice(0, -1), scores);
    }
  });

  it('is never less against units of like size than against all, and never more than against units alone', () => {
    const [constant, variable, alone] = [
      scoresOf(hospitals, ccr),
      scoresOf(hospitals, bcc),
      freeDisposalEfficiencies(hospitals),
    ];
    hospitals.forEach((_, k) => {
      expect(constant[k]).toBeLessThanOrEqual(variable[k]);
      expect(variable[k]).toBeLessThanOrEqual(alone[k]);
    });
    expect(constant).not.toEqual(variable);
    expect(variable).not.toEqual(alone);
  });

  it('is the inverse of the factor of outputs', () => {
    for (const { efficiency, factor } of efficiencies(solver, hospitals, {
      returns: 'variable',
      orientation: 'output',
    })) {
      expect(efficiency * factor).toBeCloseTo(1, 8);
      expect(factor).toBeGreaterThanOrEqual(1);
    }
  });

  it('of a unit that alone gives a service is 1, though it gives nothing else', () => {
    const units = [
      { inputs: [10], outputs: [5, 0] },
      { inputs: [10], outputs: [4, 0] },
      { inputs: [900], outputs: [0, 1] },
    ];
    expect(scoresOf(units, ccr)).toEqual([1, 0.8, 1]);
  });

  it('of a unit that spends nothing on an input is that among units that spend nothing either', () => {
    const units = [
      { inputs: [10, 0], outputs: [4] },
      { inputs: [10, 0], outputs: [5] },
      { inputs: [1, 0.1], outputs: [50] },
    ];
    expect(scoresOf(units, ccr)).toEqual([0.8, 1, 1]);
    expect(freeDisposalEfficiencies(units)).toEqual([1, 1, 1]);
  });

  it('is the same to the last digit whenever it is computed', () => {
    expect(JSON.stringify(efficiencies(solver, hospitals, bcc))).toBe(
      JSON.stringify(efficiencies(solver, hospitals, bcc)),
    );
  });
});

describe('the goal of a unit', () => {
  const { units } = deaSet('cst_ex2in6');

  it('is made of its peers: factor times inputs less slacks, outputs plus slacks', () => {
    for (const orientation of ['input', 'output'] as const) {
      const found = efficiencies(solver, hospitals, { returns: 'variable', orientation });
      found.forEach(({ factor, peers, inputSlacks, outputSlacks }, k) => {
        const { inputs, outputs } = hospitals[k];
        const [ofInputs, ofOutputs] = orientation === 'input' ? [factor, 1] : [1, factor];
        const made = (side: 'inputs' | 'outputs', i: number) =>
          peers.reduce((total, { unit, weight }) => total + weight * hospitals[unit][side][i], 0);
        inputs.forEach((amount, i) => {
          expect(made('inputs', i)).toBeCloseTo(ofInputs * amount - inputSlacks[i], 5);
        });
        outputs.forEach((amount, r) => {
          expect(made('outputs', r)).toBeCloseTo(ofOutputs * amount + outputSlacks[r], 5);
        });
        expect(peers.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1, 8);
      });
    }
  });

  it('shows what is wasted at the edge of the frontier, in raw amounts', () => {
    // unit F uses (10, 1) for what C does with (8, 1)
    expect(efficiencies(solver, units, ccr)[5]).toEqual({
      efficiency: 1,
      factor: 1,
      peers: [{ unit: 2, weight: 1 }],
      inputSlacks: [2, 0],
      outputSlacks: [0],
    });
  });

  it('adds an output that the unit does not have, where its peer has it', () => {
    const [{ outputSlacks, peers }] = efficiencies(
      solver,
      [
        { inputs: [2], outputs: [1, 0] },
        { inputs: [1], outputs: [1, 3] },
      ],
      ccr,
    );
    expect(peers).toEqual([{ unit: 1, weight: 1 }]);
    expect(outputSlacks).toEqual([0, 3]);
  });
});

describe('super-efficiency', () => {
  it('tells units on the frontier apart and leaves the others as they are', () => {
    const pairs = simple([
      [1, 2],
      [1, 1.6],
      [2, 2],
    ]);
    expect(superEfficiencies(solver, pairs, ccr)).toEqual([1.25, 0.8, 0.5]);
  });

  it('is unknown where no other unit does so much', () => {
    const pairs = simple([
      [1, 2],
      [1, 1],
    ]);
    expect(superEfficiencies(solver, pairs, bcc)).toEqual([null, 1]);
  });
});

describe('returns to scale', () => {
  it('increase below the best size and decrease above it', () => {
    const reports = scaleReports(
      solver,
      simple([
        [2, 1],
        [4, 4],
        [8, 6],
      ]),
    );
    expect(reports).toEqual([
      { overall: 0.5, technical: 1, scale: 0.5, returns: 'increasing' },
      { overall: 1, technical: 1, scale: 1, returns: 'constant' },
      { overall: 0.75, technical: 1, scale: 0.75, returns: 'decreasing' },
    ]);
  });
});

describe('data that no frontier can be drawn from', () => {
  const good = { inputs: [1, 2], outputs: [3] };
  it.each([
    ['no units', [], /there are no units to compare/],
    ['another number of inputs', [good, { inputs: [1], outputs: [3] }], /has 1 amounts, the first unit 2/],
    ['a negative amount', [good, { inputs: [1, -2], outputs: [3] }], /is -2/],
    ['an amount that is no number', [good, { inputs: [1, 2], outputs: [Number.NaN] }], /is NaN/],
    ['an endless amount', [good, { inputs: [1, Number.POSITIVE_INFINITY], outputs: [3] }], /is Infinity/],
    ['a unit that makes nothing', [good, { inputs: [1, 2], outputs: [0] }], /has no amount above 0/],
    ['a unit that uses nothing', [good, { inputs: [0, 0], outputs: [3] }], /has no amount above 0/],
    ['units without inputs', [{ inputs: [], outputs: [3] }], /has no amount above 0/],
  ])('is refused: %s', (_, units, message) => {
    expect(() => efficiencies(solver, units, ccr)).toThrow(message);
    expect(() => superEfficiencies(solver, units, ccr)).toThrow(message);
    expect(() => freeDisposalEfficiencies(units)).toThrow(message);
    expect(() => scaleReports(solver, units)).toThrow(message);
  });

  it('is named by its place', () => {
    const units = [good, { inputs: [1, -2], outputs: [3] }];
    expect(() => efficiencies(solver, units, ccr)).toThrow(
      expect.objectContaining({ code: 'input', path: 'units[1].inputs[1]' }),
    );
  });
});

/** Equal to 1e-9, the unit in which scores are reported. */
function expectNear(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, k) => {
    expect(Math.abs(found[k] - value)).toBeLessThanOrEqual(1.1e-9);
  });
}
