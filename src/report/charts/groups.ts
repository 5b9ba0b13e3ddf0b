/** Who gains and who loses: effects on residents by income, on governments and on types of organizations, by arm. */
import type { TopLevelSpec } from 'vega-lite';
import type { GroupEffect, Grouping } from '../../experiment/compare/groups.ts';
import type { Study } from '../../experiment/study/study.ts';
import type { Words } from '../../words/words.ts';
import { armName, axisUnit, factorOf, judgementOf, shownArms } from '../said.ts';
import { columnsIn } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { type ForestPanel, type ForestRow, forest } from './forest.ts';
import { capitalised, frame, roomIn, TEXT } from './layout.ts';
import { isMeasured, type MeasuredEffect, toldEffect } from './told-effect.ts';

type MeasuredGroup = GroupEffect & MeasuredEffect;

const groupings: readonly Grouping[] = ['income', 'government', 'organizations'];
/** Arms that are shown unless a reader chooses: those that treat groups most differently. Fewer where they stand in one column. */
const MOST_ARMS = 6;
const MOST_NARROW = 3;
const NARROW = 480;
/** Between the parts of the chart, px. */
const BETWEEN = 28;

/** Effects by group. */
export const groups: Chart = {
  name: 'groups',
  missing: (study, words) => {
    if (study.comparison === null) return words.charts.needsComparison;
    return groupsOf(study, null).length === 0 ? words.charts.groups.missing : null;
  },
  indicators: () => [],
  choosesArms: true,
  rows: (study, options) =>
    groupsOf(study, options.arms).map((one) => {
      const { row: _, told: __, ...numbers } = forestRow(study, one, options.words);
      const arm = armName(study, one.arm, options.words);
      return { arm, grouping: one.grouping, group: one.group, indicator: one.indicator, ...numbers };
    }),
  spec: specOf,
};

function groupsOf(study: Study, arms: readonly string[] | null): MeasuredGroup[] {
  const shown = shownArms(study, arms);
  return (study.comparison?.groups ?? [])
    .filter(({ arm }) => shown.includes(arm))
    .filter((one): one is MeasuredGroup => isMeasured(one));
}

function forestRow(study: Study, one: MeasuredGroup, words: Words): ForestRow {
  const factor = factorOf(one.unit);
  const who = words.charts.groups.who(armName(study, one.arm, words), groupName(study, one, words));
  return {
    row: one.group,
    effect: factor * one.effect,
    low: factor * one.low,
    high: factor * one.high,
    // more of what groups receive, and of what survives, is better
    judgement: judgementOf(one, { ...study.indicators[0], lessIsBetter: false }),
    told: toldEffect({ ...one, indicator: wholeOf(one) }, who, words),
  };
}

/** The indicator without its group: `coverageQuintile1` is coverage of a fifth. */
function wholeOf({ indicator, grouping }: GroupEffect): string {
  if (grouping === 'organizations') return 'survival';
  return indicator.replace(/Quintile[1-5]$/, '');
}

function groupName({ governments }: Study, { grouping, group }: GroupEffect, words: Words): string {
  const { income, organizations, government } = words.comparison.groups;
  if (grouping === 'income') return capitalised(income(group.slice(-1)));
  if (grouping === 'organizations') return capitalised(organizations(typeName(group, words)));
  return government(governments.find(({ slug }) => slug === group)?.name ?? group);
}

function typeName(type: string, words: Words): string {
  const names: Readonly<Record<string, string>> = words.terms.organizationTypes;
  return names[type] ?? type;
}

/** Difference between the groups of an arm that gain most and least, in the grouping where it is largest. */
function widest(all: readonly MeasuredGroup[], arm: string) {
  const gaps = groupings.flatMap((grouping) => {
    const own = all
      .filter((one) => one.arm === arm && one.grouping === grouping)
      .toSorted((a, b) => a.effect - b.effect);
    if (own.length < 2) return [];
    const [least, most] = [own[0], own[own.length - 1]];
    return [{ arm, least, most, gap: most.effect - least.effect }];
  });
  return gaps.toSorted((a, b) => b.gap - a.gap)[0];
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, theme, width } = options;
  const all = groupsOf(study, options.arms);
  const ranked = shownArms(study, options.arms)
    .flatMap((arm) => widest(all, arm) ?? [])
    .toSorted((a, b) => b.gap - a.gap);
  const [first] = ranked;
  const most = options.arms !== null ? ranked.length : width < NARROW ? MOST_NARROW : MOST_ARMS;
  const arms = ranked.slice(0, most).map(({ arm }) => arm);
  const otherNames = all.map((one) => groupName(study, one, words));
  return {
    ...frame({
      finding: first === undefined ? words.charts.groups.title : findingOf(study, first, words),
      legend: words.charts.groups.legend(String(arms.length), String(ranked.length)),
      told: all.filter(({ arm }) => arm === arms[0]).map((one) => forestRow(study, one, words).told),
      theme,
      width,
    }),
    spacing: BETWEEN,
    vconcat: groupings.flatMap((grouping) => {
      const own = all.filter((one) => one.grouping === grouping);
      return own.length === 0 ? [] : [section(study, own, { arms, options, otherNames })];
    }),
  };
}

/** Panels of a grouping, one an arm, on one scale. */
function section(
  study: Study,
  own: readonly MeasuredGroup[],
  {
    arms,
    options,
    otherNames,
  }: {
    readonly arms: readonly string[];
    readonly options: ChartOptions;
    readonly otherNames: readonly string[];
  },
) {
  const { words, theme, width } = options;
  const [{ grouping, unit }] = own;
  const names = new Map(own.map((one) => [one.group, groupName(study, one, words)]));
  const panels = arms.flatMap((arm): ForestPanel[] => {
    const rows = own.filter((one) => one.arm === arm).map((one) => forestRow(study, one, words));
    if (rows.length === 0) return [];
    return [{ title: armName(study, arm, words), unit: axisUnit(unit, words, true), rows }];
  });
  const title = words.charts.groups.headings[grouping](words.indicators.name(wholeOf(own[0])));
  return {
    title: {
      text: wrapText(title, columnsIn(roomIn(width), TEXT.title)),
      anchor: 'start' as const,
      fontSize: TEXT.title - 1,
      offset: 12,
    },
    ...forest(panels, { names, width, theme, sharesScale: true, otherNames }),
  };
}

function findingOf(
  study: Study,
  { arm, most, least }: { readonly arm: string; readonly most: MeasuredGroup; readonly least: MeasuredGroup },
  words: Words,
): string {
  const name = (one: MeasuredGroup) => {
    const { income, organizations, government } = words.comparison.groups;
    if (one.grouping === 'income') return income(one.group.slice(-1));
    if (one.grouping === 'organizations') return organizations(typeName(one.group, words));
    return government(groupName(study, one, words));
  };
  return words.comparison.gains(armName(study, arm, words), words.indicators.name(wholeOf(most)), {
    most: name(most),
    least: name(least),
  });
}
