/** Draws a vega-lite chart into the page: no code is made from text, nothing is loaded, values show on hover. */
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { parse, View } from '../vega/vega.ts';
import { showTooltip } from './tooltip.ts';

const refuse = (): Promise<never> => Promise.reject(new Error('charts read no files and no addresses'));
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse, options: {} };

const views = new WeakMap<Element, View>();

/** Draws a chart in place of what an element holds. @returns the picture as SVG */
export async function drawInto(element: HTMLElement, spec: TopLevelSpec): Promise<string> {
  const runtime = parse(compile(spec).spec, {}, { ast: true });
  const view = new View(runtime, { expr: expressionInterpreter, renderer: 'none', loader });
  const svg = await view.toSVG();
  views.get(element)?.finalize();
  const shown = new View(runtime, {
    expr: expressionInterpreter,
    renderer: 'svg',
    loader,
    hover: true,
    tooltip: showTooltip,
  });
  const box = document.createElement('div');
  shown.initialize(box);
  await shown.runAsync();
  box.querySelector('svg')?.setAttribute('aria-hidden', 'true');
  element.replaceChildren(box);
  views.set(element, shown);
  view.finalize();
  return svg;
}
