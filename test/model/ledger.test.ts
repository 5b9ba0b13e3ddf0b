import { describe, expect, it } from 'vitest';
import {
  newLedger,
  receive,
  receiveFen,
  sinks,
  sources,
  spend,
  spendFen,
  transferFen,
} from '../../src/model/ledger.ts';

describe('the ledger', () => {
  it('starts with every source and sink at nothing', () => {
    const ledger = newLedger();
    expect(Object.keys(ledger.sources)).toEqual([...sources]);
    expect(Object.keys(ledger.sinks)).toEqual([...sinks]);
    expect([...Object.values(ledger.sources), ...Object.values(ledger.sinks)].every((fen) => fen === 0)).toBe(
      true,
    );
  });

  it('rounds half up to the fen once, and posts the same fen on both sides', () => {
    const ledger = newLedger();
    const holder = { cash: 0 };
    expect(receive(ledger, holder, 10.125, 'ownRevenue')).toBe(1013);
    expect(holder.cash).toBe(1013);
    expect(ledger.sources.ownRevenue).toBe(1013);
    expect(spend(ledger, holder, 3.335, 'audits')).toBe(334);
    expect(holder.cash).toBe(679);
    expect(ledger.sinks.audits).toBe(334);
  });

  it('adds up postings to one account', () => {
    const ledger = newLedger();
    const holder = { cash: 0 };
    receiveFen(ledger, holder, 5, 'donations');
    receiveFen(ledger, holder, 7, 'donations');
    spendFen(ledger, holder, 13, 'fixed');
    spendFen(ledger, holder, 7, 'fixed');
    expect(ledger.sources.donations).toBe(12);
    expect(ledger.sinks.fixed).toBe(20);
    expect(holder.cash).toBe(-8);
  });

  it('moves money between holders without any source or sink', () => {
    const from = { cash: 100 };
    const to = { cash: 1 };
    const ledger = newLedger();
    expect(transferFen(ledger, { from, to, account: 'payments' }, 30)).toBe(30);
    expect([from.cash, to.cash]).toEqual([70, 31]);
    expect(ledger).toEqual(newLedger());
  });

  it('tells who wants to know of every posting, with both sides, account and fen', () => {
    const from = { cash: 100 };
    const to = { cash: 1 };
    const seen: unknown[] = [];
    const ledger = newLedger();
    ledger.onPosting = (posting) => seen.push(posting);
    receive(ledger, from, 0.5, 'donations');
    transferFen(ledger, { from, to, account: 'fines' }, 30);
    spendFen(ledger, to, 7, 'fixed');
    expect(seen).toEqual([
      { from: null, to: from, account: 'donations', fen: 50 },
      { from, to, account: 'fines', fen: 30 },
      { from: to, to: null, account: 'fixed', fen: 7 },
    ]);
  });
});
