/** What patterns come to. */
import type { MeanInterval } from '../../src/statistics/interval.ts';
import { mean } from '../../src/statistics/moments.ts';
import { pairedEffect } from '../../src/statistics/paired.ts';
import { indicator } from '../bands/quantity.ts';
import { isAsExpected } from './expectation.ts';
import type { Claim, Pattern, Setting } from './pattern.ts';
import type { Runner } from './run.ts';

/** Above it effort stands too often at a bound, where incentives cannot move it, for a comparison to say anything. */
export const MOST_AT_BOUND = 0.4;

/** Whether what was found elsewhere comes out; untested where effort stands too often at a bound. */
export type Status = 'holds' | 'fails' | 'untested';

/** An effect with its interval; numbers are null where too few replications define them. */
export interface Found {
  readonly status: Status;
  /** Mean over replications. */
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Replications that define it. */
  readonly count: number;
  /** The largest among the settings; null where effort is nowhere chosen. */
  readonly effortAtBound: number | null;
}

/** A pattern with what each of its claims came to. */
export interface PatternOutcome {
  readonly id: string;
  readonly status: Status;
  readonly claims: readonly Found[];
}

/** Runs a pattern. */
export async function outcomeOf(
  pattern: Pattern,
  replications: number,
  runner: Runner,
): Promise<PatternOutcome> {
  const claims: Found[] = [];
  for (const claim of pattern.claims) claims.push(await findingOf(claim, replications, runner));
  return { id: pattern.id, status: statusOf(claims.map(({ status }) => status)), claims };
}

/** A pattern fails with one of its claims, and is untested where one is and none fails. */
export function statusOf(claims: readonly Status[]): Status {
  if (claims.includes('fails')) return 'fails';
  return claims.includes('untested') ? 'untested' : 'holds';
}

async function findingOf(claim: Claim, replications: number, runner: Runner): Promise<Found> {
  const values = [];
  for (const one of claim.series) values.push(await runner(one, replications));
  const effortAtBound = await mostAtBound(claim, replications, runner);
  const { a, b } = claim.contrast.pairs(values);
  const effect = effectOf(a, b);
  return found(effect, isAsExpected(claim.expected, effect), effortAtBound);
}

/** Paired effect over the replications that define both numbers. */
export function effectOf(a: readonly number[], b: readonly number[]): MeanInterval | null {
  const isDefined = (k: number) => Number.isFinite(a[k]) && Number.isFinite(b[k]);
  const kept = a.map((_, k) => k).filter(isDefined);
  return pairedEffect(
    kept.map((k) => a[k]),
    kept.map((k) => b[k]),
  );
}

/** What is on record of an effect. */
export function found(effect: MeanInterval | null, isHolding: boolean, effortAtBound: number | null): Found {
  const tested = isHolding ? 'holds' : 'fails';
  return {
    status: (effortAtBound ?? 0) > MOST_AT_BOUND ? 'untested' : tested,
    effect: effect?.mean ?? null,
    low: effect?.low ?? null,
    high: effect?.high ?? null,
    count: effect?.count ?? 0,
    effortAtBound,
  };
}

async function mostAtBound(claim: Claim, replications: number, runner: Runner): Promise<number | null> {
  const shares: number[] = [];
  for (const { setting, measure } of claim.series) {
    if (measure.probe === undefined)
      shares.push(...(await atBound(setting, measure.keep, replications, runner)));
  }
  return shares.length === 0 ? null : Math.max(...shares);
}

/** Mean part of contract-months at a bound; nothing where there are none. */
export async function atBound(
  setting: Setting,
  keep: Claim['series'][number]['measure']['keep'],
  replications: number,
  runner: Runner,
): Promise<number[]> {
  const measure = { ...indicator('effortAtBound'), ...(keep === undefined ? {} : { keep }) };
  const values = await runner({ setting, measure }, replications);
  const share = mean(values.filter((value) => !Number.isNaN(value)));
  return share === null ? [] : [share];
}
