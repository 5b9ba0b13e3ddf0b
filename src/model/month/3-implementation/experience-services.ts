/**
 * Process 12: residents served this month perceive its quality, become more or less satisfied, complain and leave.
 * Equations first, then the sweep, then the step.
 */

import { clip } from '../../../kernel/arithmetic.ts';
import { thresholdOf, toUniform } from '../../../kernel/random.ts';
import { normalQuantile } from '../../../kernel/special.ts';
import { sumOf } from '../../../kernel/sum.ts';
import type { Government } from '../../agents/government.ts';
import { ENROLLED, EVER_ENROLLED, IN_HOUSE, STATE_MASK, STATE_SHIFT } from '../../agents/resident.ts';
import type { Service } from '../../agents/service.ts';
import type { Constants } from '../../parameters/constants.ts';
import type { GovernmentParameters } from '../../parameters/government.ts';
import { seatOf } from '../../residents/admit.ts';
import {
  clearExperience,
  communityOf,
  countExperience,
  FIXED_POINT,
} from '../../residents/community-totals.ts';
import type { ServiceDraws } from '../../residents/draws.ts';
import { serviceDraws } from '../../residents/draws.ts';
import { dropOut } from '../../residents/follow-needs.ts';
import { valuesAt } from '../../residents/groups.ts';
import type { World } from '../../world.ts';
import { inhouseQuality } from './deliver-services.ts';

/** Perceived quality: clip(q + noise·z, 0, 1). */
export function perceivedQuality(quality: number, noise: number, z: number): number {
  return clip(quality + noise * z, 0, 1);
}

/**
 * Part of the longest wait that counts, in [0, 1]: the months waited before admission over waitScale, during the
 * first waitWindow months of tenure; 0 later, and for a service that continues one that ended.
 */
export function waitFraction(
  { month, waitSince, tenureSince }: { month: number; waitSince: number; tenureSince: number },
  constants: Constants,
): number {
  if (month - tenureSince >= constants.waitWindow) return 0;
  return clip((tenureSince - waitSince) / constants.waitScale, 0, 1);
}

/**
 * Satisfaction with the month:
 * clip(n + satPerformance·(x - n) + satDisconfirmation·(x - E) + satExpectation·(E - n) - satWaiting·wait, 0, 1),
 * n the neutral point.
 *
 * @param perceived - x, in [0, 1]
 * @param expected - E before this experience, in [0, 1]
 * @param wait - from `waitFraction`
 */
export function monthSatisfaction(
  perceived: number,
  expected: number,
  wait: number,
  constants: Constants,
): number {
  const neutral = constants.satisfactionNeutral;
  const felt =
    neutral +
    constants.satPerformance * (perceived - neutral) +
    constants.satDisconfirmation * (perceived - expected) +
    constants.satExpectation * (expected - neutral) -
    constants.satWaiting * wait;
  return clip(felt, 0, 1);
}

/** Expectation after an experience: clip(E + expectationSpeed·(x - E) + rise, 0, 1). */
export function nextExpectation(expected: number, perceived: number, speed: number, rise: number): number {
  return clip(expected + speed * (perceived - expected) + rise, 0, 1);
}

/** Satisfaction after a month: that of the month the first time (before: NaN), else (1 - speed)·before + speed·month. */
export function nextSatisfaction(before: number, month: number, speed: number): number {
  return Number.isNaN(before) ? month : (1 - speed) * before + speed * month;
}

/** Rise of expectations by publicity that promises more than it holds, while there is publicity. */
export function promisedRise(
  values: Pick<GovernmentParameters, 'overPromise' | 'publicitySpend'>,
  promiseRise: number,
): number {
  return values.publicitySpend > 0 ? promiseRise * values.overPromise : 0;
}

/** Chance that a dissatisfied user complains: clip(complaintRate·(floor + D·complaintDisclosure + rights·complaintRights), 0, 1). */
export function complaintChance(
  values: Pick<GovernmentParameters, 'disclosure' | 'rightsAwareness'>,
  constants: Constants,
): number {
  const openness =
    constants.complaintFloor +
    constants.complaintDisclosure * values.disclosure +
    constants.complaintRights * values.rightsAwareness;
  return clip(constants.complaintRate * openness, 0, 1);
}

/** What one sweep needs of the world, formed once. */
interface ExperienceSweep {
  readonly service: Service;
  readonly month: number;
  readonly constants: Constants;
  readonly draws: Pick<ServiceDraws, 'experience' | 'escalate' | 'leave'>;
  /** By `seatOf` of the server. */
  readonly quality: Float64Array;
  /** Persons of an agent whose benefit counts: none outside the window. */
  readonly weight: number;
  /** Rise of expectations and threshold of a complaint by place. */
  readonly rise: Float64Array;
  readonly complains: Float64Array;
  readonly escalates: number;
  readonly leaves: number;
  readonly felt: Felt;
}

/** What the sweep counts by `seatOf` of the server, agents; sums in 1/65536. */
interface Felt {
  readonly satisfactionSum: Float64Array;
  readonly users: Int32Array;
  readonly complaints: Int32Array;
  readonly escalations: Int32Array;
  disconfirmationSum: number;
  exits: number;
}

const IN_SERVICE = ENROLLED << STATE_SHIFT;
const TOUCHED = STATE_MASK | EVER_ENROLLED;
const pair = new Uint32Array(2);

