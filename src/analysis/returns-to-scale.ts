/** Whether units lose efficiency by their size, and in which direction. */
import { radialFactor } from './frontier.ts';
import { checkUnits, type ProductionUnit, roundToReport } from './production.ts';
import type { Solver } from './solver.ts';

/** The parts of a unit's efficiency, all input-oriented and in (0, 1]. */
export interface ScaleReport {
  /** Against units of any size in proportion (CCR): the product of the next two. */
  readonly overall: number;
  /** Against units of like size (BCC). */
  readonly technical: number;
  /** What its size costs: overall/technical. */
  readonly scale: number;
  /** What one more percent of inputs gives: more, as much, or less than one percent of outputs. */
  readonly returns: 'increasing' | 'constant' | 'decreasing';
}

/** Efficiencies nearer than this are taken for equal. */
const SAME = 1e-7;

/**
 * Scale efficiency of each unit, and its returns to scale: constant where it loses nothing by size; else decreasing
 * where the frontier of nonincreasing returns is that of variable ones, increasing where it is that of constant ones
 * (Färe, Grosskopf and Lovell 1985).
 *
 * @param units - at least one; see {@link checkUnits}
 * @throws QuasimarketError ('input') for data that no frontier can be drawn from
 */
export function scaleReports(solver: Solver, units: readonly ProductionUnit[]): ScaleReport[] {
  checkUnits(units);
  return units.map((unit) => {
    const [constant, variable, nonincreasing] = (['constant', 'variable', 'nonincreasing'] as const).map(
      (returns) => radialFactor(solver, unit, units, { returns, orientation: 'input' }) as number,
    );
    return {
      overall: roundToReport(constant),
      technical: roundToReport(variable),
      scale: roundToReport(constant / variable),
      returns: returnsOf(constant, variable, nonincreasing),
    };
  });
}

function returnsOf(constant: number, variable: number, nonincreasing: number): ScaleReport['returns'] {
  if (variable - constant < SAME) return 'constant';
  return variable - nonincreasing < SAME ? 'decreasing' : 'increasing';
}
