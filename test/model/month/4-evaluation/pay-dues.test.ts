import { describe, expect, it } from 'vitest';
import {
  cancelDues,
  contractValue,
  paidShare,
  payDues,
  tranchesOf,
} from '../../../../src/model/month/4-evaluation/pay-dues.ts';
import { contractMarket, sign } from '../../../setup/contracts.ts';
import type { MarketSketch } from '../../../setup/market.ts';

describe('the paid part of a tranche', () => {
  it('rises from nothing at the floor to all', () => {
    expect([0.1, 0.3, 0.6, 0.9].map((score) => paidShare(score, 0.3, 0.3))).toEqual([0, 0, 1, 1]);
    expect(paidShare(0.45, 0.3, 0.3)).toBeCloseTo(0.5, 15);
  });
});

const prompt: MarketSketch = { government: { paymentDelay: 0 } };

/** A contract of a government with money, and payments month by month. */
function paying(sketch: MarketSketch = prompt, cash = 1e9) {
  const market = contractMarket(sketch);
  const { world, government, contract } = market;
  government.cash = cash;
  const pay = (month: number) => {
    world.month = month;
    payDues(world);
    return contract.paid;
  };
  return { ...market, pay };
}

describe('tranches', () => {
  it('of a block fall due at the start, in the sixth month and at the end, and sum to the contract', () => {
    const { contract, pay } = paying();
    expect(contractValue(contract)).toBe(12_960_000);
    const paid = Array.from({ length: 12 }, (_, k) => pay(2 + k));
    expect(paid.slice(0, 5)).toEqual([3_888_000, 3_888_000, 3_888_000, 3_888_000, 3_888_000]);
    expect(paid.slice(5, 11).every((fen) => fen === 9_072_000)).toBe(true);
    expect(paid[11]).toBe(12_960_000);
  });

  it('of a block leave the rounding to the last', () => {
    const { contract, pay } = paying({
      ...prompt,
      contract: { price: 90.123_457, volume: 7 },
    } as MarketSketch);
    for (let month = 2; month < 14; month += 1) pay(month);
    expect(contract.paid).toBe(contractValue(contract));
  });

  it('of activity pay for persons served since the last date', () => {
    const { contract, pay } = paying({ ...prompt, service: { paymentBasis: 'activity' } });
    contract.servedSinceDue = 300;
    expect(pay(2)).toBe(0);
    expect(pay(7)).toBe(2_700_000);
    expect(contract.servedSinceDue).toBe(0);
    contract.servedSinceDue = 100;
    expect(pay(13)).toBe(3_600_000);
  });

  it('of a monthly contract pay its volume every month, whatever the score', () => {
    const { contract, pay } = paying({ ...prompt, service: { paymentBasis: 'monthly' } });
    Object.assign(contract, { lastScore: 0, lastScoreAt: 4 });
    expect([2, 3, 4].map(pay)).toEqual([1_080_000, 2_160_000, 3_240_000]);
  });

  it('never pay a contract more than it is worth, though months round up', () => {
    const contract = { price: 0.005, volume: 1 };
    const market = paying({ ...prompt, service: { paymentBasis: 'monthly' }, contract } as MarketSketch);
    for (let month = 2; month < 14; month += 1) market.pay(month);
    // twelve times half a fen
    expect(market.contract.paid).toBe(6);
  });

  it('of a contract of half a year fall due together at its end', () => {
    const market = paying({ ...prompt, contract: { end: 8 } } as MarketSketch);
    market.world.month = 7;
    expect(tranchesOf(market.world, market.contract).map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('payment', () => {
  it('is withheld by a low score at its date, for good', () => {
    const { contract, service, pay } = paying();
    pay(2);
    Object.assign(contract, { lastScore: 0.45, lastScoreAt: 7 });
    // half of 40 %
    expect(pay(7)).toBe(3_888_000 + 2_592_000);
    expect(service.tally.withheld).toBe(2_592_000);
    expect(pay(13)).toBe(12_960_000 - 2_592_000);
  });

  it('is not reduced by a score of an earlier date', () => {
    const { contract, pay } = paying();
    Object.assign(contract, { lastScore: 0.3, lastScoreAt: 6 });
    pay(2);
    expect(pay(7)).toBe(9_072_000);
  });

  it('waits for the delay of the government', () => {
    const late = paying({ government: { paymentDelay: 30 }, seed: 'late' });
    late.pay(2);
    const [due] = late.government.dues;
    expect(due.payAt).toBeGreaterThan(2);
    expect(due.dueAt).toBe(2);
    late.pay(due.payAt);
    expect(late.contract.paid).toBe(3_888_000);
    expect(late.service.tally).toMatchObject({
      tranchesPaid: 1,
      tranchesLate: 1,
      delayMonthsSum: due.payAt - 2,
    });
  });

  it('stops at the first due that cash does not cover, and keeps the rest as arrears', () => {
    const market = paying(prompt, 5_000_000);
    market.world.month = 2;
    const other = sign(market, { index: 1, start: 2 });
    other.place = 1;
    market.pay(2);
    const paid = [market.contract, other].sort((a, b) => a.id - b.id).map((contract) => contract.paid);
    expect(paid).toEqual([3_888_000, 0]);
    expect(market.government.cash).toBe(1_112_000);
    expect(market.government.tally.arrears).toBe(3_888_000);
    market.government.cash = 3_888_000;
    market.pay(3);
    expect(other.paid).toBe(3_888_000);
    expect(market.government.cash).toBe(0);
  });

  it('loses what the organization diverts, and counts as its grant', () => {
    const { contract, world, pay } = paying();
    contract.diversion = 0.1;
    const [organization] = world.organizations;
    const { cash } = organization;
    pay(2);
    expect(organization.cash).toBe(cash + 3_888_000 - 388_800);
    expect(world.ledger.sinks.diverted).toBe(388_800);
    expect(organization.grants[2]).toBe(3_888_000);
  });

  it('forgets grants after a year', () => {
    const { world, pay } = paying();
    world.organizations[0].grants.fill(7);
    pay(3);
    expect([...world.organizations[0].grants].filter((fen) => fen === 7)).toHaveLength(11);
    expect(world.organizations[0].grants[3]).toBe(0);
  });

  it('is cancelled for organizations that are gone', () => {
    const { government, world, pay } = paying(prompt, 0);
    pay(2);
    expect(government.dues).toHaveLength(1);
    cancelDues(government);
    expect(government.dues).toHaveLength(1);
    world.organizations[0].exitedAt = 2;
    cancelDues(government);
    expect(government.dues).toHaveLength(0);
  });
});
