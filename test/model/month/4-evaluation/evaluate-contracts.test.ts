import { describe, expect, it } from 'vitest';
import { normalFrom } from '../../../../src/kernel/distributions.ts';
import { counterOf, draw } from '../../../../src/kernel/random.ts';
import {
  evaluateContracts,
  isEvaluationMonth,
  midOf,
  outcomeScore,
  processScore,
  reportedScore,
  trueScore,
  updatedReputation,
} from '../../../../src/model/month/4-evaluation/evaluate-contracts.ts';
import { constants as constantTable } from '../../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../../src/model/parameters/definition.ts';
import { purposes } from '../../../../src/model/purposes.ts';
import { contractMarket, sign } from '../../../setup/contracts.ts';
import type { MarketSketch } from '../../../setup/market.ts';

const constants = defaultsOf(constantTable);

describe('scores', () => {
  it('of the process compare effort with the promise, and are full where nothing was promised', () => {
    expect([processScore(0.3, 0.6), processScore(0.9, 0.6), processScore(0.2, 0)]).toEqual([0.5, 1, 1]);
  });

  it('of outcomes are half quality against its target and half satisfaction', () => {
    expect(outcomeScore(0.3, 0.7, 0.6)).toBeCloseTo(0.6, 15);
    expect(outcomeScore(0.9, 0.5, 0.6)).toBe(0.75);
  });

  it('weigh process against outcomes', () => {
    expect(trueScore(0.5, 0.6, 0.2)).toBeCloseTo(0.52, 15);
    expect(trueScore(0.5, 0.6, 0)).toBe(0.5);
  });

  it('are lifted by evaluators who are not independent, and stay within 0 and 1', () => {
    expect(reportedScore(0.52, 0.5, { bias: 0.35, noise: 0.08 }, 0)).toBeCloseTo(0.604, 15);
    expect(reportedScore(0.52, 1, { bias: 0.35, noise: 0.08 }, 1)).toBeCloseTo(0.6, 15);
    expect(reportedScore(0.52, 0, { bias: 1, noise: 0 }, 0)).toBe(1);
    expect(reportedScore(0.5, 1, { bias: 0, noise: 1 }, 3)).toBe(1);
    expect(reportedScore(0.5, 1, { bias: 0, noise: 1 }, -3)).toBe(0);
  });

  it('move reputation part of the way', () => {
    expect(updatedReputation(0.5, 0.9, 0.3)).toBeCloseTo(0.62, 15);
  });
});

describe('evaluation months', () => {
  const datesOf = (months: number) => {
    const { contract } = contractMarket({ contract: { end: 2 + months } });
    return Array.from({ length: months + 4 }, (_, t) => t).filter((t) =>
      isEvaluationMonth(contract, t, constants),
    );
  };

  it('are the sixth and the last month of a contract', () => {
    expect(datesOf(12)).toEqual([7, 13]);
    expect(datesOf(8)).toEqual([7, 9]);
  });

  it('are the last month alone of a short contract', () => {
    expect(datesOf(7)).toEqual([8]);
    expect(datesOf(3)).toEqual([4]);
  });

  it('never put the middle after the end', () => {
    expect(midOf(contractMarket({ contract: { end: 5 } }).contract, constants)).toBe(4);
  });
});

const certain: MarketSketch = { government: { evaluationRate: 1, independence: 1, outcomeWeight: 0.5 } };

/** A contract evaluated in its sixth month by an evaluator without error. */
function evaluated(contract: object = {}, sketch: MarketSketch = certain) {
  const market = contractMarket(sketch);
  const { world } = market;
  Object.assign(market.contract.evaluator!.values, { noise: 0 });
  Object.assign(market.contract, {
    contractibleEffort: 0.3,
    servedSinceEvaluation: 100,
    qualityServedSinceEvaluation: 48,
    satisfactionSum: 3,
    satisfactionCount: 5,
    ...contract,
  });
  world.month = 7;
  evaluateContracts(world);
  return { ...market, organization: world.organizations[0] };
}

