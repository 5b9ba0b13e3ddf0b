/** Labels beside points, where they cover no other label and no point. */
import { columnsIn, cutText, textWidth } from '../text-width.ts';

/** A point with what is said of it, px from the upper left corner. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly radius: number;
}

/** A label: its left end and its middle, px. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A rectangle, px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Widest label, as a part of the room, and the height of one, em. */
const WIDEST = 0.4;
const LINE = 1.25;

/**
 * Labels in the order of the points, the first with the first choice: right of its point, left, above, below, then farther up
 * and down. What finds no free place stays without a label: its name is in the table and where a reader points.
 *
 * @param room - size of the plot and of the letters, px
 * @returns a label or null for each point
 */
export function placeLabels(
  anchors: readonly Anchor[],
  room: {
    readonly width: number;
    readonly height: number;
    readonly fontSize: number;
    /** Lines that labels keep clear of where they can. */
    readonly lines: readonly Box[];
  },
): (PlacedLabel | null)[] {
  const taken = anchors.map(({ x, y, radius }): Box => {
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  });
  const most = columnsIn(WIDEST * room.width, room.fontSize);
  return anchors.map((anchor) => {
    const text = cutText(anchor.text, most, 1).join('');
    const size = { width: textWidth(text, room.fontSize), height: LINE * room.fontSize };
    const all = placesOf(anchor, size).filter(
      (box) => isWithin(box, room) && !taken.some((other) => overlaps(box, other)),
    );
    const free = all.find((box) => !room.lines.some((line) => overlaps(box, line))) ?? all[0];
    if (free === undefined) return null;
    taken.push(free);
    return { x: free.left, y: (free.top + free.bottom) / 2, text };
  });
}

/** Places for a label, the best first. */
function placesOf({ x, y, radius }: Anchor, { width, height }: { width: number; height: number }): Box[] {
  const gap = radius + 2;
  const rows = [0, -0.75, 0.75].map((part) => y + part * height);
  const beside = rows.flatMap((middle) => [box(x + gap, middle), box(x - gap - width, middle)]);
  const apart = [1, 2].flatMap((steps) => {
    const rise = gap + (steps - 0.5) * height;
    return [box(x - width / 2, y - rise), box(x - width / 2, y + rise)];
  });
  return [...beside, ...apart];

  function box(left: number, middle: number): Box {
    return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
  }
}

function isWithin(box: Box, { width, height }: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
