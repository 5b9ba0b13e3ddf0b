/** Short ways to write down what has to come out. */
import type { Quantity } from '../bands/quantity.ts';
import { bend, type Contrast, change, level, ratio, relativeChange } from './contrasts.ts';
import type { Expectation } from './expectation.ts';
import type { Claim, Measure, Setting } from './pattern.ts';

/** Two settings under the same random numbers. */
export type Pair = readonly [before: Setting, after: Setting];

/** A value of one setting. */
export function levelOf(
  words: string,
  measure: Measure | Quantity,
  one: Setting,
  expected: Expectation,
): Claim {
  return claim(words, { measure, settings: [one], contrast: level, expected });
}

/** A change from one setting to another. */
export function changeOf(
  words: string,
  measure: Measure | Quantity,
  pair: Pair,
  expected: Expectation,
): Claim {
  return claim(words, { measure, settings: pair, contrast: change, expected });
}

/** A change relative to the first setting. */
export function relativeChangeOf(
  words: string,
  measure: Measure | Quantity,
  pair: Pair,
  expected: Expectation,
): Claim {
  return claim(words, { measure, settings: pair, contrast: relativeChange, expected });
}

/** A multiple of the first setting. */
export function ratioOf(
  words: string,
  measure: Measure | Quantity,
  pair: Pair,
  expected: Expectation,
): Claim {
  return claim(words, { measure, settings: pair, contrast: ratio, expected });
}

/** How a curve bends over three settings at equal distances. */
export function bendOf(
  words: string,
  measure: Measure | Quantity,
  settings: readonly [Setting, Setting, Setting],
  expected: Expectation,
): Claim {
  return claim(words, { measure, settings, contrast: bend, expected });
}

function claim(
  words: string,
  told: {
    readonly measure: Measure | Quantity;
    readonly settings: readonly Setting[];
    readonly contrast: Contrast;
    readonly expected: Expectation;
  },
): Claim {
  const { measure, settings, contrast, expected } = told;
  return { words, series: settings.map((one) => ({ setting: one, measure })), contrast, expected };
}
