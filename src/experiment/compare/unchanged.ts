/** Why an arm may have changed nothing: the likely reason, from its levers and from what it cost. */
import type { LeverSchedule } from '../../model/place.ts';
import { movedPlace } from '../../scenario/advise-levers.ts';
import { type Idle, whyIdle } from '../../scenario/idle-change.ts';
import { placeOf, type Scenario } from '../../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { type Unused, whyUnused } from './unused.ts';

/** A likely reason. Months are zero-based. */
export type Reason =
  /** It has no lever that the baseline has not: another file that says the same. */
  | { readonly reason: 'same' }
  | { readonly reason: 'strength' }
  /** The first month in which one of its changes acts. */
  | { readonly reason: 'late'; readonly month: number }
  /** It ends before it has grown to anything, or before the window. The month is that in which it ends. */
  | { readonly reason: 'over'; readonly month: number }
  | { readonly reason: 'unpaid' }
  | { readonly reason: 'idle'; readonly changes: readonly IdleChange[] };

/** Why the change of a parameter came to nothing. */
export interface IdleChange {
  readonly parameter: string;
  readonly idle: Idle | Unused;
}

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

/** Where arms changed nothing. */
export interface Ground {
  readonly baseline: Scenario;
  /** Files of the model that read a parameter, by comma; empty where nobody knows. */
  readonly whereUsed: (parameter: string) => string;
}

/** Arms all of whose differences are exactly 0, in every indicator of every scope. */
export function unchangedArms(
  arms: readonly AddedLevers[],
  effects: readonly Effect[],
  ground: Ground,
): Unchanged[] {
  return arms.flatMap(({ slug, levers }) => {
    const own = effects.filter(({ arm, effect }) => arm === slug && effect !== null);
    const isSame = own.every(({ effect, sameSign }) => effect === 0 && sameSign === 1);
    return isSame && own.length > 0 ? [{ arm: slug, why: reasonOf(levers, ground) }] : [];
  });
}

function reasonOf(levers: readonly LeverSchedule[], ground: Ground): Reason {
  const { window } = ground.baseline;
  if (levers.length === 0) return { reason: 'same' };
  const strong = levers.filter(({ strength }) => strength > 0);
  if (strong.length === 0) return { reason: 'strength' };
  const first = Math.min(...strong.map(firstMonthOf));
  if (first >= window.to) return { reason: 'late', month: first };
  const acting = strong.filter((lever) => actsIn(lever, window));
  if (acting.length === 0) {
    // others are late, or have ended
    return { reason: 'over', month: Math.max(...strong.map(endOf).filter(Number.isFinite)) };
  }
  // a change that is paid for would show in the public cost, or in the cost of whoever pays
  const isCharged = acting.some(({ cost }) => Object.values(cost).some((amount) => amount > 0));
  if (isCharged && acting.every(({ payer }) => payer === 'government' || payer === 'parent')) {
    return { reason: 'unpaid' };
  }
  return { reason: 'idle', changes: acting.flatMap((lever) => idleChanges(lever, ground)) };
}

/** The first month in which a lever is above 0: on a ramp the second. */
function firstMonthOf({ start, lagMonths, rampMonths }: LeverSchedule): number {
  return start + lagMonths + (rampMonths > 0 ? 1 : 0);
}

/** The month in which nothing is left of a lever. */
function endOf({ stop, fadeMonths }: LeverSchedule): number {
  return stop === null ? Number.POSITIVE_INFINITY : stop + fadeMonths;
}

/** Whether a lever acts before the window ends, and not only before it begins. */
function actsIn(lever: LeverSchedule, { from, to }: Scenario['window']): boolean {
  const [first, end] = [firstMonthOf(lever), endOf(lever)];
  return first < to && end > from && first < end;
}

function idleChanges(lever: LeverSchedule, { baseline, whereUsed }: Ground): IdleChange[] {
  const place = placeOf(baseline);
  const after = movedPlace(place, lever);
  return lever.changes.map(({ parameter }, index) => {
    const idle = whyIdle({ place, after }, { lever, index });
    return { parameter, idle: idle ?? whyUnused(place, after, whereUsed(parameter)) };
  });
}
