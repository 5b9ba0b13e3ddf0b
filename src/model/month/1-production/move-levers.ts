/** Process 1: moves every lever on its schedule, charges what it costs, and sets the values of the month. */
import { fenOf } from '../../../kernel/money.ts';
import type { Government } from '../../agents/government.ts';
import { isActive, type Organization } from '../../agents/organization.ts';
import type { Service } from '../../agents/service.ts';
import { type AccountHolder, spend } from '../../ledger.ts';
import {
  isSwitched,
  type LeveredChange,
  leveredNumber,
  leveredValue,
  leverLevel,
  reaches,
} from '../../levers.ts';
import { constants as constantTable } from '../../parameters/constants.ts';
import type { Definition } from '../../parameters/definition.ts';
import { type GovernmentParameters, governmentParameters } from '../../parameters/government.ts';
import { type ServiceParameters, serviceParameters } from '../../parameters/service.ts';
import type { LeverChange, LeverSchedule } from '../../place.ts';
import { placesAimedAt, reachesPlace } from '../../residents/groups.ts';
import type { World } from '../../world.ts';
import { affordableShares, chargesOf, paidShare, payCharges, spendingOf } from './pay-levers.ts';

type Value = number | boolean | string | readonly number[];
type Values = Record<string, Value>;
/** Affordable share of each payer. */
type Shares = ReadonlyMap<AccountHolder, number>;

/** Parameters charged by their value in force: their levers cost nothing more. */
const spendingNames = ['publicitySpend', 'fundraisingEffort'] as const;
/** What decides the charge, before it is known what the government can afford. */
const wantedNames = [...spendingNames, 'grassrootsShare'] as const;
/** What a government does for single organizations. */
const organizationNames = ['training', 'governanceSupport', 'creditFactor'] as const;
/** States that a government learns; levers add to them and never write them. */
const learnedNames = ['legality', 'capability', 'disclosure'] as const;

/** Step: what is due, what is paid, then the value of every parameter this month. */
export function moveLevers(world: World): void {
  setSpending(world);
  const charges = chargesOf(world);
  const shares = affordableShares(world, charges);
  payCharges(world, charges, shares);
  for (const government of world.governments) {
    paySpending(world, government, shares.get(government) ?? 1);
    moveGovernment(world, government, shares);
  }
  moveConstants(world, shares);
  // what no lever moves stays as it was at the entry of an organization
  if (!world.place.levers.some(movesOrganizations)) return;
  for (const organization of world.organizations) moveOrganization(world, organization, shares);
}

/** Wanted publicity and fund-raising: levers without what the government can afford (amendment 9). */
function setSpending(world: World): void {
  for (const government of world.governments) {
    const { values, valuesByPlace } = government;
    setWanted(world, government, { place: null, values });
    for (const place of placesAimedAt(government, world.place.levers)) {
      const own = { ...values };
      setWanted(world, government, { place, values: own });
      valuesByPlace.set(place, own);
    }
  }
}

/** Values of a month, and the residents who meet them: those of a place, or (null) those whom no lever singles out. */
interface ValuesOf<Values> {
  readonly place: number | null;
  readonly values: Values;
}

function setWanted(
  world: World,
  government: Government,
  { place, values }: ValuesOf<GovernmentParameters>,
): void {
  const changes = changesOn(world, {
    scope: 'government',
    table: governmentParameters,
    reach: ({ target }) =>
      reaches(target.governments, government.slug) && reachesPlace(target.residents, place),
    paid: () => 1,
  });
  for (const name of wantedNames) {
    const base = government.place.parameters[name];
    const { admissible } = governmentParameters[name];
    values[name] = leveredNumber(base, base, changes.get(name) ?? [], admissible);
  }
}

/** Pays publicity and fund-raising and scales their value to what was paid. */
function paySpending(world: World, government: Government, share: number): void {
  const { publicity, fundraising } = spendingOf(world, government);
  const { tally, values } = government;
  if (fenOf(publicity) > 0) {
    tally.publicity += spend(world.ledger, government, publicity * share, 'programme');
  }
  if (fenOf(fundraising) > 0) {
    tally.programme += spend(world.ledger, government, fundraising * share, 'programme');
  }
  for (const name of spendingNames) values[name] *= share;
  for (const own of government.valuesByPlace.values()) own.publicitySpend *= share;
}

function moveGovernment(world: World, government: Government, shares: Shares): void {
  const g = world.governments.indexOf(government);
  const paid = (lever: number) => paidShare(world, lever, g, shares);
  const { values, valuesByPlace } = government;
  moveValues(world, government, { place: null, values, paid });
  moveLearned(world, government, paid);
  for (const [place, own] of valuesByPlace) {
    const { publicitySpend } = own;
    moveValues(world, government, { place, values: Object.assign(own, values, { publicitySpend }), paid });
  }
  for (const service of government.services) {
    moveService(world, service, { place: null, values: service.values, paid });
    for (const place of valuesByPlace.keys()) {
      const own = { ...service.values };
      moveService(world, service, { place, values: own, paid });
      service.valuesByPlace.set(place, own);
    }
  }
}

