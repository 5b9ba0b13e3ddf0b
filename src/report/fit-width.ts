/** Lays a chart out for the width of a page or a slide, so that its letters keep their size. */
import type { TopLevelSpec } from 'vega-lite';

/** Anything that may hold plots. */
interface Node {
  readonly width?: unknown;
  readonly columns?: unknown;
  readonly concat?: readonly Node[];
  readonly hconcat?: readonly Node[];
  readonly vconcat?: readonly Node[];
  readonly spec?: Node;
}

/** A plot is never made narrower than this, px. */
const NARROWEST_PLOT = 60;

/**
 * The chart with its plots wider by so much in sum, or narrower. Plots that stand side by side share the difference;
 * those that say no width of their own, or are as many as the data has groups, stay as they are.
 *
 * @param difference - px, negative to make the chart narrower
 */
export function widen(spec: TopLevelSpec, difference: number): TopLevelSpec {
  return widenNode(spec as Node, difference) as TopLevelSpec;
}

function widenNode(node: Node, difference: number): Node {
  const each = (nodes: readonly Node[], columns: number) =>
    nodes.map((one) => widenNode(one, difference / columns));
  const { concat, hconcat, vconcat, columns } = node;
  if (concat !== undefined) {
    const abreast = typeof columns === 'number' ? Math.min(columns, concat.length) : concat.length;
    return { ...node, concat: each(concat, abreast) };
  }
  if (hconcat !== undefined) return { ...node, hconcat: each(hconcat, hconcat.length) };
  if (vconcat !== undefined) return { ...node, vconcat: each(vconcat, 1) };
  if (node.spec !== undefined) {
    return typeof columns === 'number' ? { ...node, spec: widenNode(node.spec, difference / columns) } : node;
  }
  if (typeof node.width !== 'number') return node;
  return { ...node, width: Math.max(NARROWEST_PLOT, Math.floor(node.width + difference)) };
}
