import { describe, expect, it } from 'vitest';
import {
  fineOf,
  seenShortfall,
  superviseContracts,
} from '../../../../src/model/month/3-implementation/supervise-contracts.ts';
import { contractMarket, sign } from '../../../setup/contracts.ts';
import type { MarketSketch } from '../../../setup/market.ts';

describe('what an audit sees', () => {
  it('is the effort that is missing, with an error', () => {
    expect(seenShortfall(0.6, 0.4, 0.05, 1)).toBeCloseTo(0.25, 15);
    expect(seenShortfall(0.4, 0.6, 0.05, -1)).toBeCloseTo(-0.05, 15);
    expect(seenShortfall(0.6, 0.4, 0.05, 0.5)).toBeCloseTo(0.225, 15);
  });

  it('costs a fine in proportion to price, users and shortfall, as far as there is money', () => {
    const terms = { reach: 5000, penalty: 0.5, price: 100, served: 120, shortfall: 0.2 };
    expect(fineOf(terms)).toBeCloseTo(1200, 12);
    expect(fineOf({ ...terms, reach: 100 })).toBe(100);
    expect(fineOf({ ...terms, reach: 0 })).toBe(0);
  });
});

const exact: MarketSketch = { constants: { shortfallNoise: 0, detectionShare: 1 } };

/** A month of supervision of a contract that is audited for certain. */
function supervised(contract: object, sketch: MarketSketch = {}, organization: object = {}) {
  const constants = { ...exact.constants, ...sketch.constants };
  const market = contractMarket({ ...sketch, constants });
  Object.assign(
    market.contract,
    { auditChance: 1, promise: 0.6, deliveredEffort: 0.6, served: 60 },
    contract,
  );
  Object.assign(market.world.organizations[0], organization);
  superviseContracts(market.world);
  return { ...market, organization: market.world.organizations[0] };
}

describe('supervision', () => {
  it('costs the government an audit, which the organization remembers', () => {
    const { government, organization, contract, service } = supervised({});
    expect(government.cash).toBe(-80_000);
    expect([organization.auditsPast, contract.audits, service.tally.audits]).toEqual([1, 1, 1]);
    expect(service.tally.auditCost).toBe(80_000);
  });

  it('audits nobody without a chance to', () => {
    expect(supervised({ auditChance: 0 }).organization.auditsPast).toBe(0);
  });

  it('tolerates a small shortfall and fines a larger one', () => {
    expect(supervised({ deliveredEffort: 0.5 }).contract.fines).toBe(0);
    const atTheLine = { constants: { shortfallTolerance: 0.25 } };
    expect(supervised({ promise: 0.75, deliveredEffort: 0.5 }, atTheLine).contract.fines).toBe(0);
    const { contract, organization, government } = supervised({ deliveredEffort: 0.4 });
    // .5 · 90 · 60 · .2 = 540 CNY
    expect(contract.fines).toBe(54_000);
    expect(organization.cash).toBe(9_946_000);
    expect(government.cash).toBe(54_000 - 80_000);
  });

  it('never fines more than cash and credit', () => {
    const { contract, organization } = supervised({ deliveredEffort: 0.1 }, {}, { cash: -500, credit: 800 });
    expect(contract.fines).toBe(300);
    expect(organization.cash).toBe(-800);
  });

  it('makes a scandal of diversion beyond the limit, and blacklists for two years from next month', () => {
    const { organization, government, service } = supervised({ diversion: 0.11 });
    expect(organization.blacklistedUntil).toBe(2 + 1 + 24);
    expect(government.scandals[2]).toBe(1);
    expect(service.tally.scandals).toBe(1);
    expect(supervised({ diversion: 0.1 }).organization.blacklistedUntil).toBe(0);
  });

  it('makes a scandal of a contract won by influence, though nothing is diverted', () => {
    expect(supervised({ captured: true, diversion: 0 }).service.tally.scandals).toBe(1);
  });

  it('makes no scandal without an audit or without detection', () => {
    expect(supervised({ diversion: 0.2, auditChance: 0 }).service.tally.scandals).toBe(0);
    const undetected = supervised({ diversion: 0.2 }, { constants: { detectionShare: 0 } });
    expect(undetected.service.tally.scandals).toBe(0);
  });

  it('answers the escalated complaints of the last three months of the contract by an audit', () => {
    const openEscalations = new Int32Array(12);
    openEscalations.set([4, 3], 0);
    openEscalations[11] = 5;
    const { government, contract } = supervised({ openEscalations, escalations: 2 });
    // month 2 and the two before it; what was escalated in month 11 stays open
    expect(government.tally.resolvedEscalations).toBe(9 * 60);
    expect([...government.resolved].slice(0, 3)).toEqual([4, 3, 2]);
    expect(contract.openEscalations[11]).toBe(5);
    expect(government.escalated[2]).toBe(2);
  });

  it('leaves complaints open where no audit comes', () => {
    const { government, contract } = supervised({ auditChance: 0, escalations: 2, complaints: 7 });
    expect(government.tally.resolvedEscalations).toBe(0);
    expect(contract.openEscalations[2]).toBe(2);
    expect(contract.complaintsOfYear[2]).toBe(7);
  });

  it('begins the month with no complaint or answer of a year ago', () => {
    const market = contractMarket();
    const { government, contract, world } = market;
    contract.auditChance = 0;
    for (const counts of [government.escalated, government.resolved]) counts.fill(7);
    superviseContracts(world);
    for (const counts of [government.escalated, government.resolved]) {
      expect([counts[1], counts[2], counts[3]]).toEqual([7, 0, 7]);
    }
  });

  it('adds up over contracts and months what is escalated, audited, fined and exposed', () => {
    const market = contractMarket();
    const { government, contract, world, service } = market;
    const other = sign(market, { index: 1 });
    other.place = 1;
    const bad = {
      auditChance: 1,
      promise: 0.6,
      deliveredEffort: 0.4,
      served: 60,
      diversion: 0.2,
      escalations: 2,
    };
    for (const one of [contract, other]) Object.assign(one, bad);
    Object.assign(world, { constants: { ...world.constants, shortfallNoise: 0, detectionShare: 1 } });
    superviseContracts(world);
    expect(government.escalated[2]).toBe(4);
    expect(government.scandals[2]).toBe(2);
    expect(government.resolved[2]).toBe(4);
    expect(world.organizations[0].auditsPast).toBe(2);
    expect(service.tally).toMatchObject({ audits: 2, auditCost: 160_000, fines: 2 * 54_000 });
    expect([...contract.openEscalations]).toEqual(new Array(12).fill(0));
    superviseContracts(world);
    expect([contract.audits, contract.fines]).toEqual([2, 2 * 54_000]);
  });

  it('answers complaints of the year before in its first months', () => {
    const openEscalations = new Int32Array(12);
    openEscalations[11] = 5;
    const { government, contract, world } = contractMarket();
    world.month = 1;
    Object.assign(contract, { auditChance: 1, openEscalations });
    superviseContracts(world);
    expect(government.tally.resolvedEscalations).toBe(5 * 60);
    expect(contract.openEscalations[11]).toBe(0);
  });

  it('neither hears nor audits a contract before it begins', () => {
    const market = contractMarket();
    market.contract.auditChance = 0;
    const waiting = sign(market, { index: 1, start: 9 });
    Object.assign(waiting, { auditChance: 1, escalations: 3 });
    superviseContracts(market.world);
    expect(waiting.audits).toBe(0);
    expect(market.government.escalated[2]).toBe(0);
  });
});
