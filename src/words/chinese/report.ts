/** What the report says, in Chinese. */
import type { report as english } from '../english/report.ts';
import { spaced } from './spaced.ts';

const model =
  'quasimarket 逐月模拟政府、承接主体、评估机构和居民：需求产生，资金安排，服务以公开招标、定向委托或公益创投方式购买，合同接受监督、评估并获得付款，居民了解、申请、使用并评价服务。';

/** Headings and sentences of the report. */
export const report: typeof english = {
  skip: '跳到结论',
  contents: '目录',
  thisScenario: '本情景',
  kindOfRun: '政府购买公共服务模拟',
  kindOfComparison: '政府购买公共服务干预措施比较',
  footer: (version) => spaced`由 quasimarket ${version} 生成。这是在所列假设下的模拟，并非对任何地方的预测。`,
  headings: {
    question: '问题',
    findings: '主要发现',
    effects: '全部效果',
    levels: '全部指标',
    charts: '图表',
    tradeOffs: '利弊权衡',
    bundles: '组合与单项',
    distribution: '谁受益，谁受损',
    robustness: '结论是否稳健',
    checks: '检验',
    assumptions: '假设及其来源',
    indicators: '指标说明',
    method: '方法说明',
    reproduce: '如何复现',
  },
  heads: {
    arm: '方案',
    indicator: '指标',
    effect: '效果',
    meaning: '含义',
    unit: '单位',
    range: '取值范围',
    better: '何者为好',
    mean: '均值',
    interval: '均值的 95% 置信区间',
    band: '九成重复所在范围',
    holds: '成立比例',
    points: '情形数',
    verdict: '判断',
    parameter: '参数',
    value: '取值',
    plausible: '合理范围',
    source: '来源与说明',
    confidence: '可信度',
    fact: '项目',
  },
  place: ({ governments, services }) => spaced`${governments}（${services}）`,
  askedOfRun: (place) => spaced`在${place}，按现状购买公共服务会带来什么结果？`,
  askedOfComparison: (count, place) =>
    count === '1'
      ? spaced`在${place}，下列干预措施会带来什么改变？`
      : spaced`在${place}，下列 ${count} 个方案（单项或组合的干预措施）各会带来什么改变？`,
  how: ({ replications, months, from, to }) =>
    spaced`共 ${replications} 次重复，每次 ${months} 个月；结果取第 ${from === to ? from : spaced`${from} 至 ${to}`} 个月。`,
  chanceOfRun: '各次重复的随机事件不同。',
  chanceOfComparison:
    '每个方案都是在情景现状（即基准）上加入相应的干预措施。各次重复的随机事件不同，同一次重复中各方案面对的随机事件相同。',
  oneReplicationOfRun: '只有 1 次重复：无法计算置信区间，看不出数值中有多少出于偶然。通常用 30 次。',
  oneReplicationOfComparison:
    '只有 1 次重复：无法计算置信区间，分不清差异是效果还是偶然。下面的数字都不能作为结论；请增加重复次数后再次比较，通常用 30 次。',
  fewReplications: (count) => spaced`只有 ${count} 次重复，置信区间较宽，范围参考意义有限；通常用 30 次。`,
  failures: (count) => spaced`有 ${count} 次重复因违反模型规则而中止，未计入结果。`,
  noIntervals: '无法得出结论：判断效果需要置信区间，而置信区间至少需要两次重复。',
  levelsLegend: '各次重复的均值，下方为 95% 置信区间。',
  levelsOfOne: '一次重复的取值。',
  nothingClear: '没有任何方案使主要指标明显改善。',
  findingsLegend:
    '对每个关键指标列出明显改善最大的方案，以及未能明显优于的其他方案；再说明该方案的花费和最明显的不利影响。括号内为 95% 置信区间；“可能”表示经多重比较校正后不明显。',
  notAhead: (names, rest) =>
    spaced`并未明显优于${names}${rest === 0 ? '' : spaced`，以及另外 ${rest} 个方案`}`,
  costsLess: (arm) => spaced`${arm}（花费更少）`,
  harm: '最明显的不利影响',
  harmsAlone: '使主要指标明显恶化，而没有明显改善任何主要指标',
  costsAlone: '花费更多，而没有明显改善任何主要指标',
  effectBetween: (effect, from, to) => spaced`${effect}，由 ${from} 变为 ${to}`,
  tradeOffsLegend:
    '列出对主要指标的明显影响（经多重比较校正），括号内为 95% 置信区间；“可能”一栏为仅在校正前明显的影响。上面效果的组成部分和四舍五入后为 0 的效果不再列出。',
  table: (label) => spaced`表格：${label}`,
  inWords: '图中内容的文字说明',
  interval: ({ low, high }) => spaced`${low} 至 ${high}`,
  atLeast: (low) => spaced`不低于 ${low}`,
  atMost: (high) => spaced`不高于 ${high}`,
  notRobust: '不稳健',
  robust: '稳健',
  effectsLegend:
    '数值为方案减基准，下方为 95% 置信区间的两端。↑ 提高，↓ 降低，↗ ↘ 可能提高或降低（经多重比较校正后不显著），~ 无明显影响，= 不变；0 表示四舍五入后为 0，空白单元格表示没有取值，例如没有招标时的投标数。明显的效果以粗体显示，并注明改善、恶化或花费增减。',
  effectsOfOne: '数值为 1 次重复中方案减基准之差，没有置信区间：差异可能出于偶然。',
  tags: {
    better: '改善',
    worse: '恶化',
    costsMore: '花费更多',
    costsLess: '花费更少',
    moreThanSum: '大于各项之和',
    lessThanSum: '小于各项之和',
  },
  otherIndicators: '其他全部指标',
  better: '改善',
  worse: '恶化',
  perhaps: '可能',
  cost: '公共支出',
  none: '未见明显变化',
  bundlesLegend:
    '组合方案的效果减去各组成部分单独效果之和，下方为 95% 置信区间的两端。符号含义同全部效果表；多重比较校正在全部组合之间进行，与各项效果的校正分开。单项已使指标接近上限时，组合必然小于各项之和。',
  noBundleClear: '没有任何组合的效果明显大于或小于各组成部分单独效果之和。',
  groupsLegend: '数值为方案减基准，符号含义同全部效果表；置信区间见图和 groups.csv。',
  grouped: (grouping, indicator, unit) => spaced`${grouping}：${indicator}（${unit}）`,
  groupings: { income: '按收入', government: '按政府', organizations: '按承接主体类型' },
  notExplored:
    '本次未考察。增加重复次数会使置信区间变窄，但人们对行为的未知并不会因此减少。要看各项效果的方向在多少合理情形中成立，请加上下面的选项再次比较：',
  explored: (points, numbers) =>
    spaced`对 ${numbers} 个未知参数在其合理范围内抽取了 ${points} 个点，每个点是一种合理情形，并在其中比较各方案。效果（明显的或可能的）如果在不足 80% 的情形中方向成立，即视为不稳健。“情形数”只计基准和方案都有取值的情形：例如无人投标或没有付款时，有些指标没有取值。`,
  fewPoints: (points) =>
    spaced`只在合理空间中试了 ${points} 个点，据此得出的比例参考意义有限；通常用 100 个点。`,
  noneToHold: '对主要指标没有明显或可能的效果，因此没有需要考察的方向。',
  unchecked: (count) =>
    spaced`情景中有 ${count} 项检验涉及此处未模拟的干预，因此未判定；quasimarket check 会运行全部检验。`,
  statuses: { passes: '通过', fails: '未通过', unknown: '无法判定' },
  aboutAssumptions: ({ stated, cited, defaults }) =>
    stated === '0'
      ? spaced`情景文件没有给出取值：${defaults} 个数值均采用模型默认值。`
      : spaced`情景文件给出 ${stated} 个取值，其中 ${cited} 个注明来源；另有 ${defaults} 个数值采用模型默认值。`,
  fields: {
    count: '承接主体数量',
    respondents: '问卷受访人数',
    share: (types) => spaced`${types}所占比例`,
    attribute: (attribute, types) => spaced`${types}的${attribute}`,
  },
  outside: (range) => `${range}，取值在此范围之外`,
  inScenario: '见情景文件',
  statedValues: '情景给出的取值',
  defaultValues: '模型默认值',
  confidence: { cited: '有来源', stated: '给出但未注明来源', assumed: '假设' },
  aboutIndicators:
    '各指标由模拟的全部记录计算得出。公式见本版本的 docs/reference/indicators.md，或用 quasimarket explain 加代码名查看。',
  directions: { more: '越高越好', less: '越低越好' },
  definition: (meaning, unit, range) => {
    const about = [unit, range].filter((part) => part !== '').join('，');
    return about === '' ? meaning : spaced`${meaning}（${about}）`;
  },
  methodOfRun: [
    model,
    '模拟以不同的随机事件重复多次。均值附有 95% 置信区间（t 分布），说明均值的精确程度；并附有九成重复所在的范围，说明各次重复之间的差异。',
  ],
  methodOfComparison: [
    model,
    '基准即情景现状。其他各方案只通过其干预措施改变规则或支出，并在每次重复中面对完全相同的随机事件。效果是这些配对差异的均值，并附有 95% 置信区间（t 分布）。',
    '只有当置信区间在校正多重比较之后仍不包含 0 时，才说提高或降低；否则说可能，或无明显影响。无明显影响并不等于证明没有影响。',
  ],
  limits:
    '结果是在所列假设下对购买方式的比较，并不预测任何地方的实际数字。应先看方向，再看大小；建议的可信程度取决于它在其他假设下是否依然成立。',
  reproduce:
    '安装 Node.js 和本版本的 quasimarket，在结果文件夹中运行下面的命令。在任何机器上得到的数字都逐字节相同。',
  facts: { version: '版本', seed: '随机种子', hash: '情景哈希值' },
  chooseIndicator: '指标',
  keyIndicators: '主要指标',
  chooseArms: '干预措施',
  download: '下载',
  downloadData: '下载本页数据（JSON）',
};
