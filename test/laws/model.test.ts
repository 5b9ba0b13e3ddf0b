import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/model/simulate.ts';
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

const few = { numRuns: 5, seed: 2026 };

describe('in every place', { timeout: 60_000 }, () => {
  it('money is exact in fen, people and places are conserved, chances are chances and numbers are numbers', () => {
    fc.assert(fc.property(places, conserves), { numRuns: 40, seed: 2026 });
  });

  it('the first half of a run is the run of half the length', () => {
    fc.assert(fc.property(places, startsAlike), few);
  });

  it('a replication is the same alone as after others', () => {
    fc.assert(fc.property(places, replicatesAlone), few);
  });

  it('levers at strength 0 change nothing', () => {
    fc.assert(
      fc.property(places, fc.array(levers, { minLength: 1, maxLength: 3 }), sleepsAtStrengthZero),
      few,
    );
  });

  it('an organization without capacity changes nothing', () => {
    fc.assert(fc.property(places, ignoresUnusedOrganization), few);
  });

  it('an evaluator who is never assigned changes nothing', () => {
    fc.assert(fc.property(places, ignoresUnusedEvaluator), few);
  });

  it('a government with which nobody has to do changes nothing', () => {
    fc.assert(fc.property(places, ignoresUnrelatedGovernment), few);
  });

  it('the order of lists does not matter', () => {
    fc.assert(fc.property(places.map(withLists), ignoresOrder), few);
  });
});

describe('the places of these laws', { timeout: 60_000 }, () => {
  it('have contracts, waiting residents, re-tenders, exits, fines and arrears among them', () => {
    const seen = { contracts: 0, waiting: 0, again: 0, exits: 0, fines: 0, arrears: 0, renewals: 0 };
    for (const place of fc.sample(places, { numRuns: 40, seed: 2026 })) {
      simulate(place, 'laws', 0, ({ services, governments }) => {
        for (const { tally } of services) {
          seen.contracts += tally.contractMonths;
          seen.waiting += tally.waitingPersons;
          seen.again += tally.lotsOpenedTwice;
          seen.exits += tally.organizationExits;
          seen.fines += tally.fines;
          seen.renewals += tally.renewals;
        }
        for (const { tally } of governments) seen.arrears += tally.arrears;
      });
    }
    for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(0);
  });
});
