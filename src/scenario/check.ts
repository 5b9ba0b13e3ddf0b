/** Claims that a scenario makes about itself: data, to be judged by running it. */

/** Lowest and highest value, both included. */
export type Band = readonly [low: number, high: number];

/** How the paired differences of an arm to the baseline come out. */
export const effects = ['rises', 'falls', 'unchanged'] as const;
/** Courses over the fiscal years. */
export const shapes = ['rising', 'falling', 'flat', 'saturating'] as const;
/** What no process may make or lose. */
export const conserved = ['money', 'slots', 'people'] as const;

/** What is claimed, in the fields of the file; a band has two sides instead. Arms are words as after `--arms`, in one spelling; the first is `baseline`. */
export type Claim =
  /** The mean over the replications lies in a band; a side that is null has no limit. */
  | {
      readonly kind: 'band';
      readonly arm: string;
      readonly indicator: string;
      readonly low: number | null;
      readonly high: number | null;
    }
  /** An arm changes an indicator, by a mean within a band if there is one. */
  | {
      readonly kind: 'effect';
      readonly arm: string;
      readonly indicator: string;
      readonly effect: (typeof effects)[number];
      readonly by: Band | null;
    }
  /** Arms by an indicator, highest first. */
  | { readonly kind: 'order'; readonly indicator: string; readonly order: readonly string[] }
  /** Governments of one arm by an indicator, highest first. */
  | {
      readonly kind: 'orderOfGovernments';
      readonly arm: string;
      readonly indicator: string;
      readonly orderOfGovernments: readonly string[];
    }
  /** An indicator over fiscal years, counted from 1, by a change within a band if there is one. */
  | {
      readonly kind: 'shape';
      readonly arm: string;
      readonly indicator: string;
      readonly shape: (typeof shapes)[number];
      readonly years: readonly [first: number, last: number];
      readonly by: Band | null;
    }
  /** Every replication ends without a violated invariant. */
  | { readonly kind: 'conserved'; readonly arm: string; readonly conserved: (typeof conserved)[number] };

/** One claim in words that follow "it", and as data. */
export interface Check {
  readonly it: string;
  readonly claim: Claim;
  /** Whether the run, made shorter on the command line, ends before what the claim is about: nothing can tell then. */
  readonly isBeyondRun: boolean;
}

/** Checks of one scope of the panel. */
export interface CheckGroup {
  readonly describe: string;
  readonly government: string;
  readonly service: string;
  readonly checks: readonly Check[];
}
