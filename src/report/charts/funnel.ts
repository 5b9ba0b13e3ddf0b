/** From need to satisfaction: what part of those in need each step still holds. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import { formatNumber } from '../../kernel/quantities.ts';
import type { Words } from '../../words/words.ts';
import { armName, shownArms } from '../said.ts';
import { coloursOf, configOf } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';
import type { Chart, ChartOptions } from './chart.ts';

/** Steps by indicator: of services in person, and of insurance. */
const steps = {
  inPerson: ['awareness', 'appliedShare', 'coverage', 'senseOfGain'],
  insured: ['awareness', 'filedShare', 'claimRate'],
} as const;
type Kind = keyof typeof steps;
type StepName = (typeof steps)[Kind][number];

const PERCENT = 100;
const DIGITS = 2;
const NAMES = 150;
const GAP = 20;
/** Bars longer than this part of the axis have their number within. */
const LONG = 0.6;
const ROW = 24;
/** Width of a bold letter of a title, px. */
const PX_PER_COLUMN = 8.6;
/** Room about the whole, px. */
const EDGE = 16;

/** The funnel. */
export const funnel: Chart = {
  name: 'funnel',
  missing: (study, words) => (kindOf(study) === null ? words.charts.funnel.missing : null),
  indicators: () => [],
  levels: [...steps.inPerson, ...steps.insured],
  choosesArms: true,
  rows: rowsOf,
  spec: specOf,
};

interface Row {
  readonly [column: string]: string | number;
  readonly arm: string;
  readonly step: string;
  /** Per cent of those in need, or of insured incidents. */
  readonly share: number;
  readonly label: string;
}

/** Which steps the study defines wholly; null for neither. */
function kindOf({ levels, arms }: Study): Kind | null {
  const own = new Set(levels.filter(({ arm }) => arm === arms[0].slug).map(({ indicator }) => indicator));
  const kinds: readonly Kind[] = ['inPerson', 'insured'];
  return kinds.find((kind) => steps[kind].every((name) => own.has(name))) ?? null;
}

function rowsOf(study: Study, { words, arms }: ChartOptions): Row[] {
  const kind = kindOf(study);
  if (kind === null) return [];
  const labels: Readonly<Record<StepName, string>> = words.charts.funnel.steps;
  return [study.arms[0].slug, ...shownArms(study, arms)].flatMap((slug) =>
    steps[kind].flatMap((name): Row[] => {
      const level = study.levels.find((one) => one.arm === slug && one.indicator === name);
      if (level === undefined) return [];
      const share = PERCENT * level.mean;
      return [
        {
          arm: escapeControls(armName(study, slug, words)),
          step: labels[name],
          share,
          label: `${formatNumber(share, DIGITS)} %`,
        },
      ];
    }),
  );
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, theme, width } = options;
  const rows = rowsOf(study, options);
  const colours = coloursOf(theme);
  const kind = kindOf(study) ?? 'inPerson';
  const names = [...new Set(rows.map(({ step }) => step))];
  const arms = [...new Set(rows.map(({ arm }) => arm))];
  const columns = width < 3 * NAMES ? 1 : names.length;
  const panelWidth = Math.floor((width - NAMES - GAP * columns) / columns);
  const title = titleOf(rows, arms[0], words, kind);
  const columnsOfText = Math.floor((width - EDGE) / PX_PER_COLUMN);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: wrapText(title, columnsOfText),
      subtitle: wrapText(words.charts.funnel.legends[kind], columnsOfText),
    },
    description: title,
    columns,
    spacing: GAP,
    concat: names.map((step, i) => ({
      width: panelWidth,
      height: ROW * arms.length,
      title: {
        text: wrapText(step, Math.floor(panelWidth / PX_PER_COLUMN)),
        anchor: 'start' as const,
        fontSize: 12,
      },
      data: { values: rows.filter((row) => row.step === step) },
      encoding: {
        y: {
          field: 'arm',
          type: 'nominal' as const,
          sort: arms,
          scale: { domain: arms },
          axis: i % columns === 0 ? { title: null, labelLimit: NAMES, ticks: false, domain: false } : null,
        },
        x: {
          field: 'share',
          type: 'quantitative' as const,
          scale: { domain: [0, PERCENT], clamp: true },
          axis: { title: '%', tickCount: 2, grid: false },
        },
      },
      layer: [
        {
          mark: { type: 'bar' as const, height: { band: 0.7 } },
          encoding: {
            color: {
              condition: { test: { field: 'arm', equal: arms[0] }, value: colours.baseline },
              value: colours.accent,
            },
          },
        },
        label(false, colours.ink),
        label(true, colours.background),
      ],
    })),
    config: configOf(theme),
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

/** The step at which most are lost in the baseline. */
function titleOf(rows: readonly Row[], baseline: string, words: Words, kind: Kind): string {
  const { steps: labels, finding, start } = words.charts.funnel;
  // who knows of it is told of all residents: no loss among those in need
  const own = rows.filter(({ arm, step }) => arm === baseline && step !== labels.awareness);
  const first = { step: start[kind], share: PERCENT };
  const losses = own.map((row, i) => ({ from: own[i - 1] ?? first, to: row }));
  const worst = losses.toSorted((a, b) => b.from.share - b.to.share - (a.from.share - a.to.share))[0];
  if (worst === undefined) return Object.values(labels).join(words.joining.list);
  return finding({
    from: worst.from.step,
    to: worst.to.step,
    high: formatNumber(worst.from.share, DIGITS),
    low: formatNumber(worst.to.share, DIGITS),
  });
}
