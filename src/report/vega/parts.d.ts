/** Types of the parts of Vega, which come with the whole alone. */
declare module 'vega-dataflow' {
  export const transforms: Record<string, unknown>;
}
declare module 'vega-encode';
declare module 'vega-transforms';
declare module 'vega-view-transforms';
declare module 'vega-parser' {
  export { parse } from 'vega';
}
declare module 'vega-scenegraph' {
  export const textMetrics: {
    width: (item: { fontSize?: number; text?: unknown }, text?: unknown) => number;
  };
  /** Begins the names of parts of pictures anew. */
  export function resetSVGDefIds(): void;
}
declare module 'vega-view' {
  export { View } from 'vega';
}
