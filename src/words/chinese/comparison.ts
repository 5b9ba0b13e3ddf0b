/** What comparisons say, in Chinese. */
import type { Ends } from '../ends.ts';
import type { comparison as english } from '../english/comparison.ts';
import { spaced } from './spaced.ts';
import { terms } from './terms.ts';
import { units } from './units.ts';

/** Fifths by income, the poorest first. */
const fifths: Readonly<Record<string, string>> = {
  1: '最低收入组',
  2: '中低收入组',
  3: '中等收入组',
  4: '中高收入组',
  5: '最高收入组',
};

const types: Readonly<Record<string, string>> = terms.organizationTypes;

/** Units that go without saying. */
const unitless: readonly string[] = ['index', 'ratio', 'bids/call'];

/** A text with an interval behind it. */
function ended(text: string, ends: Ends | null): string {
  return ends === null ? text : spaced`${text}（${ends.low} 至 ${ends.high}）`;
}

/** What comparisons say. */
export const comparison: typeof english = {
  marks: {
    raises: '↑',
    lowers: '↓',
    'may raise': '↗',
    'may lower': '↘',
    'no clear effect': '~',
    'no change': '=',
    unknown: ' ',
  },
  legend:
    '数值为方案减基准，± 后为 95% 置信区间的一半；↑ 提高，↓ 降低，↗ ↘ 可能提高或降低（经多重比较校正后不显著），' +
    '~ 无明显影响，= 不变；0 表示四舍五入后为 0',
  repeatedLooks: (percent) =>
    spaced`重复次数逐步增加直至足够，因此置信区间已经加宽：单独来看为 ${percent}% 区间，在多次查看之下仍保证 95% 的可信度。`,
  notRobustLegend: (percent) =>
    spaced`? 方向不稳健：在未知参数的合理空间中，成立的部分不足 ${percent}%；箭头后无 ? 者成立的部分更多。只检验主要指标，不检验公共支出。`,
  doubtful: (name) => spaced`${name}（?）`,
  doubtsBesides: (found) => spaced`表外同样不稳健：${found}。`,
  holdsIn: (share) => spaced`在 ${share} 的合理情形中成立：稳健`,
  failsIn: (share) => spaced`只在 ${share} 的合理情形中成立：不稳健`,
  holdsInFew: (held, points) => spaced`仅试了 ${points} 种合理情形，在其中 ${held} 种成立：太少，无法判断`,
  heads: { arm: '方案', baseline: '基准' },
  about: (window, ended) => spaced`第 ${window} 月，${ended}，各方案使用相同的随机数`,
  results: (folder) =>
    spaced`结果保存在 ${folder}：report.html 可用浏览器阅读；effects.csv 含每个指标、政府和服务；其余见 comparison.json。`,
  sizeUnit: (unit) =>
    unit.startsWith('share') ? ' 个百分点' : unitless.includes(unit) ? '' : spaced` ${units.name(unit)}`,
  effect: (verdict, indicator, { size, low, high }) =>
    spaced`${indicator}${terms.verdicts[verdict]} ${size}（${low} 至 ${high}）`,
  smallEffect: (verdict, indicator, size) => spaced`${indicator}${terms.verdicts[verdict]}不足 ${size}`,
  noClearEffect: (indicator, ends) => ended(spaced`对${indicator}无明显影响`, ends),
  difference: ended,
  perhaps: (difference) => spaced`可能 ${difference}`,
  possible: (verdict, indicators) => spaced`${terms.verdicts[verdict]}${indicators}`,
  findings: (arm, found) => spaced`${arm}：${found}`,
  efficiency: (arm, found) => spaced`${arm}，各政府之间：${found}`,
  efficiencyLegend:
    '效率：以服务量对支出与管理费用，与该方案和基准中所有政府、所有年度的最优者相比，最高为 1；马尔姆奎斯特指数：生产率与上一年之比，大于 1 表示提高',
  gains: (arm, indicator, { most, least }) =>
    spaced`${arm}：${indicator}变化最大的是${most}，最小的是${least}`,
  groups: {
    income: (quintile) => fifths[quintile] ?? spaced`第 ${quintile} 收入组`,
    government: (name) => name,
    organizations: (type) => types[type] ?? type,
  },
  trades: {
    dominates: (isClear) => spaced`${isClear ? '' : '可能'}花费更少而效果更好`,
    'is dominated': (isClear) => spaced`${isClear ? '' : '可能'}花费更多而效果更差`,
  },
  reused: (reused, all) => spaced`${all} 次重复中有 ${reused} 次沿用已有记录`,
  gain: (group, size) => spaced`${group}（${size}）`,
  noFinding: '对各主要指标均无明显影响',
  nothingClear: '没有明显的影响',
  moreFindings: (count) => spaced`另有 ${count} 项明显影响`,
  unchanged: (arm, reason) => spaced`${arm}：没有改变任何结果，因为${reason}`,
  reasons: {
    same: '内容与基准相同',
    strength: '强度为 0',
    late: (month) => spaced`从第 ${month} 个月起才起作用，晚于所比较的月份`,
    unpaid: '出资方没有资金支付',
    over: (month) => spaced`到第 ${month} 个月已经结束，未在所比较的月份内起作用`,
    still: (parameter, values) => spaced`${parameter} 的取值仍为 ${values}`,
    childless: (parameter, governments) => spaced`${parameter} 只影响转移支付，而${governments}没有下级政府`,
    kind: (parameter, kind, services) => spaced`${parameter} 只适用于${kind}，而${services}不属于此类`,
    insured: (parameter, governments) =>
      spaced`${parameter} 只适用于面对面服务，而${governments}的服务全部为保险`,
    modes: (parameter, modes) => spaced`${parameter} 只用于${modes}，而本情景没有以此方式购买`,
    uninsured: (parameter) => spaced`${parameter} 只用于保险，而本情景没有保险类服务`,
    read: (parameter, readers) =>
      readers === ''
        ? spaced`${parameter} 虽有变动，但没有任何环节因此改变`
        : spaced`${parameter} 虽有变动，但用到它的环节（${readers}）结果相同`,
  },
  ended: {
    fixed: (count) => spaced`${count} 次重复`,
    intervals: (count) => spaced`${count} 次重复：各主要指标的置信区间均已足够窄`,
    ranking: (count) => spaced`${count} 次重复：各方案的排序已经确定`,
    limit: (count) => spaced`${count} 次重复，已达上限：置信区间仍宽于要求`,
  },
  interaction: ({ indicator, isMore, size }, ends) => {
    const than = spaced`${indicator}${isMore ? '高' : '低'}`;
    return ended(ends === null ? spaced`${than}不足 ${size}` : spaced`${than} ${size}`, ends);
  },
  interactions: (arm, found) => spaced`${arm}，与各组成部分单独效果之和相比：${found}`,
};
