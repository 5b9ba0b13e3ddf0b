/** What distinguishes one service from another: cost, need, contractibility, awareness. */
import type { Definitions, ValuesOf } from './definition.ts';
import { assumption, choice, literature, number, toggle, vector } from './entry.ts';
import { insuranceParameters } from './service/insurance.ts';

/** Parameters of a service of one government. */
export const serviceParameters = {
  kind: choice(
    { options: ['care', 'insurance'], default: 'care', startOnly: true },
    'Whether residents are served in person or insured.',
  ),
  unitCost: number(
    {
      symbol: 'c',
      unit: 'CNY/person-month',
      default: 100,
      admissible: [0.001, 1e6],
      plausible: [20, 3000],
    },
    'Cost of serving one person for one month at full effort by an organization of average efficiency.',
    assumption('Every service without a value in serviceDefaults has to state it.'),
  ),
  completeness: number(
    { symbol: 'kap0', unit: 'share', default: 0.3, admissible: [0, 1], plausible: [0.1, 0.95] },
    'Part of quality that the best contract can specify and verify; what is written depends on capability.',
    literature(
      'ajj',
      'Only the order of services; the values are assumptions, plausible within 0.15 of the default of a service.',
    ),
  ),
  completenessGain: number(
    { symbol: 'dKap', unit: 'share', default: 0, admissible: [-1, 1], plausible: [0, 0.3] },
    'Addition to the part of quality that a contract can specify and verify.',
  ),
  effortCostShare: number(
    { symbol: 'beta', unit: 'share', default: 0.35, admissible: [0.01, 0.99], plausible: [0.25, 0.6] },
    'Part of the unit cost that varies with effort.',
    assumption('Set with mission and penalty so that few contracts stand at a bound of effort.'),
  ),
  needShare: number(
    { symbol: 'nu', unit: 'share', default: 0.08, admissible: [0, 0.9], plausible: [0.02, 0.3] },
    'Part of residents who need the service in the long run.',
  ),
  needEnd: number(
    { symbol: 'nu10', unit: '1/month', default: 0.02, admissible: [0, 1], plausible: [0.005, 0.1] },
    'Chance per month that a need ends; onset follows from it and the long-run share.',
  ),
  needByIncome: vector(
    {
      symbol: 'gm',
      unit: 'factor',
      default: [1.4, 1.2, 1, 0.8, 0.6],
      admissible: [0, 10],
      plausible: [0, 2],
    },
    'Multipliers of need by income quintile, poorest first.',
  ),
  burden: number(
    { symbol: 'B', unit: 'index', default: 0.5, admissible: [0, 1], plausible: [0, 1], perResident: true },
    'Administrative burden of applying.',
    literature('dl', 'Sign and scale: closing offices cut applications by a tenth and receipt by a sixth.'),
  ),
  policyShare: number(
    { symbol: 'vis', unit: 'share', default: 0, admissible: [0, 1], plausible: [0, 1] },
    'Official priority as a share of the budget; 0 in every service of a government means equal shares.',
    assumption('Where it is stated, the shares of a government sum to 1.'),
  ),
  ventureEligible: toggle(
    { default: true },
    'Lots of the service may be awarded by a venture philanthropy contest.',
  ),
  paymentBasis: choice(
    { options: ['block', 'activity', 'monthly'], default: 'block' },
    'What a contract pays for: its volume in tranches, persons served, or its volume month by month.',
  ),
  choice: toggle(
    { default: false },
    'Residents choose among the organizations under contract instead of being assigned.',
  ),
  priority: toggle({ default: false }, 'Residents of the two poorest quintiles are admitted first.'),
  inhouseExcess: number(
    { symbol: 'xIn', unit: 'share', default: 0.08, admissible: [-0.9, 5], plausible: [0, 0.25] },
    'Part by which in-house unit cost exceeds the unit cost of the service.',
    literature(
      'petersen',
      'Range and order: savings of contracting are smaller in social than in technical services.',
    ),
  ),
  inhouseSkill: number(
    { symbol: 'hIn', unit: 'index', default: 0.6, admissible: [0, 1], plausible: [0, 1] },
    'Skill of in-house staff.',
  ),
  inhouseEffort: number(
    { symbol: 'eIn', unit: 'effort', default: 0.6, admissible: [0, 1], plausible: [0, 1] },
    'Effort of in-house staff.',
  ),
  organicAwareness: number(
    {
      symbol: 'pOrg',
      unit: '1/month',
      default: 0.008,
      admissible: [0, 1],
      plausible: [0.001, 0.02],
      perResident: true,
    },
    'Hazard of learning of the service without publicity and word of mouth.',
    literature('bass1', 'Typical coefficients of innovation bound the range.'),
  ),
  wordOfMouth: number(
    { symbol: 'qW', unit: '1/month', default: 0.38 / 12, admissible: [0, 1], plausible: [0.01, 0.08] },
    'Hazard of learning of the service by word of mouth when everyone in the community is a contented user.',
    literature('bass1', 'Typical coefficient of imitation, per year.'),
  ),
  spilloverNonUsers: number(
    { symbol: 'eps', unit: 'factor', default: 0.1, admissible: [0, 1], plausible: [0, 1] },
    'How much those who know of the service without using it spread the word, relative to users.',
    literature('cai', 'Sign only: knowledge of insurance spreads among friends.'),
  ),
  forgetting: number(
    { symbol: 'dA', unit: '1/month', default: 0.01, admissible: [0, 1], plausible: [0.002, 0.05] },
    'Chance per month that someone aware who neither uses nor waits for the service forgets it.',
  ),
  awareStart: number(
    { unit: 'share', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75], startOnly: true },
    'Part of residents who know of the service in the first month.',
  ),
  enrolledAtStart: toggle(
    { default: true, startOnly: true },
    'Residents in need who know of the service start enrolled in-house, up to the in-house volume.',
    assumption('Starting empty, coverage would climb for years and hide every effect on capacity.'),
  ),
  expectationMean: number(
    { unit: 'index', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75], startOnly: true },
    'Mean quality that residents expect at the start.',
  ),
  expectationSpread: number(
    { unit: 'index', default: 0.1, admissible: [0, 1], plausible: [0.05, 0.15], startOnly: true },
    'Standard deviation of the quality that residents expect at the start.',
  ),
  registeredPerService: number(
    { unit: 'count', default: 14, admissible: [0, 10000], plausible: [3, 24], whole: true, startOnly: true },
    'Organizations registered for the service in the first month, where the scenario lists none.',
  ),
  ...insuranceParameters,
} satisfies Definitions;

