/** The course of a number in one row of text. */

const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
/** The level of what never changes. */
const FLAT = LEVELS[3];

/**
 * A bar for each part of a course, from its lowest mean (▁) to its highest (█); a space where nothing is known.
 *
 * @param values - in the order of time, null where there is none
 * @param columns - of the row, at least 1; a shorter course has a bar for every value
 */
export function sparkline(values: readonly (number | null)[], columns: number): string {
  const count = Math.min(columns, values.length);
  const parts = Array.from({ length: count }, (_, i) =>
    meanOf(values.slice(edge(i, values.length, count), edge(i + 1, values.length, count))),
  );
  const known = parts.filter((part) => part !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return parts.map((part) => (part === null ? ' ' : levelOf(part, low, high))).join('');
}

function edge(part: number, length: number, count: number): number {
  return Math.floor((part * length) / count);
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function levelOf(value: number, low: number, high: number): string {
  if (high === low) return FLAT;
  return LEVELS[Math.min(LEVELS.length - 1, Math.floor((LEVELS.length * (value - low)) / (high - low)))];
}
