/** From a specification to a file: a picture with its fonts inside, or the specification with its data. */
import { mergeConfig } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { escapeTexts } from './escape-texts.ts';
import { widen } from './fit-width.ts';
import { embedFonts, type FontMaker, type PictureFont, wantedFonts } from './fonts/picture-fonts.ts';
import { textWidth, weightOf } from './fonts/text-width.ts';
import { type MeasuredText, renderSvg } from './render-svg.ts';
import { type ThemeName, themeConfig } from './themes.ts';

/** Kinds of files. */
export const chartFormats = ['svg', 'png', 'pdf', 'json'] as const;

/** A kind of file. */
export type ChartFormat = (typeof chartFormats)[number];

/** Widths that make sense for a picture, px. */
export const chartWidths = { from: 200, to: 4000 } as const;

/** How a chart is to look. */
export interface ChartLook {
  readonly format: ChartFormat;
  readonly theme: ThemeName;
  /** Width of the picture, px, within {@link chartWidths}; without one, as the chart is made. */
  readonly width?: number;
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

/** Charts are laid out anew up to this width, and only enlarged above it, px: for a poster its letters grow. */
const WIDEST_LAYOUT = 1000;
/** Dots of a PNG for each pixel of a chart whose width is not asked for: sharp on paper and on good screens. */
const DOTS_PER_PIXEL = 2;

/** Makes the file of a chart: the same bytes for the same specification, look and writers. */
export async function chartFile(
  spec: TopLevelSpec,
  look: ChartLook,
  writers: ChartWriters,
): Promise<ChartFile> {
  const { spec: fitted, svg } = await layOut(themed(spec, look.theme), look.width);
  if (look.format === 'json') return { content: utf8(`${JSON.stringify(fitted, null, 2)}\n`), missing: [] };
  const fonts = await writers.fonts(wantedFonts(svg));
  const missing = [...new Set(fonts.flatMap((font) => font.missing))];
  const picture = sized(svg, fonts, look);
  if (look.format === 'svg') return { content: utf8(embedFonts(picture.svg, fonts)), missing };
  return { content: await writers[look.format](picture), missing };
}

/** The specification with its texts safe and its look; what it says for itself goes before. */
function themed(spec: TopLevelSpec, theme: ThemeName): TopLevelSpec {
  const safe = escapeTexts(spec);
  return { ...safe, config: mergeConfig(themeConfig(theme), safe.config ?? {}) };
}

/** Draws a chart, and once more where its plots have to be narrower or wider for the width that is asked for. */
async function layOut(spec: TopLevelSpec, width: number | undefined) {
  const svg = await renderSvg(spec, measure);
  if (width === undefined) return { spec, svg };
  const fitted = widen(spec, Math.min(width, WIDEST_LAYOUT) - sizeOf(svg).width);
  return { spec: fitted, svg: await renderSvg(fitted, measure) };
}

function measure(text: string, { fontWeight }: MeasuredText): number {
  return textWidth(text, weightOf(fontWeight));
}

const ROOT = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/;

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = ROOT.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** The picture in the width that is asked for, to the pixel: what the layout left of the difference is scaled away. */
function sized(svg: string, fonts: readonly PictureFont[], { format, width }: ChartLook): Picture {
  const natural = sizeOf(svg);
  const scale = (width ?? natural.width * (format === 'png' ? DOTS_PER_PIXEL : 1)) / natural.width;
  const size = { width: Math.round(natural.width * scale), height: Math.round(natural.height * scale) };
  const root = svg.replace(ROOT, (start) =>
    start
      .replace(/ width="[\d.]+"/, ` width="${size.width}"`)
      .replace(/ height="[\d.]+"/, ` height="${size.height}"`),
  );
  return { svg: root, fonts, ...size };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
