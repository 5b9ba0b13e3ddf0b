/** The program of one unit against a frontier: by how much it could shrink its inputs or stretch its outputs. */
import type { ProductionUnit } from './production.ts';
import type { LinearProgram, Solver } from './solver.ts';

/**
 * How output grows with size on the frontier: in proportion (CCR), in any way (BCC), or at most in proportion.
 * Its program bounds the sum of the weights of reference units: not at all, to 1, to at most 1.
 */
export type Returns = 'constant' | 'variable' | 'nonincreasing';

/** Which side of a unit is moved to the frontier. */
export type Orientation = 'input' | 'output';

/** Which frontier, and how a unit is moved to it. */
export interface FrontierChoice {
  readonly returns: Returns;
  readonly orientation: Orientation;
}

/** Weights of the units of reference, and what a unit still has too much or too little of, in its own units. */
export interface Target {
  readonly weights: readonly number[];
  readonly inputSlacks: readonly number[];
  readonly outputSlacks: readonly number[];
}

/**
 * A unit and its units of reference in numbers near 1, so that the tolerance of the solver is one relative to the
 * unit: amounts divided by its own (by the largest where its own is 0), then each reference unit by its largest ratio.
 */
interface Scaled {
  /** Scales of the inputs, then the outputs. */
  readonly scales: readonly number[];
  /** True where the unit has none of an input or output, inputs first. */
  readonly isZero: readonly boolean[];
  readonly inputCount: number;
  /** Scaled amounts of each reference unit, inputs first. */
  readonly columns: readonly (readonly number[])[];
  /** What one unit of the solver's weight is of the reference unit itself. */
  readonly weightScales: readonly number[];
}

/** Bounds of the sum of the weights. */
const weightBounds: Readonly<Record<Returns, readonly [number, number]>> = {
  constant: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  variable: [1, 1],
  nonincreasing: [Number.NEGATIVE_INFINITY, 1],
};

/**
 * The radial factor of a unit against the frontier of reference units: θ, the least multiple of its inputs that still
 * brings about its outputs (Charnes, Cooper and Rhodes 1978; Banker, Charnes and Cooper 1984), or φ, the largest
 * multiple of its outputs from its inputs. Input: min θ s.t. sum l·x ≤ θ·x0, sum l·y ≥ y0, l ≥ 0; output: max φ
 * s.t. sum l·x ≤ x0, sum l·y ≥ φ·y0.
 *
 * @param unit - in the same amounts as the reference units, of which it may be one
 * @param reference - units that {@link checkUnits} passes; their weighted sums are what can be done
 * @returns above 0, to the last digit of the solver; null if the reference cannot do what the unit does
 */
export function radialFactor(
  solver: Solver,
  unit: ProductionUnit,
  reference: readonly ProductionUnit[],
  { returns, orientation }: FrontierChoice,
): number | null {
  const scaled = scale(unit, reference);
  const isInput = orientation === 'input';
  const rows = scaled.scales.map((_, k) => rowOf(scaled, k, isInput));
  const [least, most] = weightBounds[returns];
  const factorColumn = [...rows.map(({ ofFactor }) => ofFactor), 0];
  const program: LinearProgram = {
    costs: [isInput ? 1 : -1, ...scaled.columns.map(() => 0)],
    columns: [factorColumn, ...withWeights(scaled)],
    lower: [...rows.map(({ lower }) => lower), least],
    upper: [...rows.map(({ upper }) => upper), most],
  };
  return solver.minimise(program)?.[0] ?? null;
}

/** The row of an input (used at most) or an output (made at least), its own amount being 1, or 0. */
function rowOf({ inputCount, isZero }: Scaled, k: number, isInput: boolean) {
  const own = isZero[k] ? 0 : 1;
  const isOfInput = k < inputCount;
  const moves = isOfInput === isInput;
  const bound = moves ? 0 : own;
  return {
    ofFactor: moves ? -own : 0,
    lower: isOfInput ? Number.NEGATIVE_INFINITY : bound,
    upper: isOfInput ? bound : Number.POSITIVE_INFINITY,
  };
}

/**
 * The second stage: with the factor held, the weights that leave the largest sum of slacks. The sum is one of raw
 * amounts, as in the textbooks, so that which slacks are found depends on the units of measurement; the factor does not.
 *
 * @param factor - what {@link radialFactor} gave for the same arguments
 * @returns null if the factor is out of reach
 */
export function targetOf(
  solver: Solver,
  { unit, reference, factor }: { unit: ProductionUnit; reference: readonly ProductionUnit[]; factor: number },
  { returns, orientation }: FrontierChoice,
): Target | null {
  const scaled = scale(unit, reference);
  const { scales, isZero, inputCount, weightScales } = scaled;
  const largest = Math.max(...scales);
  const slackColumns = scales.map((_, k) => {
    const column = new Array<number>(scales.length + 1).fill(0);
    column[k] = k < inputCount ? 1 : -1;
    return column;
  });
  const goals = scales.map((_, k) => {
    if (isZero[k]) return 0;
    return k < inputCount === (orientation === 'input') ? factor : 1;
  });
  const [least, most] = weightBounds[returns];
  const values = solver.minimise({
    costs: [...reference.map(() => 0), ...scales.map((scale) => -scale / largest)],
    columns: [...withWeights(scaled), ...slackColumns],
    lower: [...goals, least],
    upper: [...goals, most],
  });
  if (values === null) return null;
  const slacks = values.slice(reference.length);
  return {
    weights: weightScales.map((scale, j) => values[j] * scale),
    inputSlacks: slacks.slice(0, inputCount).map((slack, k) => slack * scales[k]),
    outputSlacks: slacks.slice(inputCount).map((slack, k) => slack * scales[inputCount + k]),
  };
}

/** Columns of the reference units with their part of the sum of weights in the last row. */
function withWeights({ columns, weightScales }: Scaled): number[][] {
  return columns.map((column, j) => [...column, weightScales[j]]);
}

function scale(unit: ProductionUnit, reference: readonly ProductionUnit[]): Scaled {
  const own = amountsOf(unit);
  const all = reference.map(amountsOf);
  const scales = own.map((amount, k) => {
    if (amount > 0) return amount;
    const largest = all.reduce((most, amounts) => Math.max(most, amounts[k]), 0);
    return largest > 0 ? largest : 1;
  });
  const ratios = all.map((amounts) => amounts.map((amount, k) => amount / scales[k]));
  const sizes = ratios.map((column) => Math.max(...column));
  return {
    scales,
    isZero: own.map((amount) => amount === 0),
    inputCount: unit.inputs.length,
    columns: ratios.map((column, j) => column.map((ratio) => ratio / sizes[j])),
    weightScales: sizes.map((size) => 1 / size),
  };
}

function amountsOf({ inputs, outputs }: ProductionUnit): number[] {
  return [...inputs, ...outputs];
}
