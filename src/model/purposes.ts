/** Every purpose for which the model draws a number, each with its key: nothing else may be drawn. */
import { purposeKey } from '../kernel/random.ts';

const names = [
  // initialise and entrants
  'skill',
  'costMultiplier',
  'mission',
  'profitWeight',
  'capacity',
  'cashMonths',
  'creditMonths',
  'fixedCostShare',
  'outsideRatio',
  'connection',
  'donationShare',
  'reputation',
  'claimBelief',
  'type',
  'secondService',
  'homeCell',
  // governments
  'revenue',
  'survey',
  'costNoise',
  'slip',
  'slipSize',
  'renewal',
  // calls and bids
  'mode',
  'flawed',
  'captured',
  'proceduralAudit',
  'proceduralDetection',
  'callShock',
  'noticeSeen',
  'callCost',
  'bidCost',
  'scoreNoise',
  'invitation',
  'softSignal',
  'cellChoice',
  'novelty',
  'contestNoise',
  'contestWinner',
  'tie',
  // contracts
  'evaluator',
  'audit',
  'shortfall',
  'detection',
  'evaluated',
  'score',
  'delay',
  // organizations
  'idleExit',
  'entry',
] as const;

/** A purpose of agents, lots, calls, bids or contracts (those of residents are keyed by government and service). */
export type Purpose = (typeof names)[number];

/** Keys of the purposes. */
export const purposes = Object.fromEntries(names.map((name) => [name, purposeKey(name)])) as Readonly<
  Record<Purpose, number>
>;

/**
 * Purposes of residents. A pair shares one evaluation: word 0 serves the first, word 1 the second.
 * Their keys are scoped by `G/S` (by `G` for what belongs to the resident itself).
 */
export const residentPurposes = {
  place: ['cell', 'quintile'],
  literacy: ['literacy', 'group'],
  start: ['needStart', 'awareStart'],
  expectation: ['expectationStart'],
  queue: ['queue'],
  need: ['need', 'aware'],
  apply: ['apply', 'renege'],
  choose: ['choose'],
  experience: ['perceive', 'complain'],
  escalate: ['escalate'],
  leave: ['leave'],
  incidents: ['incidents'],
  loss: ['loss', 'automatic'],
  claim: ['claim', 'approve'],
  /** Of the observer alone: who is asked. */
  questionnaire: ['questionnaire'],
} as const;

/** Key of a purpose (or pair) of residents: `purpose/<first name>/G/S`. */
export function residentPurposeKey(purpose: keyof typeof residentPurposes, scope: string): number {
  return purposeKey(residentPurposes[purpose][0], scope);
}
