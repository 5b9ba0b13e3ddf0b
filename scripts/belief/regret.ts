/**
 * How far bids by the belief law are from best replies: what one bidder could gain by another price or another decision
 * to bid, while every rival follows the model. Chances are counted over the model's own law: shock of the call, who sees
 * it, private costs, costs of bidding and errors of the committee are drawn again, the state of the market stays.
 */
import { counterOf, draw, idOf, type RunKey, runKey } from '../../src/kernel/random.ts';
import { normalCdf, normalQuantile } from '../../src/kernel/special.ts';
import type { Call, Candidate } from '../../src/model/agents/contract.ts';
import { beliefsOf, registerLaw } from '../../src/model/awards/belief-law.ts';
import { committeeErrorOf, openTender } from '../../src/model/awards/open-tender.ts';
import { candidatesOf, type Market, marketOf } from '../../src/model/awards/planned-offer.ts';
import type { Place } from '../../src/model/place.ts';
import { purposes } from '../../src/model/purposes.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';

/** A bidder's reply to its rivals on one call. */
export interface Reply {
  /** Mark-up by the belief law and the best one on the grid, CNY per person-month. */
  readonly markUp: number;
  readonly bestMarkUp: number;
  /** Price by the belief law, CNY per person-month. */
  readonly price: number;
  /** Expected gain of the bid by the law as it is, as the law believes, and at the best mark-up, CNY per person-month. */
  readonly gain: number;
  readonly believedGain: number;
  readonly bestGain: number;
  /** Chance that the decision to bid differs from the best one, over the law of the costs of bidding. */
  readonly wrongEntry: number;
  /** What such decisions lose on average, CNY per person-month. */
  readonly entryLoss: number;
  /** Chance to see the call, by which replies are weighted: who does not see it cannot reply. */
  readonly weight: number;
}

/** What rivals do on one drawing of the call. */
interface Rivals {
  /** Chance that the bidder sees the call under the shock drawn: whoever has seen it has learnt something of the shock. */
  readonly weight: number;
  /** True if the rivals' bids and one more are enough for an award. */
  readonly enough: boolean;
  /** Best score of a rival after the committee's error, minus infinity if nobody bids. */
  readonly best: number;
}

/** What a study of replies needs to say besides the call. */
export interface Study {
  /** Drawings of the rivals of each bidder. */
  readonly drawings: number;
  /** Mark-ups that are tried, evenly spread up to the reserve price. */
  readonly grid: number;
  /** Multiplier of the mark-ups that the bidder asks: 1 is the model's bidder. */
  readonly markUpFactor?: number;
}

/** Replies of every candidate of a call that is tendered by score. */
export function repliesOn(world: World, call: Call, study: Study): Reply[] {
  const { values } = call.lot.service.government;
  const market = marketOf(world, call, openTender.qualityWeight(values));
  const candidates = candidatesOf(market, openTender.noticeOf(market));
  return candidates.map((own) => replyOf(market, candidates, own, study));
}

function replyOf(market: Market, candidates: readonly Candidate[], own: Candidate, study: Study): Reply {
  const { call } = market;
  const rivals = Array.from({ length: study.drawings }, (_, k) => rivalsOf(market, own, k));
  const room = call.reserve - own.plannedCost;
  const asked = askedOf(market, candidates, own);
  const markUp = Math.min(room, asked.markUp * (study.markUpFactor ?? 1));
  // the best mark-up is chosen on one half of the drawings and judged on the other, so that chance does not flatter it
  const chosen = rivals.filter((_, k) => k % 2 === 0);
  const judged = rivals.filter((_, k) => k % 2 === 1);
  let bestMarkUp = 0;
  for (let step = 1; step <= study.grid; step++) {
    const tried = (room * step) / study.grid;
    if (gainAt(market, own, chosen, tried) > gainAt(market, own, chosen, bestMarkUp)) bestMarkUp = tried;
  }
  const gain = gainAt(market, own, judged, markUp);
  const personMonths = call.lot.volume * call.lot.months;
  const meanCost = market.government.values.bidCost / personMonths;
  return {
    markUp,
    bestMarkUp,
    price: own.plannedCost + markUp,
    gain,
    believedGain: asked.gain,
    bestGain: gainAt(market, own, judged, bestMarkUp),
    ...entryErrors(asked.gain, gain, meanCost),
    weight: rivals.reduce((sum, { weight }) => sum + weight, 0) / rivals.length,
  };
}

/** Mark-up and expected gain by the belief law, whatever the bid would cost. */
function askedOf(market: Market, candidates: readonly Candidate[], own: Candidate) {
  const { call, service, constants } = market;
  const worth = market.qualityWeight * service.values.unitCost;
  const floors = candidates.map(({ believedQuality }) => worth * believedQuality - call.reserve);
  const types = candidates.map(({ believedQuality, registerCost }) => worth * believedQuality - registerCost);
  const law = registerLaw(types, Math.min(...floors), constants.beliefMargin * service.values.unitCost);
  const noticeHazards = candidates.map(({ noticeHazard }) => noticeHazard);
  const field = { noticeHazards, shockSpread: constants.callShock, bidsNeeded: call.bidsNeeded };
  const index = candidates.indexOf(own);
  const belief = beliefsOf(field, law, constants.integrationParts)[index];
  const type = worth * own.believedQuality - own.plannedCost;
  const gain = belief.expectedGain(floors[index], type);
  const chance = Math.max(constants.winChanceFloor, belief.winChance(type));
  return { gain, markUp: Math.min(call.reserve - own.plannedCost, gain / chance) };
}

