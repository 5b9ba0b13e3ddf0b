/** What the report says. Numbers come in as text. */

import type { Ends } from '../ends.ts';
import { counted } from './counted.ts';

/** Headings and sentences of the report. */
export const report = {
  skip: 'Skip to the findings',
  contents: 'Contents',
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
    distribution: 'Who gains and who loses',
    robustness: 'How robust is it?',
    checks: 'Checks',
    assumptions: 'Assumptions and their sources',
    method: 'Method in plain words',
    reproduce: 'How to get the same numbers',
  },
  heads: {
    indicator: 'Indicator',
    mean: 'Mean',
    interval: '95 % interval of the mean',
    band: 'Nine of ten replications',
    holds: 'Holds in',
    points: 'Points',
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
  askedOfComparison: ({ arms, place }: { readonly arms: string; readonly place: string }) =>
    `What would each of these change in ${place}: ${arms}?`,
  how: ({
    replications,
    months,
    from,
    to,
  }: {
    readonly replications: string;
    readonly months: string;
    readonly from: string;
    readonly to: string;
  }) =>
    `${counted(replications, 'replication')} of ${counted(months, 'month')}; results are taken over months ${from} to ${to}. Each replication draws other chance events; every arm meets the same ones.`,
  fewReplications: (count: string) =>
    `With ${counted(count, 'replication')} intervals are wide and bands say little; 30 are usual.`,
  failures: (count: string) =>
    `${counted(count, 'replication was', 'replications were')} stopped by a broken rule of the model and left out.`,
  nothingClear: 'No intervention has a clear effect on any headline indicator.',
  effect: ({
    arm,
    verdict,
    indicator,
    effect,
    low,
    high,
  }: Ends & {
    readonly arm: string;
    readonly verdict: string;
    readonly indicator: string;
    readonly effect: string;
  }) =>
    verdict === 'no clear effect'
      ? `${arm}: no clear effect on ${indicator} (95 % interval ${low} to ${high})`
      : `${arm} ${verdict} ${indicator} by ${effect} (95 % interval ${low} to ${high})`,
  /** The same under the name of the arm, where intervals are announced. */
  shortEffect: ({
    verdict,
    indicator,
    effect,
    low,
    high,
  }: Ends & Readonly<Record<'verdict' | 'indicator' | 'effect', string>>) =>
    verdict === 'no clear effect'
      ? `no clear effect on ${indicator} (${low} to ${high})`
      : `${verdict} ${indicator} by ${effect} (${low} to ${high})`,
  tradeOffsLegend:
    'Clear effects on the headline indicators, after adjusting for many comparisons, with their 95 % intervals in brackets.',
  table: (label: string) => `Table: ${label}`,
  inWords: 'What this chart shows, in words',
  interval: ({ low, high }: Ends) => `${low} to ${high}`,
  notRobust: 'Sign not robust',
  robust: 'Robust',
  effectsLegend:
    'Arm minus baseline, with the ends of its 95 % interval below. ↑ raises, ↓ lowers, ↗ ↘ may raise or lower (not after adjusting for many comparisons), ~ no clear effect, = no change.',
  otherIndicators: 'All other indicators',
  better: 'Better',
  worse: 'Worse',
  cost: 'Public cost',
  none: 'nothing clear',
  groupings: { income: 'By income', government: 'By government', organizations: 'By type of organization' },
  notExplored:
    'Intervals above shrink with more replications; what nobody knows about behaviour does not. It was not examined here: compare again with --uncertainty 100 to see in which part of the plausible space each verdict holds.',
  explored: (points: string, numbers: string) =>
    `${numbers} numbers that nobody knows were drawn from their plausible ranges at ${counted(points, 'point')}, and the arms were compared at each. A verdict that holds in less than 80 % of them is not robust.`,
  unchecked: (count: string) =>
    `${counted(count, 'check names', 'checks name')} arms that are not in this comparison; quasimarket check runs all of them.`,
  statuses: { passes: 'holds', fails: 'does not hold', unknown: 'undecided' },
  aboutAssumptions: ({
    stated,
    cited,
    defaults,
  }: {
    readonly stated: string;
    readonly cited: string;
    readonly defaults: string;
  }) =>
    `The scenario states ${counted(stated, 'value')}, ${cited} of them with a source; ${defaults} numbers are left at the defaults of the model.`,
  statedValues: 'Values of the scenario',
  defaultValues: 'Defaults of the model',
  confidence: { cited: 'from a source', stated: 'stated without a source', assumed: 'assumption' },
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
  chooseArms: 'Interventions',
  download: 'Download',
  downloadData: 'Download the data of this page (JSON)',
};
