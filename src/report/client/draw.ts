/** Draws a vega-lite chart into the page: no code is made from text, nothing is loaded, values show on hover. */
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { parse, View } from '../vega/vega.ts';
import { showTooltip } from './tooltip.ts';

const refuse = (): Promise<never> => Promise.reject(new Error('charts read no files and no addresses'));
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse, options: {} };

const views = new WeakMap<Element, View>();

/** Draws a chart in place of what an element holds. */
export async function drawInto(element: HTMLElement, spec: TopLevelSpec): Promise<void> {
  const view = new View(runtimeOf(spec), {
    expr: expressionInterpreter,
    renderer: 'svg',
    loader,
    hover: true,
    tooltip: showTooltip,
  });
  const box = document.createElement('div');
  view.initialize(box);
  await view.runAsync();
  box.querySelector('svg')?.setAttribute('aria-hidden', 'true');
  element.replaceChildren(box);
  views.get(element)?.finalize();
  views.set(element, view);
}

/** A chart as the text of an SVG file. */
export async function svgOf(spec: TopLevelSpec): Promise<string> {
  const view = new View(runtimeOf(spec), { expr: expressionInterpreter, renderer: 'none', loader });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

function runtimeOf(spec: TopLevelSpec) {
  return parse(compile(spec).spec, {}, { ast: true });
}
