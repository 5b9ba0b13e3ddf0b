/** Which arms and which indicator say most: those of large and clear effects. */
import { signOf } from '../../experiment/compare/verdict.ts';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { judgementOf, shownArms } from '../said.ts';
import { type DefinedEffect, isDefined, isMeasured, type MeasuredEffect } from './told-effect.ts';

/** Whether an effect is clear after many comparisons. */
export function isClear({ verdict }: DefinedEffect): boolean {
  return signOf(verdict) !== 0;
}

/** Effects of the chosen arms on an indicator: the clear ones first, and large before small. */
export function rankedEffects(
  study: Study,
  indicator: string,
  chosen: readonly string[] | null,
): DefinedEffect[] {
  const shown = shownArms(study, chosen);
  return (study.comparison?.effects ?? [])
    .filter((one) => one.indicator === indicator && shown.includes(one.arm))
    .filter(isDefined)
    .toSorted((a, b) => Number(isClear(b)) - Number(isClear(a)) || Math.abs(b.effect) - Math.abs(a.effect));
}

/** Whether every arm has one replication at most, so that nothing has an interval. */
export function isSingle({ arms }: Study): boolean {
  return arms.every(({ replications }) => replications < 2);
}

/** Whether two intervals have nothing in common. */
export function isApart(a: MeasuredEffect, b: MeasuredEffect): boolean {
  return a.low > b.high || b.low > a.high;
}

/** Which arms improve an indicator. */
export interface Improving {
  /** Effects that have an interval. */
  readonly all: readonly MeasuredEffect[];
  /** Those that are clearly better than the baseline, the largest first. */
  readonly better: readonly MeasuredEffect[];
  /** Those that may be better, but are not clearly so. */
  readonly possible: readonly MeasuredEffect[];
  /** The largest of them, where it is clearly ahead of every other arm: else nobody knows which it is. */
  readonly best: MeasuredEffect | null;
}

/** Which of the chosen arms improve an indicator. */
export function improvingArms(
  study: Study,
  indicator: StudyIndicator,
  chosen: readonly string[] | null,
): Improving {
  const all = rankedEffects(study, indicator.name, chosen).filter(isMeasured);
  const better = all.filter((one) => judgementOf(one, indicator) === 'better');
  const [first] = better;
  const isAlone =
    first !== undefined && all.every((other) => other === first || isAhead(study, first, other, indicator));
  const possible = all.filter((one) => judgementOf(one, indicator) === 'may be better');
  return { all, better, possible, best: isAlone ? first : null };
}

/** Indicators among which a reader chooses, the one first that is drawn where none is chosen. */
export function clearestFirst(study: Study, among: readonly StudyIndicator[]): StudyIndicator[] {
  if (among.length === 0) return [];
  const first = indicatorOrClearest(study, among, { indicator: null, arms: null });
  return [first, ...among.filter((one) => one !== first)];
}

/**
 * Whether an arm is clearly ahead of another, by the paired difference between them; the study holds it for headline indicators, and
 * for others it is known only where the intervals lie apart.
 */
function isAhead(
  study: Study,
  first: MeasuredEffect,
  other: MeasuredEffect,
  indicator: StudyIndicator,
): boolean {
  const lead = study.comparison?.leads.find(
    ({ arm, than, indicator: name }) => arm === first.arm && than === other.arm && name === first.indicator,
  );
  return lead === undefined ? isApart(first, other) : judgementOf(lead, indicator) === 'better';
}

/**
 * The indicator that is asked for or, if it is not among those that can be shown, the one with the largest clear effect
 * in standard deviations of the paired difference; the first where no effect is clear.
 *
 * @param among - at least one
 */
export function indicatorOrClearest(
  study: Study,
  among: readonly StudyIndicator[],
  { indicator, arms }: { readonly indicator: string | null; readonly arms: readonly string[] | null },
): StudyIndicator {
  const asked = among.find(({ name }) => name === indicator);
  if (asked !== undefined) return asked;
  const sizes = among.map(({ name }) =>
    Math.max(
      0,
      ...rankedEffects(study, name, arms)
        .filter(isClear)
        .map(({ standardised }) => Math.abs(standardised ?? 0)),
    ),
  );
  return among[sizes.indexOf(Math.max(...sizes))];
}
