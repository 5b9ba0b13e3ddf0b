/** Projects, lots, calls, bids and contracts: what planning produces, what is published, offered and signed. */

import type { ServiceParameters } from '../parameters/service.ts';
import type { Evaluator } from './evaluator.ts';
import type { Government } from './government.ts';
import type { Organization } from './organization.ts';
import type { Service } from './service.ts';

/** How a lot is awarded. */
export type Mode = 'tender' | 'commission' | 'venture';

/** A part of a project: volume that is published, and re-published until it is awarded or lapses. */
export interface Lot {
  /** `lot/G/S/year/index`; `contest/G/S/t` for what a contest has gathered. */
  readonly path: string;
  readonly id: number;
  readonly service: Service;
  readonly year: number;
  /** Number in the plan of its year; null for what a contest has gathered. */
  readonly index: number | null;
  /** Planned lots in it: 1, or as many as a contest has gathered. */
  readonly parts: number;
  /** Persons. */
  readonly volume: number;
  /** Contract length, months. */
  readonly months: number;
  /** Reserve price, CNY per person-month; rises at each re-tender. */
  reserve: number;
  /** Cost norm from which the reserve was made, CNY per person-month. */
  readonly costNorm: number;
  /** Month in which the next call opens. */
  publishAt: number;
  readonly plannedAt: number;
  /** Openings so far. */
  tries: number;
  mode: Mode | null;
  flawed: boolean;
  captured: boolean;
  /** A procedural audit will look at its award. */
  audited: boolean;
  /** Failed openings as a tender. */
  failures: number;
  /** Tries as a commission. */
  commissionTries: number;
  /** Holder of the predecessor (same service and index, previous year), who sees the call for certain. */
  readonly predecessor: Organization | null;
}

/** An opening of a lot: one row of the procurement ledger. */
export interface Call {
  /** `call/<lot path>/tries`. */
  readonly path: string;
  readonly id: number;
  readonly lot: Lot;
  readonly openedAt: number;
  readonly mode: Mode;
  readonly opening: number;
  readonly reserve: number;
  readonly flawed: boolean;
  /** Open to a rent-seeking contest at this opening. */
  readonly captured: boolean;
  /** Bids needed for an award: minimumBids for a tender, 1 otherwise. */
  readonly bidsNeeded: number;
  /** Free capacity without which an organization may not bid, persons. */
  readonly volumeNeeded: number;
  /** Organizations qualified with a planned cost up to the reserve. */
  candidates: number;
  /** Of these, who saw the call. */
  aware: number;
  /** Offers, best first once awarded. */
  bids: Bid[];
  /** Contracts that it led to, best bid first; several in a contest only. */
  readonly contracts: Contract[];
  /** What became of the call. */
  outcome: 'open' | 'awarded' | 'failed' | 'annulled' | 'lapsed';
}

/** An organization's plan for a call: what it would cost and promise (process 6). */
export interface Candidate {
  readonly organization: Organization;
  /** Of its offer if it makes one: `bid/<call path>/O`; also keys its draws for this call. */
  readonly bidId: number;
  /** Hazard of noticing the call before its common shock (Infinity: sees it for certain), and whether it did see it. */
  readonly noticeHazard: number;
  readonly aware: boolean;
  /** Planned contractible and open effort, promised effort, all in [effortMin, 1]. */
  readonly plannedContractible: number;
  readonly plannedOpen: number;
  readonly promise: number;
  /** Private cost factor of this call, kept for the contract. */
  readonly callCostFactor: number;
  /** CNY per person-month, with and without the private factor. */
  readonly plannedCost: number;
  readonly registerCost: number;
  /** Quality it would deliver, and quality the government believes it will get, in [0, 1]. */
  readonly plannedQuality: number;
  readonly believedQuality: number;
}

/** An offer. */
export interface Bid {
  readonly candidate: Candidate;
  /** `bid/<call path>/O`. */
  readonly id: number;
  /** CNY per person-month. */
  readonly price: number;
  /** What preparing the offer costs its organization, win or lose, CNY. */
  readonly preparationCost: number;
  /** Where it would serve; null for the whole lot. */
  readonly proposal: Proposal | null;
  /** What the award compares after its own noise; higher is better. */
  evaluatedScore: number;
}

/** The community for which an organization proposes a project. */
export interface Proposal {
  readonly community: number;
  /** Unmet need of that community relative to the one with most, in [0, 1]. */
  readonly fit: number;
}

