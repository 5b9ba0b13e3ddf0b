import { describe, expect, it } from 'vitest';
import { noSupport } from '../../../../src/model/agents/contract.ts';
import {
  adaptOrganizations,
  donationOf,
  learnedCost,
  updatedExperience,
  updatedSkill,
} from '../../../../src/model/month/5-adaptation/adapt-organizations.ts';
import { constants as constantTable } from '../../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../../src/model/parameters/definition.ts';
import { contractMarket, moveTo } from '../../../setup/contracts.ts';
import { type MarketSketch, marketWorld, type OrganizationSketch } from '../../../setup/market.ts';

const constants = defaultsOf(constantTable);

describe('learning', () => {
  it('keeps most of past experience and adds what was served', () => {
    expect(updatedExperience(100, 50, 0.98)).toBe(148);
  });

  it('lowers cost by a twentieth with every doubling, to a floor', () => {
    expect(learnedCost(1, 0, constants)).toBe(1);
    expect(learnedCost(1.2, 20_000, constants)).toBeCloseTo(1.14, 12);
    expect(learnedCost(1, 60_000, constants)).toBeCloseTo(0.9025, 12);
    expect(learnedCost(1, 1e12, constants)).toBe(0.75);
  });

  it('raises skill by training and lets what was gained decay', () => {
    expect(updatedSkill({ now: 0.6, base: 0.5 }, 1, constants)).toBeCloseTo(0.6165, 15);
    expect(updatedSkill({ now: 0.5, base: 0.5 }, 0, constants)).toBe(0.5);
    expect(updatedSkill({ now: 0.95, base: 0.95 }, 1, constants)).toBeCloseTo(0.95, 15);
  });

  it('crowds out donations by grants, at most by its share', () => {
    expect(donationOf(100, 0, 0.2)).toBe(100);
    expect(donationOf(100, 1200, 0.2)).toBeCloseTo(90, 12);
    expect(donationOf(100, 1e15, 0.2)).toBeCloseTo(80, 6);
    expect(donationOf(0, 0, 0.2)).toBe(0);
  });
});

/** Months of an organization on its own. */
function adapted(organization: Partial<OrganizationSketch>, months = 1, sketch: MarketSketch = {}) {
  const market = marketWorld({ organizations: [{ slug: 'o-1', ...organization }], ...sketch });
  for (let k = 0; k < months; k += 1) {
    market.world.month = 2 + k;
    adaptOrganizations(market.world);
  }
  return { ...market, organization: market.world.organizations[0] };
}

describe('an organization in a month', () => {
  it('earns outside and pays its fixed cost, less with good governance', () => {
    const terms = { cash: 100_000, fixedCost: 10_000, outsideRatio: 0.7 };
    expect(adapted(terms).organization.cash).toBe(97_000);
    expect(adapted({ ...terms, governance: 1 }).organization.cash).toBe(99_000);
  });

  it('receives donations, less with grants', () => {
    const { organization, world } = adapted({
      donationBase: 10_000,
      grants: new Float64Array(12).fill(10_000),
    });
    expect(organization.cash).toBe(9000);
    expect(world.ledger.sources.donations).toBe(9000);
  });

  it('trains only if it is a nonprofit', () => {
    expect(adapted({ training: 1 }).organization.skill).toBeCloseTo(0.6175, 12);
    expect(adapted({ training: 1, type: 'enterprise' }).organization.skill).toBe(0.6);
  });

  it('learns from the persons it served', () => {
    const { organization } = adapted({ served: 20_000 });
    expect(organization.experience).toBe(20_000);
    expect(organization.costMultiplier).toBeCloseTo(0.95, 12);
  });
});

