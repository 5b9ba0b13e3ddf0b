/** Change of productivity between periods: who caught up with the frontier, and where the frontier moved. */
import { QuasimarketError } from '../kernel/error.ts';
import { radialFactor } from './frontier.ts';
import { checkUnits, type ProductionUnit, roundToReport } from './production.ts';
import type { Solver } from './solver.ts';

/** The change of one unit from a period to the next; above 1 is progress. Null where a frontier is out of reach. */
export interface ProductivityChange {
  /** The Malmquist index: catchUp·frontierShift. */
  readonly index: number | null;
  /** Change of the distance to the frontier of the period: pureCatchUp·scaleChange. */
  readonly catchUp: number;
  readonly frontierShift: number | null;
  /** The same against units of like size (variable returns). */
  readonly pureCatchUp: number;
  /** Change of scale efficiency. */
  readonly scaleChange: number;
}

/**
 * The Malmquist index of each unit for each pair of neighbouring periods, with constant returns and input orientation
 * (the output orientation gives the same): with D^t(x,y) the efficiency θ of a unit against the frontier of period t,
 * index = √([D^t(x',y')/D^t(x,y)]·[D^t'(x',y')/D^t'(x,y)]), catchUp = D^t'(x',y')/D^t(x,y) and frontierShift
 * their quotient (Färe, Grosskopf, Norris and Zhang 1994). Rounded to nine decimals.
 *
 * @param periods - at least two, each with the same units in the same order
 * @returns one list of units for each pair of periods, in order
 * @throws QuasimarketError ('input') with fewer than two periods, if their numbers of units differ, or for data that no
 * frontier can be drawn from
 */
export function malmquist(
  solver: Solver,
  periods: readonly (readonly ProductionUnit[])[],
): ProductivityChange[][] {
  checkPeriods(periods);
  const own = periods.map((units) =>
    units.map((unit) => ({
      constant: radialFactor(solver, unit, units, { returns: 'constant', orientation: 'input' }) as number,
      variable: radialFactor(solver, unit, units, { returns: 'variable', orientation: 'input' }) as number,
    })),
  );
  const across = (unit: ProductionUnit, reference: readonly ProductionUnit[]) =>
    radialFactor(solver, unit, reference, { returns: 'constant', orientation: 'input' });
  return periods.slice(1).map((after, t) => {
    const before = periods[t];
    return after.map((unit, k) =>
      changeOf({
        before: own[t][k],
        after: own[t + 1][k],
        laterInEarlier: across(unit, before),
        earlierInLater: across(before[k], after),
      }),
    );
  });
}

/** The efficiency of a unit in its own period. */
interface OwnEfficiency {
  readonly constant: number;
  readonly variable: number;
}

interface Distances {
  readonly before: OwnEfficiency;
  readonly after: OwnEfficiency;
  /** D^t(x',y'); null where the earlier units cannot do what the unit does later. */
  readonly laterInEarlier: number | null;
  /** D^t'(x,y). */
  readonly earlierInLater: number | null;
}

function changeOf({ before, after, laterInEarlier, earlierInLater }: Distances): ProductivityChange {
  const catchUp = after.constant / before.constant;
  const pureCatchUp = after.variable / before.variable;
  const shift =
    laterInEarlier === null || earlierInLater === null
      ? null
      : Math.sqrt((laterInEarlier / earlierInLater) * (before.constant / after.constant));
  return {
    index: shift === null ? null : roundToReport(catchUp * shift),
    catchUp: roundToReport(catchUp),
    frontierShift: shift === null ? null : roundToReport(shift),
    pureCatchUp: roundToReport(pureCatchUp),
    scaleChange: roundToReport(catchUp / pureCatchUp),
  };
}

function checkPeriods(periods: readonly (readonly ProductionUnit[])[]): void {
  if (periods.length < 2) {
    throw new QuasimarketError('input', `a change needs two periods, not ${periods.length}`);
  }
  const lengths = periods.map((units) => units.length);
  const odd = lengths.findIndex((length) => length !== lengths[0]);
  if (odd >= 0) {
    throw new QuasimarketError('input', `has ${lengths[odd]} units, the first period ${lengths[0]}`, {
      path: `periods[${odd}]`,
      rule: 'every period has the same units',
    });
  }
  // together, so that all periods have the same inputs and outputs
  checkUnits(periods.flat());
}
