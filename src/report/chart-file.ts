/** From a specification to a file: a picture with its fonts inside, or the specification with its data. */
import type { TopLevelSpec } from 'vega-lite';
import { escapeTexts } from './escape-texts.ts';
import { embedFonts, type FontMaker, type PictureFont, wantedFonts } from './fonts/picture-fonts.ts';
import { textWidth, weightOf } from './fonts/text-width.ts';
import type { MeasuredText } from './render-svg.ts';

/** Kinds of files. */
export const chartFormats = ['svg', 'png', 'pdf', 'json'] as const;

/** A kind of file. */
export type ChartFormat = (typeof chartFormats)[number];

/** Widths of a picture, px: the bounds, and what a chart has that is not asked for one. */
export const chartWidths = { from: 320, to: 4000, usual: 760 } as const;

/** How a file is made. */
export interface ChartFileOptions {
  readonly format: ChartFormat;
  /** Width of the picture, px, within {@link chartWidths}; null for the usual one, twice as many dots in a PNG. */
  readonly width: number | null;
}

/** Writes a picture in another format; the picture names fonts that are handed over with it. */
export type PictureWriter = (picture: Picture) => Promise<Uint8Array>;

/** A picture and what is needed to draw it. */
export interface Picture {
  readonly svg: string;
  readonly fonts: readonly PictureFont[];
  /** Size, px. */
  readonly width: number;
  readonly height: number;
}

/** What only the caller has: font files, and writers of formats that a browser has no library for. */
export interface ChartWriters {
  readonly fonts: FontMaker;
  readonly png: PictureWriter;
  readonly pdf: PictureWriter;
}

/** A file, and what a reader of it would miss. */
export interface ChartFile {
  readonly content: Uint8Array;
  /** Characters that the font has no glyph for, each once: they show as empty boxes. */
  readonly missing: readonly string[];
}

/** Charts are laid out up to this width, px, and only enlarged above it, for otherwise a poster had tiny letters. */
const WIDEST_LAYOUT = 1200;
/** Dots of a PNG for each pixel of a chart whose width is not asked for: sharp on paper and on good screens. */
const DOTS_PER_PIXEL = 2;

/** The width, px, for which the specification of a picture is to be laid out. */
export function layoutWidth(width: number | null): number {
  return Math.min(width ?? chartWidths.usual, WIDEST_LAYOUT);
}

/** Makes the file of a chart: the same bytes for the same specification, options and writers. */
export async function chartFile(
  spec: TopLevelSpec,
  options: ChartFileOptions,
  writers: ChartWriters,
): Promise<ChartFile> {
  const { format } = options;
  const safe = escapeTexts(spec);
  if (format === 'json') return { content: utf8(`${JSON.stringify(safe, null, 2)}\n`), missing: [] };
  // Vega is large, and the specification alone does without
  const { renderSvg } = await import('./render-svg.ts');
  const svg = await renderSvg(safe, measure);
  const fonts = await writers.fonts(wantedFonts(svg));
  const missing = [...new Set(fonts.flatMap((font) => font.missing))];
  const picture = sized(svg, fonts, options);
  if (format === 'svg') return { content: utf8(embedFonts(picture.svg, fonts)), missing };
  return { content: await writers[format](picture), missing };
}

function measure(text: string, { fontWeight }: MeasuredText): number {
  return textWidth(text, weightOf(fontWeight));
}

/** How Vega says the size of a picture. */
const SIZE = /width="([\d.]+)" height="([\d.]+)" viewBox="[^"]*"/;

/**
 * The picture in its width, to the pixel: what the layout left of the difference is scaled away. Less than a pixel is
 * cut from the lower margin, so that no row of pixels is half covered.
 */
function sized(svg: string, fonts: readonly PictureFont[], { format, width }: ChartFileOptions): Picture {
  const [, drawnWidth, drawnHeight] = (SIZE.exec(svg) ?? []).map(Number);
  const wanted = width ?? chartWidths.usual * (format === 'png' ? DOTS_PER_PIXEL : 1);
  const height = Math.floor((drawnHeight * wanted) / drawnWidth);
  const seen = (height * drawnWidth) / wanted;
  const root = `width="${wanted}" height="${height}" viewBox="0 0 ${drawnWidth} ${seen}"`;
  return { svg: svg.replace(SIZE, root), fonts, width: wanted, height };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
