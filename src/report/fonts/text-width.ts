/** How wide text is in the font of the charts, so that labels are laid out as they are drawn. */
import advances from './advances.json' with { type: 'json' };

/** Weights that the charts use. */
export type FontWeight = 400 | 700;

/** The font of the charts, as it calls itself in every picture. */
export const FONT_FAMILY = 'Noto Sans SC';

/** What stands in for it where a specification is drawn by another program. */
export const FONT_STACK = `'${FONT_FAMILY}', 'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', Arial, sans-serif`;

/** Thousandths of the size of a Han character, and of every other that the table leaves out. */
const EM = 1000;
/** Weights from here on are drawn bold. */
const BOLD_FROM = 600;

const widths: Readonly<Record<FontWeight, ReadonlyMap<number, number>>> = {
  400: tableOf(advances['400']),
  700: tableOf(advances['700']),
};

/** Code points in a row share an entry: the first one, then the width of each. */
function tableOf(runs: Readonly<Record<string, readonly number[]>>): ReadonlyMap<number, number> {
  return new Map(
    Object.entries(runs).flatMap(([first, row]) =>
      row.map((width, index): [number, number] => [Number(first) + index, width]),
    ),
  );
}

/** The weight in which text is drawn: `bold`, `bolder` and 600 upwards are 700, all others 400. */
export function weightOf(fontWeight: unknown): FontWeight {
  if (fontWeight === 'bold' || fontWeight === 'bolder') return 700;
  return Number(fontWeight) >= BOLD_FROM ? 700 : 400;
}

/** Width of a text, em: the sum of the advances of its characters, as the font has no kerning here. */
export function textWidth(text: string, weight: FontWeight): number {
  const table = widths[weight];
  let sum = 0;
  for (const character of text) sum += table.get(character.codePointAt(0) ?? 0) ?? EM;
  return sum / EM;
}
