/** Records small enough to compute every indicator by hand. */
import type { Call, Contract, Lot, Mode } from '../../../src/model/agents/contract.ts';
import type { Organization } from '../../../src/model/agents/organization.ts';
import type { Service } from '../../../src/model/agents/service.ts';
import { newEquityRecord } from '../../../src/model/indicators/follow-equity.ts';
import type {
  Deliveries,
  GovernmentRecord,
  RunRecord,
  ServiceRecord,
} from '../../../src/model/indicators/record.ts';
import { scopesOf } from '../../../src/model/indicators/scope.ts';
import type { View } from '../../../src/model/indicators/view.ts';
import { newLedger } from '../../../src/model/ledger.ts';
import {
  type GovernmentTally,
  governmentTallies,
  type ServiceTally,
  serviceTallies,
} from '../../../src/model/tallies.ts';

type Monthly<Tally> = Partial<Record<keyof Tally, readonly number[]>>;

/** A service record; tallies that are not given are 0 in every month. */
export function serviceRecord(
  path: string,
  totals: Monthly<ServiceTally> = {},
  rest: Partial<Omit<ServiceRecord, 'totals'>> = {},
  months = 12,
): ServiceRecord {
  const [government, slug] = path.split('/');
  return {
    slug,
    government,
    unitCost: 100,
    isNeeded: true,
    inhouseExcess: 0.25,
    takeUpCohort: 0,
    takeUpEnrolled: new Float64Array(months),
    equity: newEquityRecord(months),
    deliveries: deliveriesOf([], months),
    totals: monthly(serviceTallies, totals, months),
    ...rest,
  };
}

/** Deliveries of the months given, each a list of quality and persons served. */
export function deliveriesOf(months: readonly (readonly [number, number][])[], count = 12): Deliveries {
  const all = months.flat();
  return {
    quality: all.map(([quality]) => quality),
    served: all.map(([, served]) => served),
    end: Int32Array.from({ length: count }, (_, month) => months.slice(0, month + 1).flat().length),
  };
}

/** A government record; tallies that are not given are 0 in every month. */
export function governmentRecord(
  slug: string,
  totals: Monthly<GovernmentTally> = {},
  persons = 1000,
  months = 12,
): GovernmentRecord {
  return { slug, persons, totals: monthly(governmentTallies, totals, months) };
}

/** A record with nothing in it but what is given. */
export function runRecord(given: Partial<RunRecord>): RunRecord {
  return {
    months: 12,
    window: { from: 0, to: 12 },
    conventions: { excessAllowance: 0.05, recognitionTrust: 0.5, survivalMonths: 24, takeUpMonths: 12 },
    governments: [governmentRecord('g')],
    services: [serviceRecord('g/s')],
    calls: [],
    contracts: [],
    organizations: [],
    ledger: newLedger(),
    ...given,
  };
}

/** A view of the scope `government/service` of a record. */
export function viewOf(record: RunRecord, path = 'g/s', from = 0, to = record.months): View {
  const scope = scopesOf(record).find(({ government, service }) => `${government}/${service}` === path);
  if (scope === undefined) throw new Error(`no scope ${path}`);
  return { scope, from, to };
}

/** An agent as far as records read it. */
export function organization(slug: string, rest: Partial<Organization> = {}): Organization {
  const services = [serviceOf('g/s')];
  return { slug, type: 'nonprofit', services, enteredAt: -1, exitedAt: null, ...rest } as Organization;
}

/** A service as far as records read it. */
export function serviceOf(path: string): Service {
  const [government, slug] = path.split('/');
  return { slug, government: { slug: government } } as Service;
}

/** A contract of 100 persons at 100 CNY over the months given. */
export function contract(rest: Partial<Contract>): Contract {
  return {
    service: serviceOf('g/s'),
    mode: 'tender' as Mode,
    price: 100,
    plannedCost: 100,
    volume: 100,
    start: 0,
    end: 12,
    signedAt: 0,
    renewedFrom: null,
    ...rest,
  } as Contract;
}

/** An opening of a lot of service `g/s`. */
export function call(rest: Partial<Call>, lot: Lot = lotOf('g/s')): Call {
  return { lot, openedAt: 0, mode: 'tender', opening: 1, flawed: false, ...rest } as Call;
}

/** A lot of a service. */
export function lotOf(path: string): Lot {
  return { service: serviceOf(path), plannedAt: 0 } as Lot;
}

function monthly<Name extends string>(
  units: Readonly<Record<Name, string>>,
  given: Partial<Record<Name, readonly number[]>>,
  months: number,
): Record<Name, Float64Array> {
  const entries = (Object.keys(units) as Name[]).map((name) => {
    const values = new Float64Array(months);
    values.set(given[name] ?? []);
    return [name, values];
  });
  return Object.fromEntries(entries) as Record<Name, Float64Array>;
}
