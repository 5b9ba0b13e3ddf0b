/** What charts of comparisons say. Numbers come in as text. */
import { counted } from './counted.ts';

/** What is told of an effect. */
interface Told {
  readonly who: string;
  readonly indicator: string;
  readonly effect: string;
  readonly range: string;
  readonly verdict: string;
}

/** What an arm brings and costs. */
interface CostOfArm {
  readonly arm: string;
  readonly indicator: string;
  /** Whether no other arm is clearly better than the baseline. */
  readonly isAlone: boolean;
  readonly effect: string;
  /** Null where no difference in cost is clear or possible. */
  readonly cost: string | null;
}

/** Which marks a chart of effects has beside those that every one has. */
interface Marks {
  readonly hasIntervals: boolean;
  /** Of effects that are no more than possible. */
  readonly hasPossible: boolean;
  /** Of clear effects that are neither better nor worse. */
  readonly hasNeither: boolean;
  /** Of one replication. */
  readonly hasRings: boolean;
}

/** How many arms improve an indicator. */
interface Improving {
  readonly indicator: string;
  readonly count: number;
  /** Of those that do not clearly, how many may. */
  readonly possible: number;
  readonly all: number;
  /** The one that does, or does most; null where that is not clear. */
  readonly arm: string | null;
}

/** Two groups that an arm treats differently. */
interface GroupGap {
  readonly arm: string;
  readonly indicator: string;
  readonly most: string;
  readonly least: string;
  readonly high: string;
  readonly low: string;
}

/** How many effects have a sign that stays. */
interface Convergence {
  readonly indicator: string;
  readonly count: number;
  readonly all: number;
  /** Replications after which the last sign is settled; null where none is. */
  readonly most: string | null;
  /** Whether that is the last replication. */
  readonly isLast: boolean;
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
  /** Null where there is no such part. */
  readonly raising: string | null;
  readonly lowering: string | null;
}

/** What marks of effects mean. */
function marksLegend({ hasIntervals, hasPossible, hasNeither, hasRings }: Marks): string {
  const marks = [
    '▲ better, ▼ worse, after adjusting for many comparisons',
    ...(hasPossible ? ['△ ▽ perhaps better or worse, clear only before adjusting'] : []),
    ...(hasNeither ? ['◆ a clear change that is neither'] : []),
    '● no clear effect',
  ];
  return [
    hasIntervals
      ? `Difference to the baseline with its 95 % interval. ${marks.join('; ')}.`
      : 'Difference to the baseline.',
    ...(hasRings ? ['○ one replication, which gives no interval.'] : []),
  ].join(' ');
}

