/** The problems that the studies of the cases report, each with the indicators and cases in which it can be seen. */
import type { Measure } from '../worlds.ts';

/**
 * Where a problem can be seen: an indicator of a case is low, or high, beside what it is under a remedy, in another
 * government or in another case.
 */
export interface Exhibit {
  readonly is: 'low' | 'high';
  readonly of: Measure;
  /** The other side: what differs from `of`; without it 0. */
  readonly beside?: Partial<Measure>;
  /** The other side in words. */
  readonly words: string;
}

/** A problem that a study names. */
export interface Problem {
  /** What the case files set, so that it is reported there and is no finding. */
  readonly input?: string;
  readonly exhibits: readonly Exhibit[];
}

/** Exhibits of one case beside one remedy: `low` and `high` by indicator. */
function under(
  scenario: string,
  arm: string,
  indicators: Readonly<Record<string, Exhibit['is']>>,
): Exhibit[] {
  return Object.entries(indicators).map(([indicator, is]) => ({
    is,
    of: { scenario, indicator },
    beside: { arm },
    words: `with ${arm}`,
  }));
}

/** Exhibits of one government of a case beside another of the same. */
function behind(
  scenario: string,
  [government, other]: readonly [string, string],
  indicators: Readonly<Record<string, Exhibit['is']>>,
): Exhibit[] {
  return Object.entries(indicators).map(([indicator, is]) => ({
    is,
    of: { scenario, indicator, government },
    beside: { government: other },
    words: `${other} beside ${government}`,
  }));
}

/** Exhibits of one case beside another. */
function besideCase(
  scenario: string,
  other: string,
  indicators: Readonly<Record<string, Exhibit['is']>>,
): Exhibit[] {
  return Object.entries(indicators).map(([indicator, is]) => ({
    is,
    of: { scenario, indicator },
    beside: { scenario: other },
    words: `in ${other}`,
  }));
}

/** An indicator of a case that would be 0 without the problem. */
function aboveZero(scenario: string, indicator: string): Exhibit {
  return { is: 'high', of: { scenario, indicator }, words: 'nothing' };
}

const lanzhou = 'lanzhou-livelihood-insurance';
const henan = 'henan-province';
const shanghai = 'shanghai-welfare-bidding';
const hubei = 'hubei-venture-philanthropy';
const gaoming = 'gaoming-district';
const district = ['gaoming', 'city'] as const;
const town = 'f-town';
const advanced = 'f-town-advanced';

/** An indicator of a case without any purchase, beside the case as it is. */
function inhouse(scenario: string, indicator: string, is: Exhibit['is']): Exhibit {
  const set = ['governments.*.purchasedShareStart=0', 'governments.*.purchasedShareTarget=0'];
  return {
    is,
    of: { scenario, indicator, set },
    beside: { set: [] },
    words: 'with purchase (value: in-house provision alone)',
  };
}

