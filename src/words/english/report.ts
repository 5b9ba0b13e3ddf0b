/** What the report says. Numbers come in as text. */
import type { Ends } from '../ends.ts';
import { counted } from './counted.ts';

/** How often and how long is simulated, and which months count. */
type Simulated = Readonly<Record<'replications' | 'months' | 'from' | 'to', string>>;

/** Headings and sentences of the report. */
export const report = {
  skip: 'Skip to the findings',
  contents: 'Contents',
  /** Name of what a run shows, where a comparison names its arms. */
  thisScenario: 'This scenario',
  kindOfRun: 'Simulation of public service purchase',
  kindOfComparison: 'Comparison of interventions in public service purchase',
  footer: (version: string) =>
    `Made by quasimarket ${version}. A simulation under stated assumptions, not a forecast of any place.`,
  headings: {
    question: 'What was asked',
    findings: 'What was found',
    effects: 'All effects',
    levels: 'All indicators',
    charts: 'Charts',
    tradeOffs: 'Trade-offs',
    bundles: 'Together and alone',
    distribution: 'Who gains and who loses',
    robustness: 'How robust is it?',
    checks: 'Checks',
    assumptions: 'Assumptions and their sources',
    indicators: 'Indicators explained',
    method: 'Method in plain words',
    reproduce: 'How to get the same numbers',
  },
  heads: {
    arm: 'Arm',
    indicator: 'Indicator',
    effect: 'Effect',
    meaning: 'What it is',
    unit: 'Unit',
    range: 'Range',
    better: 'Better',
    mean: 'Mean',
    interval: '95 % interval of the mean',
    band: 'Nine of ten replications',
    holds: 'Holds in',
    points: 'Worlds',
    verdict: 'Verdict',
    parameter: 'Parameter',
    value: 'Value',
    plausible: 'Plausible range',
    source: 'Source and note',
    confidence: 'Confidence',
    fact: 'Fact',
  },
  place: ({ governments, services }: { readonly governments: string; readonly services: string }) =>
    `${governments} (${services})`,
  askedOfRun: (place: string) => `What does the purchase of public services bring in ${place}, as it stands?`,
  askedOfComparison: (count: string, place: string) =>
    count === '1'
      ? `What would this intervention change in ${place}?`
      : `What would each of these ${count} arms (interventions, alone or together) change in ${place}?`,
  /** How often, how long, and which months count. */
  how: ({ replications, months, from, to }: Simulated) =>
    `${counted(replications, 'replication')} of ${counted(months, 'month')}; results are taken over ${
      from === to ? `month ${from}` : `months ${from} to ${to}`
    }.`,
  chanceOfRun: 'Each replication draws other chance events.',
  chanceOfComparison:
    'Each of these is an arm: the scenario as it stands, which is the baseline, with its interventions added. Each replication draws other chance events, and every arm meets the same ones.',
  oneReplicationOfRun:
    'One replication: no interval can be computed, so nobody can tell how much of a number is chance. 30 replications are usual.',
  oneReplicationOfComparison:
    'One replication: no interval can be computed, so nobody can tell whether a difference is an effect or chance. Nothing below is a finding; compare again with more replications. 30 are usual.',
  fewReplications: (count: string) =>
    `With ${counted(count, 'replication')} intervals are wide and bands say little; 30 are usual.`,
  failures: (count: string) =>
    `${counted(count, 'replication was', 'replications were')} stopped by a broken rule of the model and left out.`,
  noIntervals: 'Nothing can be said: an effect needs an interval, and an interval takes two replications.',
  /** What stands above the cards of a run. */
  levelsLegend: 'Means of the replications, with their 95 % intervals below.',
  levelsOfOne: 'Values of one replication.',
  nothingClear: 'No arm makes a headline indicator clearly better.',
  /** What stands above the cards. */
  findingsLegend:
    'For each key indicator the arm with the largest clear improvement, and the arms that it is not clearly better than; then what it costs, and its clearest harm. Brackets hold 95 % intervals; "perhaps" and "may" stand for what is not clear after adjusting for many comparisons.',
  /** Arms that an arm is not clearly ahead of. */
  notAhead: (names: string, rest: number) =>
    `not clearly better than ${names}${rest === 0 ? '' : ` and ${counted(String(rest), 'more arm')}`}`,
  costsLess: (arm: string) => `${arm} (costs less)`,
  harm: 'Clearest harm',
  /** Arms that are paid for and improve nothing. */
  harmsAlone: 'Make a headline indicator clearly worse, and none clearly better',
  costsAlone: 'Cost more, and make no headline indicator clearly better',
  /** An effect with the means that it leads from and to. */
  effectBetween: (effect: string, from: string, to: string) => `${effect}, from ${from} to ${to}`,
  tradeOffsLegend:
    'Clear effects on the headline indicators, after adjusting for many comparisons, with their 95 % intervals in brackets; under "Perhaps" what would be clear without adjusting. What is part of an effect above it, or rounds to 0, is left out.',
  table: (label: string) => `Table: ${label}`,
  inWords: 'What this chart shows, in words',
  interval: ({ low, high }: Ends) => `${low} to ${high}`,
  atLeast: (low: string) => `at least ${low}`,
  atMost: (high: string) => `at most ${high}`,
  notRobust: 'Not robust',
  robust: 'Robust',
  effectsLegend:
    'Arm minus baseline, with its 95 % interval below. ↑ raises, ↓ lowers, ↗ ↘ may raise or lower (not after adjusting for many comparisons), ~ no clear effect, = no change; 0 stands for what rounds to 0, an empty cell for what has no value, such as bids where nothing is put to tender. Clear effects are bold, and say whether they are for the better, for the worse, or cost more or less.',
  effectsOfOne: 'Arm minus baseline in one replication, without intervals: a difference may be chance.',
  tags: {
    better: 'better',
    worse: 'worse',
    costsMore: 'costs more',
    costsLess: 'costs less',
    moreThanSum: 'more than the sum',
    lessThanSum: 'less than the sum',
  },
  otherIndicators: 'All other indicators',
  better: 'Better',
  worse: 'Worse',
  perhaps: 'Perhaps',
  cost: 'Public cost',
  none: 'nothing clear',
  bundlesLegend:
    'Effect of a bundle minus the sum of the effects of its parts alone, with its 95 % interval below. The signs are those of the table of all effects; the adjustment for many comparisons is over all bundles, apart from that of effects. Where one part alone brings an indicator almost to its bound, the bundle falls short of the sum.',
  noBundleClear: 'No bundle does clearly more or less than the sum of its parts.',
  groupsLegend:
    'Arm minus baseline, with the signs of the table of all effects; intervals are in the chart and in groups.csv.',
  grouped: (grouping: string, indicator: string, unit: string) => `${grouping}: ${indicator}, ${unit}`,
  groupings: { income: 'By income', government: 'By government', organizations: 'By type of organization' },
  notExplored:
    'Not examined here. Intervals shrink with more replications; what nobody knows about behaviour does not. To see in which part of the plausible worlds each effect keeps its sign, compare again with this option:',
  explored: (points: string, numbers: string) =>
    `${counted(numbers, 'number that nobody knows was drawn from its plausible range', 'numbers that nobody knows were drawn from their plausible ranges')} at ${counted(points, 'point')}, each a plausible world in which the arms were compared. An effect, clear or possible, whose sign holds in less than 80 % of them is not robust. The column Worlds counts those in which baseline and arm both have a value: where nobody bids or nothing is paid, for one, some indicators have none.`,
  fewPoints: (points: string) =>
    `Only ${counted(points, 'point')} of the plausible space ${points === '1' ? 'was' : 'were'} tried: a share of so few says little. Usual are 100.`,
  noneToHold: 'No effect on a headline indicator is clear or possible, so there is no sign to examine.',
  unchecked: (count: string) =>
    `${counted(count, 'check', 'checks')} of the scenario cannot be judged here, for want of an intervention that was not simulated; quasimarket check runs all of them.`,
  statuses: { passes: 'passed', fails: 'failed', unknown: 'undecided' },
  aboutAssumptions: ({
    stated,
    cited,
    defaults,
  }: {
    readonly stated: string;
    readonly cited: string;
    readonly defaults: string;
  }) =>
    stated === '0'
      ? `The scenario states no value of its own: ${counted(defaults, 'number is left at its default', 'numbers are left at the defaults')} of the model.`
      : `The scenario states ${counted(stated, 'value')}, ${cited === '0' ? 'none' : cited} with a source; ${counted(defaults, 'number is left at its default', 'numbers are left at the defaults')} of the model.`,
  /** Values of a scenario that are no parameters. */
  fields: {
    count: 'number of organizations',
    respondents: 'respondents of the questionnaire',
    share: (types: string) => `share of ${types}`,
    attribute: (attribute: string, types: string) => `${attribute} of ${types}`,
  },
  /** A plausible range that the scenario's value is not in. */
  outside: (range: string) => `${range}; the value lies outside`,
  /** In place of what is no single value, such as a distribution. */
  inScenario: 'see the scenario file',
  statedValues: 'Values of the scenario',
  defaultValues: 'Defaults of the model',
  confidence: { cited: 'from a source', stated: 'stated without a source', assumed: 'assumption' },
  aboutIndicators:
    'Computed from everything that the simulation records. Formulas: docs/reference/indicators.md of this version, or quasimarket explain with the code word.',
  directions: { more: 'more', less: 'less' },
  /** A definition for who points at a name: what it is, then its unit and its range. */
  definition: (meaning: string, unit: string, range: string) =>
    [meaning, [unit, range].filter((part) => part !== '').join(', ')].filter((part) => part !== '').join(' '),
  methodOfRun: [
    'quasimarket simulates governments, organizations, evaluators and residents month by month: needs arise, money is appropriated, services are put to tender, commissioned or chosen by contest, contracts are watched, evaluated and paid, and residents learn of services, apply, use and judge them.',
    'The run is repeated with other chance events. A mean comes with its 95 % interval (Student), which says how well the mean is known, and with the band in which nine of ten replications lie, which says how much they differ.',
  ],
  methodOfComparison: [
    'quasimarket simulates governments, organizations, evaluators and residents month by month: needs arise, money is appropriated, services are put to tender, commissioned or chosen by contest, contracts are watched, evaluated and paid, and residents learn of services, apply, use and judge them.',
    'The baseline is the scenario as it stands. Every other arm changes rules or spending by its interventions and nothing else, and meets exactly the same chance events, replication by replication. An effect is the mean of these paired differences, with its 95 % interval (Student).',
    'A verdict says raises or lowers only if the interval excludes 0 after adjusting for the number of comparisons; otherwise it says may, or no clear effect. No clear effect is no proof of none.',
  ],
  limits:
    'Results compare ways of purchasing under the stated assumptions. They do not forecast the figures of a place. Trust signs before sizes, and recommendations only as far as they survive other assumptions.',
  reproduce:
    'Install Node.js and quasimarket of this version, and run this in the folder of the results. The numbers will be the same, byte by byte, on every machine.',
  facts: { version: 'Version', seed: 'Seed', hash: 'Hash of the scenario' },
  chooseIndicator: 'Indicator',
  keyIndicators: 'key indicators',
  chooseArms: 'Interventions',
  download: 'Download',
  downloadData: 'Download the data of this page (JSON)',
};
