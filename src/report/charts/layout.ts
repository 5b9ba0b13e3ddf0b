/** Where the parts of a chart go: words within its width, panels in even rows, labels that do not overlap. */
import type { TopLevelSpec } from 'vega-lite';
import { escapeControls } from '../../kernel/display.ts';
import { columnsIn } from '../text-width.ts';
import { configOf, type ThemeName } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';

/** Sizes of text, px. */
export const TEXT = { title: 15, subtitle: 12, panel: 12, label: 11 };
/** Bold letters are wider. */
const BOLD = 1.08;
/** Space around a chart, px. */
const PADDING = 5;
/** Sides of letters that stand beyond their measured width, px. */
const SLACK = 4;

/** What frames a chart. */
export interface Framing {
  /** Title: the finding as a sentence. */
  readonly finding: string;
  /** Subtitle: what marks mean. */
  readonly legend: string;
  /** The main numbers, for who cannot see the chart. */
  readonly told: readonly string[];
  readonly theme: ThemeName;
  /** Of the whole chart, px. */
  readonly width: number;
}

/** Title, subtitle, text for who cannot see the chart, and colours. */
export function frame({ finding, legend, told, theme, width }: Framing) {
  const room = roomIn(width) - SLACK;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: wrapText(finding, columnsIn(room, BOLD * TEXT.title)),
      subtitle: wrapText(legend, columnsIn(room, TEXT.subtitle)),
    },
    description: escapeControls([finding, legend, ...told].join('\n').replaceAll('\n', ' ')),
    padding: PADDING,
    config: configOf(theme),
  } satisfies Partial<TopLevelSpec>;
}

/** Width that is left for what a frame holds, px. */
export function roomIn(width: number): number {
  return width - 2 * PADDING;
}

/**
 * Columns of a grid whose rows are as equal as can be: six panels where five have room stand three by three.
 *
 * @param count - panels, at least 1
 * @param most - columns that have room
 */
export function evenColumns(count: number, most: number): number {
  const columns = Math.max(1, Math.min(count, most));
  return Math.ceil(count / Math.ceil(count / columns));
}

/** The first letter of a sentence as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The title of a panel, in lines of its width. */
export function panelTitle(text: string, width: number) {
  return {
    text: wrapText(capitalised(text), columnsIn(width, BOLD * TEXT.panel)),
    anchor: 'start' as const,
    frame: 'group' as const,
    fontSize: TEXT.panel,
    offset: 6,
  };
}

/**
 * Places of labels along a line, so that neighbours keep a distance and each stays as near as it can to where it belongs.
 *
 * @param wanted - places, in any order
 * @param gap - least distance
 * @param bounds - where the line begins and ends; labels that find no room in it go on past its beginning
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [first, last]: readonly [first: number, last: number],
): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a] - wanted[b] || a - b);
  const places = [...wanted];
  let least = first;
  for (const i of order) {
    places[i] = Math.max(wanted[i], least);
    least = places[i] + gap;
  }
  let most = last;
  for (const i of order.toReversed()) {
    places[i] = Math.min(places[i], most);
    most = places[i] - gap;
  }
  return places;
}
