/**
 * What comparisons say to people, in English: every label and sentence, so that another language is another file of
 * the same names. Numbers come in as text.
 */

/** An interval in words. */
interface Ends {
  readonly low: string;
  readonly high: string;
}

/** Signs of verdicts in tables, one column wide. */
const marks = {
  raises: '↑',
  lowers: '↓',
  'may raise': '↗',
  'may lower': '↘',
  'no clear effect': '~',
  'no change': '=',
  unknown: ' ',
} as const;

/** Units that go without saying. */
const unitless: readonly string[] = ['index', 'ratio', 'bids/call'];

/** Indicators as people call them; others go by their code word. */
const indicators: Readonly<Record<string, string>> = {
  publicCost: 'public cost',
  valueForMoney: 'value for money',
  quality: 'quality',
  purchasedQuality: 'purchased quality',
  qualityP10: 'quality of the worst tenth',
  coverage: 'coverage',
  concentrationIndex: 'concentration index',
  survival: 'survival of organizations',
  rentLoss: 'rent loss',
  rentWasteShare: 'wasted rent',
  rentTransferShare: 'bribes',
  divertedShare: 'diverted money',
  excessShare: 'excess of prices',
  awareness: 'awareness',
  satisfaction: 'satisfaction',
  bidsPerCall: 'bids a call',
  priceRatio: 'price ratio',
  compensationRate: 'compensation rate',
  claimRate: 'claim rate',
  benefitAdequacy: 'adequacy of benefits',
  premiumPerPolicy: 'premium',
  insurerMargin: 'margin of insurers',
  realisedPurchasedShare: 'purchased share',
  organizationsPer10k: 'organizations per 10,000',
  efficiency: 'efficiency',
  malmquist: 'productivity change',
};

/** Signs of outcomes of checks. */
const outcomes = { passes: '✓', fails: '✗', unknown: '?' } as const;

/** What is expected of effects and shapes. */
const expectations = {
  rises: 'to rise',
  falls: 'to fall',
  unchanged: 'not to change',
  rising: 'to rise',
  falling: 'to fall',
  flat: 'to stay',
  saturating: 'to rise ever less',
} as const;

/** What the report on checks says. */
const checks = {
  outcomes,
  head: (file: string, title: string) => `${file}: ${title}`,
  scope: (describe: string, scope: string) => `${describe} (${scope})`,
  /** Whose number it is, where it is not the baseline's. */
  ofArm: (arm: string, rest: string) => `${arm}: ${rest}`,
  number: (value: string, { low, high }: Ends) => `${value} (${low} to ${high})`,
  notDefined: 'not defined',
  tooFew: (value: string) => `${value} (no interval: it takes two replications)`,
  band: (indicator: string, number: string) => `${indicator} ${number}`,
  between: ({ low, high }: Ends) => `expected ${low} to ${high}`,
  atLeast: (low: string) => `expected at least ${low}`,
  atMost: (high: string) => `expected at most ${high}`,
  effect: (arm: string, indicator: string, number: string) => `${arm} changes ${indicator} by ${number}`,
  above: (high: string, low: string, number: string) => `${high} above ${low} by ${number}`,
  order: (indicator: string, found: string) => `${indicator}: ${found}`,
  inOrder: 'expected above 0',
  allInOrder: 'each expected above 0',
  shape: (indicator: string, first: string, last: string, number: string) =>
    `${indicator} from year ${first} to year ${last}: ${number}`,
  slowing: (middle: string, number: string) => `until year ${middle} more than from then on: ${number}`,
  goes: (expected: keyof typeof expectations) => `expected ${expectations[expected]}`,
  by: (expected: string, { low, high }: Ends) => `${expected}, by ${low} to ${high}`,
  conserved: (what: string, count: string) => `${what}: no rule was broken in ${count}`,
  broken: (what: string, reason: string) => `${what}: a rule was broken, ${reason}`,
  partly: (count: string, all: string) => `defined in ${count} of ${all} replications`,
  total: (passed: number, failed: number, unknown: number) =>
    [`${passed} passed`, `${failed} failed`, ...(unknown > 0 ? [`${unknown} undecided`] : [])].join(', '),
} as const;

/** The catalogue. */
export const english = {
  marks,
  indicators,
  checks,
  legend:
    'arm minus baseline ± half of the 95 % interval; ↑ raises, ↓ lowers, ↗ ↘ may raise or lower (not after adjusting ' +
    'for many comparisons), ~ no clear effect, = no change; 0 is less than the digits told',
  notRobustLegend: (share: string) =>
    `? sign not robust: it holds in less than ${share} of the plausible space of what nobody knows`,
  heads: { arm: 'arm', baseline: 'Baseline', year: 'year', government: 'government' },
  vertical: (government: string) => `${government} over the years`,
  horizontal: (from: string, to: string) => `Governments beside each other, months ${from}-${to}`,
  panelLegend:
    'means of the replications; - not defined. Efficiency: service for spending and administration, against the best of all ' +
    'governments and years, 1 at best; productivity change: against the year before, above 1 if it rose',
  /** Unit of a difference: shares are told in points of a hundred, so that nobody takes them for relative changes. */
  sizeUnit: (unit: string) =>
    unit.startsWith('share') ? ' points' : unitless.includes(unit) ? '' : ` ${unit}`,
  finding: (
    verdict: keyof typeof marks,
    indicator: string,
    { effect, low, high }: Ends & { effect: string },
  ) => `${verdict} ${indicator} by ${effect} (${low} to ${high})`,
  findings: (arm: string, found: string) => `${arm}: ${found}`,
  /** Who gains most and least; the same word for all where nobody differs. */
  gains: (arm: string, indicator: string, { most, least }: { most: string; least: string }) =>
    `${arm}: ${indicator} changes most for ${most}, least for ${least}`,
  groups: {
    income: (quintile: string) =>
      quintile === '1'
        ? 'the poorest fifth'
        : quintile === '5'
          ? 'the richest fifth'
          : `fifth ${quintile} by income`,
    government: (name: string) => name,
    organizations: (type: string) => `${type} organizations`,
  },
  noFinding: 'no clear effect on any headline indicator',
  unchanged: (arm: string, reason: string) => `${arm} changed nothing: ${reason}`,
  reasons: {
    same: 'it says the same as the baseline',
    strength: 'its strength is 0',
    late: (month: string) => `it begins in month ${month}, after the months that are compared`,
    unpaid: 'its payer had no money for it',
    unread: (parameters: string) => `nothing in this scenario reads ${parameters} in time`,
  },
  ended: {
    fixed: (count: string) => `${count} replications`,
    intervals: (count: string) => `${count} replications: every headline interval is tight enough`,
    ranking: (count: string) => `${count} replications: the ranking of the arms is settled`,
    limit: (count: string) => `${count} replications, the limit: intervals are wider than asked for`,
  },
  interaction: (indicator: string, { effect, low, high }: Ends & { effect: string }) =>
    `${indicator} ${effect} (${low} to ${high})`,
  interactions: (arm: string, found: string) => `${arm}, beyond the sum of its parts: ${found}`,
} as const;
