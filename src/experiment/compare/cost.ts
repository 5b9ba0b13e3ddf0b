/** What an arm costs the public, and what a unit of its effects costs. */
import { counterOf, draw, purposeKey, runKey } from '../../kernel/random.ts';
import { lessIsBetter } from '../../model/indicators/registry.ts';
import { bcaInterval } from '../../statistics/bootstrap.ts';
import { mean } from '../../statistics/moments.ts';
import type { Panel } from '../replicate.ts';
import { type ArmValues, type Effect, valueIn } from './effect.ts';
import { signOf } from './verdict.ts';

/** Resamples of the bootstrap: the ends of a 95 % interval are then the 25th and 975th of a thousand. */
const RESAMPLES = 999;
/** The indicator of what an arm costs. */
export const COST = 'publicCost';
const RESAMPLE = purposeKey('resampleOfReplications');

/**
 * What an effect and the public cost of its arm come to: a gain that is paid for, a loss that saves money, what costs less and
 * does better, what costs more and does worse; `perhaps` where the change in cost is clear only before adjusting for many
 * comparisons, and open where it is not clear.
 */
export type Trade = SureTrade | `perhaps ${SureTrade}` | 'cost not clear';

/** What they come to where the change in cost is clear after adjusting for many comparisons, too. */
export type SureTrade = 'buys' | 'saves' | 'dominates' | 'is dominated';

/** What a change of an indicator by one unit, the way it goes, costs. */
export interface CostOfEffect {
  readonly arm: string;
  readonly government: string;
  readonly service: string;
  readonly indicator: string;
  /** Indicator's unit. */
  readonly unit: string;
  readonly trade: Trade;
  /**
   * Mean difference in public cost over the size of the mean effect, CNY a year for one unit; below 0 for money saved. Null
   * where an arm dominates or is dominated: less of such a ratio is neither better nor worse.
   */
  readonly cost: number | null;
  /** Its 95 % BCa bootstrap interval over replications; null where it has no end. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The cost of a unit of every headline effect of the widest scope that is clear (`raises` or `lowers`), but for indicators of
 * which neither more nor less is better.
 *
 * @param effects - of all arms
 * @param seed - of the scenario: it decides the resamples
 */
export function costsOfEffects(
  { panel, baseline, arms, headline }: CostInput,
  effects: readonly Effect[],
  seed: string,
): CostOfEffect[] {
  const scope = panel.scopes.length - 1;
  const { government, service } = panel.scopes[scope];
  const at = (name: string) => {
    const indicator = panel.indicators.findIndex((one) => one.name === name);
    return scope * panel.indicators.length + indicator;
  };
  const values = new Map(arms.map((arm) => [arm.slug, arm.values]));
  const isWidest = (effect: Effect) => effect.government === government && effect.service === service;
  const costs = new Map(
    effects.filter((one) => one.indicator === COST && isWidest(one)).map((one) => [one.arm, one]),
  );
  return effects.flatMap((effect): CostOfEffect[] => {
    const sign = signOf(effect.verdict);
    const isPriced = headline.includes(effect.indicator) && lessIsBetter(effect.indicator) !== null;
    if (!isWidest(effect) || !isPriced || sign === 0) return [];
    const arm = values.get(effect.arm)!;
    const triples = differences(baseline, arm, [at(COST), at(effect.indicator)]);
    const ratio = ratioInterval(triples, seed);
    if (ratio === null) return [];
    const { indicator, unit } = effect;
    const trade = tradeOf(effect, costs.get(effect.arm));
    const isRatio = !trade.endsWith('dominates') && !trade.endsWith('is dominated');
    const told = isRatio ? perUnit(ratio, sign) : { cost: null, low: null, high: null };
    return [{ arm: effect.arm, government, service, indicator, unit, trade, ...told }];
  });
}

/**
 * What a clear effect and a change in public cost come to. Cost is no headline indicator: its interval decides, and not the
 * adjustment for comparisons of everything else.
 *
 * @param cost - the effect on public cost
 */
export function tradeOf({ indicator, verdict }: Effect, cost: Effect | undefined): Trade {
  const paid = cost === undefined ? 0 : signOf(cost.verdict, true);
  if (paid === 0) return 'cost not clear';
  const isBetter = signOf(verdict) > 0 !== (lessIsBetter(indicator) === true);
  const paidFor: SureTrade = isBetter ? 'buys' : 'is dominated';
  const saved: SureTrade = isBetter ? 'dominates' : 'saves';
  const trade = paid > 0 ? paidFor : saved;
  return signOf(cost!.verdict) === 0 ? `perhaps ${trade}` : trade;
}

/** A ratio to the effect as one to its size. */
function perUnit({ cost, low, high }: Ratio, sign: 1 | -1): Ratio {
  if (sign > 0) return { cost, low, high };
  return { cost: 0 - cost, low: high === null ? null : 0 - high, high: low === null ? null : 0 - low };
}

interface Ratio {
  readonly cost: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What costs are computed from. */
export interface CostInput {
  readonly panel: Panel;
  readonly baseline: ArmValues;
  readonly arms: readonly { readonly slug: string; readonly values: ArmValues }[];
  readonly headline: readonly string[];
}

/** Paired differences at two positions, in the replications that define both. */
function differences(
  baseline: ArmValues,
  arm: ArmValues,
  positions: readonly [number, number],
): [number, number][] {
  const both = baseline.map((_, k): [number, number] => {
    const [cost, effect] = positions.map((at) => valueIn(arm, k, at) - valueIn(baseline, k, at));
    return [cost, effect];
  });
  return both.filter(([cost, effect]) => !Number.isNaN(cost) && !Number.isNaN(effect));
}

function ratioInterval(pairs: readonly [number, number][], seed: string): Ratio | null {
  const ratioOf = (places: readonly number[]): number => {
    const effect = mean(places.map((k) => pairs[k][1])) ?? 0;
    return effect === 0 ? 0 : (mean(places.map((k) => pairs[k][0])) ?? 0) / effect;
  };
  const places = pairs.map((_, k) => k);
  if (places.length < 2) return null;
  const interval = bcaInterval(places, ratioOf, resamples(places.length, seed));
  return { cost: ratioOf(places), low: interval?.low ?? null, high: interval?.high ?? null };
}

/** The same resamples for every arm and indicator of a seed and a number of replications. */
function resamples(count: number, seed: string): Uint32Array[] {
  const known = kept.get(`${seed}/${count}`);
  if (known !== undefined) return known;
  const run = runKey(seed, 0);
  const drawn = Array.from({ length: RESAMPLES }, (_, b) =>
    Uint32Array.from({ length: count }, (_place, k) =>
      Math.floor(count * draw(run, RESAMPLE, b, counterOf(0, k))),
    ),
  );
  kept.clear();
  kept.set(`${seed}/${count}`, drawn);
  return drawn;
}

/** Resamples of the last comparison. */
const kept = new Map<string, Uint32Array[]>();
