/** Which arms a claim is about. */
import { BASELINE } from './arms.ts';
import type { Check, Claim } from './check.ts';

/** Words of the arms that a claim looks at. */
export function armsOfClaim(claim: Claim): readonly string[] {
  if (claim.kind === 'order') return claim.order;
  return claim.kind === 'effect' ? [BASELINE, claim.arm] : [claim.arm];
}

/** Words of the arms that have to run to judge a check: none where the run is too short for it. */
export function armsOfCheck({ claim, isBeyondRun }: Check): readonly string[] {
  return isBeyondRun ? [] : armsOfClaim(claim);
}
