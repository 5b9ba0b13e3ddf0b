/** The font files of the charts, in slices, of which a picture needs a few: Noto Sans, and Noto Sans SC for the rest. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontWeight } from '../../report/fonts/text-width.ts';

/** One slice of a font; its file exists in every weight. */
export interface FontSlice {
  readonly font: string;
  readonly name: string;
  /** Whether a character would be in this slice; the font may still lack it. */
  holds(codePoint: number): boolean;
}

/** The fonts, the one that is asked first first. */
const FONTS = ['noto-sans', 'noto-sans-sc'];
/** Slices of the first that are taken: of scripts in which names of this subject are written. */
const SCRIPTS = /^(latin|greek|cyrillic|vietnamese)/;
const HEXADECIMAL = 16;

let slices: readonly FontSlice[] | undefined;

/** All slices, those first that are asked first; read once. */
export function fontSlices(): readonly FontSlice[] {
  slices ??= FONTS.flatMap(readSlices);
  return slices;
}

/** The WOFF2 file of a slice. */
export function readSlice({ font, name }: FontSlice, weight: FontWeight): Buffer {
  return fs.readFileSync(path.join(folderOf(font), 'files', `${font}-${name}-${weight}-normal.woff2`));
}

function readSlices(font: string): FontSlice[] {
  const text = fs.readFileSync(path.join(folderOf(font), 'unicode.json'), 'utf8');
  return Object.entries(JSON.parse(text) as Record<string, string>)
    .map(([key, range]) => ({ font, name: key.replace(/[[\]]/g, ''), holds: within(range) }))
    .filter(({ name }) => font !== 'noto-sans' || SCRIPTS.test(name));
}

/** Whether a code point is in a range such as `U+41-5a,U+e9`. */
function within(range: string): (codePoint: number) => boolean {
  const runs = range.split(',').map((run) =>
    run
      .slice('U+'.length)
      .split('-')
      .map((code) => Number.parseInt(code, HEXADECIMAL)),
  );
  return (codePoint) => runs.some(([first, last = first]) => codePoint >= first && codePoint <= last);
}

/** The packages in the source, a copy of what is needed of them in the program. */
function folderOf(font: string): string {
  const isSource = import.meta.url.endsWith('.ts');
  const folder = isSource ? '../../../node_modules/@fontsource' : './fonts';
  return fileURLToPath(new URL(`${folder}/${font}`, import.meta.url));
}
