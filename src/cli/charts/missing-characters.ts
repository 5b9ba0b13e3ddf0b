/** What is said of characters that the fonts of a picture lack. */
import { escapeControls } from '../../kernel/display.ts';

const HEXADECIMAL = 16;
const LEAST_DIGITS = 4;

/** Characters with their numbers, since joiners and selectors cannot be seen: `😀 (U+1F600)`. @param missing - at least one */
export function missingCharacters(missing: readonly string[]): string {
  const named = missing.map((one) => `${escapeControls(one)} (${numberOf(one)})`);
  return `the font has no glyph for ${named.join(', ')}; an empty box stands for each`;
}

function numberOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(HEXADECIMAL).toUpperCase().padStart(LEAST_DIGITS, '0')}`;
}
