/** Scopes of indicators: one service of a government, all services of a government, or everything. */
import { compareCodeUnits } from '../../kernel/text.ts';
import type { Call, Contract } from '../agents/contract.ts';
import type { Organization } from '../agents/organization.ts';
import type { GovernmentRecord, RunRecord, ServiceRecord } from './record.ts';

/** Stands for the government or the service where a scope holds several. */
export const ALL = 'all';

/** Which government and service a value is about; `all` where it is about several. */
export interface ScopeName {
  readonly government: string;
  readonly service: string;
}

/** A set of services of a record, with their rows. */
export interface Scope extends ScopeName {
  readonly record: RunRecord;
  readonly services: readonly ServiceRecord[];
  /** Governments of these services, in the order of the record. */
  readonly governments: readonly GovernmentRecord[];
  /** Number of services of each of these governments, in or out of the scope. */
  readonly servicesOfGovernment: readonly number[];
  /** Residents of these governments. */
  readonly persons: number;
  readonly calls: RowsByMonth<Call>;
  readonly contracts: readonly Contract[];
  /** The same contracts by month of signature. */
  readonly signed: RowsByMonth<Contract>;
  readonly organizations: readonly Organization[];
  /** The scope of each service alone. */
  readonly parts: readonly Scope[];
  /** The scope of all services of the governments that have one in this scope. */
  readonly whole: Scope;
  /** The scope of its services that residents need one by one, so that policies are not counted as service; itself if it has none. */
  readonly inPerson: Scope;
  /** Sums over services or governments by month, made when first asked for. */
  readonly sums: Map<string, Float64Array>;
}

/** Rows in order of month: those of month t stand from `start[t]` to before `start[t + 1]`. */
export interface RowsByMonth<Row> {
  readonly rows: readonly Row[];
  readonly start: Int32Array;
}

/** The services of a government, as far as scopes are concerned. */
interface Named {
  readonly slug: string;
}

/**
 * The scopes of a panel, in order: each service of a government, then the government as a whole if it has
 * several, and everything if there are several governments with services, which come in the order given.
 */
export function scopeNames(
  governments: readonly { readonly slug: string; readonly services: readonly Named[] }[],
): ScopeName[] {
  const names = governments.flatMap(({ slug, services }) => [
    ...services.map((service) => ({ government: slug, service: service.slug })),
    ...(services.length > 1 ? [{ government: slug, service: ALL }] : []),
  ]);
  const purchasers = governments.filter(({ services }) => services.length > 0);
  if (purchasers.length > 1) names.push({ government: ALL, service: ALL });
  return names;
}

/** Scopes of a record that were asked for, because the months and the window of a run share them. */
const keptScopes = new WeakMap<RunRecord, readonly Scope[]>();

/** The scopes of a record, in the order of {@link scopeNames}. */
export function scopesOf(record: RunRecord): readonly Scope[] {
  let scopes = keptScopes.get(record);
  if (scopes === undefined) {
    scopes = newScopes(record);
    keptScopes.set(record, scopes);
  }
  return scopes;
}

function newScopes(record: RunRecord): Scope[] {
  const markets = marketsOf(record);
  const single = record.services.map((service) => newScope(record, [marketOf(markets, service)]));
  const scopes: Scope[] = [];
  // governments act in the order parents first, and are listed by slug
  const slugs = [...new Set(single.map(({ government }) => government))].sort(compareCodeUnits);
  for (const slug of slugs) {
    const parts = single.filter(({ government }) => government === slug);
    scopes.push(...parts);
    if (parts.length < 2) continue;
    const whole = scopeOfParts(record, markets, parts);
    for (const part of parts) part.whole = whole;
    scopes.push(whole);
  }
  if (slugs.length > 1) scopes.push(scopeOfParts(record, markets, single));
  return scopes;
}

type Draft = { -readonly [Name in keyof Scope]: Scope[Name] };

