/**
 * Admission: residents leave the queue one by one, in its order, and are dealt to the contracts with room in turn;
 * in-house provision takes who is left (MODEL 3.6).
 */
import { toUniform } from '../../kernel/random.ts';
import type { Contract } from '../agents/contract.ts';
import type { Organization } from '../agents/organization.ts';
import type { ResidentColumns, ServiceColumns } from '../agents/resident.ts';
import {
  CONTINUING,
  ENROLLED,
  EVER_ENROLLED,
  IN_HOUSE,
  NO_CONTRACT,
  QUINTILES,
  STATE_MASK,
  STATE_SHIFT,
} from '../agents/resident.ts';
import { type ChoiceSet, choosePlace } from './choose-organization.ts';
import { communityOf } from './community-totals.ts';
import type { ServiceDraws } from './draws.ts';
import { clearQueue, joinQueue, newQueue, RANK_BITS, sortQueue } from './queue.ts';
import { releaseInhouseExcess } from './release-inhouse.ts';

/** The residents of one service and who serves them this month. */
export interface Admission {
  readonly month: number;
  readonly residents: ResidentColumns;
  readonly columns: ServiceColumns;
  /** Contracts that run, `inPathOrder`, and how many places there are. */
  readonly contracts: readonly Contract[];
  readonly places: number;
  readonly personsPerAgent: number;
  /** Agents that in-house provision can serve. */
  readonly inhouseRoom: number;
  /** Quintiles 1 and 2 before the others. */
  readonly priority: boolean;
  /** Null where residents do not choose: one queue for all. */
  readonly choice: ChoiceSet | null;
  readonly draws: Pick<ServiceDraws, 'queue' | 'choose'>;
}

/** What admission counted, agents; waiting in months. */
export interface AdmissionFlows {
  admissions: number;
  firstAdmissions: number;
  waitMonths: number;
  /** Left in the queue. */
  waiting: number;
  /** Enrolled agents after admission, by `seatOf` of their server. */
  readonly seats: Int32Array;
}

/** Contracts that take residents from one queue in turn. */
interface Line {
  readonly places: number[];
  /** Agents that each can still take, and all together. */
  readonly rooms: number[];
  room: number;
  next: number;
}

interface Lines {
  readonly pooled: Line;
  readonly byPlace: Line[];
  /** Of contracts restricted to a community, by community; null where none is. */
  readonly byCommunity: Line[] | null;
}

const IN_SERVICE = ENROLLED << STATE_SHIFT;

/** Rank in the queue: who continues, who has priority, and the month of application (below 4096). */
const NOT_CONTINUING = 1 << (RANK_BITS - 1);
const NO_PRIORITY = 1 << (RANK_BITS - 2);
/** Quintiles, counted from the poorest, that have priority where there is any. */
export const LAST_PRIORITY_QUINTILE = 2;

const waiting = newQueue(0);
const pair = new Uint32Array(2);

/** Index into seat counts of a server: `IN_HOUSE` or a place of `Service.running`. */
export function seatOf(server: number): number {
  return server - IN_HOUSE;
}

