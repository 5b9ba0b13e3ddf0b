/** Every intervention of this version; a new one takes its file and a line here. */
import { benchmarkLearning } from './benchmark-learning.ts';
import { citizenOversight } from './citizen-oversight.ts';
import { competition } from './competition.ts';
import { comprehensiveEvaluation } from './comprehensive-evaluation.ts';
import { costAccounting } from './cost-accounting.ts';
import { demandSurvey } from './demand-survey.ts';
import { disclosure } from './disclosure.ts';
import { emphasis } from './emphasis.ts';
import { functionTransfer } from './function-transfer.ts';
import { fundraising } from './fundraising.ts';
import { grassrootsOutreach } from './grassroots-outreach.ts';
import { independence } from './independence.ts';
import { internalGovernance } from './internal-governance.ts';
import type { Intervention } from './intervention.ts';
import { legislation } from './legislation.ts';
import { outcomeEvaluation } from './outcome-evaluation.ts';
import { participation } from './participation.ts';
import { polycentric } from './polycentric.ts';
import { proceduralAudits } from './procedural-audits.ts';
import { process } from './process.ts';
import { productDesign } from './product-design.ts';
import { professionals } from './professionals.ts';
import { providerOutreach } from './provider-outreach.ts';
import { providerSupport } from './provider-support.ts';
import { publicity } from './publicity.ts';
import { qualityScoring } from './quality-scoring.ts';
import { rightsAwareness } from './rights-awareness.ts';
import { supervision } from './supervision.ts';
import { timelyPayment } from './timely-payment.ts';
import { training } from './training.ts';

/** The catalogue, in reading order: rules, market, residents, supervision, planning, money, organizations. */
export const interventions: readonly Intervention[] = [
  legislation,
  process,
  emphasis,
  functionTransfer,
  competition,
  qualityScoring,
  publicity,
  grassrootsOutreach,
  providerOutreach,
  rightsAwareness,
  productDesign,
  supervision,
  proceduralAudits,
  independence,
  outcomeEvaluation,
  comprehensiveEvaluation,
  disclosure,
  participation,
  citizenOversight,
  demandSurvey,
  costAccounting,
  fundraising,
  timelyPayment,
  training,
  internalGovernance,
  providerSupport,
  professionals,
  polycentric,
  benchmarkLearning,
];

const bySlug: ReadonlyMap<string, Intervention> = new Map(
  interventions.map((intervention) => [intervention.slug, intervention]),
);

/** The intervention of a slug, undefined if there is none. */
export function interventionNamed(slug: string): Intervention | undefined {
  return bySlug.get(slug);
}
