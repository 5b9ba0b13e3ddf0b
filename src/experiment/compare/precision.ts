/**
 * When enough replications have been run. Looking again and again and stopping at the first pleasing interval would
 * make intervals lie; so the k-th look may err with chance (1 - 0.95)/2^k only, which over all looks sums to 5 %.
 */
import { CONFIDENCE } from '../../statistics/interval.ts';
import { pairedEffect } from '../../statistics/paired.ts';
import type { Panel } from '../replicate.ts';
import { type ArmValues, pairsAt } from './effect.ts';

/** Replications at the first look, and by how much each look has more than the one before. */
const FIRST_LOOK = 10;
const GROWTH = 1.5;

/** How sure is sure enough. */
export interface Precision {
  /** Half an interval relative to the baseline's mean, above 0. */
  readonly relative: number;
  /** Most replications, at least 2. */
  readonly limit: number;
  /** Indicator by which arms are ranked, and whether more of it is better. */
  readonly rank: { readonly indicator: string; readonly higherIsBetter: boolean };
}

/** Confidence of the intervals at a look. @param look - 1 for the first */
export function confidenceAt(look: number): number {
  let error = 1 - CONFIDENCE;
  for (let k = 0; k < look; k += 1) error /= 2;
  return 1 - error;
}

/** Replications at a look: 10, 15, 23, ..., at most the limit. */
export function replicationsAt(look: number, limit: number): number {
  let count = FIRST_LOOK;
  for (let k = 1; k < look; k += 1) count = Math.ceil(count * GROWTH);
  return Math.min(limit, count);
}

/** What a look sees. */
export interface Look {
  readonly panel: Panel;
  readonly headline: readonly string[];
  readonly baseline: ArmValues;
  readonly arms: readonly { readonly slug: string; readonly values: ArmValues }[];
  readonly confidence: number;
}

/** What a look decides. */
export interface Decided {
  /** Why no more replications are needed; null if they are. */
  readonly enough: 'intervals' | 'ranking' | null;
  /** Indices of arms that are worse than the best beyond doubt: they need no more replications. */
  readonly dominated: readonly number[];
}

/**
 * Looks at the arms that still run.
 *
 * @param running - indices of these arms
 */
export function lookAt(look: Look, running: readonly number[], precision: Precision): Decided {
  const positions = positionsOf(look.panel, look.headline);
  const areTight = running.every((arm) =>
    positions.every((position) => isTight(look, look.arms[arm].values, { position, precision })),
  );
  const { isSettled, dominated } = rankingOf(look, running, precision.rank);
  return { enough: areTight ? 'intervals' : isSettled ? 'ranking' : null, dominated };
}

/** Places of indicators in the widest scope of a panel. */
function positionsOf({ scopes, indicators }: Panel, names: readonly string[]): number[] {
  const first = (scopes.length - 1) * indicators.length;
  return indicators.flatMap(({ name }, i) => (names.includes(name) ? [first + i] : []));
}

function isTight(
  { baseline, confidence }: Look,
  values: ArmValues,
  { position, precision }: { readonly position: number; readonly precision: Precision },
): boolean {
  const { a, b } = pairsAt(baseline, values, position);
  const paired = pairedEffect(a, b, confidence);
  // an indicator that neither world defines needs no replications
  if (paired === null) return true;
  if (paired.low === null || paired.high === null) return false;
  const level = a.reduce((sum, value) => sum + Math.abs(value), 0) / a.length;
  return (paired.high - paired.low) / 2 <= precision.relative * level;
}

/** Compares every pair of neighbours in the ranking, each with its part of the chance to err. */
function rankingOf(
  look: Look,
  running: readonly number[],
  { indicator, higherIsBetter }: Precision['rank'],
): { readonly isSettled: boolean; readonly dominated: readonly number[] } {
  const [position] = positionsOf(look.panel, [indicator]);
  if (running.length < 2 || position === undefined) return { isSettled: false, dominated: [] };
  const confidence = 1 - (1 - look.confidence) / (2 * running.length);
  const isBetter = (arm: number, other: number): boolean => {
    const { a, b } = pairsAt(look.arms[other].values, look.arms[arm].values, position);
    const paired = pairedEffect(a, b, confidence);
    return higherIsBetter ? (paired?.low ?? 0) > 0 : (paired?.high ?? 0) < 0;
  };
  const means = running.map((arm) => meanAt(look.arms[arm].values, position));
  const order = running
    .map((arm, i) => ({ arm, level: means[i] }))
    .sort((x, y) => (higherIsBetter ? y.level - x.level : x.level - y.level))
    .map(({ arm }) => arm);
  const isSettled = order.slice(1).every((arm, i) => isBetter(order[i], arm));
  const dominated = order.slice(1).filter((arm) => isBetter(order[0], arm));
  return { isSettled, dominated };
}

function meanAt(values: ArmValues, position: number): number {
  const known = values.flatMap((window) =>
    window === null || Number.isNaN(window[position]) ? [] : [window[position]],
  );
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
