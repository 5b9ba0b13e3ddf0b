/** Units of numbers, in Chinese. */
import type { units as english } from '../english/units.ts';

/** Units that are no mere products of their words. */
const whole: Readonly<Record<string, string>> = {
  share: '比例',
  index: '指数',
  ratio: '比率',
  points: '个百分点',
  'share of payments': '占支付额比例',
  correlation: '相关系数',
  probability: '概率',
  effort: '努力程度',
  factor: '倍数',
  exponent: '指数幂',
  slope: '斜率',
  count: '个数',
  hazard: '风险率',
  log: '对数',
  'log sd': '对数标准差',
  'log ratio': '对数比',
  'log-odds': '对数几率',
  agents: '个主体',
  '%': '%',
  '‰': '‰',
  '1/10000 residents': '个/万人',
  '1/100 user-months': '件/百人·月',
  'quality-person-months/1000 CNY': '质量加权人月/千元',
  'quality-person-months': '质量加权人月',
  'CNY/quality-person-month': '元/质量加权人月',
  'organizations/service-year': '个/项·年',
  'bids/call': '份/次',
  'calls/year': '次/年',
};

/** Words of units. */
const parts: Readonly<Record<string, string>> = {
  ...{ 1: '1', CNY: '元', yuan: '元', fen: '分' },
  ...{ month: '月', months: '月', year: '年', years: '年' },
  ...{ person: '人', persons: '人', people: '人', head: '人', heads: '人', resident: '人', residents: '人' },
  ...{ policy: '单', policies: '单', lot: '标段', lots: '标段', bid: '份投标', bids: '份投标' },
  ...{ call: '次招标', calls: '次招标', contract: '份合同', contracts: '份合同' },
  ...{ award: '次中标', awards: '次中标', interview: '次访谈', interviews: '次访谈' },
  ...{ agent: '个主体', agents: '个主体', organization: '个组织', organizations: '个组织' },
  ...{ incident: '次事故', incidents: '次事故', visit: '次', visits: '次' },
  ...{ complaint: '件投诉', complaints: '件投诉', share: '比例', index: '指数', count: '个数' },
};

/** A unit in Chinese: as a whole, else word by word. */
function nameOf(unit: string): string {
  return (
    whole[unit] ??
    unit
      .split('/')
      .map((product) =>
        product
          .split(/[-*·]/)
          .map((word) => parts[word] ?? word)
          .join('·'),
      )
      .join('/')
  );
}

/** How units are written. */
export const units: typeof english = {
  name: nameOf,
  joined: (number, unit) => number + (unit === ' %' || /[万亿]$/.test(number) ? unit.trimStart() : unit),
  large: [
    { from: 1e8, name: ' 亿' },
    { from: 1e4, name: ' 万' },
  ],
  scaled: (scale, unit) => `${scale === 1000 ? '千' : '百万'}${nameOf(unit)}`,
};
