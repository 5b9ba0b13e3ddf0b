import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/model/indicators/indicator.ts';
import { headline, indicatorNamed, indicators } from '../../../src/model/indicators/registry.ts';
import { governmentTallies, serviceTallies } from '../../../src/model/tallies.ts';
import { runRecord, viewOf } from './small-record.ts';

/** Counts and levels, which are 0 and not unknown where nothing happens. */
const zeroWhenEmpty = [
  'adjustedService',
  'publicCost',
  'purchaseCost',
  'inHouseCost',
  'administrationCost',
  'policyCost',
  'waiting',
  'tenderCallsPerYear',
  'winners',
  'surveyCoverage',
  'participationIndex',
  'arrears',
  'capacity',
  'organizationsPer10k',
];

describe('the registry of indicators', () => {
  it('has each name once, and finds it', () => {
    const names = indicators.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const indicator of indicators) expect(indicatorNamed(indicator.name)).toBe(indicator);
    expect(indicatorNamed('toString')).toBeUndefined();
  });

  it('says in the unit where service is weighted by its quality', () => {
    const unitOf = (name: string) => indicatorNamed(name)?.unit;
    expect(unitOf('valueForMoney')).toBe(`${unitOf('adjustedService')}/1000 CNY`);
    expect(`${unitOf('costPerAdjusted')}s`).toBe(`CNY/${unitOf('adjustedService')}`);
    expect(unitOf('costPerUnit')).toBe('CNY/person-month');
  });

  it('has every headline', () => {
    for (const name of headline) expect(indicatorNamed(name)?.name).toBe(name);
  });

  it('says of every headline why it has no value where it has none', () => {
    for (const name of headline)
      expect(indicatorNamed(name)?.nullWhen, name).toMatch(/^(no|nobody|nothing) /);
  });

  it('shares with the tallies only the names whose indicator stands for the tally in formulas', () => {
    const tallies = new Set([...Object.keys(serviceTallies), ...Object.keys(governmentTallies)]);
    const shared = indicators.map(({ name }) => name).filter((name) => tallies.has(name));
    expect(shared.sort()).toEqual(['arrears', 'complaints', 'demandError', 'insurerCapital', 'unpaidClaims']);
  });

  it('describes every indicator', () => {
    for (const { name, unit, meaning, formula } of indicators) {
      expect(`${unit}|${formula}`, name).toMatch(/^[^|]+\|.+$/);
      expect(meaning, name).toMatch(/^[A-Z].*\.$/);
    }
  });
});

/** Code words of section 4 of the specification, in its order. */
const specified =
  `quality qualityP10 adjustedService costPerUnit costPerAdjusted priceRatio priceToReserve savings
  efficiency malmquist mismatch crossCell demandError coverage unmetNeed takeUp unusedVolume waiting waitMonths awareness
  socialRecognition satisfaction disconfirmation bidsPerCall singleBidShare failedShare retenderShare concentration
  localBidders incumbentWinShare winners renewalShare compensationRate claimRate benefitAdequacy coverageDepth
  equity concentrationIndex awarenessGap rentLoss captureRate processCompliance auditCoverage evaluationBias
  evaluationNoise evaluationValidity capacity organizationsPer10k meanSkill effortAtBound survival lateShare paymentDelay
  arrears complaints voiceResolved realisedPurchasedShare fundedNeedShare administrationShare valueForMoney
  surveyCoverage fundingConcentration duplication lotSlip participationIndex senseOfGain`.split(/\s+/);

/** Why a code word is no indicator: it needs several runs, concerns insured services, or names a group of measures. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  efficiency: [],
  malmquist: [],
  compensationRate: [],
  claimRate: [],
  benefitAdequacy: [],
  coverageDepth: [],
  equity: ['benefitGini', 'benefitTheil', 'benefitTheilWithin', 'benefitTheilBetween'],
};

describe('the table of indicators of the specification', () => {
  it('is an indicator line by line, but for a short list of exceptions', () => {
    const missing = specified.filter((word) => indicatorNamed(word) === undefined);
    expect(missing.filter((word) => !Object.hasOwn(exceptions, word))).toEqual([]);
    for (const name of Object.values(exceptions).flat()) expect(indicatorNamed(name)?.name).toBe(name);
  });

  it('prints rent loss with each of its parts, and value for money with who benefits', () => {
    const together = ['valueForMoney', 'quality', 'qualityP10', 'coverage', 'concentrationIndex', 'survival'];
    const rent = ['rentLoss', 'rentWasteShare', 'rentTransferShare', 'divertedShare', 'excessShare'];
    expect(headline).toEqual(expect.arrayContaining([...together, ...rent]));
  });
});

describe('a run in which nothing happens', () => {
  it('has no ratio: every indicator is null, or a count that is 0', () => {
    const view = viewOf(runRecord({}));
    const known = indicators.filter((indicator) => evaluate(indicator, view) !== null);
    expect(known.map((indicator) => [indicator.name, evaluate(indicator, view)]).sort()).toEqual(
      zeroWhenEmpty.map((name) => [name, 0]).sort(),
    );
  });
});
