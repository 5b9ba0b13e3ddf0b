/** What every way of awarding a lot has to do. Shared code knows this interface and nothing of the mechanism behind it. */
import type { Bid, Candidate, Lot, Mode } from '../agents/contract.ts';
import type { Constants } from '../parameters/constants.ts';
import type { GovernmentParameters } from '../parameters/government.ts';
import type { Market, Notice } from './planned-offer.ts';

/** What becomes of a lot after a call without an award. */
export type Failure = 'failed' | 'lapsed';

/** A number that decided something, for those who ask why. */
export interface Term {
  readonly name: string;
  readonly value: number;
  /** Empty for an index or a share. */
  readonly unit: string;
}

/** A way of awarding a lot. Pure but for the lot in `afterFailure`: the processes post money, sign and count. */
export interface AwardMechanism {
  readonly mode: Mode;
  /** Bids without which a call fails, at least 1. */
  readonly bidsNeeded: (values: Readonly<GovernmentParameters>) => number;
  /** w: value of a unit of quality in the offers of this mechanism, in unit costs, at least 0. */
  readonly qualityWeight: (values: Readonly<GovernmentParameters>) => number;
  /** How widely the call becomes known. */
  readonly noticeOf: (market: Market) => Notice;
  /**
   * Offers on a call, in slug order.
   * @param candidates - organizations that could deliver at the reserve price, in slug order
   */
  readonly collectBids: (market: Market, candidates: readonly Candidate[]) => Bid[];
  /**
   * Gives every bid its evaluated score, puts the best first (ties: larger keyed draw, then slug) and returns the winner.
   * @returns null if the call fails
   */
  readonly award: (market: Market, bids: Bid[]) => Bid | null;
  /** What decides the offer of each candidate, in the order of the candidates; pure, and asked by traces only. */
  readonly offerTerms?: (market: Market, candidates: readonly Candidate[]) => Term[][];
  /** Why a candidate that is aware of a call makes no offer: a clause; asked by traces only. */
  readonly noOffer?: string;
  /** What decides the evaluated score of each bid, in the order of the bids; pure, and asked by traces only. */
  readonly scoreTerms?: (market: Market, bids: readonly Bid[]) => Term[][];
  /** Prepares the lot for its next call, one month later, or lets it lapse. */
  readonly afterFailure: (lot: Lot, month: number, constants: Readonly<Constants>) => Failure;
}
