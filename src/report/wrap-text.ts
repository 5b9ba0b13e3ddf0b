/** Text in lines of bounded width. */
import { displayWidth, escapeControls } from '../kernel/display.ts';

/**
 * Places within a word where Chinese may go on in the next line: beside a Han character or behind a Chinese sign, but
 * never before a sign that closes or behind one that opens.
 */
const BETWEEN_HAN =
  /(?<=[\p{Script=Han}，。；：、！？）》”])(?![，。；：、！？）》”…%])|(?<![（《“])(?=[\p{Script=Han}（《“])/u;

/** A space, but the one between a number and its sign of per cent. */
const BETWEEN_WORDS = / (?!%)/;

/** A part of a text that stays in one line, and whether a space stands before it. */
interface Piece {
  readonly text: string;
  readonly isSpaced: boolean;
}

/**
 * Breaks a text between words, Han text between characters, and words that are wider than a line where the line ends.
 *
 * @param columns - width of a line, at least 2
 * @returns no line for an empty text
 */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text: piece, isSpaced } of piecesOf(escapeControls(text), columns)) {
    const gap = isSpaced && line !== '' ? ' ' : '';
    if (line !== '' && displayWidth(line + gap + piece) > columns) {
      lines.push(line);
      line = piece;
    } else {
      line += gap + piece;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function piecesOf(text: string, columns: number): Piece[] {
  return text.split(BETWEEN_WORDS).flatMap((word) =>
    word
      .split(BETWEEN_HAN)
      .flatMap((part) => cut(part, columns))
      .map((part, i) => ({ text: part, isSpaced: i === 0 })),
  );
}

/** Places within a word that is wider than a line where it may go on in the next. */
const BETWEEN_PARTS = /(?<=[-/·])/u;

/** A word in parts that fit a line: behind its hyphens and slashes where it has them, else between letters. */
function cut(word: string, columns: number): string[] {
  if (displayWidth(word) <= columns) return word === '' ? [] : [word];
  const parts: string[] = [];
  let part = '';
  for (const piece of word.split(BETWEEN_PARTS).flatMap((one) => cutLetters(one, columns))) {
    if (part !== '' && displayWidth(part + piece) > columns) {
      parts.push(part);
      part = '';
    }
    part += piece;
  }
  return [...parts, part];
}

function cutLetters(piece: string, columns: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (displayWidth(part) + displayWidth(character) > columns) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return part === '' ? parts : [...parts, part];
}