/** What a mechanism awards to one of the bids. */
export interface Award {
  readonly bid: Bid;
  /** What the government pays, CNY per person-month. */
  readonly price: number;
  /** Persons. */
  readonly volume: number;
  /** Community to whose residents the contract is restricted; null for all residents. */
  readonly community: number | null;
  readonly support: Support;
}

/** What surrounds a contract beside its price: who else carries its cost, and what the organization is helped with. */
export interface Support {
  /** Part of the agreed price that the organization carries itself, in [0, 1): the contract's price is what is left. */
  readonly cofunding: number;
  /** What the government pays for the programme around the contract, CNY a month. */
  readonly programmeCost: number;
  /** Intensity of training and of support for internal governance while the contract runs, both in [0, 1]. */
  readonly training: number;
  readonly governance: number;
}

/** A contract and nothing around it. */
export const noSupport: Support = { cofunding: 0, programmeCost: 0, training: 0, governance: 0 };

/** What an insurance policy covers; moved by levers for policies signed later. */
export type PolicyTerms = Readonly<
  Pick<
    ServiceParameters,
    'deductible' | 'coverShare' | 'benefitCap' | 'automaticShare' | 'lossRatioMinimum' | 'refundShare'
  >
>;

/** A signed contract; money in fen unless it says CNY. */
export interface Contract {
  /** `contract/<lot path>/O/<renewals>`; of a contest `contract/G/S/contest/t/O`. */
  readonly path: string;
  readonly id: number;
  readonly lot: Lot;
  readonly service: Service;
  readonly government: Government;
  readonly organization: Organization;
  readonly evaluator: Evaluator | null;
  readonly mode: Mode;
  /** CNY per person-month. */
  readonly price: number;
  /** Reserve at award and planned cost at signature, CNY per person-month. */
  readonly reserve: number;
  readonly plannedCost: number;
  readonly bids: number;
  /** Persons. */
  readonly volume: number;
  readonly start: number;
  /** First month after the contract; brought forward when the organization exits. */
  end: number;
  readonly completeness: number;
  readonly promise: number;
  readonly callCostFactor: number;
  /** Community to whose residents it is restricted; null for all residents. */
  readonly community: number | null;
  readonly support: Support;
  readonly captured: boolean;
  readonly flawed: boolean;
  /** Terms of an insurance policy, fixed at signature; null for care. */
  readonly policy: PolicyTerms | null;
  readonly basis: 'block' | 'activity' | 'monthly';
  readonly renewals: number;
  readonly renewedFrom: Contract | null;
  /** Month of signature (award or renewal decision). */
  readonly signedAt: number;
  /** Index into `Service.running` while it runs, -1 before and after. */
  place: number;
  ended: boolean;
  /** True once the plan has decided about its renewal. */
  renewalDecided: boolean;
  /** Effort this month: contractible as delivered and as chosen, open. */
  deliveredEffort: number;
  contractibleEffort: number;
  openEffort: number;
  /** Part of receipts diverted and part of the service suspended, in [0, 1]. */
  diversion: number;
  suspendedShare: number;
  /** Effective audit chance of the month. */
  auditChance: number;
  /** Persons served and quality this month. */
  served: number;
  quality: number;
  /** Person-months served and quality times person-months, in all and since the last evaluation and due. */
  servedTotal: number;
  qualityServedTotal: number;
  servedSinceEvaluation: number;
  qualityServedSinceEvaluation: number;
  servedSinceDue: number;
  /** Complaints filed and escalated this month (agents). */
  complaints: number;
  escalations: number;
  /** Complaints and user-months (agents) of the last 12 months by month of year. */
  readonly complaintsOfYear: Int32Array;
  readonly userMonthsOfYear: Int32Array;
  /** Satisfaction of users this month: sum and count over enrolled agents with one. */
  satisfactionSum: number;
  satisfactionCount: number;
  lastScore: number | null;
  /** Month of the last evaluation, -1 before. */
  lastScoreAt: number;
  /** Escalated complaints not yet followed by an audit, by month of year (agents). */
  readonly openEscalations: Int32Array;
  audits: number;
  fines: number;
  paid: number;
  /** Claims paid out under the contract, fen, and incidents claimed or paid automatically so far. */
  payouts: number;
  claimsFiled: number;
  /** Tranches that fell due so far, before what an evaluation withheld, fen. */
  scheduled: number;
}

/** What a contract commits its government to, CNY a month: its price and the programme around it. */
export function commitmentOf(contract: Pick<Contract, 'price' | 'volume' | 'support'>): number {
  return contract.price * contract.volume + contract.support.programmeCost;
}
