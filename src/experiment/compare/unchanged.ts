/** Why an arm may have changed nothing: the likely reason, from its levers and from what it cost. */
import type { LeverSchedule } from '../../model/place.ts';
import type { Effect } from './effect.ts';

/** A likely reason. */
export type Reason =
  /** It has no lever that the baseline has not: another file that says the same. */
  | { readonly reason: 'same' }
  | { readonly reason: 'strength' }
  /** Zero-based month in which the earliest of its changes begins. */
  | { readonly reason: 'late'; readonly month: number }
  | { readonly reason: 'unpaid' }
  | { readonly reason: 'unread'; readonly parameters: readonly string[] };

/** An arm that changed nothing. */
export interface Unchanged {
  readonly arm: string;
  readonly why: Reason;
}

/** What an arm adds to the baseline. */
export interface AddedLevers {
  readonly slug: string;
  readonly levers: readonly LeverSchedule[];
}

/**
 * Arms all of whose differences are exactly 0, in every indicator of every scope.
 *
 * @param windowEnd - first month after the window, zero-based
 */
export function unchangedArms(
  arms: readonly AddedLevers[],
  effects: readonly Effect[],
  windowEnd: number,
): Unchanged[] {
  return arms.flatMap(({ slug, levers }) => {
    const own = effects.filter(({ arm, effect }) => arm === slug && effect !== null);
    const isSame = own.every(({ effect, sameSign }) => effect === 0 && sameSign === 1);
    return isSame && own.length > 0 ? [{ arm: slug, why: reasonOf(levers, windowEnd) }] : [];
  });
}

function reasonOf(levers: readonly LeverSchedule[], windowEnd: number): Reason {
  if (levers.length === 0) return { reason: 'same' };
  const acting = levers.filter(({ strength }) => strength > 0);
  if (acting.length === 0) return { reason: 'strength' };
  const first = Math.min(...acting.map(({ start, lagMonths }) => start + lagMonths));
  if (first >= windowEnd) return { reason: 'late', month: first };
  // a change that is paid for would show in the public cost, or in the cost of whoever pays
  const isCharged = acting.some(({ cost }) => Object.values(cost).some((amount) => amount > 0));
  if (isCharged && acting.every(({ payer }) => payer === 'government' || payer === 'parent')) {
    return { reason: 'unpaid' };
  }
  const parameters = new Set(acting.flatMap(({ changes }) => changes.map(({ parameter }) => parameter)));
  return { reason: 'unread', parameters: [...parameters].sort() };
}
