/** The looks of the charts: for a screen, for dark slides, for paper. */
import type { TopLevelSpec } from 'vega-lite';
import { FONT_STACK } from './fonts/text-width.ts';

type Config = NonNullable<TopLevelSpec['config']>;

/** Names of the looks. */
export const themeNames = ['light', 'dark', 'print'] as const;

/** A look. */
export type ThemeName = (typeof themeNames)[number];

/** What tells one look from another. */
interface Palette {
  readonly background: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly grid: string;
  readonly frame: string;
  /** Told apart by people who see few colours, too, and in print by their lightness. */
  readonly category: readonly string[];
  readonly ramp: readonly string[];
  readonly diverging: readonly string[];
  readonly strokeWidth: number;
}

const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    background: '#ffffff',
    ink: '#1f2a37',
    quietInk: '#4b5563',
    grid: '#e5e7eb',
    frame: '#c3c8d0',
    // Okabe and Ito 2008, the yellow left out, which white swallows
    category: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#5b5b5b'],
    ramp: ['#deebf7', '#9ecae1', '#4292c6', '#08519c', '#08306b'],
    diverging: ['#b35806', '#f1a340', '#f7f7f7', '#998ec3', '#542788'],
    strokeWidth: 2,
  },
  dark: {
    background: '#15191f',
    ink: '#eef1f5',
    quietInk: '#b4bcc8',
    grid: '#2b323c',
    frame: '#4a5361',
    category: ['#56b4e9', '#f2884b', '#2fc79a', '#e69fc4', '#f0e442', '#e69f00', '#c9ced6'],
    ramp: ['#12324d', '#1d5f8f', '#3a94c9', '#86c5ea', '#dff1fc'],
    diverging: ['#f1a340', '#8a5a1d', '#2b323c', '#6a5fa3', '#b9aef0'],
    strokeWidth: 2,
  },
  print: {
    background: '#ffffff',
    ink: '#000000',
    quietInk: '#000000',
    grid: '#e0e0e0',
    frame: '#000000',
    category: ['#000000', '#7a7a7a', '#b0b0b0', '#4d4d4d', '#949494', '#2b2b2b', '#c8c8c8'],
    ramp: ['#f0f0f0', '#c4c4c4', '#8f8f8f', '#555555', '#111111'],
    diverging: ['#1a1a1a', '#7d7d7d', '#f2f2f2', '#a9a9a9', '#404040'],
    strokeWidth: 1.25,
  },
};

/** Labels may be as wide as this before they are cut, px. */
const LABEL_LIMIT = 320;

/** The configuration of a look, which what a specification says for itself goes before. */
export function themeConfig(name: ThemeName): Config {
  const { background, ink, quietInk, grid, frame, category, ramp, diverging, strokeWidth } = palettes[name];
  const label = {
    labelColor: quietInk,
    titleColor: ink,
    labelLimit: LABEL_LIMIT,
    titleFontWeight: 'normal',
  } as const;
  return {
    background,
    font: FONT_STACK,
    padding: 12,
    title: { color: ink, subtitleColor: quietInk, anchor: 'start', fontSize: 15, subtitleFontSize: 12 },
    axis: { ...label, gridColor: grid, domainColor: frame, tickColor: frame, titleLimit: 0 },
    legend: { ...label, titleLimit: 0 },
    header: { ...label, titleLimit: 0 },
    view: { stroke: frame },
    text: { color: ink },
    rule: { color: ink },
    line: { strokeWidth },
    mark: { color: category[0] },
    range: {
      category: [...category],
      ordinal: [...ramp],
      ramp: [...ramp],
      heatmap: [...ramp],
      diverging: [...diverging],
    },
  };
}
