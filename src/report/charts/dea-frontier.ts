/** Money and service of governments year by year, with the best ratio of the two and the efficiency of each. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import { governmentName, levelText, numberText } from '../said.ts';
import { coloursOf } from '../theme.ts';
import type { Chart, ChartOptions } from './chart.ts';
import type { Panels } from './forest.ts';
import { frameOf, roomIn, TEXT } from './layout.ts';
import {
  boxAround,
  boxesAlong,
  type LabelRoom,
  labelLayers,
  placeLabels,
  type Size,
} from './place-labels.ts';
import { valueLabels } from './value-axis.ts';

/** Width of the axis and of the right margin, and height, px. */
const AXIS = 66;
const RIGHT = 18;
const HEIGHT = 320;
/** Largest and smallest point, px². */
const AREAS = [15, 120];
/** Radius of the largest point, px. */
const RADIUS = 7;
const PX_PER_TICK = 70;
/** Least space between the numbers of an axis, px. */
const LABEL_GAP = 10;
/** Spots along the line of the best that names keep clear of. */
const STEPS = 200;
/** Part of the range that stays free about the points. */
const MARGIN = 0.06;

/** The frontier. */
export const deaFrontier: Chart = {
  name: 'dea-frontier',
  missing: (study, words) =>
    study.services.every(({ isInsured }) => isInsured) ||
    rowsOf(study).filter(({ efficiency }) => efficiency !== null).length < 2
      ? words.charts.frontierOfGovernments.missing
      : null,
  indicators: () => [],
  choosesArms: false,
  rows: (study) => rowsOf(study).map(({ slug: _, ...row }) => row),
  spec: specOf,
};

interface Row {
  readonly slug: string;
  readonly government: string;
  readonly year: number;
  /** CNY a year, spending and administration together. */
  readonly money: number;
  /** Person-months at full quality. */
  readonly service: number;
  readonly efficiency: number | null;
}

function rowsOf(study: Study): Row[] {
  return study.governmentYears.map(({ government, year, spending, administration, service, efficiency }) => ({
    slug: government,
    government: governmentName(study, government),
    year,
    money: spending + administration,
    service,
    efficiency,
  }));
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const said = options.words.charts.frontierOfGovernments;
  const rows = rowsOf(study).filter(({ money, service }) => money > 0 && service > 0);
  return {
    ...frameOf(study, options, {
      finding: findingOf(rows, options),
      legend: said.legend,
      told: rows.map((row) => toldRow(row, options)),
    }),
    bounds: 'flush',
    hconcat: [plot(rows, options)],
  };
}

