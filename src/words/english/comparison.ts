/** What comparisons say. Numbers come in as text. */
import type { Ends } from '../ends.ts';
import { counted } from './counted.ts';

/** Signs of verdicts in tables, one column wide. */
const marks = {
  raises: '↑',
  lowers: '↓',
  'may raise': '↗',
  'may lower': '↘',
  'no clear effect': '~',
  'no change': '=',
  unknown: ' ',
};

/** Units that go without saying. */
const unitless: readonly string[] = ['index', 'ratio', 'bids/call'];

/** Fifths by income, the poorest first. */
const fifths: Readonly<Record<string, string>> = {
  1: 'the poorest fifth',
  2: 'the second fifth',
  3: 'the middle fifth',
  4: 'the fourth fifth',
  5: 'the richest fifth',
};

/** Organizations by type. */
const types: Readonly<Record<string, string>> = {
  nonprofit: 'nonprofits',
  enterprise: 'enterprises',
  publicInstitution: 'public institutions',
  insurer: 'insurers',
};

/** A text with an interval behind it. */
function ended(text: string, ends: Ends | null): string {
  return ends === null ? text : `${text} (${ends.low} to ${ends.high})`;
}

/** An interaction in parts. */
interface SaidInteraction {
  readonly indicator: string;
  readonly isMore: boolean;
  readonly size: string;
}

