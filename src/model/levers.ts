/**
 * Everything policy can set, and how a schedule moves it (process 1).
 * value(t) = clip(base · prod(1 + (f - 1) lev) + sum(d · lev), admissible); strength 0 leaves the base untouched.
 */
import { clip } from '../kernel/arithmetic.ts';
import type { Definition } from './parameters/definition.ts';
import type { LeverChange, LeverSchedule } from './place.ts';

/** Parts of the schedule that decide the level of a lever in a month. */
export type LeverTiming = Pick<
  LeverSchedule,
  'strength' | 'start' | 'lagMonths' | 'rampMonths' | 'stop' | 'fadeMonths'
>;

/**
 * Ramp of a lever: 0 before start + lag, then linear to 1 over the ramp (1 at once without a ramp).
 * @param month - zero-based
 */
export function rampOf(timing: LeverTiming, month: number): number {
  const since = month - timing.start - timing.lagMonths;
  if (since < 0) return 0;
  return timing.rampMonths === 0 ? 1 : clip(since / timing.rampMonths, 0, 1);
}

/** Fade of a lever: 1 before its stop, then linear to 0 over the fade (0 at once without a fade). */
export function fadeOf(timing: LeverTiming, month: number): number {
  if (timing.stop === null || month < timing.stop) return 1;
  return timing.fadeMonths === 0 ? 0 : clip(1 - (month - timing.stop) / timing.fadeMonths, 0, 1);
}

/** Level of a lever before what its payer can afford: strength · ramp · fade, in [0, 1]. */
export function leverLevel(timing: LeverTiming, month: number): number {
  return timing.strength * rampOf(timing, month) * fadeOf(timing, month);
}

/** True in the months in which a lever sets switches and choices: strength above 0, from start + lag to its stop. */
export function isSwitched(timing: LeverTiming, month: number): boolean {
  const since = month - timing.start - timing.lagMonths;
  return timing.strength > 0 && since >= 0 && (timing.stop === null || month < timing.stop);
}

/** A change of one parameter with the level of its lever this month. */
export interface LeveredChange {
  readonly change: LeverChange;
  /** In [0, 1]; 0 or 1 for switches and choices. */
  readonly paidLevel: number;
}

/**
 * Value of a number under its changes: factors first, then additions; of several `to` only the one that moves
 * the value most counts (ties: the larger), so that the order of levers has no effect.
 * @param start - value before the levers (the scenario's, or the learned state)
 * @param base - the scenario's value, from which `to` is measured
 */
export function leveredNumber(
  start: number,
  base: number,
  changes: readonly LeveredChange[],
  admissible: readonly [number, number],
): number {
  let factor = 1;
  let added = 0;
  let towards = 0;
  for (const { change, paidLevel } of sortedByEffect(changes)) {
    const value = change.value as number;
    if (change.kind === 'multiply') factor *= 1 + (value - 1) * paidLevel;
    else if (change.kind === 'add') added += value * paidLevel;
    else {
      const step = (value - base) * paidLevel;
      const larger = Math.abs(step) - Math.abs(towards);
      if (larger > 0 || (larger === 0 && step > towards)) towards = step;
    }
  }
  return clip(start * factor + added + towards, admissible[0], admissible[1]);
}

/** Changes in an order that does not depend on how they were listed: floating-point sums need one. */
function sortedByEffect(changes: readonly LeveredChange[]): readonly LeveredChange[] {
  if (changes.length < 2) return changes;
  return [...changes].sort(
    (a, b) => (a.change.value as number) - (b.change.value as number) || a.paidLevel - b.paidLevel,
  );
}

/** Value of any parameter under its changes (switches and choices take what a lever in force sets). */
export function leveredValue(
  definition: Definition,
  base: number | boolean | string | readonly number[],
  changes: readonly LeveredChange[],
): number | boolean | string | readonly number[] {
  if (definition.kind === 'number') {
    const value = leveredNumber(base as number, base as number, changes, definition.admissible);
    // months and counts stay whole on a ramp: a contract of 13.4 months would have no last month
    return definition.whole ? Math.round(value) : value;
  }
  const set = changes.find(({ paidLevel }) => paidLevel > 0);
  return set === undefined ? base : set.change.value;
}

/** True if a list of targets is open (null) or names the slug. */
export function reaches(targets: readonly string[] | null, slug: string): boolean {
  return targets === null || targets.includes(slug);
}
