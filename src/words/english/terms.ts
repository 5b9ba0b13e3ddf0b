/** Words of the model that are one of a few: modes, types, levels, kinds, options. */

/** Terms by code word. */
export const terms = {
  modes: { tender: 'open tender', commission: 'direct commission', venture: 'venture philanthropy' },
  organizationTypes: {
    nonprofit: 'nonprofit',
    enterprise: 'enterprise',
    publicInstitution: 'public institution',
    insurer: 'insurer',
  },
  levels: { province: 'province', municipality: 'municipality', county: 'county', township: 'township' },
  kinds: { care: 'served in person', insurance: 'insured' },
  awardRules: {
    score: 'quality value minus price',
    ratio: 'points with a price weight',
    priceOnly: 'price alone',
  },
  paymentBases: { block: 'volume in tranches', activity: 'persons served', monthly: 'volume month by month' },
  conserved: { money: 'money', slots: 'slots', people: 'people' },
  scopes: {
    government: 'governments',
    service: 'services',
    organization: 'organizations',
    evaluator: 'evaluators',
    constant: 'constants',
  },
  verdicts: {
    raises: 'raises',
    lowers: 'lowers',
    'may raise': 'may raise',
    'may lower': 'may lower',
    'no clear effect': 'no clear effect',
    'no change': 'no change',
    unknown: 'unknown',
  },
  switches: { true: 'yes', false: 'no' },
};
