/** Incidents, claims and payments of an insured service (process 12). */

import { exp, log, logistic } from '../../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import { poissonFrom } from '../../../kernel/distributions.ts';
import { cnyOf, fenOf } from '../../../kernel/money.ts';
import { counterOf, purposeWord, thresholdOf, toUniform } from '../../../kernel/random.ts';
import { sumOf } from '../../../kernel/sum.ts';
import { threefryPair } from '../../../kernel/threefry.ts';
import { newWordBlock } from '../../../kernel/threefry-block.ts';
import type { Contract, PolicyTerms } from '../../agents/contract.ts';
import { type Organization, reachOf } from '../../agents/organization.ts';
import { AWARE } from '../../agents/resident.ts';
import type { Service } from '../../agents/service.ts';
import { spendFen } from '../../ledger.ts';
import { unitCostOf } from '../../month/3-implementation/choose-effort.ts';
import {
  monthSatisfaction,
  nextExpectation,
  nextSatisfaction,
  promisedRise,
} from '../../month/3-implementation/experience-services.ts';
import type { Constants } from '../../parameters/constants.ts';
import { residentPurposeKey, type residentPurposes } from '../../purposes.ts';
import { inPathOrder } from '../../residents/admit.ts';
import { communityOf, FIXED_POINT } from '../../residents/community-totals.ts';
import { keyedDraws, scopeOf } from '../../residents/draws.ts';
import { valuesAt } from '../../residents/groups.ts';
import type { World } from '../../world.ts';
import { approvalChance, expectedPayment } from './pricing.ts';
import { countInsured, makeAware } from './residents.ts';

const BLOCK = 1024;
const room = newWordBlock(BLOCK);
const pair = new Uint32Array(2);

/** Loss of an incident, -lm·ln(1 - u), CNY. @param u - uniform draw in (0, 1) */
export function lossOf(u: number, lossMean: number): number {
  return -lossMean * log(1 - u);
}

/**
 * Log-odds that an aware resident claims: claimBase - claimBurden·B·(literacyTop - literacy) + help.
 * @param about - burden B and literacy in [0, 1]; claimHelp asst in log-odds, at least 0
 */
export function claimLogOdds(
  about: { readonly burden: number; readonly literacy: number; readonly claimHelp: number },
  constants: Pick<Constants, 'claimBase' | 'claimBurden' | 'literacyTop'>,
): number {
  const deterred = constants.claimBurden * about.burden * (constants.literacyTop - about.literacy);
  return constants.claimBase - deterred + about.claimHelp;
}

/** Payment for an approved loss: min(cap, cov·max(0, loss - ded)), CNY. */
export function paymentFor(
  loss: number,
  terms: Pick<PolicyTerms, 'deductible' | 'coverShare' | 'benefitCap'>,
): number {
  return Math.min(terms.benefitCap, terms.coverShare * Math.max(0, loss - terms.deductible));
}

/** Factor on incidents by community: cellHazard divided by its mean over residents; one number holds for all. */
export function hazardFactors(cellHazard: readonly number[], residents: ArrayLike<number>): Float64Array {
  const factors = Float64Array.from(residents, (_, c) => cellHazard[c % cellHazard.length]);
  let weighted = 0;
  let count = 0;
  for (let c = 0; c < residents.length; c++) {
    weighted += factors[c] * residents[c];
    count += residents[c];
  }
  return weighted === 0 ? factors : factors.map((factor) => (factor * count) / weighted);
}

/** Step: unpaid claims first, then the incidents of the month, and what residents make of them. */
export function experienceInsurance(world: World, service: Service): void {
  for (const organization of world.organizations) {
    if (organization.claims.length > 0) payWaiting(world, organization, service);
  }
  const coverage = coverageOf(world, service);
  if (coverage !== null) {
    earnPremium(coverage.contract);
    suffer(coverage);
  }
  countInsured(service, service.communities, world.month);
  report(service);
}

