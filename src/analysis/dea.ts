/** Data envelopment analysis: how far units are from the best practice among them. */
import { type FrontierChoice, radialFactor, type Target, targetOf } from './frontier.ts';
import { checkUnits, type ProductionUnit, roundToReport } from './production.ts';
import type { Solver } from './solver.ts';

/** Where a unit stands against the best practice of all. */
export interface Efficiency {
  /** θ with input orientation, 1/φ with output orientation; in (0, 1], 1 on the frontier. */
  readonly efficiency: number;
  /** θ or φ itself: what inputs or outputs are multiplied with to reach the frontier. */
  readonly factor: number;
  /** Units whose weighted sum is the unit's goal on the frontier, by their place in the list. */
  readonly peers: readonly { readonly unit: number; readonly weight: number }[];
  /** Excess of inputs and lack of outputs that remain at the factor, in their own units; at 1 with all 0 a unit is fully efficient. */
  readonly inputSlacks: readonly number[];
  readonly outputSlacks: readonly number[];
}

/**
 * The efficiency of each unit against all: CCR with constant returns, BCC with variable ones, in two stages (factor,
 * then the largest sum of slacks). Scores, peers and slacks are rounded to nine decimals, the slacks of those of the
 * unit's own amount. Peers need not be the only ones possible; scores are.
 *
 * @param units - at least one; see {@link checkUnits}
 * @throws QuasimarketError ('input') for data that no frontier can be drawn from
 */
export function efficiencies(
  solver: Solver,
  units: readonly ProductionUnit[],
  choice: FrontierChoice,
): Efficiency[] {
  checkUnits(units);
  return units.map((unit) => {
    // each unit can do what it does itself, so that no program is without a solution
    const factor = radialFactor(solver, unit, units, choice) as number;
    const target = targetOf(solver, { unit, reference: units, factor }, choice) as Target;
    return report(unit, { factor, target, isInput: choice.orientation === 'input' });
  });
}

/**
 * Super-efficiency: the radial factor of each unit against all others, so that units on the frontier differ too
 * (Andersen and Petersen 1993).
 *
 * @param units - at least two
 * @returns θ or φ, rounded to nine decimals; null where the others cannot do what the unit does
 * @throws QuasimarketError ('input') for data that no frontier can be drawn from
 */
export function superEfficiencies(
  solver: Solver,
  units: readonly ProductionUnit[],
  choice: FrontierChoice,
): (number | null)[] {
  checkUnits(units);
  return units.map((unit, k) => {
    const factor = radialFactor(solver, unit, units.toSpliced(k, 1), choice);
    return factor === null ? null : roundToReport(factor);
  });
}

/**
 * The input-oriented efficiency of each unit where only units themselves are references, not their weighted sums
 * (free disposal hull; Deprins, Simar and Tulkens 1984): the least over units j with y_j ≥ y0 of max x_j/x0.
 *
 * @param units - at least one; see {@link checkUnits}
 * @returns in (0, 1], rounded to nine decimals
 * @throws QuasimarketError ('input') for data that no frontier can be drawn from
 */
export function freeDisposalEfficiencies(units: readonly ProductionUnit[]): number[] {
  checkUnits(units);
  return units.map((unit) => {
    const able = units.filter(({ outputs }) => outputs.every((amount, r) => amount >= unit.outputs[r]));
    return roundToReport(Math.min(...able.map(({ inputs }) => largestRatio(inputs, unit.inputs))));
  });
}

/** The largest of a/b; no b is enough for an a above 0 where b is 0. */
function largestRatio(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((amount, i) => (amount === 0 ? 0 : amount / b[i])));
}

function report(
  unit: ProductionUnit,
  { factor, target, isInput }: { factor: number; target: Target; isInput: boolean },
): Efficiency {
  const { weights, inputSlacks, outputSlacks } = target;
  return {
    efficiency: roundToReport(isInput ? factor : 1 / factor),
    factor: roundToReport(factor),
    peers: weights
      .map((weight, k) => ({ unit: k, weight: roundToReport(weight) }))
      .filter(({ weight }) => weight > 0),
    inputSlacks: inputSlacks.map((slack, i) => roundedTo(unit.inputs[i], slack)),
    outputSlacks: outputSlacks.map((slack, r) => roundedTo(unit.outputs[r], slack)),
  };
}

/** A slack rounded to nine decimals of an amount, or of 1 where that is 0. */
function roundedTo(amount: number, slack: number): number {
  const size = amount > 0 ? amount : 1;
  return roundToReport(slack / size) * size;
}
