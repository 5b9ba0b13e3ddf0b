/** Process 6: organizations that qualify and know of a call decide whether to offer, and at what price. */
import type { Call } from '../../agents/contract.ts';
import { mechanismOf } from '../../awards/mechanisms.ts';
import { candidatesOf, marketOf } from '../../awards/planned-offer.ts';
import { spend } from '../../ledger.ts';
import type { World } from '../../world.ts';

/** Collects the bids of one call; whoever bids pays for preparing the offer, win or lose. */
export function collectBids(world: World, call: Call): void {
  const mechanism = mechanismOf(call);
  const { service } = call.lot;
  const market = marketOf(world, call, mechanism.qualityWeight(service.government.values));
  const candidates = candidatesOf(market, mechanism.noticeOf(market));
  call.candidates = candidates.length;
  call.aware = candidates.filter((candidate) => candidate.aware).length;
  call.bids = mechanism.collectBids(market, candidates);
  for (const { candidate, preparationCost } of call.bids) {
    service.tally.bidCosts += spend(world.ledger, candidate.organization, preparationCost, 'bidCosts');
  }
}
