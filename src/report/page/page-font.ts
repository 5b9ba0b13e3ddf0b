/** The font of a Chinese page: the characters that it shows or may show, and no others. */
import type { Language } from '../../words/words.ts';
import { type FontMaker, fontFaces } from '../fonts/picture-fonts.ts';

/** Han characters, signs that stand between them, and wide forms; letters come from the fonts of the reader. */
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu;

/**
 * Rules for the style sheet: none in English.
 *
 * @param texts - everything that the page shows, and its script, whose words it may show
 */
export async function pageFont(
  language: Language,
  texts: readonly string[],
  makeFonts: FontMaker,
): Promise<string> {
  if (language === 'en') return '';
  const characters = [...new Set(texts.flatMap((text) => text.match(HAN) ?? []))];
  characters.sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);
  // one weight: a bold one would be as large again, and browsers thicken this one
  return fontFaces(await makeFonts([{ weight: 400, characters }]));
}
