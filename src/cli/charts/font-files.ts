/** The font files of the charts: Noto Sans SC in slices, of which a picture needs a few. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontWeight } from '../../report/fonts/text-width.ts';

/** One slice of the font; its file exists in every weight. */
export interface FontSlice {
  readonly name: string;
  /** Whether the slice is where a character would be; its font may still lack it. */
  holds(codePoint: number): boolean;
}

const HEXADECIMAL = 16;

let slices: readonly FontSlice[] | undefined;

/** All slices, read once. */
export function fontSlices(): readonly FontSlice[] {
  slices ??= readSlices();
  return slices;
}

/** The WOFF2 file of a slice. */
export function readSlice({ name }: FontSlice, weight: FontWeight): Buffer {
  return fs.readFileSync(path.join(fontFolder(), 'files', `noto-sans-sc-${name}-${weight}-normal.woff2`));
}

function readSlices(): readonly FontSlice[] {
  const text = fs.readFileSync(path.join(fontFolder(), 'unicode.json'), 'utf8');
  return Object.entries(JSON.parse(text) as Record<string, string>).map(([key, range]) => {
    const runs = range.split(',').map((run) =>
      run
        .slice('U+'.length)
        .split('-')
        .map((code) => Number.parseInt(code, HEXADECIMAL)),
    );
    return {
      name: key.replace(/[[\]]/g, ''),
      holds: (code) => runs.some(([first, last = first]) => code >= first && code <= last),
    };
  });
}

/** The package in the source, a copy of what is needed of it in the program. */
function fontFolder(): string {
  const isSource = import.meta.url.endsWith('.ts');
  const folder = isSource ? '../../../node_modules/@fontsource/noto-sans-sc' : './fonts';
  return fileURLToPath(new URL(folder, import.meta.url));
}
