import { describe, expect, it } from 'vitest';
import { noSupport } from '../../../../src/model/agents/contract.ts';
import { effortCostFactor } from '../../../../src/model/awards/effort.ts';
import {
  chooseEffort,
  complaintsPer100,
  contractAuditChance,
  diversionOf,
  fundedEffort,
  suspendedShare,
  unitCostOf,
} from '../../../../src/model/month/3-implementation/choose-effort.ts';
import { constants as constantTable } from '../../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../../src/model/parameters/definition.ts';
import { contractMarket, sign } from '../../../setup/contracts.ts';

const constants = defaultsOf(constantTable);

describe('audits that follow complaints', () => {
  it('count complaints per hundred users of a year, with at least a full year of the volume below the line', () => {
    expect(complaintsPer100(3, 240, 10)).toBe(1.25);
    expect(complaintsPer100(3, 10, 10)).toBe(2.5);
    expect(complaintsPer100(0, 0, 0)).toBe(0);
  });

  it('become likelier with complaints, up to certainty', () => {
    expect(contractAuditChance(0.06, 0.005, 2.5)).toBeCloseTo(0.0725, 15);
    expect(contractAuditChance(0.9, 0.5, 10)).toBe(1);
  });

  it('make a contract with complaints more likely to be audited in the month after', () => {
    const { world, contract } = contractMarket();
    chooseEffort(world);
    // .08 · (.5 + .5 · .4)
    expect(contract.auditChance).toBeCloseTo(0.056, 15);
    contract.complaintsOfYear[1] = 6;
    chooseEffort(world);
    // 6 complaints in 24 agent-months, of two agents: 25 per hundred
    expect(contract.auditChance).toBeCloseTo(0.056 + 0.005 * 25, 12);
  });
});

describe('effort when money is short', () => {
  it('falls with the root of what is left above the fixed part', () => {
    expect(fundedEffort(0.9, 100, 60)).toBeCloseTo(0.866_025_403_8, 9);
    expect(fundedEffort(1, 100, 60)).toBe(1);
    expect(fundedEffort(0.6, 100, 60)).toBe(0);
    expect(fundedEffort(0.5, 100, 60)).toBe(0);
    expect(fundedEffort(0.5, 60, 60)).toBe(1);
  });

  it('suspends service where money does not cover the fixed part', () => {
    expect(suspendedShare(0.5, 100, 60)).toBeCloseTo(1 / 6, 15);
    expect(suspendedShare(0.6, 100, 60)).toBe(0);
    expect(suspendedShare(0, 100, 60)).toBe(1);
  });

  /** One contract of an organization with some money, in fen. */
  function funded(cash: number, credit = 0) {
    const market = contractMarket({ organizations: [{ slug: 'o-1', cash, credit }] });
    chooseEffort(market.world);
    return market.contract;
  }

  it('spends exactly the money there is, while that covers more than the fixed part', () => {
    const rich = funded(1e9);
    const full = unitCostOf(rich) * 120;
    const poor = funded(Math.round(95 * full));
    expect(poor.suspendedShare).toBe(0);
    expect(poor.openEffort).toBeLessThan(rich.openEffort);
    expect((unitCostOf(poor) * 120) / full).toBeCloseTo(0.95, 6);
  });

  it('spends exactly the money there is where a promise holds effort below the chosen one', () => {
    const lazy = { contract: { promise: 0.3 } };
    const rich = contractMarket({ organizations: [{ slug: 'o-1', cash: 1e9 }], ...lazy });
    chooseEffort(rich.world);
    expect(rich.contract.contractibleEffort).toBeGreaterThan(0.3);
    const full = unitCostOf(rich.contract) * 120;
    const poor = contractMarket({ organizations: [{ slug: 'o-1', cash: Math.round(95 * full) }], ...lazy });
    chooseEffort(poor.world);
    expect((unitCostOf(poor.contract) * 120) / full).toBeCloseTo(0.95, 6);
  });

  it('spends exactly the money there is where more is promised than chosen', () => {
    const eager = { contract: { promise: 0.9 } };
    const rich = contractMarket({ organizations: [{ slug: 'o-1', cash: 1e9 }], ...eager });
    chooseEffort(rich.world);
    expect(rich.contract.contractibleEffort).toBeLessThan(0.9);
    const full = unitCostOf(rich.contract) * 120;
    const poor = contractMarket({ organizations: [{ slug: 'o-1', cash: Math.round(95 * full) }], ...eager });
    chooseEffort(poor.world);
    expect((unitCostOf(poor.contract) * 120) / full).toBeCloseTo(0.95, 6);
  });

  it('counts credit as money, and suspends what neither pays for', () => {
    expect(funded(0, 1e9)).toMatchObject({ suspendedShare: 0, openEffort: funded(1e9).openEffort });
    const broke = funded(0);
    expect(broke.suspendedShare).toBe(1);
    expect([broke.contractibleEffort, broke.openEffort]).toEqual([0.1, 0.1]);
    // 65 CNY is the fixed part of a person-month: half of it
    expect(funded(120 * 3250).suspendedShare).toBeCloseTo(0.5, 6);
  });

  it('reckons with last month’s users once a contract runs', () => {
    const market = contractMarket({ organizations: [{ slug: 'o-1', cash: 500_000 }] });
    chooseEffort(market.world);
    const atFullVolume = market.contract.openEffort;
    market.contract.served = 60;
    market.world.month = 3;
    chooseEffort(market.world);
    expect(market.contract.openEffort).toBeGreaterThan(atFullVolume);
  });
});

