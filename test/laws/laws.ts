/** What holds in every run of every place; each law throws where it is broken. */
import { expect } from 'vitest';
import { IN_HOUSE, stateOf } from '../../src/model/agents/resident.ts';
import type { Service } from '../../src/model/agents/service.ts';
import {
  checkCommitments,
  checkInvariants,
  checkResidents,
  moneyFaults,
} from '../../src/model/invariants.ts';
import type { GovernmentPlace, LeverSchedule, Place } from '../../src/model/place.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';
import { evaluatorOf, governmentOf, groupOf } from '../setup/place.ts';
import { traceOf, without } from '../setup/trace.ts';

const seed = 'laws';

/** Every month: money exact in fen, people and places conserved, chances in [0, 1], no tally that is not a number. */
export function conserves(place: Place): void {
  simulate(place, seed, 0, (world) => {
    expect(moneyFaults(world)).toEqual([]);
    checkInvariants(world);
    checkResidents(world);
    checkCommitments(world);
    for (const service of world.services) countsAddUp(service);
    numbersAreNumbers(world);
  });
}

function countsAddUp({ columns, tally, government, running, inhouseServed, path }: Service): void {
  const unit = government.values.personsPerAgent;
  const states = [0, 0, 0];
  for (const flags of columns.flags) states[stateOf(flags)] += 1;
  expect(states[0] + states[1] + states[2], path).toBe(government.residents.count);
  expect(tally.waitingPersons, path).toBe(states[1] * unit);
  expect(tally.enrolledPersons, path).toBe(states[2] * unit);
  // whoever left in the month was served in it
  const served = inhouseServed + running.reduce((sum, contract) => sum + (contract?.served ?? 0), 0);
  expect(served, path).toBe(tally.enrolledPersons + tally.exits);
  expect(tally.contractServed + tally.inhouseServed, path).toBe(served);
  const inhouse = columns.contract.filter((server) => server === IN_HOUSE).length;
  expect(inhouse * unit, path).toBeLessThanOrEqual(inhouseServed);
}

function numbersAreNumbers({ governments, services }: World): void {
  for (const { tally, slug } of [...governments, ...services]) {
    for (const [name, value] of Object.entries(tally)) {
      if (!Number.isFinite(value)) throw new Error(`${slug} ${name} is ${value}`);
    }
  }
}

/** A run ends as it would have if nobody had planned to look further: its start does not know its length. */
export function startsAlike(place: Place): void {
  const months = Math.floor(place.months / 2);
  const whole = traceOf({ ...place, window: { from: 0, to: months } }, seed);
  expect(traceOf({ ...place, months, window: { from: 0, to: months } }, seed)).toEqual(
    whole.slice(0, months),
  );
}

/** Replication k is the same alone and after others. */
export function replicatesAlone(place: Place): void {
  const alone = traceOf(place, seed, 2);
  for (const replication of [0, 1]) simulate(place, seed, replication);
  expect(traceOf(place, seed, 2)).toEqual(alone);
}

/** Levers at strength 0 leave every byte as it was. */
export function sleepsAtStrengthZero(place: Place, levers: readonly LeverSchedule[]): void {
  const asleep = levers.map((lever) => ({ ...lever, strength: 0 }));
  expect(traceOf({ ...place, levers: [...place.levers, ...asleep] }, seed)).toEqual(traceOf(place, seed));
}

/** An organization without capacity changes nothing for anybody else. */
export function ignoresUnusedOrganization(place: Place): void {
  const idle = groupOf('an-idle-one', 1, { capacity: { constant: 0 } });
  const changed = withGovernment(place, (government) => ({
    ...government,
    services: government.services.map((service, s) =>
      s === 0 ? { ...service, organizations: [idle, ...service.organizations] } : service,
    ),
  }));
  expect(without(traceOf(changed, seed), /an-idle-one/)).toEqual(traceOf(place, seed));
}

/** An evaluator that is never assigned changes nothing. */
export function ignoresUnusedEvaluator(place: Place): void {
  const changed = withGovernment(place, (government) => ({
    ...government,
    evaluators: [evaluatorOf('a-spare-one', { weight: 0, ownIndependence: 0 }), ...government.evaluators],
  }));
  expect(traceOf(changed, seed)).toEqual(traceOf(place, seed));
}

/** A government with which nobody has to do changes nothing for the others. */
export function ignoresUnrelatedGovernment(place: Place): void {
  const target = { governments: ['county'], services: null, organizations: null };
  const related = {
    ...place,
    levers: place.levers.map((lever) => ({ ...lever, target })),
    governments: place.governments.map((government) => ({
      ...government,
      parameters: { ...government.parameters, benchmark: 0 },
    })),
  };
  const stranger = governmentOf('a-stranger', { government: { agents: 20 }, registered: 2 });
  const both = traceOf({ ...related, governments: [stranger, ...related.governments] }, seed);
  expect(without(both, /a-stranger|^ledger/)).toEqual(without(traceOf(related, seed), /^ledger/));
}

/** Lists say who there is, not in which order. */
export function ignoresOrder(place: Place): void {
  const turned = withGovernment(place, (government) => ({
    ...government,
    residents: [...government.residents].reverse(),
    evaluators: [...government.evaluators].reverse(),
    services: [...government.services].reverse().map((service) => ({
      ...service,
      organizations: [...service.organizations].reverse(),
    })),
  }));
  const reversed = {
    ...turned,
    governments: [...turned.governments].reverse(),
    levers: [...place.levers].reverse(),
  };
  expect(traceOf(reversed, seed)).toEqual(traceOf(place, seed));
}

/** A place in which every list has more than one entry. */
export function withLists(place: Place): Place {
  const [county] = place.governments;
  const two = withGovernment(place, (government) => ({
    ...government,
    residents: [
      { slug: 'old', share: 0.4, quintileShares: [0.6, 0.4, 0, 0, 0], literacy: { constant: 0.2 } },
      { slug: 'young', share: 0.6, quintileShares: [0, 0, 0.2, 0.4, 0.4], literacy: null },
    ],
    evaluators: [...government.evaluators, evaluatorOf('another', { weight: 2 })],
    services: government.services.map((service) => ({
      ...service,
      organizations: [...service.organizations, groupOf(`more-${government.slug}-${service.slug}`, 2)],
    })),
  }));
  return {
    ...two,
    governments: [...two.governments, { ...governmentOf('a-second'), parameters: county.parameters }],
  };
}

function withGovernment(place: Place, change: (government: GovernmentPlace) => GovernmentPlace): Place {
  return { ...place, governments: place.governments.map(change) };
}
