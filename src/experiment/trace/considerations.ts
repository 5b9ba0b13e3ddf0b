/** What every organization of a register makes of a call, found by the functions with which the process decides. */
import { counterOf, draw } from '../../kernel/random.ts';
import type { Call, Candidate } from '../../model/agents/contract.ts';
import type { Organization } from '../../model/agents/organization.ts';
import type { AwardMechanism, Term } from '../../model/awards/mechanism.ts';
import { mechanismOf } from '../../model/awards/mechanisms.ts';
import { type Market, marketOf, planOffer } from '../../model/awards/planned-offer.ts';
import { type Obstacle, obstacleOf } from '../../model/awards/qualification.ts';
import { purposes } from '../../model/purposes.ts';
import type { World } from '../../model/world.ts';
import { type Chance, type Event, type Fact, fact, factsOf } from './trace.ts';

/** An organization before a call. */
export interface Consideration {
  readonly organization: Organization;
  readonly obstacle: Obstacle | 'planned cost above the reserve' | null;
  /** Its plan; null if it may not bid at all. */
  readonly candidate: Candidate | null;
  /** Of seeing the call; null without a plan. */
  readonly notice: Chance | null;
  /** What its mechanism says about its offer. */
  readonly terms: readonly Term[];
}

/** The market of a call and its mechanism, as the processes of a call see them. */
export function callMarket(world: World, call: Call): { market: Market; mechanism: AwardMechanism } {
  const mechanism: AwardMechanism = mechanismOf(call);
  const { values } = call.lot.service.government;
  return { market: marketOf(world, call, mechanism.qualityWeight(values)), mechanism };
}

/** What each member of the register makes of a call, in slug order; asked before the bids are collected. */
export function considerationsOf(world: World, call: Call): Consideration[] {
  const { market, mechanism } = callMarket(world, call);
  const notice = mechanism.noticeOf(market);
  const considered = market.bidders.map((organization): Consideration => {
    const obstacle = obstacleOf(organization, call);
    if (obstacle !== null) return { organization, obstacle, candidate: null, notice: null, terms: [] };
    const candidate = planOffer(market, organization, notice);
    const u = draw(world.run, purposes.noticeSeen, candidate.bidId, counterOf(0));
    const isDear = candidate.plannedCost > call.reserve;
    return {
      organization,
      obstacle: isDear ? 'planned cost above the reserve' : null,
      candidate,
      notice: { u, chance: notice.chanceAt(candidate.noticeHazard) },
      terms: [],
    };
  });
  return withTerms(considered, market, mechanism);
}

/** Terms of those who could deliver at the reserve: the candidates of the call. */
function withTerms(
  considered: readonly Consideration[],
  market: Market,
  mechanism: AwardMechanism,
): Consideration[] {
  const candidates = considered.flatMap(({ candidate, obstacle }) =>
    candidate !== null && obstacle === null ? [candidate] : [],
  );
  const terms = mechanism.offerTerms?.(market, candidates) ?? [];
  return considered.map((one) => {
    const at = one.candidate === null || one.obstacle !== null ? -1 : candidates.indexOf(one.candidate);
    return { ...one, terms: terms[at] ?? [] };
  });
}

/** The event of a consideration once the bids are in. @param about - what the event names beside its subject */
export function considerationEvent(world: World, call: Call, one: Consideration, about: string): Event {
  const isBidding = call.bids.some(({ candidate }) => candidate.organization === one.organization);
  return {
    month: world.month + 1,
    process: 'collectBids',
    about,
    what: verdictOf(one, mechanismOf(call), isBidding),
    draw: one.obstacle === null ? one.notice : null,
    terms: [...planFacts(one, call), ...factsOf(one.terms)],
  };
}

function verdictOf(
  { candidate, obstacle }: Consideration,
  { noOffer }: AwardMechanism,
  isBidding: boolean,
): string {
  if (isBidding) return 'sees the call and bids';
  if (obstacle !== null) return `cannot bid: ${obstacle}`;
  if (candidate?.aware !== true) return 'does not see the call';
  return `sees the call and makes no offer${noOffer === undefined ? '' : ` (${noOffer})`}`;
}

function planFacts({ organization, candidate, obstacle }: Consideration, call: Call): Fact[] {
  if (obstacle === 'blacklisted') return [fact('until month', organization.blacklistedUntil)];
  if (obstacle === 'no free capacity') {
    return [
      fact('capacity', organization.capacity, 'persons'),
      fact('capacity needed', call.volumeNeeded, 'persons'),
    ];
  }
  if (candidate === null) return [];
  return [
    fact('planned cost', candidate.plannedCost, 'CNY/person-month'),
    fact('reserve', call.reserve, 'CNY/person-month'),
    fact('promise', candidate.promise),
    fact('planned contractible effort', candidate.plannedContractible),
    fact('planned open effort', candidate.plannedOpen),
    fact('believed quality', candidate.believedQuality),
  ];
}
