/** The step of claims over many residents, against the same month settled one incident at a time. */
import { describe, expect, it } from 'vitest';
import { logistic } from '../../../../src/kernel/arithmetic.ts';
import { poissonFrom } from '../../../../src/kernel/distributions.ts';
import { fenOf } from '../../../../src/kernel/money.ts';
import { counterOf, purposeWord, toUniform } from '../../../../src/kernel/random.ts';
import { threefryPair } from '../../../../src/kernel/threefry.ts';
import type { Contract } from '../../../../src/model/agents/contract.ts';
import { AWARE } from '../../../../src/model/agents/resident.ts';
import {
  type Coverage,
  coverageOf,
  experienceInsurance,
  incidentOf,
  incidentsOf,
  lossOf,
  meanIncidents,
  paymentFor,
} from '../../../../src/model/kinds/insurance/claims.ts';
import { approvalChance, expectedPayment } from '../../../../src/model/kinds/insurance/pricing.ts';
import { unitCostOf } from '../../../../src/model/month/3-implementation/choose-effort.ts';
import {
  monthSatisfaction,
  nextExpectation,
  nextSatisfaction,
} from '../../../../src/model/month/3-implementation/experience-services.ts';
import type { ServiceParameters } from '../../../../src/model/parameters/service.ts';
import { residentPurposeKey, type residentPurposes } from '../../../../src/model/purposes.ts';
import { insuredMarket } from '../../../setup/insured-market.ts';

const MONTH = 2;
const RICH = 1e13;
/** Residents of community 1 suffer three times as often; of 10 incidents one is of an agent of community 0. */
const values = {
  incidentRate: 0.2,
  cellHazard: [1, 3],
  awareStart: 0.5,
  automaticShare: 0.3,
  coverShare: 0.6,
  deductible: 5000,
  benefitCap: 15_000,
} as const satisfies Partial<ServiceParameters>;
const fullCover = { coverShare: 1, deductible: 0, benefitCap: 1e9 } as const;

/** A policy in force this month. */
function policy(count: number, cash: number, changes: Partial<ServiceParameters> = {}) {
  const market = insuredMarket(count, {
    organizations: ['o-1', 'o-2'].map((slug) => ({ slug, cash })),
    service: { ...values, ...changes },
  });
  Object.assign(market.contract, { openEffort: 0.5, served: 120, suspendedShare: 0.25 });
  const coverage = coverageOf(market.world, market.service);
  if (coverage === null) throw new Error('no policy runs');
  return { ...market, coverage };
}

/** The words of a resident's draw this month. */
function words(
  { world }: Coverage,
  purpose: keyof typeof residentPurposes,
  j: number,
  k = 0,
): readonly number[] {
  const pair = new Uint32Array(2);
  const key = purposeWord(world.run, residentPurposeKey(purpose, 'county/community'));
  threefryPair(world.run.word0, key, j, counterOf(world.month, k), pair);
  return [...pair].map(toUniform);
}

describe('the policy of a service', () => {
  it('keeps the terms it was signed with, and takes those of today only where it has none', () => {
    const { contract, service, world, coverage } = policy(2, RICH);
    Object.assign(service, { values: { ...service.values, coverShare: 0.9 } });
    expect(coverage.terms).toBe(contract.policy);
    expect(coverageOf(world, service)!.terms.coverShare).toBe(0.6);
    Object.assign(contract, { policy: null });
    expect(coverageOf(world, service)!.terms.coverShare).toBe(0.9);
    Object.assign(service, { running: [null] });
    expect(coverageOf(world, service)).toBeNull();
  });
});

describe('the incidents of a resident', () => {
  const { coverage, service } = policy(20, RICH);

  // 60·.2/12 = 1 an agent, and half of them live in the community with three times the hazard
  it('come at the rate of the community', () => {
    const means = meanIncidents(service);
    expect([means[0], means[1]]).toEqual([expect.closeTo(0.5, 12), expect.closeTo(1.5, 12)]);
  });

  it('are a Poisson number of its own draw', () => {
    for (const j of [0, 7, 19]) {
      const [u] = words(coverage, 'incidents', j);
      expect(incidentsOf(coverage, j)).toBe(poissonFrom(u, meanIncidents(service)[j % 10 < 5 ? 0 : 1]));
    }
  });

  it('have a loss and three decisions of draws of their own', () => {
    for (const [j, k] of [
      [3, 0],
      [3, 1],
      [19, 0],
    ]) {
      const [size, automatic] = words(coverage, 'loss', j, k);
      const [claim, approval] = words(coverage, 'claim', j, k);
      const chance = approvalChance(0.5, coverage.world.constants);
      expect(incidentOf(coverage, j, k)).toEqual({
        loss: lossOf(size, service.values.lossMean),
        automatic: { u: automatic, chance: 0.3 },
        claim: { u: claim, chance: expect.any(Number) },
        approval: { u: approval, chance },
      });
    }
  });
});

