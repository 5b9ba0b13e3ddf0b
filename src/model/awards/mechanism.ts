/** What every way of awarding a lot has to do. Shared code knows this interface and nothing of the mechanism behind it. */
import { type Award, type Bid, type Candidate, type Lot, type Mode, noSupport } from '../agents/contract.ts';
import type { Organization } from '../agents/organization.ts';
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

/** What a call has come to. */
export interface Decision {
  /** Best first; none if the call fails. */
  readonly awards: readonly Award[];
  /** What contestants spent on influence, where a rent-seeking contest has decided; null elsewhere. */
  readonly outlays: readonly Outlay[] | null;
}

/** Money that an organization spent on influence, CNY. */
export interface Outlay {
  readonly organization: Organization;
  readonly amount: number;
}

/** A call that nobody wins. */
export const noAward: Decision = { awards: [], outlays: null };

/** The whole lot to one bid at its price. */
export function wholeLotTo(bid: Bid, lot: Lot): Decision {
  const award = { bid, price: bid.price, volume: lot.volume, community: null, support: noSupport };
  return { awards: [award], outlays: null };
}

/** A way of awarding a lot. Pure but for the lot in `afterFailure`: the processes post money, sign and count. */
export interface AwardMechanism {
  readonly mode: Mode;
  /** Whether rent-seeking can take its lots over. */
  readonly openToCapture: boolean;
  /**
   * The lots of one service that are due this month, as they are published: each by itself, or gathered into one.
   * @param lots - all of this mode, in id order
   */
  readonly gather: (lots: readonly Lot[], month: number) => readonly Lot[];
  /** Bids without which a call fails, at least 1. */
  readonly bidsNeeded: (values: Readonly<GovernmentParameters>) => number;
  /** Free capacity, persons, without which an organization may not bid. */
  readonly volumeNeeded: (lot: Lot, constants: Readonly<Constants>) => number;
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
   * Gives every bid its evaluated score, puts the best first (ties: larger keyed draw, then slug) and decides.
   */
  readonly award: (market: Market, bids: Bid[]) => Decision;
  /** What decides the offer of each candidate, in the order of the candidates; pure, and asked by traces only. */
  readonly offerTerms?: (market: Market, candidates: readonly Candidate[]) => Term[][];
  /** Why a candidate that is aware of a call makes no offer: a clause; asked by traces only. */
  readonly noOffer?: string;
  /** What decides the evaluated score of each bid, in the order of the bids; pure, and asked by traces only. */
  readonly scoreTerms?: (market: Market, bids: readonly Bid[]) => Term[][];
  /** Path of a contract that is signed for a lot, or renews one. */
  readonly contractPath: (lot: Lot, organization: Organization, renewals: number) => string;
  /** Prepares the lot for its next call, one month later, or lets it lapse. */
  readonly afterFailure: (lot: Lot, month: number, constants: Readonly<Constants>) => Failure;
}

/** What mechanisms share that award one lot at a time: `contract/<lot path>/O/<renewals>`. */
export const lotByLot = {
  openToCapture: true,
  gather: (lots) => lots,
  volumeNeeded: (lot) => lot.volume,
  contractPath: (lot, organization, renewals) => `contract/${lot.path}/${organization.slug}/${renewals}`,
} as const satisfies Pick<AwardMechanism, 'openToCapture' | 'gather' | 'volumeNeeded' | 'contractPath'>;
