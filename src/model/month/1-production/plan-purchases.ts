/** Process 4: once a year the government turns its envelopes into volumes, projects of lots and in-house provision. */
import { exp } from '../../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR, yearOf } from '../../../kernel/clock.ts';
import { normalFrom } from '../../../kernel/distributions.ts';
import { counterOf, draw, idOf } from '../../../kernel/random.ts';
import type { Lot } from '../../agents/contract.ts';
import type { Government } from '../../agents/government.ts';
import type { Service } from '../../agents/service.ts';
import { purposes } from '../../purposes.ts';
import type { World } from '../../world.ts';
import { renewContracts, volumeTaken } from './renew-contracts.ts';

/**
 * Cost norm, CNY per person-month: c · [(1 - beta) + beta · eStd²] · exp((1 - CA) · (muC + costNoise · z)).
 * @param normal - standard normal draw; costAccounting 1 removes bias and noise
 */
export function costNorm(terms: {
  unitCost: number;
  effortCostShare: number;
  standardEffort: number;
  costAccounting: number;
  costBias: number;
  costNoise: number;
  normal: number;
}): number {
  const { effortCostShare: beta, standardEffort: effort } = terms;
  const error = (1 - terms.costAccounting) * (terms.costBias + terms.costNoise * terms.normal);
  return terms.unitCost * (1 - beta + beta * effort * effort) * exp(error);
}

/** Shares of the budget: (1 - needsWeight) · past + needsWeight · believed need cost, past if no need is believed. */
export function budgetShares(
  past: readonly number[],
  needCosts: readonly number[],
  needsWeight: number,
): number[] {
  const sum = needCosts.reduce((total, cost) => total + cost, 0);
  if (sum === 0) return [...past];
  return past.map((share, s) => (1 - needsWeight) * share + (needsWeight * needCosts[s]) / sum);
}

/** Volume rounded down to whole agents: floor(volume / W) · W persons, at least 0. */
export function wholeAgents(volume: number, personsPerAgent: number): number {
  return Math.max(0, Math.floor(volume / personsPerAgent)) * personsPerAgent;
}

/** Number of lots for a volume (amendment 3): round(slots / size), at least 1 where nothing else serves the service. */
export function lotCount(slots: number, size: number, personsPerAgent: number, isServed: boolean): number {
  if (slots < personsPerAgent) return 0;
  return Math.max(isServed ? 0 : 1, Math.round(slots / size));
}

/** Volumes of the lots of a project: equal in whole agents, the rest to the first ones; empty lots are not made. */
export function lotVolumes(slots: number, count: number, personsPerAgent: number): number[] {
  const agents = Math.floor(slots / personsPerAgent);
  const volumes: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const share = Math.floor(agents / count) + (index < agents % count ? 1 : 0);
    if (share > 0) volumes.push(share * personsPerAgent);
  }
  return volumes;
}

/** Months by which a lot is late: 0, or with chance 1 - coordination one more than floor(slipMaxMonths · u). */
export function slipOf(slip: number, size: number, coordination: number, slipMaxMonths: number): number {
  return slip < 1 - coordination ? 1 + Math.floor(slipMaxMonths * size) : 0;
}

/** Step: cost norms, budget shares, renewals, lots, and the in-house volume of the year. */
export function planPurchases(world: World): void {
  for (const government of world.governments) {
    if (government.services.length > 0) planFor(world, government);
  }
}

function planFor(world: World, government: Government): void {
  const { values } = government;
  government.plannedAt = world.month;
  let envelope = government.purchaseEnvelope;
  for (const service of government.services) {
    service.setAside = service.kind.isNeeded ? 0 : service.kind.plan(world, service, envelope);
    envelope -= service.setAside;
  }
  // overheads are a part of what is divided
  government.overheadReserved -= world.constants.overheadShare * (government.purchaseEnvelope - envelope);
  const services = government.services.filter(({ kind }) => kind.isNeeded);
  const norms = services.map((service) => costNormOf(world, service));
  const past = services.map((service) => service.pastShare);
  const shares = budgetShares(
    past,
    services.map((service, s) => service.believedNeed * norms[s]),
    values.needsWeight,
  );
  const available = envelope - government.overheadReserved;
  services.forEach((service, s) => {
    service.kind.plan(world, service, available * shares[s]);
  });
  planInhouse(world, services, past);
  services.forEach((service, s) => {
    service.pastShare = shares[s];
    service.tally.fundedVolume += service.inhousePlanned;
    service.marginSum = 0;
    service.marginCount = 0;
  });
  recordNeed(government);
}

function costNormOf(world: World, service: Service): number {
  const { government, values } = service;
  const u = draw(world.run, purposes.costNoise, service.id, counterOf(world.month));
  return costNorm({
    unitCost: values.unitCost,
    effortCostShare: values.effortCostShare,
    standardEffort: world.constants.standardEffort,
    costAccounting: government.values.costAccounting,
    costBias: government.costBias,
    costNoise: world.constants.costNoise,
    normal: normalFrom(u, 0, 1),
  });
}

