/**
 * What stands beside the points of effect against cost: names of the arms that no other beats, or numbers where those have no
 * room, of others only what stands clear of everything; and what the corners mean.
 */
import type { Words } from '../../words/words.ts';
import { textWidth } from '../text-width.ts';
import type { FrontierPoint, Place } from './frontier-points.ts';
import { TEXT } from './layout.ts';
import {
  type Box,
  boxAround,
  boxesAlong,
  boxesOf,
  type LabelRoom,
  overlaps,
  type PlacedLabel,
  placeLabels,
  type Size,
  type Spot,
} from './place-labels.ts';

/** Radius of a point, px. */
const RADIUS = 5;
/** Widest name, as a part of the plot: a wider one has a number instead. */
const WIDEST = 0.4;
/** Middle of what is said of a corner, px from the edge. */
const CORNER = 12;

/** Ends of the scales, and whether less is better and stands above. */
export interface FrontierScales {
  readonly xScale: [number, number];
  readonly yScale: [number, number];
  readonly isReversed: boolean;
}

/** What it means to lie in a corner, and the room that this takes. */
export interface Quadrant {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** A label with the sentence that is shown to who points at it. */
export type PointLabel = PlacedLabel & { readonly told: string };

/** Labels of points, and what is said of points that have no name beside them. */
export interface NamedPoints {
  readonly labels: readonly PointLabel[];
  /** `1 Publicity`, of points that bear a number instead of their name, in the order of their cost; those upon each other share one. */
  readonly numbered: readonly string[];
  /** Names of points that have none beside them. */
  readonly unnamed: readonly string[];
}

/** Arms that no other beats, the cheapest first. */
export function efficientOf(points: readonly FrontierPoint[]): FrontierPoint[] {
  return points.filter(({ isEfficient }) => isEfficient).toSorted((a, b) => a.cost - b.cost);
}

/** Where a point is drawn, px from the upper left corner. */
function pixelsOf({ cost, effect }: Place, { xScale, yScale, isReversed }: FrontierScales, size: Size) {
  const part = (effect - yScale[0]) / (yScale[1] - yScale[0]);
  return {
    x: (size.width * (cost - xScale[0])) / (xScale[1] - xScale[0]),
    y: size.height * (isReversed ? part : 1 - part),
  };
}

/** A point where it is drawn. */
type DrawnPoint = Spot & { readonly point: FrontierPoint };

/** Names beside the points, those first that no other beats; of these, what finds no room for its whole name has a number. */
export function namePoints(
  points: readonly FrontierPoint[],
  scales: FrontierScales,
  { size, corners }: { readonly size: Size; readonly corners: readonly Quadrant[] },
): NamedPoints {
  const [baseline, ...arms] = points;
  const order = [baseline, ...arms.toSorted((a, b) => Number(b.isEfficient) - Number(a.isEfficient))];
  const drawn = order.map((point): DrawnPoint => ({ ...pixelsOf(point, scales, size), point }));
  const room: LabelRoom = {
    ...size,
    fontSize: TEXT.label,
    lines: linesOf(points, scales, size),
    axes: axesOf(scales, size),
    points: [...corners.map(({ box }) => box), ...drawn.map((one) => boxAround(one, RADIUS))],
  };
  const isMinor = ({ point }: DrawnPoint) => point !== baseline && !point.isEfficient;
  const anchorOf = (at: DrawnPoint, text: string) => {
    return { x: at.x, y: at.y, text, radius: RADIUS, isMinor: isMinor(at) };
  };
  const short = drawn.filter(({ point }) => textWidth(point.arm, TEXT.label) <= WIDEST * size.width);
  const names = placeLabels(
    short.map((one) => anchorOf(one, one.point.arm)),
    room,
  );
  const named = new Set(short.filter((_, i) => names[i] !== null));
  const nameless = drawn.filter((one) => !named.has(one));
  const heaps = heapsOf(nameless.filter((one) => !isMinor(one)).toSorted((a, b) => a.x - b.x));
  const taken = names.flatMap((label) => (label === null ? [] : boxesOf(label)));
  const digits = placeLabels(
    heaps.map(([first]) => anchorOf(first, String(heaps.length))),
    { ...room, taken },
  );
  const numbered = heaps.flatMap((heap, i) => {
    const label = digits[i];
    return label === null ? [] : [{ heap, label }];
  });
  const toldOf = (heap: readonly DrawnPoint[]) => heap.map(({ point }) => point.told).join(' ');
  const namesOf = (heap: readonly DrawnPoint[]) => heap.map(({ point }) => point.arm).join(' / ');
  return {
    labels: [
      ...short.flatMap((one, i) => {
        const label = names[i];
        return label === null ? [] : [{ ...label, told: one.point.told }];
      }),
      ...numbered.map(({ heap, label }, i) => ({ ...label, text: String(i + 1), told: toldOf(heap) })),
    ],
    numbered: numbered.map(({ heap }, i) => `${i + 1}\u00a0${namesOf(heap)}`),
    unnamed: [...heaps.filter((_, i) => digits[i] === null).flat(), ...nameless.filter(isMinor)].map(
      ({ point }) => point.arm,
    ),
  };
}

/** Points that lie upon each other together, in the order in which they come. */
function heapsOf(drawn: readonly DrawnPoint[]): (readonly [DrawnPoint, ...DrawnPoint[]])[] {
  const heaps: [DrawnPoint, ...DrawnPoint[]][] = [];
  for (const one of drawn) {
    const heap = heaps.find(
      ([first]) => Math.abs(first.x - one.x) < RADIUS && Math.abs(first.y - one.y) < RADIUS,
    );
    if (heap === undefined) heaps.push([one]);
    else heap.push(one);
  }
  return heaps;
}

/** Intervals and the dashed line: what labels keep clear of where they can. */
function linesOf(points: readonly FrontierPoint[], scales: FrontierScales, size: Size): Box[] {
  const at = (place: Place) => pixelsOf(place, scales, size);
  const intervals = points.flatMap(({ cost, effect, ...ends }) => {
    const [left, right] = [ends.costLow, ends.costHigh].map((end) => at({ cost: end, effect }));
    const [one, other] = [ends.effectLow, ends.effectHigh].map((end) => at({ cost, effect: end }));
    return [boxOf(left, right), boxOf(one, other)];
  });
  const efficient = efficientOf(points).map(at);
  const dashes = efficient.slice(1).flatMap((to, i) => boxesAlong([efficient[i], to]));
  return [...intervals, ...dashes];
}

/** The lines of no cost and of no effect. */
function axesOf(scales: FrontierScales, size: Size): Box[] {
  const zero = pixelsOf({ cost: 0, effect: 0 }, scales, size);
  return [
    boxOf({ x: 0, y: zero.y }, { x: size.width, y: zero.y }),
    boxOf({ x: zero.x, y: 0 }, { x: zero.x, y: size.height }),
  ];
}

/** The rectangle between two points. */
function boxOf(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}

/** What it means to lie in a corner, where there is room for it. @param points - that it does not cover */
export function quadrantsOf(
  points: readonly FrontierPoint[],
  { scales, words, size }: { readonly scales: FrontierScales; readonly words: Words; readonly size: Size },
): Quadrant[] {
  const taken = points.map((point) => boxAround(pixelsOf(point, scales, size), RADIUS));
  const { x, y } = pixelsOf({ cost: 0, effect: 0 }, scales, size);
  const { width, height } = size;
  const { quadrants } = words.charts.frontier;
  const [above, below] = [
    { y: CORNER, rise: y },
    { y: height - CORNER, rise: height - y },
  ];
  const [before, behind] = [
    { x: x / 2, room: x },
    { x: (x + width) / 2, room: width - x },
  ];
  return [
    { text: quadrants.cheaperBetter, ...before, ...above },
    { text: quadrants.dearerBetter, ...behind, ...above },
    { text: quadrants.cheaperWorse, ...before, ...below },
    { text: quadrants.dearerWorse, ...behind, ...below },
  ].flatMap(({ text, room, rise, ...middle }) => {
    const half = textWidth(text, TEXT.label) / 2;
    const box = {
      left: middle.x - half,
      right: middle.x + half,
      top: middle.y - CORNER,
      bottom: middle.y + CORNER,
    };
    const isFree = !taken.some((point) => overlaps(box, point));
    return 2 * half < room && rise > 3 * CORNER && isFree ? [{ text, ...middle, box }] : [];
  });
}
