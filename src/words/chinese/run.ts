/** What `run` says, in Chinese. */
import type { run as english } from '../english/run.ts';

/** Heads and sentences of the summary. */
export const run: typeof english = {
  heads: {
    indicator: '指标',
    course: '逐月走势',
    mean: '均值',
    interval: '95 % 置信区间',
    band: '5-95 % 区间',
    unit: '单位',
  },
  about: {
    government: (name) => `政府 ${name}`,
    service: (name) => `服务 ${name}`,
    months: (window, all) => `第 ${window} 月（共 ${all} 个月）`,
    replications: (count) => `${count} 次重复`,
    seed: (seed) => `随机种子 ${seed}`,
  },
  neverDefined: (sign, reasons) => `${sign} 在所有重复中均无定义：${reasons}。`,
  because: (names, reason) => `${names}（${reason}）`,
  definedIn: (indicator, count) => `${indicator}（${count} 次）`,
  partlyDefined: (counts, all) => `并非在全部 ${all} 次重复中都有定义：${counts}。`,
  noInterval: (sign) => `${sign} 无置信区间：至少需要两次有数值的重复。`,
  denominator: '分母为 0',
  effortAtBound: (share, limit) =>
    `努力程度触及边界的合同月占 ${share}（高于 ${limit}）：激励措施在此难以起作用。`,
  results: (folder) =>
    `结果保存在 ${folder}：indicators.csv（及 .parquet）、contracts.csv、summary.json、` +
    'headline-indicators.svg（图表）、scenario.resolved.yaml；datapackage.json 说明每一列的含义。',
  next: (command) => `下一步：打开图表，或更改一个数值：${command}`,
};
