/** Process 3: once a year the government estimates the need for each service from a survey, participants and habit. */
import { clip } from '../../../kernel/arithmetic.ts';
import { normalFrom } from '../../../kernel/distributions.ts';
import { counterOf, draw } from '../../../kernel/random.ts';
import type { Government } from '../../agents/government.ts';
import { MIDDLE_QUINTILE, NEED, QUINTILES } from '../../agents/resident.ts';
import type { Service } from '../../agents/service.ts';
import { spend } from '../../ledger.ts';
import { purposes } from '../../purposes.ts';
import type { World } from '../../world.ts';

/**
 * Effective number of persons heard: surveySize · (floor + (1 - floor) · capability) + participants.
 * @param capability - index in [0, 1]
 */
export function effectiveSample(
  surveySize: number,
  capability: number,
  surveyCapabilityFloor: number,
  participants: number,
): number {
  return surveySize * (surveyCapabilityFloor + (1 - surveyCapabilityFloor) * capability) + participants;
}

/**
 * Need share as those who are heard report it: quintile means weighted by
 * persons · (1 + eliteBias · participantShare · (quintile - 3) / 2).
 */
export function heardNeed(
  needy: readonly number[],
  persons: readonly number[],
  eliteBias: number,
  participantShare: number,
): number {
  let weights = 0;
  let sum = 0;
  for (let q = 0; q < persons.length; q += 1) {
    if (persons[q] === 0) continue;
    const tilt = 1 + (eliteBias * participantShare * (q + 1 - MIDDLE_QUINTILE)) / 2;
    weights += persons[q] * tilt;
    sum += needy[q] * tilt;
  }
  return weights === 0 ? 0 : sum / weights;
}

/** Surveyed need share: the heard need with the sampling error of nEff persons; clipped to [0, 1]. */
export function surveyedNeed(heard: number, sample: number, normal: number): number {
  return clip(heard + Math.sqrt((heard * (1 - heard)) / Math.max(1, sample)) * normal, 0, 1);
}

/** Posterior: (nEff · surveyed + n0 · prior) / (nEff + n0), the prior if both weights are 0. */
export function believedNeed(surveyed: number, sample: number, prior: number, priorStrength: number): number {
  const weight = sample + priorStrength;
  return weight === 0 ? prior : (sample * surveyed + priorStrength * prior) / weight;
}

/** Half the sum of differences between believed and true shares of need; null with one service or no need. */
export function demandError(believed: readonly number[], truth: readonly number[]): number | null {
  const sumBelieved = sumOf(believed);
  const sumTrue = sumOf(truth);
  if (believed.length < 2 || sumBelieved === 0 || sumTrue === 0) return null;
  let error = 0;
  for (let s = 0; s < believed.length; s += 1) {
    error += Math.abs(believed[s] / sumBelieved - truth[s] / sumTrue);
  }
  return error / 2;
}

/** Step: updates the believed need of every service and pays the interviews. */
export function estimateDemand(world: World): void {
  for (const government of world.governments) {
    if (government.services.some(({ kind }) => kind.isNeeded)) estimateFor(world, government);
  }
}

function estimateFor(world: World, government: Government): void {
  const { values } = government;
  const { constants } = world;
  const participants = constants.participationSurvey * values.participation;
  const sample = effectiveSample(
    values.surveySize,
    values.capability,
    constants.surveyCapabilityFloor,
    participants,
  );
  const services = government.services.filter(({ kind }) => kind.isNeeded);
  const counts = services.map(needByQuintile);
  const truth = counts.map(({ needy, persons }) => shareOf(sumOf(needy), sumOf(persons)));
  const need = sumOf(truth);
  services.forEach((service, s) => {
    const heard = heardNeed(
      counts[s].needy,
      counts[s].persons,
      values.eliteBias,
      sample === 0 ? 0 : participants / sample,
    );
    const u = draw(world.run, purposes.survey, service.id, counterOf(world.month));
    const habit =
      constants.historyShare * service.pastShare + (1 - constants.historyShare) * service.values.policyShare;
    service.believedNeed = believedNeed(
      surveyedNeed(heard, sample, normalFrom(u, 0, 1)),
      sample,
      need * habit,
      constants.priorStrength,
    );
    service.needShareTrue = truth[s];
    service.tally.believedNeed += service.believedNeed;
    service.tally.trueNeed += truth[s];
  });
  const believed = services.map((service) => service.believedNeed);
  government.tally.demandError += demandError(believed, truth) ?? 0;
  government.tally.surveyed += values.surveySize;
  government.tally.participants += participants;
  government.tally.surveyCost += spend(
    world.ledger,
    government,
    values.surveySize * constants.interviewCost,
    'survey',
  );
}

/** Resident agents in need, and all of them, by quintile. */
export function needByQuintile(service: Service): { needy: number[]; persons: number[] } {
  const { place, count } = service.government.residents;
  const { flags } = service.columns;
  const needy = new Array<number>(QUINTILES).fill(0);
  const persons = new Array<number>(QUINTILES).fill(0);
  for (let j = 0; j < count; j += 1) {
    const quintile = place[j] % QUINTILES;
    persons[quintile] += 1;
    if ((flags[j] & NEED) !== 0) needy[quintile] += 1;
  }
  return { needy, persons };
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0);
}
