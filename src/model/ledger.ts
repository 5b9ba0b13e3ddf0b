/**
 * Money: every fen moves between a government, an organization, the outside (sources) and sinks, and each
 * movement is posted once with the same whole number on both sides (MODEL 3.7).
 */
import { fenOf } from '../kernel/money.ts';

/** Where money enters the model. */
export const sources = [
  'startingCash',
  'ownRevenue',
  'fundRaising',
  'donations',
  'outsideIncome',
  'entrantCapital',
  'funders',
] as const;
/** Where money leaves the model. */
export const sinks = [
  'production',
  'fixed',
  'bidCosts',
  'rentTransfer',
  'rentWaste',
  'diverted',
  'inhouse',
  'survey',
  'audits',
  'evaluation',
  'programme',
  'closed',
  'writtenOff',
  'payouts',
] as const;

/** Why money moves between two holders. */
export type TransferAccount = 'payments' | 'fines' | 'refunds' | 'transfers';

export type SourceAccount = (typeof sources)[number];
export type SinkAccount = (typeof sinks)[number];

/** One movement of money: from a holder or from outside (null) to a holder or a sink (null). */
export interface Posting {
  readonly from: AccountHolder | null;
  readonly to: AccountHolder | null;
  readonly account: SourceAccount | SinkAccount | TransferAccount;
  /** Whole fen; below 0 only where a debt is written off. */
  readonly fen: number;
}

/** Totals since the start of the run, fen. */
export interface Ledger {
  readonly sources: Record<SourceAccount, number>;
  readonly sinks: Record<SinkAccount, number>;
  /** Told of every posting in a traced run, absent in others. */
  onPosting?: (posting: Posting) => void;
}

/** Anyone with an account. */
export interface AccountHolder {
  cash: number;
}

/** A ledger in which nothing was posted yet. */
export function newLedger(): Ledger {
  return {
    sources: Object.fromEntries(sources.map((name) => [name, 0])) as Record<SourceAccount, number>,
    sinks: Object.fromEntries(sinks.map((name) => [name, 0])) as Record<SinkAccount, number>,
  };
}

/** Money from outside to a holder. @param cny - CNY, rounded half up to fen. @returns what was posted, fen */
export function receive(ledger: Ledger, holder: AccountHolder, cny: number, source: SourceAccount): number {
  return receiveFen(ledger, holder, fenOf(cny), source);
}

/** Money from outside to a holder, in whole fen. */
export function receiveFen(
  ledger: Ledger,
  holder: AccountHolder,
  fen: number,
  source: SourceAccount,
): number {
  holder.cash += fen;
  ledger.sources[source] += fen;
  ledger.onPosting?.({ from: null, to: holder, account: source, fen });
  return fen;
}

/** Money from a holder to a sink. @param cny - CNY, rounded half up to fen. @returns what was posted, fen */
export function spend(ledger: Ledger, holder: AccountHolder, cny: number, sink: SinkAccount): number {
  return spendFen(ledger, holder, fenOf(cny), sink);
}

/** Money from a holder to a sink, in whole fen. */
export function spendFen(ledger: Ledger, holder: AccountHolder, fen: number, sink: SinkAccount): number {
  holder.cash -= fen;
  ledger.sinks[sink] += fen;
  ledger.onPosting?.({ from: holder, to: null, account: sink, fen });
  return fen;
}

/** The two sides of a transfer and what it is for. */
export interface Transfer {
  readonly from: AccountHolder;
  readonly to: AccountHolder;
  readonly account: TransferAccount;
}

/** Money from one holder to another, in whole fen. */
export function transferFen(ledger: Ledger, { from, to, account }: Transfer, fen: number): number {
  from.cash -= fen;
  to.cash += fen;
  ledger.onPosting?.({ from, to, account, fen });
  return fen;
}
