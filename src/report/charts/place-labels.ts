/** Labels beside points, where they cover no other label and no point. */
import { columnsIn, cutText, textWidth } from '../text-width.ts';
import type { Colours } from '../theme.ts';
import { LONGEST_NAME, TEXT } from './layout.ts';

/** A point with what is said of it, px from the upper left corner. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly radius: number;
  /** Named only where its name stands beside it and covers no line. */
  readonly isMinor?: boolean;
}

/** A place, px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A label: the end that is nearer to its point and its middle, px, and the line that joins both if it stands far from it. */
export interface PlacedLabel extends Spot {
  readonly text: string;
  /** Which end that is. */
  readonly align: 'left' | 'right';
  readonly line: readonly [from: Spot, to: Spot] | null;
}

/** A rectangle, px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where labels may stand. */
export interface LabelRoom {
  /** Size of the plot and of the letters, px. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Lines that labels keep clear of where they can. */
  readonly lines: readonly Box[];
  /** Lines that no label covers, nor is joined with its point across: it would be read as one of the other side. */
  readonly axes?: readonly Box[];
  /** Points without labels that they never cover. */
  readonly points?: readonly Box[];
  /** Labels that are there already, and their lines. */
  readonly taken?: readonly Box[];
}

/** A place for a label that is tried. */
interface Try {
  readonly box: Box;
  /** Whether a line has to join it with its point. */
  readonly isFar: boolean;
}

/** Letters may be wider than they mostly are. */
const WIDER = 1.05;
/** Widest label, as a part of the room, and the height of one, em. */
const WIDEST = 0.55;
const LINE = 1.25;
/** Distances of far labels, in heights of a label, and the directions in which they are tried. */
const RINGS = [2, 3, 4.5, 6, 8];
const DIRECTIONS = [
  [1, -0.6],
  [1, 0.6],
  [-1, -0.6],
  [-1, 0.6],
  [0.4, -1],
  [0.4, 1],
  [-0.4, -1],
  [-0.4, 1],
  [1, 0],
  [-1, 0],
  [0.7, -1],
  [0.7, 1],
  [-0.7, -1],
  [-0.7, 1],
] as const;
/** Room that a label leaves around the points of others, px: nearer to another point than this it would name that one. */
const CLEAR = 6;
/** Spots along a line that other labels keep clear of. */
const STEPS = 24;

/**
 * Labels in the order of the points, the first with the first choice: right of its point, left, above, below, then farther
 * away and joined with it by a line. What finds no free place stays without a label: its name is in the table and where a
 * reader points.
 *
 * @returns a label or null for each point
 */
export function placeLabels(anchors: readonly Anchor[], room: LabelRoom): (PlacedLabel | null)[] {
  const points = [...anchors.map((anchor) => boxAround(anchor, anchor.radius)), ...(room.points ?? [])];
  /** Labels and their lines. */
  const taken: Box[] = [...(room.taken ?? [])];
  const most = Math.min(LONGEST_NAME, columnsIn(WIDEST * room.width, room.fontSize));
  const axes = room.axes ?? [];
  const isOff = (lines: readonly Box[]) => (box: Box) => !lines.some((line) => overlaps(box, line));
  return anchors.map((anchor) => {
    // points upon each other are one place
    const others = points.filter((point) => !isAt(point, anchor));
    const text = cutText(anchor.text, most, 1).join('');
    const size = { width: WIDER * textWidth(text, room.fontSize), height: LINE * room.fontSize };
    const isFree = (box: Box) => !taken.some((other) => overlaps(box, other));
    const places = anchor.isMinor
      ? nearPlaces(anchor, size).filter(({ box }) => isOff(room.lines)(box))
      : [...nearPlaces(anchor, size), ...farPlaces(anchor, size)];
    const tries = places.filter(
      ({ box, isFar }) =>
        isWithin(box, room) &&
        isFree(box) &&
        isOff(axes)(withSpot(box, anchor)) &&
        !others.some((point) => overlaps(box, widened(point))) &&
        !overlaps(box, boxAround(anchor, anchor.radius)) &&
        (!isFar || boxesAlong(lineTo(anchor, box)).every(isFree)),
    );
    const covered = tries.map(({ box, isFar }) => {
      const crossed = isFar ? crossedBy(lineTo(anchor, box), others) : 0;
      // a line through another point would join the name with that
      return crossed * (room.lines.length + 1) + room.lines.filter((line) => overlaps(box, line)).length;
    });
    if (tries.length === 0) return null;
    const found = tries[covered.indexOf(Math.min(...covered))];
    const { box, isFar } = found;
    const line = isFar ? lineTo(anchor, box) : null;
    taken.push(box, ...(line === null ? [] : boxesAlong(line)));
    // a label left of its point ends there, however narrow its letters are
    const isLeft = box.right < anchor.x;
    return {
      x: isLeft ? box.right : box.left,
      y: (box.top + box.bottom) / 2,
      align: isLeft ? 'right' : 'left',
      text,
      line,
    };
  });
}

