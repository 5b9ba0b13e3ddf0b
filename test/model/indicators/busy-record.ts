/** A record full of plausible numbers, each a function of its place alone, for laws and for measuring speed. */
import { counterOf, draw, idOf, runKey } from '../../../src/kernel/random.ts';
import type { Call, Contract } from '../../../src/model/agents/contract.ts';
import type { RunRecord, ServiceRecord } from '../../../src/model/indicators/record.ts';
import {
  call,
  contract,
  deliveriesOf,
  governmentRecord,
  lotOf,
  organization,
  runRecord,
  serviceOf,
  serviceRecord,
} from './small-record.ts';

const run = runKey('busy record', 0);
const ORGANIZATIONS = 14;
const LOTS = 8;
/** Persons that each contract serves in a month. */
const SERVED = 120;

/** How large the record is. */
export interface Size {
  readonly governments: number;
  readonly services: number;
  readonly months: number;
}

/** A record of which every month looks like those of a small county. */
export function busyRecord({ governments, services, months }: Size): RunRecord {
  const paths = Array.from({ length: governments }, (_, g) =>
    Array.from({ length: services }, (_, s) => `g${g}/s${s}`),
  ).flat();
  const markets = paths.map((path) => busyMarket(path, months));
  return runRecord({
    months,
    window: { from: 12, to: months },
    governments: Array.from({ length: governments }, (_, g) =>
      governmentRecord(
        `g${g}`,
        {
          trust: series(months, (t) => u(`g${g}/trust`, t)),
          arrears: series(months, (t) => Math.floor(u(`g${g}/arrears`, t) * 10_000)),
          ownRevenue: series(months, () => 900_000),
          fundsRaised: series(months, (t) => Math.floor(u(`g${g}/funds`, t) * 90_000)),
          programme: series(months, () => 3000),
          demandError: series(months, (t) => (t % 12 === 0 ? u(`g${g}/error`, t) : 0)),
          surveyed: series(months, (t) => (t % 12 === 0 ? 500 : 0)),
          resolvedEscalations: series(months, (t) => Math.floor(u(`g${g}/resolved`, t) * 3)),
        },
        300_000,
        months,
      ),
    ),
    services: markets.map(({ service }) => service),
    calls: markets.flatMap(({ calls }) => calls).sort((a, b) => a.openedAt - b.openedAt),
    contracts: markets.flatMap(({ contracts }) => contracts).sort((a, b) => a.signedAt - b.signedAt),
    organizations: markets.flatMap(({ organizations }) => organizations),
  });
}

function busyMarket(path: string, months: number) {
  const organizations = Array.from({ length: ORGANIZATIONS }, (_, i) => {
    const exit = Math.floor(u(`${path}/exit`, i) * 96);
    return organization(`${path}-${i}`, {
      services: [serviceOf(path)],
      enteredAt: i < 10 ? -1 : i,
      exitedAt: exit < months && exit > i ? exit : null,
    });
  });
  const calls: Call[] = [];
  const contracts: Contract[] = [];
  for (let start = 1; start < months; start += 12) {
    for (let i = 0; i < LOTS; i += 1) {
      const lot = { ...lotOf(path), index: i };
      calls.push(call({ openedAt: start, flawed: u(`${path}/flawed`, start + i) < 0.3 }, lot));
      const again = u(`${path}/again`, start + i) < 0.3 && start + 1 < months;
      if (again) calls.push(call({ openedAt: start + 1, opening: 2 }, lot));
      const signedAt = again ? start + 1 : start;
      contracts.push(
        contract({
          service: serviceOf(path),
          organization: organizations[Math.floor(u(`${path}/winner`, start + i) * ORGANIZATIONS)],
          mode: i % 3 === 0 ? 'commission' : 'tender',
          price: 80 + 40 * u(`${path}/price`, start + i),
          plannedCost: 80,
          signedAt,
          start: signedAt + 1,
          end: signedAt + 13,
        }),
      );
    }
  }
  const deliveries = series(months, (month) =>
    contracts
      .filter(({ start, end }) => start <= month && month < end)
      .map((_, i): [number, number] => [u(`${path}/q/${i}`, month), SERVED]),
  );
  const service = { ...busyService(path, months), deliveries: deliveriesOf(deliveries, months) };
  return { organizations, calls, contracts, service };
}

function busyService(path: string, months: number): ServiceRecord {
  const of = (name: string, scale: number) =>
    series(months, (t) => Math.floor(u(`${path}/${name}`, t) * scale));
  const bids = series(months, (t) => (t % 12 < 3 ? [t % 5, (t + 2) % 7, 3] : []));
  return serviceRecord(
    path,
    {
      persons: series(months, () => 300_000),
      needPersons: series(months, () => 24_000),
      awarePersons: of('aware', 300_000),
      enrolledPersons: of('enrolled', 24_000),
      waitingPersons: of('waiting', 5000),
      satisfactionSum: of('satisfied', 20_000),
      satisfactionPersons: series(months, () => 20_000),
      complaints: of('complaints', 30),
      escalations: of('escalations', 5),
      experiences: series(months, () => 20_000),
      disconfirmationSum: of('disconfirmation', 100),
      contractVolume: series(months, () => 12_000),
      contractServed: of('served', 12_000),
      contractQualitySum: series(months, (t) => u(`${path}/served`, t) * u(`${path}/quality`, t) * 11_999),
      firstTenderCalls: bids.map((list) => list.length),
      firstTenderBids: bids.map((list) => list.reduce((sum, count) => sum + count, 0)),
      firstTenderBidsSquared: bids.map((list) => list.reduce((sum, count) => sum + count * count, 0)),
      contractMonths: series(months, () => LOTS),
      audits: of('audits', LOTS),
      payments: of('payments', 100_000_000),
      diverted: of('diverted', 0),
      inhouseCost: of('inhouse', 50_000_000),
      auditCost: of('auditCost', 80_000),
      organizations: series(months, () => ORGANIZATIONS),
      registerCapacity: series(months, () => 9000),
      skillSum: series(months, () => ORGANIZATIONS / 2),
      trueNeed: series(months, (t) => (t % 12 === 0 ? 0.08 : 0)),
      needCostShare: series(months, (t) => (t % 12 === 1 ? 0.25 : 0)),
      fundedVolume: series(months, (t) => (t % 12 === 1 ? 9000 : 0)),
    },
    {},
    months,
  );
}

function series<Value>(months: number, value: (month: number) => Value): Value[] {
  return Array.from({ length: months }, (_, month) => value(month));
}

function u(name: string, index: number): number {
  return draw(run, idOf(name), index, counterOf(0));
}
