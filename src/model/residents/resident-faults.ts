/** What must hold of the residents of a service at the end of every month. */

import { sumOf } from '../../kernel/sum.ts';
import {
  AWARE,
  CONTINUING,
  ENROLLED,
  IN_HOUSE,
  NEED,
  NO_CONTRACT,
  stateOf,
  WAITING,
} from '../agents/resident.ts';
import type { Service } from '../agents/service.ts';
import { seatOf } from './admit.ts';
import { communityOf, countCommunities, newCommunityTotals } from './community-totals.ts';

/** Faults named one by one before the rest is only counted. */
const NAMED = 5;

/**
 * Checks the columns of a service against the rules of MODEL 7.3: each resident waits, is enrolled or neither; a
 * contract is valid if and only if the resident is enrolled (where residents choose, it may also wait for one);
 * enrolled residents are in need and aware, and of the community to which their contract is restricted; nobody waits
 * while a server had room for them at admission; no server serves more than its volume; the persons served are who is
 * enrolled and who left after being served; the
 * totals of communities are what a new count gives; indices are in [0, 1].
 *
 * @returns a sentence for each fault, none if all is well
 */
export function residentFaults(service: Service): string[] {
  const { government, running } = service;
  const seats = new Int32Array(seatOf(running.length));
  const waiting = new Int32Array(government.residents.communities);
  const faults = eachFault(service, { seats, waiting });
  const named = faults.slice(0, NAMED);
  if (faults.length > NAMED)
    named.push(`${faults.length - NAMED} more residents of ${service.path} are at fault`);
  return [...named, ...serverFaults(service, seats, waiting), ...totalFaults(service)];
}

/**
 * A sentence for each resident at fault; counts agents by seat and who waits by community. A function of its own: in the
 * one above the engine optimized this loop and threw the code away again in every other run (bench/uncertainty.js).
 */
function eachFault(
  service: Service,
  { seats, waiting }: { readonly seats: Int32Array; readonly waiting: Int32Array },
): string[] {
  const { columns, government } = service;
  const { place } = government.residents;
  const faults: string[] = [];
  for (let j = 0; j < government.residents.count; j++) {
    const fault = faultOf(service, j);
    if (fault !== null) faults.push(`resident ${j} of ${service.path} ${fault}`);
    const state = stateOf(columns.flags[j]);
    if (state === WAITING) waiting[communityOf(place[j])]++;
    if (state === ENROLLED && fault === null) seats[seatOf(columns.contract[j])]++;
  }
  return faults;
}

/** What is wrong with one resident; null if nothing. */
function faultOf(service: Service, j: number): string | null {
  const { columns, running } = service;
  const flags = columns.flags[j];
  const state = stateOf(flags);
  const server = columns.contract[j];
  const valid = server === IN_HOUSE || (server >= 0 && server < running.length && running[server] !== null);
  if (state > ENROLLED) return `has the unknown state ${state}`;
  if (state === ENROLLED && !valid) return `is enrolled without a running contract (${server})`;
  if (state === ENROLLED && !isAdmissible(service, j))
    return 'is enrolled with a contract of another community';
  if (state === ENROLLED && (flags & NEED) === 0) return 'is enrolled without need';
  if (state === ENROLLED && (flags & AWARE) === 0) return 'is enrolled without being aware';
  if (state !== WAITING && (flags & CONTINUING) !== 0) return 'continues without waiting';
  if (state === WAITING && (flags & NEED) === 0) return 'waits without need';
  if (state === WAITING && columns.waitSince[j] < 0) return 'waits since no month';
  const mayChoose = state === WAITING && service.values.choice && server >= 0;
  if (state !== ENROLLED && server !== NO_CONTRACT && !mayChoose)
    return `has contract ${server} but is not enrolled`;
  if (!(columns.expectation[j] >= 0 && columns.expectation[j] <= 1))
    return 'expects something outside 0 to 1';
  if (columns.satisfaction[j] < 0 || columns.satisfaction[j] > 1) return 'has a satisfaction outside 0 to 1';
  return null;
}

/** True unless the contract that serves a resident is restricted to a community that is not theirs. */
function isAdmissible({ columns, government, running }: Service, j: number): boolean {
  const community = running[columns.contract[j]]?.community ?? null;
  return community === null || community === communityOf(government.residents.place[j]);
}

function serverFaults(service: Service, seats: Int32Array, waiting: Int32Array): string[] {
  const { government, running } = service;
  const unit = government.values.personsPerAgent;
  const faults: string[] = [];
  const everywhere = sumOf(waiting);
  const check = ({ name, volume, served, seat, queue }: Server): void => {
    if (served > volume) faults.push(`${name} served ${served} persons of a volume of ${volume}`);
    if (seats[seat] * unit > served) faults.push(`${name} served ${served} persons, fewer than are enrolled`);
    if (!service.values.choice && queue > 0 && served + unit <= volume) {
      faults.push(`${name} had room for ${volume - served} persons while ${queue} residents waited`);
    }
  };
  check({
    name: `in-house provision of ${service.path}`,
    volume: service.inhouseVolume,
    served: service.inhouseServed,
    seat: seatOf(IN_HOUSE),
    queue: everywhere,
  });
  let persons = service.inhouseServed;
  running.forEach((contract, place) => {
    if (contract === null) return;
    const { community, path, served, volume } = contract;
    const queue = community === null ? everywhere : waiting[community];
    check({ name: path, volume, served, seat: seatOf(place), queue });
    persons += served;
  });
  const enrolled = seats.reduce((sum, count) => sum + count, 0) * unit;
  if (persons !== enrolled + service.tally.exits) {
    faults.push(
      `${service.path} served ${persons} persons, but ${enrolled} are enrolled and ${service.tally.exits} left`,
    );
  }
  return faults;
}

/** Whoever serves residents: volume and persons served, its seat, and the agents who wait and may be served by it. */
interface Server {
  readonly name: string;
  readonly volume: number;
  readonly served: number;
  readonly seat: number;
  readonly queue: number;
}

/** Totals of communities that differ from a new count. */
function totalFaults({ columns, communities, government, path }: Service): string[] {
  const counted = newCommunityTotals(government.residents);
  countCommunities(government.residents, columns, counted);
  const faults: string[] = [];
  for (const name of ['residents', 'users', 'aware', 'satisfactionSum', 'satisfactionCount'] as const) {
    const community = counted[name].findIndex((value, index) => communities[name][index] !== value);
    if (community < 0) continue;
    const values = `${communities[name][community]} instead of ${counted[name][community]}`;
    faults.push(`${path} has ${name} ${values} in community ${community}`);
  }
  return faults;
}
