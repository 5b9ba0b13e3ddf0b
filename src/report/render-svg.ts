/** Draws a chart as SVG: the same bytes everywhere, without canvas, network, files or generated code. */
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { textWidth } from './text-width.ts';
import { parse, resetSVGDefIds, textMetrics, View } from './vega/vega.ts';

/** Text that Vega asks the width of. */
export interface MeasuredText {
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly fontWeight?: unknown;
  /** Text that is wider is cut, px; 0 for never. */
  readonly limit?: number;
}

/** Width of a text, em. */
export type TextMeasure = (text: string, item: MeasuredText) => number;

/** Size of text that does not say its own, px; Vega's. */
const FONT_SIZE = 11;

const refuse = (): Promise<never> => Promise.reject(new Error('charts read no files and no addresses'));
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse, options: {} };

/**
 * Draws a vega-lite chart.
 *
 * Widths of texts are measured here, since Vega without a canvas takes 0.8 em for every character.
 *
 * @param measure - of the font of the chart; without one, what the columns of a text are wide in most fonts
 * @returns the text of an SVG file
 */
export async function renderSvg(
  spec: TopLevelSpec,
  measure: TextMeasure = measureByColumns,
): Promise<string> {
  textMetrics.width = widthBy(measure);
  resetSVGDefIds();
  const runtime = parse(compile(spec).spec, {}, { ast: true });
  const view = new View(runtime, { expr: expressionInterpreter, renderer: 'none', loader });
  try {
    return `${await view.toSVG()}\n`;
  } finally {
    view.finalize();
  }
}

function measureByColumns(text: string): number {
  return textWidth(text, 1);
}

function widthBy(measure: TextMeasure) {
  return (item: MeasuredText, text?: unknown): number => {
    const width = measure(String(text ?? item.text ?? ''), item) * (item.fontSize ?? FONT_SIZE);
    return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width;
  };
}
