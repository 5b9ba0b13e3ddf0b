/** What the case studies recommend: every countermeasure is carried out by an intervention. */

/** A recommendation of a case study. */
export interface Countermeasure {
  /** Whom the study asks to act. */
  readonly addressee: string;
  /** What is to be done. */
  readonly meaning: string;
}

/** Recommendations of the case studies by id. */
export const countermeasures = {
  'improve-legislation': {
    addressee: 'government',
    meaning: 'Pass fuller rules on the purchase of insurance for residents.',
  },
  'perfect-legal-system': { addressee: 'government', meaning: 'Complete the law of public purchase.' },
  'sound-process-mechanism': {
    addressee: 'government',
    meaning: 'Make the purchase process fair and open to the market.',
  },
  'improve-system-mechanism': {
    addressee: 'government',
    meaning: 'Improve how the purchase system is set up and operated.',
  },
  'system-construction': { addressee: 'government', meaning: 'Build the institutions of purchase.' },
  'optimize-process': { addressee: 'government', meaning: 'Refine mechanism and process of purchase.' },
  'strengthen-attention': { addressee: 'government', meaning: 'Give purchase more attention from leaders.' },
  'deepen-reform-change-concept': {
    addressee: 'government',
    meaning: 'Carry reform further and hand functions over.',
  },
  'expand-purchase': { addressee: 'government', meaning: 'Purchase more of the services that are provided.' },
  'enhance-publicity': { addressee: 'government', meaning: 'Make services and rules better known.' },
  'grassroots-publicity': {
    addressee: 'communities',
    meaning: 'Spread the word face to face through communities.',
  },
  'insurer-outreach': { addressee: 'insurers', meaning: 'Go out to residents and explain the policy.' },
  'improve-product-design': {
    addressee: 'insurers',
    meaning: 'Design policies that pay more of what is lost.',
  },
  'accept-supervision': {
    addressee: 'insurers',
    meaning: 'Let the government check how policies are handled.',
  },
  'public-supervision': {
    addressee: 'residents',
    meaning: 'Use the power of supervision that the public has.',
  },
  'rights-awareness': { addressee: 'residents', meaning: 'Know and claim what one is entitled to.' },
  'sunshine-operation': { addressee: 'government', meaning: 'Purchase where everyone can see it.' },
  'information-disclosure': { addressee: 'government', meaning: 'Publish calls, awards and results.' },
  'citizen-participation': {
    addressee: 'residents',
    meaning: 'Take part in decisions on what is purchased.',
  },
  'improve-so-ability': { addressee: 'organizations', meaning: 'Raise the ability of social organizations.' },
  'so-personnel-training': {
    addressee: 'organizations',
    meaning: 'Train the staff of social organizations.',
  },
  'so-policy-support': { addressee: 'government', meaning: 'Support social organizations by policy.' },
  'encourage-social-forces': { addressee: 'government', meaning: 'Encourage more providers to take part.' },
  'so-internal-governance': {
    addressee: 'organizations',
    meaning: 'Put the internal governance of social organizations in order.',
  },
  'demand-management': { addressee: 'government', meaning: 'Collect, analyse and bring together demand.' },
  'identify-needs': { addressee: 'government', meaning: 'Find out exactly what residents need.' },
  'multi-stakeholder-fundraising': {
    addressee: 'government and funders',
    meaning: 'Raise money from several sides under the lead of government.',
  },
  'financial-security-system': {
    addressee: 'government',
    meaning: 'Secure the money that contracts depend on.',
  },
  'needs-cost-allocation': {
    addressee: 'government',
    meaning: 'Allocate money by accounting for demand and cost.',
  },
  'needs-oriented-evaluation': { addressee: 'evaluators', meaning: 'Evaluate by what users need and get.' },
  'comprehensive-evaluation': { addressee: 'evaluators', meaning: 'Evaluate the whole system of purchase.' },
  'multi-center-governance': { addressee: 'all', meaning: 'Let several centres govern purchase together.' },
  'learn-advanced-practice': {
    addressee: 'government',
    meaning: 'Learn from governments that are further ahead.',
  },
  'foreign-experience': { addressee: 'government', meaning: 'Learn from experience abroad.' },
  'introduce-professionals': { addressee: 'government', meaning: 'Bring professionals into purchasing.' },
  'benign-competition': { addressee: 'government', meaning: 'Let providers compete on fair terms.' },
  'introduce-competition': { addressee: 'government', meaning: 'Award by competition.' },
  'diversify-providers': { addressee: 'government', meaning: 'Purchase from providers of more kinds.' },
  'refine-process-supervision': { addressee: 'government', meaning: 'Supervise contracts while they run.' },
} as const satisfies Readonly<Record<string, Countermeasure>>;

/** Id of a countermeasure. */
export type CountermeasureId = keyof typeof countermeasures;
