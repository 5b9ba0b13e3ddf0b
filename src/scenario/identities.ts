/** Identities: draws are keyed by slugs, so that slugs of one kind differ, and so do the ids made of them. */
import { idOf } from '../kernel/random.ts';
import { memberSlugs } from '../model/agents/draw-organization.ts';
import type { GovernmentPlace, OrganizationGroup } from '../model/place.ts';
import { fault } from './faults.ts';
import type { Resolving } from './resolving.ts';
import { keySpanAt, type Path, partAt } from './tree.ts';

interface Identity {
  readonly slug: string;
  /** The path that becomes the id. */
  readonly idPath: string;
  readonly path: Path;
}

/** Refuses slugs that two agents of a kind share, and different slugs whose ids are equal by accident. */
export function checkIdentities(resolving: Resolving, governments: readonly GovernmentPlace[]): void {
  const services = governments.flatMap((government) =>
    government.services.map((service) => ({ government, service })),
  );
  checkKind(
    resolving,
    'government',
    governments.map(({ slug }) => ({ slug, idPath: `government/${slug}`, path: ['governments', slug] })),
  );
  checkKind(
    resolving,
    'service',
    services.map(({ government, service }) => ({
      slug: `${government.slug}/${service.slug}`,
      idPath: `service/${government.slug}/${service.slug}`,
      path: ['governments', government.slug, 'services', service.slug],
    })),
  );
  checkKind(
    resolving,
    'evaluator',
    governments.flatMap(({ slug: government, evaluators }) =>
      evaluators.map(({ slug }) => ({
        slug,
        idPath: `evaluator/${slug}`,
        path: ['governments', government, 'evaluators', slug],
      })),
    ),
  );
  checkKind(
    resolving,
    'organization',
    services.flatMap(({ government, service }) =>
      service.organizations.flatMap((group) =>
        members(group, pathOfOrganizations(resolving, government.slug, service.slug)),
      ),
    ),
  );
}

/** Where the organizations of a service are written: at the government, or at the top for all. */
function pathOfOrganizations({ tree }: Resolving, government: string, service: string): Path {
  const own = ['governments', government, 'services', service, 'organizations'];
  const common = ['services', service, 'organizations'];
  return partAt(tree, own) === undefined && partAt(tree, common) !== undefined ? common : own;
}

function members(group: OrganizationGroup, path: Path): Identity[] {
  return memberSlugs(group).map((slug) => ({ slug, idPath: `organization/${slug}`, path }));
}

function checkKind(resolving: Resolving, kind: string, identities: readonly Identity[]): void {
  const slugs = new Set<string>();
  const ids = new Map<number, string>();
  for (const { slug, idPath, path } of identities) {
    const id = idOf(idPath);
    const other = ids.get(id);
    if (slugs.has(slug)) {
      const rule = `every ${kind} has a slug of its own in the whole scenario`;
      refuseAt(resolving, path, { message: `declares the ${kind} "${slug}" twice`, rule });
    } else if (other !== undefined) {
      const rule = 'rename one of them: by rare accident their random draws would be the same';
      refuseAt(resolving, path, { message: `has the ${kind} "${slug}" beside "${other}"`, rule });
    }
    slugs.add(slug);
    ids.set(id, slug);
  }
}

function refuseAt(resolving: Resolving, path: Path, text: { message: string; rule: string }): void {
  resolving.faults.push(fault(keySpanAt(resolving.tree, path), path, text));
}
