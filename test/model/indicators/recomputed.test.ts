/** Indicators made from the monthly totals that processes count, against a new count from logs of what happened. */
import { describe, expect, it } from 'vitest';
import { type LedgerRow, ledgerRows } from '../../../src/experiment/ledger-rows.ts';
import { AWARE, ENROLLED, NEED, stateOf, WAITING } from '../../../src/model/agents/resident.ts';
import { newObserver, observe, recordOf } from '../../../src/model/indicators/observe.ts';
import { windowValues } from '../../../src/model/indicators/panel.ts';
import { indicators } from '../../../src/model/indicators/registry.ts';
import { runMonths, startRun } from '../../../src/model/simulate.ts';
import type { World } from '../../../src/model/world.ts';
import { placeOf } from '../../setup/place.ts';

const months = 40;
const place = placeOf({
  months,
  services: ['community'],
  registered: 6,
  service: { needShare: 0.6 },
  // calls that few notice, so that some draw no bid and lots are tendered again
  constants: { awarenessBase: 0.4 },
  government: { personsPerAgent: 30, lotSize: 60, tenderShare: 1, contractMonths: 6, minimumBids: 2 },
});

/** What a stranger could write down about the residents and contracts of a month. */
interface MonthLog {
  needed: number;
  aware: number;
  enrolled: number;
  waiting: number;
  satisfaction: number;
  satisfied: number;
  served: number;
  qualityServed: number;
  purchased: number;
  purchasedQuality: number;
}

function monthLog({ services: [service], governments: [government] }: World): MonthLog {
  const log: MonthLog = {
    needed: 0,
    aware: 0,
    enrolled: 0,
    waiting: 0,
    satisfaction: 0,
    satisfied: 0,
    served: 0,
    qualityServed: 0,
    purchased: 0,
    purchasedQuality: 0,
  };
  const { flags, satisfaction } = service.columns;
  for (let j = 0; j < government.residents.count; j++) {
    if ((flags[j] & NEED) !== 0) log.needed++;
    if ((flags[j] & AWARE) !== 0) log.aware++;
    if (stateOf(flags[j]) === ENROLLED) log.enrolled++;
    if (stateOf(flags[j]) === WAITING) log.waiting++;
    if (Number.isNaN(satisfaction[j])) continue;
    log.satisfaction += satisfaction[j];
    log.satisfied++;
  }
  for (const contract of service.running) {
    if (contract === null) continue;
    log.purchased += contract.served;
    log.purchasedQuality += contract.served * contract.quality;
  }
  const { inhouseSkill, inhouseEffort } = service.values;
  log.served = log.purchased + service.inhouseServed;
  log.qualityServed = log.purchasedQuality + service.inhouseServed * inhouseSkill * inhouseEffort;
  return log;
}

/** A run with two witnesses: the record of indicators and the logs. */
function run() {
  const world = startRun(place, 'recomputed', 0);
  const observer = newObserver(world);
  const logs: MonthLog[] = [];
  runMonths(world, (now) => {
    observe(now, observer);
    logs.push(monthLog(now));
  });
  const record = recordOf(observer);
  const values = windowValues(record, { from: 0, to: months });
  // one government and one service: the first scope is everything
  const streamed = Object.fromEntries(indicators.map(({ name }, i) => [name, values[i]]));
  return { streamed, logs, rows: ledgerRows(record, 0) };
}

const { streamed, logs, rows } = run();
const sum = (name: keyof MonthLog) => logs.reduce((total, log) => total + log[name], 0);
const sumOf = (of: (row: LedgerRow) => number, among: readonly LedgerRow[]) =>
  among.reduce((total, row) => total + of(row), 0);
const tenders = rows.filter(({ mode }) => mode === 'tender');
const first = tenders.filter(({ opening }) => opening === 1);
const awarded = tenders.filter(({ outcome }) => outcome === 'awarded');
const agreed = rows.filter(({ price }) => price !== null);
const published = rows.filter(({ opening }) => opening === 1);
const meanBids = sumOf(({ bidders }) => bidders, first) / first.length;

describe('indicators recomputed from the logs of a run', () => {
  it('have something to be compared about', () => {
    expect(first.length).toBeGreaterThan(5);
    expect(tenders.length).toBeGreaterThan(first.length);
    expect(first.some(({ bidders }) => bidders === 0)).toBe(true);
    expect(awarded.length).toBeGreaterThan(3);
    expect(sum('waiting')).toBeGreaterThan(0);
  });

  it.each<[string, () => number]>([
    ['bidsPerCall', () => meanBids],
    [
      'bidsVarianceToMean',
      () => sumOf(({ bidders }) => (bidders - meanBids) ** 2, first) / (first.length - 1) / meanBids,
    ],
    ['singleBidShare', () => first.filter(({ bidders }) => bidders === 1).length / first.length],
    ['failedShare', () => first.filter(({ bidders }) => bidders < 2).length / first.length],
    ['tenderCallsPerYear', () => (12 * tenders.length) / months],
    ['processCompliance', () => published.filter(({ flawed }) => !flawed).length / published.length],
    [
      'priceToReserve',
      () =>
        sumOf(({ price, volume }) => price! * volume, awarded) /
        sumOf(({ reserve, volume }) => reserve * volume, awarded),
    ],
    [
      'priceRatio',
      () =>
        sumOf(({ price, volume }) => price! * volume, agreed) / sumOf(({ volume }) => 100 * volume, agreed),
    ],
    ['coverage', () => sum('enrolled') / sum('needed')],
    ['awareness', () => sum('aware') / (months * 200)],
    ['waiting', () => (30 * sum('waiting')) / months],
    ['satisfaction', () => sum('satisfaction') / sum('satisfied')],
    ['quality', () => sum('qualityServed') / sum('served')],
    ['purchasedQuality', () => sum('purchasedQuality') / sum('purchased')],
  ])('give %s that the run streamed', (name, recomputed) => {
    // satisfaction is summed in units of 1/65536
    expect(streamed[name]).toBeCloseTo(recomputed(), name === 'satisfaction' ? 4 : 10);
  });

  it('account for every person-month that contracts served', () => {
    expect(sumOf(({ personMonths }) => personMonths ?? 0, agreed)).toBe(sum('purchased'));
  });
});