/** Volume of a care service for the year, less what runs on; then renewals, then lots for the rest; all its budget. */
export function planCare(world: World, service: Service, budget: number): number {
  const { government } = service;
  const { personsPerAgent, reserveMarkup } = government.values;
  const norm = costNormOf(world, service);
  const reserve = norm * (1 + reserveMarkup);
  const ceiling = world.constants.needCeiling * service.believedNeed * government.persons;
  const affordable = budget / (MONTHS_PER_YEAR * reserve);
  const volume = wholeAgents(Math.min(affordable, ceiling), personsPerAgent);
  const running = world.contracts.filter(
    (contract) => contract.service === service && contract.end > world.month + MONTHS_PER_YEAR,
  );
  const taken = running.reduce((sum, contract) => sum + volumeTaken(contract, reserve), 0);
  const afterRunning = Math.max(0, volume - taken);
  const renewed = renewContracts(world, service, { slots: afterRunning, reserve });
  const isServed = running.length > 0 || renewed.count > 0;
  openLots(world, service, { costNorm: norm, reserve, slots: afterRunning - renewed.taken, isServed });
  service.tally.fundedVolume += volume;
  return budget;
}

function openLots(
  world: World,
  service: Service,
  plan: { costNorm: number; reserve: number; slots: number; isServed: boolean },
): void {
  const { values } = service.government;
  const size = values.lotSize * values.lotSplit;
  const count = lotCount(plan.slots, size, values.personsPerAgent, plan.isServed);
  makeLots(world, service, {
    costNorm: plan.costNorm,
    reserve: plan.reserve,
    volumes: lotVolumes(plan.slots, count, values.personsPerAgent),
    earliest: world.month,
  });
}

/** Lots of the year with the given volumes, published from the earliest month on unless they slip. */
export function makeLots(
  world: World,
  service: Service,
  plan: { costNorm: number; reserve: number; volumes: readonly number[]; earliest: number },
): void {
  const { government } = service;
  const { values } = government;
  const year = yearOf(world.month);
  plan.volumes.forEach((volume, index) => {
    const path = `lot/${government.slug}/${service.slug}/${year}/${index}`;
    const id = idOf(path);
    const slip = slipOf(
      draw(world.run, purposes.slip, id, counterOf(0)),
      draw(world.run, purposes.slipSize, id, counterOf(0)),
      values.coordination,
      world.constants.slipMaxMonths,
    );
    const lot: Lot = {
      path,
      id,
      service,
      year,
      index,
      parts: 1,
      volume,
      months: values.contractMonths,
      reserve: plan.reserve,
      costNorm: plan.costNorm,
      publishAt: plan.earliest + slip,
      plannedAt: world.month,
      tries: 0,
      mode: null,
      flawed: false,
      captured: false,
      audited: false,
      failures: 0,
      commissionTries: 0,
      predecessor: service.holderOfLot.get(`${year - 1}/${index}`) ?? null,
    };
    service.lots.push(lot);
    service.tally.slipMonths += slip;
    if (slip > 0) service.tally.slippedLots += 1;
  });
  service.lots.sort((a, b) => a.id - b.id);
}

/** In-house volume, persons a month: what the envelope pays for, at most needCeiling times the need. */
export function inhouseVolume(terms: {
  budget: number;
  unitCost: number;
  inhouseExcess: number;
  needCeiling: number;
  needyPersons: number;
  personsPerAgent: number;
}): number {
  const yearly = MONTHS_PER_YEAR * terms.unitCost * (1 + terms.inhouseExcess);
  const volume = Math.min(terms.budget / yearly, terms.needCeiling * terms.needyPersons);
  return wholeAgents(volume, terms.personsPerAgent);
}

/** Sets the in-house volume of every service from the in-house envelope and the given shares. */
export function planInhouse(world: World, services: readonly Service[], shares: readonly number[]): void {
  services.forEach((service, s) => {
    const { government } = service;
    service.inhousePlanned = inhouseVolume({
      budget: government.inhouseEnvelope * shares[s],
      unitCost: service.values.unitCost,
      inhouseExcess: service.values.inhouseExcess,
      needCeiling: world.constants.needCeiling,
      needyPersons: service.needShareTrue * government.persons,
      personsPerAgent: government.values.personsPerAgent,
    });
  });
}

/** Shares of need by cost, for the record. */
function recordNeed(government: Government): void {
  const costs = government.services.map((service) => service.needShareTrue * service.values.unitCost);
  const sum = costs.reduce((total, cost) => total + cost, 0);
  if (sum === 0) return;
  government.services.forEach((service, s) => {
    service.tally.needCostShare += costs[s] / sum;
  });
}
