/** Intervals as they are printed: no further than what they are about can go. */
import { indicatorNamed } from '../model/indicators/registry.ts';

/**
 * The ends of an interval of an indicator, or of a difference of two of its values, within the bounds of the indicator:
 * with few replications Student's law goes beyond them.
 */
export function withinRange(
  indicator: string,
  {
    low,
    high,
    isDifference = false,
  }: { readonly low: number; readonly high: number; readonly isDifference?: boolean },
): readonly [low: number, high: number] {
  const range = indicatorNamed(indicator)?.range;
  if (range === undefined) return [low, high];
  const [lowest, highest] = isDifference ? [range[0] - range[1], range[1] - range[0]] : range;
  return [Math.max(low, lowest), Math.min(high, highest)];
}
