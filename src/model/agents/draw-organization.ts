/** Draws an organization by key from the laws of its group: at the start of a run, and when one enters. */
import { clip } from '../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import { betaFrom, categorical, lognormalFrom, normalFrom, uniformFrom } from '../../kernel/distributions.ts';
import { fenOf } from '../../kernel/money.ts';
import { counterOf, draw, idOf } from '../../kernel/random.ts';
import { receiveFen, type SourceAccount } from '../ledger.ts';
import {
  type Law,
  type OrganizationAttribute,
  organizationAttributes,
  organizationTypes,
} from '../parameters/organization.ts';
import type { OrganizationGroup } from '../place.ts';
import { purposes } from '../purposes.ts';
import type { World } from '../world.ts';
import type { Organization } from './organization.ts';
import type { Service } from './service.ts';

/** Value of a law at one uniform draw (inverse CDF), before it is cut to its bounds. */
export function valueAt(law: Law, u: number): number {
  if ('constant' in law) return law.constant;
  if ('normal' in law) return normalFrom(u, law.normal.mean, law.normal.spread);
  if ('lognormal' in law) return lognormalFrom(u, law.lognormal.median, law.lognormal.spread);
  if ('beta' in law) return betaFrom(u, law.beta.shapes[0], law.beta.shapes[1]);
  return uniformFrom(u, law.uniform.from, law.uniform.to);
}

/** Slugs of the members of a group: the slug itself for one, numbered from 01 otherwise. */
export function memberSlugs(group: OrganizationGroup): string[] {
  if (group.count === 1) return [group.slug];
  const digits = Math.max(2, String(group.count).length);
  return Array.from(
    { length: group.count },
    (_, index) => `${group.slug}-${String(index + 1).padStart(digits, '0')}`,
  );
}

/**
 * An organization of a service's group with every attribute drawn from its own key.
 * A drawn capacity is raised to the lot size; a declared one is left as it is.
 */
export function drawOrganization(
  world: World,
  service: Service,
  { slug, group, enteredAt }: { slug: string; group: OrganizationGroup; enteredAt: number },
): Organization {
  const id = idOf(enteredAt < 0 ? `organization/${slug}` : slug);
  const { government } = service;
  const uniform = (purpose: keyof typeof purposes) => draw(world.run, purposes[purpose], id, counterOf(0));
  const shares = organizationTypes.map((type) => group.types[type]);
  const type = organizationTypes[categorical(uniform('type'), shares)];
  const attribute = (name: OrganizationAttribute) => {
    const { bounds } = organizationAttributes[name];
    return clip(valueAt(group.laws[name][type], uniform(name)), bounds[0], bounds[1]);
  };
  const { capacity, cash } = service.kind.sizeOf(
    service,
    {
      capacity: attribute('capacity'),
      isDeclared: 'constant' in group.laws.capacity[type],
      cashMonths: attribute('cashMonths'),
    },
    world.constants,
  );
  // a month of the unit cost at full capacity, CNY: the scale of all money of the organization
  const scale = capacity * service.values.unitCost;
  const skill = attribute('skill');
  const costMultiplier = attribute('costMultiplier');
  const baseCredit = fenOf(attribute('creditMonths') * scale);
  return {
    slug,
    id,
    type,
    home: government,
    services: [service, ...secondService(world, service, uniform('secondService'))],
    enteredAt,
    exitedAt: null,
    homeCommunity: Math.floor(uniform('homeCell') * government.residents.communities),
    baseSkill: skill,
    skill,
    baseCostMultiplier: costMultiplier,
    costMultiplier,
    mission: attribute('mission'),
    profitWeight: attribute('profitWeight'),
    capacity,
    connection: attribute('connection'),
    outsideRatio: attribute('outsideRatio'),
    fixedCost: fenOf(attribute('fixedCostShare') * scale),
    baseCredit,
    credit: Math.round(baseCredit * government.values.creditFactor),
    donationBase: fenOf(attribute('donationShare') * scale),
    cash: fenOf(cash),
    reputation: attribute('reputation'),
    claimBelief: attribute('claimBelief'),
    ...untried(),
    training: government.values.training,
    governance: government.values.governanceSupport,
  };
}

/** State of an organization before its first month. */
function untried() {
  return {
    experience: 0,
    auditsPast: 0,
    monthsNegative: 0,
    monthsIdle: 0,
    lowScores: 0,
    blacklistedUntil: 0,
    contracts: [],
    claims: [],
    yearsTogether: new Map<number, number>(),
    lastHeld: new Map<number, number>(),
    grants: new Float64Array(MONTHS_PER_YEAR),
    served: 0,
  };
}

/** With secondServiceChance, one more service of the same government, each equally likely: the same draw decides both. */
function secondService({ constants }: World, service: Service, u: number): Service[] {
  const others = service.government.services.filter((other) => other !== service);
  const chance = constants.secondServiceChance;
  if (u >= chance || others.length === 0) return [];
  return [others[Math.min(others.length - 1, Math.floor((u / chance) * others.length))]];
}

/** Enters an organization in the world and its registers, in slug order; its cash comes from outside. */
export function register(world: World, organization: Organization, account: SourceAccount): void {
  insertBySlug(world.organizations, organization);
  for (const service of organization.services) insertBySlug(service.register, organization);
  const capital = organization.cash;
  organization.cash = 0;
  receiveFen(world.ledger, organization, capital, account);
}

function insertBySlug(list: Organization[], organization: Organization): void {
  const at = list.findIndex(({ slug }) => slug > organization.slug);
  list.splice(at < 0 ? list.length : at, 0, organization);
}
