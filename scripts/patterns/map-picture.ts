/** The pictures of the sign maps: what docs/patterns.md has as tables, at a glance. */
import type { TopLevelSpec } from 'vega-lite';
import { evenColumns, frame, roomIn } from '../../src/report/charts/layout.ts';
import { type SignPoint, signPoints } from '../../src/report/charts/sign-points.ts';
import { wordsOf } from '../../src/words/words.ts';
import type { MapOutcome } from './map-outcomes.ts';
import type { SignMap } from './maps.ts';

const WIDTH = 760;
const HEIGHT = 170;
/** Width of the vertical axis of a panel, and the widest panel, px. */
const AXIS = 60;
const WIDEST = 320;
const MOST_COLUMNS = 3;
const LEGEND =
  'Changes of indicators: ▲ the 95 % interval lies above 0, ▼ below 0, ● it holds 0, + untested, since effort stands too often at a bound. Larger marks are larger changes.';

/** Where the picture of a map is, from the root of the repository. */
export function picturePath({ id }: SignMap): string {
  return `docs/images/map-${id}.svg`;
}

/** A plane an indicator, with the rows of the table upwards. */
export function mapPicture({ title, rows, columns, indicators, ...map }: SignMap, { cells }: MapOutcome) {
  const words = wordsOf('en');
  const count = evenColumns(indicators.length, MOST_COLUMNS);
  const width = Math.min(WIDEST, Math.floor(roomIn(WIDTH) / count) - AXIS);
  const spec: TopLevelSpec = {
    ...frame(
      { finding: title, legend: LEGEND, told: [map.reading] },
      { names: [], theme: 'light', width: WIDTH },
    ),
    columns: count,
    bounds: 'flush',
    spacing: AXIS,
    concat: indicators.map((name, i) =>
      signPoints(
        rows.values.flatMap((row, r) =>
          columns.values.flatMap((column, c): SignPoint[] => {
            const { effect, sign } = cells[i][r][c];
            const [x, y] = [Number(column.words), Number(row.words)];
            return effect === null ? [] : [{ x, y, sign, effect, told: String(effect) }];
          }),
        ),
        {
          xTitle: columns.words,
          yTitle: rows.words,
          title: words.indicators.name(name),
          width,
          height: HEIGHT,
          isGrid: true,
          theme: 'light',
          words,
        },
      ),
    ),
    resolve: { scale: { size: 'independent' } },
  };
  return spec;
}
