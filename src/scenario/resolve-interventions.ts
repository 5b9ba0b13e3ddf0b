/** Interventions that a scenario plans: of the catalogue, changed or not, or of its own. */
import { interventionNamed, interventions } from '../interventions/registry.ts';
import { DEFAULT_START, leverFrom } from '../interventions/schedule.ts';
import { nearest } from '../kernel/error.ts';
import { compareCodeUnits } from '../kernel/text.ts';
import type { LeverChange } from '../model/place.ts';
import { refuseTwins } from './resolve-governments.ts';
import { type LeverDefaults, resolveLever, type Surroundings } from './resolve-levers.ts';
import { type Resolving, refuse } from './resolving.ts';
import { rivalSwitches } from './rivals.ts';
import type { PlannedIntervention } from './scenario.ts';
import type { InterventionGiven } from './schema.ts';
import type { Path } from './tree.ts';

const INTERVENTIONS = 'interventions';

/** The interventions of a scenario in slug order; those that are refused are left out. */
export function resolveInterventions(
  resolving: Resolving,
  given: readonly InterventionGiven[],
  around: Surroundings,
): PlannedIntervention[] {
  const paths = given.map(({ slug }, index) => ({ slug, path: [INTERVENTIONS, index] }));
  refuseTwins(resolving, paths, 'intervention');
  const planned = given.flatMap((one, index) =>
    resolveIntervention(resolving, one, [INTERVENTIONS, index], around),
  );
  return planned.sort((a, b) => compareCodeUnits(a.lever.slug, b.lever.slug));
}

function resolveIntervention(
  resolving: Resolving,
  given: InterventionGiven,
  path: Path,
  around: Surroundings,
): PlannedIntervention[] {
  const { use, changes = [], start = DEFAULT_START, ...rest } = given;
  if (!isSound(resolving, given, path)) return [];
  const catalogued = use === undefined ? undefined : interventionNamed(use);
  const defaults = catalogued === undefined ? undefined : leverFrom(catalogued);
  const isOwn = defaults === undefined || !(changes.length === 0 || sameChanges(changes, defaults.changes));
  const lever = resolveLever(
    resolving,
    { ...rest, start, changes: isOwn ? changes : changesGiven(defaults.changes) },
    path,
    defaults === undefined ? around : { ...around, defaults: defaultsFrom(defaults, isOwn) },
  );
  for (const { at, parameter } of rivalSwitches([lever])) {
    const rule = 'the intervention sets it above already';
    refuse(resolving, [...path, 'changes', at, 'parameter'], { message: `is "${parameter}"`, rule });
  }
  return [{ use: use ?? null, lever }];
}

function defaultsFrom(lever: ReturnType<typeof leverFrom>, isOwn: boolean): LeverDefaults {
  const { lagMonths, rampMonths, cost, changes } = lever;
  return { lagMonths, rampMonths, cost, changes: isOwn ? null : changes };
}

/** Whether an entry says what it does under a name that says the same. */
function isSound(resolving: Resolving, { slug, use, changes }: InterventionGiven, path: Path): boolean {
  if (use !== undefined && interventionNamed(use) === undefined) {
    refuse(resolving, [...path, 'use'], { message: `is "${use}"`, ...whyUnknown(use, catalogueSlugs) });
    return false;
  }
  if (use === undefined && changes === undefined) {
    const rule = 'state "use" for an intervention of the catalogue, or "changes" of your own';
    refuse(resolving, path, { message: 'changes nothing', rule });
    return false;
  }
  if (use !== slug && interventionNamed(slug) !== undefined) {
    const rule = 'the catalogue has another intervention of this name';
    refuse(resolving, [...path, 'slug'], { message: `is "${slug}"`, rule, suggestion: `own-${slug}` });
    return false;
  }
  return true;
}

const catalogueSlugs: readonly string[] = interventions.map(({ slug }) => slug);

/** Why a name of an intervention is unknown: the nearest one, or where to find them all. */
export function whyUnknown(
  name: string,
  known: Iterable<string>,
): { readonly rule: string } | { readonly suggestion: string } {
  const suggestion = nearest(name, [...known, ...catalogueSlugs]);
  return suggestion === undefined
    ? { rule: 'no intervention has this name; "quasimarket list interventions" shows them' }
    : { suggestion };
}

type ChangesGiven = NonNullable<InterventionGiven['changes']>;

function changesGiven(changes: readonly LeverChange[]): ChangesGiven {
  return changes.map(({ parameter, kind, value }) => ({ parameter, kind, value }));
}

/** Whether the changes written are those of the catalogue, as in a resolved scenario. */
function sameChanges(given: ChangesGiven, changes: readonly LeverChange[]): boolean {
  const plain = ({ parameter, kind, value }: ChangesGiven[number]) => [parameter, kind, value];
  return JSON.stringify(given.map(plain)) === JSON.stringify(changes.map(plain));
}
