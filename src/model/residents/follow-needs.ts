/**
 * The sweep over the residents of one government and service that follows needs, releases, awareness,
 * applications and renegers, in the order of the resident table (MODEL 3.6); admission follows it.
 */
import { logistic } from '../../kernel/arithmetic.ts';
import { thresholdOf } from '../../kernel/random.ts';
import { newWordBlock } from '../../kernel/threefry-block.ts';
import type { CommunityTotals, ResidentColumns, ServiceColumns } from '../agents/resident.ts';
import {
  AWARE,
  CONTINUING,
  ENROLLED,
  NEED,
  NO_CONTRACT,
  STATE_MASK,
  STATE_SHIFT,
  WAITING,
} from '../agents/resident.ts';
import { communityOf } from './community-totals.ts';
import type { PurposeDraws } from './draws.ts';

/**
 * What can happen to residents in one month. A threshold t stands for the probability that a 32-bit word is below
 * it (`thresholdOf`). Arrays are indexed by place = community · 5 + quintile - 1; the first two by
 * `caseOf(place, flags)`, so that the sweep looks a chance up instead of guessing a branch at every resident.
 */
export interface NeedHazards {
  /** Thresholds of a change of need: onset where there is none, end where there is one. */
  readonly needChange: Float64Array;
  /** Thresholds of a change of awareness: becoming aware, or forgetting. */
  readonly awareChange: Float64Array;
  /** Log-odds of an application at literacy 0, and what literacy 1 adds. */
  readonly applyLogOdds: Float64Array;
  readonly literacySlope: Float64Array;
  /** Thresholds that no application at any literacy exceeds. */
  readonly applyCeiling: Float64Array;
  /** Threshold of giving up while waiting. */
  readonly renege: number;
}

/** Combinations of need and awareness. */
export const CASES = 4;

/** Index into `needChange` and `awareChange`. */
export function caseOf(place: number, flags: number): number {
  return place * CASES + (flags & CANDIDATE);
}

/** Thresholds of what changes need and awareness at one place. */
export interface Changes {
  readonly needStart: number;
  readonly needEnd: number;
  readonly becomeAware: number;
  readonly forget: number;
}

/** Writes the thresholds of a place for all combinations of need and awareness. */
export function setChanges(
  hazards: Pick<NeedHazards, 'needChange' | 'awareChange'>,
  place: number,
  changes: Changes,
): void {
  for (let flags = 0; flags < CASES; flags++) {
    const chances = caseOf(place, flags);
    hazards.needChange[chances] = (flags & NEED) === 0 ? changes.needStart : changes.needEnd;
    hazards.awareChange[chances] = (flags & AWARE) === 0 ? changes.becomeAware : changes.forget;
  }
}

/**
 * Writes what decides an application at a place.
 *
 * @param logOdds - at literacy 0
 * @param slope - what literacy 1 adds to them, at least 0
 */
export function setApplication(
  hazards: Pick<NeedHazards, 'applyLogOdds' | 'literacySlope' | 'applyCeiling'>,
  place: number,
  logOdds: number,
  slope: number,
): void {
  hazards.applyLogOdds[place] = logOdds;
  hazards.literacySlope[place] = slope;
  // No literacy reaches above this; one word more covers rounding.
  hazards.applyCeiling[place] = thresholdOf(logistic(logOdds + slope)) + 1;
}

/** One sweep. */
export interface NeedSweep {
  readonly month: number;
  readonly residents: ResidentColumns;
  readonly columns: ServiceColumns;
  /** `communities.aware` follows every change; the hazards were formed before. */
  readonly communities: Pick<CommunityTotals, 'aware'>;
  readonly hazards: NeedHazards;
  /** Entry p is 1 if the contract at place p of `Service.running` ended; empty if none did. */
  readonly ended: Uint8Array;
  readonly draws: { readonly need: PurposeDraws; readonly apply: PurposeDraws };
}

/** What the sweep counted, agents. */
export interface NeedFlows {
  /** In need after the sweep. */
  inNeed: number;
  applications: number;
  reneges: number;
}

/** Residents whose first words are drawn together: their words and columns stay in the first-level cache. */
const BLOCK = 1024;
const room = newWordBlock(BLOCK);
const pair = new Uint32Array(2);

const IN_QUEUE = WAITING << STATE_SHIFT;
const IN_SERVICE = ENROLLED << STATE_SHIFT;
const CANDIDATE = NEED | AWARE;