function plot(rows: readonly Row[], options: ChartOptions): Panels['concat'][number] {
  const { words, theme, width } = options;
  const said = words.charts.frontierOfGovernments;
  const colours = coloursOf(theme);
  const size = { width: roomIn(width) - AXIS - RIGHT, height: HEIGHT };
  const slugs = [...new Set(rows.map(({ slug }) => slug))];
  const best = Math.max(...rows.map(({ money, service }) => service / money));
  const most = (1 + MARGIN) * Math.max(...rows.map(({ money }) => money));
  const highest = (1 + MARGIN) * Math.max(...rows.map(({ service }) => service));
  const to = Math.min(most, highest / best);
  const values = rows.map((row) => ({
    ...row,
    colour: colours.series[slugs.indexOf(row.slug) % colours.series.length],
    told: toldRow(row, options),
    x: (size.width * row.money) / most,
    y: size.height * (1 - row.service / highest),
  }));
  const end = { x: (size.width * to) / most, y: size.height * (1 - (best * to) / highest) };
  const line = [{ x: 0, y: size.height }, end] as const;
  const axis = (title: string, { length, end }: { readonly length: number; readonly end: number }) => {
    return {
      title,
      titleLimit: length,
      ...valueLabels([0, end], words),
      tickCount: Math.max(2, Math.floor(length / PX_PER_TICK)),
      labelOverlap: 'parity' as const,
      labelSeparation: LABEL_GAP,
    };
  };
  const x = {
    field: 'money',
    type: 'quantitative' as const,
    scale: { domain: [0, most], nice: false },
    axis: axis(said.money, { length: size.width, end: most }),
  };
  const y = {
    field: 'service',
    type: 'quantitative' as const,
    scale: { domain: [0, highest], nice: false },
    axis: axis(said.service, { length: size.height, end: highest }),
  };
  const color = { field: 'colour', type: 'nominal' as const, scale: null };
  const tooltip = { field: 'told', type: 'nominal' as const };
  return {
    ...size,
    layer: [
      {
        data: {
          values: [
            { money: 0, service: 0 },
            { money: to, service: best * to },
          ],
        },
        mark: { type: 'line', strokeDash: [5, 4], color: colours.faint },
        encoding: { x, y },
      },
      {
        data: { values },
        mark: { type: 'line', strokeWidth: 1, opacity: 0.5 },
        encoding: {
          x,
          y,
          color,
          detail: { field: 'slug', type: 'nominal' },
          order: { field: 'year', type: 'quantitative' },
        },
      },
      {
        data: { values },
        mark: { type: 'point', filled: true, opacity: 1 },
        encoding: {
          x,
          y,
          color,
          size: {
            field: 'efficiency',
            type: 'quantitative',
            scale: { domain: [0, 1], range: AREAS },
            legend: null,
          },
          tooltip,
        },
      },
      ...labelLayers(namesOf(values, { ...size, lines: boxesAlong(line, STEPS) }), colours),
    ],
  };
}

interface Drawn extends Row {
  readonly colour: string;
  readonly told: string;
  readonly x: number;
  readonly y: number;
}

/** The name of each government beside its last year, clear of the points of all and, if it can be, of the line of the best. */
function namesOf(values: readonly Drawn[], room: Size & Pick<LabelRoom, 'lines'>) {
  const last = values.filter(
    ({ slug, year }) => !values.some((other) => other.slug === slug && other.year > year),
  );
  const anchors = last.map(({ x, y, government }) => {
    return { x, y, text: escapeControls(government), radius: RADIUS };
  });
  const points = values.map((point) => boxAround(point, RADIUS));
  return placeLabels(anchors, { ...room, fontSize: TEXT.label, points }).flatMap((label, i) =>
    label === null ? [] : [{ ...label, colour: last[i].colour, told: last[i].told }],
  );
}

function toldRow({ government, year, money, service, efficiency }: Row, { words }: ChartOptions): string {
  return words.charts.frontierOfGovernments.told({
    unit: unitOf({ government, year }, words),
    money: numberText(money, words),
    service: numberText(service, words),
    efficiency: efficiency === null ? null : levelText(efficiency, 'share', words),
  });
}

function unitOf({ government, year }: Pick<Row, 'government' | 'year'>, { charts }: ChartOptions['words']) {
  return charts.frontierOfGovernments.unit({ government: escapeControls(government), year: String(year) });
}

/** Who does most with its money, if it is one alone, and how far another is from that. */
function findingOf(rows: readonly Row[], { words }: ChartOptions): string {
  const { title, finding, ofYears, shared, same } = words.charts.frontierOfGovernments;
  const known = rows
    .flatMap((row) => (row.efficiency === null ? [] : [{ row, score: row.efficiency }]))
    .toSorted((a, b) => b.score - a.score);
  const [top, low] = [known[0], known.at(-1)];
  if (top === undefined || low === undefined) return title;
  const text = (score: number) => levelText(score, 'share', words);
  const count = known.filter(({ score }) => text(score) === text(top.score)).length;
  if (count === known.length) return same(text(top.score));
  const worst = { worst: unitOf(low.row, words), score: text(low.score) };
  if (count > 1) return shared({ count: String(count), ...worst });
  if (rows.some(({ slug }) => slug !== top.row.slug))
    return finding({ best: unitOf(top.row, words), ...worst });
  return ofYears({
    government: escapeControls(top.row.government),
    best: String(top.row.year),
    worst: String(low.row.year),
    score: worst.score,
  });
}
