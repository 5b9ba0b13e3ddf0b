/** What happens when a policy ends: the refund clause, and what insurers learn about claims. */
import { clip } from '../../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import { fenOf } from '../../../kernel/money.ts';
import type { Contract, PolicyTerms } from '../../agents/contract.ts';
import { isActive, reachOf } from '../../agents/organization.ts';
import { transferFen } from '../../ledger.ts';
import type { World } from '../../world.ts';

/** Premiums of the first months of a contract, fen. */
export function earnedPremiums(contract: Contract, months: number): number {
  return months * fenOf(contract.price * contract.volume);
}

/** LR: payouts over premiums so far; 0 before any premium. */
export function lossRatio(payouts: number, premiums: number): number {
  return premiums === 0 ? 0 : payouts / premiums;
}

/** Refund at the end of a contract: rf·max(0, LRmin - LR)·premiums, in the unit of the premiums. */
export function refundOf(
  ratio: number,
  premiums: number,
  clause: Pick<PolicyTerms, 'lossRatioMinimum' | 'refundShare'>,
): number {
  return clause.refundShare * Math.max(0, clause.lossRatioMinimum - ratio) * premiums;
}

/** Belief after a contract: cb + learning·weight·(filed share - cb), in [0, 1]; weight 1 for the holder, D for others. */
export function learnedClaimBelief(believed: number, filedShare: number, speed: number): number {
  return clip(believed + speed * (filedShare - believed), 0, 1);
}

/** Refunds and updates beliefs when a contract ends. */
export function settlePolicy(world: World, contract: Contract): void {
  const months = Math.min(contract.end, world.month) - contract.start;
  if (months <= 0) return;
  refund(world, contract, months);
  learn(world, contract, months);
}

function refund(world: World, contract: Contract, months: number): void {
  const { organization, government, policy, service } = contract;
  if (policy === null || !isActive(organization)) return;
  const premiums = earnedPremiums(contract, months);
  const due = Math.round(refundOf(lossRatio(contract.payouts, premiums), premiums, policy));
  service.tally.refunds += transferFen(
    world.ledger,
    { from: organization, to: government, account: 'refunds' },
    Math.min(due, reachOf(organization)),
  );
}

function learn(world: World, contract: Contract, months: number): void {
  const { service, government, organization: holder } = contract;
  const incidents = (contract.volume * service.values.incidentRate * months) / MONTHS_PER_YEAR;
  if (incidents === 0) return;
  const filed = contract.claimsFiled / incidents;
  for (const insurer of service.register) {
    const weight = insurer === holder ? 1 : government.values.disclosure;
    const speed = weight * world.constants.claimLearning;
    insurer.claimBelief = learnedClaimBelief(insurer.claimBelief, filed, speed);
  }
}