describe('effort', () => {
  it('is what pays: mission, renewal and control against the cost of effort', () => {
    const { world, contract } = contractMarket();
    chooseEffort(world);
    // mission .27, renewal .08 · .6, audit .056 · .5, over 2 · .8 · .35
    expect(contract.contractibleEffort).toBeCloseTo(0.346 / 0.56, 12);
    // outcome .2 · .8 · .5 · .5
    expect(contract.openEffort).toBeCloseTo(0.358 / 0.56, 12);
  });

  it('is delivered up to the promise', () => {
    const kept = contractMarket({ contract: { promise: 0.9 } });
    chooseEffort(kept.world);
    expect(kept.contract.deliveredEffort).toBe(kept.contract.contractibleEffort);
    const bounded = contractMarket({ contract: { promise: 0.4 } });
    chooseEffort(bounded.world);
    expect(bounded.contract.deliveredEffort).toBe(0.4);
  });

  it('counts contract-months at a bound', () => {
    const { world, service } = contractMarket({ organizations: [{ slug: 'o-1', cash: 1e9, mission: 1 }] });
    Object.assign(service.tally, { contractMonths: 10, boundMonths: 20 });
    chooseEffort(world);
    expect([service.tally.contractMonths, service.tally.boundMonths]).toEqual([11, 21]);
  });

  it.each([
    ['the contractible one at its most', { mission: 0.5 }, [], [1, 0.979]],
    ['the open one at its most', { mission: 0.48 }, undefined, [0.993, 1]],
    ['the contractible one at its least', { profitWeight: 5.03 }, undefined, [0.1, 0.102]],
    ['the open one at its least', { profitWeight: 4.7 }, [], [0.105, 0.1]],
  ])('counts a contract-month with one effort at a bound: %s', (_, terms, evaluators, efforts) => {
    const organizations = [{ slug: 'o-1', cash: 1e9, ...terms }];
    const { world, contract, service } = contractMarket({ organizations, ...(evaluators && { evaluators }) });
    chooseEffort(world);
    expect(contract.contractibleEffort).toBeCloseTo(efforts[0], 2);
    expect(contract.openEffort).toBeCloseTo(efforts[1], 2);
    expect(service.tally.boundMonths).toBe(1);
  });

  it('does not depend on evaluation where no evaluator can come', () => {
    const { world, contract } = contractMarket({ evaluators: [] });
    chooseEffort(world);
    expect(contract.openEffort).toBeCloseTo(0.318 / 0.56, 12);
  });
});