/** Values to be moved by the paid part of every lever. */
interface Moving<Values> extends ValuesOf<Values> {
  readonly paid: (lever: number) => number;
}

function moveValues(
  world: World,
  { place: { parameters }, slug }: Government,
  { place, values, paid }: Moving<GovernmentParameters>,
): void {
  const changes = changesOn(world, {
    scope: 'government',
    table: governmentParameters,
    reach: ({ target }) =>
      reaches(target.governments, slug) &&
      target.organizations === null &&
      reachesPlace(target.residents, place),
    paid,
  });
  for (const name of [...spendingNames, ...learnedNames]) changes.delete(name);
  setValues(changes, governmentParameters, parameters, values);
}

function moveService(
  world: World,
  { place: { parameters }, government, slug }: Service,
  { place, values, paid }: Moving<ServiceParameters>,
): void {
  const changes = changesOn(world, {
    scope: 'service',
    table: serviceParameters,
    reach: ({ target }) =>
      reaches(target.governments, government.slug) &&
      reaches(target.services, slug) &&
      reachesPlace(target.residents, place),
    paid,
  });
  setValues(changes, serviceParameters, parameters, values);
}

/** Legality, capability and disclosure: the learned state, moved by the levers on it. */
function moveLearned(world: World, government: Government, paid: (lever: number) => number): void {
  const changes = changesOn(world, {
    scope: 'government',
    table: governmentParameters,
    reach: ({ target }) => reaches(target.governments, government.slug),
    paid,
  });
  for (const name of learnedNames) {
    government.values[name] = leveredNumber(
      government.learned[name],
      government.place.parameters[name],
      changes.get(name) ?? [],
      governmentParameters[name].admissible,
    );
  }
}

/** Constants hold everywhere: the least that any targeted government could pay for counts. */
function moveConstants(world: World, shares: Shares): void {
  const changes = changesOn(world, {
    scope: 'constant',
    table: constantTable,
    reach: () => true,
    paid: (lever) =>
      world.governments.reduce((least, government, g) => {
        const targeted = reaches(world.place.levers[lever].target.governments, government.slug);
        return targeted ? Math.min(least, paidShare(world, lever, g, shares)) : least;
      }, 1),
  });
  setValues(changes, constantTable, world.place.constants, world.constants);
}

function movesOrganizations({ changes }: LeverSchedule): boolean {
  return changes.some(
    ({ scope, parameter }) => scope === 'government' && organizationNames.some((name) => name === parameter),
  );
}

/** What a government does for single organizations: levers that name none reach all of them. */
function moveOrganization(world: World, organization: Organization, shares: Shares): void {
  if (!isActive(organization)) return;
  const { home } = organization;
  const g = world.governments.indexOf(home);
  const changes = changesOn(world, {
    scope: 'government',
    table: governmentParameters,
    reach: ({ target }) =>
      reaches(target.governments, home.slug) && reaches(target.organizations, organization.slug),
    paid: (lever) => paidShare(world, lever, g, shares),
  });
  const movedValue = (name: (typeof organizationNames)[number]) => {
    const base = home.place.parameters[name];
    return leveredNumber(base, base, changes.get(name) ?? [], governmentParameters[name].admissible);
  };
  organization.training = movedValue('training');
  organization.governance = movedValue('governanceSupport');
  organization.credit = Math.round(organization.baseCredit * movedValue('creditFactor'));
}

/** Changes of one scope that reach an agent, by parameter; a parameter whose levers are at 0 is listed empty. */
function changesOn(
  world: World,
  {
    scope,
    table,
    reach,
    paid,
  }: {
    scope: LeverChange['scope'];
    table: Readonly<Record<string, Definition>>;
    reach: (lever: LeverSchedule) => boolean;
    paid: (lever: number) => number;
  },
): Map<string, LeveredChange[]> {
  const found = new Map<string, LeveredChange[]>();
  world.place.levers.forEach((lever, index) => {
    for (const change of lever.changes) {
      if (change.scope !== scope || !reach(lever)) continue;
      const changes = found.get(change.parameter) ?? [];
      found.set(change.parameter, changes);
      const level = levelOf(world, lever, table[change.parameter]);
      if (level > 0) changes.push({ change, paidLevel: level * paid(index) });
    }
  });
  return found;
}

/** Level before what is paid for; switches and choices are on or off. */
function levelOf(world: World, lever: LeverSchedule, definition: Definition): number {
  if (definition.kind === 'number') return leverLevel(lever, world.month);
  return isSwitched(lever, world.month) ? 1 : 0;
}

function setValues<Table extends object>(
  changes: ReadonlyMap<string, LeveredChange[]>,
  table: Readonly<Record<string, Definition>>,
  base: Readonly<Table>,
  values: Table,
): void {
  for (const [name, list] of changes) {
    (values as Values)[name] = leveredValue(table[name], (base as Values)[name], list);
  }
}
