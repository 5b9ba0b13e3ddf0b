/** A band of a case, and how to write one down. */
import type { Band } from '../../src/analysis/history-matching.ts';
import type { Quantity } from './quantity.ts';

/** Values in words and as assignments after `--set`. */
export interface Setting {
  readonly words: string;
  readonly set: readonly string[];
  /** True where it was found to keep the band that it has to miss. */
  readonly keeps?: boolean;
}

/** A setting under which a band has to be missed, and whether it was. */
export interface Counterfactual extends Omit<Setting, 'keeps'> {
  readonly isMissed: boolean;
  /** True where it was chosen after a first run and stands beside what the specification asks for. */
  readonly isLater: boolean;
}

/** A band of a case and what came of it. */
export interface CaseBand extends Band {
  readonly scenario: string;
  readonly quantity: Quantity;
  /** A direction holds where the 95 % interval of the mean lies beyond the limit; other bands hold where the mean does. */
  readonly isDirection: boolean;
  /** Of all arms; most bands have none. */
  readonly under: Setting;
  /** Whether the band holds. A band that fails stays on record. */
  readonly isIn: boolean;
  readonly counterfactuals: readonly Counterfactual[];
  /** Whether the fit may see it. */
  readonly isFitted: boolean;
  /** True where the band itself was chosen after a first run. */
  readonly isLater: boolean;
}

/** What {@link band} is told besides scenario and quantity. */
export interface BandOptions {
  readonly from?: number;
  readonly to?: number;
  /** The interval of the mean lies above or below 0, instead of a band of numbers. */
  readonly sign?: '+' | '-';
  /** The counterfactual of the specification, where it names one. */
  readonly by?: Setting;
  /** Others, chosen after a first run. */
  readonly later?: readonly Setting[];
  readonly under?: Setting;
  readonly isIn?: boolean;
  readonly isFitted?: boolean;
  readonly isLater?: boolean;
}

/** The scenario as its file has it. */
export const asWritten = setting('');

/** A band; a side that is left out has no limit. */
export function band(scenario: string, quantity: Quantity, options: BandOptions): CaseBand {
  const { sign, by, later = [], under = asWritten } = options;
  return {
    scenario,
    quantity,
    low: sign === '+' ? 0 : (options.from ?? -Infinity),
    high: sign === '-' ? 0 : (options.to ?? Infinity),
    isDirection: sign !== undefined,
    under,
    isIn: options.isIn ?? true,
    counterfactuals: [
      ...(by === undefined ? [] : [counterfactual(by, false)]),
      ...later.map((one) => counterfactual(one, true)),
    ],
    isFitted: options.isFitted ?? false,
    isLater: options.isLater ?? false,
  };
}

/** A setting in words and assignments. */
export function setting(words: string, ...set: string[]): Setting {
  return { words, set };
}

/** A counterfactual that was found to keep its band. */
export function keeping(one: Setting): Setting {
  return { ...one, keeps: true };
}

function counterfactual({ words, set, keeps = false }: Setting, isLater: boolean): Counterfactual {
  return { words, set, isMissed: !keeps, isLater };
}

/** What has to hold, in words. */
export function bandText({ low, high, isDirection }: Band & { readonly isDirection?: boolean }): string {
  if (isDirection) return high === Infinity ? 'above 0' : 'below 0';
  if (low === -Infinity) return `at most ${high}`;
  return high === Infinity ? `at least ${low}` : `${low} to ${high}`;
}