describe('diversion', () => {
  it('shrinks with audits to come, disclosure, audits past and governance', () => {
    const terms = { auditChance: 0.5, disclosure: 0.5, auditsPast: 2, governance: 1 };
    // .05 · .85 · .85 · .8464 · .7
    expect(diversionOf(terms, constants)).toBeCloseTo(0.021_403_34, 10);
  });

  it('falls by the programme around any contract of the organization that runs', () => {
    const diversionWith = (governance: number) => {
      const market = contractMarket({ contract: { support: { ...noSupport, governance } } });
      chooseEffort(market.world);
      return market.contract.diversion;
    };
    expect(diversionWith(1) / diversionWith(0)).toBeCloseTo(0.7, 12);
  });

  it('is the base without any of them, and remembers five audits at most', () => {
    const terms = { auditChance: 0, disclosure: 0, auditsPast: 0, governance: 0 };
    expect(diversionOf(terms, constants)).toBe(0.05);
    expect(diversionOf({ ...terms, auditsPast: 50 }, constants)).toBeCloseTo(0.05 * 0.659_081_523_2, 12);
  });

  it('costs more by the factor of the call and of the organization, full or short of money', () => {
    const dear = (cash: number) => {
      const market = contractMarket({
        organizations: [{ slug: 'o-1', cash, costMultiplier: 0.8 }],
        contract: { callCostFactor: 1.3 },
      });
      chooseEffort(market.world);
      return market.contract;
    };
    const rich = dear(1e9);
    const mix = {
      completeness: rich.completeness,
      contractible: rich.deliveredEffort,
      open: rich.openEffort,
    };
    expect(unitCostOf(rich)).toBeCloseTo(100 * effortCostFactor(mix, 0.8, 0.35) * 1.3, 9);
    const full = unitCostOf(rich) * 120;
    const poor = dear(Math.round(95 * full));
    expect(poor.openEffort).toBeLessThan(rich.openEffort);
    expect((unitCostOf(poor) * 120) / full).toBeCloseTo(0.95, 6);
  });

  it('shares money among all running contracts of an organization, and no others', () => {
    const market = contractMarket({ organizations: [{ slug: 'o-1', cash: 1e9 }] });
    const other = sign(market, { index: 1 });
    other.place = 1;
    chooseEffort(market.world);
    const full = unitCostOf(market.contract) * 120 + unitCostOf(other) * 60;
    Object.assign(other, { start: 1, served: 60 });
    market.world.organizations[0].cash = Math.round(95 * full);
    chooseEffort(market.world);
    const paid = unitCostOf(market.contract) * 120 + unitCostOf(other) * 60;
    expect(paid / full).toBeCloseTo(0.95, 6);
    other.place = -1;
    chooseEffort(market.world);
    expect(market.contract.openEffort).toBeCloseTo(0.358 / 0.56, 12);
  });

  it('is whole again once there is money, and ordinary contracts are at no bound', () => {
    const market = contractMarket({ organizations: [{ slug: 'o-1', cash: 0 }] });
    chooseEffort(market.world);
    expect(market.contract.suspendedShare).toBe(1);
    market.world.organizations[0].cash = 1e9;
    chooseEffort(market.world);
    expect(market.contract.suspendedShare).toBe(0);
    const boundOf = (terms: { mission?: number; profitWeight?: number }) => {
      const { world, service } = contractMarket({ organizations: [{ slug: 'o-1', cash: 1e9, ...terms }] });
      chooseEffort(world);
      return service.tally.boundMonths;
    };
    expect(boundOf({})).toBe(0);
    // who wants nothing but profit makes the least effort
    expect(boundOf({ mission: 0, profitWeight: 50 })).toBe(1);
  });
});
