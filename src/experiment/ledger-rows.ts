/** The procurement ledger of a run: one row a call, and one a renewal, as plain values. */
import { cnyOf } from '../kernel/money.ts';
import type { Call, Contract, Lot, Mode } from '../model/agents/contract.ts';
import type { RunRecord } from '../model/indicators/record.ts';

/** A row of the ledger; months are counted from 1, money is in CNY, what does not apply is null. */
export interface LedgerRow {
  readonly replication: number;
  /** Path of the call, or of the contract for a renewal. */
  readonly call: string;
  readonly lot: string;
  readonly government: string;
  readonly service: string;
  readonly month: number;
  readonly opening: number;
  readonly mode: Mode | 'renewal';
  readonly flawed: boolean;
  readonly captured: boolean;
  /** Persons served at a time, and length. */
  readonly volume: number;
  readonly months: number;
  /** CNY per person-month and in all. */
  readonly reserve: number;
  readonly value: number;
  readonly candidates: number | null;
  readonly aware: number | null;
  readonly bidders: number;
  readonly outcome: Call['outcome'] | 'renewed';
  readonly winner: string | null;
  readonly winnerType: string | null;
  readonly price: number | null;
  readonly plannedCost: number | null;
  readonly awardValue: number | null;
  readonly evaluatedScore: number | null;
  readonly promise: number | null;
  readonly completeness: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly renewals: number | null;
  readonly evaluator: string | null;
  readonly personMonths: number | null;
  readonly quality: number | null;
  readonly paid: number | null;
  readonly fines: number | null;
  readonly audits: number | null;
  readonly lastScore: number | null;
}

/** Rows of a run, in order of month, then as they happened: calls first, then renewals. */
export function ledgerRows(record: RunRecord, replication: number): LedgerRow[] {
  const rows = record.calls.flatMap((call) => callRows(call, replication));
  for (const contract of record.contracts) {
    if (contract.renewedFrom !== null) rows.push(renewalRow(contract, replication));
  }
  return rows.sort((a, b) => a.month - b.month);
}

/** One row, or one for each contract where a call led to several. */
function callRows(call: Call, replication: number): LedgerRow[] {
  if (call.contracts.length === 0) return [callRow(call, null, replication)];
  return call.contracts.map((contract) => callRow(call, contract, replication));
}

function callRow(call: Call, contract: Contract | null, replication: number): LedgerRow {
  const { lot } = call;
  const row = newRow(lot, lot.volume, contract);
  row.replication = replication;
  row.call = call.path;
  row.month = call.openedAt + 1;
  row.opening = call.opening;
  row.mode = call.mode;
  row.flawed = call.flawed;
  row.captured = call.captured;
  row.reserve = call.reserve;
  row.value = call.reserve * lot.volume * lot.months;
  row.candidates = call.candidates;
  row.aware = call.aware;
  row.bidders = call.bids.length;
  row.outcome = call.outcome;
  const winner = call.bids.find((bid) => bid.candidate.organization === contract?.organization);
  row.evaluatedScore = winner?.evaluatedScore ?? null;
  return row;
}

function renewalRow(contract: Contract, replication: number): LedgerRow {
  const { lot, reserve, volume } = contract;
  const row = newRow(lot, volume, contract);
  row.replication = replication;
  row.call = contract.path;
  row.month = contract.signedAt + 1;
  row.mode = 'renewal';
  row.flawed = contract.flawed;
  row.captured = contract.captured;
  row.reserve = reserve;
  row.value = reserve * volume * lot.months;
  row.outcome = 'renewed';
  return row;
}

/** A row with what the lot and the award say; the rest is filled in by whoever knows it. */
function newRow(
  lot: Lot,
  volume: number,
  award: Contract | null,
): { -readonly [K in keyof LedgerRow]: LedgerRow[K] } {
  return {
    replication: 0,
    call: '',
    lot: lot.path,
    government: lot.service.government.slug,
    service: lot.service.slug,
    month: 0,
    opening: 0,
    mode: 'tender',
    flawed: false,
    captured: false,
    volume,
    months: lot.months,
    reserve: 0,
    value: 0,
    candidates: null,
    aware: null,
    bidders: 0,
    outcome: 'open',
    winner: award?.organization.slug ?? null,
    winnerType: award?.organization.type ?? null,
    price: award?.price ?? null,
    plannedCost: award?.plannedCost ?? null,
    awardValue: award === null ? null : award.price * award.volume * award.lot.months,
    evaluatedScore: null,
    promise: award?.promise ?? null,
    completeness: award?.completeness ?? null,
    start: award === null ? null : award.start + 1,
    end: award?.end ?? null,
    renewals: award?.renewals ?? null,
    evaluator: award?.evaluator?.slug ?? null,
    personMonths: award?.servedTotal ?? null,
    quality: award === null || award.servedTotal === 0 ? null : award.qualityServedTotal / award.servedTotal,
    paid: award === null ? null : cnyOf(award.paid),
    fines: award === null ? null : cnyOf(award.fines),
    audits: award?.audits ?? null,
    lastScore: award?.lastScore ?? null,
  };
}
