/** What bands come to: both arms of each, runs shared between bands that need the same. */
import { type MeanInterval, meanInterval } from '../../src/statistics/interval.ts';
import type { CaseBand, Counterfactual } from './band.ts';
import { type Runs, runScenario } from './measure.ts';

/** A band with what its scenario and its counterfactual gave; null where the quantity was defined in no run. */
export interface BandOutcome {
  readonly band: CaseBand;
  readonly value: MeanInterval | null;
  readonly isIn: boolean;
  readonly counterfactual: MeanInterval | null;
  readonly isMissed: boolean;
}

/** Replications of the scenario and of the counterfactuals. */
export interface Counts {
  readonly base: number;
  readonly counterfactual: number;
}

/** Runs what the bands of one scenario need, one after the other. */
export async function outcomesOf(bands: readonly CaseBand[], counts: Counts): Promise<BandOutcome[]> {
  const done = new Map<string, Promise<Runs>>();
  const runs = (band: CaseBand, set: readonly string[], count: number): Promise<Runs> => {
    const key = JSON.stringify([band.scenario, set, count]);
    const known = done.get(key);
    if (known !== undefined) return known;
    const fresh = runScenario(band.scenario, count, set);
    done.set(key, fresh);
    return fresh;
  };
  const measured = async (band: CaseBand, arm: Counterfactual, count: number) => {
    const set = [...band.under.set, ...arm.set];
    const values = band.quantity.of(await runs(band, set, count));
    const { against } = band.quantity;
    if (against === undefined) return intervalOf(values);
    const other = band.quantity.of(await runs(band, [...set, ...against], count));
    return intervalOf(values.map((value, k) => value - other[k]));
  };
  const outcomes: BandOutcome[] = [];
  for (const band of bands) {
    const value = await measured(band, { words: '', set: [] }, counts.base);
    const counterfactual = await measured(band, band.missedBy, counts.counterfactual);
    outcomes.push({
      band,
      value,
      isIn: isInside(band, value),
      counterfactual,
      isMissed: !isInside(band, counterfactual),
    });
  }
  return outcomes;
}

function intervalOf(values: readonly number[]): MeanInterval | null {
  return meanInterval(values.filter((value) => !Number.isNaN(value)));
}

function isInside({ low, high }: CaseBand, value: MeanInterval | null): boolean {
  return value !== null && value.mean >= low && value.mean <= high;
}
