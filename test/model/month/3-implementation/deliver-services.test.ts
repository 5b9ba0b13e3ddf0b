import { describe, expect, it } from 'vitest';
import { chooseEffort, unitCostOf } from '../../../../src/model/month/3-implementation/choose-effort.ts';
import {
  deliverServices,
  inhouseQuality,
  loadFactor,
  qualityOf,
} from '../../../../src/model/month/3-implementation/deliver-services.ts';
import { constants as constantTable } from '../../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../../src/model/parameters/definition.ts';
import { contractMarket, sign } from '../../../setup/contracts.ts';
import { marketWorld } from '../../../setup/market.ts';

const constants = defaultsOf(constantTable);

describe('quality', () => {
  it('does not suffer below the knee of the load, then falls with the square, to a floor', () => {
    expect([0, 0.85].map((load) => loadFactor(load, constants))).toEqual([1, 1]);
    expect(loadFactor(1, constants)).toBeCloseTo(0.91, 12);
    expect(loadFactor(2, constants)).toBe(0.3);
  });

  it('is effort without what is diverted, overloaded and suspended', () => {
    const terms = { effortQuality: 0.5, diversion: 0.1, loadFactor: 0.8, suspendedShare: 0.25 };
    expect(qualityOf(terms)).toBeCloseTo(0.27, 12);
  });

  it('is skill times effort in-house', () => {
    expect(inhouseQuality(marketWorld().service)).toBeCloseTo(0.36, 12);
  });
});

/** A contract of 120 persons of which some are served. */
function delivered(served: number) {
  const market = contractMarket({ contract: { promise: 0.5 } });
  chooseEffort(market.world);
  market.contract.served = served;
  const { cash } = market.world.organizations[0];
  deliverServices(market.world);
  return { ...market, spent: cash - market.world.organizations[0].cash };
}

describe('delivery', () => {
  it('costs what effort costs, for persons served', () => {
    const { contract, spent, world } = delivered(60);
    expect(spent).toBe(Math.round(6000 * unitCostOf(contract)));
    expect(world.ledger.sinks.production).toBe(spent);
    expect(delivered(0).spent).toBe(0);
  });

  it('turns effort and skill into quality', () => {
    const { contract } = delivered(60);
    // completeness .3 · (.5 + .5 · .4) = .21
    const effort = 0.21 * 0.5 + 0.79 * (0.358 / 0.56);
    // diversion .05 · (1 - .3 · .056) · (1 - .3 · .2)
    const diversion = 0.05 * (1 - 0.3 * 0.056) * 0.94;
    expect(contract.quality).toBeCloseTo(0.6 * effort * (1 - diversion), 12);
  });

  it('suffers where one organization serves as many as it can, over all its contracts', () => {
    const market = contractMarket({ organizations: [{ slug: 'o-1', cash: 1e9, capacity: 120 }] });
    chooseEffort(market.world);
    market.contract.served = 60;
    deliverServices(market.world);
    const { quality } = market.contract;
    const other = sign(market, { index: 1 });
    Object.assign(other, { place: 1, served: 60 });
    deliverServices(market.world);
    expect(market.contract.quality / quality).toBeCloseTo(0.91, 12);
  });

  it('keeps the books of the contract and of the service', () => {
    const { contract, service } = delivered(60);
    expect(contract).toMatchObject({ servedTotal: 60, servedSinceEvaluation: 60, servedSinceDue: 60 });
    expect(contract.userMonthsOfYear[2]).toBe(1);
    expect(service.tally).toMatchObject({ contractVolume: 120, contractServed: 60 });
    expect(service.tally.contractQualitySum).toBe(60 * contract.quality);
  });

  it('pays for in-house volume whether it is used or not', () => {
    const { world, government, service } = marketWorld({ service: { inhouseExcess: 0.1 } });
    government.cash = 5_000_000;
    Object.assign(service, { inhouseVolume: 300, inhouseServed: 60 });
    Object.assign(service.tally, { inhouseCost: 10, inhouseServed: 20, inhouseQualitySum: 30 });
    deliverServices(world);
    expect(government.cash).toBe(1_700_000);
    expect(service.tally).toMatchObject({ inhouseCost: 3_300_010, inhouseServed: 80 });
    expect(service.tally.inhouseQualitySum).toBeCloseTo(51.6, 12);
  });

  it('costs and yields nothing where all of it is suspended', () => {
    const market = contractMarket({ organizations: [{ slug: 'o-1', cash: 0 }] });
    chooseEffort(market.world);
    market.contract.served = 60;
    deliverServices(market.world);
    expect(market.world.organizations[0].cash).toBe(0);
    expect(market.contract.quality).toBe(0);
    expect(market.service.tally.suspendedVolume).toBe(60);
  });

  it('sums persons and quality over the months of a contract', () => {
    const market = contractMarket({ contract: { promise: 0.5 } });
    const { contract, world, service } = market;
    chooseEffort(world);
    Object.assign(contract, { served: 60, suspendedShare: 0.5 });
    deliverServices(world);
    const first = contract.quality;
    Object.assign(contract, { served: 120, suspendedShare: 0 });
    deliverServices(world);
    const sum = 60 * first + 120 * contract.quality;
    expect(first).toBeLessThan(contract.quality);
    expect(contract).toMatchObject({ servedTotal: 180, servedSinceEvaluation: 180, servedSinceDue: 180 });
    expect(contract.qualityServedTotal).toBeCloseTo(sum, 9);
    expect(contract.qualityServedSinceEvaluation).toBeCloseTo(sum, 9);
    expect(service.tally).toMatchObject({ contractVolume: 240, contractServed: 180, suspendedVolume: 30 });
    expect(service.tally.contractQualitySum).toBeCloseTo(sum, 9);
  });

  it('neither costs nor counts before a contract begins', () => {
    const market = contractMarket();
    chooseEffort(market.world);
    market.contract.served = 60;
    const waiting = sign(market, { index: 1, start: 9 });
    Object.assign(waiting, { served: 60 });
    deliverServices(market.world);
    expect(market.world.organizations[0].served).toBe(60);
    expect(waiting.servedTotal).toBe(0);
    expect(market.service.tally.contractVolume).toBe(120);
  });
});
