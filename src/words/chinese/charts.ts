/** What charts say, in Chinese. */
import type { charts as english } from '../english/charts.ts';
import { comparisonCharts } from './comparison-charts.ts';
import { spaced } from './spaced.ts';

/** Titles of charts and axes. */
export const charts: typeof english = {
  ...comparisonCharts,
  month: '月份',
  months: ({ from, to }) => (from === to ? spaced`第 ${from} 个月` : spaced`第 ${from} 至 ${to} 个月`),
  points: '个百分点',
  needsRun: '此图展示单个情景的运行；比较结果的逐月变化见 over-time。',
  needsComparison: '此图需要比较结果；这里只是单个情景的运行。',
  needsReplications: '至少需要两次重复：仅一次重复无法给出置信区间。',
  lowEnd: '区间下限',
  highEnd: '区间上限',
  level: (name, value) => spaced`${name} ${value}`,
  toldLevel: ({ who, indicator, value, range }) =>
    spaced`${who}：${indicator} ${value}${range === null ? '' : spaced`（${range}）`}。`,
  inBaseline: (sentence) => spaced`基准情景下${sentence}`,
  levelsLegend: ({ hasIntervals, hasRings, isCompared }) =>
    spaced`${hasIntervals ? '统计时段均值及其 95% 置信区间。' : '统计时段取值。'}${
      hasRings ? '○ 仅一次重复有取值，无法给出置信区间。' : ''
    }${isCompared ? '虚线：基准。' : ''}${
      hasIntervals && isCompared
        ? '此处为各方案水平的区间，即使重叠，方案之间也可能有明显差异，是否有差异见效果图。'
        : ''
    }`,
  market: {
    title: '采购市场',
    missing: '这里没有公开招标。',
    priced: (price) => spaced`合同价格为单位成本的 ${price} 倍`,
    finding: ({ bids, price }) => spaced`每次招标有 ${bids} 份投标，合同价格为单位成本的 ${price} 倍`,
  },
  funnel: {
    missing: '本研究中没有居民需求或理赔的服务。',
    start: { inPerson: '有需求', insured: '保险事故' },
    steps: {
      awareness: '知晓',
      appliedShare: '已申请',
      coverage: '获得服务',
      senseOfGain: '感到满意',
      filedShare: '报案',
      claimRate: '获得赔付',
    },
    legends: {
      inPerson: '每百名有需求居民中的人数。“知晓”按全体居民计，不与后面各步相比。统计时段均值。',
      insured: '每百起保险事故中的起数。“知晓”按全体居民计，不与后面各步相比。统计时段均值。',
    },
    of: { residents: '全体居民', inNeed: '有需求居民', incidents: '保险事故' },
    axis: (whole) => spaced`占${whole}的 %`,
    told: ({ step, share, whole }) => spaced`${step}：${whole}的 ${share}`,
    finding: ({ from, to, high, low }) =>
      spaced`流失最多的一步是从“${from}”到“${to}”：由 ${high} 降至 ${low}`,
    noLoss: '各步均无流失',
  },
  money: {
    missing: '没有支出公共资金。',
    axis: '占公共支出的 %',
    legend: '一年公共资金的用途。寻租损失：用于疏通、被挪用和超额价格的部分，计入对承接主体的付款。',
    parts: {
      service: '购买服务',
      lost: '寻租损失',
      inHouse: '政府直接提供',
      interventions: '干预措施',
      administration: '管理费用',
    },
    spent: {
      service: '用于购买服务',
      lost: '被寻租侵占',
      inHouse: '用于政府直接提供',
      interventions: '用于干预措施',
      administration: '用于管理费用',
    },
    finding: ({ total, spent, share }) => spaced`每年 ${total}元中，${share} ${spent}`,
  },
  governments: {
    missing: '本研究中没有可用的政府数据。',
    year: '财政年度',
    overYears: '逐年变化',
    overWindow: '统计时段横向比较',
    inYear: (government, year) => spaced`${government}第${year}年`,
    legend: ({ hasIntervals, isCompared }) =>
      `${isCompared ? '基准情景。' : ''}${
        hasIntervals ? '各次重复的均值及其 95% 置信区间。' : '○ 仅一次重复，无法给出置信区间。'
      }`,
    finding: ({ indicator, highest, high, lowest, low }) =>
      spaced`${indicator}最高的是${highest}（${high}），最低的是${lowest}（${low}）`,
    course: ({ government, indicator, begin, end }) =>
      spaced`${government}的${indicator}：第 ${begin.year} 年 ${begin.value}，第 ${end.year} 年 ${end.value}`,
    single: ({ indicator, highest, high, lowest, low }) =>
      spaced`仅一次重复：${indicator}在${highest}为${high}，在${lowest}为${low}`,
    none: (indicator) => spaced`各政府的${indicator}没有明显差异`,
  },
  frontierOfGovernments: {
    title: '各政府的资金与服务',
    missing: '至少需要两个财政年度或两个有资金和服务的政府。',
    money: '公共资金，元/年',
    service: '服务量，折合满质量人月/年',
    unit: ({ government, year }) => spaced`${government}第 ${year} 年`,
    told: ({ unit, money, service, efficiency }) =>
      spaced`${unit}：${money}元，服务${service}人月${efficiency === null ? '' : spaced`，达到前沿的 ${efficiency}`}。`,
    legend:
      '虚线：服务与资金的最佳比值。点越大，越接近数据包络分析的前沿；该分析分别计入支出、管理费用和各项服务。细线依次连接各年，名称标在最后一年。',
    finding: ({ best, worst, score }) => spaced`${best}用同样的资金做得最多；${worst}达到前沿的 ${score}`,
    ofYears: ({ government, best, worst, score }) =>
      spaced`${government}第 ${best} 年用同样的资金做得最多；第 ${worst} 年达到前沿的 ${score}`,
    shared: ({ count, worst, score }) =>
      spaced`共有 ${count} 个年度的资金使用效率并列最高；${worst}达到前沿的 ${score}`,
    same: (score) => spaced`各政府各年度达到前沿的程度相同：${score}`,
  },
  courses: {
    mean: (count) =>
      count === '1' ? '线：1 次重复。' : spaced`线：${count} 次重复的均值（至少一半有取值）。`,
    band: (arms) => spaced`带：${arms ?? ''}各次重复的 5% 至 95%。`,
    window: (months) => spaced`底色：${months}，结果取自这段时间。`,
    reach: (months) =>
      spaced`以 ${months} 个月计的指标，第 ${months} 个月末（运行更短时在结束时）才有首个数值。`,
    ofPayments: '占支付额比例可超过 100%：服务与影响比相应的支付早数月。',
  },
  overTime: {
    missing: '没有任何主要指标在任何月份有取值。',
    lanes: '干预的实施时间：色淡为逐步增强，色浓为完全实施',
    grey: (count) => spaced`灰线：其余 ${count} 个方案。`,
    point: (arm, month, value) => spaced`${arm}，第${month}个月：${value}`,
    finding: ({ indicator, arm, mean, baseline, months }) =>
      spaced`实施${arm}时${indicator}为${mean}，不实施时为${baseline}（${months}）`,
    unclear: ({ indicator, baseline, months }) =>
      spaced`${indicator}：没有方案使其明显偏离${baseline}（${months}）`,
    single: ({ indicator, arm, mean, baseline, months }) =>
      spaced`仅一次重复：实施${arm}时${indicator}为${mean}，不实施时为${baseline}（${months}）`,
    still: (indicator, { month, value }) => spaced`第${month}个月${indicator}为${value}`,
    course: (indicator, begin, end) =>
      begin.value === end.value
        ? spaced`${indicator}在第 ${begin.month} 个月和第 ${end.month} 个月均为${end.value}`
        : spaced`${indicator}由第 ${begin.month} 个月的${begin.value}变为第 ${end.month} 个月的${end.value}`,
    acts: ({ intervention, strength, begins, whole, ends }) =>
      spaced`${intervention}（强度 ${strength}）自第 ${begins} 个月开始，第 ${whole} 个月完全实施${
        ends === null ? '' : spaced`，自第 ${ends} 个月起消退`
      }。`,
  },
  headlineIndicators: {
    of: (title) => spaced`${title}。`,
    finding: (values, months) => spaced`${values}（${months}的均值）`,
    value: (indicator, value) => spaced`${indicator} ${value}`,
    overMonths: (unit, months) => spaced`${unit}，回看 ${months} 个月`,
  },
};