/** Every enrolled resident experiences the month; users and satisfaction of communities are counted on the way. */
function feel(sweep: ExperienceSweep): void {
  const { columns, communities, government } = sweep.service;
  const { flags } = columns;
  const { place } = government.residents;
  clearExperience(communities);
  for (let j = 0; j < flags.length; j++) {
    if ((flags[j] & TOUCHED) === 0) continue;
    if ((flags[j] & STATE_MASK) === IN_SERVICE) experience(sweep, j);
    countExperience(communities, columns, j, communityOf(place[j]));
  }
}

/** Perception, satisfaction, expectation, benefit, complaint and exit of one resident. */
function experience(sweep: ExperienceSweep, j: number): void {
  const { constants, felt, month } = sweep;
  const { columns, government } = sweep.service;
  const where = government.residents.place[j];
  const seat = seatOf(columns.contract[j]);
  sweep.draws.experience.pair(j, pair);
  const z = normalQuantile(toUniform(pair[0]));
  const perceived = perceivedQuality(sweep.quality[seat], constants.perceptionNoise, z);
  const expected = columns.expectation[j];
  const tenure = { month, waitSince: columns.waitSince[j], tenureSince: columns.tenureSince[j] };
  const satisfied = monthSatisfaction(perceived, expected, waitFraction(tenure, constants), constants);
  columns.expectation[j] = nextExpectation(
    expected,
    perceived,
    constants.expectationSpeed,
    sweep.rise[where],
  );
  columns.satisfaction[j] = nextSatisfaction(columns.satisfaction[j], satisfied, constants.satisfactionSpeed);
  columns.benefit[j] += sweep.weight * sweep.quality[seat];
  felt.disconfirmationSum += Math.round((perceived - expected) * FIXED_POINT);
  felt.satisfactionSum[seat] += Math.round(columns.satisfaction[j] * FIXED_POINT);
  felt.users[seat]++;
  if (satisfied < constants.complaintBelow && pair[1] < sweep.complains[where]) {
    felt.complaints[seat]++;
    sweep.draws.escalate.pair(j, pair);
    if (pair[0] < sweep.escalates) felt.escalations[seat]++;
  }
  if (satisfied < constants.exitBelow) {
    sweep.draws.leave.pair(j, pair);
    if (pair[0] >= sweep.leaves) return;
    dropOut(columns, j);
    felt.exits++;
  }
}

/** Step: every service's users experience the month; communities are counted for the month that follows. */
export function experienceServices(world: World): void {
  for (const government of world.governments) {
    for (const service of government.services) service.kind.letExperience(world, service);
  }
}

/** Users of a care service experience the month. */
export function experienceCare(world: World, service: Service): void {
  const sweep = sweepOf(world, service);
  feel(sweep);
  report(sweep);
}

function sweepOf(world: World, service: Service): ExperienceSweep {
  const { constants, month, run } = world;
  const { government, running } = service;
  const { values } = government;
  const seats = seatOf(running.length);
  const quality = new Float64Array(seats);
  quality[seatOf(IN_HOUSE)] = inhouseQuality(service);
  for (const contract of running) {
    if (contract !== null) quality[seatOf(contract.place)] = contract.quality;
  }
  const { from, to } = world.place.window;
  const weight = month >= from && month < to ? values.personsPerAgent : 0;
  return {
    service,
    month,
    constants,
    draws: serviceDraws(run, service, month),
    quality,
    weight,
    ...chancesOf(government, constants),
    escalates: thresholdOf(constants.escalation),
    leaves: thresholdOf(constants.exitRate),
    felt: {
      satisfactionSum: new Float64Array(seats),
      users: new Int32Array(seats),
      complaints: new Int32Array(seats),
      escalations: new Int32Array(seats),
      disconfirmationSum: 0,
      exits: 0,
    },
  };
}

/** Rise of expectations and threshold of a complaint by place. */
function chancesOf(
  government: Government,
  constants: Constants,
): Pick<ExperienceSweep, 'rise' | 'complains'> {
  const places = government.agentsAt.length;
  const rise = new Float64Array(places);
  const complains = new Float64Array(places);
  for (let place = 0; place < places; place++) {
    const own = valuesAt(government, place);
    rise[place] = promisedRise(own, constants.promiseRise);
    complains[place] = thresholdOf(complaintChance(own, constants));
  }
  return { rise, complains };
}

/** Hands the sums of a sweep to contracts and tallies. */
function report({ service, felt }: ExperienceSweep): void {
  const { communities, government, running, tally } = service;
  const unit = government.values.personsPerAgent;
  for (const contract of running) {
    if (contract === null) continue;
    const seat = seatOf(contract.place);
    contract.satisfactionSum = felt.satisfactionSum[seat] / FIXED_POINT;
    contract.satisfactionCount = felt.users[seat];
    contract.complaints = felt.complaints[seat];
    contract.escalations = felt.escalations[seat];
  }
  tally.complaints += sumOf(felt.complaints) * unit;
  tally.escalations += sumOf(felt.escalations) * unit;
  tally.exits += felt.exits * unit;
  tally.disconfirmationSum += (felt.disconfirmationSum / FIXED_POINT) * unit;
  tally.experiences += sumOf(felt.users) * unit;
  tally.persons = government.persons;
  tally.enrolledPersons = sumOf(communities.users) * unit;
  tally.satisfactionSum = (sumOf(communities.satisfactionSum) / FIXED_POINT) * unit;
  tally.satisfactionPersons = sumOf(communities.satisfactionCount) * unit;
}
