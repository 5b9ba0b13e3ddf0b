/** Choice of an organization where residents choose: a logit over those under contract (MODEL 3.6). */
import { exp } from '../../kernel/arithmetic.ts';
import { compareCodeUnits } from '../../kernel/text.ts';
import type { Contract } from '../agents/contract.ts';
import type { Organization } from '../agents/organization.ts';
import { registerOf } from '../agents/register.ts';
import { STATE_MASK, STATE_SHIFT, WAITING } from '../agents/resident.ts';
import type { Service } from '../agents/service.ts';
import { meanReputationOf, publicBelief } from '../awards/planned-offer.ts';
import type { Constants } from '../parameters/constants.ts';

/** Organizations among which a resident chooses. */
export interface ChoiceSet {
  /** In slug order. */
  readonly options: readonly ChoiceOption[];
  /** Factor on the weight of an organization whose home is the resident's community. */
  readonly nearFactor: number;
}

/** One organization to choose. */
export interface ChoiceOption {
  /** Place of the contract in whose name a resident queues. */
  readonly place: number;
  /** exp(utility) outside the organization's community, above 0. */
  readonly weight: number;
  /** Community of the government where the organization is at home, negative if it is at home elsewhere. */
  readonly homeCommunity: number;
}

/**
 * The organization chosen at u: the first whose cumulative share of the weights exceeds u.
 *
 * @param community - of the resident
 * @param u - uniform draw in (0, 1)
 * @returns the place of its contract
 */
export function choosePlace({ options, nearFactor }: ChoiceSet, community: number, u: number): number {
  let total = 0;
  for (const option of options) total += weightFor(option, nearFactor, community);
  let left = u * total;
  for (const option of options) {
    left -= weightFor(option, nearFactor, community);
    if (left < 0) return option.place;
  }
  return options[options.length - 1].place;
}

function weightFor(option: ChoiceOption, nearFactor: number, community: number): number {
  return option.homeCommunity === community ? option.weight * nearFactor : option.weight;
}

/** Utility of an organization outside its community: choiceRating·rating - choiceWait·queue/volume. */
export function choiceUtility(rating: number, waitShare: number, constants: Constants): number {
  return constants.choiceRating * rating - constants.choiceWait * waitShare;
}

/** Stands for the community of an organization whose home is another government: near to nobody here. */
const ELSEWHERE = -1;

/** Organizations under contract for all residents in slug order, as residents who choose see them; ratings are the public's belief. */
export function choiceSetOf(
  service: Service,
  constants: Constants,
  contracts: readonly Contract[],
): ChoiceSet | null {
  if (!service.values.choice) return null;
  const { government } = service;
  const queued = queuesOf(service);
  const meanReputation = meanReputationOf(registerOf(service), constants.reputationNeutral);
  const offers = new Map<Organization, { place: number; queue: number; volume: number }>();
  for (const contract of contracts) {
    if (contract.community !== null) continue;
    const offer = offers.get(contract.organization) ?? { place: contract.place, queue: 0, volume: 0 };
    offer.queue += queued[contract.place] * government.values.personsPerAgent;
    offer.volume += contract.volume;
    offers.set(contract.organization, offer);
  }
  const inSlugOrder = [...offers].sort(([a], [b]) => compareCodeUnits(a.slug, b.slug));
  const options = inSlugOrder.map(([organization, { place, queue, volume }]): ChoiceOption => {
    const rating = publicBelief(organization.reputation, meanReputation, government.values.disclosure);
    const weight = exp(choiceUtility(rating, queue / volume, constants));
    const isHome = organization.home === government;
    return { place, weight, homeCommunity: isHome ? organization.homeCommunity : ELSEWHERE };
  });
  return { options, nearFactor: exp(constants.choiceNear) };
}

/** Agents in the queue of each place, at the end of the month before. */
function queuesOf({ columns, running }: Service): Int32Array {
  const queued = new Int32Array(running.length);
  for (let j = 0; j < columns.flags.length; j++) {
    const place = columns.contract[j];
    if (place >= 0 && (columns.flags[j] & STATE_MASK) === WAITING << STATE_SHIFT) queued[place]++;
  }
  return queued;
}
