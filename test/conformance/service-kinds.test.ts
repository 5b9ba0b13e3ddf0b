/** What every kind of service keeps to, whatever stands behind the interface. */
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/model/agents/contract.ts';
import { moneyFaults } from '../../src/model/invariants.ts';
import { kinds } from '../../src/model/kinds/kinds.ts';
import { defaultsOf } from '../../src/model/parameters/definition.ts';
import { typeSharesOf } from '../../src/model/parameters/organization.ts';
import {
  kindDefaults,
  type ServiceParameters,
  serviceParameters,
} from '../../src/model/parameters/service.ts';
import type { Place, ServicePlace } from '../../src/model/place.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';
import { groupOf, placeOf } from '../setup/place.ts';
import { traceOf, without } from '../setup/trace.ts';

type Kind = ServiceParameters['kind'];

const names = Object.keys(kinds) as Kind[];
const MONTHS = 26;
/** Enough incidents for a county of 12 000 to have some every month, at a premium that can bear them. */
const manyIncidents = { incidentRate: 0.01, premiumReference: 40 };

/** A service of a kind with its usual organizations. */
function serviceOf(kind: Kind, slug: string, changes: Partial<ServiceParameters> = {}): ServicePlace {
  const group = { ...groupOf(`county-${slug}`, 3), types: typeSharesOf[kind] };
  const usual = { ...defaultsOf(serviceParameters), ...kindDefaults[kind] };
  const policyShare = kinds[kind].isNeeded ? 1 : 0;
  const parameters = { ...usual, kind, policyShare, ...manyIncidents, ...changes };
  return { slug, parameters, organizations: [group] };
}

/** A county with the services given. */
function placeWith(services: readonly ServicePlace[]): Place {
  const place = placeOf({ months: MONTHS, government: { minimumBids: 1 } });
  return { ...place, governments: place.governments.map((county) => ({ ...county, services })) };
}

function everyMonth(kind: Kind, look: (world: World) => void): World {
  return simulate(placeWith([serviceOf(kind, 'one')]), 'kinds', 0, look);
}

describe.each(names)('%s', (kind) => {
  it('serves at most the volume of a contract, and at most what an organization can', () => {
    let served = 0;
    everyMonth(kind, ({ services: [{ running }], organizations }) => {
      const held = running.filter((contract): contract is Contract => contract !== null);
      for (const { served: persons, volume } of held) expect(persons).toBeLessThanOrEqual(volume);
      for (const organization of organizations) {
        const own = held.filter((contract) => contract.organization === organization);
        const load = own.reduce((sum, contract) => sum + contract.served, 0);
        expect(load).toBeLessThanOrEqual(organization.capacity);
        served += load;
      }
    });
    expect(served).toBeGreaterThan(0);
  });

  it('leaves residents without fault and money exact at the end of every month', () => {
    let paid = 0;
    everyMonth(kind, (world) => {
      const [service] = world.services;
      expect(service.kind.residentFaults(service, world.month)).toEqual([]);
      expect(moneyFaults(world)).toEqual([]);
      paid += service.tally.payments;
    });
    expect(paid).toBeGreaterThan(0);
  });

  it('signs at a price from the planned cost to the reserve', () => {
    const signed: Contract[] = [];
    everyMonth(kind, (world) => signed.push(...world.signed));
    expect(signed.length).toBeGreaterThan(0);
    for (const { plannedCost, price, reserve } of signed) {
      expect(plannedCost).toBeLessThanOrEqual(price);
      expect(price).toBeLessThanOrEqual(reserve);
    }
  });

  it('takes bids only from those who would not lose at the reserve', () => {
    let bids = 0;
    everyMonth(kind, ({ calls }) => {
      for (const call of calls) {
        for (const { candidate } of call.bids) {
          bids++;
          expect(candidate.plannedCost).toBeLessThanOrEqual(call.reserve * (1 + 1e-12));
        }
      }
    });
    expect(bids).toBeGreaterThan(0);
  });

  it('judges outcomes in [0, 1], whatever quality was', () => {
    let judged = 0;
    everyMonth(kind, ({ contracts, constants }) => {
      for (const contract of contracts) {
        for (const quality of [0, 0.5, 1]) {
          const score = kinds[kind].outcomeOf(contract, quality, constants);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          judged++;
        }
      }
    });
    expect(judged).toBeGreaterThan(0);
  });
});

describe('an insured service beside care', () => {
  const care = serviceOf('care', 'one');
  /** The premium is above every envelope: no policy is ever bought. */
  const unbought = serviceOf('insurance', 'two', { premiumReference: 1e5, organicAwareness: 0 });

  it('changes nothing in care where no policy is bought: the draws of care are its own', () => {
    const gone = /two|government|ledger/;
    const alone = without(traceOf(placeWith([care])), gone);
    const beside = without(traceOf(placeWith([care, unbought])), gone);
    expect(alone[0]).toHaveProperty('organization/county-one-01');
    expect(beside).toEqual(alone);
  });

  it('is bought there at the usual premium, and leaves residents of care drawn as they were', () => {
    const startOf = (services: readonly ServicePlace[]) =>
      simulate({ ...placeWith(services), months: 1 }, 'kinds', 0).services[0].columns;
    const insured = serviceOf('insurance', 'two');
    expect(startOf([care, insured]).expectation).toEqual(startOf([care]).expectation);
    const world = simulate(placeWith([care, insured]), 'kinds', 0);
    expect(world.contracts.some(({ service }) => service.slug === 'two')).toBe(true);
  });
});
