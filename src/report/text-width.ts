/** How wide text is, so that it can be fitted before it is drawn; the same on every machine, whatever its fonts. */
import { displayWidth } from '../kernel/display.ts';
import { wrapText } from './wrap-text.ts';

/** Mean width of a Latin letter of a sans-serif font, em; a Han character is twice as wide. */
const EM_PER_COLUMN = 0.53;

/** Width of a text, px. @param fontSize - px */
export function textWidth(text: string, fontSize: number): number {
  return displayWidth(text) * EM_PER_COLUMN * fontSize;
}

/** Columns of text that a width has room for, at least 2. @param width - px @param fontSize - px */
export function columnsIn(width: number, fontSize: number): number {
  return Math.max(2, Math.floor(width / (EM_PER_COLUMN * fontSize)));
}

/**
 * A text in a bounded number of lines; what has no room is cut, and an ellipsis says so.
 *
 * @param columns - width of a line, at least 2
 * @param most - lines, at least 1
 */
export function cutText(text: string, columns: number, most: number): string[] {
  const lines = wrapText(text, columns);
  if (lines.length <= most) return lines;
  let last = lines[most - 1];
  while (displayWidth(last) > columns - 1) last = [...last].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}
