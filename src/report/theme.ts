/** How charts look: colours that colour-blind readers tell apart, in light, in dark and on paper. */
import type { Config } from 'vega-lite';
import { FONT_STACK } from './fonts/text-width.ts';

/** A theme by name. */
export type ThemeName = 'light' | 'dark' | 'print';

/** Themes, the default first. */
export const themeNames: readonly ThemeName[] = ['light', 'dark', 'print'];

/** Colours by role. */
export interface Colours {
  readonly background: string;
  readonly ink: string;
  /** Text that is read second. */
  readonly faint: string;
  readonly grid: string;
  /** Lines that stand behind others without a name. */
  readonly muted: string;
  /** What is better, worse, or not clear; told by shape as well. */
  readonly better: string;
  readonly worse: string;
  readonly unclear: string;
  /** What is neither good nor bad, and the baseline. */
  readonly accent: string;
  readonly baseline: string;
  /** Ground of what is marked, such as the window. */
  readonly shade: string;
  /** Series that stand beside each other (after Okabe and Ito 2008), so dark or bright that letters in them and on them can be read. */
  readonly series: readonly string[];
}

const light: Colours = {
  background: '#ffffff',
  ink: '#1c2733',
  faint: '#525d69',
  grid: '#e3e6ea',
  muted: '#9aa3ad',
  better: '#00735c',
  worse: '#b24400',
  unclear: '#6b7580',
  accent: '#0066a6',
  baseline: '#3c4650',
  shade: '#f3f1e7',
  series: ['#0072b2', '#bf5400', '#008460', '#b0487f', '#9a6d00', '#327aa6', '#6b6b6b', '#7a3e9d'],
};

const dark: Colours = {
  background: '#12181f',
  ink: '#e8ecf0',
  faint: '#aab4be',
  grid: '#2c3640',
  muted: '#75818d',
  better: '#3fc9a4',
  worse: '#ff9a5c',
  unclear: '#98a2ad',
  accent: '#6cb8ec',
  baseline: '#c3ccd4',
  shade: '#1d262f',
  series: ['#56b4e9', '#e69f00', '#2bbf95', '#e39bc2', '#f0e442', '#8fc7e8', '#b0b0b0', '#c39be0'],
};

const print: Colours = { ...light, ink: '#000000', faint: '#333333', grid: '#d5d5d5', shade: '#efefef' };

const colours: Readonly<Record<ThemeName, Colours>> = { light, dark, print };

/** The colours of a theme. */
export function coloursOf(theme: ThemeName): Colours {
  return colours[theme];
}

/** What every chart of a theme shares. */
export function configOf(theme: ThemeName): Config {
  const { background, ink, faint, grid } = colours[theme];
  return {
    background,
    font: FONT_STACK,
    title: {
      color: ink,
      subtitleColor: faint,
      fontSize: 15,
      subtitleFontSize: 12,
      anchor: 'start',
      subtitlePadding: 4,
      offset: 10,
    },
    axis: {
      labelColor: ink,
      titleColor: faint,
      labelFontSize: 11,
      labelSeparation: 4,
      titleFontSize: 11,
      titleFontWeight: 'normal',
      gridColor: grid,
      domainColor: grid,
      tickColor: grid,
    },
    legend: {
      labelColor: ink,
      titleColor: faint,
      labelFontSize: 11,
      titleFontSize: 11,
      titleFontWeight: 'normal',
    },
    header: { labelColor: ink, titleColor: faint },
    text: { color: ink },
    view: { stroke: null },
  };
}
