/** Where each yuan of public money went: to organizations, in-house provision, administration and interventions. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study } from '../../experiment/study/study.ts';
import { armName, numberText, ofBaseline, PERCENT, shareText, valueText } from '../said.ts';
import { coloursOf } from '../theme.ts';
import { baselineAndArms } from './arm-levels.ts';
import type { Chart, ChartOptions } from './chart.ts';
import type { Panels } from './forest.ts';
import { frameOf, roomIn, TEXT } from './layout.ts';
import { type RowNames, rowEncoding, rowNames } from './row-names.ts';

/** Parts that add up to the public cost. Rent and diversion are parts of what is purchased. */
const parts = ['service', 'lost', 'inHouse', 'interventions', 'administration'] as const;
type Part = (typeof parts)[number];

/** Right of the bars, and room that the number of a share takes, px. */
const RIGHT = 18;
const LABEL = 38;
/** Width of a name in the legend, and of a tick, px. */
const LEGEND_NAME = 110;
const PX_PER_TICK = 60;

/** The money. */
export const money: Chart = {
  name: 'money',
  missing: (study, words) =>
    levelOf(study, study.arms[0].slug, 'purchaseCost') === null ? words.charts.money.missing : null,
  indicators: () => [],
  choosesArms: true,
  rows: (study, options) =>
    rowsOf(study, options).map(({ slug: _, part, ...row }) => {
      return { ...row, part: options.words.charts.money.parts[part] };
    }),
  spec: specOf,
};

interface Row {
  readonly slug: string;
  readonly arm: string;
  readonly part: Part;
  /** CNY a year. */
  readonly amount: number;
  /** Per cent of the arm's public cost, from and to. */
  readonly share: number;
  readonly from: number;
  readonly to: number;
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

function rowsOf(study: Study, options: ChartOptions): Row[] {
  return baselineAndArms(study, options).flatMap((slug) => {
    const amounts = amountsOf(study, slug);
    if (amounts === null) return [];
    const all = parts.reduce((sum, part) => sum + amounts[part], 0);
    if (all === 0) return [];
    const arm = armName(study, slug, options.words);
    let to = 0;
    return parts.map((part): Row => {
      const share = (PERCENT * amounts[part]) / all;
      const from = to;
      to += share;
      return { slug, arm, part, amount: amounts[part], share, from, to };
    });
  });
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, width } = options;
  const said = words.charts.money;
  const rows = rowsOf(study, options);
  const names = rowNames(new Map(rows.map(({ slug, arm }) => [slug, arm])), width);
  const own = rows.filter(({ slug }) => slug === study.arms[0].slug);
  const [largest] = own.toSorted((a, b) => b.share - a.share);
  const finding = said.finding({
    total: numberText(levelOf(study, study.arms[0].slug, 'publicCost') ?? 0, words),
    spent: said.spent[largest.part],
    share: shareText(largest.share, words),
  });
  return {
    ...frameOf(study, options, {
      finding: ofBaseline(finding, study, words),
      legend: said.legend,
      told: [
        own
          .map(({ part, share }) => words.charts.level(said.parts[part], shareText(share, words)))
          .join(words.joining.list),
      ],
    }),
    bounds: 'flush',
    hconcat: [bars(rows, names, options)],
  };
}

function bars(
  rows: readonly Row[],
  names: RowNames,
  { words, theme, width }: ChartOptions,
): Panels['concat'][number] {
  const said = words.charts.money;
  const colours = coloursOf(theme);
  const room = roomIn(width) - names.left - RIGHT;
  const spent = parts.filter((part) => rows.some((row) => row.part === part && row.amount > 0));
  const leastLabel = (PERCENT * LABEL) / room;
  const y = rowEncoding('slug', names, { hasLines: false });
  const x = { field: 'from', type: 'quantitative' as const, scale: { domain: [0, PERCENT], nice: false } };
  const values = rows
    .filter(({ part }) => spent.includes(part))
    .map(({ slug, arm, part, amount, share, from, to }) => ({
      ...{ slug, from, to },
      part: said.parts[part],
      label: share < leastLabel ? '' : shareText(share, words),
      told: [arm, said.parts[part], valueText(amount, 'CNY/year', words), shareText(share, words)].join(
        words.joining.list,
      ),
    }));
  return {
    width: room,
    height: names.height,
    data: { values },
    layer: [
      {
        mark: { type: 'bar', height: { band: 0.75 } },
        encoding: {
          y,
          x: {
            ...x,
            axis: { title: said.axis, grid: false, tickCount: Math.max(2, Math.floor(room / PX_PER_TICK)) },
          },
          x2: { field: 'to' },
          color: {
            field: 'part',
            type: 'nominal',
            scale: {
              domain: spent.map((part) => said.parts[part]),
              range: spent.map((part) => colours.series[parts.indexOf(part)]),
            },
            legend: { title: null, orient: 'top', columns: Math.max(1, Math.floor(room / LEGEND_NAME)) },
          },
          tooltip: { field: 'told', type: 'nominal' },
        },
      },
      {
        transform: [{ calculate: '(datum.from + datum.to) / 2', as: 'middle' }],
        mark: { type: 'text', fontSize: TEXT.label, color: colours.background },
        encoding: { y, x: { ...x, field: 'middle' }, text: { field: 'label', type: 'nominal' } },
      },
    ],
  };
}
