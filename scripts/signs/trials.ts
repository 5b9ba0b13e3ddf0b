/** Where the first expected sign of each intervention is looked for, and what explains one that does not show. */
import type { Intervention } from '../../src/interventions/intervention.ts';
import type { Trial } from './trial.ts';

/** Pairs of replications in every trial. */
export const REPLICATIONS = 24;

/** A setting of the scenario under which the sign has to show if the reason is right. */
export interface Explanation {
  /** Why the sign does not show. */
  readonly why: string;
  readonly words: string;
  readonly set: readonly string[];
}

/** A scenario for an intervention. */
export interface Place {
  readonly scenario: string;
  /** Why it is tried there and not in the default county. */
  readonly because: string;
  /** Of a sign that does not show. */
  readonly explanation?: Explanation;
}

const COUNTY: Place = { scenario: 'default-county', because: '' };
const sisters: Place = {
  scenario: 'henan-province',
  because: 'organizations of sister governments can bid; the default county has none',
};
const unequal: Place = {
  scenario: 'f-town',
  because: 'money does not follow need there; in the default county it nearly does',
};

/** Interventions that are tried elsewhere than in the default county. */
const places: Readonly<Record<string, Place>> = {
  process: { scenario: 'f-town', because: 'the process is flawed and captured more often' },
  emphasis: {
    scenario: 'lanzhou-livelihood-insurance',
    because: 'emphasis is lowest there; in the default county the interval holds 0',
  },
  competition: sisters,
  polycentric: sisters,
  'benchmark-learning': { scenario: 'henan-province', because: 'there are peers to learn from' },
  'product-design': { scenario: 'lanzhou-livelihood-insurance', because: 'the case of insurance' },
  participation: unequal,
  'demand-survey': unequal,
  'cost-accounting': unequal,
  professionals: { scenario: 'f-town-advanced', because: 'needs are surveyed, as the sign requires' },
  'comprehensive-evaluation': {
    ...unequal,
    explanation: {
      why:
        'Learning from evaluation reaches the picture of need through capability alone, and only where needs are surveyed; F town ' +
        'surveys nobody, and its capability is held. With 100 residents surveyed and capability free to rise it does not show ' +
        'either: half of what a survey is worth needs no capability, and the rest is learned in two years without it.',
      words:
        'all contracts evaluated, half by outcomes; 100 residents surveyed and followed; a survey worth what capability is, learned from 0 over ten years',
      set: [
        'governments.f-town.outcomeWeight=0.5',
        'governments.f-town.evaluationRate=1',
        'governments.f-town.surveySize=100',
        'governments.f-town.needsWeight=1',
        'governments.f-town.capability=0',
        'governments.f-town.capabilityTarget=1',
        'constants.surveyCapabilityFloor=0',
        'constants.capabilityMonths=120',
      ],
    },
  },
  'internal-governance': {
    scenario: 'f-town',
    because: 'organizations are few and small',
    explanation: {
      why:
        'Governance saves a fifth of fixed costs, which are 2 % of the cost at full capacity: organizations leave because ' +
        'they win nothing, not because they cannot pay.',
      words: 'fixed costs of 30 % of the cost at full capacity',
      set: ['services.*.organizations.*.fixedCostShare=0.3'],
    },
  },
};

/** Where an intervention is tried. */
export function placeOfTrial({ slug }: Pick<Intervention, 'slug'>): Place {
  return places[slug] ?? COUNTY;
}

/** Interventions that have a place of their own. */
export const placed: readonly string[] = Object.keys(places);

/** The trial of an intervention for its first expected sign, as the scenario stands or under assignments. */
export function trialOf({ slug, expected: [first] }: Intervention, set: readonly string[] = []): Trial {
  return { scenario: placeOfTrial({ slug }).scenario, set, arm: slug, indicator: first.indicator };
}