/** One drawing: the same register and call, other shocks, costs and errors. */
function rivalsOf(market: Market, own: Candidate, drawing: number): Rivals {
  const drawn: Market = { ...market, run: keyOf(drawing) };
  const notice = openTender.noticeOf(drawn);
  const others = candidatesOf(drawn, notice).filter(({ organization }) => organization !== own.organization);
  // the bidder is known to be on the register, but makes no bid here
  const field = [...others, { ...own, aware: false }].sort((a, b) =>
    a.organization.slug < b.organization.slug ? -1 : 1,
  );
  const worth = market.qualityWeight * market.service.values.unitCost;
  const spread = committeeErrorOf(drawn, market.service.values.unitCost);
  const bids = openTender.collectBids(drawn, field);
  const scores = bids.map(({ candidate, id, price }) => {
    const z = normalQuantile(draw(drawn.run, purposes.scoreNoise, id, counterOf(0)));
    return worth * candidate.believedQuality - price + spread * z;
  });
  return {
    weight: notice.chanceAt(own.noticeHazard),
    enough: bids.length + 1 >= market.call.bidsNeeded,
    best: Math.max(...scores),
  };
}

const keys: RunKey[] = [];

function keyOf(drawing: number): RunKey {
  keys[drawing] ??= runKey('belief regret', drawing);
  return keys[drawing];
}

/** Expected gain at a mark-up, given that the bidder sees the call; its own error of the committee is integrated. */
function gainAt(market: Market, own: Candidate, rivals: readonly Rivals[], markUp: number): number {
  const { unitCost } = market.service.values;
  const score = market.qualityWeight * unitCost * own.believedQuality - own.plannedCost - markUp;
  const spread = committeeErrorOf(market, unitCost);
  let won = 0;
  let weights = 0;
  for (const { weight, enough, best } of rivals) {
    weights += weight;
    if (enough) won += weight * normalCdf((score - best) / spread);
  }
  return (markUp * won) / weights;
}

/**
 * Wrong decisions to bid where the cost of bidding x is exponential: the bidder bids if x is at most what it believes to
 * gain, and should if x is at most what it gains, both at least 0. Chance |e^(-B/m) - e^(-V/m)|; loss the integral of |V - x| between.
 */
export function entryErrors(believed: number, gain: number, meanCost: number) {
  if (meanCost === 0) return { wrongEntry: 0, entryLoss: 0 };
  const [believes, gains] = [believed, gain].map((value) => Math.exp(-value / meanCost));
  const difference = believed - gain;
  return {
    wrongEntry: Math.abs(believes - gains),
    entryLoss: meanCost * (gains - believes) - difference * believes,
  };
}

/** What replies to many calls say together. */
export interface Regret {
  readonly bidders: number;
  /** Gain at the best mark-up less the gain as it is, as a part of the gain and of the price. */
  readonly ofGain: number;
  readonly ofPrice: number;
  /** Mean mark-up by the belief law and best mark-up, as parts of the price. */
  readonly markUp: number;
  readonly bestMarkUp: number;
  /** Gain that the law believes in over the gain as it is. */
  readonly believed: number;
  /** Chance of a wrong decision to bid, and what it loses as a part of the gain. */
  readonly wrongEntry: number;
  readonly entryOfGain: number;
}

/** Sums over replies, each weighted by the chance of its bidder to see the call; ratios of sums. */
export function regretOf(replies: readonly Reply[]): Regret {
  const sum = (of: (reply: Reply) => number) =>
    replies.reduce((total, reply) => total + reply.weight * of(reply), 0);
  const gain = sum((reply) => reply.gain);
  const price = sum((reply) => reply.price);
  const regret = sum((reply) => reply.bestGain - reply.gain);
  return {
    bidders: replies.length,
    ofGain: regret / gain,
    ofPrice: regret / price,
    markUp: sum((reply) => reply.markUp) / price,
    bestMarkUp: sum((reply) => reply.bestMarkUp) / price,
    believed: sum((reply) => reply.believedGain) / gain,
    wrongEntry: sum((reply) => reply.wrongEntry) / sum(() => 1),
    entryOfGain: sum((reply) => reply.entryLoss) / gain,
  };
}

/** Replies to every tendered call of some months of a run, each call as if it were opened once more at their end. */
export function repliesInRun(place: Place, seed: string, when: readonly number[], study: Study): Reply[] {
  const replies: Reply[] = [];
  simulate({ ...place, months: Math.max(...when) + 1 }, seed, 0, (world) => {
    if (!when.includes(world.month)) return;
    for (const call of world.calls) {
      if (call.mode !== openTender.mode) continue;
      const path = `${call.path}/again`;
      replies.push(...repliesOn(world, { ...call, path, id: idOf(path) }, study));
    }
  });
  return replies;
}
