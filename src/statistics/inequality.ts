/** Inequality of amounts of at least 0, each of which counts as often as its weight says. */
import { log } from '../kernel/arithmetic.ts';

/** Amounts and their weights, entry by entry. */
export interface Amounts {
  /** Finite, at least 0. */
  readonly values: ArrayLike<number>;
  /** Above 0; only their proportions matter. */
  readonly weights: ArrayLike<number>;
}

/** Theil's T and its two parts, which sum to it. */
export interface TheilParts {
  readonly total: number;
  /** What remains if every group had the same mean. */
  readonly within: number;
  /** What remains if everybody had the mean of the group. */
  readonly between: number;
}

/**
 * The Gini coefficient of a population (divided by n, not n - 1): with x in rising order, w their weights, C the sum
 * of the weights before and W of all, G = sum(w·x·(2C + w))/(W·sum(w·x)) - 1.
 *
 * @returns in [0, 1); null if the amounts sum to 0
 */
export function gini({ values, weights }: Amounts): number | null {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b]);
  let before = 0;
  let amount = 0;
  let area = 0;
  for (const i of order) {
    amount += weights[i] * values[i];
    area += weights[i] * values[i] * (2 * before + weights[i]);
    before += weights[i];
  }
  return amount === 0 ? null : Math.max(0, area / (before * amount) - 1);
}

/**
 * Theil's T = sum(w·x·ln(x/m))/sum(w·x) with m the mean and 0·ln 0 = 0, and its parts by group: between groups
 * sum(s·ln(m_g/m)) and within them sum(s·T_g), with s the share of a group in the amounts (Shorrocks 1980).
 *
 * @param groups - the group of each amount, whole numbers from 0
 * @returns null if the amounts sum to 0
 */
export function theil({ values, weights }: Amounts, groups: ArrayLike<number>): TheilParts | null {
  const all = { weight: 0, amount: 0 };
  const byGroup = new Map<number, { weight: number; amount: number }>();
  for (let i = 0; i < values.length; i += 1) {
    const group = byGroup.get(groups[i]) ?? { weight: 0, amount: 0 };
    byGroup.set(groups[i], group);
    for (const part of [all, group]) {
      part.weight += weights[i];
      part.amount += weights[i] * values[i];
    }
  }
  if (all.amount === 0) return null;
  const mean = all.amount / all.weight;
  let total = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (values[i] > 0) total += weights[i] * values[i] * log(values[i] / mean);
  }
  let between = 0;
  for (const { weight, amount } of byGroup.values()) {
    if (amount > 0) between += amount * log(amount / weight / mean);
  }
  return {
    total: Math.max(0, total / all.amount),
    within: Math.max(0, (total - between) / all.amount),
    between: Math.max(0, between / all.amount),
  };
}

/**
 * The concentration index of amounts over a ranking: 2·cov(x, R)/mean(x), with R the fractional rank (weight before,
 * and half the weight of those at the same place, over all weight) and the covariance of the population (Kakwani,
 * Wagstaff and van Doorslaer 1997). Above 0 the high places have more.
 *
 * @param places - the place of each amount, lowest first; equal places share a rank
 * @returns in [-1, 1]; null if the amounts sum to 0
 */
export function concentrationIndex({ values, weights }: Amounts, places: ArrayLike<number>): number | null {
  const byPlace = new Map<number, { weight: number; amount: number }>();
  let weight = 0;
  let amount = 0;
  for (let i = 0; i < values.length; i += 1) {
    const part = byPlace.get(places[i]) ?? { weight: 0, amount: 0 };
    byPlace.set(places[i], part);
    part.weight += weights[i];
    part.amount += weights[i] * values[i];
    weight += weights[i];
    amount += weights[i] * values[i];
  }
  if (amount === 0) return null;
  let before = 0;
  let ranked = 0;
  for (const [, part] of [...byPlace].sort(([a], [b]) => a - b)) {
    ranked += part.amount * (before + part.weight / 2);
    before += part.weight;
  }
  // The mean of the fractional rank is 1/2 whatever the ties.
  return (2 * ranked) / (weight * amount) - 1;
}

/**
 * The concentration index of amounts that cannot leave a range, 4·mean/(high - low) times {@link concentrationIndex}, so
 * that it is the same with opposite sign for what is lacking to the top (Erreygers 2009): for coverage or satisfaction.
 *
 * @param range - the lowest and the highest amount that there can be
 * @returns in [-1, 1]; null without amounts
 */
export function boundedConcentrationIndex(
  { values, weights }: Amounts,
  places: ArrayLike<number>,
  [low, high]: readonly [number, number],
): number | null {
  let weight = 0;
  let amount = 0;
  for (let i = 0; i < values.length; i += 1) {
    weight += weights[i];
    amount += weights[i] * values[i];
  }
  if (weight === 0) return null;
  return ((4 * amount) / weight / (high - low)) * (concentrationIndex({ values, weights }, places) ?? 0);
}
