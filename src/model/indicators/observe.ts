/** Copies what happened in a month into the record of the run, and writes nothing in the world. */
import type { Call, Contract } from '../agents/contract.ts';
import type { Government } from '../agents/government.ts';
import type { Service } from '../agents/service.ts';
import { followsNeed } from '../parameters/service.ts';
import { governmentTallies, serviceTallies } from '../tallies.ts';
import type { World } from '../world.ts';
import { type EquityFollower, followEquity, keepBeneficiaries, newEquityFollower } from './follow-equity.ts';
import type { Deliveries, GovernmentRecord, RunRecord, ServiceRecord } from './record.ts';
import { followCohort, markCohort, type TakeUpCohort } from './take-up-cohort.ts';

/** A record in the making. */
export interface Observer {
  readonly world: World;
  readonly governments: readonly GovernmentRecord[];
  readonly services: readonly ServiceDraft[];
  readonly calls: Call[];
  readonly contracts: Contract[];
}

interface ServiceDraft {
  readonly record: { -readonly [Name in keyof ServiceRecord]: ServiceRecord[Name] };
  cohort: TakeUpCohort | null;
  readonly equity: EquityFollower;
}

/** An empty record of a world that stands at the start of its run. */
export function newObserver(world: World): Observer {
  const observer: Observer = {
    world,
    governments: world.governments.map((government) => newGovernmentRecord(government, world.place.months)),
    services: world.services.map((service) => newServiceDraft(service, world.place.months)),
    calls: [],
    contracts: [],
  };
  if (world.place.window.from === 0) markCohorts(observer);
  return observer;
}

/** Adds the month that has just ended to the record; called once a month, before tallies are cleared. */
export function observe(world: World, observer: Observer): void {
  const { month } = world;
  world.governments.forEach((government, i) => {
    copyTally(government.tally, observer.governments[i].totals, month);
  });
  world.services.forEach((service, i) => {
    const { record } = observer.services[i];
    copyTally(service.tally, record.totals, month);
    addDeliveries(service, month, record.deliveries);
  });
  for (const call of world.calls) observer.calls.push({ ...call, bids: [...call.bids] });
  observer.contracts.push(...world.signed);
  followTakeUp(observer);
  followWindow(observer);
  if (month + 1 === world.place.window.from) markCohorts(observer);
}

/** The record of the months observed so far. */
export function recordOf(observer: Observer): RunRecord {
  const { world } = observer;
  const { excessAllowance, recognitionTrust, survivalMonths, takeUpMonths } = world.place.constants;
  return {
    months: world.place.months,
    window: world.place.window,
    conventions: { excessAllowance, recognitionTrust, survivalMonths, takeUpMonths },
    governments: observer.governments,
    services: observer.services.map(({ record }) => record),
    calls: observer.calls,
    contracts: observer.contracts,
    organizations: world.organizations,
    ledger: world.ledger,
  };
}

function newGovernmentRecord({ slug, persons }: Government, months: number): GovernmentRecord {
  return { slug, persons, totals: monthlyArrays(governmentTallies, months) };
}

function newServiceDraft(service: Service, months: number): ServiceDraft {
  const { slug, government, place } = service;
  const equity = newEquityFollower(service, months);
  return {
    record: {
      slug,
      government: government.slug,
      unitCost: place.parameters.unitCost,
      isNeeded: followsNeed[place.parameters.kind],
      inhouseExcess: place.parameters.inhouseExcess,
      totals: monthlyArrays(serviceTallies, months),
      takeUpCohort: 0,
      takeUpEnrolled: new Float64Array(months),
      equity: equity.record,
      deliveries: { quality: [], served: [], end: new Int32Array(months) },
    },
    cohort: null,
    equity,
  };
}

function monthlyArrays<Name extends string>(
  units: Readonly<Record<Name, string>>,
  months: number,
): Record<Name, Float64Array> {
  const entries = Object.keys(units).map((name) => [name, new Float64Array(months)]);
  return Object.fromEntries(entries) as Record<Name, Float64Array>;
}

function copyTally<Name extends string>(
  tally: Readonly<Record<Name, number>>,
  totals: Readonly<Record<Name, Float64Array>>,
  month: number,
): void {
  // both are made from one table, so that their entries stand in one order: looking each up by its name takes four times as long
  const columns = Object.values<Float64Array>(totals);
  Object.values<number>(tally).forEach((total, i) => {
    columns[i][month] = total;
  });
}

function addDeliveries(
  { running, tally }: Service,
  month: number,
  { quality, served, end }: Deliveries,
): void {
  for (const contract of running) {
    if (contract === null || contract.served === 0) continue;
    quality.push(contract.quality);
    served.push(contract.served);
  }
  if (tally.inhouseServed > 0) {
    quality.push(tally.inhouseQualitySum / tally.inhouseServed);
    served.push(tally.inhouseServed);
  }
  end[month] = served.length;
}

function markCohorts({ world, services }: Observer): void {
  world.services.forEach((service, i) => {
    const cohort = markCohort(service);
    services[i].cohort = cohort;
    services[i].record.takeUpCohort = cohort.members.length * personsPerAgent(service);
  });
}

function followTakeUp({ world, services }: Observer): void {
  const { month, place } = world;
  const followed = month < place.window.from + place.constants.takeUpMonths;
  world.services.forEach((service, i) => {
    const { cohort, record } = services[i];
    if (cohort === null) return;
    record.takeUpEnrolled[month] = followed
      ? followCohort(cohort, service) * personsPerAgent(service)
      : record.takeUpEnrolled[month - 1];
  });
}

/** The window is the time over which the model sums the benefit of residents. */
function followWindow({ world, services }: Observer): void {
  const { month, place } = world;
  if (month < place.window.from || month >= place.window.to) return;
  world.services.forEach((service, i) => {
    const { equity } = services[i];
    followEquity(equity, service, month);
    if (month + 1 === place.window.to) keepBeneficiaries(equity, service, place.constants.equityNeedMonths);
  });
}

function personsPerAgent(service: Service): number {
  return service.government.place.parameters.personsPerAgent;
}
