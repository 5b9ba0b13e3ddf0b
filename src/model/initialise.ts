/** The world before its first month, drawn by key from a place. */
import { MONTHS_PER_YEAR } from '../kernel/clock.ts';
import { idOf, type RunKey } from '../kernel/random.ts';
import { compareCodeUnits } from '../kernel/text.ts';
import { drawOrganization, memberSlugs, register } from './agents/draw-organization.ts';
import type { Evaluator } from './agents/evaluator.ts';
import type { Government } from './agents/government.ts';
import type { Service } from './agents/service.ts';
import { kinds } from './kinds/kinds.ts';
import { newLedger, receive } from './ledger.ts';
import { planInhouse } from './month/1-production/plan-purchases.ts';
import { revenueOfYear } from './month/1-production/raise-revenue.ts';
import { announceTransfers, availableTo } from './month/1-production/transfer-revenue.ts';
import { parentsFirst } from './parents-first.ts';
import type { GovernmentPlace, Place, ServicePlace } from './place.ts';
import { newCommunityTotals } from './residents/community-totals.ts';
import { drawResidents } from './residents/draw-residents.ts';
import { agentsByPlace } from './residents/groups.ts';
import { newGovernmentTally, newServiceTally } from './tallies.ts';
import type { World } from './world.ts';

/** Draws governments, residents, services, evaluators and organizations; nothing depends on the order of the file. */
export function initialise(place: Place, run: RunKey): World {
  const governments: Government[] = [];
  for (const source of parentsFirst(place.governments)) {
    const parent = governments.find(({ slug }) => slug === source.parent) ?? null;
    const government = newGovernment(place, source, { run, parent });
    governments.push(government);
    parent?.children.push(government);
  }
  const world: World = {
    place,
    run,
    month: 0,
    constants: { ...place.constants },
    governments,
    services: governments.flatMap((government) => government.services),
    organizations: [],
    contracts: [],
    calls: [],
    signed: [],
    ledger: newLedger(),
    leverState: place.levers.map(() => ({ unpaidOnce: new Float64Array(governments.length) })),
  };
  for (const government of governments) government.ownRevenue = revenueOfYear(world, government);
  announceTransfers(world);
  for (const government of governments) endow(world, government);
  for (const service of world.services) registerOrganizations(world, service);
  return world;
}

function newGovernment(
  place: Place,
  source: GovernmentPlace,
  { run, parent }: { run: RunKey; parent: Government | null },
): Government {
  const { parameters, slug } = source;
  const residents = drawResidents(run, inSlugOrder(source), place.constants.literacyShape);
  const government: Government = {
    slug,
    id: idOf(`government/${slug}`),
    place: source,
    parent,
    children: [],
    values: { ...parameters },
    valuesByPlace: new Map(),
    persons: parameters.agents * parameters.personsPerAgent,
    residents,
    agentsAt: agentsByPlace(residents),
    services: [],
    evaluators: newEvaluators(source),
    cash: 0,
    learned: {
      legality: parameters.legality,
      capability: parameters.capability,
      disclosure: parameters.disclosure,
    },
    purchasedShare: parameters.purchasedShareStart,
    trust: parameters.trustStart,
    costBias: parameters.costBiasStart,
    ownRevenue: 0,
    fundsRaised: 0,
    transfers: { general: 0, earmarked: 0 },
    purchaseEnvelope: 0,
    inhouseEnvelope: 0,
    overheadReserved: 0,
    committed: 0,
    plannedAt: -1,
    dues: [],
    tally: newGovernmentTally(),
    scandals: new Int32Array(MONTHS_PER_YEAR),
    contractMonths: new Int32Array(MONTHS_PER_YEAR),
    escalated: new Int32Array(MONTHS_PER_YEAR),
    resolved: new Int32Array(MONTHS_PER_YEAR),
  };
  [...source.services]
    .sort((a, b) => compareCodeUnits(a.slug, b.slug))
    .forEach((service) => {
      government.services.push(newService(government, service));
    });
  return government;
}

/** Groups divide the draws among them in this order. */
function inSlugOrder(source: GovernmentPlace): GovernmentPlace {
  return { ...source, residents: [...source.residents].sort((a, b) => compareCodeUnits(a.slug, b.slug)) };
}

function newEvaluators(source: GovernmentPlace): Evaluator[] {
  return [...source.evaluators]
    .sort((a, b) => compareCodeUnits(a.slug, b.slug))
    .map(({ slug, parameters }) => ({ slug, id: idOf(`evaluator/${slug}`), values: parameters }));
}

function newService(government: Government, source: ServicePlace): Service {
  const path = `service/${government.slug}/${source.slug}`;
  const { parameters } = source;
  return {
    slug: source.slug,
    path,
    id: idOf(path),
    place: source,
    kind: kinds[parameters.kind],
    government,
    values: { ...parameters },
    valuesByPlace: new Map(),
    register: [],
    columns: emptyColumns,
    communities: newCommunityTotals(government.residents),
    running: [],
    lots: [],
    released: [],
    needShareTrue: kinds[parameters.kind].isNeeded ? parameters.needShare : 0,
    believedNeed: kinds[parameters.kind].isNeeded ? parameters.needShare : 0,
    pastShare: parameters.policyShare,
    setAside: 0,
    inhousePlanned: 0,
    inhouseVolume: 0,
    inhouseServed: 0,
    holders: new Map(),
    marginSum: 0,
    marginCount: 0,
    holderOfLot: new Map(),
    tally: newServiceTally(),
  };
}

/** Cash, a month of own revenue and transfers, and in-house volume at the start, and the residents who are enrolled in-house from the start. */
function endow(world: World, government: Government): void {
  const { constants } = world.place;
  const { general, earmarked } = government.transfers;
  government.inhouseEnvelope = (1 - government.purchasedShare) * availableTo(government);
  const yearly = government.ownRevenue + MONTHS_PER_YEAR * (general + earmarked);
  const cash = (constants.cashStartMonths * yearly) / MONTHS_PER_YEAR;
  receive(world.ledger, government, cash, 'startingCash');
  const needed = government.services.filter(({ kind }) => kind.isNeeded);
  planInhouse(
    world,
    needed,
    needed.map(({ pastShare }) => pastShare),
  );
  for (const service of government.services) {
    service.inhouseVolume = service.inhousePlanned;
    service.columns = service.kind.startResidents({
      run: world.run,
      scope: `${government.slug}/${service.slug}`,
      residents: government.residents,
      parameters: service.place.parameters,
      inhouseRoom: service.inhousePlanned / government.values.personsPerAgent,
    });
    service.kind.countResidents(service, service.communities, -1);
  }
}

function registerOrganizations(world: World, service: Service): void {
  for (const group of service.place.organizations) {
    for (const slug of memberSlugs(group)) {
      const organization = drawOrganization(world, service, { slug, group, enteredAt: -1 });
      register(world, organization, 'startingCash');
    }
  }
}

/** Stands in until the residents of the service are drawn. */
const emptyColumns: Service['columns'] = {
  flags: new Uint8Array(0),
  contract: new Int16Array(0),
  waitSince: new Int16Array(0),
  tenureSince: new Int16Array(0),
  awareSince: new Int16Array(0),
  paidAt: new Int16Array(0),
  expectation: new Float32Array(0),
  satisfaction: new Float32Array(0),
  benefit: new Float32Array(0),
};
