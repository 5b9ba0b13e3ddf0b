/** What every indicator carries: a name, a unit, a meaning, a formula, and the function that computes it. */
import { reachBack, type View } from './view.ts';

/** Range of what is 0 or more and has no highest value. */
export const NOT_NEGATIVE = [0, Number.MAX_VALUE] as const;

/** A formula of the record of a run. */
export interface Indicator {
  /** Code word: the name in results, formulas and documents. */
  readonly name: string;
  readonly unit: string;
  /** What it says, in one plain sentence. */
  readonly meaning: string;
  /** The formula as the documents print it. */
  readonly formula: string;
  /** Why it is null where it is, in words that follow "because"; every headline indicator has it. */
  readonly nullWhen?: string;
  /** Bounds that hold for every record. */
  readonly range?: readonly [lowest: number, highest: number];
  /**
   * Months that a view has at least: a shorter one reaches back this far. For what happens once a year, or money
   * that is paid in tranches and would not meet the service it pays for within one month.
   */
  readonly reach?: number;
  /** The value; null where its denominator is 0. Several services: numerators and denominators are summed. */
  readonly value: (view: View) => number | null;
}

/** The value of an indicator on a view, or on the longer view that it asks for. */
export function evaluate(indicator: Indicator, view: View): number | null {
  return indicator.value(indicator.reach === undefined ? view : reachBack(view, indicator.reach));
}
