/**
 * The parts of Vega that charts use, in the program and in the page. All of Vega has maps, clouds of words, forces and
 * more, a third of its bytes; a chart that needs another family of transforms adds it here.
 */
import { transforms } from 'vega-dataflow';
import * as encoding from 'vega-encode';
import { parse } from 'vega-parser';
import { resetSVGDefIds, textMetrics } from 'vega-scenegraph';
import * as changing from 'vega-transforms';
import { View } from 'vega-view';
import * as viewing from 'vega-view-transforms';

Object.assign(transforms, changing, encoding, viewing);

export { parse, resetSVGDefIds, textMetrics, View };
