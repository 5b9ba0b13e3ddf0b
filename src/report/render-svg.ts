/** Draws a chart as SVG: the same bytes everywhere, without canvas, network, files or generated code. */
import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { displayWidth } from '../kernel/display.ts';

/** Mean width of a Latin letter of a sans-serif font, em; a Han character is twice as wide. */
const EM_PER_COLUMN = 0.53;

/** Exports of Vega that its types leave out. */
const { textMetrics, resetSVGDefIds } = vega as unknown as {
  textMetrics: { width: typeof textWidth };
  resetSVGDefIds: () => void;
};

const refuse = (): Promise<never> => Promise.reject(new Error('charts read no files and no addresses'));
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse, options: {} };

/**
 * Draws a vega-lite chart.
 *
 * Widths of texts are taken from their columns, since Vega without a canvas takes 0.8 em for every character.
 *
 * @returns the text of an SVG file
 */
export async function renderSvg(spec: TopLevelSpec): Promise<string> {
  textMetrics.width = textWidth;
  resetSVGDefIds();
  const runtime = vega.parse(compile(spec).spec, {}, { ast: true });
  const view = new vega.View(runtime, { expr: expressionInterpreter, renderer: 'none', loader });
  try {
    return `${await view.toSVG()}\n`;
  } finally {
    view.finalize();
  }
}

function textWidth(item: { fontSize?: number; text?: unknown }, text?: unknown): number {
  return displayWidth(String(text ?? item.text ?? '')) * EM_PER_COLUMN * (item.fontSize ?? 11);
}
