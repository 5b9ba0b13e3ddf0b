/** Process 16: organizations learn, train, earn and spend outside the contracts, and exit. */
import { log, pow } from '../../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import { cnyOf } from '../../../kernel/money.ts';
import { counterOf, draw } from '../../../kernel/random.ts';
import { sumOf } from '../../../kernel/sum.ts';
import { governanceOf, isActive, type Organization, trainingOf } from '../../agents/organization.ts';
import { receive, spend, spendFen } from '../../ledger.ts';
import type { Constants } from '../../parameters/constants.ts';
import { purposes } from '../../purposes.ts';
import type { World } from '../../world.ts';
import { cancelDues } from '../4-evaluation/pay-dues.ts';

/** Experience, person-months: kept share of the old and what was served this month. */
export function updatedExperience(experience: number, served: number, experienceKept: number): number {
  return experienceKept * experience + served;
}

/** Cost multiplier: th0 · max(floor, (1 + X / X0)^(log2 of the learning rate)). */
export function learnedCost(baseCost: number, experience: number, constants: Constants): number {
  const exponent = log(constants.learningRate) / log(2);
  return (
    baseCost * Math.max(constants.learningFloor, pow(1 + experience / constants.learningScale, exponent))
  );
}

/** Skill: h + speed · training · (top - h) - decay · (h - h0). */
export function updatedSkill(
  skill: { readonly now: number; readonly base: number },
  training: number,
  constants: Constants,
): number {
  const learned = constants.trainingSpeed * training * (constants.skillTop - skill.now);
  return skill.now + learned - constants.skillDecay * (skill.now - skill.base);
}

/**
 * Donations of a month: don0 · (1 - cro · G12 / (G12 + 12 · don0)), 0 without a donor base.
 * @param base - don0, in the money unit of `grants`; @param grants - G12, receipts from governments of 12 months
 */
export function donationOf(base: number, grants: number, donationCrowdOut: number): number {
  if (base === 0) return 0;
  return base * (1 - (donationCrowdOut * grants) / (grants + MONTHS_PER_YEAR * base));
}

/** Step: every active organization in turn; one without capacity takes part in nothing, exit included. */
export function adaptOrganizations(world: World): void {
  for (const organization of world.organizations) {
    if (!isActive(organization) || organization.capacity === 0) continue;
    learn(world, organization);
    earn(world, organization);
    if (hasToExit(world, organization)) exitMarket(world, organization);
  }
}

function learn({ constants }: World, organization: Organization): void {
  organization.experience = updatedExperience(
    organization.experience,
    organization.served,
    constants.experienceKept,
  );
  organization.costMultiplier = learnedCost(
    organization.baseCostMultiplier,
    organization.experience,
    constants,
  );
  organization.skill = updatedSkill(
    { now: organization.skill, base: organization.baseSkill },
    trainingOf(organization),
    constants,
  );
}

function earn({ constants, ledger }: World, organization: Organization): void {
  const fixed = cnyOf(organization.fixedCost);
  receive(ledger, organization, organization.outsideRatio * fixed, 'outsideIncome');
  spend(
    ledger,
    organization,
    fixed * (1 - constants.governanceFixedCost * governanceOf(organization)),
    'fixed',
  );
  const { donationBase, grants } = organization;
  const donation = donationOf(donationBase, sumOf(grants), constants.donationCrowdOut);
  receive(ledger, organization, cnyOf(donation), 'donations');
}

/** Six months without money, or a keyed chance a month after two idle years. */
function hasToExit(world: World, organization: Organization): boolean {
  const { constants, month } = world;
  const isBroke = organization.cash + organization.credit < 0;
  organization.monthsNegative = isBroke ? organization.monthsNegative + 1 : 0;
  const isIdle = organization.contracts.every(({ place }) => place < 0);
  organization.monthsIdle = isIdle ? organization.monthsIdle + 1 : 0;
  if (organization.monthsNegative >= constants.exitMonths) return true;
  if (organization.monthsIdle < constants.idleMonths) return false;
  return draw(world.run, purposes.idleExit, organization.id, counterOf(month)) < constants.idleExit;
}

/** Closes the account, cancels dues, ends contracts next month, leaves the registers. */
function exitMarket(world: World, organization: Organization): void {
  const { ledger, month } = world;
  organization.exitedAt = month;
  const { cash } = organization;
  if (cash > 0) spendFen(ledger, organization, cash, 'closed');
  if (cash < 0) spendFen(ledger, organization, cash, 'writtenOff');
  // those that ended before are gone from the list
  for (const contract of organization.contracts) contract.end = month + 1;
  for (const government of world.governments) cancelDues(government);
  for (const service of organization.services) {
    service.register.splice(service.register.indexOf(organization), 1);
    service.tally.organizationExits += 1;
  }
}
