/** Choice of an organization where residents choose: a logit over those under contract (MODEL 3.6). */

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