describe('residents whom a lever singles out', () => {
  it('claim by their own burden and help, and hope by the publicity that is aimed at them', () => {
    const { coverage, government, service, world } = policy(400, RICH, fullCover);
    const chanceOf = (j: number) => incidentOf(coverage, j, 0).claim.chance;
    const [before, other] = [chanceOf(13), chanceOf(14)];
    service.valuesByPlace.set(3, { ...service.values, burden: 0.1, claimHelp: 0.7 });
    // literacy of resident 13 is 5/8
    expect(chanceOf(13)).toBeCloseTo(logistic(1.45 - 1.2 * 0.1 * 0.875 + 0.7), 12);
    expect(chanceOf(13)).toBeGreaterThan(before);
    expect(chanceOf(14)).toBe(other);
    government.valuesByPlace.set(3, { ...government.values, overPromise: 1, publicitySpend: 0.1 });
    const hopes = [...service.columns.expectation];
    const told = policy(400, RICH, fullCover);
    told.service.valuesByPlace.set(3, { ...service.values, burden: 0.1, claimHelp: 0.7 });
    experienceInsurance(world, service);
    experienceInsurance(told.world, told.service);
    const rises = hopes.flatMap((hope, j) => {
      const own = service.columns.expectation[j];
      return own === hope ? [] : [[j % 10 === 3, own - told.service.columns.expectation[j]] as const];
    });
    expect(rises.filter(([isTold]) => isTold).length).toBeGreaterThan(3);
    for (const [isTold, rise] of rises) {
      if (!isTold) expect(rise).toBe(0);
      else expect(rise).toBeGreaterThan(0);
    }
  });
});

/** The same month, one incident after the other. */
function settled({ coverage, cash }: { readonly coverage: Coverage; readonly cash: number }) {
  const { service, world, terms } = coverage;
  const { columns, government } = service;
  const { constants } = world;
  const after = {
    flags: [...columns.flags],
    paidAt: [...columns.paidAt],
    expectation: [...columns.expectation],
    satisfaction: [...columns.satisfaction],
  };
  const sums = { incidents: 0, claimsFiled: 0, claimedLosses: 0, claimsPaid: 0, payouts: 0, experiences: 0 };
  const waiting: number[] = [];
  let disconfirmation = 0;
  for (let j = 0; j < government.residents.count; j++) {
    for (let k = 0; k < incidentsOf(coverage, j); k++) {
      const { loss, automatic, claim, approval } = incidentOf(coverage, j, k);
      sums.incidents++;
      if (automatic.u < automatic.chance) after.flags[j] = AWARE;
      else if (after.flags[j] !== AWARE || claim.u >= claim.chance) continue;
      sums.claimsFiled++;
      sums.claimedLosses += fenOf(loss);
      const due = approval.u < approval.chance ? fenOf(paymentFor(loss, terms)) : 0;
      const isPaid = due > 0 && waiting.length === 0 && due <= cash - sums.payouts;
      if (due > 0 && !isPaid) waiting.push(due);
      if (isPaid) {
        sums.claimsPaid++;
        sums.payouts += due;
        after.flags[j] = AWARE;
        after.paidAt[j] = MONTH;
      }
      const share = isPaid ? Math.min(1, due / 100 / loss) : 0;
      const expected = after.expectation[j];
      sums.experiences++;
      disconfirmation += share - expected;
      const felt = monthSatisfaction(share, expected, 0, constants);
      after.expectation[j] = Math.fround(nextExpectation(expected, share, constants.expectationSpeed, 0));
      after.satisfaction[j] = Math.fround(
        nextSatisfaction(after.satisfaction[j], felt, constants.satisfactionSpeed),
      );
    }
  }
  return { after, sums, waiting, disconfirmation };
}

