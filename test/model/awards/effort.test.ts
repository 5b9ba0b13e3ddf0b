import { describe, expect, it } from 'vitest';
import {
  auditChanceOf,
  contractCompleteness,
  contractibleEffort,
  effectiveMission,
  effortCostFactor,
  effortQuality,
  expectedIndependence,
  openEffort,
  renewalValueOf,
} from '../../../src/model/awards/effort.ts';
import { constants as definitions } from '../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../src/model/parameters/definition.ts';
import { marketWorld } from '../../setup/market.ts';

const constants = defaultsOf(definitions);
const ordinary = {
  mission: 0.27,
  renewalValue: 0.048,
  profitWeight: 0.8,
  effortCostShare: 0.35,
  costMultiplier: 1,
  effortMin: 0.1,
};

describe('effort', () => {
  it('equates what effort is worth with what it costs', () => {
    // (.27 + .048 + .056·.5)/(2·.8·.35) and (.27 + .048 + .08·.5)/(2·.8·.35)
    expect(contractibleEffort(ordinary, 0.056, 0.5)).toBeCloseTo(0.346 / 0.56, 12);
    expect(openEffort(ordinary, 0.08, 0.5)).toBeCloseTo(0.358 / 0.56, 12);
    expect(openEffort({ ...ordinary, costMultiplier: 1.25 }, 0.08, 0.5)).toBeCloseTo(0.358 / 0.7, 12);
  });

  it('rises with supervision and falls with the weight of money', () => {
    expect(contractibleEffort(ordinary, 0.2, 0.5)).toBeGreaterThan(contractibleEffort(ordinary, 0.1, 0.5));
    expect(openEffort({ ...ordinary, profitWeight: 1 }, 0.08, 0.5)).toBeLessThan(
      openEffort(ordinary, 0.08, 0.5),
    );
  });

  it('is full on both parts for a devoted organization to which money means little', () => {
    const devoted = { ...ordinary, mission: 1, profitWeight: 0.1 };
    expect([contractibleEffort(devoted, 0, 0.5), openEffort(devoted, 0, 0.5)]).toEqual([1, 1]);
  });

  it('never falls below the least effort', () => {
    const indifferent = { ...ordinary, mission: 0, renewalValue: 0 };
    expect(openEffort(indifferent, 0, 0.5)).toBe(0.1);
  });
});

describe('mission', () => {
  it('is whole up to the tolerated audit chance and crowded out by xi at certain audits', () => {
    expect(effectiveMission(0.4, 0.05, constants)).toBe(0.4);
    expect(effectiveMission(0.4, 0.3, constants)).toBe(0.4);
    expect(effectiveMission(0.4, 0.65, constants)).toBeCloseTo(0.4 * (1 - 0.3 * 0.5), 12);
    expect(effectiveMission(0.4, 1, constants)).toBeCloseTo(0.4 * 0.7, 12);
  });
});

describe('what surrounds effort', () => {
  it('audits less than the nominal rate where emphasis is low', () => {
    expect(auditChanceOf({ auditRate: 0.08, emphasis: 0.4 }, constants)).toBeCloseTo(0.056, 12);
    expect(auditChanceOf({ auditRate: 0.08, emphasis: 1 }, constants)).toBeCloseTo(0.08, 12);
    expect(auditChanceOf({ auditRate: 1.5, emphasis: 0.4 }, constants)).toBe(1);
  });

  it('values a record more under commission, and more where it is disclosed', () => {
    expect(renewalValueOf('tender', constants, 0.2)).toBeCloseTo(0.08 * 0.6, 12);
    expect(renewalValueOf('commission', constants, 0.2)).toBeCloseTo(0.14 * 0.6, 12);
    expect(renewalValueOf('tender', constants, 1)).toBeCloseTo(0.08, 12);
  });

  it('specifies more where the government is able, never more than everything', () => {
    const service = { completeness: 0.8, completenessGain: 0 };
    expect(contractCompleteness(service, 0.4, constants)).toBeCloseTo(0.8 * 0.7, 12);
    expect(contractCompleteness({ ...service, completenessGain: 0.9 }, 0.4, constants)).toBe(1);
  });

  it('expects the independence of the evaluators that can be assigned', () => {
    const { government } = marketWorld({
      evaluators: [
        { slug: 'a', weight: 1 },
        { slug: 'never', weight: 0 },
      ],
    });
    const [able, never] = government.evaluators;
    const captive = { ...never, values: { ...never.values, ownIndependence: 0 } };
    expect(expectedIndependence(0.5, [able, captive])).toBe(0.5);
    expect(expectedIndependence(0.5, [captive])).toBe(0);
    const half = { ...able, values: { ...able.values, weight: 3, ownIndependence: 0.6 } };
    // .5·(1·1 + 3·.6)/4
    expect(expectedIndependence(0.5, [able, half, captive])).toBeCloseTo(0.35, 12);
  });

  it('costs a unit at full effort and saves the square of what is left out', () => {
    const full = { completeness: 0.3, contractible: 1, open: 1 };
    expect(effortCostFactor(full, 1, 0.35)).toBeCloseTo(1, 12);
    const half = { completeness: 0.3, contractible: 0.5, open: 0.8 };
    expect(effortCostFactor(half, 1.1, 0.35)).toBeCloseTo(
      1.1 * (0.65 + 0.35 * (0.3 * 0.25 + 0.7 * 0.64)),
      12,
    );
    expect(effortQuality(half, 0.6)).toBeCloseTo(0.6 * (0.3 * 0.5 + 0.7 * 0.8), 12);
  });
});