/** A policy in force. */
export interface Coverage {
  readonly world: World;
  readonly service: Service;
  readonly contract: Contract;
  readonly terms: PolicyTerms;
}

/** The policy of a service in force this month; null if none runs. */
export function coverageOf(world: World, service: Service): Coverage | null {
  const [contract] = inPathOrder(service.running);
  if (contract === undefined) return null;
  return { world, service, contract, terms: contract.policy ?? service.values };
}

function earnPremium(contract: Contract): void {
  contract.service.tally.insuredPersons += contract.volume;
  contract.service.tally.premiums += fenOf(contract.price * contract.volume);
  const administered = contract.served * (1 - contract.suspendedShare);
  contract.service.tally.administration += fenOf(administered * unitCostOf(contract));
}

/** Mean incidents of an agent in a month by community: W·lamI/12·hz. */
export function meanIncidents({ communities, government, values }: Service): Float64Array {
  const perAgent = (government.values.personsPerAgent * values.incidentRate) / MONTHS_PER_YEAR;
  return hazardFactors(values.cellHazard, communities.residents).map((factor) => perAgent * factor);
}

/** Incidents of one resident this month. */
export function incidentsOf({ world, service }: Pick<Coverage, 'world' | 'service'>, j: number): number {
  keyedDraws(world.run, keyOf(service, 'incidents'), world.month).pair(j, pair);
  const mean = meanIncidents(service)[communityOf(service.government.residents.place[j])];
  return poissonFrom(toUniform(pair[0]), mean);
}

/** Every agent's incidents of the month, Poisson with mean W·lamI/12·hz of its community. */
function suffer(coverage: Coverage): void {
  const { world, service } = coverage;
  const { count, place } = service.government.residents;
  const means = meanIncidents(service);
  const spared = means.map((mean) => thresholdOf(exp(-mean)));
  const draws = keyedDraws(world.run, keyOf(service, 'incidents'), world.month);
  for (let first = 0; first < count; first += BLOCK) {
    const size = Math.min(BLOCK, count - first);
    const { word0 } = draws.block(first, size, room);
    for (let i = 0; i < size; i++) {
      const community = communityOf(place[first + i]);
      if (word0[i] < spared[community]) continue;
      const incidents = poissonFrom(toUniform(word0[i]), means[community]);
      for (let k = 0; k < incidents; k++) handle(coverage, first + i, k);
    }
  }
}

type IncidentPurpose = 'incidents' | 'loss' | 'claim';

function keyOf(service: Service, purpose: IncidentPurpose & keyof typeof residentPurposes): number {
  return residentPurposeKey(purpose, scopeOf(service.government.slug, service.slug));
}

/** Words of a resident's k-th incident of the month. */
function drawIncident({ world, service }: Coverage, purpose: IncidentPurpose, j: number, k: number): void {
  const key1 = purposeWord(world.run, keyOf(service, purpose));
  threefryPair(world.run.word0, key1, j, counterOf(world.month, k), pair);
}

/** A keyed draw and the chance it is compared with: it happens where u < chance. */
interface Decision {
  readonly u: number;
  readonly chance: number;
}

/** What decides an incident. */
export interface Incident {
  /** CNY. */
  readonly loss: number;
  readonly automatic: Decision;
  /** Of those who know of the policy. */
  readonly claim: Decision;
  readonly approval: Decision;
}

/** The k-th incident of a resident this month. */
export function incidentOf(coverage: Coverage, j: number, k: number): Incident {
  const { world, service, contract, terms } = coverage;
  drawIncident(coverage, 'loss', j, k);
  const loss = lossOf(toUniform(pair[0]), service.values.lossMean);
  const automatic = { u: toUniform(pair[1]), chance: terms.automaticShare };
  drawIncident(coverage, 'claim', j, k);
  return {
    loss,
    automatic,
    claim: { u: toUniform(pair[0]), chance: claimChanceOf(coverage, j) },
    approval: { u: toUniform(pair[1]), chance: approvalChance(contract.openEffort, world.constants) },
  };
}

