/** The story of a call: how it was opened, who could bid and did, what decided the award. */
import { counterOf, draw } from '../../kernel/random.ts';
import type { Call } from '../../model/agents/contract.ts';
import type { Term } from '../../model/awards/mechanism.ts';
import {
  captureChance,
  flawChance,
  tenderChance,
  ventureChance,
} from '../../model/month/2-award/open-calls.ts';
import { purposes } from '../../model/purposes.ts';
import type { World } from '../../model/world.ts';
import { type Consideration, callMarket, considerationEvent, considerationsOf } from './considerations.ts';
import type { Tracer } from './run-traced.ts';
import { type Chance, type Event, type Fact, fact, factsOf } from './trace.ts';

/** A tracer of one call, and what it has seen. */
export interface CallTracer extends Tracer {
  readonly facts: readonly Fact[];
  readonly events: readonly Event[];
}

/** Follows the call of a path. */
export function callTracer(path: string): CallTracer {
  const facts: Fact[] = [];
  const events: Event[] = [];
  let considered: readonly Consideration[] = [];
  let scores = new Map<string, readonly Term[]>();
  return {
    facts,
    events,
    before: (world, { process, call }) => {
      if (call?.path !== path) return;
      if (process === 'collectBids') {
        facts.push(...callFacts(call));
        events.push(...openingEvents(world, call));
        considered = considerationsOf(world, call);
      }
      if (process === 'awardContracts') scores = scoresOf(world, call);
    },
    after: (world, { process, call }) => {
      if (call?.path !== path) return;
      if (process === 'collectBids') {
        for (const one of considered) {
          events.push(considerationEvent(world, call, one, one.organization.slug));
        }
      }
      if (process === 'awardContracts') {
        events.push(...rankEvents(world, call, scores), ...outcomeEvents(world, call));
      }
    },
  };
}

function callFacts(call: Call): Fact[] {
  const { lot } = call;
  return [
    fact('month', call.openedAt + 1),
    fact('government', lot.service.government.slug),
    fact('service', lot.service.slug),
    fact('mode', call.mode),
    fact('opening', call.opening),
    fact('volume', lot.volume, 'persons'),
    fact('length', lot.months, 'months'),
    fact('cost norm', lot.costNorm, 'CNY/person-month'),
    fact('reserve', call.reserve, 'CNY/person-month'),
    fact('budget', call.reserve * lot.volume * lot.months, 'CNY'),
    fact('bids needed', call.bidsNeeded, 'bids'),
    fact('flawed', call.flawed),
    fact('captured', call.captured),
    fact('to be audited', lot.audited),
    fact('holder of the predecessor', lot.predecessor?.slug ?? null),
  ];
}

/** How a lot came to its mode and its flaw, at its first opening; later ones only say that it was tried before. */
export function openingEvents(world: World, call: Call): Event[] {
  const { lot } = call;
  const event = { month: world.month + 1, process: 'openCalls', about: call.path, terms: [] };
  if (call.opening > 1) {
    const terms = [
      fact('failed tenders so far', lot.failures),
      fact('failed commissions', lot.commissionTries),
    ];
    return [{ ...event, what: `is opened again as a ${call.mode}`, draw: null, terms }];
  }
  // what is gathered was drawn lot by lot
  if (lot.index === null) {
    const terms = [fact('lots gathered', lot.parts, 'lots')];
    return [{ ...event, what: `is opened as a ${call.mode}`, draw: null, terms }];
  }
  return drawnAtOpening(world, call).map((drawn) => ({ ...event, ...drawn }));
}

/** Mode, flaw, capture and procedural audit of a lot, each with its draw. */
function drawnAtOpening(
  world: World,
  { lot, mode, flawed, captured }: Call,
): Pick<Event, 'what' | 'draw' | 'terms'>[] {
  const { government } = lot.service;
  const { values } = government;
  const { constants, run } = world;
  const drawOf = (purpose: number, chance: number): Chance => ({
    u: draw(run, purpose, lot.id, counterOf(0)),
    chance,
  });
  const venture = ventureChance(values, lot.service);
  return [
    {
      what: `is opened as a ${mode} (a tender where u is below the chance, venture above it by less than its own)`,
      draw: drawOf(purposes.mode, tenderChance(values, constants)),
      terms: [fact('chance of venture', venture)],
    },
    {
      what: flawed ? 'is flawed' : 'is not flawed',
      draw: drawOf(purposes.flawed, flawChance(values, constants)),
      terms: [],
    },
    {
      what: captured ? 'is captured' : 'is not captured',
      draw: drawOf(purposes.captured, captureChance(values, constants)),
      terms: [],
    },
    {
      what: lot.audited ? 'will be audited at its award' : 'will not be audited at its award',
      draw: drawOf(purposes.proceduralAudit, values.proceduralAuditRate),
      terms: [],
    },
  ];
}

function scoresOf(world: World, call: Call): Map<string, readonly Term[]> {
  const { market, mechanism } = callMarket(world, call);
  const terms = mechanism.scoreTerms?.(market, call.bids) ?? [];
  return new Map(call.bids.map((bid, i) => [bid.candidate.organization.slug, terms[i] ?? []]));
}

function rankEvents(world: World, call: Call, scores: ReadonlyMap<string, readonly Term[]>): Event[] {
  const decided = call.outcome === 'awarded' || call.outcome === 'annulled';
  return call.bids.map((bid, index) => {
    const { organization, plannedCost } = bid.candidate;
    const won = call.contracts.find((contract) => contract.organization === organization);
    const terms = [
      fact('price', bid.price, 'CNY/person-month'),
      fact('planned cost', plannedCost, 'CNY/person-month'),
      ...(won === undefined ? [] : [fact('volume awarded', won.volume, 'persons')]),
      ...factsOf(decided ? (scores.get(organization.slug) ?? []) : []),
    ];
    const place = decided
      ? `is ranked ${index + 1}${won !== undefined ? ' and wins' : ''}`
      : 'has bid in vain';
    return {
      month: world.month + 1,
      process: 'awardContracts',
      about: organization.slug,
      what: place,
      draw: null,
      terms,
    };
  });
}

/** What became of a call: one event for each contract that it led to, or one for none. */
export function outcomeEvents(world: World, call: Call): Event[] {
  const common = { month: world.month + 1, process: 'awardContracts', draw: exposureOf(world, call) };
  const counts = [
    fact('candidates', call.candidates, 'organizations'),
    fact('aware', call.aware, 'organizations'),
    fact('bids', call.bids.length, 'bids'),
    fact('bids needed', call.bidsNeeded, 'bids'),
  ];
  if (call.contracts.length === 0) {
    return [{ ...common, about: call.path, what: `call ${call.outcome}`, terms: counts }];
  }
  return call.contracts.map((contract) => ({
    ...common,
    about: contract.path,
    what: `call ${call.outcome} to ${contract.organization.slug}`,
    terms: [
      ...counts,
      fact('price', contract.price, 'CNY/person-month'),
      fact('volume', contract.volume, 'persons'),
      fact('first month', contract.start + 1),
      fact('last month', contract.end),
    ],
  }));
}

/** Whether a procedural audit sees that influence decided an award; null where it did not, or nobody looks. */
function exposureOf(world: World, { lot, contracts, outcome }: Call): Chance | null {
  const isBought = outcome === 'annulled' || contracts.some(({ captured }) => captured);
  if (!lot.audited || !isBought) return null;
  const u = draw(world.run, purposes.proceduralDetection, lot.id, counterOf(0));
  return { u, chance: world.constants.detectionShare };
}
