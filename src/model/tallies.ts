/**
 * What happened in a month, counted by the processes as they act and read by indicators only: no process
 * reads a tally. Persons and person-months unless said otherwise; money in fen; `Sum` entries are sums of
 * an index over the count named beside them. Every name is a column of the record that indicators read.
 */

/** Unit of each monthly total of a service. */
export const serviceTallies = {
  // stocks at the end of the month, persons
  persons: 'persons',
  needPersons: 'persons',
  awarePersons: 'persons',
  waitingPersons: 'persons',
  enrolledPersons: 'persons',
  satisfactionSum: 'persons',
  satisfactionPersons: 'persons',
  // flows of residents
  applications: 'persons',
  admissions: 'persons',
  firstAdmissions: 'persons',
  waitMonthsSum: 'person-months',
  reneges: 'persons',
  exits: 'persons',
  complaints: 'complaints',
  escalations: 'complaints',
  disconfirmationSum: 'person-months',
  experiences: 'person-months',
  // delivery
  contractVolume: 'persons',
  inhouseVolume: 'persons',
  contractServed: 'person-months',
  inhouseServed: 'person-months',
  contractQualitySum: 'person-months',
  inhouseQualitySum: 'person-months',
  suspendedVolume: 'persons',
  // insurance; unpaid claims and capital at the end of the month
  insuredPersons: 'persons',
  incidents: 'incidents',
  claimsFiled: 'incidents',
  claimsPaid: 'incidents',
  claimedLosses: 'fen',
  payouts: 'fen',
  premiums: 'fen',
  refunds: 'fen',
  administration: 'fen',
  unpaidClaims: 'fen',
  insurerCapital: 'fen',
  expectedPayment: 'CNY',
  expectedLoss: 'CNY',
  // market
  lots: 'lots',
  slippedLots: 'lots',
  slipMonths: 'months',
  flawedLots: 'lots',
  capturedLots: 'lots',
  lotsOpenedTwice: 'lots',
  lapsedLots: 'lots',
  firstTenderCalls: 'calls',
  firstTenderBids: 'bids',
  firstTenderBidsSquared: 'bids',
  firstTenderSingle: 'calls',
  firstTenderFailed: 'calls',
  firstTenderHomeBids: 'bids',
  tenderCalls: 'calls',
  tenderAwards: 'awards',
  commissionAwards: 'awards',
  ventureAwards: 'awards',
  incumbentWins: 'awards',
  contestedAwards: 'awards',
  priceVolumeSum: 'CNY/month',
  costVolumeSum: 'CNY/month',
  tenderPriceSum: 'CNY/month',
  tenderReserveSum: 'CNY/month',
  excessSum: 'CNY/month',
  commissionEnded: 'contracts',
  renewals: 'contracts',
  // supervision and evaluation
  contractMonths: 'contract-months',
  boundMonths: 'contract-months',
  audits: 'contract-months',
  proceduralAudits: 'lots',
  fines: 'fen',
  scandals: 'contracts',
  evaluations: 'evaluations',
  biasSum: 'index',
  biasSquareSum: 'index',
  reportedSum: 'index',
  reportedSquareSum: 'index',
  qualityScoreSum: 'index',
  qualitySquareSum: 'index',
  reportedQualitySum: 'index',
  // money, fen
  payments: 'fen',
  diverted: 'fen',
  inhouseCost: 'fen',
  auditCost: 'fen',
  evaluationCost: 'fen',
  bidCosts: 'fen',
  rentTransfer: 'fen',
  rentWaste: 'fen',
  ventureProgramme: 'fen',
  tranchesPaid: 'tranches',
  tranchesLate: 'tranches',
  delayMonthsSum: 'months',
  withheld: 'fen',
  // organizations of the register at the end of the month
  organizations: 'organizations',
  registerCapacity: 'persons',
  skillSum: 'index',
  entries: 'organizations',
  organizationExits: 'organizations',
  // planning, in the planning month
  believedNeed: 'share',
  trueNeed: 'share',
  needCostShare: 'share',
  fundedVolume: 'persons',
} as const;

/** Unit of each monthly total of a government. */
export const governmentTallies = {
  cash: 'fen',
  arrears: 'fen',
  ownRevenue: 'fen',
  fundsRaised: 'fen',
  transfersPaid: 'fen',
  transfersGeneral: 'fen',
  transfersEarmarked: 'fen',
  programme: 'fen',
  publicity: 'fen',
  purchasedShareState: 'share',
  legality: 'index',
  capability: 'index',
  disclosure: 'index',
  trust: 'index',
  costBias: 'log',
  demandError: 'share',
  surveyCost: 'fen',
  surveyed: 'persons',
  participants: 'persons',
  resolvedEscalations: 'complaints',
} as const;

/** Totals of one service in one month. */
export type ServiceTally = { -readonly [Name in keyof typeof serviceTallies]: number };
/** Totals of one government in one month. */
export type GovernmentTally = { -readonly [Name in keyof typeof governmentTallies]: number };

/** A tally of a service with every total at 0. */
export function newServiceTally(): ServiceTally {
  return zeros(serviceTallies);
}

/** A tally of a government with every total at 0. */
export function newGovernmentTally(): GovernmentTally {
  return zeros(governmentTallies);
}

/** Sets every total of a tally to 0. */
export function clearTally(tally: Record<string, number>): void {
  for (const name in tally) tally[name] = 0;
}

function zeros<Units extends Record<string, string>>(units: Units): { -readonly [N in keyof Units]: number } {
  return Object.fromEntries(Object.keys(units).map((name) => [name, 0])) as {
    -readonly [N in keyof Units]: number;
  };
}
