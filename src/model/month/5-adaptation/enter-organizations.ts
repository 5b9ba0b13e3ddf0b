/** Entry (part of process 16): new organizations register where contracts are won with a margin. */
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import { poissonFrom } from '../../../kernel/distributions.ts';
import { counterOf, draw } from '../../../kernel/random.ts';
import { compareCodeUnits } from '../../../kernel/text.ts';
import { drawOrganization, register } from '../../agents/draw-organization.ts';
import type { Service } from '../../agents/service.ts';
import { organizationTypes } from '../../parameters/organization.ts';
import type { OrganizationGroup } from '../../place.ts';
import { purposes } from '../../purposes.ts';
import type { World } from '../../world.ts';

/**
 * Expected entries of a month: entryRate / 12 · active · (1 + entryMargin · margin) · (1 + support).
 * @param active - organizations with a contract in the last 24 months, at least 1
 * @param margin - mean of price over planned cost less 1, in [0, 1]
 */
export function entryRateOf(terms: {
  entryRate: number;
  entryMargin: number;
  active: number;
  margin: number;
  support: number;
}): number {
  const lure = (1 + terms.entryMargin * terms.margin) * (1 + terms.support);
  return (terms.entryRate / MONTHS_PER_YEAR) * Math.max(1, terms.active) * lure;
}

/** Step: a keyed number of entrants for every service, drawn by the laws of its largest group. */
export function enterOrganizations(world: World): void {
  for (const service of world.services) enterService(world, service);
}

/** The group that entrants are like: the largest of those that can serve anybody (ties: first slug). */
export function modelGroup(groups: readonly OrganizationGroup[]): OrganizationGroup | null {
  const able = groups.filter(({ laws, types }) =>
    organizationTypes.some((type) => {
      const law = laws.capacity[type];
      return types[type] > 0 && !('constant' in law && law.constant === 0);
    }),
  );
  able.sort((a, b) => b.count - a.count || compareCodeUnits(a.slug, b.slug));
  return able[0] ?? null;
}

/** Entrants of a service this month, with what they are drawn from. */
export interface Entry {
  readonly group: OrganizationGroup;
  /** Expected entrants. */
  readonly rate: number;
  readonly u: number;
  readonly entrants: number;
}

/** Who enters the register of a service this month; null where entrants would be like nobody. */
export function entryOf(world: World, service: Service): Entry | null {
  const { constants, month } = world;
  const group = modelGroup(service.place.organizations);
  if (group === null) return null;
  const since = month - constants.entrantWindow;
  const rate = entryRateOf({
    entryRate: constants.entryRate,
    entryMargin: constants.entryMargin,
    active: [...service.holders.values()].filter((held) => held > since).length,
    margin: service.marginCount === 0 ? 0 : service.marginSum / service.marginCount,
    support: service.government.values.organizationSupport,
  });
  const u = draw(world.run, purposes.entry, service.id, counterOf(month));
  return { group, rate, u, entrants: poissonFrom(u, rate) };
}

function enterService(world: World, service: Service): void {
  const { month } = world;
  const entry = entryOf(world, service);
  if (entry === null) return;
  const { group, entrants } = entry;
  for (let index = 0; index < entrants; index += 1) {
    const slug = `entrant/${service.government.slug}/${service.slug}/${month}/${index}`;
    register(world, drawOrganization(world, service, { slug, group, enteredAt: month }), 'entrantCapital');
    service.tally.entries += 1;
  }
}