/** Values of the parameters of a service. */
export type ServiceParameters = ValuesOf<typeof serviceParameters>;

/** Where a well-known service differs from the table, by slug. */
export const serviceDefaults: Readonly<Record<string, Partial<ServiceParameters>>> = {
  community: { unitCost: 100, completeness: 0.3 },
  'home-elder-care': { unitCost: 130, completeness: 0.35 },
  'education-culture': { unitCost: 90, completeness: 0.45 },
  'urban-management': { unitCost: 90, completeness: 0.8, inhouseExcess: 0.15, ventureEligible: false },
  'employment-training': { completeness: 0.55 },
  'volunteer-service': { completeness: 0.35 },
  'social-service': { completeness: 0.25, inhouseExcess: 0.03 },
};

/**
 * Whether residents come to need a kind of service one by one, so that budgets are divided by need and in-house provision
 * exists; else everyone is covered.
 */
export const followsNeed: Readonly<Record<ServiceParameters['kind'], boolean>> = {
  care: true,
  insurance: false,
};

/** Where a kind of service differs from the table; a slug's own defaults come before these. */
export const kindDefaults: Readonly<Record<ServiceParameters['kind'], Partial<ServiceParameters>>> = {
  care: {},
  insurance: {
    unitCost: 0.05,
    completeness: 0.6,
    organicAwareness: 0.002,
    awareStart: 0.15,
    enrolledAtStart: false,
    registeredPerService: 3,
    paymentBasis: 'monthly',
  },
};

/** Defaults of a service that differ from the table, by its slug and kind. */
export function defaultsOfService(
  slug: string,
  kind: ServiceParameters['kind'] = 'care',
): Partial<ServiceParameters> {
  const own = Object.hasOwn(serviceDefaults, slug) ? serviceDefaults[slug] : {};
  return { ...kindDefaults[kind], ...own };
}

/** Slugs of the services whose unit cost may be left out of a scenario. */
export const servicesWithUnitCost: readonly string[] = Object.entries(serviceDefaults)
  .filter(([, values]) => values.unitCost !== undefined)
  .map(([slug]) => slug);
