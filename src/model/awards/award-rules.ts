/** How an open tender compares offers: the rules a government can choose from. */
import type { Bid } from '../agents/contract.ts';
import type { Constants } from '../parameters/constants.ts';
import type { GovernmentParameters } from '../parameters/government.ts';

/** A rule by which offers are compared. */
export interface AwardRule {
  /** w: value of a unit of quality in unit costs, which offers respond to. */
  readonly qualityWeight: (values: Readonly<GovernmentParameters>) => number;
  /**
   * Points of every bid before the committee's error, in the order of the bids; higher is better.
   * @param worth - w·c, CNY per person-month and unit of quality
   */
  readonly points: (bids: readonly Bid[], worth: number, constants: Readonly<Constants>) => number[];
  /** Length of the scale, by which the committee's error is measured: c for points in CNY. */
  readonly scale: (unitCost: number) => number;
}

/** Points of the ratio rule for the best quality at the lowest price. */
const fullPoints = 100;

/** Score w·c·qB - p, in CNY per person-month. */
const score: AwardRule = {
  qualityWeight: (values) => values.qualityWeight,
  points: (bids, worth) => bids.map((bid) => worth * bid.candidate.believedQuality - bid.price),
  scale: (unitCost) => unitCost,
};

/** 100·(1 - wp)·qB/max qB + 100·wp·min p/p, in points; quality counts nothing where nobody offers any. */
const ratio: AwardRule = {
  qualityWeight: (values) => values.qualityWeight,
  points: (bids, _worth, { priceWeight }) => {
    const bestQuality = Math.max(...bids.map((bid) => bid.candidate.believedQuality));
    const lowestPrice = Math.min(...bids.map((bid) => bid.price));
    return bids.map((bid) => {
      const quality = bestQuality > 0 ? bid.candidate.believedQuality / bestQuality : 0;
      return fullPoints * ((1 - priceWeight) * quality + (priceWeight * lowestPrice) / bid.price);
    });
  },
  scale: () => fullPoints,
};

/** The lowest price wins; nobody promises more than the specification. */
const priceOnly: AwardRule = {
  qualityWeight: () => 0,
  points: (bids) => bids.map((bid) => -bid.price),
  scale: (unitCost) => unitCost,
};

/** Rules by their name in the scenario. */
export const awardRules: Readonly<Record<GovernmentParameters['awardRule'], AwardRule>> = {
  score,
  ratio,
  priceOnly,
};
