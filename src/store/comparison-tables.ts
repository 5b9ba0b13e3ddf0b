/** The tables of a comparison: effects, costs of effects, interactions and robustness. */
import type { CostOfEffect } from '../experiment/compare/cost.ts';
import type { Effect } from '../experiment/compare/effect.ts';
import type { GroupEffect } from '../experiment/compare/groups.ts';
import type { Interaction } from '../experiment/compare/interaction.ts';
import type { Robustness } from '../experiment/compare/robustness.ts';
import { type Column, flag, real, text, whole } from './table.ts';

/** The unit of values that have the unit of their row. */
const OWN = 'unit of the row';

/** What tells rows of every table apart. */
const arm = text<{ readonly arm: string }>('arm', 'Slug of the arm', (row) => row.arm);
const scope = [
  text<Scoped>(
    'government',
    'Slug of the government; all = every government together',
    (row) => row.government,
  ),
  text<Scoped>('service', 'Slug of the service; all = every service together', (row) => row.service),
];
const indicator = text<Named>('indicator', 'Name of the indicator', (row) => row.indicator);
const unit = text<Named>('unit', 'Unit of the indicator', (row) => row.unit);

interface Scoped {
  readonly government: string;
  readonly service: string;
}
interface Named {
  readonly indicator: string;
  readonly unit: string;
}

/** Columns of `effects.csv`: one row an arm, scope and indicator. */
export const effectColumns: readonly Column<Effect>[] = [
  arm,
  ...scope,
  indicator,
  unit,
  whole('count', 'Replications in which both worlds define it', (row) => row.count),
  real('baseline', 'Mean of the baseline', (row) => row.baseline, OWN),
  real('mean', 'Mean of the arm', (row) => row.mean, OWN),
  real('effect', 'Mean paired difference, arm minus baseline', (row) => row.effect, OWN),
  real('low', 'Lower end of its interval', (row) => row.low, OWN),
  real('high', 'Upper end of its interval', (row) => row.high, OWN),
  real(
    'standardised',
    'Effect over the standard deviation of the differences',
    (row) => row.standardised,
    'ratio',
  ),
  real('p', 'Two-sided p-value of the paired t test', (row) => row.p, 'probability'),
  real('adjustedP', 'p-value adjusted for many comparisons', (row) => row.adjustedP, 'probability'),
  real('sameSign', 'Part of the replications with the sign of the effect', (row) => row.sameSign, 'share'),
  real(
    'varianceReduction',
    'Part of the variance of the difference that pairing removes',
    (row) => row.varianceReduction,
    'share',
  ),
  real(
    'detectable',
    'Least true effect found in four of five such comparisons',
    (row) => row.detectable,
    OWN,
  ),
  text('verdict', 'What follows from interval and adjusted p-value', (row) => row.verdict),
];

/** Columns of `groups.csv`: one row an arm and group. */
export const groupColumns: readonly Column<GroupEffect>[] = [
  arm,
  text('grouping', 'income, government or organizations', (row) => row.grouping),
  text(
    'group',
    'quintile-1 (poorest) to quintile-5, slug of a government, or type of organizations',
    (row) => row.group,
  ),
  indicator,
  unit,
  real('baseline', 'Mean of the baseline', (row) => row.baseline, OWN),
  real('effect', 'Mean paired difference, arm minus baseline', (row) => row.effect, OWN),
  real('low', 'Lower end of its interval', (row) => row.low, OWN),
  real('high', 'Upper end of its interval', (row) => row.high, OWN),
  text('verdict', 'What follows from interval and adjusted p-value', (row) => row.verdict),
];

