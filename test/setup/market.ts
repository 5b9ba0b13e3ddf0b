/** Small worlds made by hand: one government that buys one service from the organizations given. */
import { betaFrom, lognormalFrom, normalFrom } from '../../src/kernel/distributions.ts';
import { counterOf, draw, idOf, type RunKey, runKey } from '../../src/kernel/random.ts';
import type { Call, Lot } from '../../src/model/agents/contract.ts';
import type { Evaluator } from '../../src/model/agents/evaluator.ts';
import type { Government } from '../../src/model/agents/government.ts';
import type { Organization } from '../../src/model/agents/organization.ts';
import type { Service } from '../../src/model/agents/service.ts';
import { kinds } from '../../src/model/kinds/kinds.ts';
import { newLedger } from '../../src/model/ledger.ts';
import { awardContracts } from '../../src/model/month/2-award/award-contracts.ts';
import { collectBids } from '../../src/model/month/2-award/collect-bids.ts';
import { forEachCall } from '../../src/model/month/2-award/for-each-call.ts';
import { openCalls } from '../../src/model/month/2-award/open-calls.ts';
import { type Constants, constants } from '../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../src/model/parameters/definition.ts';
import { evaluatorParameters } from '../../src/model/parameters/evaluator.ts';
import { type GovernmentParameters, governmentParameters } from '../../src/model/parameters/government.ts';
import { type ServiceParameters, serviceParameters } from '../../src/model/parameters/service.ts';
import { purposes } from '../../src/model/purposes.ts';
import { newGovernmentTally, newServiceTally } from '../../src/model/tallies.ts';
import type { World } from '../../src/model/world.ts';

/** Worlds share them, so no test may change them: what it changes it says in its sketch. */
const ordinary = {
  constants: Object.freeze(defaultsOf(constants)),
  government: Object.freeze(defaultsOf(governmentParameters)),
  service: Object.freeze(defaultsOf(serviceParameters)),
  evaluator: Object.freeze(defaultsOf(evaluatorParameters)),
};

/** What a test says about an organization; the rest is ordinary. */
export type OrganizationSketch = { readonly slug: string } & Partial<Organization>;

/** What a test says about its market; the rest is the default county's. */
export interface MarketSketch {
  readonly organizations?: readonly OrganizationSketch[];
  readonly government?: Partial<GovernmentParameters>;
  readonly service?: Partial<ServiceParameters>;
  readonly constants?: Partial<Constants>;
  readonly evaluators?: readonly { readonly slug: string; readonly weight: number }[];
  readonly seed?: string;
}

/** A market ready for its first lot. */
export interface MarketWorld {
  readonly world: World;
  readonly government: Government;
  readonly service: Service;
}

/** Levers that take every draw but the organizations' own out of a tender. */
export const quiet = { callShock: 0, callCostSpread: 0, scoreNoise: 0 } as const satisfies Partial<Constants>;

/** The world of a market. */
export function marketWorld(sketch: MarketSketch = {}): MarketWorld {
  const government = newGovernment(sketch);
  const service = newService(government, sketch);
  const organizations = (sketch.organizations ?? []).map((organization) =>
    newOrganization(service, organization),
  );
  organizations.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  service.register.push(...organizations);
  government.services.push(service);
  const world: World = {
    place: {
      months: 60,
      window: { from: 36, to: 60 },
      constants: ordinary.constants,
      governments: [],
      levers: [],
    },
    run: runKey(sketch.seed ?? 'market', 0),
    month: 1,
    constants: withChanges(ordinary.constants, sketch.constants),
    governments: [government],
    services: [service],
    organizations,
    contracts: [],
    calls: [],
    signed: [],
    ledger: newLedger(),
    leverState: [],
  };
  return { world, government, service };
}

/** A lot that is due now. */
export function publish(market: MarketWorld, lot: Partial<Lot> = {}): Lot {
  const { service, government, world } = market;
  const index = lot.index ?? 0;
  const year = lot.year ?? 0;
  const path = `lot/${government.slug}/${service.slug}/${year}/${index}`;
  const published: Lot = {
    path,
    id: idOf(path),
    service,
    year,
    index,
    parts: 1,
    volume: 150,
    months: 12,
    reserve: 1.12 * service.values.unitCost,
    costNorm: service.values.unitCost,
    publishAt: world.month,
    plannedAt: 1,
    tries: 0,
    mode: null,
    flawed: false,
    captured: false,
    audited: false,
    failures: 0,
    commissionTries: 0,
    predecessor: null,
    ...lot,
  };
  service.lots.push(published);
  return published;
}

/** Processes 5 to 7 for one month; returns the calls of the month. */
export function awardMonth({ world }: MarketWorld): readonly Call[] {
  openCalls(world);
  forEachCall({ collectBids, awardContracts })(world);
  return [...world.calls];
}

