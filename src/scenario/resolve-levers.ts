/** Levers, complete and checked: what they move, when, for whom and who pays. */
import { noCost } from '../interventions/schedule.ts';
import { nearest } from '../kernel/error.ts';
import type { Definition } from '../model/parameters/definition.ts';
import { organizationAttributes } from '../model/parameters/organization.ts';
import type {
  GovernmentPlace,
  LeverChange,
  LeverCost,
  LeverSchedule,
  ResidentTarget,
} from '../model/place.ts';
import { shown } from './faults.ts';
import { checkLeverTarget, checkPayer } from './lever-targets.ts';
import { movables, whyFixed } from './movables.ts';
import { bySlug, refuseTwins } from './resolve-governments.ts';
import { noteOrigin, type Resolving, refuse, refuseBeyondRun, warnImplausible } from './resolving.ts';
import { rivalSwitches } from './rivals.ts';
import type { LeverGiven } from './schema.ts';
import type { Path } from './tree.ts';
import { checkNumber, type Given, numberRule, readNumber } from './value-schema.ts';

/** The list of a scenario in which levers stand. */
const LEVERS = 'levers';

/** What the rest of the scenario says about levers. */
export interface Surroundings {
  readonly months: number;
  readonly governments: readonly GovernmentPlace[];
}

/** What a lever has where the scenario does not say; changes null = those that it lists. */
export type LeverDefaults = Pick<LeverSchedule, 'lagMonths' | 'rampMonths' | 'cost'> & {
  readonly changes: readonly LeverChange[] | null;
};

const ownDefaults: LeverDefaults = { lagMonths: 0, rampMonths: 0, cost: noCost, changes: null };

/** The levers of a scenario in slug order. */
export function resolveLevers(
  resolving: Resolving,
  given: readonly LeverGiven[],
  around: Surroundings,
): LeverSchedule[] {
  const levers = given.map((lever, index) => resolveLever(resolving, lever, [LEVERS, index], around));
  const paths = given.map(({ slug }, index) => ({ slug, path: [LEVERS, index] }));
  refuseTwins(resolving, paths, 'lever');
  refuseRivalSwitches(resolving, levers);
  // what begins after a run that the command line has shortened is no part of it
  return bySlug(levers.filter(({ start }) => !resolving.isResized || start < around.months));
}

/**
 * A lever as a scenario gives it, with its schedule, payer and target checked.
 * @param path - of the entry: the list it stands in, and its index there
 */
export function resolveLever(
  resolving: Resolving,
  given: LeverGiven,
  path: Path,
  { months, governments, defaults = ownDefaults }: Surroundings & { readonly defaults?: LeverDefaults },
): LeverSchedule {
  const resolved = [path[0], given.slug];
  if (given.name !== undefined) resolving.names[resolved.join('.')] = given.name;
  const changes =
    defaults.changes ??
    given.changes.flatMap((change, index) => resolveChange(resolving, change, [...path, 'changes', index]));
  const place = { written: [path], resolved };
  const value = (name: 'strength' | 'lagMonths' | 'rampMonths' | 'fadeMonths', byDefault: number): number => {
    const stated = given[name];
    if (stated === undefined) return byDefault;
    noteOrigin(resolving, place, name, { ...stated, byDefault });
    return stated.value;
  };
  const lever: LeverSchedule = {
    slug: given.slug,
    changes,
    strength: value('strength', 1),
    start: given.start,
    lagMonths: value('lagMonths', defaults.lagMonths),
    rampMonths: value('rampMonths', defaults.rampMonths),
    stop: stopOf(given, resolving.isResized ? months : Number.POSITIVE_INFINITY),
    fadeMonths: value('fadeMonths', 0),
    cost: resolveCost(resolving, given, path, defaults.cost),
    payer: given.payer ?? 'government',
    target: {
      governments: sorted(given.target?.governments),
      services: sorted(given.target?.services),
      organizations: sorted(given.target?.organizations),
      ...residentsOf(given.target?.residents),
    },
  };
  checkSchedule(resolving, lever, path, months);
  checkPayer(resolving, lever, path, governments);
  checkLeverTarget(resolving, given, path, governments);
  return lever;
}

/** The month of the stop; one after a run that the command line has shortened is none. */
function stopOf({ stop }: LeverGiven, end: number): number | null {
  return stop === undefined || stop >= end ? null : stop;
}

function sorted(slugs: readonly string[] | undefined): readonly string[] | null {
  return slugs === undefined ? null : [...new Set(slugs)].sort();
}

type ResidentsGiven = NonNullable<LeverGiven['target']>['residents'];

/** The residents that a lever singles out; nothing if it reaches all. */
function residentsOf(given: ResidentsGiven): { readonly residents?: ResidentTarget } {
  if (given === undefined) return {};
  const { quintiles, communities } = given;
  return { residents: { quintiles: ascending(quintiles), communities: ascending(communities) } };
}

function ascending(numbers: readonly number[] | undefined): readonly number[] | null {
  return numbers === undefined ? null : [...new Set(numbers)].sort((a, b) => a - b);
}

type ChangeGiven = LeverGiven['changes'][number];

