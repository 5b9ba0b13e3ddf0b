import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  conserves,
  ignoresOrder,
  ignoresUnrelatedGovernment,
  ignoresUnusedEvaluator,
  ignoresUnusedOrganization,
  replicatesAlone,
  sleepsAtStrengthZero,
  startsAlike,
  withLists,
} from './laws.ts';
import { levers, places } from './places.ts';

const many = { numRuns: 150, seed: 7 };

describe('in hundreds of places', () => {
  it('money is exact in fen, people and places are conserved, chances are chances and numbers are numbers', () => {
    fc.assert(fc.property(places, conserves), { numRuns: 800, seed: 7 });
  });

  it('the first half of a run is the run of half the length', () => {
    fc.assert(fc.property(places, startsAlike), many);
  });

  it('a replication is the same alone as after others', () => {
    fc.assert(fc.property(places, replicatesAlone), many);
  });

  it('levers at strength 0 change nothing', () => {
    fc.assert(
      fc.property(places, fc.array(levers, { minLength: 1, maxLength: 3 }), sleepsAtStrengthZero),
      many,
    );
  });

  it('an organization without capacity changes nothing', () => {
    fc.assert(fc.property(places, ignoresUnusedOrganization), many);
  });

  it('an evaluator who is never assigned changes nothing', () => {
    fc.assert(fc.property(places, ignoresUnusedEvaluator), many);
  });

  it('a government with which nobody has to do changes nothing', () => {
    fc.assert(fc.property(places, ignoresUnrelatedGovernment), many);
  });

  it('the order of lists does not matter', () => {
    fc.assert(fc.property(places.map(withLists), ignoresOrder), many);
  });
});
