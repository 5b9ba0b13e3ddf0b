/** From need to satisfaction: what part of those in need each step still holds. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study } from '../../experiment/study/study.ts';
import { armName, ofBaseline, PERCENT, shareText } from '../said.ts';
import { columnsIn } from '../text-width.ts';
import { coloursOf } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';
import { baselineAndArms } from './arm-levels.ts';
import type { Chart, ChartOptions } from './chart.ts';
import type { Panels } from './forest.ts';
import { frameOf, panelTitle, TEXT } from './layout.ts';
import { GAP, panelGrid, type RowNames, rowEncoding, rowNames } from './row-names.ts';

/** Steps by indicator: of services in person, and of insurance. */
const steps = {
  inPerson: ['awareness', 'appliedShare', 'coverage', 'senseOfGain'],
  insured: ['awareness', 'filedShare', 'claimRate'],
} as const;
type Kind = keyof typeof steps;
type StepName = (typeof steps)[Kind][number];

/** Of whom or of what a step holds a part: panels of different wholes are not compared. */
const wholeOf = {
  awareness: 'residents',
  appliedShare: 'inNeed',
  coverage: 'inNeed',
  senseOfGain: 'inNeed',
  filedShare: 'incidents',
  claimRate: 'incidents',
} as const satisfies Readonly<Record<StepName, string>>;

/** Bars longer than this part of the axis have their number within. */
const LONG = 0.6;
const ROW_GAP = 62;

/** The funnel. */
export const funnel: Chart = {
  name: 'funnel',
  missing: (study, words) => (kindOf(study) === null ? words.charts.funnel.missing : null),
  indicators: () => [],
  choosesArms: true,
  rows: (study, options) =>
    rowsOf(study, options).map(({ arm, step, share }) => {
      return { arm, step: options.words.charts.funnel.steps[step], share };
    }),
  spec: specOf,
};

interface Row {
  readonly slug: string;
  readonly arm: string;
  readonly step: StepName;
  /** Per cent of those in need, or of insured incidents. */
  readonly share: number;
}

/** Which steps the study defines wholly; null for neither. */
function kindOf({ levels, arms }: Study): Kind | null {
  const own = new Set(levels.filter(({ arm }) => arm === arms[0].slug).map(({ indicator }) => indicator));
  const kinds: readonly Kind[] = ['inPerson', 'insured'];
  return kinds.find((kind) => steps[kind].every((name) => own.has(name))) ?? null;
}

function rowsOf(study: Study, options: ChartOptions): Row[] {
  const kind = kindOf(study);
  if (kind === null) return [];
  return baselineAndArms(study, options).flatMap((slug) =>
    steps[kind].flatMap((step): Row[] => {
      const level = study.levels.find((one) => one.arm === slug && one.indicator === step);
      if (level === undefined) return [];
      return [{ slug, arm: armName(study, slug, options.words), step, share: PERCENT * level.mean }];
    }),
  );
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, width } = options;
  const rows = rowsOf(study, options);
  const kind = kindOf(study) ?? 'inPerson';
  const names = rowNames(new Map(rows.map(({ slug, arm }) => [slug, arm])), width);
  const shown = steps[kind].filter((step) => rows.some((row) => row.step === step));
  const grid = panelGrid(shown.length, names, width);
  const own = rows.filter(({ slug }) => slug === study.arms[0].slug);
  return {
    ...frameOf(study, options, {
      finding: ofBaseline(findingOf(own, options, kind), study, words),
      legend: words.charts.funnel.legends[kind],
      told: [own.map(({ step, share }) => toldStep(step, share, options)).join(words.joining.list)],
    }),
    columns: grid.columns,
    bounds: 'flush',
    spacing: { row: ROW_GAP, column: GAP },
    concat: shown.map((step, i) =>
      panel(
        rows.filter((row) => row.step === step),
        {
          step,
          names,
          options,
          width: grid.width,
          hasNames: i % grid.columns === 0,
          baseline: study.arms[0].slug,
        },
      ),
    ),
  };
}

function toldStep(step: StepName, share: number, { words }: ChartOptions): string {
  const { steps: labels, of, told } = words.charts.funnel;
  return told({ step: labels[step], share: shareText(share, words), whole: of[wholeOf[step]] });
}

interface PanelShape {
  readonly step: StepName;
  readonly names: RowNames;
  readonly options: ChartOptions;
  readonly width: number;
  readonly hasNames: boolean;
  readonly baseline: string;
}

function panel(rows: readonly Row[], shape: PanelShape): Panels['concat'][number] {
  const { step, names, options, width, hasNames, baseline } = shape;
  const { words, theme } = options;
  const colours = coloursOf(theme);
  const { axis, of } = words.charts.funnel;
  const values = rows.map(({ slug, arm, share }) => ({
    slug,
    share,
    label: shareText(share, words),
    told: words.charts.level(arm, toldStep(step, share, options)),
  }));
  return {
    width,
    height: names.height,
    title: panelTitle(words.charts.funnel.steps[step], width),
    data: { values },
    encoding: {
      y: rowEncoding('slug', names, { hasNames, hasLines: false }),
      x: {
        field: 'share',
        type: 'quantitative',
        scale: { domain: [0, PERCENT], clamp: true },
        axis: {
          title: wrapText(axis(of[wholeOf[step]]), columnsIn(width, TEXT.label)),
          tickCount: 2,
          grid: false,
          labelBound: true,
        },
      },
      tooltip: { field: 'told', type: 'nominal' },
    },
    layer: [
      {
        mark: { type: 'bar', height: { band: 0.7 } },
        encoding: {
          color: {
            condition: { test: { field: 'slug', equal: baseline }, value: colours.baseline },
            value: colours.accent,
          },
        },
      },
      label(false, colours.ink),
      label(true, colours.background),
    ],
  };
}

/** The number of a bar: behind its end, or within a bar that leaves no room behind it. */
function label(within: boolean, colour: string) {
  const isLong = `datum.share > ${PERCENT * LONG}`;
  return {
    transform: [{ filter: within ? isLong : `!(${isLong})` }],
    mark: {
      type: 'text' as const,
      align: within ? ('right' as const) : ('left' as const),
      dx: within ? -4 : 4,
      fontSize: 11,
      color: colour,
    },
    encoding: { text: { field: 'label', type: 'nominal' as const } },
  };
}

/** The step at which most are lost in the baseline. @param rows - of the baseline */
function findingOf(rows: readonly Row[], { words }: ChartOptions, kind: Kind): string {
  const { steps: labels, finding, noLoss, start } = words.charts.funnel;
  // who knows of it is told of all residents: no loss among those in need
  const own = rows
    .filter(({ step }) => step !== 'awareness')
    .map(({ step, share }) => ({ step: labels[step], share }));
  const all = [{ step: start[kind], share: PERCENT }, ...own];
  const losses = own.map((to, i) => ({ from: all[i], to, loss: all[i].share - to.share }));
  const [worst] = losses.toSorted((a, b) => b.loss - a.loss);
  if (worst === undefined || worst.loss <= 0) return noLoss;
  return finding({
    from: worst.from.step,
    to: worst.to.step,
    high: shareText(worst.from.share, words),
    low: shareText(worst.to.share, words),
  });
}