function resolveChange(resolving: Resolving, given: ChangeGiven, path: Path): LeverChange[] {
  const { parameter, kind } = given;
  const movable = movables.get(parameter);
  const fixed = movable === undefined ? undefined : whyFixed(movable.definition);
  if (movable === undefined || fixed !== undefined) {
    const reason = fixed === undefined ? whyUnknown(parameter) : { rule: fixed };
    refuse(resolving, [...path, 'parameter'], { message: `is "${parameter}"`, ...reason });
    return [];
  }
  const { scope, definition } = movable;
  const value =
    definition.kind === 'number'
      ? readAmount(resolving, given, path, definition)
      : readSetting(resolving, given, path, definition);
  return value === undefined ? [] : [{ parameter, scope, kind, value }];
}

interface Reason {
  readonly rule: string;
  readonly suggestion?: string | undefined;
}

function whyUnknown(parameter: string): Reason {
  if (Object.hasOwn(organizationAttributes, parameter)) {
    return { rule: 'organizations are drawn at the start, and levers cannot move their attributes' };
  }
  return { rule: 'no parameter has this name', suggestion: nearest(parameter, movables.keys()) };
}

function readAmount(
  resolving: Resolving,
  { kind, value }: ChangeGiven,
  path: Path,
  definition: Definition & { kind: 'number' },
): number | undefined {
  const at = [...path, 'value'];
  const unit = kind === 'multiply' ? 'factor' : definition.unit;
  if (typeof value === 'boolean') {
    refuse(resolving, at, { message: `is ${value}`, rule: numberRule(unit) });
    return undefined;
  }
  const raise: Parameters<typeof readNumber>[2] = (text) => refuse(resolving, at, text);
  const amount = readNumber(value, unit, raise);
  if (amount === undefined) return undefined;
  if (kind === 'multiply' && amount < 0) {
    refuse(resolving, at, { message: `is ${amount}`, rule: 'a factor is at least 0' });
    return undefined;
  }
  if (kind !== 'to') return amount;
  if (!checkNumber(amount, definition, raise)) return undefined;
  warnImplausible(resolving, at, definition, amount);
  return amount;
}

function readSetting(
  resolving: Resolving,
  { kind, value }: ChangeGiven,
  path: Path,
  definition: Definition,
): boolean | string | undefined {
  if (kind !== 'to') {
    const rule = 'switches and choices have no size: write "kind: to"';
    refuse(resolving, [...path, 'kind'], { message: `is "${kind}"`, rule, suggestion: 'to' });
    return undefined;
  }
  if (definition.kind === 'switch' && typeof value === 'boolean') return value;
  const options = definition.kind === 'choice' ? definition.options : ['true', 'false'];
  if (definition.kind === 'choice' && options.includes(String(value))) return String(value);
  const rule = `one of ${options.join(', ')} is admitted`;
  const suggestion = nearest(String(value), options);
  refuse(resolving, [...path, 'value'], { message: `is ${shown(value)}`, rule, suggestion });
  return undefined;
}

const costNames = Object.keys(noCost) as (keyof LeverCost)[];

function resolveCost(
  resolving: Resolving,
  { slug, cost }: LeverGiven,
  path: Path,
  defaults: LeverCost,
): LeverCost {
  const place = { written: [[...path, 'cost']], resolved: [path[0], slug, 'cost'] };
  const entries = costNames.map((name) => {
    const stated: Given<number> | undefined = cost?.[name];
    if (stated !== undefined) noteOrigin(resolving, place, name, { ...stated, byDefault: defaults[name] });
    return [name, stated?.value ?? defaults[name]];
  });
  return Object.fromEntries(entries) as LeverCost;
}

function checkSchedule(resolving: Resolving, lever: LeverSchedule, path: Path, months: number): void {
  const begins = lever.start + lever.lagMonths;
  if (begins >= months) {
    const lag = lever.lagMonths > 0 ? ` after a lag of ${lever.lagMonths}` : '';
    const message = `lets the change begin in month ${begins + 1}${lag}`;
    const rule = `the run ends with month ${months}`;
    const at = [...path, 'start'];
    // a lever that is paid for in the run and acts after it is refused whoever has stated the length
    if (path[0] === LEVERS && lever.start < months) refuse(resolving, at, { message, rule });
    else
      refuseBeyondRun(resolving, at, {
        message,
        rule,
        consequence: `${rule}, in which "${lever.slug}" changes nothing`,
      });
  }
  if (lever.stop === null) return;
  if (lever.stop <= begins) {
    const rule = `the change begins in month ${begins + 1}, and stops later`;
    refuse(resolving, [...path, 'stop'], { message: `is month ${lever.stop + 1}`, rule });
  } else if (lever.stop >= months) {
    const rule = `the run ends with month ${months}; leave it out for a change that stays`;
    refuse(resolving, [...path, 'stop'], { message: `is month ${lever.stop + 1}`, rule });
  }
}

/** A switch or choice set by two levers at a time would depend on which of them counts. */
function refuseRivalSwitches(resolving: Resolving, levers: readonly LeverSchedule[]): void {
  for (const { lever, at, parameter, rival } of rivalSwitches(levers)) {
    const rule = `lever "${rival.slug}" sets it at the same time for some of the same`;
    const path = [LEVERS, levers.indexOf(lever), 'changes', at, 'parameter'];
    refuse(resolving, path, { message: `is "${parameter}"`, rule });
  }
}
