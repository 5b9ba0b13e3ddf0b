/** What charts of comparisons say, in Chinese. */
import type { comparisonCharts as english } from '../english/comparison-charts.ts';
import { spaced } from './spaced.ts';

/** What marks of effects mean. */
const marksLegend: typeof english.effects.legend = ({ hasIntervals, hasPossible, hasNeither, hasRings }) => {
  const marks = [
    '▲ 改善，▼ 恶化（已作多重比较校正）',
    ...(hasPossible ? ['△ ▽ 可能改善或恶化（仅在校正前显著）'] : []),
    ...(hasNeither ? ['◆ 明显变化，但无所谓好坏'] : []),
    '● 无明显影响',
  ];
  const difference = hasIntervals
    ? spaced`与基准之差及其 95% 置信区间。${marks.join('；')}。`
    : '与基准之差。';
  return difference + (hasRings ? '○ 仅一次重复，无法给出置信区间。' : '');
};

/** What the charts of effects say. */
export const comparisonCharts: typeof english = {
  told: ({ who, indicator, effect, range, verdict }) =>
    spaced`${who}：${indicator} ${effect}（${range}），${verdict}。`,
  toldAlone: ({ who, indicator, effect }) => spaced`${who}：${indicator} ${effect}，仅一次重复，无置信区间。`,
  effects: {
    title: '各方案的效果',
    missing: '没有任何主要指标在基准和方案中同时有取值。',
    legend: marksLegend,
    single: '仅一次重复中的差异：无法判断哪些出于偶然',
    changed: ({ indicator, count, all }) => {
      if (all === 1) return spaced`该方案${count === 0 ? '未明显' : '明显'}改变${indicator}`;
      return count === 0
        ? spaced`${all} 个方案均未明显改变${indicator}`
        : spaced`${all} 个方案中有 ${count} 个明显改变${indicator}`;
    },
    finding: ({ indicator, count, possible, all, arm }) => {
      if (count === 0 && all === 1)
        return spaced`该方案未明显改善${indicator}${possible > 0 ? '，但可能有所改善' : ''}`;
      if (count === 0)
        return spaced`${all} 个方案均未明显改善${indicator}${possible > 0 ? spaced`，其中 ${possible} 个可能改善` : ''}`;
      const start = spaced`${all} 个方案中有 ${count} 个明显改善${indicator}`;
      if (arm === null) return spaced`${start}，何者效果最大尚不明显`;
      return count === 1 ? spaced`${start}：${arm}` : spaced`${start}，其中${arm}效果最大`;
    },
  },
  frontier: {
    missing: '没有方案同时具有带区间的成本和效果。',
    legend: '与基准之差及其 95% 置信区间。蓝色与虚线：按均值，成本和效果上没有其他方案同时更优的方案。',
    numbers: (names) => spaced`名称写不下的点以编号表示：${names}。`,
    noRoom: (count) => spaced`另有 ${String(count)} 个方案未标名称，其公共支出见全部效果表。`,
    cost: (unit) => spaced`公共支出，与基准之差，${unit}`,
    effect: (indicator, unit) => spaced`${indicator}，差值，${unit}`,
    finding: ({ arm, indicator, isAlone, effect, cost }) =>
      spaced`${isAlone ? spaced`仅${arm}明显改善${indicator}` : spaced`${arm}对${indicator}作用最大`}：${effect}，${
        cost === null ? '公共支出无明显差异' : spaced`公共支出 ${cost}`
      }`,
    several: (indicator, count) => spaced`${count} 个方案明显改善${indicator}，何者作用最大尚不明显`,
    none: (indicator) => spaced`没有方案在${indicator}上明显优于基准`,
    quadrants: {
      cheaperBetter: '成本更低，更好',
      dearerBetter: '成本更高，更好',
      cheaperWorse: '成本更低，更差',
      dearerWorse: '成本更高，更差',
    },
  },
  groups: {
    title: '谁受益，谁受损',
    missing: '没有群体具有带区间的效果。',
    legend: (marks, shown, all) =>
      spaced`${marksLegend(marks)}${
        shown === all ? '' : spaced`所示为 ${all} 个方案中群体差异最大的 ${shown} 个。`
      }`,
    finding: ({ arm, indicator, most, least, high, low }) =>
      spaced`${arm}：${indicator}在 ${most} 为 ${high}，在${least}为 ${low}`,
    none: '各群体之间没有明显差异',
    who: (arm, group) => spaced`${arm}，${group}`,
    headings: {
      income: (indicator) => spaced`按收入分组的居民：${indicator}`,
      government: (indicator) => spaced`按政府分组的居民：${indicator}`,
      organizations: () => '按类型分组的承接主体：存续率',
    },
  },
  convergence: {
    missing: '需要方案与基准各至少两次重复。',
    replications: '重复次数',
    legend: (unit) =>
      spaced`与基准之差的均值${unit === '' ? '' : `（${unit}）`}及其 95% 置信区间，随重复次数变化。此处未作多重比较校正，因此不含 0 的区间比别处称为“明显”的效果多。虚线：此后区间始终在 0 的一侧。灰色：最终区间包含 0。`,
    some: (shown, all) => spaced`图中为 ${all} 个方案中效果最大的 ${shown} 个。`,
    finding: ({ indicator, count, all, most, isLast, replications }) => {
      if (most === null)
        return spaced`${replications} 次重复后，对${indicator}的效果即使不作校正也均不能与 0 区分`;
      const found = spaced`不作校正时，对${indicator}的 ${all} 个效果中有 ${count} 个`;
      if (!isLast) return spaced`${found}在 ${replications} 次重复中的第 ${most} 次后方向不再改变`;
      return spaced`${found}在 ${replications} 次重复后能与 0 区分，${count === 1 ? '且' : '其中有的'}到最后一次才如此`;
    },
    told: ({ arm, effect, range, replications, settled }) =>
      spaced`${arm}：${replications} 次重复后为${effect}（${range}），${
        settled === null ? '不能与 0 区分' : spaced`自第 ${settled} 次起在 0 的一侧（未作校正）`
      }。`,
  },
  signMap: {
    missing: '需要合理空间中的点：比较时请加 --uncertainty。',
    legend: (points) =>
      spaced`每个标记是 ${points} 个合理情形之一：▲ 上升，▼ 下降，● 不变；标记越大，效果越大。`,
    axesBy: ({ tried, across, up }) =>
      spaced`坐标轴：在抽取的 ${tried} 个参数中，与效果秩相关最强的两个（横轴 ${across}，纵轴 ${up}）。`,
    chance: (isBoth, most) =>
      spaced`${isBoth ? '两者都' : '后者'}可能只是偶然：点少而参数多时，仅凭偶然就能达到 ${most}。`,
    finding: ({ arm, indicator, raising, lowering }) => {
      if (raising === null)
        return lowering === null
          ? spaced`${arm}在合理空间中任何一处都不改变${indicator}`
          : spaced`${arm}在合理空间的${lowering}中降低${indicator}`;
      const raised = spaced`${arm}在合理空间的${raising}中提高${indicator}`;
      return lowering === null ? raised : spaced`${raised}，在${lowering}中降低`;
    },
    axes: (across, up) => spaced`横轴：${across}；纵轴：${up}。`,
  },
};
