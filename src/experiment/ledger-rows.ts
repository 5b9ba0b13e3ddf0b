/** The procurement ledger of a run: one row a call, and one a renewal, as plain values. */
import { cnyOf } from '../kernel/money.ts';
import type { Call, Contract } from '../model/agents/contract.ts';
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
  readonly mode: 'tender' | 'commission' | 'renewal';
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
  const calls = record.calls.map((call) => callRow(call, replication));
  const renewals = record.contracts
    .filter(({ renewedFrom }) => renewedFrom !== null)
    .map((contract) => renewalRow(contract, replication));
  return [...calls, ...renewals].sort((a, b) => a.month - b.month);
}

function callRow(call: Call, replication: number): LedgerRow {
  const { lot, contract } = call;
  return {
    replication,
    call: call.path,
    month: call.openedAt + 1,
    opening: call.opening,
    mode: call.mode,
    flawed: call.flawed,
    reserve: call.reserve,
    value: call.reserve * lot.volume * lot.months,
    candidates: call.candidates,
    aware: call.aware,
    bidders: call.bids.length,
    outcome: call.outcome,
    evaluatedScore: contract === null ? null : (call.bids[0]?.evaluatedScore ?? null),
    ...lotColumns(call.lot, lot.volume),
    captured: lot.captured,
    ...contractColumns(contract),
  };
}

function renewalRow(contract: Contract, replication: number): LedgerRow {
  const { lot, reserve, volume } = contract;
  return {
    replication,
    call: contract.path,
    month: contract.signedAt + 1,
    opening: 0,
    mode: 'renewal',
    flawed: contract.flawed,
    captured: contract.captured,
    reserve,
    value: reserve * volume * lot.months,
    candidates: null,
    aware: null,
    bidders: 0,
    outcome: 'renewed',
    evaluatedScore: null,
    ...lotColumns(lot, volume),
    ...contractColumns(contract),
  };
}

function lotColumns(lot: Contract['lot'], volume: number) {
  return {
    lot: lot.path,
    government: lot.service.government.slug,
    service: lot.service.slug,
    volume,
    months: lot.months,
  };
}

/** What came of the award; null without one. */
function contractColumns(contract: Contract | null) {
  const award = contract === null ? null : contract;
  return {
    winner: award?.organization.slug ?? null,
    winnerType: award?.organization.type ?? null,
    price: award?.price ?? null,
    plannedCost: award?.plannedCost ?? null,
    awardValue: award === null ? null : award.price * award.volume * award.lot.months,
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
