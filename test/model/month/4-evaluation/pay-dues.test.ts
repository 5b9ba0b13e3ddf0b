import { describe, expect, it } from 'vitest';
import { geometricFrom } from '../../../../src/kernel/distributions.ts';
import { counterOf, draw } from '../../../../src/kernel/random.ts';
import {
  cancelDues,
  contractValue,
  insertDue,
  paidShare,
  payDues,
  tranchesOf,
} from '../../../../src/model/month/4-evaluation/pay-dues.ts';
import { purposes } from '../../../../src/model/purposes.ts';
import { contractMarket, sign } from '../../../setup/contracts.ts';
import type { MarketSketch } from '../../../setup/market.ts';

describe('the paid part of a tranche', () => {
  it('rises from nothing at the floor to all', () => {
    expect([0.1, 0.3, 0.6, 0.9].map((score) => paidShare(score, 0.3, 0.3))).toEqual([0, 0, 1, 1]);
    expect(paidShare(0.45, 0.3, 0.3)).toBeCloseTo(0.5, 15);
    expect(paidShare(0.35, 0.3, 0.2)).toBeCloseTo(0.25, 15);
  });

  it('is all or nothing at the floor where nothing lies between', () => {
    expect([0.29, 0.3, 0.31].map((score) => paidShare(score, 0.3, 0))).toEqual([0, 1, 1]);
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

  it('are numbered by the months since the start where they are monthly', () => {
    const market = paying({ ...prompt, service: { paymentBasis: 'monthly' } });
    market.world.month = 5;
    expect(tranchesOf(market.world, market.contract)).toEqual([{ number: 3, amount: 1_080_000 }]);
  });

  it('of activity are the first at mid-term and the second at the end', () => {
    const market = paying({ ...prompt, service: { paymentBasis: 'activity' } });
    market.contract.servedSinceDue = 200;
    const seen = [6, 7, 13].map((month) => {
      market.world.month = month;
      return tranchesOf(market.world, market.contract);
    });
    expect(seen).toEqual([[], [{ number: 1, amount: 1_800_000 }], [{ number: 2, amount: 1_800_000 }]]);
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

  it('is in order of its month, of the contract, and of the tranche', () => {
    const { contract, government, pay } = paying(prompt, 0);
    const order = [
      { payAt: 3, id: 9, path: 'p', tranche: 2 },
      { payAt: 3, id: 20, path: 'a', tranche: 1 },
      { payAt: 4, id: 7, path: 'a', tranche: 2 },
      { payAt: 4, id: 7, path: 'b', tranche: 0 },
      { payAt: 4, id: 7, path: 'b', tranche: 1 },
      { payAt: 4, id: 7, path: 'b', tranche: 3 },
      { payAt: 4, id: 7, path: 'c', tranche: 1 },
      { payAt: 4, id: 8, path: 'a', tranche: 0 },
      { payAt: 5, id: 1, path: 'a', tranche: 0 },
      { payAt: 5, id: 2, path: 'a', tranche: 0 },
    ];
    for (const shuffled of [order.toReversed(), [3, 8, 1, 6, 0, 9, 4, 2, 7, 5].map((k) => order[k])]) {
      government.dues = [];
      for (const { payAt, id, path, tranche } of shuffled) {
        const due = { contract: { ...contract, id, path }, tranche, dueAt: 2, payAt, amount: 10 };
        insertDue(government.dues, due);
      }
      government.tally.arrears = 1;
      pay(4);
      expect(
        government.dues.map(({ payAt, contract: { id, path }, tranche }) => ({ payAt, id, path, tranche })),
      ).toEqual(order);
      expect(government.tally.arrears).toBe(81);
    }
  });

  it('waits for the month of payment, though there is money, and is no arrear before', () => {
    const { contract, government, pay } = paying(prompt, 100);
    const due = { contract, tranche: 1, dueAt: 2, payAt: 6, amount: 100 };
    government.dues = [due];
    pay(5);
    expect([government.dues, government.tally.arrears]).toEqual([[due], 0]);
    pay(6);
    expect([government.dues, government.cash]).toEqual([[], 0]);
  });

  it('draws a delay of its own for every tranche', () => {
    const mean = 3;
    const market = paying({ government: { paymentDelay: mean } });
    const { world, government, contract } = market;
    const due = [2, 7, 13].map((month) => {
      government.dues = [];
      world.month = month;
      market.pay(month);
      return government.dues.map(({ tranche, payAt }) => ({ tranche, payAt }));
    });
    const expected = [2, 7, 13].map((month, tranche) => {
      const u = draw(world.run, purposes.delay, contract.id, counterOf(0, tranche));
      const payAt = month + geometricFrom(u, mean);
      return payAt === month ? [] : [{ tranche, payAt }];
    });
    expect(due).toEqual(expected);
    expect(expected.flat().length).toBeGreaterThan(1);
  });

  it('is added to what the month and the contract have counted', () => {
    const { contract, world, service, pay } = paying();
    const counted = Object.fromEntries(Object.keys(service.tally).map((name) => [name, 10]));
    Object.assign(service.tally, counted);
    Object.assign(contract, { diversion: 0.1, paid: 20, scheduled: 30, lastScore: 0.45, lastScoreAt: 7 });
    const [organization] = world.organizations;
    contract.government.dues = [2, 3].map((tranche) => ({
      contract,
      tranche,
      dueAt: 5,
      payAt: 7,
      amount: 1000,
    }));
    pay(7);
    // half of 40 % of CNY 129,600, and twice CNY 10 that were late
    const paid = 2_592_000 + 2000;
    expect([contract.paid, contract.scheduled]).toEqual([20 + paid, 30 + 5_184_000]);
    expect(organization.grants[7]).toBe(paid);
    expect(service.tally).toMatchObject({
      payments: 10 + paid,
      diverted: 10 + paid / 10,
      withheld: 10 + 2_592_000,
      tranchesPaid: 13,
      tranchesLate: 12,
      delayMonthsSum: 14,
    });
  });

  it('falls due for running contracts alone, and not for a tranche that comes to nothing', () => {
    const market = paying(prompt, 0);
    const waiting = sign(market, { index: 1, start: 2 });
    market.government.values.advance = 0;
    market.pay(2);
    expect(market.service.tally.tranchesPaid).toBe(0);
    market.pay(7);
    expect(waiting.place).toBe(-1);
    expect(market.government.dues.map(({ contract, tranche }) => [contract, tranche])).toEqual([
      [market.contract, 1],
    ]);
  });

  it('of the first tranche is in full whatever an evaluation of that month says', () => {
    const { contract, pay } = paying();
    Object.assign(contract, { lastScore: 0.3, lastScoreAt: 2 });
    expect(pay(2)).toBe(3_888_000);
  });
});
