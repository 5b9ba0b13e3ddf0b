/** Designs of experiments: sets of points in the unit cube at which a model is run. */
import { counterOf, draw, purposeKey, runKey } from '../kernel/random.ts';

const ORDER = purposeKey('latinHypercubeOrder');
const PLACE = purposeKey('latinHypercubePlace');

/**
 * A Latin hypercube: along each dimension every one of `count` equal intervals holds exactly one point,
 * x_kd = (rank_kd + u_kd)/count, with the ranks of dimension d in the order of keyed draws and u_kd uniform.
 *
 * @param count - points, at least 1
 * @param dimensions - numbers of a point, at least 1
 * @param seed - any text; the same seed gives the same design
 * @returns points in (0, 1)^dimensions
 * @throws RangeError unless both numbers are whole and at least 1
 */
export function latinHypercube(count: number, dimensions: number, seed: string): number[][] {
  for (const number of [count, dimensions]) {
    if (!(Number.isInteger(number) && number >= 1)) {
      throw new RangeError(`a design has a whole number of points and dimensions from 1, not ${number}`);
    }
  }
  const run = runKey(seed, 0);
  const points = Array.from({ length: count }, () => new Array<number>(dimensions).fill(0));
  for (let d = 0; d < dimensions; d += 1) {
    const when = counterOf(0, d);
    const keys = points.map((_, k) => draw(run, ORDER, k, when));
    const order = points.map((_, k) => k).sort((a, b) => keys[a] - keys[b] || a - b);
    for (const [rank, k] of order.entries()) points[k][d] = (rank + draw(run, PLACE, k, when)) / count;
  }
  return points;
}

/** The number at a place u in (0, 1) of a range: low + u·(high - low). */
export function within([low, high]: readonly [number, number], u: number): number {
  return low + u * (high - low);
}