/**
 * Runs one sweep: needs start and end, residents of ended contracts are released, residents become aware or
 * forget, apply, and give up waiting. Writes the columns; draws need and awareness of everyone, application and
 * reneging only of those whom they concern (draws are keyed, so not drawing changes nothing else).
 *
 * A release commutes with the events after it in the table (who waits or is served neither forgets nor applies,
 * and who continues does not renege), so it has a loop of its own, for the months in which contracts ended.
 *
 * @returns counts of agents
 */
export function followNeeds(sweep: NeedSweep): NeedFlows {
  const { residents, columns } = sweep;
  const { needChange, awareChange } = sweep.hazards;
  const { place } = residents;
  const { flags } = columns;
  const flows: NeedFlows = { inNeed: 0, applications: 0, reneges: 0 };
  let inNeed = 0;
  if (sweep.ended.length > 0) releaseFromEnded(sweep);
  for (let first = 0; first < residents.count; first += BLOCK) {
    const size = Math.min(BLOCK, residents.count - first);
    const { word0, word1 } = sweep.draws.need.block(first, size, room);
    for (let i = 0; i < size; i++) {
      const j = first + i;
      const chances = caseOf(place[j], flags[j]);
      if (word0[i] < needChange[chances]) changeNeed(columns, j);
      if (word1[i] < awareChange[chances]) changeAwareness(sweep, j);
      const now = flags[j] & (CANDIDATE | STATE_MASK);
      inNeed += now & NEED;
      if (now === CANDIDATE) applyOrNot(sweep, j, flows);
      else if ((now & STATE_MASK) === IN_QUEUE) renegeOrNot(sweep, j, flows);
    }
  }
  flows.inNeed = inNeed;
  return flows;
}

function releaseFromEnded({ columns, ended, month }: NeedSweep): void {
  const { flags, contract } = columns;
  for (let j = 0; j < contract.length; j++) {
    const server = contract[j];
    if (server < 0 || ended[server] !== 1) continue;
    if ((flags[j] & STATE_MASK) === IN_SERVICE) release(columns, j, month);
    // Who stood in the queue of that organization chooses again at admission.
    else contract[j] = NO_CONTRACT;
  }
}

function changeNeed(columns: ServiceColumns, j: number): void {
  columns.flags[j] ^= NEED;
  if ((columns.flags[j] & STATE_MASK) !== 0) dropOut(columns, j);
}

function changeAwareness({ columns, communities, residents, month }: NeedSweep, j: number): void {
  const { flags, awareSince } = columns;
  const community = communityOf(residents.place[j]);
  if ((flags[j] & AWARE) === 0) {
    flags[j] |= AWARE;
    awareSince[j] = month;
    communities.aware[community]++;
  } else if ((flags[j] & STATE_MASK) === 0 && awareSince[j] < month) {
    flags[j] &= ~AWARE;
    awareSince[j] = -1;
    communities.aware[community]--;
  }
}

/** Takes a resident out of the queue or the service; need and awareness stay as they are, benefit is kept. */
export function dropOut(columns: ServiceColumns, j: number): void {
  columns.flags[j] &= ~(STATE_MASK | CONTINUING);
  columns.contract[j] = NO_CONTRACT;
  columns.waitSince[j] = -1;
  columns.tenureSince[j] = -1;
}

/** Sends an enrolled resident back to the queue, ahead of those who were never admitted; tenure is kept. */
export function release(columns: ServiceColumns, j: number, month: number): void {
  columns.flags[j] = (columns.flags[j] & ~STATE_MASK) | IN_QUEUE | CONTINUING;
  columns.contract[j] = NO_CONTRACT;
  columns.waitSince[j] = month;
}

function applyOrNot(
  { residents, columns, hazards, draws, month }: NeedSweep,
  j: number,
  flows: NeedFlows,
): void {
  const where = residents.place[j];
  draws.apply.pair(j, pair);
  if (pair[0] >= hazards.applyCeiling[where]) return;
  const logOdds = hazards.applyLogOdds[where] + hazards.literacySlope[where] * residents.literacy[j];
  if (pair[0] >= thresholdOf(logistic(logOdds))) return;
  columns.flags[j] |= IN_QUEUE;
  columns.waitSince[j] = month;
  flows.applications++;
}

function renegeOrNot({ columns, hazards, draws, month }: NeedSweep, j: number, flows: NeedFlows): void {
  if (columns.waitSince[j] >= month || (columns.flags[j] & CONTINUING) !== 0) return;
  draws.apply.pair(j, pair);
  if (pair[1] >= hazards.renege) return;
  dropOut(columns, j);
  flows.reneges++;
}
