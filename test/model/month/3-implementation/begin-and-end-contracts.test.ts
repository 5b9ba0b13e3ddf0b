import { describe, expect, it } from 'vitest';
import { noSupport } from '../../../../src/model/agents/contract.ts';
import {
  contractVolume,
  fundedInhouseVolume,
  inhouseCost,
} from '../../../../src/model/month/3-implementation/begin-and-end-contracts.ts';
import { contractMarket, moveTo, sign } from '../../../setup/contracts.ts';
import { marketWorld } from '../../../setup/market.ts';

describe('in-house provision', () => {
  it('shrinks in whole agents to what cash allows', () => {
    expect(fundedInhouseVolume(600, 50, 100, 60)).toBe(300);
    expect(fundedInhouseVolume(600, 55, 100, 60)).toBe(300);
    expect(fundedInhouseVolume(600, 1000, 100, 60)).toBe(600);
    expect(fundedInhouseVolume(600, -1, 100, 60)).toBe(0);
  });

  it('is as planned where it costs nothing', () => {
    expect(fundedInhouseVolume(600, 0, 0, 60)).toBe(600);
  });

  it('costs the unit cost and the excess of the government, used or not', () => {
    const { service } = marketWorld({ service: { unitCost: 100, inhouseExcess: 0.08 } });
    expect(inhouseCost(service, 60)).toBeCloseTo(6480, 10);
  });

  it('is cut for all services of a government by one share of its cash', () => {
    const market = marketWorld({ service: { inhouseExcess: 0 } });
    market.service.inhousePlanned = 600;
    market.government.cash = 3_000_000;
    market.service.tally.inhouseVolume = 7;
    moveTo(market, 2);
    expect(market.service.inhouseVolume).toBe(300);
    expect(market.service.tally.inhouseVolume).toBe(307);
    const other = marketWorld({ service: { inhouseExcess: 0 } }).service;
    market.government.services.push(Object.assign(other, { inhousePlanned: 300 }));
    moveTo(market, 3);
    // CNY 30,000 for 90,000
    expect([market.service.inhouseVolume, other.inhouseVolume]).toEqual([180, 60]);
  });
});

describe('the programme around a contract', () => {
  it('is paid in equal parts while the contract runs, before in-house provision is funded', () => {
    const support = { ...noSupport, programmeCost: 333.333 };
    const market = contractMarket({ contract: { support } });
    market.service.inhousePlanned = 60;
    for (let month = 2; month <= 20; month++) {
      market.government.cash = 33_333;
      moveTo(market, month);
      expect(market.service.inhouseVolume).toBe(month < 14 ? 0 : 60 * Math.floor(333.33 / (108 * 60)));
    }
    // contractMarket began the contract once, and the loop began its first month again
    expect(market.service.tally.ventureProgramme).toBe(13 * 33_333);
    expect(market.world.ledger.sinks.programme).toBe(13 * 33_333);
  });
});

describe('a programme', () => {
  it('costs nothing before its contract begins', () => {
    const market = contractMarket();
    sign(market, { index: 1, start: 9, support: { ...noSupport, programmeCost: 100 } });
    moveTo(market, 3);
    expect(market.service.tally.ventureProgramme).toBe(0);
  });
});

describe('the life of a contract', () => {
  it('begins in its first month and ends in the first month after it', () => {
    const market = contractMarket();
    const { contract, service, world } = market;
    expect([contract.start, contract.end, contract.place]).toEqual([2, 14, 0]);
    moveTo(market, 13);
    expect(service.running).toEqual([contract]);
    moveTo(market, 14);
    expect(service.running).toEqual([null]);
    expect(contractVolume(service)).toBe(0);
    expect(service.released).toEqual([0]);
    expect([world.contracts.length, world.organizations[0].contracts.length]).toEqual([0, 0]);
    expect(contract).toMatchObject({ place: -1, ended: true });
    moveTo(market, 15);
    expect(service.released).toEqual([]);
  });

  it('is settled by the rules of its kind when it ends, and only then', () => {
    const market = contractMarket();
    const settled: unknown[] = [];
    const settle = (_world: unknown, contract: unknown) => settled.push(contract);
    Object.assign(market.service, { kind: { ...market.service.kind, settle } });
    moveTo(market, 13);
    expect(settled).toEqual([]);
    moveTo(market, 14);
    expect(settled).toEqual([market.contract]);
  });

  it('does not begin before its start', () => {
    const market = marketWorld({ organizations: [{ slug: 'o-1' }] });
    const contract = sign(market);
    moveTo(market, 1);
    expect(contract.place).toBe(-1);
    moveTo(market, 2);
    expect(contract.place).toBe(0);
  });

  it('leaves its place free for a month, until its residents are released', () => {
    const market = contractMarket();
    market.world.month = 13;
    const next = sign(market, { index: 1 });
    moveTo(market, 14);
    expect(next.place).toBe(1);
    market.world.month = 14;
    const later = sign(market, { index: 2 });
    moveTo(market, 15);
    expect(later.place).toBe(0);
  });

  it('counts the commissions that ended, but not those that never began', () => {
    const market = contractMarket({ contract: { mode: 'commission' } });
    const waiting = sign(market, { index: 1, mode: 'commission', start: 20 });
    waiting.end = 3;
    moveTo(market, 3);
    expect(market.service.tally.commissionEnded).toBe(0);
    expect(market.world.contracts).toHaveLength(1);
    market.service.tally.commissionEnded = 7;
    moveTo(market, 14);
    expect(market.service.tally.commissionEnded).toBe(8);
  });

  it('adds to the volume under contract and to the contracts of its government', () => {
    const market = contractMarket();
    market.world.month = 2;
    sign(market, { index: 1, volume: 60 });
    moveTo(market, 3);
    expect(contractVolume(market.service)).toBe(180);
    expect([...market.government.contractMonths].slice(1, 5)).toEqual([0, 1, 2, 0]);
  });

  it('leaves tenders out of the commissions that ended, and other contracts in their order', () => {
    const market = contractMarket();
    const next = [1, 2, 3].map((index) => sign(market, { index, start: 3, end: 30 }));
    moveTo(market, 14);
    expect(market.service.tally.commissionEnded).toBe(0);
    expect(market.world.contracts).toEqual(next);
    expect(market.world.organizations[0].contracts).toEqual(next);
  });

  it('counts running contracts of each government for itself', () => {
    const market = contractMarket();
    const elsewhere = sign(market, { index: 1, start: 30 });
    const abroad = sign(market, { index: 2, start: 3, end: 30 });
    Object.assign(abroad, { government: { ...market.government, slug: 'town' } });
    moveTo(market, 3);
    expect([elsewhere.place, abroad.place]).toEqual([-1, 1]);
    expect(market.government.contractMonths[3]).toBe(1);
  });
});
