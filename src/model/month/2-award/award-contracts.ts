/** Process 7: a call is awarded and its contract signed, or it fails and its lot is opened again or lapses. */
import { clip } from '../../../kernel/arithmetic.ts';
import type { Award, Call } from '../../agents/contract.ts';
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
  const { awards } = mechanism.award(market, call.bids);
  countOpening(call);
  if (awards.length > 0) {
    call.outcome = 'awarded';
    for (const award of awards) awardTo(world, call, award);
    removeLot(call);
    return;
  }
  call.outcome = mechanism.afterFailure(lot, world.month, world.constants);
  if (call.outcome !== 'lapsed') return;
  lot.service.tally.lapsedLots++;
  removeLot(call);
}

/** Signs the contract of a winner: it starts next month. */
function awardTo(world: World, call: Call, award: Award): void {
  const { lot, reserve, bids, flawed } = call;
  const { service } = lot;
  const { organization, plannedCost, promise, callCostFactor } = award.bid.candidate;
  const start = world.month + 1;
  const contract = signContract(world, {
    lot,
    mode: call.mode,
    organization,
    price: award.price,
    reserve,
    plannedCost,
    bids: bids.length,
    volume: award.volume,
    start,
    end: start + lot.months,
    promise,
    callCostFactor,
    community: award.community,
    support: award.support,
    flawed,
    captured: lot.captured,
    renewedFrom: null,
  });
  call.contracts.push(contract);
  service.holderOfLot.set(`${lot.year}/${lot.index}`, organization);
  service.marginSum += clip(award.price / plannedCost - 1, 0, 1);
  service.marginCount++;
  countAward(call, award);
}

function removeLot(call: Call): void {
  const { lot } = call;
  lot.service.lots = lot.service.lots.filter((other) => other !== lot);
}
