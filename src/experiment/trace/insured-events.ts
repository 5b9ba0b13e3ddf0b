/** What happened to a resident of an insured service in a month: awareness (process 10), incidents and claims (process 12). */
import { cnyOf, fenOf } from '../../kernel/money.ts';
import { AWARE } from '../../model/agents/resident.ts';
import type { Service } from '../../model/agents/service.ts';
import {
  coverageOf,
  type Incident,
  incidentOf,
  incidentsOf,
  paymentFor,
} from '../../model/kinds/insurance/claims.ts';
import type { World } from '../../model/world.ts';
import type { ResidentBefore } from './resident-before.ts';
import { type Event, fact } from './trace.ts';

/** A resident of an insured service before a process. */
export interface InsuredBefore {
  readonly j: number;
  readonly flags: number;
  readonly paidAt: number;
}

/** Takes down what the month starts from. */
export function insuredBefore({ columns }: Service, j: number): InsuredBefore {
  return { j, flags: columns.flags[j], paidAt: columns.paidAt[j] };
}

/** Hears of the policy or forgets it, or does not. */
export function insuredAwareness(world: World, service: Service, before: ResidentBefore): Event[] {
  const { flags, j } = before;
  const changed = ((flags ^ service.columns.flags[j]) & AWARE) !== 0;
  const [yes, no] =
    (flags & AWARE) === 0
      ? ['hears of the policy', 'does not hear of the policy']
      : ['forgets the policy', 'still knows of the policy'];
  const event = eventOf(world, service, 'applyAndAdmit');
  const terms = (flags & AWARE) === 0 ? before.awarenessTerms : [];
  return [{ ...event, what: changed ? yes : no, draw: before.awareness, terms }];
}

/** The incidents of the month, each as far as it came: not claimed, refused, waiting for money, or paid. */
export function incidentEvents(world: World, service: Service, before: InsuredBefore): Event[] {
  const coverage = coverageOf(world, service);
  if (coverage === null) return [];
  const { j } = before;
  const event = eventOf(world, service, 'experienceServices');
  const { columns } = service;
  let isAware = (before.flags & AWARE) !== 0;
  const told: Event[] = [];
  for (let k = 0; k < incidentsOf(coverage, j); k += 1) {
    const incident = incidentOf(coverage, j, k);
    const benefit = cnyOf(fenOf(paymentFor(incident.loss, coverage.terms)));
    told.push({ ...event, what: 'has an incident', draw: null, terms: [fact('loss', incident.loss, 'CNY')] });
    told.push(...stepsOf(incident, { isAware, benefit }).map((step) => ({ ...event, ...step })));
    isAware ||= incident.automatic.u < incident.automatic.chance;
  }
  if (columns.paidAt[j] === world.month && before.paidAt !== world.month) {
    told.push({ ...event, what: 'is paid by the insurer', draw: null, terms: stateTerms(service, j) });
  } else if (told.length > 0) {
    told.push({ ...event, what: 'is not paid this month', draw: null, terms: stateTerms(service, j) });
  }
  return told;
}

type Step = Pick<Event, 'what' | 'draw' | 'terms'>;

function stepsOf(
  { automatic, claim, approval }: Incident,
  { isAware, benefit }: { isAware: boolean; benefit: number },
): Step[] {
  const isAutomatic = automatic.u < automatic.chance;
  const steps: Step[] = [
    {
      what: isAutomatic ? 'is handled automatically' : 'is not handled automatically',
      draw: automatic,
      terms: [],
    },
  ];
  if (!isAutomatic) {
    if (!isAware)
      return [...steps, { what: 'does not know of the policy and claims nothing', draw: null, terms: [] }];
    const isClaimed = claim.u < claim.chance;
    steps.push({ what: isClaimed ? 'claims' : 'does not claim', draw: claim, terms: [] });
    if (!isClaimed) return steps;
  }
  const isApproved = approval.u < approval.chance;
  const what = isApproved ? 'the claim is approved' : 'the claim is refused';
  return [...steps, { what, draw: approval, terms: [fact('benefit of the policy', benefit, 'CNY')] }];
}

function stateTerms({ columns }: Service, j: number) {
  return [
    fact('satisfaction after it', Number.isNaN(columns.satisfaction[j]) ? null : columns.satisfaction[j]),
    fact('expectation after it', columns.expectation[j]),
  ];
}

function eventOf(world: World, service: Service, process: string) {
  return { month: world.month + 1, process, about: service.slug };
}
