/** Points in a plane of two conditions, told apart by the sign of an effect: the drawing part of sign maps. */
import type { Words } from '../../words/words.ts';
import { coloursOf, type ThemeName } from '../theme.ts';
import type { Panels } from './forest.ts';
import { panelTitle } from './layout.ts';
import { valueLabels } from './value-axis.ts';

/** Sign of an effect; `none` where it is not clear, `untested` where it says nothing. */
export type PointSign = 'up' | 'down' | 'none' | 'untested';

/** An effect under two conditions. */
export interface SignPoint {
  readonly x: number;
  readonly y: number;
  readonly sign: PointSign;
  readonly effect: number;
  /** The point in words, for who points at it. */
  readonly told: string;
}

/** How a map is drawn. */
export interface SignMapShape {
  /** What the horizontal and the vertical axis measure, with units. */
  readonly xTitle: string;
  readonly yTitle: string;
  /** Title of a map among others; null for a map that stands alone. */
  readonly title: string | null;
  /** Of the plane, px. */
  readonly width: number;
  readonly height: number;
  /** Whether conditions are steps at equal distances, as in a table, instead of places on a scale. */
  readonly isGrid: boolean;
  readonly theme: ThemeName;
  readonly words: Words;
}

const signs: readonly PointSign[] = ['up', 'down', 'none', 'untested'];
const shapes = ['triangle-up', 'triangle-down', 'circle', 'cross'];
/** Areas of the marks of the smallest and the largest effect, px². */
const AREAS = [40, 260];
const TICKS = 5;

/** The plane with its points: a triangle up or down, larger with the effect, a circle or a cross. */
export function signPoints(points: readonly SignPoint[], shape: SignMapShape): Panels['concat'][number] {
  const { width, height, isGrid, theme, title, words } = shape;
  const colours = coloursOf(theme);
  const [up, down] = colours.series;
  const axis = { grid: true, labelOverlap: 'greedy' as const };
  const labelsOf = (field: 'x' | 'y') => {
    const places = points.map((point) => point[field]);
    return valueLabels([Math.min(...places), Math.max(...places)], words);
  };
  const encodingOf = (field: 'x' | 'y', text: string) =>
    isGrid
      ? {
          field,
          type: 'ordinal' as const,
          axis: { ...axis, format: ',.4~r', title: text, labelAngle: 0 },
          sort: field === 'x' ? ('ascending' as const) : ('descending' as const),
        }
      : {
          field,
          type: 'quantitative' as const,
          axis: {
            ...axis,
            ...labelsOf(field),
            title: text,
            titleLimit: field === 'x' ? width : height,
            tickCount: TICKS,
          },
          scale: { zero: false, nice: false, padding: 12 },
        };
  const ofSign = { field: 'sign', type: 'nominal' as const, legend: null };
  const colour = [up, down, colours.unclear, colours.unclear];
  return {
    width,
    height,
    ...(title === null ? {} : { title: panelTitle(title, width) }),
    data: { values: points.map((point) => ({ ...point, size: Math.abs(point.effect) })) },
    mark: { type: 'point', filled: true, opacity: 0.9, stroke: colours.background, strokeWidth: 0.5 },
    encoding: {
      x: encodingOf('x', shape.xTitle),
      y: encodingOf('y', shape.yTitle),
      fill: { ...ofSign, scale: { domain: [...signs], range: colour } },
      shape: { ...ofSign, scale: { domain: [...signs], range: shapes } },
      size: { field: 'size', type: 'quantitative', scale: { range: AREAS, zero: true }, legend: null },
      tooltip: { field: 'told', type: 'nominal' },
    },
  };
}
