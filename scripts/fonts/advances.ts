/** The widths of the characters of the charts' font, as `src/report/fonts/advances.json` holds them. */
import { fontSlices, readSlice } from '../../src/cli/charts/font-files.ts';
import { fontEditor } from '../../src/cli/charts/make-fonts.ts';
import type { FontWeight } from '../../src/report/fonts/text-width.ts';

/** Width of a Han character, thousandths of an em; it is left out of the table. */
const EM = 1000;
/** Code points that mean nothing to anybody else. */
const PRIVATE = { from: 0xe000, to: 0xf8ff };

/** Widths that are not one em, of every character of a weight: runs of code points by their first. */
export async function advancesOf(weight: FontWeight): Promise<Record<string, number[]>> {
  const { Font } = await fontEditor();
  const widths = new Map<number, number>();
  for (const slice of fontSlices()) {
    const { cmap, glyf } = Font.create(readSlice(slice, weight), { type: 'woff2' }).get();
    for (const [code, glyph] of Object.entries(cmap)) {
      // the first slice that is asked and has it
      if (slice.holds(Number(code)) && !widths.has(Number(code)))
        widths.set(Number(code), glyf[glyph].advanceWidth);
    }
  }
  const runs: Record<string, number[]> = {};
  let run: number[] = [];
  let next = Number.NaN;
  for (const [code, width] of [...widths].sort(([a], [b]) => a - b)) {
    if (width === EM || (code >= PRIVATE.from && code <= PRIVATE.to)) continue;
    if (code !== next) {
      run = [];
      runs[code] = run;
    }
    run.push(width);
    next = code + 1;
  }
  return runs;
}
