/** How finely differences are told: no finer than a small part of the size of what they are differences of. */
import type { Effect } from '../experiment/compare/effect.ts';
import type { Study } from '../experiment/study/study.ts';

/** Powers of ten between a level and the least that is told of its differences; small sums of money are decided on, too. */
const FINENESS = 3;
const FINENESS_OF_MONEY = 4;
/** Steps from which on three significant digits are no finer than one step. */
const COARSE = 100;

/** The least difference of an indicator that is told, in its unit; 0 where no arm has a level but 0. */
export function stepOf({ levels, arms, indicators }: Study, indicator: string): number {
  const unit = indicators.find(({ name }) => name === indicator)?.unit ?? '';
  const own = levels.filter((one) => one.indicator === indicator);
  const baseline = own.find(({ arm }) => arm === arms[0].slug)?.mean ?? 0;
  const level = baseline === 0 ? Math.max(0, ...own.map(({ mean }) => Math.abs(mean))) : Math.abs(baseline);
  if (level === 0) return 0;
  const [, exponent] = level.toExponential().split('e');
  const fineness = unit.startsWith('CNY') ? FINENESS_OF_MONEY : FINENESS;
  return Number(`1e${Number(exponent) - fineness}`);
}

/** A number in whole steps; a large one as it is, which the digits of all numbers make coarser than that. */
export function inSteps(value: number, step: number): number {
  return step === 0 || Math.abs(value) >= COARSE * step ? value : Math.round(value / step) * step;
}

/** Whether an effect is more than nothing to the digits told. */
export function isTold({ effect, indicator }: Effect, study: Study): boolean {
  return effect !== null && inSteps(effect, stepOf(study, indicator)) !== 0;
}