/** Organizations that differ as the default laws of nonprofits let them, `o-01` to `o-n`. */
export function drawnOrganizations(count: number, run: RunKey = runKey('drawn', 0)): OrganizationSketch[] {
  return Array.from({ length: count }, (_, i) => {
    const slug = `o-${String(i + 1).padStart(2, '0')}`;
    const id = idOf(`organization/${slug}`);
    const u = (purpose: number): number => draw(run, purpose, id, counterOf(0));
    return {
      slug,
      skill: Math.min(0.95, Math.max(0.2, normalFrom(u(purposes.skill), 0.6, 0.12))),
      costMultiplier: lognormalFrom(u(purposes.costMultiplier), 1, 0.12),
      mission: betaFrom(u(purposes.mission), 3, 8),
      connection: betaFrom(u(purposes.connection), 1, 4),
      capacity: Math.max(150, lognormalFrom(u(purposes.capacity), 600, 0.5)),
    };
  });
}

/** The defaults themselves where nothing changes: copying them is what a small world costs most. */
function withChanges<Values>(defaults: Values, changes: Partial<Values> | undefined): Values {
  return changes === undefined ? defaults : { ...defaults, ...changes };
}

function newGovernment(sketch: MarketSketch): Government {
  const evaluators = sketch.evaluators ?? [{ slug: 'county-evaluator', weight: 1 }];
  return {
    slug: 'county',
    id: idOf('government/county'),
    place: {
      slug: 'county',
      parent: null,
      parameters: ordinary.government,
      residents: [],
      services: [],
      evaluators: [],
    },
    parent: null,
    children: [],
    values: withChanges(ordinary.government, sketch.government),
    valuesByPlace: new Map(),
    persons: 300_000,
    residents: { count: 0, communities: 1, place: new Uint16Array(0), literacy: new Float32Array(0) },
    agentsAt: new Int32Array(5),
    services: [],
    evaluators: evaluators.map((evaluator) => newEvaluator(evaluator)),
    cash: 0,
    learned: { legality: 0.4, capability: 0.4, disclosure: 0.2 },
    purchasedShare: 0.2,
    trust: 0.5,
    costBias: 0.1,
    ownRevenue: 0,
    fundsRaised: 0,
    transfers: { general: 0, earmarked: 0 },
    purchaseEnvelope: 0,
    inhouseEnvelope: 0,
    overheadReserved: 0,
    committed: 0,
    plannedAt: 1,
    dues: [],
    tally: newGovernmentTally(),
    scandals: new Int32Array(12),
    contractMonths: new Int32Array(12),
    escalated: new Int32Array(12),
    resolved: new Int32Array(12),
  };
}

function newEvaluator({ slug, weight }: { slug: string; weight: number }): Evaluator {
  return { slug, id: idOf(`evaluator/${slug}`), values: { ...ordinary.evaluator, weight } };
}

function newService(government: Government, sketch: MarketSketch): Service {
  const values = withChanges(ordinary.service, sketch.service);
  const path = `service/${government.slug}/community`;
  return {
    slug: 'community',
    path,
    id: idOf(path),
    place: { slug: 'community', parameters: values, organizations: [] },
    kind: kinds[values.kind],
    government,
    values,
    register: [],
    columns: {
      flags: new Uint8Array(0),
      contract: new Int16Array(0),
      waitSince: new Int16Array(0),
      tenureSince: new Int16Array(0),
      awareSince: new Int16Array(0),
      paidAt: new Int16Array(0),
      expectation: new Float32Array(0),
      satisfaction: new Float32Array(0),
      benefit: new Float32Array(0),
    },
    communities: {
      residents: new Int32Array(1),
      users: new Int32Array(1),
      aware: new Int32Array(1),
      satisfactionSum: new Float64Array(1),
      satisfactionCount: new Int32Array(1),
    },
    running: [],
    lots: [],
    released: [],
    needShareTrue: values.needShare,
    believedNeed: values.needShare,
    pastShare: 1,
    setAside: 0,
    inhousePlanned: 0,
    inhouseVolume: 0,
    inhouseServed: 0,
    holders: new Map(),
    marginSum: 0,
    marginCount: 0,
    holderOfLot: new Map(),
    valuesByPlace: new Map(),
    tally: newServiceTally(),
  };
}

function newOrganization(service: Service, sketch: OrganizationSketch): Organization {
  return {
    id: idOf(`organization/${sketch.slug}`),
    type: 'nonprofit',
    home: service.government,
    services: [service],
    enteredAt: -1,
    exitedAt: null,
    homeCommunity: 0,
    baseSkill: 0.6,
    skill: 0.6,
    baseCostMultiplier: 1,
    costMultiplier: 1,
    mission: 0.27,
    profitWeight: 0.8,
    capacity: 600,
    connection: 0.2,
    outsideRatio: 1,
    fixedCost: 0,
    baseCredit: 0,
    credit: 0,
    donationBase: 0,
    cash: 0,
    reputation: 0.5,
    experience: 0,
    auditsPast: 0,
    monthsNegative: 0,
    monthsIdle: 0,
    lowScores: 0,
    blacklistedUntil: 0,
    contracts: [],
    claimBelief: 0.25,
    claims: [],
    yearsTogether: new Map(),
    lastHeld: new Map(),
    training: 0,
    governance: 0,
    grants: new Float64Array(12),
    served: 0,
    ...sketch,
  };
}
