/** Governments, complete: parameters, groups of residents, evaluators and services. */
import { nearest } from '../kernel/error.ts';
import { compareCodeUnits } from '../kernel/text.ts';
import { evaluatorParameters } from '../model/parameters/evaluator.ts';
import { governmentParameters } from '../model/parameters/government.ts';
import { levelDefaults } from '../model/parameters/levels.ts';
import { defaultsOfService, serviceParameters, servicesWithUnitCost } from '../model/parameters/service.ts';
import type { EvaluatorPlace, GovernmentPlace, ResidentGroup, ServicePlace } from '../model/place.ts';
import { checkParents } from './check-parents.ts';
import { checkHazards, checkPolicyShares } from './check-services.ts';
import { resolveOrganizations } from './resolve-organizations.ts';
import { noteOrigin, type Resolving, refuse, resolveParameters } from './resolving.ts';
import type { GovernmentGiven, ScenarioGiven, ServiceGiven } from './schema.ts';
import { sumsToOne } from './shares.ts';
import type { Path } from './tree.ts';

const QUINTILES = 5;
/** Stands where a government has no parent, for scenarios that take back what they extend. */
const NO_PARENT = 'none';

/** Everything that has a slug, in slug order. */
export function bySlug<Thing extends { readonly slug: string }>(things: readonly Thing[]): Thing[] {
  return [...things].sort((a, b) => compareCodeUnits(a.slug, b.slug));
}

/** The governments of a scenario in slug order. */
export function resolveGovernments(resolving: Resolving, given: ScenarioGiven): GovernmentPlace[] {
  const governments = Object.entries(given.governments).map(([slug, government]) =>
    resolveGovernment(resolving, slug, government, given.services ?? {}),
  );
  if (governments.length === 0) {
    refuse(resolving, ['governments'], {
      message: 'is empty',
      rule: 'a scenario has at least one government',
    });
  }
  const idle = governments.every(({ services, parameters }) => services.length + parameters.agents === 0);
  if (governments.length > 0 && idle) {
    refuse(resolving, ['governments'], {
      message: 'is without a service',
      rule: 'at least one government of a scenario provides services',
    });
  }
  if (Object.hasOwn(given.governments, NO_PARENT)) {
    const rule = `"parent: ${NO_PARENT}" says that nobody stands above a government; give it another slug`;
    refuse(resolving, ['governments', NO_PARENT], { message: `has the name "${NO_PARENT}"`, rule });
  }
  checkParents(resolving, governments);
  return bySlug(governments);
}

function resolveGovernment(
  resolving: Resolving,
  slug: string,
  given: GovernmentGiven,
  common: Readonly<Record<string, ServiceGiven>>,
): GovernmentPlace {
  const path: Path = ['governments', slug];
  const place = { written: [path], resolved: path };
  if (given.name !== undefined) resolving.names[path.join('.')] = given.name;
  const { values: defaults } = levelDefaults[given.level?.value ?? governmentParameters.level.default];
  const parameters = resolveParameters(resolving, governmentParameters, given, { ...place, defaults });
  const tranches = parameters.advance + parameters.midTranche;
  if (tranches > 1) {
    const field = given.midTranche === undefined ? 'advance' : 'midTranche';
    const rule = `advance and midTranche are parts of one payment: ${parameters.advance} + ${parameters.midTranche} exceeds 1`;
    refuse(resolving, [...path, field], { message: 'is too large', rule });
  }
  const slugs = offeredServices(resolving, given, { slug, common });
  const services = slugs.map((service) =>
    resolveService(resolving, service, {
      government: slug,
      own: given.services?.[service],
      common: common[service],
    }),
  );
  checkPolicyShares(resolving, slug, services);
  checkHazards(resolving, { slug, communities: parameters.communities }, services);
  return {
    slug,
    parent: given.parent === undefined || given.parent === NO_PARENT ? null : given.parent,
    parameters,
    residents: resolveResidents(resolving, given, path),
    services: bySlug(services),
    evaluators: resolveEvaluators(resolving, given, slug),
  };
}

/**
 * Services that a government provides: those it offers of the common ones (by default all, or none without residents),
 * and its own.
 */
function offeredServices(
  resolving: Resolving,
  given: GovernmentGiven,
  { slug, common }: { slug: string; common: Readonly<Record<string, ServiceGiven>> },
): string[] {
  const own = Object.keys(given.services ?? {});
  const path: Path = ['governments', slug];
  const known = [...Object.keys(common), ...own];
  given.offers?.forEach((service, index) => {
    if (known.includes(service)) return;
    const text = { message: `is "${service}"`, rule: 'no service has this slug' };
    refuse(resolving, [...path, 'offers', index], { ...text, suggestion: nearest(service, known) });
  });
  const isPeopled = given.agents?.value !== 0;
  const byDefault = isPeopled ? Object.keys(common) : [];
  const offered = (given.offers ?? byDefault).filter((service) => known.includes(service));
  const services = [...new Set([...offered, ...own])];
  const isMisspelt = given.offers?.some((service) => !known.includes(service)) ?? false;
  if (services.length === 0 && isPeopled && !isMisspelt) {
    refuse(resolving, path, {
      message: 'provides no service',
      rule: 'write services here or at the top of the file',
    });
  }
  return services;
}

