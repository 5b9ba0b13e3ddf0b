/** Services of a resolved scenario as parts of its file. */
import {
  type Law,
  type OrganizationAttribute,
  organizationAttributes,
  organizationTypes,
  typeSharesOf,
} from '../model/parameters/organization.ts';
import { defaultsOfService, serviceParameters } from '../model/parameters/service.ts';
import type { GovernmentPlace, OrganizationGroup, ServicePlace } from '../model/place.ts';
import { isUnnamedSlug } from './resolve-organizations.ts';
import type { Scenario } from './scenario.ts';
import { nameBlock, type Origins, parametersBlock, stated } from './stated.ts';
import { type Block, type Line, line } from './yaml-text.ts';

/** A government's service, complete. */
export function serviceBlock(scenario: Scenario, government: GovernmentPlace, service: ServicePlace): Block {
  const path = `governments.${government.slug}.services.${service.slug}`;
  const { kind } = service.parameters;
  const defaults = defaultsOfService(service.slug, kind);
  const registered = service.parameters.registeredPerService;
  return {
    ...nameBlock(scenario, path),
    ...parametersBlock(scenario, path, {
      table: serviceParameters,
      values: service.parameters,
      defaults,
    }),
    organizations: service.organizations.map((group) =>
      organizationBlock(scenario, group, `${path}.organizations.${group.slug}`, {
        count: isUnnamedSlug(group.slug, { government: government.slug, service: service.slug })
          ? registered
          : 1,
        types: typeSharesOf[kind],
      }),
    ),
  };
}

function organizationBlock(
  scenario: Scenario,
  group: OrganizationGroup,
  path: string,
  usual: Pick<OrganizationGroup, 'count' | 'types'>,
): Block {
  const types = organizationTypes.map((type) => [
    type,
    stated(scenario, `${path}.types.${type}`, { value: group.types[type], byDefault: usual.types[type] }),
  ]);
  const attributes = Object.keys(organizationAttributes).map((name) => [
    name,
    lawsOf(scenario, group, name as OrganizationAttribute, `${path}.${name}`),
  ]);
  return {
    slug: line(group.slug),
    ...nameBlock(scenario, path),
    count: stated(scenario, `${path}.count`, { value: group.count, byDefault: usual.count }),
    types: Object.fromEntries(types),
    ...Object.fromEntries(attributes),
  };
}

/** The laws of an attribute: one line if they are the same for every type. */
function lawsOf(
  origins: Origins,
  group: OrganizationGroup,
  name: OrganizationAttribute,
  path: string,
): Line | Block {
  const { unit, source, law } = organizationAttributes[name];
  const lines = organizationTypes.map((type): [string, Line] => [
    type,
    stated(origins, `${path}.${type}`, {
      value: written(group.laws[name][type]),
      unit,
      byDefault: written(law[type]),
      source,
    }),
  ]);
  const [[, first]] = lines;
  return lines.every(([, one]) => one.text === first.text) ? first : Object.fromEntries(lines);
}

/** A constant law is written as its number. */
function written(law: Law): Law | number {
  return 'constant' in law ? law.constant : law;
}

/** Fields of services that every government with the service has in common, for those that several provide. */
export function sharedServices(scenario: Scenario): Block {
  const blocks = new Map<string, Block[]>();
  for (const government of scenario.governments) {
    for (const service of government.services) {
      const list = blocks.get(service.slug) ?? [];
      list.push(serviceBlock(scenario, government, service));
      blocks.set(service.slug, list);
    }
  }
  const shared = [...blocks].flatMap(([slug, [first, ...others]]) => {
    const common = others.reduce((left, other) => inBoth(left, other), first);
    return others.length === 0 || Object.keys(common).length === 0 ? [] : [[slug, common] as const];
  });
  return Object.fromEntries(shared.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inBoth(a: Block, b: Block): Block {
  return Object.fromEntries(Object.entries(a).filter(([name, value]) => isSame(value, b[name])));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What a government's service has besides the fields common to all. */
export function withoutShared(block: Block, shared: Block | undefined): Block {
  if (shared === undefined) return block;
  return Object.fromEntries(Object.entries(block).filter(([name, value]) => !isSame(value, shared[name])));
}
