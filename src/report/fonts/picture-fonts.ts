/** Puts the glyphs that a picture uses, and no others, into the picture itself. */
import { base64 } from '../base64.ts';
import { FONT_FAMILY, type FontWeight, weightOf } from './text-width.ts';

/** The characters of a picture in one weight. */
export interface WantedFont {
  readonly weight: FontWeight;
  /** Each once, in order of code points. */
  readonly characters: readonly string[];
}

/** A font that holds these characters and no others. */
export interface PictureFont extends WantedFont {
  /** Of `characters`, those that the font has no glyph for: they show as empty boxes. */
  readonly missing: readonly string[];
  readonly ttf: Uint8Array;
  readonly woff2: Uint8Array;
}

/** Makes the fonts of a picture; where the font files come from is the caller's business. */
export type FontMaker = (wanted: readonly WantedFont[]) => Promise<readonly PictureFont[]>;

const TEXT = /<text((?:\s[\w:-]+="[^"]*")*)>(.*?)<\/text>/gs;
const WEIGHT = /\sfont-weight="([^"]*)"/;
const TAG = /<[^>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const ENTITY = /&(?:amp|lt|gt|quot);/g;
const HEXADECIMAL = 16;

/** The characters that a picture of Vega shows, by weight. */
export function wantedFonts(svg: string): readonly WantedFont[] {
  const byWeight = new Map<FontWeight, Set<string>>();
  for (const [, attributes, content] of svg.matchAll(TEXT)) {
    const weight = weightOf(WEIGHT.exec(attributes)?.[1]);
    const characters = byWeight.get(weight) ?? new Set();
    byWeight.set(weight, characters);
    const text = content.replace(TAG, '').replace(ENTITY, (entity) => ENTITIES[entity]);
    for (const character of text) characters.add(character);
  }
  return [...byWeight]
    .sort(([a], [b]) => a - b)
    .map(([weight, characters]) => ({
      weight,
      characters: [...characters].sort((a, b) => codeOf(a) - codeOf(b)),
    }));
}

/** The picture with its fonts inside. */
export function embedFonts(svg: string, fonts: readonly PictureFont[]): string {
  const end = svg.indexOf('>') + 1;
  return `${svg.slice(0, end)}<style>${fontFaces(fonts)}</style>${svg.slice(end)}`;
}

/**
 * Fonts as rules of a style sheet. Each face says which characters it holds, so that several pictures in one page do not
 * take each other's glyphs away.
 */
export function fontFaces(fonts: readonly PictureFont[]): string {
  return fonts
    .map(({ weight, woff2, characters, missing }) => {
      const held = characters.filter((character) => !missing.includes(character));
      return `@font-face{font-family:'${FONT_FAMILY}';font-weight:${weight};src:url(data:font/woff2;base64,${base64(woff2)}) format('woff2');unicode-range:${unicodeRange(held)}}`;
    })
    .join('');
}

/** `U+20,U+41-43` for a blank, A, B and C. */
function unicodeRange(characters: readonly string[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const code of characters.map(codeOf)) {
    const run = runs.at(-1);
    if (run !== undefined && run.last + 1 === code) run.last = code;
    else runs.push({ first: code, last: code });
  }
  return runs
    .map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join();
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function hex(code: number): string {
  return code.toString(HEXADECIMAL);
}
