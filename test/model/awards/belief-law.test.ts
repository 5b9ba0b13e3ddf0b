import { describe, expect, it } from 'vitest';
import { counterOf, draw, runKey } from '../../../src/kernel/random.ts';
import {
  beliefsOf,
  noticeChanceOf,
  type RivalLaw,
  registerLaw,
  winPolynomial,
} from '../../../src/model/awards/belief-law.ts';

const certain = Number.POSITIVE_INFINITY;
/** Hazard at which an organization sees a call with a chance, without a shock. */
const hazardOf = (chance: number): number => -Math.log(1 - chance);

function field(count: number, hazard = certain, bidsNeeded = 1) {
  return { noticeHazards: new Array<number>(count).fill(hazard), shockSpread: 0, bidsNeeded };
}

/** Exact law of types uniform on [lowest, highest], with knots so close that the trapezoid rule is exact to 1e-5. */
function uniformTypes(lowest: number, highest: number): RivalLaw {
  const width = highest - lowest;
  return {
    knots: Array.from({ length: 401 }, (_, k) => lowest + (width * k) / 400),
    chanceBelow: (type) => Math.min(1, Math.max(0, (type - lowest) / width)),
  };
}

/** Exact law of types that are minus a cost uniform on [a, b]. */
function uniformCosts(a: number, b: number): RivalLaw {
  return uniformTypes(-b, -a);
}

/** Mean of a function of u over (0, 1). */
function meanOver(value: (u: number) => number, points = 2000): number {
  let sum = 0;
  for (let i = 0; i < points; i++) sum += value((i + 0.5) / points);
  return sum / points;
}

describe('closed forms of the tender under the exact law', () => {
  const [a, b] = [2, 5];

  it('bids the cost plus an n-th of the distance to the highest cost when the reserve does not bind', () => {
    for (const n of [2, 3, 7]) {
      const [belief] = beliefsOf(field(n), uniformCosts(a, b), 4);
      const bid = (cost: number) => cost + belief.expectedGain(-b, -cost) / belief.winChance(-cost);
      for (const cost of [2, 2.7, 4.1]) expect(bid(cost)).toBeCloseTo(cost + (b - cost) / n, 5);
      // the lowest of n costs by its quantile
      const lowest = (u: number) => a + (b - a) * (1 - (1 - u) ** (1 / n));
      expect(meanOver(lowest)).toBeCloseTo(a + (b - a) / (n + 1), 3);
      expect(meanOver((u) => bid(lowest(u)))).toBeCloseTo(a + (2 * (b - a)) / (n + 1), 3);
    }
  });

  it('pays on average the second lowest cost or the reserve when the reserve binds', () => {
    const [n, reserve] = [4, 0.6];
    const [belief] = beliefsOf(field(n), uniformCosts(0, 1), 4);
    const bid = (cost: number) => cost + belief.expectedGain(-reserve, -cost) / belief.winChance(-cost);
    for (const cost of [0, 0.2, 0.5]) {
      const markUp = ((1 - cost) ** n - (1 - reserve) ** n) / (n * (1 - cost) ** (n - 1));
      expect(bid(cost)).toBeCloseTo(cost + markUp, 6);
    }
    const sale = 1 - (1 - reserve) ** n;
    const price = meanOver((u) => reserve * bid(reserve * u) * n * (1 - reserve * u) ** (n - 1)) / sale;
    const second = meanOver((u) => reserve * (reserve * u) ** 2 * n * (n - 1) * (1 - reserve * u) ** (n - 2));
    expect(price).toBeCloseTo((second + reserve * n * reserve * (1 - reserve) ** (n - 1)) / sale, 5);
  });

  it('gains [(1-al(1-k))^n - (1-al(1-lo))^n]/(al·n) when each rival sees the call with chance al', () => {
    const law = uniformTypes(0, 1);
    const [n, al, lo] = [5, 0.35, 0.25];
    const [belief] = beliefsOf(field(n, hazardOf(al)), law, 4);
    for (const k of [0.3, 0.6, 1]) {
      const gain = ((1 - al * (1 - k)) ** n - (1 - al * (1 - lo)) ** n) / (al * n);
      expect(belief.expectedGain(lo, k)).toBeCloseTo(gain, 7);
    }
    // nobody among n bids: an (n+1)-th at the floor would win
    const [outsider] = beliefsOf(field(n + 1, hazardOf(al)), law, 4);
    expect(outsider.winChance(lo)).toBeCloseTo((1 - al * (1 - lo)) ** n, 12);
  });

  it('pays on average what a second-score auction pays, for qualities w/th and types w²/(2th)', () => {
    // V = w·q at cost th·q²/2: the best quality is w/th for every n, of value 2k at cost k where k = w²/(2th) ~ U[0, 1]
    for (const n of [2, 3, 6]) {
      const [belief] = beliefsOf(field(n), uniformTypes(0, 1), 4);
      const first = (k: number) => k + belief.expectedGain(0, k) / belief.winChance(k);
      // the second best type, given the best: uniform order statistics below it
      const second = (k: number) => 2 * k - (k * (n - 1)) / n;
      const best = (u: number) => u ** (1 / n);
      const revenue = meanOver((u) => first(best(u)));
      expect(revenue).toBeCloseTo(
        meanOver((u) => second(best(u))),
        5,
      );
      expect(revenue).toBeCloseTo(1, 3);
      // what the government keeps is the second best type: (n-1)/(n+1)
      expect(meanOver((u) => 2 * best(u) - first(best(u)))).toBeCloseTo((n - 1) / (n + 1), 3);
    }
  });

  it('brings the price to the cost as identical bidders become many [7]', () => {
    const markUp = (n: number) => {
      const [belief] = beliefsOf(field(n), uniformCosts(1, 2), 4);
      return belief.expectedGain(-2, -1.2) / belief.winChance(-1.2);
    };
    expect(markUp(100)).toBeCloseTo(0.8 / 100, 5);
    const step: RivalLaw = { knots: [-1.2], chanceBelow: (type) => (type >= -1.2 ? 1 : 0) };
    const [belief] = beliefsOf(field(3), step, 1000);
    expect(belief.expectedGain(-2, -1.2) / belief.winChance(-1.2)).toBeLessThan(0.001);
  });
});

