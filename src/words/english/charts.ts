/** What charts say. Numbers come in as text. */
import { comparisonCharts } from './comparison-charts.ts';

/** What is told of an indicator of two arms. */
interface OverTimeFinding {
  readonly indicator: string;
  readonly arm: string;
  readonly mean: string;
  readonly baseline: string;
  readonly months: string;
}

/** First and last month, from 1. */
interface Months {
  readonly from: number;
  readonly to: number;
}

/** What a chart of levels shows. */
interface Levels {
  readonly hasIntervals: boolean;
  /** Whether some have none. */
  readonly hasRings: boolean;
  /** Whether arms stand beside the baseline. */
  readonly isCompared: boolean;
}

/** Who stands highest and who lowest. */
interface Ranking {
  readonly indicator: string;
  readonly highest: string;
  readonly high: string;
  readonly lowest: string;
  readonly low: string;
}

/** A value in a fiscal year. */
interface YearValue {
  readonly year: string;
  readonly value: string;
}

/** From where to where an indicator of the only government goes. */
interface CourseOfGovernment {
  readonly government: string;
  readonly indicator: string;
  readonly begin: YearValue;
  readonly end: YearValue;
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
  ...comparisonCharts,
  month: 'month',
  months: ({ from, to }: Months) => (from === to ? `month ${from}` : `months ${from} to ${to}`),
  /** Unit of differences of shares. */
  points: 'points',
  needsRun: 'It shows a run of one scenario; over-time shows the courses of a comparison.',
  needsComparison: 'It takes a comparison: this is a run of one scenario.',
  needsReplications: 'It takes two replications: one gives no interval.',
  lowEnd: 'interval from',
  highEnd: 'interval to',
  /** An indicator with its value. */
  level: (name: string, value: string) => `${name} ${value}`,
  /** A level: whose, of what, how large, between which ends; no ends from one replication. */
  toldLevel: ({
    who,
    indicator,
    value,
    range,
  }: Readonly<Record<'who' | 'indicator' | 'value', string>> & { readonly range: string | null }) =>
    `${who}: ${indicator} ${value}${range === null ? '' : ` (${range})`}.`,
  /** A sentence on the baseline, where there are arms beside it. */
  inBaseline: (sentence: string) => `${sentence} in the baseline`,
  levelsLegend: ({ hasIntervals, hasRings, isCompared }: Levels) =>
    `${hasIntervals ? 'Means over the window with their 95 % intervals.' : 'Values over the window.'}${
      hasRings ? ' ○ one replication, which gives no interval.' : ''
    }${isCompared ? ' Dashed: the baseline.' : ''}${
      hasIntervals && isCompared
        ? ' Intervals of levels may overlap although arms clearly differ: whether they do, the chart of effects tells.'
        : ''
    }`,
  market: {
    title: 'The procurement market',
    missing: 'Nothing is put to tender here.',
    priced: (price: string) => `Contracts at ${price} times unit cost`,
    finding: ({ bids, price }: { readonly bids: string; readonly price: string }) =>
      `${bids} bids a call, and contracts at ${price} times unit cost`,
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
      inPerson:
        'Of every hundred residents in need. Who know of it are counted among all residents, so not to be compared with later steps. Means over the window.',
      insured:
        'Of every hundred insured incidents. Who know of it are counted among all residents, so not to be compared with later steps. Means over the window.',
    },
    /** Of whom or of what a step holds a part. */
    of: { residents: 'of all residents', inNeed: 'of residents in need', incidents: 'of insured incidents' },
    axis: (whole: string) => `% ${whole}`,
    told: ({ step, share, whole }: Readonly<Record<'step' | 'share' | 'whole', string>>) =>
      `${step} ${share} ${whole}`,
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
    }) => `Most are lost between "${from}" and "${to}": ${high} against ${low}`,
    noLoss: 'Nobody is lost on the way',
  },
  money: {
    missing: 'No public money was spent.',
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
    /** The same as the end of a sentence. */
    spent: {
      service: 'pays for purchase',
      lost: 'is lost to rent',
      inHouse: 'pays for in-house provision',
      interventions: 'pays for interventions',
      administration: 'pays for administration',
    },
    finding: ({
      total,
      spent,
      share,
    }: {
      readonly total: string;
      readonly spent: string;
      readonly share: string;
    }) => `Of ${total} CNY a year, ${share} ${spent}`,
  },
  governments: {
    missing: 'No government of this study has a value.',
    year: 'fiscal year',
    overYears: 'Through the years',
    overWindow: 'Beside each other, over the window',
    inYear: (government: string, year: string) => `${government} in year ${year}`,
    legend: ({ hasIntervals, isCompared }: Omit<Levels, 'hasRings'>): string =>
      `${isCompared ? 'The baseline. ' : ''}${
        hasIntervals
          ? 'Means of the replications with their 95 % intervals.'
          : '○ One replication, which gives no interval.'
      }`,
    finding: ({ indicator, highest, high, lowest, low }: Ranking) =>
      `${highest} is highest in ${indicator} (${high}), ${lowest} lowest (${low})`,
    course: ({ government, indicator, begin, end }: CourseOfGovernment) =>
      `${government}: ${indicator} ${begin.value} in year ${begin.year}, ${end.value} in year ${end.year}`,
    single: ({ indicator, highest, high, lowest, low }: Ranking) =>
      `In one replication ${indicator} is ${high} in ${highest} and ${low} in ${lowest}`,
    none: (indicator: string) => `No clear difference between governments in ${indicator}`,
  },
  frontierOfGovernments: {
    title: 'Money and service of governments',
    missing: 'It takes two fiscal years or two governments with money and service.',
    money: 'public money, CNY a year',
    service: 'service, person-months at full quality a year',
    unit: ({ government, year }: { readonly government: string; readonly year: string }) =>
      `${government} in year ${year}`,
    told: ({
      unit,
      money,
      service,
      efficiency,
    }: Readonly<Record<'unit' | 'money' | 'service', string>> & { readonly efficiency: string | null }) =>
      `${unit}: ${service} person-months for ${money} CNY${efficiency === null ? '' : `, ${efficiency} of the frontier`}.`,
    legend:
      'Dashed: the best ratio of service to money. The larger a point, the nearer to the frontier of data envelopment analysis, which counts spending and administration, and each service, by itself. Thin lines join the years of a government, whose name stands at the last.',
    finding: ({
      best,
      worst,
      score,
    }: {
      readonly best: string;
      readonly worst: string;
      readonly score: string;
    }) => `${best} does most with its money; ${worst} reaches ${score} of the frontier`,
    /** Years of the only government there is. */
    ofYears: ({
      government,
      best,
      worst,
      score,
    }: Readonly<Record<'government' | 'best' | 'worst' | 'score', string>>) =>
      `${government} does most with its money in year ${best}; in year ${worst} it reaches ${score} of the frontier`,
    /** Several do equally well. */
    shared: ({ count, worst, score }: Readonly<Record<'count' | 'worst' | 'score', string>>) =>
      `${count} years of governments share the best use of money; ${worst} reaches ${score} of the frontier`,
    same: (score: string) => `All governments reach the same part of the frontier in all years: ${score}`,
  },
  /** What lines, bands and shades of courses over the months are. */
  courses: {
    mean: (count: string) =>
      count === '1'
        ? 'Line: 1 replication.'
        : `Line: mean of ${count} replications, where at least half have a value.`,
    band: (arms: string | null) =>
      `Band: 5 % to 95 % of the replications${arms === null ? '' : ` of ${arms}`}.`,
    window: (months: string) => `Shaded: ${months}, over which results are taken.`,
    reach: (months: string) =>
      `An indicator over ${months} months has its first value at the end of month ${months}, or of a shorter run.`,
    ofPayments:
      'A share of payments may be above 100 %: service and influence come months before the payments for them.',
  },
  overTime: {
    missing: 'No headline indicator has a value in any month.',
    lanes: 'When interventions act: faint while they grow, full once they are whole',
    grey: (count: number) => `Grey: ${count} more ${count === 1 ? 'arm' : 'arms'}.`,
    point: (arm: string, month: string, value: string) => `${arm}, month ${month}: ${value}`,
    finding: ({ indicator, arm, mean, baseline, months }: OverTimeFinding) =>
      `${indicator} is ${mean} with ${arm}, and ${baseline} without (${months})`,
    unclear: ({ indicator, baseline, months }: OverTimeFinding) =>
      `${indicator}: no intervention clearly changes it from ${baseline} (${months})`,
    single: ({ indicator, arm, mean, baseline, months }: OverTimeFinding) =>
      `${indicator} is ${mean} with ${arm}, and ${baseline} without, in one replication (${months})`,
    still: (indicator: string, { month, value }: MonthValue) => `${indicator} is ${value} in month ${month}`,
    course: (indicator: string, begin: MonthValue, end: MonthValue) =>
      begin.value === end.value
        ? `${indicator} is ${end.value} in month ${begin.month} and in month ${end.month}`
        : `${indicator} goes from ${begin.value} in month ${begin.month} to ${end.value} in month ${end.month}`,
    acts: ({ intervention, strength, begins, whole, ends }: Acts) =>
      `${intervention} (strength ${strength}) begins in month ${begins}, is whole in month ${whole}${
        ends === null ? '' : `, fades from month ${ends}`
      }.`,
  },
  headlineIndicators: {
    of: (title: string) => `${title}.`,
    finding: (values: string, months: string) => `${values} (means over ${months})`,
    value: (indicator: string, value: string) => `${indicator} ${value}`,
    overMonths: (unit: string, months: string) => `${unit}, over ${months} months`,
  },
};