interface ServiceSources {
  readonly government: string;
  readonly own: ServiceGiven | undefined;
  readonly common: ServiceGiven | undefined;
}

function resolveService(resolving: Resolving, slug: string, sources: ServiceSources): ServicePlace {
  const { government, own, common } = sources;
  const ownPath: Path = ['governments', government, 'services', slug];
  const commonPath: Path = ['services', slug];
  const written = [...(own ? [ownPath] : []), ...(common ? [commonPath] : [])];
  const place = { written, resolved: ownPath };
  const stated = Object.fromEntries(Object.entries(own ?? {}).filter(([, value]) => value !== undefined));
  const given: ServiceGiven = { ...common, ...stated };
  if (given.name !== undefined) resolving.names[ownPath.join('.')] = given.name;
  const defaults = defaultsOfService(slug, given.kind?.value);
  if (given.unitCost === undefined && defaults.unitCost === undefined) {
    const rule = `write its cost such as "unitCost: 120 CNY/person-month"; only ${servicesWithUnitCost.join(', ')} have a default`;
    refuse(resolving, [...written[0], 'unitCost'], {
      message: 'is required',
      rule,
      suggestion: nearest(slug, servicesWithUnitCost),
    });
  }
  const parameters = resolveParameters(resolving, serviceParameters, given, { ...place, defaults });
  const organizations = resolveOrganizations(resolving, given.organizations, {
    government,
    service: slug,
    registered: parameters.registeredPerService,
    kind: parameters.kind,
    place,
  });
  return { slug, parameters, organizations: bySlug(organizations) };
}

function resolveResidents(resolving: Resolving, given: GovernmentGiven, path: Path): ResidentGroup[] {
  const groups = given.residents ?? [{ slug: 'residents' }];
  const listPath = [...path, 'residents'];
  if (groups.length === 0)
    refuse(resolving, listPath, { message: 'is empty', rule: 'leave it out or write a group' });
  const stated = groups.filter(({ share }) => share !== undefined).length;
  const equal = Array.from({ length: QUINTILES }, () => 1 / QUINTILES);
  const resolved = groups.map((group, index): ResidentGroup => {
    const here = [...listPath, index];
    const place = { written: [here], resolved: [...listPath, group.slug] };
    const byDefault = 1 / groups.length;
    if (group.share !== undefined) noteOrigin(resolving, place, 'share', { ...group.share, byDefault });
    else if (stated > 0) {
      refuse(resolving, [...here, 'share'], {
        message: 'is required',
        rule: 'state the share of every group or of none',
      });
    }
    if (group.literacy !== undefined)
      noteOrigin(resolving, place, 'literacy', { ...group.literacy, byDefault: null });
    const quintileShares = group.quintileShares?.map(({ value }) => value) ?? equal;
    checkQuintiles(resolving, [...here, 'quintileShares'], quintileShares);
    const share = group.share?.value ?? byDefault;
    return { slug: group.slug, share, quintileShares, literacy: group.literacy?.value ?? null };
  });
  if (stated === groups.length && stated > 0)
    sumsToOne(
      resolving,
      listPath,
      resolved.map(({ share }) => share),
    );
  refuseTwins(
    resolving,
    resolved.map(({ slug }, index) => ({ slug, path: [...listPath, index] })),
    'group of residents',
  );
  return bySlug(resolved);
}

function checkQuintiles(resolving: Resolving, path: Path, shares: readonly number[]): void {
  if (shares.length === QUINTILES) {
    sumsToOne(resolving, path, shares);
    return;
  }
  refuse(resolving, path, {
    message: `is a list of ${shares.length}`,
    rule: `there are ${QUINTILES} quintiles`,
  });
}

function resolveEvaluators(
  resolving: Resolving,
  given: GovernmentGiven,
  government: string,
): EvaluatorPlace[] {
  const evaluators = Object.entries(given.evaluators ?? { [`${government}-evaluator`]: {} });
  const path: Path = ['governments', government, 'evaluators'];
  if (evaluators.length === 0) {
    refuse(resolving, path, { message: 'is empty', rule: 'leave it out for one default evaluator' });
  }
  const resolved = evaluators.map(([slug, values]): EvaluatorPlace => {
    const place = { written: [[...path, slug]], resolved: [...path, slug] };
    return { slug, parameters: resolveParameters(resolving, evaluatorParameters, values, place) };
  });
  return bySlug(resolved);
}

/** Refuses a slug that stands twice in a list. */
export function refuseTwins(
  resolving: Resolving,
  things: readonly { readonly slug: string; readonly path: Path }[],
  kind: string,
): void {
  const seen = new Set<string>();
  for (const { slug, path } of things) {
    if (seen.has(slug)) {
      const rule = `every ${kind} has a slug of its own`;
      refuse(resolving, [...path, 'slug'], { message: `is "${slug}", which is taken`, rule });
    }
    seen.add(slug);
  }
}
