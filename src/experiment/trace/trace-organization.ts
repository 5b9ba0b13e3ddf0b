/** The story of an organization: what it made of calls, its contracts and efforts, how it was judged, and its end. */
import type { Call, Contract } from '../../model/agents/contract.ts';
import type { Organization } from '../../model/agents/organization.ts';
import { biddersOf } from '../../model/agents/register.ts';
import type { World } from '../../model/world.ts';
import { type Consideration, considerationEvent, considerationsOf } from './considerations.ts';
import { moneyTracer } from './money-tracer.ts';
import {
  actionEvents,
  type OrganizationBefore,
  organizationBefore,
  signatureEvent,
} from './organization-events.ts';
import type { Tracer } from './run-traced.ts';
import { type Event, type Fact, fact, type MoneyMonth } from './trace.ts';

/** A tracer of one organization, and what it has seen. */
export interface OrganizationTracer extends Tracer {
  readonly facts: readonly Fact[];
  readonly events: readonly Event[];
  readonly months: readonly MoneyMonth[];
}

/** Follows the organization of a slug, from its entry if it enters during the run. */
export function organizationTracer(slug: string): OrganizationTracer {
  const find = (world: World) => world.organizations.find((organization) => organization.slug === slug);
  const money = moneyTracer(find);
  const facts: Fact[] = [];
  const events: Event[] = [];
  const signed = new Set<Contract>();
  let before: OrganizationBefore | null = null;
  let considered: Consideration | undefined;
  const meet = (organization: Organization | undefined) => {
    if (organization !== undefined && facts.length === 0) facts.push(...organizationFacts(organization));
  };
  return {
    ...money,
    facts,
    events,
    start: (world) => {
      money.start?.(world);
      meet(find(world));
    },
    before: (world, { process, call }) => {
      const organization = find(world);
      if (organization === undefined) return;
      if (call === null) before = organizationBefore(world, organization);
      if (process === 'collectBids' && call !== null) considered = considerationOf(world, call, organization);
    },
    after: (world, { process, call }) => {
      const organization = find(world);
      if (organization === undefined) return;
      meet(organization);
      if (process === 'collectBids' && call !== null && considered !== undefined) {
        events.push(considerationEvent(world, call, considered, call.path));
      }
      for (const contract of world.signed) {
        if (contract.organization !== organization || signed.has(contract)) continue;
        signed.add(contract);
        events.push(signatureEvent(world, contract, process));
      }
      if (call === null) events.push(...actionEvents(world, organization, { process, before }));
    },
  };
}

function considerationOf(world: World, call: Call, organization: Organization): Consideration | undefined {
  if (!biddersOf(call.lot.service, world.governments).includes(organization)) return undefined;
  return considerationsOf(world, call).find((one) => one.organization === organization);
}

function organizationFacts(organization: Organization): Fact[] {
  return [
    fact('type', organization.type),
    fact('home', organization.home.slug),
    fact('services', organization.services.map(({ slug }) => slug).join(', ')),
    fact('registered', organization.enteredAt < 0 ? 'from the start' : `month ${organization.enteredAt + 1}`),
    fact('capacity', organization.capacity, 'persons'),
    fact('base skill', organization.baseSkill),
    fact('base cost multiplier', organization.baseCostMultiplier),
    fact('mission', organization.mission),
    fact('profit weight', organization.profitWeight),
    fact('connection', organization.connection),
  ];
}
