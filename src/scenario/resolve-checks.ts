/** Checks of a scenario: every indicator, arm and scope that they name exists, and each states one claim. */
import { MONTHS_PER_YEAR } from '../kernel/clock.ts';
import { nearest } from '../kernel/error.ts';
import { ALL, type ScopeName, scopeNames } from '../model/indicators/scope.ts';
import type { CheckGroup } from './check.ts';
import type { CheckGroupGiven, ChecksGiven } from './checks-schema.ts';
import { type PlacedCheck, refuseContradictions } from './contradictions.ts';
import { type ClaimGround, claimOf } from './resolve-claim.ts';
import { type Resolving, refuse } from './resolving.ts';
import type { Scenario } from './scenario.ts';
import type { Path } from './tree.ts';

/** What checks may name. */
export interface CheckSurroundings {
  /** The scenario but for its checks. */
  readonly scenario: Scenario;
  /** Interventions and indicators that are refused where the scenario states them. */
  readonly refused: readonly string[];
}

/** The checks in the order written; those that are refused are left out. */
export function resolveChecks(
  resolving: Resolving,
  given: ChecksGiven,
  { scenario, refused }: CheckSurroundings,
): CheckGroup[] {
  const ground: ClaimGround = {
    scenario,
    refused,
    scopes: scopeNames(scenario.governments),
    years: Math.floor(scenario.months / MONTHS_PER_YEAR),
  };
  const placed: PlacedCheck[] = [];
  const groups = given.map((group, index) => {
    const path = ['checks', index];
    const scope = scopeOf(resolving, group, path, ground);
    const checks = group.it.flatMap((check, position) => {
      const resolved = claimOf(resolving, check, [...path, 'it', position], ground);
      if (resolved?.claim.kind === 'orderOfGovernments' && group.government !== undefined) {
        const rule = 'an order of governments looks at all of them: put it into a group without "government"';
        refuse(resolving, [...path, 'government'], { message: `is "${group.government}"`, rule });
      }
      if (resolved === null) return [];
      const whole = { it: check.it, ...resolved };
      placed.push({
        ...whole,
        scope: `${scope.government}/${scope.service}`,
        path: [...path, 'it', position],
      });
      return [whole];
    });
    return { describe: group.describe, ...scope, checks };
  });
  refuseContradictions(resolving, placed);
  return groups;
}

/** The scope of a group: the widest, a government, or a service of a government. */
function scopeOf(
  resolving: Resolving,
  { government, service }: CheckGroupGiven,
  path: Path,
  { scopes, scenario }: ClaimGround,
): ScopeName {
  const widest = scopes[scopes.length - 1] ?? { government: ALL, service: ALL };
  const purchasers = scenario.governments.filter(({ services }) => services.length > 0);
  const slugs = purchasers.map(({ slug }) => slug);
  if (government !== undefined && !slugs.includes(government)) {
    refuse(resolving, [...path, 'government'], unknown(government, slugs, 'no government that purchases'));
    return widest;
  }
  const own = government ?? (slugs.length === 1 ? slugs[0] : undefined);
  if (service === undefined) return scopes.findLast((scope) => scope.government === own) ?? widest;
  if (own === undefined) {
    const rule = 'state the government whose service is meant';
    refuse(resolving, [...path, 'service'], { message: `is "${service}"`, rule });
    return widest;
  }
  const services = purchasers.find(({ slug }) => slug === own)!.services.map(({ slug }) => slug);
  if (!services.includes(service)) {
    refuse(resolving, [...path, 'service'], unknown(service, services, `no service of ${own}`));
    return widest;
  }
  return { government: own, service };
}

/** A name that nothing has, with the nearest one. */
function unknown(name: string, known: readonly string[], what: string) {
  const suggestion = nearest(name, known);
  const text = { message: `is "${name}"` };
  return suggestion === undefined ? { ...text, rule: `${what} has this name` } : { ...text, suggestion };
}
