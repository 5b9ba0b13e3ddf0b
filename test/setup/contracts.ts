/** Contracts signed by hand in the markets of `market.ts`. */
import { type Contract, type Lot, noSupport } from '../../src/model/agents/contract.ts';
import type { Agreement } from '../../src/model/awards/draft-contract.ts';
import { signContract } from '../../src/model/awards/sign-contract.ts';
import { beginAndEndContracts } from '../../src/model/month/3-implementation/begin-and-end-contracts.ts';
import { type MarketSketch, type MarketWorld, marketWorld, publish } from './market.ts';

/** What a test says about a contract; the rest is ordinary: 120 persons at CNY 90 for a year from next month. */
export interface ContractSketch extends Partial<Omit<Agreement, 'lot' | 'organization'>> {
  /** Number of the lot in its year. */
  readonly index?: number;
  readonly organization?: string;
  readonly lotTerms?: Partial<Lot>;
}

/** Signs a contract this month with the first organization, or the one named. */
export function sign(market: MarketWorld, sketch: ContractSketch = {}): Contract {
  const { world, service } = market;
  const { index = 0, organization: slug, lotTerms, ...terms } = sketch;
  const organization = world.organizations.find((one) => one.slug === (slug ?? world.organizations[0].slug))!;
  const start = terms.start ?? world.month + 1;
  const end = terms.end ?? start + 12;
  const volume = terms.volume ?? 120;
  const lot = publish(market, { index, volume, months: end - start, ...lotTerms });
  service.lots = service.lots.filter((other) => other !== lot);
  return signContract(world, {
    lot,
    mode: 'tender',
    organization,
    price: 90,
    reserve: 112,
    plannedCost: 80,
    bids: 3,
    volume,
    start,
    end,
    promise: 0.6,
    callCostFactor: 1,
    community: null,
    support: noSupport,
    flawed: false,
    captured: false,
    renewedFrom: null,
    ...terms,
  });
}

/** A market with one organization under one contract that begins this month (month 2). */
export function contractMarket(
  sketch: MarketSketch & { readonly contract?: ContractSketch } = {},
): MarketWorld & { contract: Contract } {
  const market = marketWorld({ organizations: [{ slug: 'o-1', cash: 10_000_000 }], ...sketch });
  const contract = sign(market, sketch.contract);
  moveTo(market, contract.start);
  return { ...market, contract };
}

/** Moves the calendar to a month and lets contracts end and begin. */
export function moveTo({ world }: MarketWorld, month: number): void {
  world.month = month;
  beginAndEndContracts(world);
}
