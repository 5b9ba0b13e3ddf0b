/** Contrasts: what is compared in each replication, as a pair of numbers whose difference is the effect. */

/** Numbers of the replications of each series, in the order of the series. */
export type Values = readonly (readonly number[])[];

/** Pairs of numbers, one a replication; NaN where a series has none. */
export interface Pairs {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** A contrast: b - a is what a claim is about. */
export interface Contrast {
  readonly words: string;
  readonly pairs: (values: Values) => Pairs;
}

/** The number itself, of one series. */
export const level: Contrast = {
  words: 'value',
  pairs: ([own]) => ({ a: own.map(() => 0), b: own }),
};

/** Second less first. */
export const change: Contrast = {
  words: 'change',
  pairs: ([before, after]) => ({ a: before, b: after }),
};

/** Second relative to first. */
export const ratio: Contrast = {
  words: 'ratio',
  pairs: ([before, after]) => ({ a: before.map(() => 0), b: after.map((value, k) => value / before[k]) }),
};

/** Second relative to first, less 1. */
export const relativeChange: Contrast = {
  words: 'relative change',
  pairs: ([before, after]) => ({ a: before.map(() => 1), b: after.map((value, k) => value / before[k]) }),
};

/** Step from second to third, less step from first to second: above 0 where a curve bends upwards. */
export const bend: Contrast = {
  words: 'second step less first step',
  pairs: ([first, second, third]) => ({
    a: second.map((value, k) => value - first[k]),
    b: third.map((value, k) => value - second[k]),
  }),
};

/** Change from third to fourth, less change from first to second. */
export const changeOfChange: Contrast = {
  words: 'second change less first change',
  pairs: ([first, second, third, fourth]) => ({
    a: second.map((value, k) => value - first[k]),
    b: fourth.map((value, k) => value - third[k]),
  }),
};

/** Fourth relative to third, less second relative to first. */
export const ratioOfRatios: Contrast = {
  words: 'second relative change less first',
  pairs: ([first, second, third, fourth]) => ({
    a: second.map((value, k) => value / first[k]),
    b: fourth.map((value, k) => value / third[k]),
  }),
};

/** Change from third to fourth as a part of the change from first to second. */
export const gainLeft: Contrast = {
  words: 'second change relative to first',
  pairs: ([first, second, third, fourth]) => ({
    a: first.map(() => 0),
    b: fourth.map((value, k) => (value - third[k]) / (second[k] - first[k])),
  }),
};

/** Relative change from first to second for each unit from third to fourth. */
export const relativeChangePerUnit: Contrast = {
  words: 'relative change per unit',
  pairs: ([before, after, from, to]) => ({
    a: before.map(() => 0),
    b: after.map((value, k) => (value / before[k] - 1) / (to[k] - from[k])),
  }),
};
