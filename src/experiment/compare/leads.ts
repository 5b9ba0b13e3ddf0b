/** Which arm improves an indicator most, and whether it is clearly ahead of the others. */
import { lessIsBetter } from '../../model/indicators/registry.ts';
import { COST } from './cost.ts';
import { adjustTogether, type Comparison, type Effect, pairsAt, statisticsOf } from './effect.ts';
import { signOf, type Verdict, verdictOf } from './verdict.ts';

/** How far one arm is ahead of another in an indicator of the widest scope. Numbers are null where they are not defined. */
export interface Lead {
  /** It improves the indicator clearly, and more than the other by the means. */
  readonly arm: string;
  readonly than: string;
  readonly indicator: string;
  readonly unit: string;
  /** Replications in which both define it. */
  readonly count: number;
  /** Mean paired difference, arm minus other, with its interval (Student's t). */
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  /** p adjusted for all arms that the arm is compared with in the indicator. */
  readonly adjustedP: number | null;
  readonly verdict: Verdict;
  /** The verdict on the difference in public cost, which its interval decides alone. */
  readonly cost: Verdict;
}

/** What leads are of: an arm and the indicator that it improves. */
type Leader = Pick<Lead, 'arm' | 'indicator' | 'unit'>;

/**
 * Paired differences between arms, in every headline indicator of which more or less is better: from each arm that improves
 * it clearly to every arm that does so less by the means, or not clearly. The first of an indicator are those of the best arm.
 *
 * @param effects - of all arms
 */
export function leadsOf(comparison: Comparison, effects: readonly Effect[]): Lead[] {
  const { panel, headline } = comparison;
  const { government, service } = panel.scopes[panel.scopes.length - 1];
  const isWidest = (one: Effect) => one.government === government && one.service === service;
  return headline.flatMap((indicator) => {
    const less = lessIsBetter(indicator);
    if (less === null) return [];
    const better = less ? -1 : 1;
    const isBetter = ({ verdict }: Effect) => signOf(verdict) === better;
    const ranked = effects
      .filter((one) => one.indicator === indicator && one.effect !== null && isWidest(one))
      .toSorted((a, b) => Number(isBetter(b)) - Number(isBetter(a)) || better * (b.effect! - a.effect!));
    return ranked.filter(isBetter).flatMap(({ arm, unit }, rank) => {
      const others = ranked.slice(rank + 1).map((one) => one.arm);
      return leadsOfArm(comparison, { arm, indicator, unit }, others);
    });
  });
}

function leadsOfArm(comparison: Comparison, leader: Leader, others: readonly string[]): Lead[] {
  const raw = others.map((than) => {
    const { count, effect, low, high, p, sameSign } = differenceOf(comparison, leader, than);
    const paid = differenceOf(comparison, { ...leader, indicator: COST }, than);
    const cost = verdictOf({ ...paid, adjustedP: paid.p });
    return { ...leader, than, count, effect, low, high, p, adjustedP: null, sameSign, cost };
  });
  adjustTogether(raw, comparison.adjustment);
  return raw.map(({ sameSign, cost, ...one }) => ({
    ...one,
    verdict: verdictOf({ ...one, sameSign }),
    cost,
  }));
}

function differenceOf(
  { panel, arms, confidence }: Comparison,
  { arm, indicator }: Pick<Leader, 'arm' | 'indicator'>,
  than: string,
) {
  const valuesOf = (wanted: string) => arms.find(({ slug }) => slug === wanted)!.values;
  const i = panel.indicators.findIndex(({ name }) => name === indicator);
  const position = (panel.scopes.length - 1) * panel.indicators.length + i;
  return statisticsOf(pairsAt(valuesOf(than), valuesOf(arm), position), confidence);
}