describe('the belief law', () => {
  it('gives the mean mark-up of the winner for uniform costs that the exact law gives', () => {
    const run = runKey('mark-ups', 0);
    const expected = { 2: 0.332, 3: 0.25, 5: 0.166, 8: 0.113, 12: 0.077 };
    for (const [text, markUp] of Object.entries(expected)) {
      const n = Number(text);
      const auctions = 3000;
      let sum = 0;
      for (let k = 0; k < auctions; k++) {
        const types = Array.from({ length: n }, (_, i) => -draw(run, n, i, counterOf(0, k)));
        const [belief] = beliefsOf(field(n), registerLaw(types, -1, 0.001), 4);
        const best = Math.max(...types);
        sum += belief.expectedGain(-1, best) / belief.winChance(best);
      }
      // three standard errors at n = 2, where the spread is widest
      expect(Math.abs(sum / auctions - markUp), `n = ${n}`).toBeLessThan(0.007);
    }
  });

  it('runs from 0 through l/(n+1) at the l-th type and stays there beyond the last', () => {
    const law = registerLaw([3, 1, 2], -1, 0.1);
    const values = [-2, -1, 0, 1, 1.5, 2, 3, 9].map(law.chanceBelow);
    expect(values).toEqual([0, 0, 0.125, 0.25, 0.375, 0.5, 0.75, 0.75]);
  });

  it('starts a margin below the lowest type where the floors are higher', () => {
    expect(registerLaw([3, 1, 2], 0.95, 0.1).knots[0]).toBe(0.9);
  });

  it('takes the highest value at equal types', () => {
    const law = registerLaw([2, 1, 2, 2], 0, 0.1);
    expect(law.chanceBelow(2)).toBe(0.8);
    expect(law.chanceBelow(1.999_999)).toBeLessThan(0.41);
  });

  it('leaves a single candidate the whole room, and nothing where two bids are needed', () => {
    const law = registerLaw([-80], -100, 0.1);
    expect(law.chanceBelow(-95)).toBe(1);
    const [alone] = beliefsOf(field(1), law, 4);
    expect(alone.expectedGain(-100, -80) / alone.winChance(-80)).toBeCloseTo(20, 10);
    const [needed] = beliefsOf(field(1, certain, 2), law, 4);
    expect(needed.winChance(-80)).toBe(0);
    expect(needed.expectedGain(-100, -80)).toBe(0);
  });
});

