/**
 * Venture philanthropy: all venture lots of a service that open in a month form one contest. Organizations propose a
 * project for the community whose need they believe to be greatest; a jury scores the proposals, and the budget is granted
 * in the order of the scores, with co-funding by the organization and a programme that trains it (processes 6 and 7).
 */
import { exp } from '../../kernel/arithmetic.ts';
import { cnyOf } from '../../kernel/money.ts';
import { counterOf, draw, idOf } from '../../kernel/random.ts';
import { normalQuantile } from '../../kernel/special.ts';
import type { Award, Bid, Candidate, Lot, Proposal } from '../agents/contract.ts';
import type { Constants } from '../parameters/constants.ts';
import { purposes } from '../purposes.ts';
import { unmetByCommunity } from '../residents/unmet-need.ts';
import type { AwardMechanism, Decision, Term } from './mechanism.ts';
import { noticeOf, ownBidCost } from './open-tender.ts';
import type { Market } from './planned-offer.ts';
import { freeCapacity } from './qualification.ts';
import { rankBids } from './rank-bids.ts';

/** Contest of venture philanthropy. */
export const ventureContest: AwardMechanism = {
  mode: 'venture',
  openToCapture: false,
  gather: (lots, month) => [contestOf(lots, month)],
  bidsNeeded: () => 1,
  volumeNeeded: (_lot, constants) => constants.ventureVolumeMin,
  qualityWeight: (values) => values.qualityWeight,
  noticeOf,
  collectBids,
  award,
  scoreTerms,
  contractPath: ({ service, publishAt }, organization) =>
    `contract/${service.government.slug}/${service.slug}/contest/${publishAt}/${organization.slug}`,
  // what a contest does not grant returns to the carry
  afterFailure: () => 'lapsed',
};

/**
 * The lot of a contest: `contest/G/S/t`, with the volume of all its lots at their mean reserve price, so that its budget
 * is sum(r·vol·dur). Lots of one month are of one plan, and flaws of their procedures have no part in a contest.
 */
function contestOf(lots: readonly Lot[], month: number): Lot {
  const [first] = lots;
  const { service } = first;
  const path = `contest/${service.government.slug}/${service.slug}/${month}`;
  const volume = lots.reduce((sum, lot) => sum + lot.volume, 0);
  const meanOf = (value: (lot: Lot) => number): number =>
    lots.reduce((sum, lot) => sum + value(lot) * lot.volume, 0) / volume;
  return {
    ...first,
    path,
    id: idOf(path),
    index: null,
    parts: lots.length,
    volume,
    reserve: meanOf((lot) => lot.reserve),
    costNorm: meanOf((lot) => lot.costNorm),
    flawed: false,
    audited: false,
    predecessor: null,
  };
}

/** Price that a proposal asks for before co-funding: min(r, (1 + margin)·C), CNY per person-month. */
export function proposedPrice(plannedCost: number, reserve: number, ventureMargin: number): number {
  return Math.min(reserve, (1 + ventureMargin) * plannedCost);
}

/** Everyone who sees the call proposes; a proposal costs a part of what a bid does. */
function collectBids(market: Market, candidates: readonly Candidate[]): Bid[] {
  const { call, constants, government, service } = market;
  const unmet = unmetByCommunity(government.residents, service.columns);
  return candidates
    .filter((candidate) => candidate.aware)
    .map((candidate) => ({
      candidate,
      id: candidate.bidId,
      price: proposedPrice(candidate.plannedCost, call.reserve, constants.ventureMargin),
      preparationCost: constants.ventureBidFactor * ownBidCost(market, candidate),
      proposal: proposalOf(market, candidate, unmet),
      evaluatedScore: 0,
    }));
}

/**
 * The community that an organization believes to need most: argmax of unmet·exp(ventureBelief·(1 - lk)·z), with
 * lk = localKnowledge of its home community or of any other. Where nothing is unmet, the larger z decides.
 * @param unmet - residents in need and not enrolled, by community
 */
function proposalOf(market: Market, candidate: Candidate, unmet: Int32Array): Proposal {
  const { constants, government, run } = market;
  const { home, homeCommunity } = candidate.organization;
  const [knowledgeHome, knowledgeElsewhere] = constants.localKnowledge;
  let community = 0;
  let largest = Number.NEGATIVE_INFINITY;
  let error = Number.NEGATIVE_INFINITY;
  for (let cell = 0; cell < unmet.length; cell++) {
    const z = normalQuantile(draw(run, purposes.cellChoice, candidate.bidId, counterOf(0, cell)));
    const isHome = home === government && cell === homeCommunity;
    const knowledge = isHome ? knowledgeHome : knowledgeElsewhere;
    const believed = believedUnmet(unmet[cell], knowledge, z, constants);
    if (believed < largest || (believed === largest && z <= error)) continue;
    community = cell;
    largest = believed;
    error = z;
  }
  const most = Math.max(...unmet);
  return { community, fit: most > 0 ? unmet[community] / most : 1 };
}

