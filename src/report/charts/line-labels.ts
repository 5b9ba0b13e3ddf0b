/** Names at the ends of lines, moved apart where lines end near each other. */
import { columnsIn, cutText } from '../text-width.ts';
import { BOLD, spread, TEXT } from './layout.ts';

/** Height of a label of one line, px. */
const LABEL = 14;
/** Lines that a name may take, and the height of one, px. */
const MOST_LINES = 3;
const LINE = 12;
/** From the end of a line to its name, px; a thin line bridges it. */
const DISTANCE = 12;
/** Right of a name, px. */
const EDGE = 4;

/** The end of a line. */
export interface LineEnd {
  readonly name: string;
  readonly colour: string;
  /** Value at its end. */
  readonly last: number;
}

/** Where labels stand. */
export interface LabelShape {
  /** Horizontal place of the ends of the lines: the encoding without its value, and the value. */
  readonly x: object;
  readonly at: number;
  /** Vertical encoding without its field. */
  readonly y: object;
  readonly domain: readonly [low: number, high: number];
  /** Height of the plot, and width of the labels, px. */
  readonly height: number;
  readonly room: number;
}

/** Layers with the names of lines, each in the colour of its line and joined with it by a thin line. */
export function lineLabels(ends: readonly LineEnd[], shape: LabelShape) {
  const { x, at, y, domain, height, room } = shape;
  const width = room - DISTANCE - EDGE;
  const texts = ends.map(({ name }) => cutText(name, columnsIn(width, BOLD * TEXT.label), MOST_LINES));
  const perPixel = (domain[1] - domain[0]) / height;
  const places = spread(
    ends.map(({ last }) => last),
    texts.map((lines) => perPixel * (LABEL + LINE * (lines.length - 1))),
    domain,
  );
  const values = ends.map(({ colour, last }, i) => ({
    colour,
    last,
    place: places[i],
    // where the first of its lines stands
    first: places[i] + (perPixel * LINE * (texts[i].length - 1)) / 2,
    text: texts[i].join('\n'),
  }));
  const color = { field: 'colour', type: 'nominal' as const, scale: null };
  return [
    {
      data: { values },
      mark: { type: 'rule' as const, strokeWidth: 1, opacity: 0.7, xOffset: 2, x2Offset: DISTANCE - 2 },
      encoding: {
        x: { datum: at, ...x },
        x2: { datum: at },
        y: { field: 'last', ...y },
        y2: { field: 'place' },
        color,
      },
    },
    {
      data: { values },
      mark: {
        type: 'text' as const,
        align: 'left' as const,
        dx: DISTANCE,
        fontSize: TEXT.label,
        fontWeight: 'bold' as const,
        lineBreak: '\n',
        lineHeight: LINE,
        limit: width,
      },
      encoding: {
        x: { datum: at, ...x },
        y: { field: 'first', ...y },
        text: { field: 'text', type: 'nominal' as const },
        color,
      },
    },
  ];
}
