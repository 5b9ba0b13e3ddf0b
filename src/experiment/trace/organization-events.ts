/** What an organization did and what was done to it, process by process. */
import { cnyOf } from '../../kernel/money.ts';
import { counterOf, draw } from '../../kernel/random.ts';
import type { Contract } from '../../model/agents/contract.ts';
import type { Organization } from '../../model/agents/organization.ts';
import { purposes } from '../../model/purposes.ts';
import type { World } from '../../model/world.ts';
import {
  type ContractBefore,
  contractBefore,
  deliveryEvents,
  effortEvents,
  endingEvents,
  evaluationEvents,
  paymentEvents,
  renewalEvents,
  supervisionEvents,
} from './contract-events.ts';
import { type Event, fact } from './trace.ts';

/** An organization before a process. */
export interface OrganizationBefore {
  readonly contracts: readonly ContractBefore[];
  readonly skill: number;
  readonly costMultiplier: number;
  readonly reputation: number;
  readonly blacklistedUntil: number;
  readonly isActive: boolean;
}

/** Takes down an organization before a process. */
export function organizationBefore(_world: World, organization: Organization): OrganizationBefore {
  return {
    contracts: organization.contracts.map(contractBefore),
    skill: organization.skill,
    costMultiplier: organization.costMultiplier,
    reputation: organization.reputation,
    blacklistedUntil: organization.blacklistedUntil,
    isActive: organization.exitedAt === null,
  };
}

/** Events of the contracts of whoever is traced, by process. */
export const contractEventsOf: Readonly<
  Record<string, (world: World, contracts: readonly ContractBefore[]) => Event[]>
> = {
  planPurchases: renewalEvents,
  beginAndEndContracts: endingEvents,
  chooseEffort: effortEvents,
  deliverServices: deliveryEvents,
  superviseContracts: supervisionEvents,
  evaluateContracts: evaluationEvents,
  payDues: paymentEvents,
};

/** What a process meant for an organization. */
export function actionEvents(
  world: World,
  organization: Organization,
  acted: { readonly process: string; readonly before: OrganizationBefore | null },
): Event[] {
  const { process, before } = acted;
  if (before === null) return entryEvents(world, organization, process);
  const events = contractEventsOf[process]?.(world, before.contracts) ?? [];
  if (organization.reputation !== before.reputation) {
    const terms = [fact('before', before.reputation), fact('after', organization.reputation)];
    events.push(eventOf(world, process, { what: 'reputation changes', terms }));
  }
  if (organization.blacklistedUntil !== before.blacklistedUntil) {
    const terms = [fact('until month', organization.blacklistedUntil)];
    events.push(eventOf(world, process, { what: 'is blacklisted', terms }));
  }
  if (process === 'adaptOrganizations' && before.isActive && organization.capacity > 0) {
    events.push(...adaptationEvents(world, organization, before));
  }
  return events;
}

function eventOf(
  world: World,
  process: string,
  told: Pick<Event, 'what' | 'terms'> & { readonly draw?: Event['draw'] },
): Event {
  return { month: world.month + 1, process, about: '', draw: null, ...told };
}

function entryEvents(world: World, { enteredAt, cash }: Organization, process: string): Event[] {
  if (enteredAt !== world.month) return [];
  const terms = [fact('capital', cnyOf(cash), 'CNY')];
  return [eventOf(world, process, { what: 'enters the register', terms })];
}

/** Learning, and whether it stays. */
function adaptationEvents(world: World, organization: Organization, before: OrganizationBefore): Event[] {
  const { constants, month } = world;
  const process = 'adaptOrganizations';
  const events = [
    eventOf(world, process, {
      what: 'learns',
      terms: [
        fact('skill before', before.skill),
        fact('after', organization.skill),
        fact('cost multiplier before', before.costMultiplier),
        fact('after', organization.costMultiplier),
        fact('experience', organization.experience, 'person-months'),
      ],
    }),
  ];
  const idles = organization.monthsIdle >= constants.idleMonths;
  const broke = organization.monthsNegative >= constants.exitMonths;
  const stays = organization.exitedAt === null;
  const u = draw(world.run, purposes.idleExit, organization.id, counterOf(month));
  if (!stays || idles || organization.monthsNegative > 0) {
    events.push(
      eventOf(world, process, {
        what: stays ? 'stays in the register' : 'exits',
        draw: idles && !broke ? { u, chance: constants.idleExit } : null,
        terms: [
          fact('months without money', organization.monthsNegative, 'months'),
          fact('exits at', constants.exitMonths, 'months'),
          fact('months without contract', organization.monthsIdle, 'months'),
          fact('may exit from', constants.idleMonths, 'months'),
        ],
      }),
    );
  }
  return events;
}

/** A signature, after an award or for a renewal. */
export function signatureEvent(world: World, contract: Contract, process: string): Event {
  return {
    month: world.month + 1,
    process,
    about: contract.path,
    what: contract.renewedFrom === null ? 'signs a contract' : 'signs a renewal',
    draw: null,
    terms: [
      fact('price', contract.price, 'CNY/person-month'),
      fact('planned cost', contract.plannedCost, 'CNY/person-month'),
      fact('volume', contract.volume, 'persons'),
      fact('promise', contract.promise),
      fact('first month', contract.start + 1),
      fact('last month', contract.end),
    ],
  };
}