describe('the programme of a running contract', () => {
  /** An organization of a type, a month after its contract with training .6 and full support began. */
  function supported(sketch: Partial<OrganizationSketch>, months = 1) {
    const support = { ...noSupport, training: 0.6, governance: 1 };
    const organization = { slug: 'o-1', cash: 0, fixedCost: 10_000, outsideRatio: 0, ...sketch };
    const market = contractMarket({ organizations: [organization], contract: { support } });
    for (let month = 2; month < 2 + months; month++) {
      moveTo(market, month);
      adaptOrganizations(market.world);
    }
    return market.world.organizations[0];
  }

  it('trains whoever holds it, or as much as the government does if that is more', () => {
    const trained = (type: 'nonprofit' | 'enterprise', training: number) =>
      supported({ type, training }).skill;
    expect(trained('enterprise', 1)).toBeCloseTo(0.6 + 0.05 * 0.6 * 0.35, 12);
    expect(trained('nonprofit', 0)).toBeCloseTo(0.6 + 0.05 * 0.6 * 0.35, 12);
    expect(trained('nonprofit', 0.9)).toBeCloseTo(0.6 + 0.05 * 0.9 * 0.35, 12);
  });

  it('saves fixed cost like full support for governance, until it ends', () => {
    expect(supported({}).cash).toBe(-8000);
    expect(supported({ credit: 1e9 }, 14).cash).toBe(-12 * 8000 - 2 * 10_000);
  });
});

describe('exit', () => {
  const broke = { cash: -1000, credit: 999 };

  it('comes after six months running without money, and writes the debt off', () => {
    expect(adapted(broke, 5).organization.exitedAt).toBeNull();
    const { organization, world, service } = adapted(broke, 6);
    expect(organization.exitedAt).toBe(7);
    expect(organization.cash).toBe(0);
    expect(world.ledger.sinks.writtenOff).toBe(-1000);
    expect(service.register).toEqual([]);
    expect(service.tally.organizationExits).toBe(1);
  });

  it('does not come while credit covers the debt', () => {
    expect(adapted({ cash: -1000, credit: 1000 }, 12).organization.exitedAt).toBeNull();
  });

  it('counts months running only', () => {
    const market = marketWorld({ organizations: [{ slug: 'o-1', ...broke }] });
    const [organization] = market.world.organizations;
    for (let k = 0; k < 11; k += 1) {
      organization.cash = k === 5 ? 0 : -1000;
      adaptOrganizations(market.world);
    }
    expect(organization).toMatchObject({ exitedAt: null, monthsNegative: 5 });
    adaptOrganizations(market.world);
    expect(organization.exitedAt).toBe(1);
  });

  it('comes by chance after two idle years, and closes the account', () => {
    const always = { constants: { idleExit: 1 } };
    expect(adapted({ cash: 700 }, 23, always).organization.exitedAt).toBeNull();
    const { organization, world } = adapted({ cash: 700 }, 24, always);
    expect(organization.exitedAt).toBe(25);
    expect([world.ledger.sinks.closed, world.ledger.sinks.writtenOff]).toEqual([700, 0]);
    expect(organization.cash).toBe(0);
    expect(adapted({ cash: 700 }, 60, { constants: { idleExit: 0 } }).organization.exitedAt).toBeNull();
  });

  it('does not come by idleness under contract', () => {
    const market = contractMarket({ constants: { idleExit: 1 } });
    for (let k = 0; k < 30; k += 1) adaptOrganizations(market.world);
    expect(market.world.organizations[0].exitedAt).toBeNull();
  });

  it('ends contracts next month and cancels what is owed', () => {
    const market = contractMarket({ organizations: [{ slug: 'o-1', ...broke, monthsNegative: 5 }] });
    const { government, contract, world } = market;
    government.dues.push({ contract, tranche: 0, dueAt: 2, payAt: 9, amount: 5 });
    adaptOrganizations(world);
    expect(world.organizations[0].exitedAt).toBe(2);
    expect(contract.end).toBe(3);
    expect(government.dues).toEqual([]);
  });

  it('never concerns an organization without capacity, which takes part in nothing', () => {
    const always = { constants: { idleExit: 1 } };
    const { organization, service } = adapted({ capacity: 0 }, 40, always);
    expect(organization.exitedAt).toBeNull();
    expect(service.tally.organizationExits).toBe(0);
  });

  it('is counted with those before it', () => {
    const market = marketWorld({ organizations: [{ slug: 'o-1', ...broke, monthsNegative: 5 }] });
    market.service.tally.organizationExits = 3;
    adaptOrganizations(market.world);
    expect(market.service.tally.organizationExits).toBe(4);
  });

  it('leaves an organization as it was', () => {
    const { organization } = adapted({ exitedAt: 1, cash: 500, fixedCost: 100, served: 9 });
    expect(organization).toMatchObject({ exitedAt: 1, cash: 500, experience: 0 });
  });
});