/** Contracts that run, in the code-unit order of their paths, which differ: the order in which residents are dealt to them. */
export function inPathOrder(running: readonly (Contract | null)[]): Contract[] {
  return running
    .filter((contract): contract is Contract => contract !== null)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Releases those whom in-house provision can no longer serve, lets residents without an organization choose one
 * (if they choose), and admits from the queue: continuing first, then priority, month of application, queue draw.
 * A contract has room for floor(volume / persons per agent) agents. A contract restricted to a community takes its
 * residents before any other contract does, from whatever queue they stand in. With choice each organization has a queue
 * of its own; in-house provision takes from whoever is left, with and without choice.
 */
export function admit(admission: Admission): AdmissionFlows {
  const { columns, inhouseRoom, month, draws } = admission;
  const seats = new Int32Array(seatOf(admission.places));
  gather(admission, seats);
  if (seats[seatOf(IN_HOUSE)] > inhouseRoom) {
    releaseInhouseExcess(columns, month, inhouseRoom, draws.queue);
    gather(admission, seats);
  }
  const flows: AdmissionFlows = {
    admissions: 0,
    firstAdmissions: 0,
    waitMonths: 0,
    waiting: waiting.count,
    seats,
  };
  const lines = linesOf(admission, seats);
  const order = sortQueue(waiting, draws.queue);
  const { place } = admission.residents;
  let inhouseLeft = inhouseRoom - seats[seatOf(IN_HOUSE)];
  for (let k = 0; k < waiting.count; k++) {
    const j = waiting.resident[order[k]];
    let server = NO_CONTRACT;
    if (lines.byCommunity !== null) server = takeSeat(lines.byCommunity[communityOf(place[j])]);
    if (server === NO_CONTRACT) server = takeSeat(lineFor(admission, lines, j));
    if (server === NO_CONTRACT) {
      if (inhouseLeft === 0) continue;
      inhouseLeft--;
      server = IN_HOUSE;
    }
    enrol(admission, j, server, flows);
  }
  return flows;
}

/** Collects who waits, in the order of their index, and counts who is served by whom. */
function gather({ choice, columns, residents, priority }: Admission, seats: Int32Array): void {
  const { flags, contract, waitSince } = columns;
  seats.fill(0);
  clearQueue(waiting, residents.count);
  for (let j = 0; j < residents.count; j++) {
    const flag = flags[j];
    const state = flag & STATE_MASK;
    if (state === 0) continue;
    if (state === IN_SERVICE) {
      seats[seatOf(contract[j])]++;
      continue;
    }
    // who waited for an organization while there was choice stands in the one queue again
    if (choice === null) contract[j] = NO_CONTRACT;
    const hasPriority = !priority || residents.place[j] % QUINTILES < LAST_PRIORITY_QUINTILE;
    joinQueue(waiting, j, queueRank(flag, waitSince[j], hasPriority));
  }
}

/**
 * Rank in the queue, lowest first: who continues a service, then who has priority, then the month of application.
 * @param flag - `ServiceColumns.flags` of the resident; @param waitSince - month of application
 */
export function queueRank(flag: number, waitSince: number, hasPriority: boolean): number {
  const continuing = (flag & CONTINUING) !== 0 ? 0 : NOT_CONTINUING;
  return waitSince + continuing + (hasPriority ? 0 : NO_PRIORITY);
}

/** Lines by place of contract: one line for all, or one for each organization where residents choose. */
function linesOf(
  { contracts, places, personsPerAgent, choice, residents }: Admission,
  seats: Int32Array,
): Lines {
  const pooled = newLine();
  const isRestricted = contracts.some(({ community }) => community !== null);
  const byCommunity = isRestricted ? Array.from({ length: residents.communities }, newLine) : null;
  const lines: Lines = { pooled, byPlace: new Array<Line>(places).fill(pooled), byCommunity };
  const ofOrganization = new Map<Organization, Line>();
  for (const contract of contracts) {
    const room = Math.max(0, Math.floor(contract.volume / personsPerAgent) - seats[seatOf(contract.place)]);
    if (byCommunity !== null && contract.community !== null) {
      joinLine(byCommunity[contract.community], contract, room);
      continue;
    }
    const own = ofOrganization.get(contract.organization) ?? newLine();
    ofOrganization.set(contract.organization, own);
    const line = choice === null ? pooled : own;
    joinLine(line, contract, room);
    lines.byPlace[contract.place] = line;
  }
  return lines;
}

function joinLine(line: Line, { place }: Contract, room: number): void {
  line.places.push(place);
  line.rooms.push(room);
  line.room += room;
}

function newLine(): Line {
  return { places: [], rooms: [], room: 0, next: 0 };
}

/** The line in which a resident stands; one without an organization chooses now, if there is any to choose. */
function lineFor({ choice, columns, residents, draws }: Admission, lines: Lines, j: number): Line {
  if (choice === null) return lines.pooled;
  if (columns.contract[j] === NO_CONTRACT && choice.options.length > 0) {
    draws.choose.pair(j, pair);
    columns.contract[j] = choosePlace(choice, communityOf(residents.place[j]), toUniform(pair[0]));
  }
  return lines.byPlace[columns.contract[j]] ?? lines.pooled;
}

/** The next contract with room, in turn; `NO_CONTRACT` if there is none. */
function takeSeat(line: Line): number {
  if (line.room === 0) return NO_CONTRACT;
  while (line.rooms[line.next] === 0) line.next = (line.next + 1) % line.places.length;
  const turn = line.next;
  line.rooms[turn]--;
  line.room--;
  line.next = (turn + 1) % line.places.length;
  return line.places[turn];
}

/** Admits one resident: tenure starts, unless it continues; the month of application stays for the wait. */
function enrol({ columns, month }: Admission, j: number, server: number, flows: AdmissionFlows): void {
  const flag = columns.flags[j];
  columns.flags[j] = (flag & ~(STATE_MASK | CONTINUING)) | IN_SERVICE | EVER_ENROLLED;
  columns.contract[j] = server;
  if ((flag & CONTINUING) === 0) columns.tenureSince[j] = month;
  flows.seats[seatOf(server)]++;
  flows.admissions++;
  flows.waiting--;
  if ((flag & EVER_ENROLLED) !== 0) return;
  flows.firstAdmissions++;
  flows.waitMonths += month - columns.waitSince[j];
}
