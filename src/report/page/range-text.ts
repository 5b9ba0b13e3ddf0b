/** What an indicator can be, in words. */
import type { StudyIndicator } from '../../experiment/study/study.ts';
import type { Words } from '../../words/words.ts';
import { levelText } from '../said.ts';

/** Bounds from here on stand for none: a study that was written and read again has them as large numbers. */
const ENDLESS = 1e15;

/** `0 to 1`, `at least 0`; empty where there are no bounds. */
export function rangeText(range: StudyIndicator['range'], unit: string, words: Words): string {
  if (range === null) return '';
  const [low, high] = range.map((end) => (Math.abs(end) < ENDLESS ? levelText(end, unit, words) : null));
  if (low !== null && high !== null) return words.joining.range(low, high);
  if (low !== null) return words.report.atLeast(low);
  return high === null ? '' : words.report.atMost(high);
}
