/** Judges one claim by the values of its arms: numbers in, outcome out. */
import { BASELINE } from '../../scenario/arms.ts';
import type { Band, Check, Claim } from '../../scenario/check.ts';
import { type MeanInterval, meanInterval } from '../../statistics/interval.ts';
import type { ArmValues } from '../compare/effect.ts';
import type { Panel } from '../replicate.ts';

/** `unknown`: the indicator is not defined in enough replications to tell. */
export type Status = 'passes' | 'fails' | 'unknown';

/** What became of a claim. */
export interface Outcome {
  readonly status: Status;
  /** The numbers that it was judged by, in the order of the claim; null where too few replications define one. */
  readonly found: readonly (MeanInterval | null)[];
  /** Why a replication was stopped; empty for all others. */
  readonly reason: string;
}

/** What a claim is judged by. */
export interface Evidence {
  readonly panel: Panel;
  /** Scope of the claim, as an index of the panel. */
  readonly scope: number;
  /** Values of each arm by replication: over the window, then over each fiscal year. */
  readonly values: ReadonlyMap<string, ArmValues>;
  /** Why a replication of an arm was stopped; without an entry none was. */
  readonly stopped: ReadonlyMap<string, string>;
}

/** 1 for a rise, -1 for a fall, 0 for neither. */
const directions = {
  ...{ rises: 1, falls: -1, unchanged: 0 },
  ...{ rising: 1, falling: -1, flat: 0, saturating: 1 },
} as const;
type Direction = (typeof directions)[keyof typeof directions];

/** The outcome of a check: unknown where the run is too short for it. */
export function judgeCheck({ claim, isBeyondRun }: Check, evidence: Evidence): Outcome {
  return isBeyondRun ? { status: 'unknown', found: [], reason: '' } : judge(claim, evidence);
}

/** The outcome of a claim. */
export function judge(claim: Claim, evidence: Evidence): Outcome {
  switch (claim.kind) {
    case 'band':
      return judgeBand(claim, evidence);
    case 'effect': {
      const [baseline, arm] = [BASELINE, claim.arm].map((one) => valuesOf(evidence, one, claim));
      return judgeChanges([minus(arm, baseline)], directions[claim.effect], claim.by);
    }
    case 'order':
      return judgeOrder(claim.order.map((arm) => valuesOf(evidence, arm, claim)));
    case 'orderOfGovernments':
      return judgeOrder(
        claim.orderOfGovernments.map((government) => {
          const scope = evidence.panel.scopes.findLastIndex((one) => one.government === government);
          return valuesOf({ ...evidence, scope }, claim.arm, claim);
        }),
      );
    case 'shape':
      return judgeShape(claim, evidence);
    case 'conserved': {
      const reason = evidence.stopped.get(claim.arm) ?? '';
      return { status: reason === '' ? 'passes' : 'fails', found: [], reason };
    }
  }
}

function judgeBand(claim: Claim & { readonly kind: 'band' }, evidence: Evidence): Outcome {
  const found = meanInterval(defined(valuesOf(evidence, claim.arm, claim)));
  if (found === null) return { status: 'unknown', found: [null], reason: '' };
  const { low, high } = claim;
  const isIn = (low === null || found.mean >= low) && (high === null || found.mean <= high);
  return { status: isIn ? 'passes' : 'fails', found: [found], reason: '' };
}

/** Each stands above the next. */
function judgeOrder(values: readonly (readonly number[])[]): Outcome {
  return judgeChanges(
    values.slice(1).map((lower, i) => minus(values[i], lower)),
    1,
  );
}

/** The last year against the first; what saturates rises by more in the first half of the years than in the second. */
function judgeShape(claim: Claim & { readonly kind: 'shape' }, evidence: Evidence): Outcome {
  const [first, last] = claim.years;
  const [before, middle, after] = [first, middleOf(claim.years), last].map((year) =>
    valuesOf(evidence, claim.arm, claim, year),
  );
  const change = minus(after, before);
  const whole = judgeChanges([change], directions[claim.shape], claim.by);
  if (claim.shape !== 'saturating') return whole;
  const slowing = judgeChanges([minus(minus(middle, before), minus(after, middle))], 1);
  return both(whole, slowing);
}

/** The fiscal year that ends the first half. */
export function middleOf([first, last]: readonly [first: number, last: number]): number {
  return Math.floor((first + last) / 2);
}

function both(a: Outcome, b: Outcome): Outcome {
  const found = [...a.found, ...b.found];
  const worst =
    [a, b].find(({ status }) => status === 'fails') ?? [a, b].find(({ status }) => status !== 'passes');
  return { status: worst?.status ?? 'passes', found, reason: '' };
}

/** Paired differences that all have to go one way, by a mean within a band if there is one. */
function judgeChanges(
  changes: readonly (readonly number[])[],
  direction: Direction,
  by: Band | null = null,
): Outcome {
  const outcomes = changes.map((change): Outcome => {
    const found = meanInterval(defined(change));
    if (found === null) return { status: 'unknown', found: [null], reason: '' };
    const { mean, low, high } = found;
    if (low === null || high === null) return { status: 'unknown', found: [found], reason: '' };
    return {
      status: goes({ mean, low, high }, direction, by) ? 'passes' : 'fails',
      found: [found],
      reason: '',
    };
  });
  return outcomes.reduce(both);
}

/** Whether a change goes one way: its whole interval does. One that is none is 0 throughout, or lies in the band. */
function goes(
  { mean, low, high }: { readonly mean: number; readonly low: number; readonly high: number },
  direction: Direction,
  by: Band | null,
): boolean {
  if (direction === 0) {
    const [lowest, highest] = by ?? [0, 0];
    return low >= lowest && high <= highest;
  }
  const isInBand = by === null || (mean >= by[0] && mean <= by[1]);
  return (direction > 0 ? low > 0 : high < 0) && isInBand;
}

/** Values of an arm by replication, NaN where a replication has none. @param year - fiscal year from 1, 0 for the window */
function valuesOf(
  { panel, scope, values }: Evidence,
  arm: string,
  { indicator }: { readonly indicator: string },
  year = 0,
): number[] {
  const { scopes, indicators } = panel;
  const place = indicators.findIndex(({ name }) => name === indicator);
  const position = (year * scopes.length + scope) * indicators.length + place;
  return (values.get(arm) ?? []).map((replication) => replication?.[position] ?? Number.NaN);
}

function minus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, k) => value - b[k]);
}

function defined(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value));
}
