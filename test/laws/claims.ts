/** The laws by their claims, each of a scenario's text: one list for random scenarios and for those that once failed. */
import type { Place } from '../../src/model/place.ts';
import {
  conserves,
  ignoresOrder,
  ignoresUnrelatedGovernment,
  ignoresUnusedEvaluator,
  ignoresUnusedOrganization,
  reachesAllByName,
  replicatesAlone,
  sleepsAtStrengthZero,
  startsAlike,
} from './laws.ts';
import { placeFrom } from './scenarios.ts';

/** A claim that holds for every scenario. */
export interface Claim {
  readonly claim: string;
  /** Throws where the law is broken. */
  readonly holds: (text: string) => Promise<void>;
  /** True if it says something of scenarios with levers only. */
  readonly ofLevers?: true;
}

const ofPlace = (law: (place: Place) => void) => async (text: string) => law(await placeFrom(text));

/** The law that every run is checked for. */
export const conservation: Claim = {
  claim:
    'money is exact in fen, people and places are conserved, chances are chances, numbers are numbers, values admitted',
  holds: ofPlace(conserves),
};

/** Laws that compare runs. */
export const comparisons: readonly Claim[] = [
  { claim: 'the first half of a run is the run of half the length', holds: ofPlace(startsAlike) },
  { claim: 'a replication is the same alone as after others', holds: ofPlace(replicatesAlone) },
  { claim: 'levers at strength 0 change nothing', holds: ofPlace(sleepsAtStrengthZero), ofLevers: true },
  {
    claim: 'a lever for every income fifth is one for all',
    holds: ofPlace(reachesAllByName),
    ofLevers: true,
  },
  { claim: 'an organization without capacity changes nothing', holds: ofPlace(ignoresUnusedOrganization) },
  { claim: 'an evaluator who is never assigned changes nothing', holds: ofPlace(ignoresUnusedEvaluator) },
  {
    claim: 'a government with which nobody has to do changes nothing',
    holds: ofPlace(ignoresUnrelatedGovernment),
  },
  { claim: 'the order of keys and lists in a file does not matter', holds: ignoresOrder },
];