/** The rows of one service, in the order of the record. */
interface Market {
  readonly service: ServiceRecord;
  readonly calls: Call[];
  readonly contracts: Contract[];
  readonly organizations: Organization[];
}

/** Markets by government and service. */
type Markets = ReadonlyMap<string, ReadonlyMap<string, Market>>;

function marketsOf(record: RunRecord): Markets {
  const markets = new Map<string, Map<string, Market>>();
  for (const { slug } of record.governments) markets.set(slug, new Map());
  for (const service of record.services) {
    const market = { service, calls: [], contracts: [], organizations: [] };
    markets.get(service.government)?.set(service.slug, market);
  }
  const find = (government: string, service: string) => markets.get(government)?.get(service);
  for (const call of record.calls) {
    const { service } = call.lot;
    find(service.government.slug, service.slug)?.calls.push(call);
  }
  for (const contract of record.contracts) {
    const { service } = contract;
    find(service.government.slug, service.slug)?.contracts.push(contract);
  }
  for (const organization of record.organizations) {
    for (const { government, slug } of organization.services) {
      find(government.slug, slug)?.organizations.push(organization);
    }
  }
  return markets;
}

function marketOf(markets: Markets, { government, slug }: ServiceRecord): Market {
  return markets.get(government)?.get(slug) as Market;
}

function scopeOfParts(record: RunRecord, markets: Markets, parts: readonly Scope[]): Draft {
  const services = parts.flatMap((part) => part.services);
  const scope = newScope(
    record,
    services.map((service) => marketOf(markets, service)),
  );
  scope.parts = parts;
  const needed = parts.filter(({ services: [service] }) => service.isNeeded);
  const isMixed = needed.length > 0 && needed.length < parts.length;
  if (isMixed) scope.inPerson = needed.length === 1 ? needed[0] : scopeOfParts(record, markets, needed);
  return scope;
}

function newScope(record: RunRecord, markets: readonly Market[]): Draft {
  const { months } = record;
  const services = markets.map(({ service }) => service);
  const slugs = new Set(services.map(({ government }) => government));
  const governments = record.governments.filter(({ slug }) => slugs.has(slug));
  const contracts = joined(markets.map((market) => market.contracts));
  const scope: Draft = {
    government: governments.length === 1 ? governments[0].slug : ALL,
    service: services.length === 1 ? services[0].slug : ALL,
    record,
    services,
    governments,
    servicesOfGovernment: governments.map(
      ({ slug }) => record.services.filter(({ government }) => government === slug).length,
    ),
    persons: governments.reduce((total, { persons }) => total + persons, 0),
    calls: rowsByMonth(joined(markets.map(({ calls }) => calls)), ({ openedAt }) => openedAt, months),
    contracts,
    signed: rowsByMonth(contracts, ({ signedAt }) => signedAt, months),
    organizations: [...new Set(markets.flatMap(({ organizations }) => organizations))],
    parts: [],
    whole: undefined as never,
    inPerson: undefined as never,
    sums: new Map(),
  };
  scope.parts = [scope];
  scope.whole = scope;
  scope.inPerson = scope;
  return scope;
}

/** One list of several. `concat` copies whole lists. */
function joined<Row>(lists: readonly (readonly Row[])[]): readonly Row[] {
  return ([] as Row[]).concat(...lists);
}

/** Sorts rows by month; rows of one month keep their order. */
function rowsByMonth<Row>(
  rows: readonly Row[],
  monthOf: (row: Row) => number,
  months: number,
): RowsByMonth<Row> {
  const start = new Int32Array(months + 1);
  for (const row of rows) start[monthOf(row) + 1] += 1;
  for (let month = 0; month < months; month += 1) start[month + 1] += start[month];
  const next = start.slice();
  const sorted: Row[] = new Array(rows.length);
  for (const row of rows) {
    sorted[next[monthOf(row)]] = row;
    next[monthOf(row)] += 1;
  }
  return { rows: sorted, start };
}
