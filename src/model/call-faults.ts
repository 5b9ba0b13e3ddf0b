/** What must hold of the calls and signatures of a month (MODEL 7.3), judged at its end. */
import type { Bid, Call, Contract, Lot } from './agents/contract.ts';
import type { World } from './world.ts';

/**
 * Faults of the calls of the month: every bidder knew the call, was registered, could deliver and was not blacklisted, and
 * asks at most the reserve price; a winner is among the bidders; what was not awarded has no contract, so that nothing can
 * be paid for it; a lot has one contract at most, a contest one with each winner.
 *
 * @param tolerance - relative tolerance of comparisons of prices
 * @returns a sentence for each fault, none if all is well
 */
export function callFaults(world: World, tolerance: number): string[] {
  const faults: string[] = [];
  const contracted = new Set(world.contracts.map(({ lot }) => lot));
  for (const call of world.calls) {
    for (const bid of call.bids) checkBid(world, call, bid, faults);
    for (const bid of call.bids) checkPrice(call, bid, tolerance, faults);
    checkOutcome(contracted, call, faults);
  }
  for (const contract of world.signed) checkSingle(world, contract, faults);
  return faults;
}

function checkBid(world: World, call: Call, { candidate }: Bid, faults: string[]): void {
  const { organization, aware } = candidate;
  const fault = (how: string) => faults.push(`${organization.slug} bids on ${call.path} ${how}`);
  if (!aware) fault('without knowing of it');
  if (organization.exitedAt !== null && organization.exitedAt < call.openedAt) {
    fault('after it left the market');
  }
  if (organization.capacity <= 0) fault('without capacity');
  // whoever is blacklisted later in the month was free to bid
  const blacklistedNow = world.month + 1 + world.constants.blacklistMonths;
  if (organization.blacklistedUntil > call.openedAt && organization.blacklistedUntil < blacklistedNow) {
    fault('while it is blacklisted');
  }
}

function checkPrice(call: Call, { candidate, price }: Bid, tolerance: number, faults: string[]): void {
  const { organization } = candidate;
  if (!(price <= call.reserve * (1 + tolerance))) {
    faults.push(`${organization.slug} asks ${price} on ${call.path}, above the reserve ${call.reserve}`);
  }
}

function checkOutcome(contracted: ReadonlySet<Lot>, call: Call, faults: string[]): void {
  const { bids, lot, outcome, path } = call;
  if (outcome === 'open') faults.push(`${path} is neither awarded nor failed`);
  if ((outcome === 'awarded') !== call.contracts.length > 0) {
    const [first] = call.contracts;
    faults.push(`${path} is ${outcome} ${first === undefined ? 'without a contract' : `with ${first.path}`}`);
  }
  for (const contract of call.contracts) {
    if (bids.some(({ candidate }) => candidate.organization === contract.organization)) continue;
    faults.push(`${contract.path} goes to ${contract.organization.slug}, who did not bid`);
  }
  if (outcome !== 'awarded' && contracted.has(lot)) {
    faults.push(`${path} is ${outcome}, but its lot has a contract`);
  }
}

/**
 * A contract signed this month is the only one of its lot, renewals of it aside; of what a contest has gathered, the only
 * one of its organization.
 */
function checkSingle({ contracts }: World, signed: Contract, faults: string[]): void {
  if (signed.renewedFrom !== null) return;
  for (const other of contracts) {
    if (other === signed || other.lot !== signed.lot || other.renewedFrom !== null) continue;
    if (signed.lot.index === null && other.organization !== signed.organization) continue;
    faults.push(`${signed.path} is a second contract of its lot, beside ${other.path}`);
  }
}
