/** What happened to a resident's need, awareness, application and place in the queue in a month (process 10). */
import { logistic } from '../../kernel/arithmetic.ts';
import { chanceBelow, thresholdOf } from '../../kernel/random.ts';
import {
  AWARE,
  CONTINUING,
  ENROLLED,
  IN_HOUSE,
  NEED,
  NONE,
  QUINTILES,
  stateOf,
  WAITING,
} from '../../model/agents/resident.ts';
import type { Service } from '../../model/agents/service.ts';
import { LAST_PRIORITY_QUINTILE, queueRank } from '../../model/residents/admit.ts';
import { serviceDraws } from '../../model/residents/draws.ts';
import type { World } from '../../model/world.ts';
import { type ResidentBefore, uniformOf } from './resident-before.ts';
import { type Chance, type Event, type Fact, fact } from './trace.ts';

/** An event of process 10 about a service. */
function eventOf(world: World, service: Service, told: Told): Event {
  const { what, draw = null, terms = [] } = told;
  return { month: world.month + 1, process: 'applyAndAdmit', about: service.slug, what, draw, terms };
}

interface Told {
  readonly what: string;
  readonly draw?: Chance;
  readonly terms?: readonly Fact[];
}

/** Need and awareness, then what follows for an application or for waiting. */
export function needEvents(world: World, service: Service, before: ResidentBefore): Event[] {
  const { columns } = service;
  const { flags, j } = before;
  const now = columns.flags[j];
  const told: Told[] = [];
  const needChanged = ((flags ^ now) & NEED) !== 0;
  const hadNeed = (flags & NEED) !== 0;
  const released = before.isReleased && stateOf(flags) === ENROLLED;
  if (released) told.push({ what: 'is released: the contract ended' });
  told.push({ what: needWords(hadNeed, needChanged), draw: before.need });
  told.push(...awarenessTold(before, now));
  const middle = middleState(stateOf(flags), released, needChanged);
  if ((now & NEED) !== 0 && (now & AWARE) !== 0 && middle === NONE) {
    told.push(applicationTold(world, service, before));
  }
  const isNew = before.waitSince >= world.month || (flags & CONTINUING) !== 0 || released;
  if (middle === WAITING && !isNew) told.push(renegeTold(world, service, before));
  return told.map((one) => eventOf(world, service, one));
}

function needWords(hadNeed: boolean, changed: boolean): string {
  if (hadNeed) return changed ? 'the need ends' : 'the need goes on';
  return changed ? 'a need starts' : 'no need starts';
}

/** State after needs and releases, before applications. */
function middleState(state: number, released: boolean, needChanged: boolean): number {
  if (needChanged) return NONE;
  return released ? WAITING : state;
}

function awarenessTold({ flags, awareness, awarenessTerms }: ResidentBefore, now: number): Told[] {
  if ((flags & AWARE) === 0) {
    const what = (now & AWARE) !== 0 ? 'becomes aware' : 'stays unaware';
    return [{ what, draw: awareness, terms: awarenessTerms }];
  }
  if ((now & AWARE) === 0) return [{ what: 'forgets', draw: awareness }];
  // who waits or is served does not forget, whatever the draw
  const holds = awareness.u < awareness.chance;
  return [{ what: holds ? 'stays aware: in the queue or in service' : 'stays aware', draw: awareness }];
}

function applicationTold(world: World, service: Service, before: ResidentBefore): Told {
  const { hazards, j } = before;
  const { literacy, place } = service.government.residents;
  const logOdds = hazards.applyLogOdds[place[j]] + hazards.literacySlope[place[j]] * literacy[j];
  const draw = {
    u: uniformOf(world, service, { purpose: 'apply', j, word: 0 }),
    chance: chanceBelow(thresholdOf(logistic(logOdds))),
  };
  const terms = [fact('log-odds', logOdds), ...before.applicationTerms];
  return { what: stateOf(service.columns.flags[j]) === NONE ? 'does not apply' : 'applies', draw, terms };
}

function renegeTold(world: World, service: Service, { hazards, j }: ResidentBefore): Told {
  const gaveUp = stateOf(service.columns.flags[j]) === NONE;
  const u = uniformOf(world, service, { purpose: 'apply', j, word: 1 });
  return {
    what: gaveUp ? 'gives up waiting' : 'does not give up waiting',
    draw: { u, chance: chanceBelow(hazards.renege) },
  };
}

/** In-house release, admission, or the place in the queue that is left. */
export function admissionEvents(world: World, service: Service, before: ResidentBefore): Event[] {
  const { columns } = service;
  const { flags, j, waitSince } = before;
  const state = stateOf(columns.flags[j]);
  const served = stateOf(flags) === ENROLLED && !before.isReleased;
  const shrunk = served && waitSince !== world.month && columns.waitSince[j] === world.month;
  const told: Told[] = [];
  if (shrunk) told.push({ what: 'is released: in-house provision has less room' });
  if (state === ENROLLED && (!served || shrunk)) told.push(admissionTold(world, service, j));
  if (state === WAITING) told.push(queueTold(world, service, j));
  return told.map((one) => eventOf(world, service, one));
}

function admissionTold(world: World, { columns, running }: Service, j: number): Told {
  const server = columns.contract[j];
  const name = server === IN_HOUSE ? 'in-house provision' : (running[server]?.path ?? '');
  return {
    what: `is admitted: ${name}`,
    terms: [fact('waited', world.month - columns.waitSince[j], 'months')],
  };
}

/** Who is ahead of a waiting resident after this month's admissions, in the order of the queue. */
function queueTold(world: World, service: Service, j: number): Told {
  const { columns, government } = service;
  const { place } = government.residents;
  const { queue } = serviceDraws(world.run, service, world.month);
  const words = new Uint32Array(2);
  const keyOf = (i: number): readonly number[] => {
    const hasPriority = !service.values.priority || place[i] % QUINTILES < LAST_PRIORITY_QUINTILE;
    queue.pair(i, words);
    return [queueRank(columns.flags[i], columns.waitSince[i], hasPriority), words[0], i];
  };
  const own = keyOf(j);
  let waiting = 0;
  let ahead = 0;
  for (let i = 0; i < columns.flags.length; i++) {
    if (stateOf(columns.flags[i]) !== WAITING) continue;
    waiting++;
    if (i !== j && precedes(keyOf(i), own)) ahead++;
  }
  return {
    what: 'waits',
    terms: [
      fact('ahead in the queue', ahead, 'residents'),
      fact('waiting', waiting, 'residents'),
      fact('since month', columns.waitSince[j] + 1),
    ],
  };
}

function precedes(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at] < b[at];
}
