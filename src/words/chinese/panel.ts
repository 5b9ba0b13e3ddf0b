/** What `panel` says, in Chinese. */
import type { panel as english } from '../english/panel.ts';
import { spaced } from './spaced.ts';

/** Heads and titles of the tables of governments. */
export const panel: typeof english = {
  heads: { year: '年度', government: '政府' },
  vertical: (government) => spaced`${government}：历年情况`,
  horizontal: (from, to) => spaced`各政府横向比较，第 ${from}-${to} 月`,
  legend: (replications) =>
    '数值为各次重复的均值；- 表示无定义。效率：以服务量对支出与管理费用，与所有政府、所有年度中的最优者相比，最高为 1；' +
    spaced`马尔姆奎斯特指数：生产率与上一年之比，大于 1 表示提高；${replications} 次重复`,
};