/** Every problem by its id. */
export const problems: Readonly<Record<string, Problem>> = {
  'low-efficiency': {
    exhibits: [
      ...under(lanzhou, 'product-design', { costPerClaim: 'high' }),
      ...under(henan, 'open-government', { costPerAdjusted: 'high', valueForMoney: 'low' }),
    ],
  },
  'insufficient-supervision': { exhibits: under(lanzhou, 'supervision', { auditCoverage: 'low' }) },
  'lack-effective-monitoring': { exhibits: under(lanzhou, 'independence', { evaluationBias: 'high' }) },
  'low-social-recognition': {
    exhibits: under(lanzhou, 'known-and-better', { socialRecognition: 'low' }),
  },
  'low-compensation-rate': { exhibits: under(lanzhou, 'product-design', { compensationRate: 'low' }) },
  'insufficient-security': {
    exhibits: under(lanzhou, 'product-design', { benefitAdequacy: 'low', coverageDepth: 'low' }),
  },
  'imperfect-purchase-process': {
    exhibits: [
      {
        is: 'low',
        of: { scenario: lanzhou, indicator: 'processCompliance', set: ['window=1-60'] },
        beside: { scenario: shanghai, set: [] },
        words: `in ${shanghai} (Lanzhou over all months: it calls seldom)`,
      },
    ],
  },
  'nonstandard-process': {
    exhibits: [
      ...under(henan, 'process', { processCompliance: 'low' }),
      ...under(henan, 'competition', { retenderShare: 'high' }),
    ],
  },
  'insufficient-publicity': {
    input: 'publicitySpend 0 in Lanzhou',
    exhibits: under(lanzhou, 'publicity', { awareness: 'low' }),
  },
  'insufficient-participation': { exhibits: under(henan, 'participation', { participationIndex: 'low' }) },
  'low-emphasis': {
    input: 'emphasis 0.2 in Lanzhou',
    exhibits: under(lanzhou, 'emphasis', { quality: 'low' }),
  },
  'no-interaction-mechanism': { exhibits: under(town, 'supervision', { voiceResolved: 'low' }) },
  'adverse-policy-economy': {
    input: 'legality and revenue, and levers on them, in every case',
    exhibits: [],
  },
  'insufficient-scale': {
    exhibits: [
      {
        is: 'low',
        of: { scenario: henan, indicator: 'coverage' },
        beside: { set: ['governments.*.serviceShare=12 %'] },
        words: 'with twice the money for services',
      },
    ],
  },
  'unbalanced-supply': {
    exhibits: [aboveZero(henan, 'concentrationIndex'), aboveZero(henan, 'crossCell')],
  },
  'supply-demand-mismatch': {
    exhibits: [
      ...under(henan, 'participation', { mismatch: 'high' }),
      aboveZero(henan, 'unusedVolume'),
      aboveZero(henan, 'waiting'),
    ],
  },
  'lack-of-competition': {
    exhibits: under(henan, 'competition', {
      bidsPerCall: 'low',
      singleBidShare: 'high',
      failedShare: 'high',
      concentration: 'high',
    }),
  },
  'weak-so-professionalism': { exhibits: under(henan, 'training', { meanSkill: 'low' }) },
  'imperfect-supervision-evaluation': {
    exhibits: [
      ...under(henan, 'supervision', { auditCoverage: 'low' }),
      ...under(henan, 'independence', { evaluationBias: 'high', evaluationNoise: 'high' }),
    ],
  },
  'lack-demand-management': {
    input: 'surveySize 0, so that surveyCoverage is 0',
    exhibits: [
      ...under(shanghai, 'demand-survey', { surveyCoverage: 'low', demandError: 'high' }),
      ...under(town, 'demand-survey', { demandError: 'high' }),
    ],
  },
  'lack-financial-guarantee': {
    exhibits: [
      ...under(shanghai, 'timely-payment', { paymentDelay: 'high' }),
      ...under(shanghai, 'fundraising', { fundedNeedShare: 'low', fundingConcentration: 'high' }),
    ],
  },
  'inadequate-so-capacity': {
    exhibits: [
      ...under(shanghai, 'training', { meanSkill: 'low' }),
      ...under(hubei, 'provider-support', { capacity: 'low', organizationsPer10k: 'low' }),
    ],
  },
  'imperfect-performance-evaluation': {
    input: 'outcomeWeight at its default',
    exhibits: under(shanghai, 'comprehensive-evaluation', { evaluationValidity: 'low' }),
  },
  'inefficient-supply-unmet-needs': {
    exhibits: [
      inhouse(hubei, 'valueForMoney', 'low'),
      inhouse(hubei, 'quality', 'low'),
      inhouse(hubei, 'unmetNeed', 'high'),
      inhouse(gaoming, 'unmetNeed', 'high'),
    ],
  },
  'difficult-function-change': {
    input: 'transferMonths',
    exhibits: under(gaoming, 'function-transfer', { realisedPurchasedShare: 'low' }),
  },
  'insufficient-service-provision': { exhibits: behind(gaoming, district, { coverage: 'low' }) },
  'lack-of-laws': {
    input: 'legality 0.3 in Gaoming',
    exhibits: under(gaoming, 'legislation', { processCompliance: 'low' }),
  },
  'insufficient-social-forces': {
    exhibits: behind(gaoming, district, { organizationsPer10k: 'low', localBidders: 'low' }),
  },
  'insufficient-finance': {
    input: 'revenuePerHead',
    exhibits: behind(gaoming, district, { fundedNeedShare: 'low' }),
  },
  'county-guidance-gap': {
    input: 'legality and capability by level',
    exhibits: behind(gaoming, district, { bidsPerCall: 'low', quality: 'low' }),
  },
  'unscientific-decision': {
    exhibits: under(town, 'demand-survey', { demandError: 'high', mismatch: 'high' }),
  },
  'slow-function-transfer': {
    input: 'transferMonths 48 in F town',
    exhibits: under(town, 'function-transfer', { realisedPurchasedShare: 'low' }),
  },
  'weak-coordination': {
    input: 'coordination',
    exhibits: [...under(town, 'professionals', { lotSlip: 'high' }), aboveZero(town, 'duplication')],
  },
  'quality-not-guaranteed': { exhibits: besideCase(town, advanced, { quality: 'low', qualityP10: 'low' }) },
  'rent-seeking-risk': {
    input: 'captureSusceptibility 0.45 in F town',
    exhibits: under(town, 'process', { captureRate: 'high', rentLoss: 'high' }),
  },
  'grassroots-gap': {
    exhibits: besideCase(town, shanghai, {
      bidsPerCall: 'low',
      processCompliance: 'low',
      valueForMoney: 'low',
    }),
  },
  'late-start': {
    input: 'purchasedShareStart, capability and legality at the start',
    exhibits: besideCase(town, shanghai, { realisedPurchasedShare: 'low' }),
  },
};
