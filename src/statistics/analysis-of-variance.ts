/** How much of the variation of values lies between groups, and how much within them. */
import { sum } from './moments.ts';

/** One-way analysis of variance. */
export interface VarianceAnalysis {
  /** Mean square between groups over that within groups; null where groups do not vary within. */
  readonly ratio: number | null;
  /** Groups less 1, and values less groups. */
  readonly freedom: readonly [number, number];
  /** Part of the sum of squares that lies between groups, in [0, 1]; null where nothing varies. */
  readonly between: number | null;
}

/**
 * One-way analysis of variance: F = (sum(n_g·(m_g - m)²)/(k - 1)) / (sum((x - m_g)²)/(n - k)) for k groups of n values in all.
 *
 * @param groups - finite numbers by group, none empty
 * @returns null with fewer than two groups, or not more values than groups
 */
export function analyseVariance(groups: readonly (readonly number[])[]): VarianceAnalysis | null {
  const count = groups.reduce((total, group) => total + group.length, 0);
  if (groups.length < 2 || count <= groups.length) return null;
  const means = groups.map((group) => sum(group) / group.length);
  const overall = sum(groups.flat()) / count;
  const between = sum(means.map((mean, g) => groups[g].length * square(mean - overall)));
  const within = sum(groups.flatMap((group, g) => group.map((value) => square(value - means[g]))));
  const freedom = [groups.length - 1, count - groups.length] as const;
  const whole = between + within;
  return {
    ratio: within === 0 ? null : between / freedom[0] / (within / freedom[1]),
    freedom,
    between: whole === 0 ? null : between / whole,
  };
}

function square(value: number): number {
  return value * value;
}
