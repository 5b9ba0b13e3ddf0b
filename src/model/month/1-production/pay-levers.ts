/** Costs of the levers (part of process 1): what is due, what each payer can afford, what is paid. */
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import { QuasimarketError } from '../../../kernel/error.ts';
import { cnyOf } from '../../../kernel/money.ts';
import type { Government } from '../../agents/government.ts';
import { isActive } from '../../agents/organization.ts';
import { type AccountHolder, receive, spend } from '../../ledger.ts';
import { leverLevel, reaches } from '../../levers.ts';
import type { Definitions } from '../../parameters/definition.ts';
import { type GovernmentParameters, governmentParameters } from '../../parameters/government.ts';
import type { OrganizationType } from '../../parameters/organization.ts';
import type { LeverSchedule } from '../../place.ts';
import { personsAt, personsReached } from '../../residents/groups.ts';
import type { World } from '../../world.ts';

/** What a lever costs one government's place this month, CNY. */
export interface Charge {
  readonly lever: number;
  readonly government: number;
  /** Null = a funder outside the model, who always pays. */
  readonly payer: AccountHolder | null;
  readonly running: number;
  readonly once: number;
}

/** Part of its charges that a payer can pay from its cash, in [0, 1]; 1 if nothing is due. */
export function affordableShare(cash: number, due: number): number {
  return due === 0 ? 1 : Math.min(1, Math.max(0, cash) / due);
}

/** Running cost of a lever in a month, CNY: strength · ramp · fade · yearly parts / 12. */
export function runningCost(
  lever: LeverSchedule,
  month: number,
  place: { persons: number; organizations: number; purchaseEnvelope: number },
): number {
  const level = leverLevel(lever, month);
  const { cost } = lever;
  const yearly =
    cost.yearly +
    cost.yearlyPerHead * place.persons +
    cost.yearlyPerOrganization * place.organizations +
    cost.yearlyEnvelopeShare * place.purchaseEnvelope;
  return (level * yearly) / MONTHS_PER_YEAR;
}

/** One-off cost of a lever for a government, CNY: strength · (once + per head · persons). */
export function onceCost(lever: LeverSchedule, persons: number): number {
  return lever.strength * (lever.cost.once + lever.cost.oncePerHead * persons);
}

/** Charges of this month of every lever for every government it targets. */
export function chargesOf(world: World): Charge[] {
  const charges: Charge[] = [];
  world.place.levers.forEach((lever, index) => {
    world.governments.forEach((government, g) => {
      if (!reaches(lever.target.governments, government.slug)) return;
      const state = world.leverState[index];
      const persons = personsReached(government, lever.target.residents);
      if (world.month === lever.start + lever.lagMonths) {
        state.unpaidOnce[g] = onceCost(lever, persons);
      }
      const running = runningCost(lever, world.month, {
        persons,
        organizations: targetedOrganizations(world, government, lever),
        purchaseEnvelope: government.purchaseEnvelope,
      });
      charges.push({
        lever: index,
        government: g,
        payer: payerOf(world, government, lever),
        running,
        once: state.unpaidOnce[g],
      });
    });
  });
  return charges;
}

function payerOf(world: World, government: Government, lever: LeverSchedule): AccountHolder | null {
  if (lever.payer === 'government') return government;
  if (lever.payer === 'parent') return parentOf(government);
  if (lever.payer === 'funder') return null;
  return world.organizations.find(({ slug }) => slug === lever.payer) ?? null;
}

/** The government above. @throws QuasimarketError ('state') if there is none, which scenarios are refused for */
function parentOf({ parent, slug }: Government): Government {
  if (parent === null) throw new QuasimarketError('state', `${slug} has no parent to pay for a lever`);
  return parent;
}

/**
 * Types of organizations that a lever concerns: those of the parameters by organization that it moves; null = all.
 * Training, for one, is paid for nonprofits only.
 */
export function typesConcerned({ changes }: LeverSchedule): readonly OrganizationType[] | null {
  const table: Definitions = governmentParameters;
  const moved = changes.flatMap(({ scope, parameter }) => {
    const definition = scope === 'government' ? table[parameter] : undefined;
    return definition?.perOrganization ? [definition.onlyTypes ?? null] : [];
  });
  const types = moved.filter((some) => some !== null);
  return moved.length === 0 || types.length < moved.length ? null : types.flat();
}

