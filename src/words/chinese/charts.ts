/** What charts say, in Chinese. */
import type { charts as english } from '../english/charts.ts';

/** Titles of charts and axes. */
export const charts: typeof english = {
  month: '月份',
  points: '个百分点',
  needsComparison: '此图需要比较结果；这里只是单个情景的运行。',
  effects: {
    title: '各项干预的效果',
    legend: '与基线之差及其95%区间。▲ 改善，▼ 变差，● 无明确效果（已作多重比较校正）。',
    finding: ({ indicator, count, all, most }) =>
      most === null
        ? `${all}项干预均未明确改善${indicator}`
        : `${all}项干预中有${count}项改善${indicator}，其中${most}效果最大`,
  },
};
