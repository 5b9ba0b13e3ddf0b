/** Indicators of quality: what residents receive in person; policies are no service received, beside services that are. */
import { weightedQuantile } from '../../statistics/quantile.ts';
import type { Indicator } from './indicator.ts';
import { deliveredQualities, inPerson, ratio, total, type View } from './view.ts';

const LOW_END = 0.1;

/** Person-months served, by contract and in-house. */
export function servedOf(view: View): number {
  const served = inPerson(view);
  return total(served, 'contractServed') + total(served, 'inhouseServed');
}

/** Person-months served times their quality. */
export function adjustedServiceOf(view: View): number {
  const served = inPerson(view);
  return total(served, 'contractQualitySum') + total(served, 'inhouseQualitySum');
}

export const quality: Indicator = {
  name: 'quality',
  unit: 'index',
  meaning: 'Mean quality of the service that residents receive, purchased and in-house.',
  formula: 'sum(q·served) / sum(served)',
  nullWhen: 'nobody was served',
  range: [0, 1],
  value: (view) => ratio(adjustedServiceOf(view), servedOf(view)),
};

export const purchasedQuality: Indicator = {
  name: 'purchasedQuality',
  unit: 'index',
  meaning: 'Mean quality of the service that residents receive from organizations under contract.',
  formula: 'sum(q·served by contract) / sum(served by contract)',
  nullWhen: 'nobody was served under a contract',
  range: [0, 1],
  value: (view) =>
    ratio(total(inPerson(view), 'contractQualitySum'), total(inPerson(view), 'contractServed')),
};

export const qualityP10: Indicator = {
  name: 'qualityP10',
  unit: 'index',
  meaning: 'Quality that nine tenths of the service reach: a low value hides behind a good mean.',
  formula: '10th percentile (type 7) of q over the person-months served',
  nullWhen: 'nobody was served',
  range: [0, 1],
  value: (view) => weightedQuantile(deliveredQualities(inPerson(view)), LOW_END),
};

export const adjustedService: Indicator = {
  name: 'adjustedService',
  unit: 'quality-person-months',
  meaning: 'Service received, each person-month counted by its quality.',
  formula: 'sum(q·served)',
  value: adjustedServiceOf,
};

/** Indicators of quality, in reading order. */
export const qualityIndicators: readonly Indicator[] = [
  quality,
  purchasedQuality,
  qualityP10,
  adjustedService,
];