/** Layers that draw placed labels, on a ground that covers what runs behind them, and the lines to their points. */
export function labelLayers(
  labels: readonly (PlacedLabel & { readonly colour: string; readonly told: string })[],
  { faint, background }: Pick<Colours, 'faint' | 'background'>,
) {
  const at = (field: string) => ({ field, type: 'quantitative' as const, scale: null });
  const lines = labels.flatMap(({ line, told }) => {
    if (line === null) return [];
    const [from, to] = line;
    return [{ x: from.x, y: from.y, x2: to.x, y2: to.y, told }];
  });
  return [
    {
      data: { values: lines },
      mark: { type: 'rule' as const, strokeWidth: 0.8, color: faint },
      encoding: { x: at('x'), y: at('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
    },
    {
      data: { values: labels.map(groundOf) },
      mark: { type: 'rect' as const, color: background, opacity: 1 },
      encoding: { x: at('left'), x2: { field: 'right' }, y: at('top'), y2: { field: 'bottom' } },
    },
    ...(['left', 'right'] as const).map((align) => ({
      data: { values: labels.filter((label) => label.align === align).map(({ line: _, ...label }) => label) },
      mark: { type: 'text' as const, align, baseline: 'middle' as const, fontSize: TEXT.label },
      encoding: {
        x: at('x'),
        y: at('y'),
        text: { field: 'text', type: 'nominal' as const },
        color: { field: 'colour', type: 'nominal' as const, scale: null },
        tooltip: { field: 'told', type: 'nominal' as const },
      },
    })),
  ];
}

/** What a label covers. */
function groundOf({ x, y, text, align }: PlacedLabel): Box {
  const width = WIDER * textWidth(text, TEXT.label);
  return boxAt(align === 'left' ? x : x - width, y, { width, height: TEXT.label });
}

/** What a label and its line take up. */
export function boxesOf(label: PlacedLabel): Box[] {
  const { left, right } = groundOf(label);
  const half = (LINE * TEXT.label) / 2;
  const text = { left, right, top: label.y - half, bottom: label.y + half };
  return [text, ...(label.line === null ? [] : boxesAlong(label.line))];
}

/** The square about a place. */
export function boxAround({ x, y }: Spot, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isAt({ left, right, top, bottom }: Box, { x, y }: Spot): boolean {
  return left + right === 2 * x && top + bottom === 2 * y;
}

/** A rectangle as large as it takes to reach a place. */
function withSpot({ left, right, top, bottom }: Box, { x, y }: Spot): Box {
  return {
    left: Math.min(left, x),
    right: Math.max(right, x),
    top: Math.min(top, y),
    bottom: Math.max(bottom, y),
  };
}

/** Width and height, px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

function boxAt(left: number, middle: number, { width, height }: Size): Box {
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

/** Places beside a point, the best first. */
function nearPlaces({ x, y, radius }: Anchor, size: Size): Try[] {
  const gap = radius + 2;
  const rows = [0, -0.75, 0.75].map((part) => y + part * size.height);
  const beside = rows.flatMap((middle) => [
    boxAt(x + gap, middle, size),
    boxAt(x - gap - size.width, middle, size),
  ]);
  const rise = gap + size.height / 2;
  const apart = [-rise, rise].map((by) => boxAt(x - size.width / 2, y + by, size));
  return [...beside, ...apart].map((box) => ({ box, isFar: false }));
}

/** Places around a point, the nearest first. */
function farPlaces({ x, y }: Anchor, size: Size): Try[] {
  return RINGS.flatMap((ring) =>
    DIRECTIONS.map(([across, down]): Try => {
      const left = x + across * ring * size.height - (across < 0 ? size.width : 0);
      return { box: boxAt(left, y + down * ring * size.height, size), isFar: true };
    }),
  );
}

/** From the rim of a point to the nearest place of a label. */
function lineTo({ x, y, radius }: Anchor, box: Box): readonly [Spot, Spot] {
  const to = {
    x: Math.min(Math.max(x, box.left - 1), box.right + 1),
    y: Math.min(Math.max(y, box.top), box.bottom),
  };
  const [across, down] = [to.x - x, to.y - y];
  const distance = Math.sqrt(across * across + down * down);
  const part = distance === 0 ? 0 : radius / distance;
  return [{ x: x + part * across, y: y + part * down }, to];
}

/** How many points a line runs through. */
function crossedBy(line: readonly [Spot, Spot], points: readonly Box[]): number {
  const parts = boxesAlong(line);
  return points.filter((point) => parts.some((part) => overlaps(part, point))).length;
}

/** Small boxes along a line, without its end. */
export function boxesAlong([from, to]: readonly [Spot, Spot], steps = STEPS): Box[] {
  return Array.from({ length: steps }, (_, i) => {
    const part = i / steps;
    return boxAround({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) }, 1);
  });
}

function widened({ left, right, top, bottom }: Box): Box {
  return { left: left - CLEAR, right: right + CLEAR, top: top - CLEAR, bottom: bottom + CLEAR };
}

function isWithin(box: Box, { width, height }: Size): boolean {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
}

/** Whether two rectangles share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
