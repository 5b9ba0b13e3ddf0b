/** What `check` says. */

import type { Ends } from '../ends.ts';
import { counted } from './counted.ts';

/** Signs of outcomes of checks. */
const outcomes = { passes: '✓', fails: '✗', unknown: '?' };

/** What is expected of effects and shapes. */
const expectations = {
  rises: 'to rise',
  falls: 'to fall',
  unchanged: 'not to change',
  rising: 'to rise',
  falling: 'to fall',
  flat: 'to stay',
  saturating: 'to rise, ever more slowly',
};

/** What the report on checks says. Numbers come in as text. */
export const checks = {
  outcomes,
  head: (file: string, title: string) => `${file}: ${title}`,
  scope: (describe: string, scope: string) => `${describe} (${scope})`,
  /** Whose number it is, where it is not the baseline's. */
  ofArm: (arm: string, rest: string) => `${arm}: ${rest}`,
  number: (value: string, { low, high }: Ends) => `${value} (${low} to ${high})`,
  beyondRun: 'not judged: the run ends before',
  notDefined: 'not defined',
  tooFew: (value: string) => `${value} (no interval: it takes two replications)`,
  band: (indicator: string, number: string) => `${indicator} ${number}`,
  between: ({ low, high }: Ends) => `expected ${low} to ${high}`,
  atLeast: (low: string) => `expected at least ${low}`,
  atMost: (high: string) => `expected at most ${high}`,
  effect: (arm: string, indicator: string, number: string) => `${arm} changes ${indicator} by ${number}`,
  above: (high: string, low: string, number: string) => `${high} above ${low} by ${number}`,
  order: (indicator: string, found: string) => `${indicator}: ${found}`,
  inOrder: 'expected above 0',
  allInOrder: 'each expected above 0',
  shape: (indicator: string, first: string, last: string, number: string) =>
    `${indicator} from year ${first} to year ${last}: ${number}`,
  slowing: (middle: string, number: string) =>
    `the rise up to year ${middle} less the rise after it: ${number}`,
  goes: (expected: keyof typeof expectations) => `expected ${expectations[expected]}`,
  by: (expected: string, { low, high }: Ends) => `${expected}, by ${low} to ${high}`,
  conserved: (what: string, count: string) => `${what}: no rule was broken in ${count}`,
  broken: (what: string, reason: string) => `${what}: a rule was broken, ${reason}`,
  partly: (count: string, all: string) => `defined in ${count} of ${counted(all, 'replication')}`,
  total: (passed: number, failed: number, unknown: number) =>
    [`${passed} passed`, `${failed} failed`, ...(unknown > 0 ? [`${unknown} undecided`] : [])].join(', '),
};
