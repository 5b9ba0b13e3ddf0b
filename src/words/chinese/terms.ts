/** Words of the model that are one of a few, in Chinese: modes, types, levels, kinds, options. */
import type { terms as english } from '../english/terms.ts';

/** Terms by code word. */
export const terms: typeof english = {
  modes: { tender: '公开招标', commission: '定向委托', venture: '公益创投' },
  organizationTypes: {
    nonprofit: '社会组织',
    enterprise: '企业',
    publicInstitution: '事业单位',
    insurer: '保险公司',
  },
  levels: { province: '省级', municipality: '市级', county: '县级', township: '乡镇级' },
  kinds: { care: '面对面服务', insurance: '保险' },
  awardRules: { score: '质量价值减报价', ratio: '综合评分（含价格权重）', priceOnly: '最低价中标' },
  paymentBases: { block: '按总量分期付款', activity: '按实际服务人数付款', monthly: '按月付款' },
  conserved: { money: '资金', slots: '服务名额', people: '人数' },
  scopes: {
    government: '政府',
    service: '服务',
    organization: '承接主体',
    evaluator: '评估机构',
    constant: '常数',
  },
  verdicts: {
    raises: '提高',
    lowers: '降低',
    'may raise': '可能提高',
    'may lower': '可能降低',
    'no clear effect': '无明显影响',
    'no change': '不变',
    unknown: '未知',
  },
  switches: { true: '是', false: '否' },
};