function targetedOrganizations(world: World, government: Government, lever: LeverSchedule): number {
  if (lever.cost.yearlyPerOrganization === 0) return 0;
  const types = typesConcerned(lever);
  return world.organizations.filter(
    (organization) =>
      organization.home === government &&
      (types === null || types.includes(organization.type)) &&
      isActive(organization) &&
      organization.capacity > 0 &&
      reaches(lever.target.organizations, organization.slug),
  ).length;
}

/**
 * Publicity and fund-raising of a government, CNY this month: the sum over groups of sp · n · (1 + premium · gs), where
 * n are the persons of a group (all N if no lever singles residents out), and efr · N / 12.
 */
export function spendingOf(world: World, government: Government): { publicity: number; fundraising: number } {
  const { values, valuesByPlace, persons } = government;
  const publicityFor = (own: GovernmentParameters, group: number) =>
    own.publicitySpend * group * (1 + world.constants.grassrootsPremium * own.grassrootsShare);
  let rest = persons;
  let publicity = 0;
  for (const [place, own] of valuesByPlace) {
    if (isAlike(own, values)) continue;
    const group = personsAt(government, place);
    rest -= group;
    publicity += publicityFor(own, group);
  }
  return {
    publicity: publicity + publicityFor(values, rest),
    fundraising: (values.fundraisingEffort * persons) / MONTHS_PER_YEAR,
  };
}

/** Places with the publicity of the rest are charged with the rest, so that a lever at strength 0 costs the same to the last bit. */
function isAlike(one: GovernmentParameters, other: GovernmentParameters): boolean {
  return one.publicitySpend === other.publicitySpend && one.grassrootsShare === other.grassrootsShare;
}

/** Affordable share of every payer, from its cash at the end of the month before. */
export function affordableShares(world: World, charges: readonly Charge[]): Map<AccountHolder, number> {
  const due = new Map<AccountHolder, number[]>();
  for (const government of world.governments) {
    const { publicity, fundraising } = spendingOf(world, government);
    due.set(government, [publicity, fundraising]);
  }
  for (const { payer, running, once } of charges) {
    if (payer !== null) due.set(payer, [...(due.get(payer) ?? []), running + once]);
  }
  return new Map([...due].map(([payer, sums]) => [payer, affordableShare(cnyOf(payer.cash), sumOf(sums))]));
}

/** Pays the affordable share of every charge; the unpaid part of a one-off cost stays due. */
export function payCharges(
  world: World,
  charges: readonly Charge[],
  shares: ReadonlyMap<AccountHolder, number>,
): void {
  for (const charge of charges) {
    const share = charge.payer === null ? 1 : (shares.get(charge.payer) ?? 1);
    const amount = share * (charge.running + charge.once);
    const unpaid = world.leverState[charge.lever].unpaidOnce;
    unpaid[charge.government] = charge.once * (1 - share);
    if (amount === 0) continue;
    const { tally } = world.governments[charge.government];
    const payer = charge.payer ?? { cash: 0 };
    if (charge.payer === null) receive(world.ledger, payer, amount, 'funders');
    tally.programme += spend(world.ledger, payer, amount, 'programme');
  }
}

/** Part of the level of a lever that is paid for: affordable share times the paid part of its one-off cost. */
export function paidShare(
  world: World,
  index: number,
  g: number,
  shares: ReadonlyMap<AccountHolder, number>,
): number {
  const lever = world.place.levers[index];
  const government = world.governments[g];
  const payer = payerOf(world, government, lever);
  const total = onceCost(lever, personsReached(government, lever.target.residents));
  const paidOnce = total === 0 ? 1 : 1 - world.leverState[index].unpaidOnce[g] / total;
  return (payer === null ? 1 : (shares.get(payer) ?? 1)) * paidOnce;
}

/** A sum that does not depend on the order in which levers are listed. */
function sumOf(amounts: readonly number[]): number {
  return [...amounts].sort((a, b) => a - b).reduce((sum, amount) => sum + amount, 0);
}