/** Columns of `costs.csv`: one row a clear headline effect. */
export const costColumns: readonly Column<CostOfEffect>[] = [
  arm,
  ...scope,
  indicator,
  unit,
  text(
    'trade',
    'buys (costs more, does better), saves (costs less, does worse), dominates (costs less, does better), is dominated (costs ' +
      'more, does worse), each with perhaps where the change in cost is clear only before adjusting for many comparisons, or ' +
      'cost not clear; it follows from the interval and the verdict of publicCost in effects.csv',
    (row) => row.trade,
  ),
  real(
    'cost',
    'Difference in public cost for a change by one unit, the way the effect goes; below 0 money saved; empty where the arm ' +
      'dominates or is dominated, since a ratio would tell nothing',
    (row) => row.cost,
    'CNY/year per unit',
  ),
  real(
    'low',
    'Lower end of the 95 % bootstrap interval of this ratio; not adjusted, and not the interval that trade follows from',
    (row) => row.low,
    'CNY/year per unit',
  ),
  real('high', 'Upper end of the same interval', (row) => row.high, 'CNY/year per unit'),
  text(
    'costUnit',
    'Unit of cost, low and high; of shares it is the whole, 100 points',
    (row) => `CNY/year per ${row.unit}`,
  ),
];

/** Columns of `interactions.csv`: one row a bundle, scope and indicator. */
export const interactionColumns: readonly Column<Interaction>[] = [
  arm,
  text('parts', 'Interventions of the bundle', (row) => row.parts.join(' + ')),
  ...scope,
  indicator,
  unit,
  whole('count', 'Replications in which all worlds define it', (row) => row.count),
  real('effect', 'Effect of the bundle minus the sum of the effects of its parts', (row) => row.effect, OWN),
  real('low', 'Lower end of its interval', (row) => row.low, OWN),
  real('high', 'Upper end of its interval', (row) => row.high, OWN),
  real('p', 'Two-sided p-value of the paired t test', (row) => row.p, 'probability'),
  real(
    'adjustedP',
    'p-value adjusted for the interactions of all bundles, headline indicators by themselves, apart from effects',
    (row) => row.adjustedP,
    'probability',
  ),
  text('verdict', 'What follows from interval and adjusted p-value', (row) => row.verdict),
];

/** Columns of `robustness.csv`: one row an arm and headline indicator. */
export const robustnessColumns: readonly Column<Robustness>[] = [
  arm,
  indicator,
  unit,
  whole('points', 'Points of the plausible space that define the effect', (row) => row.points),
  real('raising', 'Part of them in which the indicator rises', (row) => row.raising, 'share'),
  real('lowering', 'Part of them in which it falls', (row) => row.lowering, 'share'),
  real('p05', '5th percentile of the effect over the points', (row) => row.p05, OWN),
  real('median', 'Median effect over the points', (row) => row.median, OWN),
  real('p95', '95th percentile of the effect over the points', (row) => row.p95, OWN),
  real('holds', 'Part of the points with the sign of the verdict', (row) => row.holds, 'share'),
  flag(
    'isRobust',
    'Whether that is 80 % of the points at least; empty where no sign is claimed',
    (row) => row.isRobust,
  ),
];

/** A value over the window of one replication. */
export interface ValueRow extends Scoped, Named {
  readonly arm: string;
  readonly replication: number;
  /** Null where not defined. */
  readonly value: number | null;
}

/** Columns of `values.csv`: one row an arm, replication, scope and headline indicator, and of public cost. */
export const valueColumns: readonly Column<ValueRow>[] = [
  arm,
  whole('replication', 'Number of the replication, from 0; it names the draws', (row) => row.replication),
  ...scope,
  indicator,
  unit,
  real('value', 'Value over the window; empty where it is not defined', (row) => row.value, OWN),
];

/** An indicator of an arm in one month. */
export interface SeriesRow extends Named {
  readonly arm: string;
  /** From 1. */
  readonly month: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Columns of `series.csv`: one row an arm, headline indicator and month, of everything together. */
export const seriesColumns: readonly Column<SeriesRow>[] = [
  arm,
  indicator,
  unit,
  whole('month', 'Month, from 1', (row) => row.month, 'month'),
  real(
    'mean',
    'Mean of the replications, six digits; empty where fewer than half define it',
    (row) => row.mean,
    OWN,
  ),
  real('p05', '5th percentile of the replications', (row) => row.low, OWN),
  real('p95', '95th percentile of the replications', (row) => row.high, OWN),
];
