/** A band of a case, and how to write one down. */
import type { Band } from '../../src/analysis/history-matching.ts';
import type { Quantity } from './quantity.ts';

/** A setting under which a band has to be missed. */
export interface Counterfactual {
  readonly words: string;
  readonly set: readonly string[];
}

/** A band of a case and what came of it. */
export interface CaseBand extends Band {
  readonly scenario: string;
  readonly quantity: Quantity;
  /** Assignments of all arms, in words and as after `--set`; most bands have none. */
  readonly under: Counterfactual;
  readonly missedBy: Counterfactual;
  /** Whether the fit may see it. */
  readonly isFitted: boolean;
  /** What was found; a test compares. A band that is left, or that its counterfactual keeps, stays on record. */
  readonly record: { readonly isIn: boolean; readonly isMissed: boolean };
}

/** What {@link band} is told besides scenario and quantity. */
export interface BandOptions {
  readonly from?: number;
  readonly to?: number;
  readonly by: Counterfactual;
  readonly under?: Counterfactual;
  readonly isFitted?: boolean;
  readonly isIn?: boolean;
  readonly isMissed?: boolean;
}

/** A band; a side that is left out has no limit. */
export function band(scenario: string, quantity: Quantity, options: BandOptions): CaseBand {
  const { from = -Infinity, to = Infinity, by, under = asWritten, isIn = true, isMissed = true } = options;
  return {
    scenario,
    quantity,
    low: from,
    high: to,
    under,
    missedBy: by,
    isFitted: options.isFitted ?? false,
    record: { isIn, isMissed },
  };
}

/** A setting in words and assignments. */
export function setting(words: string, ...set: string[]): Counterfactual {
  return { words, set };
}

/** The scenario as its file has it. */
export const asWritten = setting('');

/** A band in words. */
export function bandText({ low, high }: Band): string {
  if (low === -Infinity) return `at most ${high}`;
  return high === Infinity ? `at least ${low}` : `${low} to ${high}`;
}
