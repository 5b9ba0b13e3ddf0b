/** What has to hold of an effect with its interval. */
import type { MeanInterval } from '../../src/statistics/interval.ts';

/**
 * `interval`: the whole interval lies between the limits. `mean`: the mean does. `not beyond`: the interval does not lie
 * wholly outside, so that no clear effect is against it.
 */
export type Asked = 'interval' | 'mean' | 'not beyond';

/** Limits and what has to lie within them; at an open side they are infinite. */
export interface Expectation {
  readonly low: number;
  readonly high: number;
  readonly asked: Asked;
}

/** Above 0 with the whole interval. */
export const rises: Expectation = { low: 0, high: Infinity, asked: 'interval' };
/** Below 0 with the whole interval. */
export const falls: Expectation = { low: -Infinity, high: 0, asked: 'interval' };
/** Not clearly below 0: rises or stays. */
export const doesNotFall: Expectation = { low: 0, high: Infinity, asked: 'not beyond' };
/** Not clearly above 0: falls or stays. */
export const doesNotRise: Expectation = { low: -Infinity, high: 0, asked: 'not beyond' };

/** A mean within limits. */
export function within(low: number, high: number): Expectation {
  return { low, high, asked: 'mean' };
}

/** Whether an effect is as expected; not where it is defined in too few replications for an interval. */
export function isAsExpected({ low, high, asked }: Expectation, effect: MeanInterval | null): boolean {
  if (effect === null || effect.low === null || effect.high === null) return false;
  if (asked === 'mean') return effect.mean >= low && effect.mean <= high;
  if (asked === 'interval') return effect.low > low && effect.high < high;
  return effect.high >= low && effect.low <= high;
}

/** What has to hold, in words. */
export function expectationText({ low, high, asked }: Expectation): string {
  if (asked === 'mean') {
    if (low === -Infinity) return `at most ${high}`;
    return high === Infinity ? `at least ${low}` : `${low} to ${high}`;
  }
  const side = high === Infinity ? 'above 0' : 'below 0';
  const other = high === Infinity ? 'below 0' : 'above 0';
  return asked === 'interval' ? side : `not ${other}`;
}
