/** What units of comparison use up and bring about, and the data that a frontier can be drawn from. */
import { roundHalfUp } from '../kernel/arithmetic.ts';
import { QuasimarketError } from '../kernel/error.ts';

/** One unit of comparison, such as a government in a year. Amounts are in any unit, the same for all. */
export interface ProductionUnit {
  /** What it uses: at least one amount, none below 0, one above 0. */
  readonly inputs: readonly number[];
  /** What it brings about: at least one amount, none below 0, one above 0. */
  readonly outputs: readonly number[];
}

/** Parts of one in which efficiencies and weights are reported, so that no last digit of a solver is. */
const PARTS = 1e9;

/** A number rounded to nine decimals, half up. */
export function roundToReport(value: number): number {
  return roundHalfUp(value * PARTS) / PARTS;
}

/**
 * Refuses data that no frontier can be drawn from.
 *
 * @throws QuasimarketError ('input') without units, if units differ in the number of their inputs or outputs, if an
 * amount is negative or not finite, or if all inputs or all outputs of a unit are 0
 */
export function checkUnits(units: readonly ProductionUnit[]): void {
  if (units.length === 0) throw new QuasimarketError('input', 'there are no units to compare');
  for (const [k, unit] of units.entries()) {
    for (const side of ['inputs', 'outputs'] as const) {
      checkAmounts(unit[side], { side, path: `units[${k}].${side}`, expected: units[0][side].length });
    }
  }
}

function checkAmounts(
  amounts: readonly number[],
  { side, path, expected }: { side: string; path: string; expected: number },
): void {
  if (amounts.length !== expected) {
    throw new QuasimarketError('input', `has ${amounts.length} amounts, the first unit ${expected}`, {
      path,
      rule: `all units have the same ${side}`,
    });
  }
  const wrong = amounts.findIndex((amount) => !(amount >= 0 && Number.isFinite(amount)));
  if (wrong >= 0) {
    throw new QuasimarketError('input', `is ${amounts[wrong]}`, {
      path: `${path}[${wrong}]`,
      rule: 'amounts are finite numbers of at least 0',
    });
  }
  if (!amounts.some((amount) => amount > 0)) {
    throw new QuasimarketError('input', 'has no amount above 0', {
      path,
      rule: `every unit has ${side} above 0`,
    });
  }
}
