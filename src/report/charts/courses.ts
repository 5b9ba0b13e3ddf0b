/** Courses of indicators over the months, as charts draw them. */

import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import type { Words } from '../../words/words.ts';
import { factorOf, headlineOf, numberText, unitAfter } from '../said.ts';

/** An indicator of an arm in a month; null where it is not defined. */
export interface CourseMonth {
  /** From 1. */
  readonly month: number;
  readonly mean: number | null;
  /** Ends of the band that holds nine of ten replications. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Ticks that an axis of months has room for. */
const MOST_TICKS = 6;
/** Difference that rounding makes, as a part of a value. */
const ROUNDING = 1e-9;
/** Space beyond the extremes of a scale, as a part of its span. */
const MARGIN = 0.05;

/**
 * The course of an indicator, shares as per cent, without the months that lack some of those a value looks back over: what is
 * paid follows the service by months, so that a ratio to the payments of the first months says little and may be far above 1.
 * A run that is shorter keeps its last month, which looks back over all of it.
 *
 * @returns no month where the arm does not have the indicator
 */
export function courseOf(
  { series }: Study,
  arm: string,
  { name, unit, reach }: StudyIndicator,
): CourseMonth[] {
  const own = series.find((one) => one.arm === arm && one.indicator === name);
  if (own === undefined) return [];
  const first = Math.min(reach, own.mean.length) - 1;
  const factor = factorOf(unit);
  const at = (values: readonly (number | null)[], index: number) => {
    const value = index < first ? null : values[index];
    return value === null ? null : factor * value;
  };
  return own.mean.map((_, index) => ({
    month: index + 1,
    mean: at(own.mean, index),
    low: at(own.low, index),
    high: at(own.high, index),
  }));
}

/** A value of a course as people read it. */
export function shownValue(value: number, unit: string, words: Words): string {
  return words.units.joined(numberText(value, words), unitAfter(unit, words));
}

/** Headline indicators that have a course. */
export function followedOf(study: Study): StudyIndicator[] {
  const followed = new Set(study.series.map(({ indicator }) => indicator));
  return headlineOf(study).filter(({ name }) => followed.has(name));
}

/** Whether a month stands alone, so that a line or an area would not show it. */
export function isScattered(course: readonly CourseMonth[]): boolean {
  return course.some(
    ({ mean }, index) =>
      mean !== null && [course[index - 1], course[index + 1]].every((one) => typeof one?.mean !== 'number'),
  );
}

/** Ends of a scale that holds all values with a margin. */
export function scaleOf(values: readonly (number | null)[]): [low: number, high: number] {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const margin = MARGIN * (isFlat(low, high) ? sizeOf(low, high) || 1 : high - low);
  return [low - margin, high + margin];
}

/** The only tick of an axis whose values are all the same: others would tell of values that nothing has. */
export function onlyTick(values: readonly (number | null)[]): { readonly values?: number[] } {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return {};
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return isFlat(low, high) ? { values: [low] } : {};
}

/** Whether all that lies between is the same, but for rounding. */
function isFlat(low: number, high: number): boolean {
  return high - low <= ROUNDING * sizeOf(low, high);
}

function sizeOf(low: number, high: number): number {
  return Math.max(Math.abs(low), Math.abs(high));
}

/** The window as a span on the axis of months; one month is as wide as a month. */
export function windowSpan({ provenance }: Study): { readonly from: number; readonly to: number } {
  const { from, to } = provenance.window;
  return from === to ? { from: from - 1 / 2, to: to + 1 / 2 } : { from, to };
}

/** The axis of months: month 1 and the ends of years. @param months - of the run */
export function monthAxis(months: number, title: string) {
  const years = Math.floor(months / MONTHS_PER_YEAR);
  const step = MONTHS_PER_YEAR * Math.max(1, Math.ceil(years / MOST_TICKS));
  const ends = Array.from({ length: Math.floor(months / step) }, (_, index) => (index + 1) * step);
  return {
    // a single month stands in the middle
    scale: { domain: months === 1 ? [0, 2] : [1, months], nice: false },
    axis: { title, values: [1, ...ends], format: 'd', grid: false, labelOverlap: 'greedy' as const },
  };
}
