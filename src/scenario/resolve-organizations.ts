/** Groups of organizations of a service, complete: slugs, counts, types and laws. */

import { formatNumber } from '../kernel/quantities.ts';
import {
  type Law,
  type OrganizationAttribute,
  type OrganizationType,
  organizationAttributes,
  organizationTypes,
  typeSharesOf,
} from '../model/parameters/organization.ts';
import type { ServiceParameters } from '../model/parameters/service.ts';
import type { OrganizationGroup } from '../model/place.ts';
import type { LawsGiven } from './law-schema.ts';
import { noteOrigin, type Place, type Resolving, refuse, warn, writtenPath } from './resolving.ts';
import type { OrganizationGiven } from './schema.ts';
import { sumsToOne } from './shares.ts';
import type { Path } from './tree.ts';

/** What is known of the service to which the organizations belong. */
export interface Market {
  readonly government: string;
  readonly service: string;
  readonly registered: number;
  readonly kind: ServiceParameters['kind'];
  readonly place: Place;
}

/** The groups of a service; without any declared, one group of `registeredPerService`. */
export function resolveOrganizations(
  resolving: Resolving,
  given: readonly OrganizationGiven[] | undefined,
  market: Market,
): OrganizationGroup[] {
  const own = unnamedSlug(market);
  const groups = given ?? [{}];
  let unnamed = 0;
  const resolved = groups.map((group, index) => {
    const base = writtenPath(resolving, market.place, 'organizations');
    const written = isSingle(resolving, base) ? base : [...base, index];
    if (group.slug === undefined) unnamed += 1;
    const slug = group.slug ?? (unnamed === 1 ? own : `${own}-group-${unnamed}`);
    const place = { written: [written], resolved: [...market.place.resolved, 'organizations', slug] };
    return resolveGroup(resolving, group, { slug, place, market, alone: groups.length === 1 });
  });
  return resolved;
}

type MarketSlugs = Pick<Market, 'government' | 'service'>;

function unnamedSlug({ government, service }: MarketSlugs): string {
  return `${government}-${service}`;
}

/** Whether a slug is what a group without slug gets: such a group has `registeredPerService` members, others one. */
export function isUnnamedSlug(slug: string, market: MarketSlugs): boolean {
  const own = unnamedSlug(market);
  return slug === own || slug.startsWith(`${own}-group-`);
}

/** Whether `organizations` is written as one map instead of a list. */
function isSingle(resolving: Resolving, path: Path): boolean {
  let part: unknown = resolving.tree;
  for (const step of path) {
    const table = part as { entries?: ReadonlyMap<string, { value: unknown }>; items?: readonly unknown[] };
    part = table.entries?.get(String(step))?.value ?? table.items?.[Number(step)];
  }
  return (part as { kind?: string } | undefined)?.kind === 'table';
}

interface GroupPlace {
  readonly slug: string;
  readonly place: Place;
  readonly market: Market;
  readonly alone: boolean;
}

function resolveGroup(resolving: Resolving, group: OrganizationGiven, at: GroupPlace): OrganizationGroup {
  const { slug, place } = at;
  if (group.name !== undefined) resolving.names[place.resolved.join('.')] = group.name;
  const named = !isUnnamedSlug(slug, at.market);
  const byDefault = named ? 1 : at.market.registered;
  if (group.count === undefined && !named && !at.alone) {
    const rule = 'write the number of organizations of each group, or the slug of a single organization';
    refuse(resolving, [...place.written[0], 'count'], { message: 'is required', rule });
  }
  if (group.count !== undefined) noteOrigin(resolving, place, 'count', { ...group.count, byDefault });
  const types = resolveTypes(resolving, group, { place, kind: at.market.kind });
  checkTypes(resolving, group, { place, kind: at.market.kind });
  const laws = Object.fromEntries(
    Object.keys(organizationAttributes).map((name) => [
      name,
      resolveLaws(resolving, name as OrganizationAttribute, group[name as OrganizationAttribute], place),
    ]),
  ) as OrganizationGroup['laws'];
  return { slug, count: group.count?.value ?? byDefault, types, laws };
}

function resolveTypes(
  resolving: Resolving,
  group: OrganizationGiven,
  { place, kind }: { place: Place; kind: Market['kind'] },
): OrganizationGroup['types'] {
  const { type, types } = group;
  const usual = typeSharesOf[kind];
  const path = [...place.written[0], 'types'];
  if (type !== undefined && types !== undefined) {
    const rule = 'write one of the two: "type" for a group of one type, "types" for the shares of several';
    refuse(resolving, path, { message: 'stands beside "type"', rule });
    return usual;
  }
  if (type === undefined && types === undefined) return usual;
  const inner = { written: [path], resolved: [...place.resolved, 'types'] };
  const shares = Object.fromEntries(
    organizationTypes.map((name) => {
      const share = types?.[name] ?? { value: name === type ? 1 : 0 };
      noteOrigin(resolving, inner, name, { ...share, byDefault: usual[name] });
      return [name, share.value];
    }),
  ) as Record<OrganizationType, number>;
  sumsToOne(resolving, path, Object.values(shares));
  return shares;
}

/** Each kind of service has organizations of its own types. */
function checkTypes(
  resolving: Resolving,
  group: OrganizationGiven,
  { place, kind }: { place: Place; kind: Market['kind'] },
): void {
  const usual = typeSharesOf[kind];
  const admitted = organizationTypes.filter((name) => usual[name] > 0);
  const rule = `organizations of a service of kind "${kind}" are of type ${admitted.join(', ')}`;
  if (group.type !== undefined && usual[group.type] === 0) {
    refuse(resolving, [...place.written[0], 'type'], { message: `is "${group.type}"`, rule });
  }
  for (const name of organizationTypes) {
    const share = group.types?.[name]?.value ?? 0;
    if (share > 0 && usual[name] === 0)
      refuse(resolving, [...place.written[0], 'types', name], { message: `is ${share}`, rule });
  }
}

function resolveLaws(
  resolving: Resolving,
  name: OrganizationAttribute,
  given: LawsGiven | undefined,
  place: Place,
): Readonly<Record<OrganizationType, Law>> {
  const definition = organizationAttributes[name];
  const inner = { written: [[...place.written[0], name]], resolved: [...place.resolved, name] };
  const entries = organizationTypes.map((type) => {
    const law = given?.[type];
    if (law === undefined) return [type, definition.law[type]];
    noteOrigin(resolving, inner, type, { ...law, byDefault: definition.law[type] });
    if ('constant' in law.value) {
      const [lowest, highest] = definition.plausible;
      const { constant } = law.value;
      if (constant < lowest || constant > highest) {
        const range = `${formatNumber(lowest)} to ${formatNumber(highest)}`;
        warn(
          resolving,
          inner.written[0],
          `is ${formatNumber(constant)}, outside the plausible range ${range}`,
        );
      }
    }
    return [type, law.value];
  });
  return Object.fromEntries(entries) as Record<OrganizationType, Law>;
}
