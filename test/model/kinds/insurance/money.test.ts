import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../src/model/agents/contract.ts';
import { experienceInsurance } from '../../../../src/model/kinds/insurance/claims.ts';
import { planPolicies } from '../../../../src/model/kinds/insurance/plan.ts';
import { settlePolicy } from '../../../../src/model/kinds/insurance/settle.ts';
import { kindDefaults, type ServiceParameters } from '../../../../src/model/parameters/service.ts';
import { type ContractSketch, contractMarket } from '../../../setup/contracts.ts';

const policy = {
  deductible: 500,
  coverShare: 0.6,
  benefitCap: 100_000,
  automaticShare: 0,
  lossRatioMinimum: 0.6,
  refundShare: 0.5,
};
/** Fen: enough for every refund below. */
const CASH = 20_000_000;

/** A running policy of 300 000 at CNY 0.10 a month, without any resident who could suffer. */
function policyMarket(contract: ContractSketch = {}, changes: Partial<ServiceParameters> = {}) {
  const service = { ...kindDefaults.insurance, kind: 'insurance', ...policy, ...changes } as const;
  const organizations = [{ slug: 'o-1', cash: CASH }];
  return contractMarket({ service, organizations, contract: { price: 0.1, volume: 300_000, ...contract } });
}

function owe(contract: Contract, amounts: readonly number[]): void {
  contract.organization.claims.push(...amounts.map((amount, resident) => ({ contract, resident, amount })));
}

describe('a refund', () => {
  /** Premiums of a year: 12·300 000·0.10 = CNY 360 000; half of what 0.6 of them exceed the payouts. */
  it('is exact to the fen, and goes from the insurer to the government', () => {
    const { world, contract, government, service } = policyMarket();
    world.month = contract.end;
    contract.payouts = 1_234_567;
    const held = contract.organization.cash;
    const before = government.cash;
    settlePolicy(world, contract);
    const due = Math.round(0.5 * (0.6 * 36_000_000 - 1_234_567));
    expect(service.tally.refunds).toBe(due);
    expect(government.cash - before).toBe(due);
    expect(contract.organization.cash).toBe(held - due);
  });

  // .5·.6 of three months of CNY 30 000
  it('is of the months that ran where a contract ends early', () => {
    const { world, contract, service } = policyMarket();
    world.month = contract.start + 3;
    settlePolicy(world, contract);
    expect(service.tally.refunds).toBe(2_700_000);
  });

  it('is at most what the insurer can reach', () => {
    const { world, contract, service } = policyMarket();
    const { organization } = contract;
    world.month = contract.end;
    organization.cash = 4321;
    organization.credit = 0;
    settlePolicy(world, contract);
    expect({ refunded: service.tally.refunds, cash: organization.cash }).toEqual({ refunded: 4321, cash: 0 });
  });

  it('is of the months of the contract only, however late it is settled, and adds to others', () => {
    const { world, contract, service } = policyMarket();
    world.month = contract.end + 5;
    service.tally.refunds = 3;
    settlePolicy(world, contract);
    expect(service.tally.refunds).toBe(3 + 10_800_000);
  });

  it.each<[string, (market: ReturnType<typeof policyMarket>) => void]>([
    ['before it began', ({ world, contract }) => (world.month = contract.start - 1)],
    ['in the month it began', ({ world, contract }) => (world.month = contract.start)],
    ['whose holder has left', ({ contract }) => (contract.organization.exitedAt = 3)],
    ['without terms', ({ contract }) => Object.assign(contract, { policy: null })],
  ])('is not due of a contract %s', (_, change) => {
    const market = policyMarket();
    const { world, contract, service } = market;
    world.month = contract.end;
    change(market);
    settlePolicy(world, contract);
    expect({ refunds: service.tally.refunds, cash: contract.organization.cash }).toEqual({
      refunds: 0,
      cash: CASH,
    });
  });
});

describe('a policy that follows another', () => {
  it('is published in the last month of the other, so that nobody is insured twice', () => {
    const { world, contract, government, service } = policyMarket();
    Object.assign(government, { values: { ...government.values, coordination: 1 } });
    world.month = contract.end - 6;
    expect(planPolicies(world, service, 1e9)).toBeGreaterThan(0);
    expect(service.lots.map(({ publishAt }) => publishAt)).toEqual([contract.end - 1]);
  });
});

