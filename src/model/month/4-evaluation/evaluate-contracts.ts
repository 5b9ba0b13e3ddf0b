/** Process 14: evaluators score contracts at mid-term and at the end; captive ones see what the government hopes for. */
import { clip } from '../../../kernel/arithmetic.ts';
import { normalFrom } from '../../../kernel/distributions.ts';
import { counterOf, draw } from '../../../kernel/random.ts';
import type { Contract } from '../../agents/contract.ts';
import { spend } from '../../ledger.ts';
import type { Constants } from '../../parameters/constants.ts';
import { purposes } from '../../purposes.ts';
import type { World } from '../../world.ts';

/** Process score: min(1, e_C / promise); 1 where nothing was promised. */
export function processScore(contractibleEffort: number, promise: number): number {
  return promise === 0 ? 1 : Math.min(1, contractibleEffort / promise);
}

/** Outcome score: half for quality against its target, half for the mean satisfaction of users. */
export function outcomeScore(quality: number, satisfaction: number, outcomeTarget: number): number {
  return (Math.min(1, quality / outcomeTarget) + satisfaction) / 2;
}

/** True score: (1 - o) · process + o · outcome. */
export function trueScore(process: number, outcome: number, outcomeWeight: number): number {
  return (1 - outcomeWeight) * process + outcomeWeight * outcome;
}

/**
 * Reported score: clip(yT + (1 - iotaUsed) · bias · (1 - yT) + noise · z, 0, 1).
 * @param independence - iotaUsed = independence of the commission times the evaluator's own
 */
export function reportedScore(
  truth: number,
  independence: number,
  evaluator: { readonly bias: number; readonly noise: number },
  normal: number,
): number {
  return clip(truth + (1 - independence) * evaluator.bias * (1 - truth) + evaluator.noise * normal, 0, 1);
}

/** Reputation after a score: R + speed · (score - R). */
export function updatedReputation(reputation: number, score: number, reputationSpeed: number): number {
  return reputation + reputationSpeed * (score - reputation);
}

/** Month of the mid-term evaluation and tranche: min(start + 5, end - 1). */
export function midOf(contract: Contract, constants: Constants): number {
  return Math.min(contract.start + constants.midEvaluationMonth, contract.end - 1);
}

/** True in the months in which a contract is evaluated: mid-term unless it is short, and its last month. */
export function isEvaluationMonth(contract: Contract, month: number, constants: Constants): boolean {
  if (month === contract.end - 1) return true;
  const isLong = contract.end - contract.start >= constants.midEvaluationShortest;
  return isLong && month === midOf(contract, constants);
}

/** Step: scores, fees, reputations, and the blacklist of those who fail twice. */
export function evaluateContracts(world: World): void {
  for (const contract of world.contracts) {
    if (contract.place < 0 || !isEvaluationMonth(contract, world.month, world.constants)) continue;
    const u = draw(world.run, purposes.evaluated, contract.id, counterOf(world.month));
    if (contract.evaluator !== null && u < contract.government.values.evaluationRate) {
      evaluate(world, contract, contract.evaluator.values);
    }
    contract.servedSinceEvaluation = 0;
    contract.qualityServedSinceEvaluation = 0;
  }
}

function evaluate(
  world: World,
  contract: Contract,
  evaluator: { readonly bias: number; readonly noise: number; readonly ownIndependence: number },
): void {
  const { constants } = world;
  const { government, service } = contract;
  const quality =
    contract.servedSinceEvaluation === 0
      ? 0
      : contract.qualityServedSinceEvaluation / contract.servedSinceEvaluation;
  const truth = trueScore(
    processScore(contract.contractibleEffort, contract.promise),
    service.kind.outcomeOf(contract, quality, constants),
    government.values.outcomeWeight,
  );
  const z = normalFrom(draw(world.run, purposes.score, contract.id, counterOf(world.month)), 0, 1);
  const independence = government.values.independence * evaluator.ownIndependence;
  const score = reportedScore(truth, independence, evaluator, z);
  const fee = constants.evaluationFee * contract.price * contract.volume * (contract.end - contract.start);
  service.tally.evaluationCost += spend(world.ledger, government, fee, 'evaluation');
  takeScore(world, contract, score);
  count(contract, { score, truth, quality });
}

function takeScore(world: World, contract: Contract, score: number): void {
  const { constants, month } = world;
  const { organization } = contract;
  contract.lastScore = score;
  contract.lastScoreAt = month;
  organization.reputation = updatedReputation(organization.reputation, score, constants.reputationSpeed);
  if (score >= constants.blacklistScore) return;
  organization.lowScores += 1;
  if (organization.lowScores < constants.blacklistLowScores) return;
  organization.lowScores = 0;
  organization.blacklistedUntil = month + 1 + constants.blacklistMonths;
}

function count(contract: Contract, seen: { score: number; truth: number; quality: number }): void {
  const { score, truth, quality } = seen;
  const { tally } = contract.service;
  tally.evaluations += 1;
  tally.biasSum += score - truth;
  tally.biasSquareSum += (score - truth) * (score - truth);
  tally.reportedSum += score;
  tally.reportedSquareSum += score * score;
  tally.qualityScoreSum += quality;
  tally.qualitySquareSum += quality * quality;
  tally.reportedQualitySum += score * quality;
}
