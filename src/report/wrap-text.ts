/** Text in lines of bounded width. */
import { displayWidth, escapeControls } from '../kernel/display.ts';

/**
 * Breaks a text between words, and words that are wider than a line, as Han text is, between characters.
 *
 * @param columns - width of a line, at least 2
 * @returns no line for an empty text
 */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of escapeControls(text)
    .split(' ')
    .flatMap((one) => pieces(one, columns))) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, columns: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (displayWidth(part) + displayWidth(character) > columns) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return part === '' ? parts : [...parts, part];
}
