/** Units in tables. */
import { displayWidth, escapeControls } from '../kernel/display.ts';
import { wrapText } from '../report/wrap-text.ts';

/** A unit; one that is wider than its column takes more lines. */
export function unitLines(unit: string, columns: number): string {
  if (displayWidth(unit) <= columns) return escapeControls(unit);
  return wrapText(unit.replace('/', ' /'), columns).join('\n');
}
