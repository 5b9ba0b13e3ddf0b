/** Text in lines that fit the terminal. */
import { displayWidth, escapeControls } from '../kernel/display.ts';

/**
 * Breaks a text between words; a word wider than a line stands alone.
 *
 * @param columns - width of a line
 * @returns no line for an empty text
 */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of escapeControls(text)
    .split(' ')
    .filter((one) => one !== '')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