/**
 * Unmet need of a community as an organization sees it: unmet·exp(ventureBelief·(1 - lk)·z).
 * @param knowledge - lk, in [0, 1]; 1 sees it as it is
 * @param z - standard normal
 */
export function believedUnmet(
  unmet: number,
  knowledge: number,
  z: number,
  constants: Pick<Constants, 'ventureBelief'>,
): number {
  return unmet * exp(constants.ventureBelief * (1 - knowledge) * z);
}

/**
 * What an organization can add of its own: min(1, max(0, M)/(cf·gMax)); 1 where nothing is asked for.
 * @param cash - M, CNY
 * @param cofunding - cf, in [0, 1)
 * @param grantMax - gMax, CNY
 * @returns index in [0, 1]
 */
export function cofundingOffer(cash: number, cofunding: number, grantMax: number): number {
  const asked = cofunding * grantMax;
  return asked > 0 ? Math.min(1, Math.max(0, cash) / asked) : 1;
}

/** Score of a proposal: sum of the weights times fit, skill, novelty, co-funding, and the jury's error z. */
export function proposalScore(
  proposal: { fit: number; skill: number; novelty: number; cofunding: number; error: number },
  ventureWeights: readonly number[],
): number {
  const [fit, skill, novelty, cofunding, noise] = ventureWeights;
  return (
    fit * proposal.fit +
    skill * proposal.skill +
    novelty * proposal.novelty +
    cofunding * proposal.cofunding +
    noise * proposal.error
  );
}

/** What the score of a bid is made of, the jury's error included. */
function partsOf(market: Market, bid: Bid): Parameters<typeof proposalScore>[0] {
  const { government, run } = market;
  const { organization } = bid.candidate;
  const { ventureCofunding, ventureGrantMax } = government.values;
  return {
    fit: bid.proposal?.fit ?? 0,
    skill: organization.skill,
    novelty: draw(run, purposes.novelty, bid.id, counterOf(0)),
    cofunding: cofundingOffer(cnyOf(organization.cash), ventureCofunding, ventureGrantMax),
    error: normalQuantile(draw(run, purposes.contestNoise, bid.id, counterOf(0))),
  };
}

function scoreTerms(market: Market, bids: readonly Bid[]): Term[][] {
  return bids.map((bid) => {
    const parts = partsOf(market, bid);
    return [
      { name: 'community proposed', value: (bid.proposal?.community ?? 0) + 1, unit: '' },
      { name: 'fit', value: parts.fit, unit: '' },
      { name: 'skill', value: parts.skill, unit: '' },
      { name: 'novelty', value: parts.novelty, unit: '' },
      { name: 'co-funding offered', value: parts.cofunding, unit: '' },
      { name: 'error of the jury', value: parts.error, unit: 'standard deviations' },
      { name: 'score', value: proposalScore(parts, market.constants.ventureWeights), unit: '' },
    ];
  });
}

/**
 * Volume of a grant: whole agents of min(grant/(p·dur), free capacity), persons.
 * @param grant - CNY, @param terms - net price p in CNY per person-month, months, free capacity and W in persons
 */
export function grantVolume(
  grant: number,
  terms: { price: number; months: number; free: number; personsPerAgent: number },
): number {
  const { price, months, free, personsPerAgent } = terms;
  const persons = Math.max(0, Math.min(grant / (price * months), free));
  return Math.floor(persons / personsPerAgent) * personsPerAgent;
}

/** Grants in the order of the scores, each of at most gMax, until the budget with its programme is used up. */
function award(market: Market, bids: Bid[]): Decision {
  const { call, constants, government, run } = market;
  const { ventureGrantMax, ventureProgramme } = government.values;
  for (const bid of bids) bid.evaluatedScore = proposalScore(partsOf(market, bid), constants.ventureWeights);
  rankBids(bids, run);
  const { lot } = call;
  let budget = call.reserve * lot.volume * lot.months;
  const awards: Award[] = [];
  for (const bid of bids) {
    const grant = Math.min(ventureGrantMax, budget / (1 + ventureProgramme));
    const granted = grantTo(market, bid, grant);
    if (granted.volume < constants.ventureVolumeMin) continue;
    awards.push(granted);
    budget -= (1 + ventureProgramme) * granted.price * granted.volume * lot.months;
  }
  return { awards, outlays: null };
}

function grantTo(market: Market, bid: Bid, grant: number): Award {
  const { call, constants, government } = market;
  const { ventureCofunding: cofunding, ventureProgramme, personsPerAgent } = government.values;
  const { months } = call.lot;
  const start = call.openedAt + 1;
  const free = freeCapacity(bid.candidate.organization, start, start + months);
  const price = bid.price * (1 - cofunding);
  const volume = grantVolume(grant, { price, months, free, personsPerAgent });
  return {
    bid,
    price,
    volume,
    community: bid.proposal?.community ?? null,
    support: {
      cofunding,
      programmeCost: ventureProgramme * price * volume,
      training: constants.ventureTraining,
      governance: 1,
    },
  };
}
