/** What a comparison found of each arm: its effects by what they mean for the public, each told once. */
import { COST } from '../experiment/compare/cost.ts';
import type { Effect } from '../experiment/compare/effect.ts';
import { signOf } from '../experiment/compare/verdict.ts';
import type { Study } from '../experiment/study/study.ts';
import { headlineOf, type Judgement, judgementOf } from './said.ts';
import { isTold } from './told-step.ts';

/** Indicators that are parts of another, by that: an effect on the whole tells theirs. */
const parts: Readonly<Record<string, readonly string[]>> = {
  rentLoss: ['rentWasteShare', 'rentTransferShare', 'divertedShare', 'excessShare'],
  quality: ['purchasedQuality', 'qualityP10'],
};

/** Whether the effects of a comparison have intervals, without which nothing can be said of them. */
export function hasIntervals({ comparison }: Study): boolean {
  return comparison?.effects.some(({ low }) => low !== null) ?? false;
}

/** What an arm does to the public cost, where that has an interval. */
export function costOf({ comparison }: Study, slug: string): Effect | null {
  const cost = comparison?.effects.find((one) => one.arm === slug && one.indicator === COST);
  return cost === undefined || cost.low === null ? null : cost;
}

/** Effects of an arm on headline indicators that mean what is wanted; parts of another of them are left out. */
export function judgedEffects(study: Study, slug: string, wanted: Judgement): Effect[] {
  const found = headlineOf(study).flatMap((indicator): Effect[] => {
    const effect = study.comparison?.effects.find(
      (one) => one.arm === slug && one.indicator === indicator.name,
    );
    return effect !== undefined && isTold(effect, study) && judgementOf(effect, indicator) === wanted
      ? [effect]
      : [];
  });
  const told = new Set(found.flatMap(({ indicator }) => parts[indicator] ?? []));
  return found.filter(({ indicator }) => !told.has(indicator));
}

/** An arm with the key indicators that no other arm improves as much. */
export interface Finding {
  readonly arm: string;
  readonly effects: readonly Effect[];
}

/** The arms that improve a headline indicator most, in the order of the indicators; each arm once. */
export function bestArms(study: Study): Finding[] {
  const arms = study.arms.slice(1).map(({ slug }) => judgedEffects(study, slug, 'better'));
  const best = headlineOf(study).flatMap((indicator): Effect[] => {
    const effects = arms.flat().filter((one) => one.indicator === indicator.name);
    const [most] = effects.toSorted((a, b) => Math.abs(b.effect!) - Math.abs(a.effect!));
    return most === undefined ? [] : [most];
  });
  const whole = best.filter(({ indicator }) => !isPartOfSome(indicator, best));
  const found = [...new Set(whole.map(({ arm }) => arm))];
  return found.map((arm) => ({ arm, effects: whole.filter((one) => one.arm === arm) }));
}

function isPartOfSome(indicator: string, effects: readonly Effect[]): boolean {
  return effects.some((one) => parts[one.indicator]?.includes(indicator));
}

/** The surest of the effects of an arm that are for the worse. @param wanted - clearly, or perhaps */
export function surestHarm(study: Study, slug: string, wanted: 'worse' | 'may be worse'): Effect | null {
  // effects without spread are the surest of all
  const sureness = ({ standardised }: Effect) => Math.abs(standardised ?? Number.MAX_VALUE);
  const harms = judgedEffects(study, slug, wanted);
  return harms.toSorted((a, b) => sureness(b) - sureness(a))[0] ?? null;
}

/** Effects of an arm on headline indicators that are no more than possible, whatever they mean. */
export function possibleEffects(study: Study, slug: string): Effect[] {
  return headlineOf(study).flatMap(({ name }) =>
    (study.comparison?.effects ?? []).filter(
      (one) => one.arm === slug && one.indicator === name && isPossible(one) && isTold(one, study),
    ),
  );
}

/** Whether an effect is not clear after adjusting for many comparisons, but would be without. */
export function isPossible({ verdict }: Pick<Effect, 'verdict'>): boolean {
  return signOf(verdict) === 0 && signOf(verdict, true) !== 0;
}

/** Arms that clearly cost more and make no headline indicator clearly better. */
export function costsAlone(study: Study): Effect[] {
  return study.arms.slice(1).flatMap(({ slug }): Effect[] => {
    const cost = costOf(study, slug);
    const isPaid = cost !== null && signOf(cost.verdict) > 0 && isTold(cost, study);
    return isPaid && judgedEffects(study, slug, 'better').length === 0 ? [cost] : [];
  });
}

/** The surest harm of each arm that makes a headline indicator clearly worse and none clearly better. */
export function harmsAlone(study: Study): Effect[] {
  return study.arms.slice(1).flatMap(({ slug }): Effect[] => {
    const harm = surestHarm(study, slug, 'worse');
    return harm !== null && judgedEffects(study, slug, 'better').length === 0 ? [harm] : [];
  });
}

/** Over what part of the plausible space a sign holds; null where no sign is claimed, or where that was not examined. */
export function robustnessOf({ comparison }: Study, { arm, indicator, verdict }: Effect) {
  const found = comparison?.robustness.find((one) => one.arm === arm && one.indicator === indicator);
  if (signOf(verdict, true) === 0 || found === undefined || found.holds === null) return null;
  return { holds: found.holds, isRobust: found.isRobust === true, points: found.points };
}
