/** A trial of an intervention: alone and at full strength, against the same scenario without it, pair by pair. */
import type { Sign } from '../../src/interventions/intervention.ts';
import { type Difference, differenceOf, type Measure } from '../worlds.ts';

/** Where an intervention is tried, and what is looked at. */
export interface Trial {
  readonly scenario: string;
  /** Assignments as after `--set`. */
  readonly set: readonly string[];
  /** Slug of the intervention. */
  readonly arm: string;
  readonly indicator: string;
}

/** What the intervention changes. */
export async function tryOut(
  { scenario, set, arm, indicator }: Trial,
  measure: (measure: Measure) => Promise<number[]>,
): Promise<Difference | null> {
  const without = await measure({ scenario, set, indicator });
  return differenceOf(without, await measure({ scenario, set, arm, indicator }));
}

/** True if the whole interval has the sign. */
export function shows(sign: Sign, finding: Pick<Difference, 'low' | 'high'> | null): boolean {
  if (finding === null) return false;
  return sign === '+' ? finding.low > 0 : finding.high < 0;
}
