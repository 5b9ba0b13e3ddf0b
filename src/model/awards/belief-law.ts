/**
 * What a bidder believes about its rivals: the law of their types, the chance to win against whoever of them
 * sees the call, and the expected gain, from which the mark-up of the scoring auction follows (process 6).
 *
 * A type x wins when enough rivals see the call and all who see it lie below x. Given the call's common shock,
 * rival v sees it with chance al_v, so the rivals below x who see it are counted by the polynomial
 * prod_v [(1 - al_v) + al_v·H(x)·z]. Its coefficients do not depend on x: they are built once per bidder, averaged over
 * the shock, and the chance to win is a polynomial in H(x) with coefficients of at least 0.
 */
import { exp } from '../../kernel/arithmetic.ts';
import { gaussHermite5 } from '../../kernel/distributions.ts';

/** Law of a rival's type: the chance H(x) to lie below x, rising, and the points where it bends. */
export interface RivalLaw {
  /** Rising; the integral of the chance to win is divided at those strictly inside its range. */
  readonly knots: ArrayLike<number>;
  /** H(x), in [0, 1]. */
  readonly chanceBelow: (type: number) => number;
}

/**
 * Law that bidders believe in: piecewise linear through (x0, 0) and (ty0_(l), l/(n+1)), l = 1..n in rising order of
 * the register's types; constant beyond the last; the highest value at equal knots; H = 1 for a single candidate.
 * x0 = min(lowest floor, ty0_(1) - margin).
 * @param types - ty0 of all candidates, in any order, CNY per person-month
 * @param lowestFloor - the least type at which a candidate still covers its cost at the reserve price
 * @param margin - distance by which the law starts below the lowest type at least, above 0
 */
export function registerLaw(types: ArrayLike<number>, lowestFloor: number, margin: number): RivalLaw {
  const count = types.length;
  const sorted = Float64Array.from(types).sort();
  const knots = new Float64Array(count + 1);
  knots.set(sorted, 1);
  knots[0] = Math.min(lowestFloor, sorted[0] - margin);
  if (count === 1) return { knots, chanceBelow: () => 1 };
  return { knots, chanceBelow: (type) => interpolate(knots, type) / (count + 1) };
}

/** Position of x among rising knots, counted in knots: k between the k-th and the next, the last index beyond. */
function interpolate(knots: Float64Array, x: number): number {
  if (!(x > knots[0])) return 0;
  let low = 0;
  let high = knots.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (knots[middle] <= x) low = middle;
    else high = middle;
  }
  if (high === knots.length) return low;
  return low + (x - knots[low]) / (knots[high] - knots[low]);
}

/** Who may compete for a call. */
export interface Field {
  /** Hazard of seeing the call before its shock, per candidate, at least 0; Infinity sees it for certain. */
  readonly noticeHazards: readonly number[];
  /** Log standard deviation of the common shock to awareness. */
  readonly shockSpread: number;
  /** Bids without which the call fails, at least 1. */
  readonly bidsNeeded: number;
}

/**
 * Chance that a candidate with a given hazard sees a call: 1 - exp(-see·exp(s·z - s²/2)).
 * @param hazard - see, at least 0; Infinity sees every call
 * @param shock - z, standard normal, common to all candidates of the call
 * @param spread - s, log standard deviation
 */
export function noticeChanceOf(hazard: number, shock: number, spread: number): number {
  if (hazard === Number.POSITIVE_INFINITY) return 1;
  return 1 - exp(-hazard * exp(spread * shock - (spread * spread) / 2));
}

/** What a candidate expects of a call, given the law of its rivals and their chances to see it. */
export interface Belief {
  /** G: chance to win at a type, with at least the bids needed, in [0, 1]. */
  readonly winChance: (type: number) => number;
  /** I: integral of G from a floor to a type, CNY per person-month, at least 0; 0 if the range is empty. */
  readonly expectedGain: (floor: number, type: number) => number;
}

/**
 * Beliefs of all candidates, in the order of the hazards. Candidates of the same hazard face the same rivals and share
 * one belief, so that a call costs little more than its distinct hazards.
 * @param parts - equal parts into which each interval between the floor, the knots strictly inside and the type is cut
 *   when the gain is integrated by the trapezoid rule
 */
export function beliefsOf(field: Field, law: RivalLaw, parts: number): Belief[] {
  const byHazard = new Map<number, Belief>();
  return field.noticeHazards.map((hazard, own) => {
    const known = byHazard.get(hazard);
    if (known !== undefined) return known;
    const belief = beliefOf(winPolynomial(field, own), law, parts);
    byHazard.set(hazard, belief);
    return belief;
  });
}

function beliefOf(polynomial: Float64Array, law: RivalLaw, parts: number): Belief {
  const { knots } = law;
  const winChance = (type: number): number => valueAt(polynomial, law.chanceBelow(type));
  const integral = (from: number, to: number): number => {
    const step = (to - from) / parts;
    let sum = (winChance(from) + winChance(to)) / 2;
    for (let part = 1; part < parts; part++) sum += winChance(from + part * step);
    return sum * step;
  };
  const cumulated = new Float64Array(knots.length);
  for (let k = 1; k < knots.length; k++) {
    cumulated[k] = cumulated[k - 1] + integral(knots[k - 1], knots[k]);
  }
  const expectedGain = (floor: number, type: number): number => {
    if (type <= floor) return 0;
    let first = 0;
    while (first < knots.length && knots[first] <= floor) first++;
    let last = knots.length - 1;
    while (last >= 0 && knots[last] >= type) last--;
    if (first > last) return integral(floor, type);
    return integral(floor, knots[first]) + (cumulated[last] - cumulated[first]) + integral(knots[last], type);
  };
  return { winChance, expectedGain };
}

/**
 * Chance to win as a polynomial in H: coefficient l is the chance that exactly l rivals see the call, averaged over the
 * shock (five-node Gauss-Hermite), and 0 below bidsNeeded - 1.
 * @param own - index of the candidate among the hazards
 * @returns coefficients by power of H, 0 to n-1, each in [0, 1]
 */
export function winPolynomial(field: Field, own: number): Float64Array {
  const { noticeHazards, shockSpread, bidsNeeded } = field;
  const polynomial = new Float64Array(noticeHazards.length);
  for (const [k, weight] of gaussHermite5.weights.entries()) {
    const shock = gaussHermite5.nodes[k];
    const chances = noticeHazards.map((hazard) => noticeChanceOf(hazard, shock, shockSpread));
    const seeing = countSeeing(chances, own);
    for (let l = bidsNeeded - 1; l < polynomial.length; l++) polynomial[l] += weight * seeing[l];
  }
  return polynomial;
}

/** Chances that 0, 1, ... candidates other than `own` see the call. */
function countSeeing(chances: readonly number[], own: number): Float64Array {
  const product = new Float64Array(chances.length);
  product[0] = 1;
  let degree = 0;
  for (let v = 0; v < chances.length; v++) {
    if (v === own) continue;
    const chance = chances[v];
    degree++;
    for (let l = degree; l > 0; l--) product[l] = product[l] * (1 - chance) + product[l - 1] * chance;
    product[0] *= 1 - chance;
  }
  return product;
}

/** Value of a polynomial with coefficients by rising power. */
function valueAt(polynomial: Float64Array, x: number): number {
  let value = 0;
  for (let l = polynomial.length - 1; l >= 0; l--) value = value * x + polynomial[l];
  return value;
}
