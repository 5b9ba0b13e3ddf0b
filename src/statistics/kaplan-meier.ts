/** Survival from histories of which some are still going on. */

/** One history: how long it was observed, and whether it ended then or was only observed until then. */
export interface History {
  /** Time under observation, above 0. */
  readonly duration: number;
  /** True when it ended; false when it was still going on (censored). */
  readonly ended: boolean;
}

/** A step of the survival curve: the share that lives longer than `time`. */
export interface SurvivalStep {
  readonly time: number;
  readonly survival: number;
}

/**
 * The product-limit estimate S(t) = product over end times t_i <= t of (1 - d_i/n_i), with d_i histories that end
 * at t_i and n_i observed for at least t_i (Kaplan and Meier 1958). A history censored at an end time counts
 * among those at risk then.
 *
 * @returns one step for each time at which a history ended, in rising order
 */
export function survivalCurve(histories: readonly History[]): SurvivalStep[] {
  const sorted = [...histories].sort((a, b) => a.duration - b.duration);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let i = 0;
  while (i < sorted.length) {
    const time = sorted[i].duration;
    const atRisk = sorted.length - i;
    let ends = 0;
    for (; i < sorted.length && sorted[i].duration === time; i += 1) if (sorted[i].ended) ends += 1;
    if (ends === 0) continue;
    survival *= 1 - ends / atRisk;
    steps.push({ time, survival });
  }
  return steps;
}

/**
 * The share that lives longer than `time`, in [0, 1]; beyond the longest observation the last value is held.
 *
 * @returns null for no histories
 */
export function survivalAt(histories: readonly History[], time: number): number | null {
  if (histories.length === 0) return null;
  let survival = 1;
  for (const step of survivalCurve(histories)) if (step.time <= time) survival = step.survival;
  return survival;
}
