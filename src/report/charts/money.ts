/** Where each yuan of public money went: to organizations, in-house provision, administration and interventions. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import { formatNumber } from '../../kernel/quantities.ts';
import { armName, numberText, shownArms } from '../said.ts';
import { coloursOf, configOf } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';
import type { Chart, ChartOptions } from './chart.ts';

/** Parts that add up to the public cost. Rent and diversion are parts of what is purchased. */
const parts = ['service', 'lost', 'inHouse', 'interventions', 'administration'] as const;
type Part = (typeof parts)[number];

const PERCENT = 100;
const DIGITS = 2;
const NAMES = 150;
const ROW = 26;
/** Width of a bold letter of a title, px. */
const PX_PER_COLUMN = 8.6;
/** Room about the whole, px. */
const EDGE = 16;
/** Room that the number of a share takes, px. */
const LABEL = 38;

/** The money. */
export const money: Chart = {
  name: 'money',
  missing: (study, words) =>
    levelOf(study, study.arms[0].slug, 'purchaseCost') === null ? words.charts.money.missing : null,
  indicators: () => [],
  levels: ['publicCost', 'purchaseCost', 'inHouseCost', 'administrationCost', 'rentLoss', 'policyCost'],
  choosesArms: true,
  rows: rowsOf,
  spec: specOf,
};

interface Row {
  readonly [column: string]: string | number;
  readonly arm: string;
  readonly part: string;
  readonly order: number;
  /** CNY a year. */
  readonly amount: number;
  /** Per cent of the arm's public cost, from and to. */
  readonly share: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

function levelOf({ levels }: Study, slug: string, name: string): number | null {
  return levels.find(({ arm, indicator }) => arm === slug && indicator === name)?.mean ?? null;
}

/** Amounts of an arm, CNY a year: means over the replications, losses as the mean share of mean payments. */
function amountsOf(study: Study, slug: string): Readonly<Record<Part, number>> | null {
  const of = (name: string) => levelOf(study, slug, name);
  const [purchase, inHouse, running] = [of('purchaseCost'), of('inHouseCost'), of('administrationCost')];
  if (purchase === null || inHouse === null || running === null) return null;
  const lost = Math.min(1, of('rentLoss') ?? 0) * purchase;
  const interventions = Math.min(running, of('policyCost') ?? 0);
  return { service: purchase - lost, lost, inHouse, interventions, administration: running - interventions };
}

function rowsOf(study: Study, { words, arms, width }: ChartOptions): Row[] {
  const leastLabel = (PERCENT * LABEL) / (width - NAMES);
  return [study.arms[0].slug, ...shownArms(study, arms)].flatMap((slug) => {
    const amounts = amountsOf(study, slug);
    if (amounts === null) return [];
    const all = parts.reduce((sum, part) => sum + amounts[part], 0);
    if (all === 0) return [];
    let to = 0;
    return parts.map((part, order): Row => {
      const share = (PERCENT * amounts[part]) / all;
      const from = to;
      to += share;
      return {
        arm: escapeControls(armName(study, slug, words)),
        part: words.charts.money.parts[part],
        order,
        amount: amounts[part],
        share,
        from,
        to,
        label: share < leastLabel ? '' : `${formatNumber(share, DIGITS)} %`,
      };
    });
  });
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, theme, width } = options;
  const rows = rowsOf(study, options);
  const colours = coloursOf(theme);
  const arms = [...new Set(rows.map(({ arm }) => arm))];
  const labels = parts.map((part) => words.charts.money.parts[part]);
  const total = levelOf(study, study.arms[0].slug, 'publicCost') ?? 0;
  const own = rows.filter(({ arm }) => arm === arms[0]);
  const [largest] = own.toSorted((a, b) => b.share - a.share);
  const title = words.charts.money.finding({
    total: numberText(total, words),
    part: largest?.part ?? '',
    share: formatNumber(largest?.share ?? 0, DIGITS),
  });
  const columnsOfText = Math.floor((width - EDGE) / PX_PER_COLUMN);
  const y = {
    field: 'arm',
    type: 'nominal' as const,
    sort: arms,
    axis: { title: null, labelLimit: NAMES, ticks: false, domain: false },
  };
  const x = { field: 'from', type: 'quantitative' as const, scale: { domain: [0, PERCENT] } };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: wrapText(title, columnsOfText),
      subtitle: wrapText(words.charts.money.legend, columnsOfText),
    },
    description: `${title}${words.joining.parts}${own.map(({ part, share }) => `${part} ${formatNumber(share, DIGITS)} %`).join(words.joining.list)}`,
    width,
    height: ROW * arms.length,
    autosize: { type: 'fit-x', contains: 'padding' },
    data: { values: rows },
    layer: [
      {
        mark: { type: 'bar', height: { band: 0.75 } },
        encoding: {
          y,
          x: { ...x, axis: { title: words.charts.money.axis, grid: false } },
          x2: { field: 'to' },
          color: {
            field: 'part',
            type: 'nominal',
            scale: { domain: labels, range: colours.series.slice(0, labels.length) as string[] },
            legend: {
              title: null,
              orient: 'top',
              columns: width < 3 * NAMES ? 1 : 3,
              labelLimit: width - NAMES,
            },
          },
          tooltip: [
            { field: 'arm', title: words.comparison.heads.arm },
            { field: 'part', title: words.charts.money.part },
            { field: 'amount', title: words.units.name('CNY/year'), format: ',.4~r' },
            { field: 'share', title: '%', format: '.3~r' },
          ],
        },
      },
      {
        transform: [{ calculate: '(datum.from + datum.to) / 2', as: 'middle' }],
        mark: { type: 'text', fontSize: 11, color: colours.background },
        encoding: { y, x: { ...x, field: 'middle' }, text: { field: 'label', type: 'nominal' } },
      },
    ],
    config: configOf(theme),
  };
}
