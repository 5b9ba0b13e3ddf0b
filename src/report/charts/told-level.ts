/** A level with its interval as a sentence, for who points at a mark and for who cannot see it. */
import type { Level, StudyIndicator } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import type { Words } from '../../words/words.ts';
import { factorOf, numberEnds, valueText } from '../said.ts';

/** A value in the unit in which it is drawn: shares as per cent. */
interface ShownLevel {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A level in the unit in which it is drawn, its interval within the bounds of the indicator. */
export function shownLevel(
  { mean, low, high }: Pick<Level, 'mean' | 'low' | 'high'>,
  { range, unit }: Pick<StudyIndicator, 'range' | 'unit'>,
): ShownLevel {
  const factor = factorOf(unit);
  const [lowest, highest] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return {
    value: factor * mean,
    // few replications may put an end beyond what the indicator can be
    low: low === null ? null : factor * Math.max(lowest, low),
    high: high === null ? null : factor * Math.min(highest, high),
  };
}

/** `East district: quality 0.42 (0.4 to 0.44)`. @param who - name of the arm or the government */
export function toldLevel(
  { value, low, high }: ShownLevel,
  { name, unit }: { readonly name: string; readonly unit: string },
  { who, words }: { readonly who: string; readonly words: Words },
): string {
  const isMeasured = low !== null && high !== null;
  const ends = isMeasured ? numberEnds({ low, high }, words) : null;
  return words.charts.toldLevel({
    who: escapeControls(who),
    indicator: words.indicators.name(name),
    value: valueText(value / factorOf(unit), unit, words),
    range: ends === null ? null : words.joining.range(ends.low, ends.high),
  });
}