/** One incident: loss, automatic handling or claim, approval, payment. */
function handle(coverage: Coverage, j: number, k: number): void {
  const { world, service, contract, terms } = coverage;
  const { tally, columns } = service;
  tally.incidents++;
  const { loss, automatic, claim, approval } = incidentOf(coverage, j, k);
  if (automatic.u < automatic.chance) makeAware(service, j, world.month);
  else if ((columns.flags[j] & AWARE) === 0 || claim.u >= claim.chance) return;
  tally.claimsFiled++;
  contract.claimsFiled++;
  tally.claimedLosses += fenOf(loss);
  const amount = approval.u < approval.chance ? fenOf(paymentFor(loss, terms)) : 0;
  const paid = amount > 0 && pay(world, { contract, resident: j, amount });
  feel(coverage, j, paid ? Math.min(1, cnyOf(amount) / loss) : 0);
}

function claimChanceOf({ world, service }: Coverage, j: number): number {
  const { residents } = service.government;
  const { burden, claimHelp } = valuesAt(service, residents.place[j]);
  const literacy = residents.literacy[j];
  return logistic(claimLogOdds({ burden, claimHelp, literacy }, world.constants));
}

/** An approved claim, fen. */
export interface Claim {
  readonly contract: Contract;
  readonly resident: number;
  readonly amount: number;
}

/** Pays an approved claim from cash and credit, behind those that wait. @returns false if it has to wait too */
function pay(world: World, claim: Claim): boolean {
  const { organization } = claim.contract;
  if (organization.claims.length === 0 && claim.amount <= reachOf(organization)) {
    payOut(world, claim);
    return true;
  }
  organization.claims.push(claim);
  return false;
}

function payOut(world: World, { contract, resident, amount }: Claim): void {
  const { service, organization } = contract;
  spendFen(world.ledger, organization, amount, 'payouts');
  contract.payouts += amount;
  service.columns.paidAt[resident] = world.month;
  makeAware(service, resident, world.month);
  service.tally.payouts += amount;
  service.tally.claimsPaid++;
}

/** Claims of earlier months against a service, oldest first, as far as cash and credit go. */
function payWaiting(world: World, organization: Organization, service: Service): void {
  const { claims } = organization;
  if (claims[0].contract.service !== service) return;
  let paid = 0;
  while (paid < claims.length && claims[paid].amount <= reachOf(organization)) {
    payOut(world, claims[paid]);
    paid++;
  }
  claims.splice(0, paid);
}

/** Satisfaction and expectation after a claim. @param share - part of the loss that was paid, in [0, 1] */
function feel({ world, service }: Coverage, j: number, share: number): void {
  const { constants } = world;
  const { columns, government, tally } = service;
  const expected = columns.expectation[j];
  const felt = monthSatisfaction(share, expected, 0, constants);
  const rise = promisedRise(valuesAt(government, government.residents.place[j]), constants.promiseRise);
  columns.expectation[j] = nextExpectation(expected, share, constants.expectationSpeed, rise);
  columns.satisfaction[j] = nextSatisfaction(columns.satisfaction[j], felt, constants.satisfactionSpeed);
  tally.disconfirmationSum += share - expected;
  tally.experiences++;
}

function report(service: Service): void {
  const { communities, government, register, tally, values } = service;
  const unit = government.values.personsPerAgent;
  tally.persons = government.persons;
  tally.awarePersons = sumOf(communities.aware) * unit;
  tally.satisfactionSum = (sumOf(communities.satisfactionSum) / FIXED_POINT) * unit;
  tally.satisfactionPersons = sumOf(communities.satisfactionCount) * unit;
  tally.expectedPayment += expectedPayment(values, values.lossMean);
  tally.expectedLoss += values.lossMean;
  for (const organization of register) {
    tally.insurerCapital += organization.cash;
    for (const claim of organization.claims) tally.unpaidClaims += claim.amount;
  }
}
