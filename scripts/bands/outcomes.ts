/** What bands come to: both arms of each, runs shared between bands that need the same. */
import type { Executor } from '../../src/experiment/executor.ts';
import { type MeanInterval, meanInterval } from '../../src/statistics/interval.ts';
import { asWritten, type CaseBand, type Counterfactual, type Setting } from './band.ts';
import { momentsOf, type Runs, runScenario } from './measure.ts';
import { indicator } from './quantity.ts';

/** What the replications of one setting say of a band. */
export interface Finding {
  /** Null where the quantity was defined in no run. */
  readonly value: MeanInterval | null;
  readonly isIn: boolean;
  /** The larger of the two arms of a paired difference; null where effort is nowhere chosen. */
  readonly effortAtBound: number | null;
}

/** A band with what its scenario and its counterfactuals gave. */
export interface BandOutcome extends Finding {
  readonly band: CaseBand;
  readonly counterfactuals: readonly (Finding & { readonly counterfactual: Counterfactual })[];
}

/** Runs what the bands of one scenario need, each setting once. */
export async function outcomesOf(
  bands: readonly CaseBand[],
  replications: number,
  executor?: Executor,
): Promise<BandOutcome[]> {
  const runs = sharedRuns(executor);
  const outcomes: BandOutcome[] = [];
  for (const band of bands) {
    const counterfactuals = [];
    for (const counterfactual of band.counterfactuals) {
      counterfactuals.push({ counterfactual, ...(await find(band, counterfactual, replications, runs)) });
    }
    outcomes.push({ band, ...(await find(band, asWritten, replications, runs)), counterfactuals });
  }
  return outcomes;
}

type Runner = (scenario: string, set: readonly string[], count: number) => Promise<Runs>;

function sharedRuns(executor?: Executor): Runner {
  const done = new Map<string, Promise<Runs>>();
  return (scenario, set, count) => {
    const key = JSON.stringify([scenario, set, count]);
    const known = done.get(key) ?? runScenario(scenario, count, set, executor);
    done.set(key, known);
    return known;
  };
}

async function find(band: CaseBand, setting: Setting, count: number, runs: Runner): Promise<Finding> {
  const set = [...band.under.set, ...setting.set];
  const own = await runs(band.scenario, set, count);
  const { against, of } = band.quantity;
  if (against === undefined) return finding(band, of(own), [own]);
  const other = await runs(against.scenario ?? band.scenario, [...set, ...against.set], count);
  const subtracted = of(other);
  return finding(
    band,
    of(own).map((value, k) => value - subtracted[k]),
    [own, other],
  );
}

function finding(band: CaseBand, values: readonly number[], arms: readonly Runs[]): Finding {
  const value = meanInterval(values.filter((one) => !Number.isNaN(one)));
  const bound = arms.flatMap((runs) => momentsOf(indicator('effortAtBound').of(runs)).mean ?? []);
  return {
    value,
    isIn: isInside(band, value),
    effortAtBound: bound.length === 0 ? null : Math.max(...bound),
  };
}

/** Directions hold with their whole interval, bands with the mean. */
export function isInside({ low, high, isDirection }: CaseBand, value: MeanInterval | null): boolean {
  if (value === null) return false;
  if (!isDirection) return value.mean >= low && value.mean <= high;
  return value.low !== null && value.high !== null && value.low > low && value.high < high;
}