describe('the incidents of a month', () => {
  it.each([
    ['a rich insurer', 1024, RICH, {}],
    ['an insurer that pays some', 2500, 100_000_000, {}],
    ['a full cover', 1500, RICH, fullCover],
  ])('are claimed, paid and felt one by one: %s', (_, count, cash, changes) => {
    const { contract, coverage, service, world } = policy(count, cash, changes);
    Object.assign(contract.organization, { credit: 0 });
    const { after, sums, waiting, disconfirmation } = settled({ coverage, cash });
    const { awareSince } = service.columns;
    const before = [...service.columns.flags];
    experienceInsurance(world, service);
    const { columns, tally } = service;
    expect(tally).toMatchObject(sums);
    expect(tally.disconfirmationSum).toBe(disconfirmation);
    expect(contract).toMatchObject({ claimsFiled: sums.claimsFiled, payouts: sums.payouts });
    expect(contract.organization.claims.map(({ amount }) => amount)).toEqual(waiting);
    expect(contract.organization.cash).toBe(cash - sums.payouts);
    expect([...columns.flags]).toEqual(after.flags);
    expect([...columns.paidAt]).toEqual(after.paidAt);
    expect([...columns.expectation]).toEqual(after.expectation);
    expect([...columns.satisfaction]).toEqual(after.satisfaction);
    expect(after.flags.every((flag, j) => flag === before[j] || awareSince[j] === MONTH)).toBe(true);
    // the inputs are not saturated
    expect(sums.claimsFiled).toBeGreaterThan(sums.claimsPaid);
    expect(sums.claimsPaid).toBeGreaterThan(100);
    expect(waiting.length > 0).toBe(cash < RICH);
  });

  it('makes those aware whose incident was handled without a claim, though nothing is paid', () => {
    const { service, world } = policy(200, RICH, { awareStart: 0, automaticShare: 1, deductible: 1e9 });
    experienceInsurance(world, service);
    expect(service.tally).toMatchObject({ payouts: 0, claimsPaid: 0 });
    const aware = service.columns.flags.filter((flag) => flag === AWARE).length;
    expect(aware).toBeGreaterThan(50);
    expect(aware).toBeLessThan(200);
  });

  it('pays a claim to the last fen of the insurer', () => {
    const claimed = policy(60, RICH);
    experienceInsurance(claimed.world, claimed.service);
    const { payouts } = claimed.service.tally;
    expect(payouts).toBeGreaterThan(0);
    const { contract, service, world } = policy(60, payouts);
    Object.assign(contract.organization, { credit: 0 });
    experienceInsurance(world, service);
    expect({ paid: service.tally.payouts, cash: contract.organization.cash }).toEqual({
      paid: payouts,
      cash: 0,
    });
  });
});

describe('the report of a month', () => {
  it('adds premiums, administration and what was to be expected to what other policies had', () => {
    const { contract, service, world } = policy(100, RICH, { incidentRate: 0 });
    const started = {
      insuredPersons: 1,
      premiums: 2,
      administration: 3,
      expectedPayment: 4,
      expectedLoss: 5,
    };
    Object.assign(service.tally, started);
    experienceInsurance(world, service);
    const { lossMean } = service.values;
    expect(unitCostOf(contract)).toBeGreaterThan(0.03);
    expect(service.tally).toMatchObject({
      insuredPersons: 1 + 6000,
      premiums: 2 + 60_000,
      // 120 served, a quarter of the month suspended
      administration: 3 + fenOf(90 * unitCostOf(contract)),
      expectedPayment: 4 + expectedPayment(service.values, lossMean),
      expectedLoss: 5 + lossMean,
    });
  });

  it('counts persons, those who know, and the capital of all insurers', () => {
    const { service, world } = policy(100, 700, { incidentRate: 0 });
    service.tally.insurerCapital = 5;
    experienceInsurance(world, service);
    const aware = service.columns.flags.filter((flag) => flag === AWARE).length;
    expect(service.tally).toMatchObject({ persons: 6000, awarePersons: 60 * aware, insurerCapital: 1405 });
  });

  it('leaves claims against another service to that service', () => {
    const { contract, service, world } = policy(10, RICH, { incidentRate: 0 });
    const other = { ...contract, service: { ...service } } as Contract;
    contract.organization.claims.push({ contract: other, resident: 0, amount: 300 });
    experienceInsurance(world, service);
    expect(contract.organization.claims).toHaveLength(1);
    expect(other.payouts).toBe(0);
  });
});
