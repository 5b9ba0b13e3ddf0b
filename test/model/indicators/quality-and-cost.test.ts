import { describe, expect, it } from 'vitest';
import { deliveriesOf, governmentRecord, runRecord, serviceRecord, viewOf } from './small-record.ts';
import { read } from './values.ts';

describe('quality', () => {
  const service = serviceRecord('g/s', {
    contractServed: [10, 30],
    contractQualitySum: [5, 24],
    inhouseServed: [10, 10],
    inhouseQualitySum: [4, 3],
  });
  const view = viewOf(runRecord({ services: [service] }), 'g/s', 0, 2);

  it('is the mean over the person-months served, purchased and in-house together', () => {
    expect(read('quality', view)).toBe((5 + 24 + 4 + 3) / 60);
    expect(read('adjustedService', view)).toBe(36);
    expect(read('quality', { ...view, from: 1 })).toBe(27 / 40);
  });

  it('has a low end that counts every delivery by the persons it serves', () => {
    const first: [number, number][] = [
      [0.2, 5],
      [0.5, 45],
    ];
    const deliveries = deliveriesOf([first, [[0.9, 51]], [], [[0, 1000]], [[0.8, 19_000]]]);
    const record = runRecord({ services: [{ ...service, deliveries }] });
    // 101 person-months of months 0 and 1: position (101 - 1)·0.1 = 10 lies among the 45 at 0.5.
    expect(read('qualityP10', viewOf(record, 'g/s', 0, 2))).toBe(0.5);
    expect(read('qualityP10', viewOf(record, 'g/s', 3, 4))).toBe(0);
    expect(read('qualityP10', viewOf(record, 'g/s', 3, 5))).toBe(0.8);
  });
});

describe('cost', () => {
  const town = governmentRecord('g', { surveyCost: [600], publicity: [200], programme: [0, 400] });
  const care = serviceRecord('g/care', {
    contractServed: [10],
    contractQualitySum: [8],
    payments: [200_000],
    auditCost: [3000],
    evaluationCost: [1400],
    ventureProgramme: [800],
    inhouseCost: [50_000],
    priceVolumeSum: [90],
    costVolumeSum: [100],
    tenderPriceSum: [45],
    tenderReserveSum: [60],
  });
  const culture = serviceRecord(
    'g/culture',
    { payments: [50_000], priceVolumeSum: [60], costVolumeSum: [40] },
    { inhouseExcess: 0 },
  );
  const record = runRecord({ governments: [town], services: [care, culture] });
  const whole = viewOf(record, 'g/all');
  const one = viewOf(record, 'g/care');

  it('counts payments, in-house provision and administration, in CNY', () => {
    const administration = (3000 + 1400 + 800 + 600 + 200 + 400) / 100;
    const cost = 2000 + 500 + 500 + administration;
    expect(read('costPerUnit', whole)).toBeCloseTo(cost / 10, 12);
    expect(read('costPerAdjusted', whole)).toBeCloseTo(cost / 8, 12);
    expect(read('valueForMoney', whole)).toBeCloseTo(8000 / cost, 12);
    expect(read('administrationShare', whole)).toBeCloseTo(administration / cost, 12);
    expect(read('publicCost', { ...whole, from: 0, to: 6 })).toBeCloseTo(2 * cost, 12);
    expect(read('publicCost', { ...whole, from: 0, to: 12 })).toBeCloseTo(cost, 12);
  });

  it('splits the public cost into purchase, in-house provision and administration', () => {
    const half = { ...whole, from: 0, to: 6 };
    expect(read('purchaseCost', half)).toBeCloseTo(2 * 2500, 12);
    expect(read('inHouseCost', half)).toBeCloseTo(2 * 500, 12);
    const parts = ['purchaseCost', 'inHouseCost', 'administrationCost'].map((name) => read(name, one) ?? 0);
    expect(parts[0] + parts[1] + parts[2]).toBeCloseTo(read('publicCost', one) ?? 0, 12);
  });

  it('says what the interventions of a year cost, each service with its equal part', () => {
    expect(read('policyCost', whole)).toBeCloseTo((200 + 400) / 100, 12);
    expect(read('policyCost', one)).toBeCloseTo((200 + 400) / 100 / 2, 12);
  });

  it('charges a service an equal part of what its government spends as a whole', () => {
    const cost = 2000 + 500 + 52 + (6 + 2 + 4) / 2;
    expect(read('valueForMoney', one)).toBeCloseTo(8000 / cost, 12);
  });

  it('compares prices with unit cost, with the reserve and with in-house cost by volume', () => {
    expect(read('priceRatio', whole)).toBe(150 / 140);
    expect(read('priceToReserve', whole)).toBe(0.75);
    expect(read('savings', whole)).toBeCloseTo(1 - 150 / (100 * 1.25 + 40), 12);
    expect(read('savings', one)).toBeCloseTo(1 - 90 / 125, 12);
  });

  it('puts the payments of a year beside the service of a year, even in a single month', () => {
    const months = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];
    const service = serviceRecord('g/s', {
      contractServed: months,
      contractQualitySum: months,
      payments: [1_200_000],
    });
    const lastMonth = viewOf(runRecord({ services: [service] }), 'g/s', 11, 12);
    expect(read('valueForMoney', lastMonth)).toBe((1000 * 120) / 12_000);
  });
});
