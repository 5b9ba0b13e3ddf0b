/** What charts say. Numbers come in as text. */

/** What is told of an effect. */
interface Told {
  readonly who: string;
  readonly indicator: string;
  readonly effect: string;
  readonly range: string;
  readonly verdict: string;
}

/** What is told of an indicator of two arms. */
interface OverTimeFinding {
  readonly indicator: string;
  /** Null where no effect is clear. */
  readonly arm: string | null;
  readonly mean: string;
  readonly baseline: string;
  readonly months: string;
}

/** What an arm brings and costs. */
interface CostOfArm {
  readonly arm: string;
  readonly indicator: string;
  readonly effect: string;
  readonly cost: string;
}

/** How many effects have a sign that stays. */
interface Convergence {
  readonly indicator: string;
  readonly count: string;
  readonly all: string;
  /** Replications after which the last sign is settled; null where none is. */
  readonly most: string | null;
  readonly replications: string;
}

/** The effect of an arm at the end, and since when its sign is settled. */
interface ConvergenceOfArm {
  readonly arm: string;
  readonly effect: string;
  readonly range: string;
  readonly replications: string;
  readonly settled: string | null;
}

/** Parts of the plausible space by sign. */
interface SignsOfSpace {
  readonly arm: string;
  readonly indicator: string;
  readonly raising: string;
  readonly lowering: string;
}

/** A value in a month. */
interface MonthValue {
  readonly month: string;
  readonly value: string;
}

/** When an intervention acts. */
interface Acts {
  readonly intervention: string;
  readonly strength: string;
  readonly begins: string;
  readonly whole: string;
  /** Null where it never ends. */
  readonly ends: string | null;
}

