import { describe, expect, it } from 'vitest';
import { coloursOf, themeNames } from '../../src/report/theme.ts';

/** Contrast that small letters need (WCAG 2.2, success criterion 1.4.3). */
const READABLE = 4.5;

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [dark, bright] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

describe('the colours of charts', () => {
  it.each(themeNames)('let letters in them and on them be read (%s)', (theme) => {
    const { background, ink, faint, better, worse, unclear, accent, baseline, series } = coloursOf(theme);
    for (const colour of [ink, faint, better, worse, unclear, accent, baseline, ...series]) {
      expect({ colour, isReadable: contrastOf(colour, background) >= READABLE }).toEqual({
        colour,
        isReadable: true,
      });
    }
  });
});
