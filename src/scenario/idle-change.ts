/** Why a change of a lever cannot change anything, as far as that is known before a run. */
import { formatNumber } from '../kernel/quantities.ts';
import { reaches } from '../model/levers.ts';
import { careOfGovernment, kindOf } from '../model/parameters/of-kind.ts';
import type { GovernmentPlace, LeverSchedule, Place, ServicePlace } from '../model/place.ts';
import { insuresOnly } from './advise-effects.ts';
import { movables } from './movables.ts';

type Values = Readonly<Record<string, unknown>>;

/** What levers move of a place. */
export type MovedPart = Pick<Place, 'governments' | 'constants'>;

/** A change of a lever. */
export interface OneChange {
  readonly lever: LeverSchedule;
  readonly index: number;
}

/** A place before and after a lever. */
export interface BeforeAndAfter {
  readonly place: MovedPart;
  /** With the whole lever fully in force. */
  readonly after: MovedPart;
}

/** A value that a change reaches, before and after. */
export interface Reached {
  /** Whose value it is; empty for a constant. */
  readonly where: string;
  readonly base: unknown;
  readonly final: unknown;
}

/** Why a change cannot change anything. */
export type Idle =
  /** Every value that it reaches stays what it is. */
  | { readonly why: 'still'; readonly values: readonly string[] }
  /** Transfers of governments that have nobody below. */
  | { readonly why: 'childless'; readonly governments: readonly string[] }
  /** Only services of one kind have the parameter, and these are of another. */
  | {
      readonly why: 'kind';
      readonly kind: ServicePlace['parameters']['kind'];
      readonly services: readonly string[];
    }
  /** It concerns care, and these governments have none. */
  | { readonly why: 'insured'; readonly governments: readonly string[] };

/** Why a change cannot change anything; null if it may, and for one that is meant for single organizations. */
export function whyIdle({ place, after }: BeforeAndAfter, { lever, index }: OneChange): Idle | null {
  const { parameter } = lever.changes[index];
  if (lever.target.organizations !== null) return null;
  const useless = whyUseless(place, lever, parameter);
  if (useless !== null) return useless;
  const reached = reachedBy({ place, after }, { lever, index });
  if (reached.length === 0 || reached.some(({ base, final }) => base !== final)) return null;
  return { why: 'still', values: [...new Set(reached.map(({ base }) => shownValue(base)))] };
}

/** A value in words. */
function shownValue(value: unknown): string {
  return typeof value === 'number' ? formatNumber(value) : String(value);
}

function targets<Thing extends { readonly slug: string }>(
  list: readonly string[] | null,
  things: readonly Thing[],
): Thing[] {
  return things.filter(({ slug }) => reaches(list, slug));
}

/** Why a change is without effect whatever its value. */
function whyUseless(place: MovedPart, { target }: LeverSchedule, parameter: string): Idle | null {
  const governments = targets(target.governments, place.governments);
  const services = governments.flatMap((government) => targets(target.services, government.services));
  return (
    idleTransfers(parameter, place.governments, target.governments === null ? null : governments) ??
    idleKind(parameter, services, target.services !== null) ??
    idleCare(parameter, governments)
  );
}

const transferNames = ['transferShare', 'transferEarmarked', 'equalisation'];

/** Transfers of governments that have nobody below; without targets it takes all of them to be so. */
function idleTransfers(
  parameter: string,
  all: readonly GovernmentPlace[],
  named: readonly GovernmentPlace[] | null,
): Idle | null {
  if (!transferNames.includes(parameter)) return null;
  const isAlone = ({ slug }: GovernmentPlace) =>
    !all.some(({ parent, parameters }) => parent === slug && parameters.agents > 0);
  const alone = (named ?? all).filter(isAlone);
  if (named === null && alone.length < all.length) return null;
  if (alone.length === 0) return null;
  return { why: 'childless', governments: alone.map(({ slug }) => slug) };
}

function idleKind(parameter: string, services: readonly ServicePlace[], isNamed: boolean): Idle | null {
  const kind = kindOf(parameter);
  if (kind === undefined || movables.get(parameter)?.scope !== 'service') return null;
  const others = services.filter(({ parameters }) => parameters.kind !== kind);
  if (others.length === 0 || (!isNamed && others.length < services.length)) return null;
  return { why: 'kind', kind, services: [...new Set(others.map(({ slug }) => slug))] };
}

function idleCare(parameter: string, governments: readonly GovernmentPlace[]): Idle | null {
  const peopled = governments.filter(({ services }) => services.length > 0);
  if (!careOfGovernment.includes(parameter) || peopled.length === 0 || !peopled.every(insuresOnly))
    return null;
  return { why: 'insured', governments: peopled.map(({ slug }) => slug) };
}

/** The values that a change reaches. */
export function reachedBy({ place, after }: BeforeAndAfter, { lever, index }: OneChange): Reached[] {
  const { changes, target } = lever;
  const { parameter, scope } = changes[index];
  const pair = (where: string, before: Values, later: Values): Reached[] => [
    { where, base: before[parameter], final: later[parameter] },
  ];
  if (scope === 'constant') return pair('', place.constants, after.constants);
  return place.governments.flatMap((government, g) => {
    const later = after.governments[g];
    if (!reaches(target.governments, government.slug)) return [];
    if (scope === 'government') return pair(government.slug, government.parameters, later.parameters);
    const kind = kindOf(parameter);
    return government.services.flatMap(({ slug, parameters }, s) =>
      reaches(target.services, slug) && (kind ?? parameters.kind) === parameters.kind
        ? pair(`${government.slug}.${slug}`, parameters, later.services[s].parameters)
        : [],
    );
  });
}
