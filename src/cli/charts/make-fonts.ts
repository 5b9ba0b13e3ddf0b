/** Makes the fonts of a picture from the font files: the glyphs it uses, and no others. */
import type { FontEditor, TTF } from 'fonteditor-core';
import type { PictureFont, WantedFont } from '../../report/fonts/picture-fonts.ts';
import { FONT_FAMILY, type FontWeight } from '../../report/fonts/text-width.ts';
import { fontSlices, readSlice } from './font-files.ts';

type Editor = FontEditor.Core;

const STYLES: Readonly<Record<FontWeight, string>> = { 400: 'Regular', 700: 'Bold' };

let editor: Promise<Editor> | undefined;

/** The editor of fonts, ready to read and write WOFF2. */
export function fontEditor(): Promise<Editor> {
  editor ??= loadEditor();
  return editor;
}

/** Makes a font for each weight; the same characters give the same bytes. */
export async function makeFonts(wanted: readonly WantedFont[]): Promise<readonly PictureFont[]> {
  const { Font } = await fontEditor();
  return wanted.map((one) => makeFont(one, Font));
}

const FATAL = ['uncaughtException', 'unhandledRejection'] as const;

/** Its WOFF2 part takes over what happens to errors that nobody catches, and would print its own source for each. */
async function loadEditor(): Promise<Editor> {
  const own = FATAL.map((event) => process.listeners(event as 'uncaughtException'));
  const { default: loaded } = await import('fonteditor-core');
  await loaded.woff2.init();
  for (const [index, event] of FATAL.entries()) {
    for (const listener of process.listeners(event as 'uncaughtException')) {
      if (!own[index].includes(listener)) process.off(event, listener);
    }
  }
  return loaded;
}

function makeFont({ weight, characters }: WantedFont, Font: Editor['Font']): PictureFont {
  // the blank is there always: its slice brings the empty box
  const wanted = new Set([' ', ...characters].map(codeOf));
  const parts: FontEditor.Font[] = [];
  for (const slice of fontSlices()) {
    const codes = [...wanted].filter(slice.holds);
    if (codes.length === 0) continue;
    const part = Font.create(readSlice(slice, weight), { type: 'woff2', subset: codes });
    const found = codes.filter((code) => part.get().cmap[code] !== undefined);
    if (found.length > 0) parts.push(part);
    for (const code of found) wanted.delete(code);
  }
  return {
    weight,
    characters,
    missing: characters.filter((character) => wanted.has(codeOf(character))),
    ...written(merged(parts, weight)),
  };
}

/** One font of all parts: the first with the characters of the others, all drawn to 1000 units an em. */
function merged([font, ...others]: readonly FontEditor.Font[], weight: FontWeight): FontEditor.Font {
  const copyrights = new Set([font, ...others].map((part) => part.get().name.copyright));
  const content = font.get();
  // the library's own way to merge drops blanks
  content.glyf.push(
    ...others.flatMap((part) => part.get().glyf.filter(({ unicode = [] }) => unicode.length > 0)),
  );
  rename(content, weight);
  content.name.copyright = [...copyrights].join(' ');
  font.set(content);
  return font;
}

/** The slices call themselves after the variable fonts that they were cut from: "Noto Sans SC Thin". */
function rename({ name }: TTF.TTFObject, weight: FontWeight): void {
  const style = STYLES[weight];
  const postScript = `${FONT_FAMILY.replaceAll(' ', '')}-${style}`;
  name.fontFamily = FONT_FAMILY;
  name.fontSubFamily = style;
  name.fullName = `${FONT_FAMILY} ${style}`;
  name.postScriptName = postScript;
  name.uniqueSubFamily = postScript;
}

function written(font: FontEditor.Font): Pick<PictureFont, 'ttf' | 'woff2'> {
  const bytesOf = (type: 'ttf' | 'woff2') => new Uint8Array(font.write({ type, toBuffer: true }) as Buffer);
  return { ttf: bytesOf('ttf'), woff2: bytesOf('woff2') };
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
