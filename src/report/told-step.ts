/** How finely differences are told: no finer than a small part of the size of what they are differences of. */
import type { Study } from '../experiment/study/study.ts';
import { factorOf } from './said.ts';
import { LEAST } from './told-number.ts';

/** Powers of ten between a level and the least that is told of its differences; small sums of money are decided on, too. */
const FINENESS = 3;
const FINENESS_OF_MONEY = 4;

/** The least difference of an indicator that is told, in its unit; shares are told in per cent. */
export function stepOf({ levels, arms, indicators }: Study, indicator: string): number {
  const unit = indicators.find(({ name }) => name === indicator)?.unit ?? '';
  const least = LEAST / factorOf(unit);
  const own = levels.filter((one) => one.indicator === indicator);
  const baseline = own.find(({ arm }) => arm === arms[0].slug)?.mean ?? 0;
  const level = baseline === 0 ? Math.max(0, ...own.map(({ mean }) => Math.abs(mean))) : Math.abs(baseline);
  if (level === 0) return least;
  const [, exponent] = level.toExponential().split('e');
  const fineness = unit.startsWith('CNY') ? FINENESS_OF_MONEY : FINENESS;
  return Math.max(least, Number(`1e${Number(exponent) - fineness}`));
}

/** Whether an effect is more than nothing to the digits told. */
export function isTold(
  { effect, indicator }: { readonly effect: number | null; readonly indicator: string },
  study: Study,
): boolean {
  return effect !== null && Math.round(Math.abs(effect) / stepOf(study, indicator)) > 0;
}