describe('the expected gain', () => {
  it('is cut at the knots strictly inside its range, each piece into two trapezoids', () => {
    const gainOf = (knots: number[], floor: number, type: number) => {
      // two certain rivals: the chance to win at x is x²/100
      const [belief] = beliefsOf(field(3), { knots, chanceBelow: (x) => x / 10 }, 2);
      return 100 * belief.expectedGain(floor, type);
    };
    // from 0 over 1 to 2: (0 + 1)/2 + (1 + 4)/2
    for (const knots of [[], [8, 10], [-1, -0.5], [0, 2], [-1, 0, 2, 8]]) {
      expect(gainOf(knots, 0, 2)).toBeCloseTo(3, 12);
    }
    // (0 + .25)/4 + (.25 + 1)/4 and (1 + 2.25)/4 + (2.25 + 4)/4
    for (const knots of [[1], [-1, 1, 8]]) expect(gainOf(knots, 0, 2)).toBeCloseTo(0.375 + 2.375, 12);
    expect(gainOf([1, 3], 0, 4)).toBeCloseTo(0.375 + 9 + 12.375, 12);
    expect(gainOf([1, 2, 3], 0, 4)).toBeCloseTo(0.375 + 2.375 + 6.375 + 12.375, 12);
  });

  it('is nothing at the floor and below it', () => {
    const [belief] = beliefsOf(field(2), uniformTypes(0, 1), 4);
    expect(belief.expectedGain(0.5, 0.5)).toBe(0);
    expect(belief.expectedGain(0.5, 0.3)).toBe(0);
    expect(belief.expectedGain(0.3, 0.5)).toBeCloseTo((0.25 - 0.09) / 2, 8);
  });
});

describe('the chance to win', () => {
  const noticeHazards = [0.4, 1.5, 2.9, certain, 0.05];
  const shockSpread = 1.3;

  /** The product over rivals less the chances of too few bids, node by node, as the equation states it. */
  function asStated(own: number, chanceBelow: number, bidsNeeded: number): number {
    const nodes = [0, 1.355_626, -1.355_626, 2.856_97, -2.856_97];
    const weights = [0.533_333, 0.222_076, 0.222_076, 0.011_257, 0.011_257];
    const rivals = noticeHazards.filter((_, i) => i !== own);
    return nodes.reduce((sum, z, k) => {
      const chances = rivals.map((hazard) => noticeChanceOf(hazard, z, shockSpread));
      const all = chances.reduce((product, al) => product * (1 - al * (1 - chanceBelow)), 1);
      let tooFew = 0;
      for (let subset = 0; subset < 2 ** rivals.length; subset++) {
        const bidding = chances.filter((_, v) => (subset >> v) & 1).length;
        if (bidding > bidsNeeded - 2) continue;
        tooFew += chances.reduce((p, al, v) => p * ((subset >> v) & 1 ? al * chanceBelow : 1 - al), 1);
      }
      return sum + weights[k] * (all - tooFew);
    }, 0);
  }

  it('is the product over rivals less the chances of too few bids, averaged over the shock', () => {
    const law: RivalLaw = { knots: [0, 1], chanceBelow: (type) => type };
    for (const bidsNeeded of [1, 2, 3]) {
      const beliefs = beliefsOf({ noticeHazards, shockSpread, bidsNeeded }, law, 4);
      for (const own of [0, 3, 4]) {
        for (const h of [0, 0.3, 0.85, 1]) {
          expect(beliefs[own].winChance(h)).toBeCloseTo(asStated(own, h, bidsNeeded), 4);
        }
      }
    }
  });

  it('is never negative and never above 1', () => {
    const coefficients = winPolynomial({ noticeHazards, shockSpread, bidsNeeded: 2 }, 1);
    expect(Math.min(...coefficients)).toBeGreaterThanOrEqual(0);
    expect(coefficients.reduce((sum, c) => sum + c, 0)).toBeLessThanOrEqual(1 + 1e-12);
  });

  it('falls for everyone when one rival is sure to see the call', () => {
    const law: RivalLaw = { knots: [0, 1], chanceBelow: (type) => type };
    const open = beliefsOf({ noticeHazards: [1, 1, 1], shockSpread, bidsNeeded: 1 }, law, 4);
    const held = beliefsOf({ noticeHazards: [1, 1, certain], shockSpread, bidsNeeded: 1 }, law, 4);
    expect(held[0].winChance(0.4)).toBeLessThan(open[0].winChance(0.4));
  });

  it('keeps its mean hazard under the shock and certain sight under any', () => {
    expect(noticeChanceOf(0.5, 3, 0)).toBeCloseTo(1 - Math.exp(-0.5), 12);
    expect(noticeChanceOf(0.5, 1, 1.3)).toBeCloseTo(1 - Math.exp(-0.5 * Math.exp(1.3 - 0.845)), 12);
    expect(noticeChanceOf(certain, -9, 1.3)).toBe(1);
    expect(noticeChanceOf(certain, 0, 60)).toBe(1);
    expect(noticeChanceOf(0, 9, 1.3)).toBe(0);
  });
});
