/** Shares of a whole. */
import { formatNumber } from '../kernel/quantities.ts';
import { type Resolving, refuse } from './resolving.ts';
import type { Path } from './tree.ts';

/** Sums of shares may miss 1 by the rounding of decimal fractions. */
const TOLERANCE = 1e-9;

/** Refuses shares that do not sum to 1. */
export function sumsToOne(resolving: Resolving, path: Path, shares: readonly number[]): void {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) <= TOLERANCE) return;
  refuse(resolving, path, {
    message: `sums to ${formatNumber(sum)}`,
    rule: 'the shares of a whole sum to 1',
  });
}
