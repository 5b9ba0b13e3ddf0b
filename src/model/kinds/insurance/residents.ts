/** What residents know of an insurance: awareness, and whether they were paid within a year. */

import { clip } from '../../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import { normalFrom } from '../../../kernel/distributions.ts';
import { thresholdOf, toUniform } from '../../../kernel/random.ts';
import { sumOf } from '../../../kernel/sum.ts';
import { newWordBlock } from '../../../kernel/threefry-block.ts';
import { AWARE, type CommunityTotals, type ServiceColumns } from '../../agents/resident.ts';
import type { Service } from '../../agents/service.ts';
import { hazardsOf } from '../../month/3-implementation/apply-and-admit.ts';
import { residentPurposeKey } from '../../purposes.ts';
import { clearExperience, communityOf, FIXED_POINT } from '../../residents/community-totals.ts';
import type { ServiceStart } from '../../residents/draw-service-columns.ts';
import { keyedDraws, serviceDraws } from '../../residents/draws.ts';
import { caseOf } from '../../residents/follow-needs.ts';
import type { World } from '../../world.ts';

const BLOCK = 1024;
const room = newWordBlock(BLOCK);
const roomOfHopes = newWordBlock(BLOCK);

/** Columns of an insured service: 13 bytes a resident; need, queue and benefit have no meaning and no memory. */
export function startInsured({ run, scope, residents, parameters }: ServiceStart): ServiceColumns {
  const { count } = residents;
  const columns: ServiceColumns = {
    flags: new Uint8Array(count),
    contract: new Int16Array(0),
    waitSince: new Int16Array(0),
    tenureSince: new Int16Array(0),
    awareSince: new Int16Array(count).fill(-1),
    paidAt: new Int16Array(count).fill(-MONTHS_PER_YEAR - 1),
    expectation: new Float32Array(count),
    satisfaction: new Float32Array(count).fill(Number.NaN),
    benefit: new Float32Array(0),
  };
  const startDraws = keyedDraws(run, residentPurposeKey('start', scope), 0);
  const expectationDraws = keyedDraws(run, residentPurposeKey('expectation', scope), 0);
  const aware = thresholdOf(parameters.awareStart);
  const { expectationMean, expectationSpread } = parameters;
  for (let first = 0; first < count; first += BLOCK) {
    const size = Math.min(BLOCK, count - first);
    const words = startDraws.block(first, size, room);
    const hopes = expectationDraws.block(first, size, roomOfHopes);
    for (let i = 0; i < size; i++) {
      if (words.word1[i] < aware) columns.flags[first + i] = AWARE;
      const expected = normalFrom(toUniform(hopes.word0[i]), expectationMean, expectationSpread);
      columns.expectation[first + i] = clip(expected, 0, 1);
    }
  }
  return columns;
}

/** True for a user: paid within the last 12 months. @param paidAt - month of the last payment */
export function isInsuredUser(paidAt: number, month: number): boolean {
  return month - paidAt < MONTHS_PER_YEAR;
}

/** Counts aware residents, users and satisfaction by community anew. */
export function countInsured(service: Service, totals: CommunityTotals, month: number): void {
  const { columns, government } = service;
  const { count, place } = government.residents;
  totals.aware.fill(0);
  clearExperience(totals);
  for (let j = 0; j < count; j++) {
    const community = communityOf(place[j]);
    if ((columns.flags[j] & AWARE) !== 0) totals.aware[community]++;
    if (isInsuredUser(columns.paidAt[j], month)) totals.users[community]++;
    if (Number.isNaN(columns.satisfaction[j])) continue;
    totals.satisfactionSum[community] += Math.round(columns.satisfaction[j] * FIXED_POINT);
    totals.satisfactionCount[community]++;
  }
}

/** Process 10 of an insured service: awareness spreads and fades, and every policy covers its whole volume. */
export function spreadAwareness(world: World, service: Service): void {
  const { columns, communities, government, running } = service;
  const { count, place } = government.residents;
  const { awareChange } = hazardsOf(service, world.constants);
  const draws = serviceDraws(world.run, service, world.month).need;
  for (let first = 0; first < count; first += BLOCK) {
    const size = Math.min(BLOCK, count - first);
    const { word1 } = draws.block(first, size, room);
    for (let i = 0; i < size; i++) {
      const j = first + i;
      if (word1[i] < awareChange[caseOf(place[j], columns.flags[j])]) change(service, j, world.month);
    }
  }
  for (const contract of running) if (contract !== null) contract.served = contract.volume;
  service.tally.awarePersons = sumOf(communities.aware) * government.values.personsPerAgent;
}

/** Becomes aware, or forgets unless paid lately or aware only since this month. */
function change(service: Service, j: number, month: number): void {
  const { columns } = service;
  if ((columns.flags[j] & AWARE) === 0) {
    makeAware(service, j, month);
    return;
  }
  if (isInsuredUser(columns.paidAt[j], month) || columns.awareSince[j] >= month) return;
  columns.flags[j] &= ~AWARE;
  columns.awareSince[j] = -1;
  service.communities.aware[communityOf(service.government.residents.place[j])]--;
}

/** Makes a resident aware who was not. */
export function makeAware({ columns, communities, government }: Service, j: number, month: number): void {
  if ((columns.flags[j] & AWARE) !== 0) return;
  columns.flags[j] |= AWARE;
  columns.awareSince[j] = month;
  communities.aware[communityOf(government.residents.place[j])]++;
}

/** What is wrong with insured residents: users are aware, indices lie in range, totals are what a new count gives. */
export function insuredFaults(service: Service, month: number): string[] {
  const { columns, communities, government, path } = service;
  const faults: string[] = [];
  for (let j = 0; j < government.residents.count; j++) {
    const isAware = (columns.flags[j] & AWARE) !== 0;
    if ((columns.flags[j] & ~AWARE) !== 0) faults.push(`resident ${j} of ${path} has a state or a need`);
    if (isInsuredUser(columns.paidAt[j], month) && !isAware)
      faults.push(`resident ${j} of ${path} was paid without being aware`);
    if (columns.satisfaction[j] < 0 || columns.satisfaction[j] > 1)
      faults.push(`resident ${j} of ${path} has a satisfaction outside 0 to 1`);
  }
  const counted: CommunityTotals = {
    residents: communities.residents,
    users: new Int32Array(communities.users.length),
    aware: new Int32Array(communities.aware.length),
    satisfactionSum: new Float64Array(communities.users.length),
    satisfactionCount: new Int32Array(communities.users.length),
  };
  countInsured(service, counted, month);
  for (const name of ['users', 'aware', 'satisfactionSum', 'satisfactionCount'] as const) {
    const at = counted[name].findIndex((value, index) => communities[name][index] !== value);
    if (at >= 0) faults.push(`${path} has ${name} ${communities[name][at]} instead of ${counted[name][at]}`);
  }
  return faults;
}
