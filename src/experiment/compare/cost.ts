/** What an arm costs the public, and what a unit of its effects costs. */
import { counterOf, draw, purposeKey, runKey } from '../../kernel/random.ts';
import { bcaInterval } from '../../statistics/bootstrap.ts';
import { mean } from '../../statistics/moments.ts';
import type { Panel } from '../replicate.ts';
import type { ArmValues, Effect } from './effect.ts';
import { signOf } from './verdict.ts';

/** Resamples of the bootstrap: the ends of a 95 % interval are then the 25th and 975th of a thousand. */
const RESAMPLES = 999;
const RESAMPLE = purposeKey('resampleOfReplications');

/** What a rise of an indicator by one unit costs. */
export interface CostOfEffect {
  readonly arm: string;
  readonly government: string;
  readonly service: string;
  readonly indicator: string;
  /** Indicator's unit. */
  readonly unit: string;
  /** Mean difference in public cost over mean effect, CNY a year for one unit; below 0 where one rises and one falls. */
  readonly cost: number;
  /** Its 95 % BCa bootstrap interval over replications; null where it has no end. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The cost of a unit of every headline effect of the widest scope that is clear (`raises` or `lowers`).
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
  return effects.flatMap((effect): CostOfEffect[] => {
    const isAsked = effect.government === government && effect.service === service;
    if (!isAsked || !headline.includes(effect.indicator) || signOf(effect.verdict) === 0) return [];
    const arm = values.get(effect.arm)!;
    const triples = differences(baseline, arm, [at('publicCost'), at(effect.indicator)]);
    const ratio = ratioInterval(triples, seed);
    const { indicator, unit } = effect;
    return ratio === null ? [] : [{ arm: effect.arm, government, service, indicator, unit, ...ratio }];
  });
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
  const both = baseline.map((values, k): [number, number] => {
    const own = arm[k];
    if (values === null || own === null) return [Number.NaN, Number.NaN];
    return [own[positions[0]] - values[positions[0]], own[positions[1]] - values[positions[1]]];
  });
  return both.filter(([cost, effect]) => !Number.isNaN(cost) && !Number.isNaN(effect));
}

function ratioInterval(pairs: readonly [number, number][], seed: string) {
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
