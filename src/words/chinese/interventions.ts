/** Interventions of the catalogue, in Chinese. */
import type { interventions as english } from '../english/interventions.ts';
import { spaced } from './spaced.ts';

/** English name, name, and description in one sentence, by slug. */
export const interventionTexts: Readonly<
  Record<string, readonly [own: string, name: string, description: string]>
> = {
  legislation: ['Legislation', '完善立法', '政府健全购买服务的法规制度，并约束各部门严格执行。'],
  process: [
    'Sound purchase process',
    '规范购买流程',
    '各部门从计划到付款遵循统一且受审核的流程，经办人员经过培训，各环节公开。',
  ],
  emphasis: ['Attention of leaders', '领导重视', '领导更加重视购买工作，使更多计划中的监督与宣传得到落实。'],
  'function-transfer': ['Function transfer', '政府职能转移', '政府把更多服务交由购买，并加快转移。'],
  competition: [
    'Competition',
    '引入竞争',
    '更多标段采用公开招标，标段划小，招标公告传播更广，外地组织也可投标。',
  ],
  'quality-scoring': ['Quality in scoring', '质量优先评分', '评标时提高承诺质量的权重，降低价格的权重。'],
  publicity: ['Publicity', '加强宣传', '政府通过大众媒体宣传各项服务。'],
  'grassroots-outreach': [
    'Outreach through communities',
    '社区宣传',
    '社区工作者面对面讲解服务，并协助居民填写表格。',
  ],
  'provider-outreach': [
    'Outreach by providers',
    '承接方宣传',
    '合同要求承接主体和保险公司宣传其服务，价格中包含相应费用。',
  ],
  'rights-awareness': ['Awareness of rights', '增强权利意识', '告知居民可以投诉、如何投诉以及应享有的权利。'],
  'product-design': [
    'Better insurance policies',
    '优化保险产品',
    '新签保单提高损失赔付比例，大部分事故无须申请即可理赔，未赔付的保费予以返还。',
  ],
  supervision: ['Supervision of contracts', '合同监督', '更频繁地检查履行中的合同，对未达承诺之处处以罚款。'],
  'procedural-audits': ['Audits of procedure', '程序审计', '签约之前更频繁地审计中标程序。'],
  independence: [
    'Independent evaluation',
    '独立评估',
    '评估机构由第三方抽选并付费，不再由被评估方选定和付费。',
  ],
  'outcome-evaluation': [
    'Evaluation by outcomes',
    '结果导向评估',
    '每份合同都接受评估，并以使用者的实际所得为主要依据。',
  ],
  'comprehensive-evaluation': [
    'Evaluation of the whole system',
    '综合评估',
    '对合同、评估机构和购买部门一并评估，成本核算标准与购买能力由此得到改进。',
  ],
  disclosure: ['Disclosure', '信息公开', '公布招标公告、中标结果、评分和绩效。'],
  participation: ['Participation of citizens', '公众参与', '居民参与购买计划的制定；收入较高者的声音更多。'],
  'citizen-oversight': ['Oversight by citizens', '公众监督', '居民投诉更多地引发检查，居民也知道这一点。'],
  'demand-survey': ['Survey of demand', '需求调查', '每年就需求对居民进行访谈。'],
  'cost-accounting': [
    'Accounting of demand and cost',
    '需求与成本核算',
    '成本标准来自核算账目，预算按估计的需求与成本分配。',
  ],
  fundraising: ['Fund-raising', '筹集社会资金', '政府向捐赠人和资助方筹集服务资金。'],
  'timely-payment': ['Timely payment', '按时付款', '政府提高预付款比例，并按时付款。'],
  training: ['Training of organizations', '组织培训', '对登记的社会组织开展培训。'],
  'internal-governance': ['Internal governance', '完善内部治理', '帮助承接主体健全账目、理事会和内部控制。'],
  'provider-support': ['Support of providers', '扶持承接主体', '简化组织设立，降低投标成本，提供信贷担保。'],
  professionals: [
    'Professionals in purchasing',
    '引进专业人才',
    '政府聘用专业人员负责计划、招标、评标和监督。',
  ],
  polycentric: [
    'Several centres of governance',
    '多中心治理',
    '同级政府共享登记名录，居民和资助方参与决策，评估机构更加独立。',
  ],
  'benchmark-learning': ['Learning from peers', '标杆学习', '政府与同级中的最优者对照，学习其制度与做法。'],
};

/** Names of arms by what English calls them, or by their slugs. */
const arms: ReadonlyMap<string, string> = new Map([
  ['baseline', '基准'],
  ['Baseline', '基准'],
  ...Object.entries(interventionTexts).flatMap(([slug, [own, name]]): [string, string][] => [
    [slug, name],
    [own, name],
  ]),
]);

/** A part of an arm, such as `Publicity at 0.5` or `publicity@0.5`; undefined if it has no strength and is none of the catalogue. */
function partOf(part: string): string | undefined {
  const [own, strength] = part.split(/ at (?=[\d.]+$)|@/);
  const name = arms.get(own);
  return strength === undefined ? name : spaced`${name ?? own}（强度 ${strength}）`;
}

/** Names and descriptions of interventions. */
export const interventions: typeof english = {
  name: (slug, own) => interventionTexts[slug]?.[1] ?? own,
  description: (slug, own) => interventionTexts[slug]?.[2] ?? own,
  arm: (own) => {
    const parts = own.split(/ ?\+ ?/);
    const known = parts.map(partOf);
    return known.some((name) => name !== undefined)
      ? known.map((name, i) => name ?? parts[i]).join(' + ')
      : own;
  },
};
