/** Patterns that the fit does not see, at the settings that it leaves. */
import { logistic } from '../../src/kernel/arithmetic.ts';
import { mean } from '../../src/statistics/moments.ts';
import { momentsOf, runScenario } from '../bands/measure.ts';
import { indicator } from '../bands/quantity.ts';
import { assignments, defaultSetting, quantities, type Setting } from './space.ts';

/** Quantities that the European preset sets itself. */
const ofPreset = ['awarenessBase', 'callShock'];

/** Bands of pattern V23 in the European preset; the single-bid share is of calls with a bid. */
export const heldOutEurope = {
  bidsPerCall: { low: 2.5, high: 5.7 },
  singleOfBid: { low: 0.2, high: 0.45 },
  bidsVarianceToMean: { low: 1, high: Infinity },
} as const;

type EuropeBand = keyof typeof heldOutEurope;

/** Means of pattern V23 in the European preset, which fixes how calls are noticed; the other four quantities move. */
export async function europeAt(setting: Setting, replications: number): Promise<Record<EuropeBand, number>> {
  const runs = await runScenario('european-preset', replications, assignments(setting, ofPreset));
  const values = (name: string) => indicator(name).of(runs);
  const failed = values('failedShare');
  const single = values('singleBidShare').map((share, k) => share / (1 - failed[k]));
  const meanOf = (list: readonly number[]) => momentsOf(list).mean ?? Number.NaN;
  return {
    bidsPerCall: meanOf(values('bidsPerCall')),
    singleOfBid: meanOf(single),
    bidsVarianceToMean: meanOf(values('bidsVarianceToMean')),
  };
}

/** Which bands of V23 a result of {@link europeAt} misses. */
export function missesOf(found: Readonly<Record<EuropeBand, number>>): EuropeBand[] {
  return (Object.keys(heldOutEurope) as EuropeBand[]).filter((name) => {
    const { low, high } = heldOutEurope[name];
    return !(found[name] >= low && found[name] <= high);
  });
}

/** Pattern V16: enrolment of eligible non-users within nine months, in the setting of the trial it is taken from. */
const trial = { aware: 0.53, monthly: 0.0129, months: 9, assistance: 0.54 };

/**
 * Enrolment after information, and after information with assistance, relative to the control group, in closed form:
 * informed 1/aware; assisted (1 - (1 - h')^9)/(aware·(1 - (1 - h)^9)). The setting shifts the log-odds of applying by
 * the distance of its applicationBase from the default; assistance adds .54.
 */
export function informationAt(setting: Setting): { informed: number; assisted: number } {
  const d = quantities.findIndex(({ name }) => name === 'applicationBase');
  const shift = setting[d] - defaultSetting[d];
  const logOdds = Math.log(trial.monthly / (1 - trial.monthly)) + shift;
  const enrolled = (odds: number) => 1 - (1 - logistic(odds)) ** trial.months;
  const control = trial.aware * enrolled(logOdds);
  return {
    informed: enrolled(logOdds) / control,
    assisted: enrolled(logOdds + trial.assistance) / control,
  };
}

/** Smallest, mean and largest of several numbers. */
export function spread(values: readonly number[]): { low: number; mean: number; high: number } {
  return { low: Math.min(...values), mean: mean(values) ?? Number.NaN, high: Math.max(...values) };
}
