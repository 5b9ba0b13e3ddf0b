/** The procurement market: bidders, prices against the reserve, concentration, failed calls. */
import type { Study } from '../../experiment/study/study.ts';
import { numberText, ofBaseline } from '../said.ts';
import { definedOf, levelPanels, levelRows } from './arm-levels.ts';
import type { Chart, ChartOptions } from './chart.ts';

const names = [
  'bidsPerCall',
  'priceToReserve',
  'priceRatio',
  'concentration',
  'singleBidShare',
  'failedShare',
];

/** The market. */
export const market: Chart = {
  name: 'market',
  missing: (study, words) => (definedOf(study, names).length < 2 ? words.charts.market.missing : null),
  indicators: () => [],
  choosesArms: true,
  rows: (study, options) => levelRows(study, options, names),
  spec: (study, options) => levelPanels(study, options, { names, finding: findingOf(study, options) }),
};

/** How many bid, and at what price, in the baseline. */
function findingOf(study: Study, { words }: ChartOptions): string {
  const { levels, arms } = study;
  const text = (name: string) => {
    const level = levels.find((one) => one.arm === arms[0].slug && one.indicator === name);
    return level === undefined ? null : numberText(level.mean, words);
  };
  const [bids, price] = [text('bidsPerCall'), text('priceRatio')];
  const { title, finding, priced } = words.charts.market;
  if (price === null) return title;
  return ofBaseline(bids === null ? priced(price) : finding({ bids, price }), study, words);
}