/** What the charts of effects say. */
export const comparisonCharts = {
  /** An effect: whose, on what, how large, between which ends, and what to think of it. */
  told: ({ who, indicator, effect, range, verdict }: Told) =>
    `${who}: ${indicator} ${effect} (${range}), ${verdict}.`,
  /** The same of one replication. */
  toldAlone: ({ who, indicator, effect }: Pick<Told, 'who' | 'indicator' | 'effect'>) =>
    `${who}: ${indicator} ${effect}, one replication, no interval.`,
  effects: {
    title: 'Effects of the interventions',
    missing: 'No headline indicator has a value in both the baseline and an arm.',
    legend: marksLegend,
    single: 'Differences in one replication: nobody can tell from it which of them are due to chance',
    /** How many arms change an indicator of which neither more nor less is better. */
    changed: ({ indicator, count, all }: Pick<Improving, 'indicator' | 'count' | 'all'>) => {
      if (all === 1)
        return `The intervention ${count === 0 ? 'does not clearly change' : 'clearly changes'} ${indicator}`;
      if (count === 0) return `None of ${all} arms clearly changes ${indicator}`;
      return `${count} of ${all} arms clearly ${count === 1 ? 'changes' : 'change'} ${indicator}`;
    },
    finding: ({ indicator, count, possible, all, arm }: Improving) => {
      if (count === 0 && all === 1) {
        return `The intervention does not clearly improve ${indicator}${possible > 0 ? ', but may' : ''}`;
      }
      if (count === 0) {
        return `None of ${all} arms clearly improves ${indicator}${possible > 0 ? `, ${possible} may` : ''}`;
      }
      const found = `${count} of ${all} arms clearly ${count === 1 ? 'improves' : 'improve'} ${indicator}`;
      if (arm === null) return `${found}; which most is not clear`;
      return count === 1 ? `${found}: ${arm}` : `${found}, ${arm} most`;
    },
  },
  frontier: {
    missing: 'No arm has both a cost and an effect with an interval.',
    legend:
      'Differences to the baseline with their 95 % intervals. Blue and dashed: arms that no other beats in both cost and effect, by their means.',
    numbers: (names: string) => `Numbers where names have no room: ${names}.`,
    noRoom: (count: number) =>
      `${counted(String(count), 'more arm has', 'more arms have')} no name here: the table of all effects has what they cost.`,
    cost: (unit: string) => `Public cost, difference to the baseline, ${unit}`,
    effect: (indicator: string, unit: string) => `${indicator}, difference, ${unit}`,
    finding: ({ arm, indicator, isAlone, effect, cost }: CostOfArm) =>
      `${isAlone ? `Only ${arm} clearly improves` : `${arm} does most for`} ${indicator}: ${effect}, ${
        cost === null ? 'with no clear difference in public cost' : `and public cost ${cost}`
      }`,
    several: (indicator: string, count: string) =>
      `${count} arms clearly improve ${indicator}; which most is not clear`,
    none: (indicator: string) => `No arm is clearly better than the baseline in ${indicator}`,
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
    legend: (marks: Marks, shown: string, all: string) =>
      `${marksLegend(marks)}${
        shown === all ? '' : ` Shown are the ${shown} of ${all} arms that treat groups most differently.`
      }`,
    finding: ({ arm, indicator, most, least, high, low }: GroupGap) =>
      `${arm}: ${indicator} ${high} for ${most}, ${low} for ${least}`,
    none: 'No clear difference between groups',
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
      `Mean difference to the baseline${unit === '' ? '' : `, ${unit},`} with its 95 % interval, by number of replications. Here nothing is adjusted for many comparisons, so that more intervals exclude 0 than effects are called clear elsewhere. Dashed: from here on the interval lies on one side of 0. Grey: it holds 0 at the end.`,
    some: (shown: string, all: string) => `Shown are the ${shown} of ${all} arms with the largest effects.`,
    finding: ({ indicator, count, all, most, isLast, replications }: Convergence) => {
      if (most === null) {
        return `After ${replications} replications the interval of no effect on ${indicator} excludes 0, even without adjusting`;
      }
      const found = `${count} of ${all} effects on ${indicator}`;
      if (!isLast) {
        return `Without adjusting, ${found} ${count === 1 ? 'has' : 'have'} a sign that no longer changes after ${most} of ${replications} replications`;
      }
      return `Without adjusting, the ${count === 1 ? 'interval' : 'intervals'} of ${found} ${count === 1 ? 'excludes' : 'exclude'} 0 after ${replications} replications, ${count === 1 ? 'but not' : 'some not'} before the last`;
    },
    told: ({ arm, effect, range, replications, settled }: ConvergenceOfArm) =>
      `${arm}: ${effect} (${range}) after ${replications} replications, ${
        settled === null ? 'the interval holds 0' : `on one side of 0 from ${settled} on, without adjusting`
      }.`,
  },
  signMap: {
    missing: 'It takes points of the plausible space: compare with --uncertainty.',
    legend: (points: string) =>
      `Each mark is one of ${points} plausible worlds: ▲ rises, ▼ falls, ● stays; larger marks are larger effects.`,
    axesBy: ({ tried, across, up }: Readonly<Record<'tried' | 'across' | 'up', string>>) =>
      `Axes: of ${tried} numbers drawn, the two that go with the effect most, by rank correlation (${across} across, ${up} up).`,
    chance: (isBoth: boolean, most: string) =>
      `${isBoth ? 'Both' : 'The second'} may be chance, which alone reaches ${most} with so few points and so many numbers.`,
    finding: ({ arm, indicator, raising, lowering }: SignsOfSpace) => {
      if (raising === null && lowering === null) {
        return `${arm} changes ${indicator} nowhere in the plausible space`;
      }
      if (lowering === null) return `${arm} raises ${indicator} in ${raising} of the plausible space`;
      if (raising === null) return `${arm} lowers ${indicator} in ${lowering} of the plausible space`;
      return `${arm} raises ${indicator} in ${raising} of the plausible space and lowers it in ${lowering}`;
    },
    axes: (across: string, up: string) => `Across: ${across}; up: ${up}.`,
  },
};