describe('the belief in claims', () => {
  it('moves with the holder of the policy, and with others as far as they are told', () => {
    const service = { ...kindDefaults.insurance, kind: 'insurance', ...policy, incidentRate: 0.001 } as const;
    const organizations = ['o-1', 'o-2'].map((slug) => ({ slug, cash: CASH, claimBelief: 0.25 }));
    const government = { disclosure: 0.2 };
    const { world, contract } = contractMarket({
      ...{ service, organizations, government },
      contract: { price: 0.1, volume: 300_000 },
    });
    // 225 of 300 incidents of the year: half of .5 for the holder, a fifth of that for the other
    contract.claimsFiled = 225;
    world.month = contract.end;
    settlePolicy(world, contract);
    expect(world.organizations.map(({ claimBelief }) => claimBelief)).toEqual([
      expect.closeTo(0.5, 12),
      expect.closeTo(0.3, 12),
    ]);
  });

  it('stays where there is nothing to learn from: no incidents, or no month of the policy', () => {
    const settle = (changes: Partial<ServiceParameters>, monthsAfterStart: number) => {
      const { world, contract } = policyMarket({}, changes);
      contract.claimsFiled = 2;
      world.month = contract.start + monthsAfterStart;
      settlePolicy(world, contract);
      return contract.organization.claimBelief;
    };
    expect(settle({ incidentRate: 0 }, 12)).toBe(0.25);
    expect(settle({ incidentRate: 0.001 }, 0)).toBe(0.25);
    expect(settle({ incidentRate: 0.001 }, -1)).toBe(0.25);
    expect(settle({ incidentRate: 0.001 }, 12)).not.toBe(0.25);
  });
});

describe('a claim that waits', () => {
  function waiting(amounts: readonly number[], cash: number) {
    const market = policyMarket();
    const { contract, service, world } = market;
    const { organization } = contract;
    const count = amounts.length;
    Object.assign(service.columns, {
      flags: new Uint8Array(count),
      awareSince: new Int16Array(count),
      paidAt: new Int16Array(count).fill(-13),
    });
    Object.assign(market.government.residents, { place: new Uint16Array(count) });
    Object.assign(organization, { credit: 0, cash });
    owe(contract, amounts);
    const outside = world.ledger.sinks.payouts;
    experienceInsurance(world, service);
    return { contract, organization, service, paid: world.ledger.sinks.payouts - outside };
  }

  it('is paid oldest first, and a small one behind a large one waits on', () => {
    const { contract, organization, service, paid } = waiting([300, 900, 50], 1000);
    expect([paid, contract.payouts]).toEqual([300, 300]);
    expect(organization.cash).toBe(700);
    expect(organization.claims.map(({ amount }) => amount)).toEqual([900, 50]);
    expect(service.tally).toMatchObject({ payouts: 300, claimsPaid: 1, unpaidClaims: 950 });
  });

  it('is paid to the last fen', () => {
    const { organization, paid } = waiting([300, 900, 50], 1250);
    expect({ paid, cash: organization.cash, left: organization.claims.length }).toEqual({
      paid: 1250,
      cash: 0,
      left: 0,
    });
  });

  it('makes its resident a user who knows of the insurance', () => {
    const { service } = waiting([300, 900], 500);
    expect([...service.columns.flags].map((flag) => flag !== 0)).toEqual([true, false]);
    expect(service.columns.paidAt[0]).toBeGreaterThan(0);
  });

  it('is passed by no later one, however small', () => {
    const count = 50;
    const suffering = (isOwed: boolean) => {
      const { contract, government, service, world } = policyMarket(
        {},
        { automaticShare: 1, incidentRate: 10 },
      );
      const places = { count, place: new Uint16Array(count), literacy: new Float32Array(count) };
      Object.assign(government.residents, places);
      Object.assign(service.columns, {
        flags: new Uint8Array(count),
        awareSince: new Int16Array(count),
        paidAt: new Int16Array(count).fill(-13),
        expectation: new Float32Array(count),
        satisfaction: new Float32Array(count),
      });
      service.communities.residents[0] = count;
      if (isOwed) owe(contract, [1e12]);
      experienceInsurance(world, service);
      return contract.payouts;
    };
    expect(suffering(false)).toBeGreaterThan(0);
    expect(suffering(true)).toBe(0);
  });
});
