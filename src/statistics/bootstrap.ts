/** The bias-corrected and accelerated bootstrap (Efron 1987), for statistics without a formula for their error. */
import { normalCdf, normalQuantile } from '../kernel/special.ts';
import { CONFIDENCE } from './interval.ts';
import { mean } from './moments.ts';

/** Ends of a bootstrap interval. */
export interface BootstrapInterval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % BCa interval of a statistic. With t* the sorted statistics of B resamples: z0 = normal quantile of the share of
 * t* below the estimate, a = sum(d³)/(6·sum(d²)^(3/2)) with d the mean of the leave-one-out statistics minus each of
 * them, and the ends are the quantiles of t* at Phi(z0 + (z0 + z)/(1 - a(z0 + z))), interpolated on the normal scale
 * between order statistics k and k + 1 around (B + 1)·alpha (Davison and Hinkley 1997, R's package boot).
 *
 * @param values - the sample, at least 2 values
 * @param statistic - a function of the sample
 * @param resamples - index lists into `values`, each as long as it; they decide the result to the last bit
 * @returns null if the resamples do not vary on both sides of the estimate
 */
export function bcaInterval(
  values: readonly number[],
  statistic: (sample: readonly number[]) => number,
  resamples: readonly ArrayLike<number>[],
): BootstrapInterval | null {
  const estimate = statistic(values);
  const replicates = Float64Array.from(resamples, (indices) =>
    statistic(Array.from(indices, (index) => values[index])),
  ).sort();
  const z0 = normalQuantile(replicates.filter((value) => value < estimate).length / replicates.length);
  if (!Number.isFinite(z0)) return null;
  const acceleration = accelerationOf(values, statistic);
  const endAt = (alpha: number): number => {
    const z = z0 + normalQuantile(alpha);
    return quantileOnNormalScale(replicates, normalCdf(z0 + z / (1 - acceleration * z)));
  };
  return { estimate, low: endAt((1 - CONFIDENCE) / 2), high: endAt((1 + CONFIDENCE) / 2) };
}

function accelerationOf(values: readonly number[], statistic: (sample: readonly number[]) => number): number {
  const without = values.map((_, left) => statistic(values.filter((_value, index) => index !== left)));
  const center = mean(without) ?? 0;
  let squares = 0;
  let cubes = 0;
  for (const value of without) {
    const d = center - value;
    squares += d * d;
    cubes += d * d * d;
  }
  return squares === 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
}

/** Order statistic at (B + 1)·alpha; between two of them linear in the normal quantile of their ranks. */
function quantileOnNormalScale(sorted: Float64Array, alpha: number): number {
  const count = sorted.length;
  const position = (count + 1) * alpha;
  const below = Math.trunc(position);
  if (below < 1) return sorted[0];
  if (below >= count) return sorted[count - 1];
  if (position === below) return sorted[below - 1];
  const lower = normalQuantile(below / (count + 1));
  const upper = normalQuantile((below + 1) / (count + 1));
  const part = (normalQuantile(alpha) - lower) / (upper - lower);
  return sorted[below - 1] + part * (sorted[below] - sorted[below - 1]);
}
