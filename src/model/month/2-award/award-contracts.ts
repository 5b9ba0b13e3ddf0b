/** Process 7: a call is awarded and its contract signed, or it fails and its lot is opened again or lapses. */
import { clip } from '../../../kernel/arithmetic.ts';
import type { Bid, Call } from '../../agents/contract.ts';
import { mechanisms } from '../../awards/mechanisms.ts';
import { marketOf } from '../../awards/planned-offer.ts';
import { signContract } from '../../awards/sign-contract.ts';
import type { World } from '../../world.ts';
import { countAward, countOpening } from './count-calls.ts';

/** Awards one call. */
export function awardContracts(world: World, call: Call): void {
  const { lot } = call;
  const mechanism = mechanisms[call.mode];
  const market = marketOf(world, call, mechanism.qualityWeight(lot.service.government.values));
  const winner = mechanism.award(market, call.bids);
  countOpening(call);
  if (winner !== null) {
    awardTo(world, call, winner);
    removeLot(call);
    return;
  }
  call.outcome = mechanism.afterFailure(lot, world.month, world.constants);
  if (call.outcome !== 'lapsed') return;
  lot.service.tally.lapsedLots++;
  removeLot(call);
}

/** Signs the contract of a winner: it starts next month. */
function awardTo(world: World, call: Call, winner: Bid): void {
  const { lot, reserve, bids, flawed } = call;
  const { service } = lot;
  const { organization, plannedCost, promise, callCostFactor } = winner.candidate;
  const start = world.month + 1;
  call.outcome = 'awarded';
  call.contract = signContract(world, {
    lot,
    mode: call.mode,
    organization,
    price: winner.price,
    reserve,
    plannedCost,
    bids: bids.length,
    volume: lot.volume,
    start,
    end: start + lot.months,
    promise,
    callCostFactor,
    flawed,
    captured: lot.captured,
    renewedFrom: null,
  });
  service.holderOfLot.set(`${lot.year}/${lot.index}`, organization);
  service.marginSum += clip(winner.price / plannedCost - 1, 0, 1);
  service.marginCount++;
  countAward(call, winner);
}

function removeLot(call: Call): void {
  const { lot } = call;
  lot.service.lots = lot.service.lots.filter((other) => other !== lot);
}
