/** Process 7: a call is awarded and its contracts signed, or it fails and its lot is opened again or lapses. */
import { clip } from '../../../kernel/arithmetic.ts';
import { fenOf } from '../../../kernel/money.ts';
import { counterOf, draw } from '../../../kernel/random.ts';
import type { Award, Call } from '../../agents/contract.ts';
import type { Decision, Outlay } from '../../awards/mechanism.ts';
import { mechanismOf } from '../../awards/mechanisms.ts';
import { marketOf } from '../../awards/planned-offer.ts';
import { signContract } from '../../awards/sign-contract.ts';
import { exposeScandal } from '../../expose-scandal.ts';
import { spendFen } from '../../ledger.ts';
import { purposes } from '../../purposes.ts';
import type { World } from '../../world.ts';
import { countAward, countOpening } from './count-calls.ts';

/** Awards one call. */
export function awardContracts(world: World, call: Call): void {
  const { lot } = call;
  const mechanism = mechanismOf(call);
  const market = marketOf(world, call, mechanism.qualityWeight(lot.service.government.values));
  const decision = mechanism.award(market, call.bids);
  countOpening(call);
  for (const outlay of decision.outlays ?? []) payOutlay(world, call, outlay);
  if (decision.awards.length === 0) fail(world, call);
  else if (isExposed(world, call, decision)) annul(world, call, decision.awards[0]);
  else sign(world, call, decision);
}

/** Prepares the lot for another opening, or lets it go. */
function fail(world: World, call: Call): void {
  const { lot } = call;
  call.outcome = mechanismOf(call).afterFailure(lot, world.month, world.constants);
  if (call.outcome !== 'lapsed') return;
  lot.service.tally.lapsedLots += lot.parts;
  removeLot(call);
}

/** Money spent on influence: a part ends as a bribe, the rest as waste; win or lose. */
function payOutlay(world: World, call: Call, { organization, amount }: Outlay): void {
  const { tally } = call.lot.service;
  const spent = fenOf(amount);
  const bribe = fenOf(amount * world.constants.bribeShare);
  tally.rentTransfer += spendFen(world.ledger, organization, bribe, 'rentTransfer');
  tally.rentWaste += spendFen(world.ledger, organization, spent - bribe, 'rentWaste');
}

/** True if a procedural audit looks at an award by rent-seeking and sees what it was. */
function isExposed(world: World, { lot }: Call, { outlays }: Decision): boolean {
  if (outlays === null || !lot.audited) return false;
  const u = draw(world.run, purposes.proceduralDetection, lot.id, counterOf(0));
  return u < world.constants.detectionShare;
}

/** No contract is signed: a scandal about the winner, and the lot opens again next month, out of the contest's reach. */
function annul(world: World, call: Call, { bid }: Award): void {
  const { lot } = call;
  exposeScandal(world, { organization: bid.candidate.organization, service: lot.service });
  call.outcome = 'annulled';
  lot.captured = false;
  lot.publishAt = world.month + 1;
}

function sign(world: World, call: Call, { awards, outlays }: Decision): void {
  call.outcome = 'awarded';
  for (const award of awards) awardTo(world, call, award, outlays !== null);
  removeLot(call);
}

/** Signs the contract of a winner: it starts next month. */
function awardTo(world: World, call: Call, award: Award, captured: boolean): void {
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
    captured,
    renewedFrom: null,
  });
  call.contracts.push(contract);
  if (lot.index !== null) service.holderOfLot.set(`${lot.year}/${lot.index}`, organization);
  service.marginSum += clip(award.price / plannedCost - 1, 0, 1);
  service.marginCount++;
  countAward(call, award);
}

function removeLot(call: Call): void {
  const { lot } = call;
  lot.service.lots = lot.service.lots.filter((other) => other !== lot);
}