describe('evaluation', () => {
  it('reports the truth where the evaluator is independent and exact', () => {
    const { contract, organization, service, government } = evaluated();
    // half of process .3/.6, half of outcome (.48/.6 + .6)/2
    expect(contract.lastScore).toBeCloseTo(0.6, 12);
    expect(contract.lastScoreAt).toBe(7);
    expect(organization.reputation).toBeCloseTo(0.53, 12);
    expect(service.tally.biasSum).toBeCloseTo(0, 12);
    // 3 % of 90 · 120 · 12
    expect(service.tally.evaluationCost).toBe(388_800);
    expect(government.cash).toBe(-388_800);
  });

  it('takes satisfaction as neutral where nobody was served, and quality as nothing', () => {
    const { contract } = evaluated({ servedSinceEvaluation: 0, satisfactionCount: 0 });
    expect(contract.lastScore).toBeCloseTo(0.5 * 0.5 + 0.5 * 0.25, 12);
  });

  it('starts anew after each date, evaluated or not', () => {
    const missed = { government: { ...certain.government, evaluationRate: 0 } };
    const { contract, government } = evaluated({}, missed);
    expect(contract.lastScore).toBeNull();
    expect(government.cash).toBe(0);
    expect([contract.servedSinceEvaluation, contract.qualityServedSinceEvaluation]).toEqual([0, 0]);
  });

  it('does not happen between the dates', () => {
    const market = contractMarket(certain);
    market.world.month = 8;
    evaluateContracts(market.world);
    expect(market.contract.lastScore).toBeNull();
  });

  it('blacklists after the second low score for two years from next month', () => {
    const failure = { contractibleEffort: 0.01, qualityServedSinceEvaluation: 0, satisfactionSum: 0 };
    const { organization, contract, world } = evaluated(failure);
    expect(contract.lastScore).toBeLessThan(0.3);
    expect([organization.lowScores, organization.blacklistedUntil]).toEqual([1, 0]);
    world.month = 13;
    Object.assign(contract, { servedSinceEvaluation: 100 });
    evaluateContracts(world);
    expect(organization.blacklistedUntil).toBe(38);
  });

  it('begins to count low scores anew after a blacklisting, and takes a score at the line for enough', () => {
    const { organization, contract, world } = evaluated({}, certain);
    organization.lowScores = 1;
    world.month = 13;
    Object.assign(contract, { contractibleEffort: 0 });
    evaluateContracts(world);
    expect([organization.lowScores, organization.blacklistedUntil]).toEqual([0, 38]);
    Object.assign(world, { constants: { ...world.constants, blacklistScore: contract.lastScore! } });
    organization.lowScores = 1;
    evaluateContracts(world);
    expect(organization.lowScores).toBe(1);
  });

  it('by an evaluator who is captive and inexact is lifted by half of what independence lacks, and is counted', () => {
    const market = contractMarket({
      government: { evaluationRate: 1, independence: 0.5, outcomeWeight: 0.25 },
      constants: { blacklistScore: 0 },
    });
    const { world, contract, government, service } = market;
    Object.assign(contract.evaluator!.values, { bias: 0.4, noise: 0.1, ownIndependence: 0.6 });
    Object.assign(contract, {
      contractibleEffort: 0.3,
      servedSinceEvaluation: 100,
      qualityServedSinceEvaluation: 48,
      satisfactionSum: 3,
      satisfactionCount: 5,
    });
    const counted = Object.fromEntries(Object.keys(service.tally).map((name) => [name, 10]));
    Object.assign(service.tally, counted);
    world.month = 7;
    const waiting = sign(market, { index: 1, start: 2 });
    evaluateContracts(world);
    expect(waiting.lastScore).toBeNull();
    // truth: 3/4 of .3/.6 and 1/4 of (.48/.6 + .6)/2; lift: (1 - .3) · .4 · .45
    const z = normalFrom(draw(world.run, purposes.score, contract.id, counterOf(7)), 0, 1);
    const score = 0.55 + 0.126 + 0.1 * z;
    expect(contract.lastScore).toBeCloseTo(score, 12);
    expect(service.tally.evaluations).toBe(11);
    expect(service.tally.biasSum).toBeCloseTo(10 + score - 0.55, 12);
    expect(service.tally.biasSquareSum).toBeCloseTo(10 + (score - 0.55) ** 2, 12);
    expect(service.tally.reportedSum).toBeCloseTo(10 + score, 12);
    expect(service.tally.reportedSquareSum).toBeCloseTo(10 + score ** 2, 12);
    expect(service.tally.qualityScoreSum).toBeCloseTo(10.48, 12);
    expect(service.tally.qualitySquareSum).toBeCloseTo(10 + 0.48 ** 2, 12);
    expect(service.tally.reportedQualitySum).toBeCloseTo(10 + score * 0.48, 12);
    expect(service.tally.evaluationCost).toBe(10 + 388_800);
    expect(government.cash).toBe(-388_800);
  });

  it('needs an evaluator, and the luck of the draw', () => {
    const market = contractMarket({ ...certain, evaluators: [] });
    market.world.month = 7;
    evaluateContracts(market.world);
    expect(market.contract.lastScore).toBeNull();
    const u = draw(market.world.run, purposes.evaluated, market.contract.id, counterOf(7));
    for (const [evaluationRate, seen] of [
      [u - 0.01, false],
      [u + 0.01, true],
    ] as const) {
      const { contract } = evaluated({}, { government: { ...certain.government, evaluationRate } });
      expect(contract.lastScore !== null).toBe(seen);
    }
  });
});
