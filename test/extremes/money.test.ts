/** Extreme conditions that concern money, capacity and supervision (numbers of MODEL 7.2 in brackets). */
import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/model/agents/contract.ts';
import { NEED } from '../../src/model/agents/resident.ts';
import { contractibleEffort, effectiveMission, openEffort } from '../../src/model/awards/effort.ts';
import { publicBelief } from '../../src/model/awards/planned-offer.ts';
import {
  believedNeed,
  demandError,
  surveyedNeed,
} from '../../src/model/month/1-production/estimate-demand.ts';
import { chooseEffort } from '../../src/model/month/3-implementation/choose-effort.ts';
import { deliverServices } from '../../src/model/month/3-implementation/deliver-services.ts';
import { reportedScore } from '../../src/model/month/4-evaluation/evaluate-contracts.ts';
import { constants as constantTable } from '../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../src/model/parameters/definition.ts';
import type { Place } from '../../src/model/place.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';
import { contractMarket } from '../setup/contracts.ts';
import { placeOf } from '../setup/place.ts';

const constants = defaultsOf(constantTable);

/** Tallies of all services, or of all governments, summed over the run. */
function totals(place: Place, seed = 'extreme', watch: (world: World) => void = () => {}) {
  const services: Record<string, number> = {};
  const governments: Record<string, number> = {};
  const add = (into: Record<string, number>, tally: Readonly<Record<string, number>>) => {
    for (const [name, value] of Object.entries(tally)) into[name] = (into[name] ?? 0) + value;
  };
  const world = simulate(place, seed, 0, (now) => {
    watch(now);
    for (const { tally } of now.services) add(services, tally);
    for (const { tally } of now.governments) add(governments, tally);
  });
  return { world, services, governments };
}

describe('a government without money [1]', () => {
  const place = placeOf({
    months: 40,
    government: { serviceShare: 0 },
    service: { enrolledAtStart: false },
  });

  it('publishes no lot, pays nobody and serves nobody', () => {
    const { services, governments, world } = totals(place);
    expect(services.lots).toBe(0);
    expect(services.payments + services.inhouseCost + services.auditCost + services.evaluationCost).toBe(0);
    expect(services.enrolledPersons).toBe(0);
    expect(governments.ownRevenue).toBe(0);
    expect(world.governments[0].cash).toBe(0);
  });

  it('leaves organizations their outside income, fixed cost, donations and closing alone', () => {
    const { world } = totals(place);
    const { sources, sinks } = world.ledger;
    expect(sinks.production + sinks.bidCosts + sinks.diverted).toBe(0);
    for (const { exitedAt, enteredAt, cash, slug, ...organization } of world.organizations) {
      if (exitedAt !== null || enteredAt >= 0) continue;
      const { outsideRatio, fixedCost, donationBase, capacity, services } = organization;
      const start = Math.round(0.75 * capacity * services[0].values.unitCost * 100);
      const earned = Math.floor(outsideRatio * fixedCost + 0.5) - fixedCost + donationBase;
      // outside income is rounded by itself each month, from the same numbers
      expect(Math.abs(cash - (start + 40 * earned)), slug).toBeLessThanOrEqual(40);
    }
    expect(sources.ownRevenue).toBe(0);
  });
});

describe('a government that purchases nothing [2]', () => {
  it('publishes no lot, has no revenue to concentrate, and serves at in-house quality', () => {
    const { services } = totals(
      placeOf({ months: 30, government: { purchasedShareStart: 0, purchasedShareTarget: 0 } }),
    );
    expect([services.lots, services.contractMonths, services.payments]).toEqual([0, 0, 0]);
    expect(services.inhouseServed).toBeGreaterThan(0);
    expect(services.inhouseQualitySum / services.inhouseServed).toBeCloseTo(0.36, 12);
  });
});

