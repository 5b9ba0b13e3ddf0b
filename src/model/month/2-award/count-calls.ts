/** What the record keeps of a call once it is decided. */
import type { Award, Call, Mode } from '../../agents/contract.ts';
import type { ServiceTally } from '../../tallies.ts';

/** Entries in the record by mode: of every opening, and of every award. */
interface CallCounts {
  readonly opening: (tally: ServiceTally, call: Call) => void;
  readonly award: (tally: ServiceTally, call: Call, award: Award) => void;
}

const countsOf: Readonly<Record<Mode, CallCounts>> = {
  tender: { opening: countTenderOpening, award: countTenderAward },
  commission: {
    opening: () => {},
    award: (tally) => {
      tally.commissionAwards++;
    },
  },
  venture: {
    opening: () => {},
    award: (tally) => {
      tally.ventureAwards++;
    },
  },
};

/** Counts an opening. @param call - with its bids */
export function countOpening(call: Call): void {
  countsOf[call.mode].opening(call.lot.service.tally, call);
}

/** Counts an award: mode, and whether the holder of the predecessor won a lot that has one. */
export function countAward(call: Call, award: Award): void {
  const { tally } = call.lot.service;
  const { predecessor } = call.lot;
  countsOf[call.mode].award(tally, call, award);
  if (predecessor === null) return;
  tally.contestedAwards++;
  if (award.bid.candidate.organization === predecessor) tally.incumbentWins++;
}

function countTenderOpening(tally: ServiceTally, call: Call): void {
  tally.tenderCalls++;
  if (call.opening > 1) return;
  const { government } = call.lot.service;
  const bids = call.bids.length;
  tally.firstTenderCalls++;
  tally.firstTenderBids += bids;
  tally.firstTenderBidsSquared += bids * bids;
  tally.firstTenderHomeBids += call.bids.filter(
    (bid) => bid.candidate.organization.home === government,
  ).length;
  if (bids === 1) tally.firstTenderSingle++;
  if (bids < call.bidsNeeded) tally.firstTenderFailed++;
}

function countTenderAward(tally: ServiceTally, call: Call, { price, volume }: Award): void {
  tally.tenderAwards++;
  tally.tenderPriceSum += price * volume;
  tally.tenderReserveSum += call.reserve * volume;
}
