/** Which arms and which indicator say most: those of large and clear effects. */
import { signOf } from '../../experiment/compare/verdict.ts';
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { shownArms } from '../said.ts';
import { isMeasured, type MeasuredEffect } from './told-effect.ts';

/** Whether an effect is clear after many comparisons. */
export function isClear({ verdict }: MeasuredEffect): boolean {
  return signOf(verdict) !== 0;
}

/** Effects of the chosen arms on an indicator: the clear ones first, and large before small. */
export function rankedEffects(
  study: Study,
  indicator: string,
  chosen: readonly string[] | null,
): MeasuredEffect[] {
  const shown = shownArms(study, chosen);
  return (study.comparison?.effects ?? [])
    .filter((one) => one.indicator === indicator && shown.includes(one.arm))
    .filter(isMeasured)
    .toSorted((a, b) => Number(isClear(b)) - Number(isClear(a)) || Math.abs(b.effect) - Math.abs(a.effect));
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