/** Titles of charts and axes. */
export const charts = {
  month: 'month',
  /** Unit of differences of shares. */
  points: 'points',
  needsRun: 'It shows a run of one scenario; over-time shows the courses of a comparison.',
  needsComparison: 'It takes a comparison: this is a run of one scenario.',
  lowEnd: 'interval from',
  highEnd: 'interval to',
  /** An indicator with its value. */
  level: (name: string, value: string) => `${name} ${value}`,
  levelsLegend: 'Mean over the window with its 95 % interval; the dashed line is the baseline.',
  market: {
    title: 'The procurement market',
    missing: 'Nothing is put to tender here.',
    finding: ({ bids, price }: { readonly bids: string; readonly price: string }) =>
      `${bids} bids a call, and contracts at ${price} of unit cost in the baseline`,
  },
  funnel: {
    missing: 'No service of this study has residents in need or claims.',
    start: { inPerson: 'in need', insured: 'insured incidents' },
    steps: {
      awareness: 'know of it',
      appliedShare: 'have applied',
      coverage: 'are served',
      senseOfGain: 'are satisfied',
      filedShare: 'claims filed',
      claimRate: 'claims paid',
    },
    legends: {
      inPerson: 'Of every hundred residents in need (who know: of all residents). Means over the window.',
      insured: 'Of every hundred insured incidents (who know: of all residents). Means over the window.',
    },
    finding: ({
      from,
      to,
      high,
      low,
    }: {
      readonly from: string;
      readonly to: string;
      readonly high: string;
      readonly low: string;
    }) => `Most are lost between "${from}" and "${to}": ${high} % against ${low} % in the baseline`,
  },
  money: {
    missing: 'No public money was spent.',
    part: 'part',
    axis: '% of public cost',
    legend:
      'Public money of a year by what it pays for. Lost to rent: influence, diverted money and excess prices, as part of payments to organizations.',
    parts: {
      service: 'purchase',
      lost: 'lost to rent',
      inHouse: 'in-house provision',
      interventions: 'interventions',
      administration: 'administration',
    },
    finding: ({
      total,
      part,
      share,
    }: {
      readonly total: string;
      readonly part: string;
      readonly share: string;
    }) => `Of ${total} CNY a year in the baseline, ${share} % goes to: ${part}`,
  },
  governments: {
    missing: 'No government of this study has a value.',
    year: 'fiscal year',
    overYears: 'Through the years',
    overWindow: 'Beside each other, over the window',
    legend: 'Baseline: means of the replications with their 95 % intervals.',
    finding: ({
      indicator,
      highest,
      high,
      lowest,
      low,
    }: {
      readonly indicator: string;
      readonly highest: string;
      readonly high: string;
      readonly lowest: string;
      readonly low: string;
    }) => `${highest} is highest in ${indicator} (${high}), ${lowest} lowest (${low})`,
  },
  frontierOfGovernments: {
    title: 'Money and service of governments',
    missing: 'It takes two fiscal years or two governments with money and service.',
    money: 'public money, million CNY a year',
    service: 'service, person-months at full quality a year',
    unit: ({ government, year }: { readonly government: string; readonly year: string }) =>
      `${government} in year ${year}`,
    legend:
      'Dashed: the best ratio of service to money. The larger a point, the nearer to the frontier of data envelopment analysis, which counts spending and administration, and each service, by itself.',
    finding: ({
      best,
      worst,
      score,
    }: {
      readonly best: string;
      readonly worst: string;
      readonly score: string;
    }) => `${best} does most with its money; ${worst} reaches ${score} of the frontier`,
  },
  /** An effect: whose, on what, how large, between which ends, and what to think of it. */
  told: ({ who, indicator, effect, range, verdict }: Told) =>
    `${who}: ${indicator} ${effect} (${range}), ${verdict}.`,
  effects: {
    title: 'Effects of the interventions',
    legend:
      'Difference to the baseline with its 95 % interval. ▲ better, ▼ worse, ● no clear effect, after adjusting for many comparisons.',
    finding: ({
      indicator,
      count,
      all,
      most,
    }: {
      readonly indicator: string;
      readonly count: string;
      readonly all: string;
      readonly most: string | null;
    }) =>
      most === null
        ? `None of ${all} interventions clearly improves ${indicator}`
        : `${count} of ${all} interventions improve ${indicator}, ${most} most`,
  },
  /** What lines, bands and shades of courses over the months are. */
  courses: {
    mean: (count: string) =>
      count === '1'
        ? 'Line: 1 replication.'
        : `Line: mean of ${count} replications, where at least half have a value.`,
    band: (arms: string) => `Band: 5 % to 95 % of the replications of ${arms}.`,
    window: (from: string, to: string) => `Shaded: months ${from} to ${to}, over which results are taken.`,
    reach: (months: string) =>
      `Values that look back over ${months} months are drawn once the run has so many months, or ends.`,
    ofPayments:
      'A share of payments may be above 100 %: service and influence come months before the payments for them.',
  },
  overTime: {
    missing: 'No headline indicator has a value in any month.',
    lanes: 'When interventions act: pale while they grow, full once they are whole',
    grey: (count: string) => `Grey: ${count} more arms.`,
    point: (arm: string, month: string, value: string) => `${arm}, month ${month}: ${value}`,
    finding: ({ indicator, arm, mean, baseline, months }: OverTimeFinding) =>
      arm === null
        ? `${indicator}: no intervention clearly changes it from ${baseline} (months ${months})`
        : `${indicator} is ${mean} with ${arm}, and ${baseline} without (months ${months})`,
    course: (indicator: string, begin: MonthValue, end: MonthValue) =>
      `${indicator} goes from ${begin.value} in month ${begin.month} to ${end.value} in month ${end.month}`,
    acts: ({ intervention, strength, begins, whole, ends }: Acts) =>
      `${intervention} (strength ${strength}) begins in month ${begins}, is whole in month ${whole}${
        ends === null ? '' : `, fades from month ${ends}`
      }.`,
  },
  headlineIndicators: {
    of: (title: string) => `${title}.`,
    finding: (values: string, months: string) => `${values} (means over months ${months})`,
    value: (indicator: string, value: string) => `${indicator} ${value}`,
    overMonths: (unit: string, months: string) => `${unit}, over ${months} months`,
  },
  frontier: {
    missing: 'No arm has both a cost and an effect with an interval.',
    legend:
      'Differences to the baseline with their 95 % intervals. Blue and dashed: arms that no other beats in both cost and effect, by their means.',
    cost: (unit: string) => `Public cost, difference to the baseline, ${unit}`,
    effect: (indicator: string, unit: string) => `${indicator}, difference, ${unit}`,
    finding: ({ arm, indicator, effect, cost }: CostOfArm) =>
      `Of the arms that no other beats, ${arm} does most for ${indicator}: ${effect} for ${cost}`,
    none: (indicator: string) => `No arm beats the baseline in cost or ${indicator}`,
    quadrants: {
      cheaperBetter: 'costs less, better',
      dearerBetter: 'costs more, better',
      cheaperWorse: 'costs less, worse',
      dearerWorse: 'costs more, worse',
    },
  },
  groups: {
    title: 'Who gains and who loses',
    missing: 'No group has an effect with an interval.',
    legend: (shown: string, all: string) =>
      `Difference to the baseline with its 95 % interval. ▲ better, ▼ worse, ● no clear effect, after adjusting for many comparisons.${
        shown === all ? '' : ` The ${shown} of ${all} arms that treat groups most differently.`
      }`,
    who: (arm: string, group: string) => `${arm}, ${group}`,
    headings: {
      income: (indicator: string) => `Residents by income: ${indicator}`,
      government: (indicator: string) => `Residents by government: ${indicator}`,
      organizations: (_indicator: string) => 'Organizations by type: survival',
    },
  },
  convergence: {
    missing: 'It takes two replications of an arm and the baseline.',
    replications: 'replications',
    legend: (unit: string) =>
      `Mean difference to the baseline in ${unit} with its 95 % interval, by number of replications. Dashed: from here on the interval lies on one side of 0. Grey: it holds 0 at the end.`,
    some: (shown: string, all: string) => `Shown are the ${shown} of ${all} arms with the largest effects.`,
    finding: ({ indicator, count, all, most, replications }: Convergence) =>
      most === null
        ? `After ${replications} replications no effect on ${indicator} is told from 0`
        : `${count} of ${all} effects on ${indicator} have a sign that no longer changes after ${most} of ${replications} replications`,
    told: ({ arm, effect, range, replications, settled }: ConvergenceOfArm) =>
      `${arm}: ${effect} (${range}) after ${replications} replications, ${
        settled === null ? 'not told from 0' : `on one side of 0 from ${settled} on`
      }.`,
  },
  signMap: {
    missing: 'It takes points of the plausible space: compare with --uncertainty.',
    legend: (points: string) =>
      `Each mark is one of ${points} plausible worlds: ▲ rises, ▼ falls, ● stays; larger marks are larger effects. Axes: the two numbers that move the effect most, by rank correlation.`,
    finding: ({ arm, indicator, raising, lowering }: SignsOfSpace) =>
      `${arm} raises ${indicator} in ${raising} of the plausible space and lowers it in ${lowering}`,
    axes: (across: string, up: string) => `Across: ${across}; up: ${up}.`,
  },
};
