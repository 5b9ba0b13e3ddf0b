/** Organizations provide: nonprofits, enterprises, public institutions and insurers. Few agents, so objects. */

import type { Claim } from '../kinds/insurance/claims.ts';
import type { OrganizationType } from '../parameters/organization.ts';
import type { Contract } from './contract.ts';
import type { Government } from './government.ts';
import type { Service } from './service.ts';

/** A registered organization; money in fen, volumes in persons. */
export interface Organization {
  readonly slug: string;
  readonly id: number;
  readonly type: OrganizationType;
  readonly home: Government;
  /** Services it offers, of its home government: one, rarely two. */
  readonly services: readonly Service[];
  /** Month of entry: -1 for those registered at the start. */
  readonly enteredAt: number;
  /** Month of exit, null while active. */
  exitedAt: number | null;
  readonly homeCommunity: number;
  readonly baseSkill: number;
  skill: number;
  readonly baseCostMultiplier: number;
  costMultiplier: number;
  readonly mission: number;
  readonly profitWeight: number;
  /** Total over services, constant; 0 = takes part in nothing. */
  readonly capacity: number;
  readonly connection: number;
  readonly outsideRatio: number;
  readonly fixedCost: number;
  /** Credit line before the creditFactor of its government. */
  readonly baseCredit: number;
  credit: number;
  readonly donationBase: number;
  cash: number;
  reputation: number;
  /** Person-months of experience, decaying. */
  experience: number;
  auditsPast: number;
  monthsNegative: number;
  monthsIdle: number;
  lowScores: number;
  /** First month in which it may bid again, 0 if never blacklisted. */
  blacklistedUntil: number;
  /** Signed and running contracts, in slug order. */
  readonly contracts: Contract[];
  /** cb of an insurer: part of incidents that it believes are claimed. */
  claimBelief: number;
  /** Approved claims that wait for money, oldest first: liabilities beside its account. */
  readonly claims: Claim[];
  /** Years together by service id, one more at each signature or renewal. */
  readonly yearsTogether: Map<number, number>;
  /** Month in which it last held a contract, by service id. */
  readonly lastHeld: Map<number, number>;
  /** Values of the per-organization levers this month. */
  training: number;
  governance: number;
  /** Receipts from governments in each of the last 12 months, fen, by month of year, and persons served this month. */
  readonly grants: Float64Array;
  served: number;
}

/** True while the organization is registered. */
export function isActive(organization: Organization): boolean {
  return organization.exitedAt === null;
}

/** Money it can reach this month: cash and credit, fen, at least 0. */
export function reachOf(organization: Organization): number {
  return Math.max(0, organization.cash + organization.credit);
}

/**
 * Intensity of the training it takes part in, in [0, 1]: that of its government, which is for nonprofits, or that of a
 * running contract if that is more.
 */
export function trainingOf({ contracts, training, type }: Organization): number {
  let most = type === 'nonprofit' ? training : 0;
  for (const { place, support } of contracts) if (place >= 0) most = Math.max(most, support.training);
  return most;
}

/** Support for its internal governance, in [0, 1]: that of its government or of a running contract, if that is more. */
export function governanceOf({ contracts, governance }: Organization): number {
  let most = governance;
  for (const { place, support } of contracts) if (place >= 0) most = Math.max(most, support.governance);
  return most;
}
