/** Whom a lever reaches, and who pays for it: names that nobody has are refused. */
import { nearest } from '../kernel/error.ts';
import { memberSlugs } from '../model/agents/draw-organization.ts';
import type { GovernmentPlace, LeverSchedule } from '../model/place.ts';
import { movables, namesWith } from './movables.ts';
import { checkResidentTarget } from './resident-targets.ts';
import { type Resolving, refuse } from './resolving.ts';
import type { LeverGiven } from './schema.ts';
import type { Path } from './tree.ts';

/** Payers that are no organization. */
const payers = ['government', 'parent', 'funder'] as const;

function organizationsOf(governments: readonly GovernmentPlace[]): string[] {
  return governments.flatMap(({ services }) =>
    services.flatMap(({ organizations }) => organizations.flatMap(memberSlugs)),
  );
}

/** Refuses a payer that is neither the government, its parent, a funder nor an organization registered at the start. */
export function checkPayer(
  resolving: Resolving,
  { payer, target }: LeverSchedule,
  path: Path,
  governments: readonly GovernmentPlace[],
): void {
  if (payer === 'parent') {
    const orphan = governments.find(
      ({ slug, parent }) => parent === null && (target.governments?.includes(slug) ?? true),
    );
    if (orphan === undefined) return;
    const rule = `${orphan.slug}, which the lever reaches, has no parent`;
    refuse(resolving, [...path, 'payer'], { message: 'is "parent"', rule });
    return;
  }
  if ((payers as readonly string[]).includes(payer)) return;
  const organizations = organizationsOf(governments);
  if (organizations.includes(payer)) return;
  const rule = 'one of government, parent, funder, or the slug of an organization is admitted';
  const suggestion = nearest(payer, [...payers, ...organizations]);
  refuse(resolving, [...path, 'payer'], { message: `is "${payer}"`, rule, suggestion });
}

/** Refuses targets that match nobody, and targets that the changed parameters cannot tell apart. */
export function checkLeverTarget(
  resolving: Resolving,
  given: LeverGiven,
  path: Path,
  governments: readonly GovernmentPlace[],
): void {
  const { target = {} } = given;
  const at = [...path, 'target'];
  const reached = governments.filter(({ slug }) => target.governments?.includes(slug) ?? true);
  const known = {
    governments: governments.map(({ slug }) => slug),
    services: reached.flatMap(({ services }) => services.map(({ slug }) => slug)),
    organizations: target.organizations === undefined ? [] : organizationsOf(reached),
  };
  for (const kind of ['governments', 'services', 'organizations'] as const) {
    target[kind]?.forEach((slug, index) => {
      if (known[kind].includes(slug)) return;
      const rule = `the lever would reach nobody: no such ${kind.slice(0, -1)} among the targets`;
      const suggestion = nearest(slug, known[kind]);
      refuse(resolving, [...at, kind, index], { message: `is "${slug}"`, rule, suggestion });
    });
    if (target[kind]?.length === 0) {
      refuse(resolving, [...at, kind], {
        message: 'is empty',
        rule: 'the lever would reach nobody; leave it out for all',
      });
    }
  }
  checkResidentTarget(resolving, target.residents, [...at, 'residents'], reached);
  checkScopes(resolving, given, at);
}

function checkScopes(resolving: Resolving, { changes, target = {} }: LeverGiven, at: Path): void {
  const moved = changes.flatMap(({ parameter }) => {
    const movable = movables.get(parameter);
    return movable === undefined ? [] : [{ parameter, ...movable }];
  });
  const constant = moved.find(({ scope }) => scope === 'constant');
  if (constant !== undefined && Object.values(target).some((list) => list !== undefined)) {
    const message = `cannot apply to "${constant.parameter}"`;
    refuse(resolving, at, { message, rule: 'constants are common to the whole scenario' });
  }
  const shared = moved.find(({ definition }) => definition.perOrganization !== true);
  if (target.organizations !== undefined && shared !== undefined) {
    const rule = `only ${namesWith('perOrganization').join(', ')} can differ between organizations`;
    refuse(resolving, [...at, 'organizations'], { message: `cannot apply to "${shared.parameter}"`, rule });
  }
  const common = moved.find(({ definition }) => definition.perResident !== true);
  if (target.residents !== undefined && common !== undefined) {
    const rule = `only ${namesWith('perResident').join(', ')} can differ between residents`;
    refuse(resolving, [...at, 'residents'], { message: `cannot apply to "${common.parameter}"`, rule });
  }
  if (target.services !== undefined && moved.length > 0 && !moved.some(({ scope }) => scope === 'service')) {
    const rule = 'none of its parameters belongs to a service, so that every service would be affected';
    refuse(resolving, [...at, 'services'], { message: `cannot apply to "${moved[0].parameter}"`, rule });
  }
}
