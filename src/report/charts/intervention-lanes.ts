/** When interventions of arms act: a lane an arm, pale while they grow and full once they are whole. */
import type { Study, StudyIntervention } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import { formatNumber } from '../../kernel/quantities.ts';
import type { Words } from '../../words/words.ts';
import { columnsIn, cutText } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import type { ChartOptions } from './chart.ts';
import { monthAxis } from './courses.ts';
import type { Panels } from './forest.ts';
import { BOLD, TEXT } from './layout.ts';

/** Height of a lane at least, of a line of its name, and of its bar, px. */
const LANE = 17;
const NAME_LINE = 12;
const BETWEEN = 4;
const MOST_LINES = 3;
const BAR = 9;
/** Height of a line of text, em. */
const LINE = 1.25;
const RIGHT = 14;
const GROWING = 0.4;

interface Laned {
  /** Slug of the arm. */
  readonly key: string;
  readonly name: string;
  readonly colour: string;
}

/** Room of lanes, px: of the chart above them, and of names behind it. */
interface LaneShape {
  readonly width: number;
  readonly right: number;
}

function titleOf({ width, right }: LaneShape, words: Words): string[] {
  return wrapText(words.charts.overTime.lanes, columnsIn(width + right, TEXT.label));
}

/** Height of the title of lanes, px. */
export function lanesTitleHeight(shape: LaneShape, words: Words): number {
  return LINE * TEXT.label * titleOf(shape, words).length;
}

/**
 * Lanes below a chart of the same months.
 *
 * @param arms - from top to bottom
 */
export function lanes(
  study: Study,
  arms: readonly Laned[],
  shape: LaneShape & { readonly options: ChartOptions },
): Panels['concat'][number] {
  const { width, right, options } = shape;
  const { words } = options;
  const { months } = study.provenance;
  const { scale } = monthAxis(months, '');
  const slugs = arms.map(({ key }) => key);
  const columns = columnsIn(right - RIGHT, BOLD * TEXT.label);
  const names = arms.map(({ key, name, colour }) => {
    const lines = cutText(name, columns, MOST_LINES);
    // several lines stand about the middle of their lane
    return { arm: key, colour, text: lines.join('\n'), dy: (-NAME_LINE * (lines.length - 1)) / 2, lines };
  });
  const tallest = Math.max(...names.map(({ lines }) => lines.length));
  const y = {
    field: 'arm',
    type: 'nominal' as const,
    scale: { domain: slugs },
    axis: { title: null, labels: false, ticks: false, domain: false, grid: true },
  };
  const color = { field: 'colour', type: 'nominal' as const, scale: null };
  const x = { type: 'quantitative' as const, scale, axis: null };
  const text = {
    type: 'text' as const,
    align: 'left' as const,
    dx: 6,
    fontSize: TEXT.label,
    fontWeight: 'bold' as const,
    lineBreak: '\n',
    lineHeight: NAME_LINE,
    dy: { expr: 'datum.dy' },
    limit: right - RIGHT,
  };
  return {
    width,
    height: Math.max(LANE, NAME_LINE * tallest + BETWEEN) * arms.length,
    title: {
      text: titleOf(shape, words),
      anchor: 'start' as const,
      frame: 'group' as const,
      fontSize: TEXT.label,
      fontWeight: 'normal' as const,
      offset: 4,
    },
    layer: [
      {
        data: {
          values: arms.flatMap(({ key, colour }) =>
            spansOf(study, key, words).map((span) => ({ ...span, colour })),
          ),
        },
        mark: { type: 'bar' as const, height: BAR },
        encoding: {
          x: { field: 'from', ...x },
          x2: { field: 'to' },
          y,
          color,
          opacity: { field: 'opacity', type: 'quantitative' as const, scale: null, legend: null },
          tooltip: { field: 'told', type: 'nominal' as const },
        },
      },
      {
        data: {
          values: names.map(({ lines: _, ...name }) => name),
        },
        mark: text,
        encoding: {
          x: { datum: months, ...x },
          y,
          text: { field: 'text', type: 'nominal' as const },
          color,
        },
      },
    ],
  };
}

/** A part of a lane, in months from 1; its end is the first month that is not in it. */
interface Span {
  readonly arm: string;
  readonly from: number;
  readonly to: number;
  readonly opacity: number;
  readonly told: string;
}

/** Parts of the lane of an arm: from its first intervention to the last that is whole, and from then to the last that ends. */
function spansOf({ arms, provenance }: Study, slug: string, words: Words): Span[] {
  const own = arms.find((arm) => arm.slug === slug)?.interventions ?? [];
  if (own.length === 0) return [];
  const end = provenance.months;
  const begins = Math.min(...own.map((one) => one.begins));
  const whole = Math.max(...own.map((one) => one.begins + one.rampMonths));
  const ends = Math.max(...own.map((one) => one.ends ?? end));
  const told = own.map((one) => toldIntervention(one, words)).join(words.joining.sentences);
  return [
    { arm: slug, from: begins, to: Math.min(whole, ends, end), opacity: GROWING, told },
    { arm: slug, from: whole, to: Math.min(ends, end), opacity: 1, told },
  ].filter(({ from, to }) => to > from);
}

/** When an intervention begins, is whole and ends, as a sentence. */
function toldIntervention(
  { slug, begins, rampMonths, ends, strength }: StudyIntervention,
  words: Words,
): string {
  return words.charts.overTime.acts({
    intervention: escapeControls(words.interventions.name(slug, slug.replaceAll('-', ' '))),
    strength: formatNumber(strength),
    begins: String(begins),
    whole: String(begins + rampMonths),
    ends: ends === null ? null : String(ends),
  });
}