describe('a county without capture [13]', () => {
  it('has no captured lot and no rents', () => {
    const { services, world } = totals(
      placeOf({ months: 30, government: { captureSusceptibility: 0, ventureShare: 0 } }),
    );
    expect(services.lots).toBeGreaterThan(0);
    expect([services.capturedLots, services.rentTransfer, services.rentWaste]).toEqual([0, 0, 0]);
    expect([world.ledger.sinks.rentTransfer, world.ledger.sinks.rentWaste]).toEqual([0, 0]);
    expect([services.ventureAwards, services.ventureProgramme]).toEqual([0, 0]);
  });
});

describe('a county where everything is captured and nothing audited [14]', () => {
  /** Calls of the run, as they ended. */
  function calls() {
    const seen: Call[] = [];
    const { services } = totals(
      placeOf({
        months: 30,
        constants: {
          captureLegality: 0,
          captureDisclosure: 0,
          captureAudit: 0,
          captureCapability: 0,
          awarenessBase: 20,
        },
        government: {
          captureSusceptibility: 1,
          proceduralAuditRate: 0,
          ventureShare: 0.2,
          minimumBids: 1,
          lotSize: 60,
        },
      }),
      'captured',
      ({ calls }) => seen.push(...calls),
    );
    return { services, awarded: seen.filter((call) => call.contracts.length > 0) };
  }

  it('gives every tender and commission with something to gain away at the reserve price', () => {
    const { services, awarded } = calls();
    const closed = awarded.filter((call) => call.mode !== 'venture');
    expect(closed.length).toBeGreaterThan(10);
    expect(new Set(closed.map((call) => call.mode)).size).toBe(2);
    for (const { contracts, reserve, captured, bids } of closed) {
      expect(captured).toBe(true);
      const hasPrize = bids.some(({ candidate }) => candidate.plannedCost < reserve);
      expect(contracts[0].captured).toBe(hasPrize);
      expect(contracts[0].price).toBe(reserve);
    }
    expect(services.capturedLots).toBeGreaterThan(0);
    expect(services.rentTransfer).toBeGreaterThan(0);
    expect(services.rentWaste).toBeGreaterThan(0);
  });

  it('leaves contests of venture philanthropy alone', () => {
    const { awarded } = calls();
    const contests = awarded.filter((call) => call.mode === 'venture');
    expect(contests.length).toBeGreaterThan(0);
    for (const { contracts, captured } of contests) {
      expect(captured).toBe(false);
      expect(contracts.every((contract) => !contract.captured && contract.price < contract.reserve)).toBe(
        true,
      );
    }
  });
});

describe('a government with money in hand and no delay [15]', () => {
  it('pays every tranche when it is due', () => {
    const place = placeOf({
      months: 40,
      constants: { cashStartMonths: 60 },
      government: { paymentDelay: 0, personsPerAgent: 30, lotSize: 90 },
    });
    const { services, governments } = totals(place);
    expect(services.tranchesPaid).toBeGreaterThan(10);
    expect([services.tranchesLate, services.delayMonthsSum, governments.arrears]).toEqual([0, 0, 0]);
  });
});

describe('organizations without training or venture philanthropy [20]', () => {
  it('keep their skill', () => {
    const { world } = totals(placeOf({ months: 30, government: { ventureShare: 0 } }));
    for (const { skill, baseSkill } of world.organizations) expect(skill).toBe(baseSkill);
  });
});

