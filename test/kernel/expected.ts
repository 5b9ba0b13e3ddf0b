/** Outside values for the kernel, made by test/oracles/kernel/make.py (mpmath at 60 digits, SciPy). */
import { readFileSync } from 'node:fs';

type Rows = readonly (readonly number[])[];

export const expected: Record<
  | 'exp'
  | 'log'
  | 'log1p'
  | 'expm1'
  | 'pow'
  | 'normalQuantile'
  | 'normalCdf'
  | 'incompleteBeta'
  | 'betaQuantile'
  | 'logGamma'
  | 'poisson'
  | 'exponential'
  | 'geometric'
  | 'lognormal',
  Rows
> & {
  readonly idOf: readonly (readonly [string, number])[];
  readonly runKey: readonly (readonly [string, number, number, number])[];
} = JSON.parse(readFileSync(new URL('../oracles/kernel/expected.json', import.meta.url), 'utf8'));

const view = new DataView(new ArrayBuffer(8));

function ordinal(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

/** How many doubles lie between two doubles; NaN only equals NaN. */
export function doublesApart(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b))
    return Number.isNaN(a) && Number.isNaN(b) ? 0 : Number.POSITIVE_INFINITY;
  const apart = ordinal(a) - ordinal(b);
  return Number(apart < 0n ? -apart : apart);
}

/** The largest error of a function over rows of arguments and a last, right value. */
export function worst(
  rows: Rows,
  compute: (...args: number[]) => number,
  error: (found: number, right: number) => number,
): number {
  let largest = 0;
  for (const row of rows) {
    const args = row.slice(0, -1);
    const e = error(compute(...args), row[row.length - 1]);
    if (!(e <= largest)) largest = e;
  }
  return largest;
}

/** Error relative to the right value. */
export function relative(found: number, right: number): number {
  return found === right ? 0 : Math.abs(found - right) / Math.abs(right);
}
