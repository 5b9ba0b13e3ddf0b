/** Where the parts of a chart go: words within its width, panels in even rows, labels that do not overlap. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import type { Words } from '../../words/words.ts';
import { armName } from '../said.ts';
import { columnsIn, cutText } from '../text-width.ts';
import { configOf, type ThemeName } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';
import type { ChartOptions } from './chart.ts';

/** Sizes of text, px. */
export const TEXT = { title: 15, subtitle: 12, panel: 12, label: 11 };
/** Bold letters are wider. */
export const BOLD = 1.1;
/** Space around a chart, px. */
const PADDING = 5;
/** Columns of a name that a title or a label holds. */
export const LONGEST_NAME = 40;
/** Lines of the title of a panel. */
const PANEL_LINES = 2;
/** Sides of letters that stand beyond their measured width, px. */
const SLACK = 4;

/** What is said around a chart. */
export interface Framing {
  /** Title: the finding as a sentence. */
  readonly finding: string;
  /** Subtitle: what marks mean. */
  readonly legend: string;
  /** The main numbers, for who cannot see the chart. */
  readonly told: readonly string[];
}

/** How a frame is drawn. */
export interface FrameShape {
  /** Names that are cut in title and subtitle if they are too long for them; the longest first. */
  readonly names: readonly string[];
  readonly theme: ThemeName;
  /** Of the whole chart, px. */
  readonly width: number;
}

/** Title, subtitle, text for who cannot see the chart, and colours. */
export function frame({ finding, legend, told }: Framing, { names, theme, width }: FrameShape) {
  const room = roomIn(width) - SLACK;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      // it may begin with a name
      text: wrapText(capitalised(shortened(finding, names)), columnsIn(room, BOLD * TEXT.title)),
      subtitle: wrapText(shortened(legend, names), columnsIn(room, TEXT.subtitle)),
      // letters may be wider than they mostly are
      limit: roomIn(width),
    },
    description: escapeControls([finding, legend, ...told].join('\n').replaceAll('\n', ' ')),
    padding: PADDING,
    config: configOf(theme),
  } satisfies Partial<TopLevelSpec>;
}

/** The frame of a chart of a study. */
export function frameOf(study: Study, { words, theme, width }: ChartOptions, framing: Framing) {
  return frame(framing, { names: namesOf(study, words), theme, width });
}

/** Names that a study was given, the longest first, since it may hold another. */
function namesOf(study: Study, words: Words): string[] {
  const arms = study.arms.map(({ slug }) => armName(study, slug, words));
  return [...study.governments.map(({ name }) => name), ...arms]
    .map(escapeControls)
    .toSorted((a, b) => b.length - a.length);
}

/** A sentence in which names that are too long for a title are cut. */
function shortened(text: string, names: readonly string[]): string {
  return names.reduce(
    (whole, name) => whole.replaceAll(name, cutText(name, LONGEST_NAME, 1).join('')),
    escapeControls(text),
  );
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
    text: cutText(capitalised(text), columnsIn(width, BOLD * TEXT.panel), PANEL_LINES),
    limit: width,
    anchor: 'start' as const,
    frame: 'group' as const,
    fontSize: TEXT.panel,
    offset: 6,
  };
}

/**
 * Places of labels along a line, so that neighbours keep a distance and each stays as near as it can to where it belongs.
 *
 * @param wanted - places of their middles, in any order
 * @param sizes - along the line, in the same order
 * @param bounds - where the line begins and ends; labels that find no room in it go on past its beginning
 */
export function spread(
  wanted: readonly number[],
  sizes: readonly number[],
  [first, last]: readonly [first: number, last: number],
): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a] - wanted[b] || a - b);
  const places = [...wanted];
  const gap = (i: number, j: number) => (sizes[i] + sizes[j]) / 2;
  for (const [k, i] of order.entries()) {
    const before = order[k - 1];
    places[i] = Math.max(wanted[i], k === 0 ? first : places[before] + gap(before, i));
  }
  for (const [k, i] of order.toReversed().entries()) {
    const behind = order[order.length - k];
    places[i] = Math.min(places[i], k === 0 ? last : places[behind] - gap(i, behind));
  }
  return places;
}
