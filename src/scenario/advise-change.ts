/** Advice about one change of a lever: that it moves nothing, or too far. */
import { formatNumber } from '../kernel/quantities.ts';
import { leveredNumber, reaches } from '../model/levers.ts';
import type { NumberDefinition } from '../model/parameters/definition.ts';
import { careOfGovernment, kindOf } from '../model/parameters/of-kind.ts';
import type { GovernmentPlace, LeverSchedule, Place, ServicePlace } from '../model/place.ts';
import { insuresOnly } from './advise-effects.ts';
import type { Warning } from './faults.ts';
import { movables } from './movables.ts';
import { isDimensionless } from './value-schema.ts';

type Values = Readonly<Record<string, unknown>>;
type Part = Pick<Place, 'governments' | 'constants'>;

/** A change of a lever. */
export interface OneChange {
  readonly lever: LeverSchedule;
  readonly index: number;
}

/** A value that a change reaches, before and after. */
interface Reached {
  /** Whose value it is; empty for a constant. */
  readonly where: string;
  readonly base: unknown;
  readonly final: unknown;
}

/** Warnings about a change; `after` is the place with the whole lever fully in force. */
export function adviseChange(place: Part, after: Part, { lever, index }: OneChange): Warning[] {
  const { parameter } = lever.changes[index];
  const isFirst = lever.changes.findIndex((change) => change.parameter === parameter) === index;
  if (!isFirst || lever.target.organizations !== null) return [];
  const path = `levers.${lever.slug}.changes[${index}]`;
  const idle = whyIdle(place, lever, parameter);
  if (idle !== null) return [{ path: `${path}.parameter`, message: `moves nothing: ${idle}` }];
  const reached = reachedBy({ place, after }, lever, index);
  if (reached.length > 0 && reached.every(({ base, final }) => base === final)) {
    const values = [...new Set(reached.map(({ base }) => shownValue(base)))].join(', ');
    return [{ path: `${path}.value`, message: `moves nothing: ${parameter} stays ${values}` }];
  }
  const definition = movables.get(parameter)?.definition;
  const far = definition?.kind === 'number' ? tooFar(reached, definition, { lever, index }) : null;
  return far === null ? [] : [{ path: `${path}.value`, message: far }];
}

function shownValue(value: unknown): string {
  return typeof value === 'number' ? formatNumber(value) : String(value);
}

function targets<Thing extends { readonly slug: string }>(
  list: readonly string[] | null,
  things: readonly Thing[],
): Thing[] {
  return things.filter(({ slug }) => reaches(list, slug));
}

/** Why a change is without effect whatever its value; null if it may have one. */
function whyIdle(place: Part, { target }: LeverSchedule, parameter: string): string | null {
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
): string | null {
  if (!transferNames.includes(parameter)) return null;
  const isAlone = ({ slug }: GovernmentPlace) =>
    !all.some(({ parent, parameters }) => parent === slug && parameters.agents > 0);
  const alone = (named ?? all).filter(isAlone);
  if (named === null && alone.length < all.length) return null;
  if (alone.length === 0) return null;
  const slugs = alone.map(({ slug }) => slug).join(', ');
  return `no government with residents names ${slugs} as its parent`;
}

function idleKind(parameter: string, services: readonly ServicePlace[], isNamed: boolean): string | null {
  const kind = kindOf(parameter);
  if (kind === undefined || movables.get(parameter)?.scope !== 'service') return null;
  const others = services.filter(({ parameters }) => parameters.kind !== kind);
  if (others.length === 0 || (!isNamed && others.length < services.length)) return null;
  const slugs = [...new Set(others.map(({ slug }) => slug))].join(', ');
  return `only services of kind "${kind}" have it, and ${slugs} is of another kind`;
}

function idleCare(parameter: string, governments: readonly GovernmentPlace[]): string | null {
  const peopled = governments.filter(({ services }) => services.length > 0);
  if (!careOfGovernment.includes(parameter) || peopled.length === 0 || !peopled.every(insuresOnly))
    return null;
  return `all services of ${peopled.map(({ slug }) => slug).join(', ')} are insured`;
}

/** The values that a change reaches. */
function reachedBy(
  { place, after }: { readonly place: Part; readonly after: Part },
  { changes, target }: LeverSchedule,
  index: number,
): Reached[] {
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

/** What is wrong with a sum or product: the tables warn of values that a lever sets. */
function tooFar(
  reached: readonly Reached[],
  definition: NumberDefinition,
  { lever, index }: OneChange,
): string | null {
  const { parameter } = lever.changes[index];
  const own = lever.changes.filter((change) => change.parameter === parameter);
  if (own.every(({ kind }) => kind === 'to')) return null;
  const levered = own.map((change) => ({ change, paidLevel: lever.strength }));
  const unit = isDimensionless(definition.unit) ? '' : ` ${definition.unit}`;
  const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
  const faults = (reached as readonly (Reached & { base: number; final: number })[]).flatMap(
    ({ where, base, final }) => {
      const of = where === '' ? parameter : `${parameter} of ${where}`;
      const wanted = leveredNumber(base, base, levered, everything);
      if (isOutside(wanted, definition.admissible)) {
        return `would bring ${of} from ${formatNumber(base)} to ${formatNumber(wanted)}${unit}, and stops at ${formatNumber(final)}`;
      }
      if (!isOutside(final, definition.plausible) || isOutside(base, definition.plausible)) return [];
      const range = definition.plausible.map((bound) => formatNumber(bound)).join(' to ');
      return `brings ${of} from ${formatNumber(base)} to ${formatNumber(final)}${unit}, outside the plausible range ${range}`;
    },
  );
  if (faults.length === 0) return null;
  return faults.length === 1 ? faults[0] : `${faults[0]} (and ${faults.length - 1} more)`;
}

function isOutside(value: number, [lowest, highest]: readonly [number, number]): boolean {
  return value < lowest || value > highest;
}
