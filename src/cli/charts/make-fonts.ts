/** Makes the fonts of a picture from the font files: the glyphs it uses, and no others. */
import type { FontEditor, TTF } from 'fonteditor-core';
import type { PictureFont, WantedFont } from '../../report/fonts/picture-fonts.ts';
import { FONT_FAMILY, type FontWeight } from '../../report/fonts/text-width.ts';
import { type FontSlice, fontSlices, readSlice } from './font-files.ts';

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
  const [font, ...others] = slicesFor(characters).map(({ slice, codes }) =>
    Font.create(readSlice(slice, weight), { type: 'woff2', subset: codes }),
  );
  const known = new Set([font, ...others].flatMap((part) => Object.keys(part.get().cmap)));
  for (const other of others) font.merge(other, { scale: 1 });
  const content = font.get();
  rename(content, weight);
  font.set(content);
  return {
    weight,
    characters,
    missing: characters.filter((character) => !known.has(String(codeOf(character)))),
    ttf: bytesOf(font, 'ttf'),
    woff2: bytesOf(font, 'woff2'),
  };
}

/** The slices that hold the characters; the one of the blank comes first and is there always, for its empty box. */
function slicesFor(characters: readonly string[]): { slice: FontSlice; codes: number[] }[] {
  const found = new Map<FontSlice, number[]>();
  for (const code of [codeOf(' '), ...characters.map(codeOf)]) {
    const slice = fontSlices().find(({ holds }) => holds(code));
    if (slice === undefined) continue;
    const codes = found.get(slice) ?? [];
    found.set(slice, codes);
    if (!codes.includes(code)) codes.push(code);
  }
  return [...found].map(([slice, codes]) => ({ slice, codes }));
}

/** Every slice calls itself "Noto Sans SC Thin", after the variable font that it was cut from. */
function rename({ name }: TTF.TTFObject, weight: FontWeight): void {
  const style = STYLES[weight];
  const postScript = `${FONT_FAMILY.replaceAll(' ', '')}-${style}`;
  name.fontFamily = FONT_FAMILY;
  name.fontSubFamily = style;
  name.fullName = `${FONT_FAMILY} ${style}`;
  name.postScriptName = postScript;
  name.uniqueSubFamily = postScript;
}

function bytesOf(font: FontEditor.Font, type: 'ttf' | 'woff2'): Uint8Array {
  return new Uint8Array(font.write({ type, toBuffer: true }) as Buffer);
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
