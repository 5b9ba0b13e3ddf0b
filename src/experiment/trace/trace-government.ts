/** The story of a government: its envelopes, plans, calls and awards, its supervision, what it learned and earned. */
import type { Government } from '../../model/agents/government.ts';
import type { World } from '../../model/world.ts';
import { type ContractBefore, contractBefore } from './contract-events.ts';
import { governmentEvents, type LearnedBefore, learnedBefore } from './government-events.ts';
import { moneyTracer } from './money-tracer.ts';
import { contractEventsOf } from './organization-events.ts';
import type { Tracer } from './run-traced.ts';
import { type Event, type Fact, fact, type MoneyMonth } from './trace.ts';
import { openingEvents, outcomeEvents } from './trace-call.ts';

/** A tracer of one government, and what it has seen. */
export interface GovernmentTracer extends Tracer {
  readonly facts: readonly Fact[];
  readonly events: readonly Event[];
  readonly months: readonly MoneyMonth[];
}

/** Follows the government of a slug. */
export function governmentTracer(slug: string): GovernmentTracer {
  const find = (world: World) =>
    world.governments.find((government) => government.slug === slug) as Government;
  const money = moneyTracer(find);
  const facts: Fact[] = [];
  const events: Event[] = [];
  let contracts: readonly ContractBefore[] = [];
  let learned: LearnedBefore | null = null;
  return {
    ...money,
    facts,
    events,
    start: (world) => {
      money.start?.(world);
      facts.push(...governmentFacts(find(world)));
    },
    before: (world, { call }) => {
      if (call !== null) return;
      const government = find(world);
      contracts = world.contracts
        .filter((contract) => contract.government === government)
        .map(contractBefore);
      learned = learnedBefore(world, government);
    },
    after: (world, { process, call }) => {
      const government = find(world);
      if (call !== null) {
        const isOwn = call.lot.service.government === government;
        if (isOwn && process === 'awardContracts') events.push(...outcomeEvents(world, call));
        return;
      }
      if (process === 'openCalls') {
        const own = world.calls.filter(({ lot }) => lot.service.government === government);
        events.push(...own.flatMap((one) => openingEvents(world, one)));
      }
      // efforts, deliveries and payments of single contracts are told of the organizations
      if (['planPurchases', 'superviseContracts', 'evaluateContracts'].includes(process)) {
        events.push(...(contractEventsOf[process]?.(world, contracts) ?? []));
      }
      if (learned !== null) events.push(...governmentEvents(world, government, { process, learned }));
    },
  };
}

function governmentFacts({
  slug,
  parent,
  children,
  persons,
  residents,
  services,
  evaluators,
}: Government): Fact[] {
  return [
    fact('government', slug),
    fact('parent', parent?.slug ?? null),
    fact('children', children.length === 0 ? null : children.map((child) => child.slug).join(', ')),
    fact('residents', persons, 'persons'),
    fact('resident agents', residents.count, 'agents'),
    fact('services', services.map((service) => service.slug).join(', ')),
    fact('evaluators', evaluators.map((evaluator) => evaluator.slug).join(', ')),
  ];
}