/** What comparisons say. */
export const comparison = {
  marks,
  legend:
    'arm minus baseline ± half of the 95 % interval; ↑ raises, ↓ lowers, ↗ ↘ may raise or lower (not after adjusting ' +
    'for many comparisons), ~ no clear effect, = no change; 0 stands for what rounds to 0',
  /** What intervals are after repeated looks; of each by itself at which confidence. */
  repeatedLooks: (percent: string) =>
    `Replications were added until there were enough, so intervals are widened: each is one of ${percent} % by itself, and the 95 % hold under the repeated looks.`,
  notRobustLegend: (percent: string) =>
    `? sign not robust: it holds in less than ${percent} % of the plausible space of what nobody knows; an arrow without ? holds in more. Only headline indicators are tried, not public cost.`,
  /** A name whose sign is not robust. */
  doubtful: (name: string) => `${name} (?)`,
  /** Arms with the headline indicators outside the table whose signs are not robust. */
  doubtsBesides: (found: string) => `Not robust either, outside the table: ${found}.`,
  /** A sign over the plausible space. */
  holdsIn: (share: string) => `holds in ${share} of plausible worlds: robust`,
  failsIn: (share: string) => `holds in only ${share} of plausible worlds: not robust`,
  holdsInFew: (held: string, points: string) =>
    `holds in ${held} of only ${points} plausible worlds tried: too few to tell`,
  heads: { arm: 'arm', baseline: 'Baseline' },
  about: (window: string, ended: string) =>
    `months ${window}, ${ended}, the same random numbers in every arm`,
  results: (folder: string) =>
    `Results are in ${folder}: report.html to read in a browser; effects.csv has every indicator, government and service; comparison.json the rest.`,
  /** Unit of a difference: shares are told in points of a hundred, so that nobody takes them for relative changes. */
  sizeUnit: (unit: string) =>
    unit.startsWith('share') ? ' points' : unitless.includes(unit) ? '' : ` ${unit}`,
  /** An effect under the name of its arm. */
  effect: (verdict: keyof typeof marks, indicator: string, { size, low, high }: Ends & { size: string }) =>
    `${verdict} ${indicator} by ${size} (${low} to ${high})`,
  smallEffect: (verdict: keyof typeof marks, indicator: string, size: string) =>
    `${verdict} ${indicator} by less than ${size}`,
  noClearEffect: (indicator: string, ends: Ends | null) => ended(`no clear effect on ${indicator}`, ends),
  /** A difference with its interval, where its indicator is known. */
  difference: ended,
  /** What is not clear after adjusting for many comparisons. */
  perhaps: (difference: string) => `perhaps ${difference}`,
  possible: (verdict: keyof typeof marks, indicators: string) => `${verdict} ${indicators}`,
  findings: (arm: string, found: string) => `${arm}: ${found}`,
  efficiency: (arm: string, found: string) => `${arm}, among governments: ${found}`,
  efficiencyLegend:
    'efficiency: service for spending and administration, against the best of all governments and years of arm and baseline ' +
    'together, 1 at best; productivity change: against the year before, above 1 if it rose',
  /** Who gains most and least; the same word for all where nobody differs. */
  gains: (arm: string, indicator: string, { most, least }: { most: string; least: string }) =>
    `${arm}: ${indicator} changes most for ${most}, least for ${least}`,
  groups: {
    income: (quintile: string) => fifths[quintile] ?? `fifth ${quintile} by income`,
    government: (name: string) => name,
    organizations: (type: string) => types[type] ?? type,
  },
  /** What an effect and its cost come to, of all clear effects of an arm; the cost may be no more than possible. */
  trades: {
    dominates: (isClear: boolean) => `${isClear ? 'costs' : 'may cost'} less and does better`,
    'is dominated': (isClear: boolean) => `${isClear ? 'costs' : 'may cost'} more and does worse`,
  },
  reused: (reused: string, all: string) => `reused ${reused} of ${counted(all, 'replication')}`,
  /** How much a group gains. */
  gain: (group: string, size: string) => `${group} (${size})`,
  noFinding: 'no clear effect on any headline indicator',
  /** Where there are possible effects. */
  nothingClear: 'nothing clear',
  moreFindings: (count: number) => counted(String(count), 'more clear effect'),
  unchanged: (arm: string, reason: string) => `${arm} changed nothing: ${reason}`,
  reasons: {
    same: 'it says the same as the baseline',
    strength: 'its strength is 0',
    late: (month: string) => `it acts from month ${month} on, after the months that are compared`,
    unpaid: 'its payer had no money for it',
    over: (month: string) => `it ends in month ${month}, before it acts in the months that are compared`,
    /** Why the change of a parameter came to nothing; several by semicolon. */
    still: (parameter: string, values: string) => `${parameter} keeps its value ${values}`,
    childless: (parameter: string, governments: string) =>
      `${parameter} moves transfers, and ${governments} has no government below it`,
    kind: (parameter: string, kind: string, services: string) =>
      `${parameter} concerns only services that are ${kind}, and ${services} is not`,
    insured: (parameter: string, governments: string) =>
      `${parameter} concerns services in person, and all services of ${governments} are insured`,
    modes: (parameter: string, modes: string) =>
      `only ${modes} uses ${parameter}, and nothing is awarded by it here`,
    uninsured: (parameter: string) => `only insurance uses ${parameter}, and no service here is insured`,
    read: (parameter: string, readers: string) =>
      readers === ''
        ? `${parameter} moved, but nothing here came out otherwise for it`
        : `${parameter} moved, but what uses it (${readers}) came to the same here`,
  },
  ended: {
    fixed: (count: string) => `${counted(count, 'replication')}`,
    intervals: (count: string) => `${counted(count, 'replication')}: every headline interval is tight enough`,
    ranking: (count: string) => `${counted(count, 'replication')}: the ranking of the arms is settled`,
    limit: (count: string) =>
      `${counted(count, 'replication')}, the limit: intervals are wider than asked for`,
  },
  /** An indicator of a bundle against the sum of what its parts do alone; no ends of what is less than is told. */
  interaction: ({ indicator, isMore, size }: SaidInteraction, ends: Ends | null) => {
    const than = `${indicator} ${isMore ? 'higher' : 'lower'} by`;
    return ended(ends === null ? `${than} less than ${size}` : `${than} ${size}`, ends);
  },
  interactions: (arm: string, found: string) =>
    `${arm}, compared with the sum of what its parts do alone: ${found}`,
};
