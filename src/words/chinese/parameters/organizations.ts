/** Parameters of organizations and evaluators, in Chinese. */
import type { ParameterTexts } from './texts.ts';

/** Parameters of organizations and evaluators: names and meanings. */
export const ofOrganizations: ParameterTexts = {
  skill: ['专业能力', '将努力转化为质量的专业能力；也是培训所得能力衰减的底线。'],
  costMultiplier: ['成本系数', '学习之前组织的成本相对于服务单位成本的倍数。'],
  mission: ['使命感', '努力对组织的内在价值，以单位成本的倍数计。'],
  profitWeight: ['利润权重', '金钱在组织决策中的权重。'],
  capacity: ['承接能力', '组织在所有服务上同时能够服务的人数。'],
  cashMonths: ['现金储备', '登记时的现金，以满负荷单位成本的月数计；保险公司另有资本。'],
  creditMonths: ['信贷额度', '信贷额度，以满负荷单位成本的月数计。'],
  fixedCostShare: ['固定成本占比', '每月固定成本占满负荷月度单位成本的比例。'],
  outsideRatio: ['外部收入比', '公共购买之外的收入，以固定成本的倍数计。'],
  connection: ['政府关系', '组织与购买政府的亲近程度。'],
  donationShare: ['捐赠占比', '挤出之前每月的捐赠，占满负荷月度单位成本的比例。'],
  reputation: ['初始信誉', '首次评估之前的信誉。'],
  claimBelief: ['索赔预期', '保险公司在首份合同结束之前认为会申请理赔的事故比例。'],
  noise: ['评分误差', '评分误差的标准差。'],
  bias: ['评分偏差', '不独立的评估机构把真实评分抬向最高分的程度。'],
  ownIndependence: ['自身独立性', '评估机构对政府所赋予独立性的保持程度；1 表示没有减损。'],
  weight: ['选派权重', '分派合同时评估机构的权重；0 表示从不选派。'],
};
