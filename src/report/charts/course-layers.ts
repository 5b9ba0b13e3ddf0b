/** Courses over the months: the window shaded, bands of the replications and lines, and what is said of them. */
import type { Study } from '../../experiment/study/study.ts';
import type { Words } from '../../words/words.ts';
import type { Colours } from '../theme.ts';
import { type CourseMonth, isScattered, monthAxis, windowSpan } from './courses.ts';

/** A course as it is drawn. */
export interface DrawnCourse {
  /** Tells lines of one plot apart. */
  readonly key: string;
  readonly colour: string;
  readonly course: readonly CourseMonth[];
}

/** How courses are drawn. */
export interface CourseShape {
  readonly words: Words;
  readonly colours: Colours;
  /** Vertical encoding without its field. */
  readonly y: object;
  /** Courses whose bands are drawn; among the lines. */
  readonly banded: readonly DrawnCourse[];
  readonly strokeWidth: number;
  /** A month of a course as a sentence, shown to who points at it. */
  readonly told: (line: DrawnCourse, month: CourseMonth & { readonly mean: number }) => string;
}

/** Size of the points that stand for months without neighbours, px². */
const DOT = 14;

/** The layers, from the back to the front. Months without neighbours are points with the band as a line through them. */
export function courseLayers(study: Study, lines: readonly DrawnCourse[], shape: CourseShape) {
  const { words, colours, y, banded, strokeWidth } = shape;
  const x = {
    field: 'month',
    type: 'quantitative' as const,
    ...monthAxis(study.provenance.months, words.charts.month),
  };
  const color = { field: 'colour', type: 'nominal' as const, scale: null };
  const isDotted = lines.some(({ course }) => isScattered(course));
  const breaks = 'break-paths-filter-domains' as const;
  return [
    {
      data: { values: [windowSpan(study)] },
      mark: { type: 'rect' as const, color: colours.shade },
      encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' } },
    },
    {
      data: { values: monthsOf(banded, shape) },
      mark: isDotted
        ? { type: 'rule' as const, opacity: 0.4 }
        : { type: 'area' as const, opacity: 0.18, invalid: breaks },
      encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, color },
    },
    {
      data: { values: monthsOf(lines, shape) },
      mark: {
        type: 'line' as const,
        strokeWidth,
        invalid: breaks,
        point: isDotted ? { size: DOT } : false,
      },
      encoding: {
        x,
        y: { ...y, field: 'mean' },
        color,
        detail: { field: 'key', type: 'nominal' as const },
        tooltip: { field: 'told', type: 'nominal' as const },
      },
    },
  ];
}

function monthsOf(lines: readonly DrawnCourse[], { told }: CourseShape) {
  return lines.flatMap((line) =>
    line.course.map((month) => {
      const { mean } = month;
      const text = mean === null ? '' : told(line, { ...month, mean });
      return { key: line.key, colour: line.colour, ...month, told: text };
    }),
  );
}

/** What lines, bands and the shade are. @param banded - names of those whose band is drawn @param reach - months that values look back over */
export function courseLegend(
  { provenance, comparison }: Study,
  {
    banded,
    reach,
    words,
  }: { readonly banded: readonly string[]; readonly reach: number; readonly words: Words },
): string[] {
  const said = words.charts.courses;
  const { replications, window } = provenance;
  return [
    said.mean(String(replications)),
    ...(replications === 1 ? [] : [said.band(comparison === null ? null : banded.join(words.joining.list))]),
    said.window(words.charts.months(window)),
    ...(reach > 1 ? [said.reach(String(reach))] : []),
  ];
}
