/** What `run` says, in Chinese. */
import type { run as english } from '../english/run.ts';
import { spaced } from './spaced.ts';

/** Heads and sentences of the summary. */
export const run: typeof english = {
  heads: {
    indicator: '指标',
    course: (months) => spaced`第 1-${months} 月走势`,
    mean: '均值',
    interval: '95% 置信区间',
    band: '5-95% 区间',
    unit: '单位',
  },
  about: {
    months: (window, all) => spaced`第 ${window} 月（共 ${all} 个月）`,
    replications: (count) => spaced`${count} 次重复`,
    seed: (seed) => spaced`随机种子 ${seed}`,
  },
  neverDefined: (sign, reasons) => spaced`${sign} 在所有重复中均无定义：${reasons}。`,
  because: (names, reason) => spaced`${names}（${reason}）`,
  definedIn: (indicator, count) => spaced`${indicator}（${count} 次）`,
  partlyDefined: (counts, all) => spaced`并非在全部 ${all} 次重复中都有定义：${counts}。`,
  noInterval: (sign) => spaced`${sign} 无置信区间：至少需要两次有数值的重复。`,
  denominator: '分母为 0',
  effortAtBound: (share, limit) =>
    spaced`努力程度触及边界的合同月占 ${share}（高于 ${limit}）：激励措施在此难以起作用。`,
  results: (folder) =>
    spaced`结果保存在 ${folder}：report.html（用浏览器打开）、indicators.csv（及 .parquet）、contracts.csv、` +
    'summary.json、scenario.resolved.yaml；datapackage.json 说明每一列的含义。',
  next: (file) =>
    spaced`下一步：打开报告，或更改一个数值：quasimarket run ${file} --set 路径=数值 --out 文件夹`,
  progress: '{bar} 共 {total} 次重复，已完成 {value} 次，剩余 {eta_formatted}',
};
