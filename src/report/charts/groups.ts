/** Who gains and who loses: effects on residents by income, on governments and on types of organizations, by arm. */
import type { TopLevelSpec } from 'vega-lite';
import type { GroupEffect, Grouping } from '../../experiment/compare/groups.ts';
import type { Study } from '../../experiment/study/study.ts';
import type { Words } from '../../words/words.ts';
import { armName, axisUnit, factorOf, governmentName, judgementOf, shownArms } from '../said.ts';
import { columnsIn } from '../text-width.ts';
import { signedSizes } from '../told-sizes.ts';
import { wholeIndicator } from '../whole-indicator.ts';
import { wrapText } from '../wrap-text.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { type ForestPanel, type ForestRow, forest, marksOf } from './forest.ts';
import { capitalised, frameOf, roomIn, TEXT } from './layout.ts';
import { isApart, isClear, isSingle } from './ranked-arms.ts';
import { isMeasured, type MeasuredEffect, toldEffect } from './told-effect.ts';

type MeasuredGroup = GroupEffect & MeasuredEffect;

const groupings: readonly Grouping[] = ['income', 'government', 'organizations'];
/** Arms that are shown unless a reader chooses: those that treat groups most differently, and do anything clear to one. Fewer where they stand in one column. */
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
    if (isSingle(study)) return words.charts.needsReplications;
    return groupsOf(study, null).length === 0 ? words.charts.groups.missing : null;
  },
  indicators: () => [],
  choosesArms: true,
  rows: (study, options) =>
    groupsOf(study, options.arms).map((one) => {
      const { value: effect, low, high, look: judgement } = forestRow(study, one, options.words);
      const arm = armName(study, one.arm, options.words);
      const { grouping, group, indicator } = one;
      return { arm, grouping, group, indicator, effect, low, high, judgement };
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
  const who = words.charts.groups.who(armName(study, one.arm, words), rowName(study, one, words));
  return {
    row: one.group,
    value: factor * one.effect,
    low: factor * one.low,
    high: factor * one.high,
    // more of what groups receive, and of what survives, is better
    look: judgementOf(one, { lessIsBetter: false }),
    told: toldEffect(one, who, { study, words, name: wholeIndicator(one.indicator) }),
  };
}

function groupName(study: Study, { grouping, group }: GroupEffect, words: Words): string {
  const { income, organizations, government } = words.comparison.groups;
  if (grouping === 'income') return income(group.slice(-1));
  if (grouping === 'organizations') return organizations(group);
  return government(governmentName(study, group));
}

/** The name of a group where a row begins with it; names of governments stay as they are written. */
function rowName(study: Study, one: GroupEffect, words: Words): string {
  const name = groupName(study, one, words);
  return one.grouping === 'government' ? name : capitalised(name);
}

/** Two groups of an arm that fare differently. */
interface Gap {
  readonly arm: string;
  readonly most: MeasuredGroup;
  readonly least: MeasuredGroup;
  readonly size: number;
  /** Whether their intervals lie apart, and the effect on one of them is clear. */
  readonly isClear: boolean;
  /** Whether the arm does anything clear to any group. */
  readonly doesAny: boolean;
}

/** The gap between the groups of an arm that gain most and least, a clear one before any other, and a wide before a narrow. */
function widestGap(all: readonly MeasuredGroup[], arm: string): Gap | undefined {
  const doesAny = all.some((one) => one.arm === arm && isClear(one));
  const gaps = groupings.flatMap((grouping): Gap[] => {
    const own = all
      .filter((one) => one.arm === arm && one.grouping === grouping)
      .toSorted((a, b) => b.effect - a.effect);
    const [most, least] = [own[0], own.at(-1)];
    if (most === undefined || least === undefined || most === least) return [];
    const isTold = isApart(most, least) && (isClear(most) || isClear(least));
    return [{ arm, most, least, size: most.effect - least.effect, isClear: isTold, doesAny }];
  });
  return gaps.toSorted(byClearness)[0];
}

function byClearness(a: Gap, b: Gap): number {
  return Number(b.isClear) - Number(a.isClear) || Number(b.doesAny) - Number(a.doesAny) || b.size - a.size;
}

function specOf(study: Study, options: ChartOptions): TopLevelSpec {
  const { words, width } = options;
  const all = groupsOf(study, options.arms);
  const ranked = shownArms(study, options.arms)
    .flatMap((arm) => widestGap(all, arm) ?? [])
    .toSorted(byClearness);
  const most = options.arms !== null ? ranked.length : width < NARROW ? MOST_NARROW : MOST_ARMS;
  const arms = ranked.slice(0, most).map(({ arm }) => arm);
  const otherNames = all.map((one) => rowName(study, one, words));
  const groupsIn = (grouping: Grouping) => all.filter((one) => one.grouping === grouping);
  // where nothing changes for any group there is nothing to see
  const changed = groupings.filter((grouping) =>
    groupsIn(grouping).some((one) => arms.includes(one.arm) && isChanged(one)),
  );
  const rows = all.filter(({ arm }) => arms.includes(arm)).map((one) => forestRow(study, one, words));
  return {
    ...frameOf(study, options, {
      finding: findingOf(study, ranked[0], words),
      legend: words.charts.groups.legend(marksOf(rows), String(arms.length), String(ranked.length)),
      told: all.filter(({ arm }) => arm === arms[0]).map((one) => forestRow(study, one, words).told),
    }),
    spacing: BETWEEN,
    vconcat: (changed.length > 0 ? changed : groupings).flatMap((grouping) => {
      const own = groupsIn(grouping);
      return own.length === 0 ? [] : [section(study, own, { arms, options, otherNames })];
    }),
  };
}

function isChanged({ effect, low, high }: MeasuredGroup): boolean {
  return effect !== 0 || low !== 0 || high !== 0;
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
  const names = new Map(own.map((one) => [one.group, rowName(study, one, words)]));
  const panels = arms.flatMap((arm): ForestPanel[] => {
    const rows = own.filter((one) => one.arm === arm).map((one) => forestRow(study, one, words));
    if (rows.length === 0) return [];
    return [{ title: armName(study, arm, words), unit: axisUnit(unit, words, true), rows, reference: 0 }];
  });
  const title = words.charts.groups.headings[grouping](
    words.indicators.name(wholeIndicator(own[0].indicator)),
  );
  return {
    title: {
      text: wrapText(title, columnsIn(roomIn(width), TEXT.title)),
      anchor: 'start' as const,
      fontSize: TEXT.title - 1,
      offset: 12,
    },
    ...forest(panels, { names, width, theme, words, sharesScale: true, otherNames }),
  };
}

/** What the widest gap is, where it is clear that there is one. */
function findingOf(study: Study, gap: Gap | undefined, words: Words): string {
  const { title, finding, none } = words.charts.groups;
  if (gap === undefined) return title;
  if (!gap.isClear) return none;
  const { arm, most, least } = gap;
  const sizeOf = (one: MeasuredGroup) => signedSizes(one, { study, words }).size;
  return finding({
    arm: armName(study, arm, words),
    indicator: words.indicators.name(wholeIndicator(most.indicator)),
    most: groupName(study, most, words),
    least: groupName(study, least, words),
    high: sizeOf(most),
    low: sizeOf(least),
  });
}