describe('control', () => {
  it('has no effect on quality where nothing is contractible, nobody is crowded out and nothing diverted [10]', () => {
    const qualityAt = (auditRate: number) => {
      const market = contractMarket({
        organizations: [{ slug: 'o-1', cash: 1e9 }],
        government: { auditRate, emphasis: 1 },
        service: { completeness: 0 },
        constants: { crowdOut: 0, diversionAudit: 0, auditMemory: 1 },
      });
      chooseEffort(market.world);
      market.contract.served = 60;
      deliverServices(market.world);
      return market.contract.quality;
    };
    expect(qualityAt(1)).toBe(qualityAt(0));
    expect(qualityAt(0)).toBeGreaterThan(0);
  });

  it('makes organizations deliver what they promised where everything can be specified, is audited and fined heavily [9]', () => {
    const market = contractMarket({
      // an enterprise without a mission would otherwise make the least effort
      organizations: [{ slug: 'o-1', cash: 1e9, mission: 0, profitWeight: 1 }],
      government: { auditRate: 1, emphasis: 1, capability: 1 },
      service: { completeness: 1 },
      constants: { penalty: 100 },
      contract: { promise: 0.83 },
    });
    chooseEffort(market.world);
    expect(market.contract.completeness).toBe(1);
    expect(market.contract.auditChance).toBe(1);
    expect(market.contract.deliveredEffort).toBe(0.83);
    market.world.constants.penalty = 0;
    chooseEffort(market.world);
    expect(market.contract.deliveredEffort).toBeLessThan(0.83);
  });

  it('reports the truth where the evaluator is independent and exact [11]', () => {
    for (const truth of [0, 0.137, 0.5, 1]) {
      expect(reportedScore(truth, 1, { bias: 0.6, noise: 0 }, 1.7)).toBe(truth);
    }
  });

  it('moves no open effort where outcomes have no weight [12]', () => {
    const openEffortAt = (values: object, penalty: number) => {
      const market = contractMarket({
        organizations: [{ slug: 'o-1', cash: 1e9 }],
        government: { outcomeWeight: 0, ...values },
        constants: { penalty },
      });
      chooseEffort(market.world);
      return market.contract.openEffort;
    };
    const plain = openEffortAt({ evaluationRate: 0, independence: 0 }, 0);
    expect(openEffortAt({ evaluationRate: 1, independence: 1 }, 1.5)).toBe(plain);
    expect(openEffortAt({ outcomeWeight: 1, evaluationRate: 1, independence: 1 }, 0.5)).toBeGreaterThan(
      plain,
    );
  });

  it('is not needed by an organization that lives for its mission [18]', () => {
    const terms = {
      mission: effectiveMission(1, 0.3, constants),
      renewalValue: 0,
      profitWeight: 0.1,
      effortCostShare: 0.35,
      costMultiplier: 1,
      effortMin: 0.1,
    };
    expect(contractibleEffort(terms, 0, 0.5)).toBe(1);
    expect(openEffort(terms, 0, 0.5)).toBe(1);
  });
});

describe('knowledge', () => {
  it('of records is exact under full disclosure [21]', () => {
    for (const reputation of [0, 0.23, 1]) expect(publicBelief(reputation, 0.5, 1)).toBe(reputation);
  });

  it('of need is exact where everyone is asked without end [17]', () => {
    const sample = 1e15;
    const needs = [0.08, 0.05];
    const believed = needs.map((need) => believedNeed(surveyedNeed(need, sample, 2), sample, 0.3, 200));
    believed.forEach((belief, s) => {
      expect(belief).toBeCloseTo(needs[s], 7);
    });
    expect(demandError(believed, needs)).toBeCloseTo(0, 6);
  });

  it('of a single service leaves nothing to be mistaken about [27]', () => {
    expect(demandError([0.2], [0.1])).toBeNull();
    const { governments, services } = totals(placeOf({ months: 26, services: ['community'] }));
    expect(governments.demandError).toBe(0);
    // the need-cost share of a single service is everything, in each of the three plans
    expect(services.needCostShare).toBe(3);
  });
});

describe('a place without need [16]', () => {
  it('plans no lot, and nobody applies, waits or is served', () => {
    const { services, world } = totals(placeOf({ months: 26, service: { needShare: 0 } }));
    for (const name of ['believedNeed', 'lots', 'applications', 'waitingPersons', 'enrolledPersons']) {
      expect(services[name], name).toBe(0);
    }
    expect(services.inhouseCost).toBe(0);
    expect(needy(world)).toBe(0);
  });
});

function needy({ services }: World): number {
  return services.reduce(
    (sum, { columns }) => sum + columns.flags.filter((flags) => (flags & NEED) !== 0).length,
    0,
  );
}
