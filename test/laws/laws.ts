/** What holds in every run of every place; each law throws where it is broken. */
import { expect } from 'vitest';
import { IN_HOUSE, NEED, stateOf } from '../../src/model/agents/resident.ts';
import type { Service } from '../../src/model/agents/service.ts';
import { newObserver, observe, recordOf } from '../../src/model/indicators/observe.ts';
import { monthlyValues, windowValues } from '../../src/model/indicators/panel.ts';
import { indicators } from '../../src/model/indicators/registry.ts';
import { checkCommitments, checkInvariants, checkResidents } from '../../src/model/invariants.ts';
import { constants as constantTable } from '../../src/model/parameters/constants.ts';
import type { Definitions } from '../../src/model/parameters/definition.ts';
import { governmentParameters } from '../../src/model/parameters/government.ts';
import { serviceParameters } from '../../src/model/parameters/service.ts';
import type { GovernmentPlace, Place, ResidentTarget } from '../../src/model/place.ts';
import { runMonths, simulate, startRun } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';
import { namesWith } from '../../src/scenario/movables.ts';
import { evaluatorOf, governmentOf, groupOf } from '../setup/place.ts';
import { traceOf, without } from '../setup/trace.ts';
import { placeFrom } from './scenarios.ts';

const seed = 'laws';
const ofResidents: readonly string[] = namesWith('perResident');
/** Rounding of sums, as a part of a range. */
const RANGE_TOLERANCE = 1e-9;
/** A fen as a part of the smallest sums that are paid. */
const FEN_TOLERANCE = 0.01;

/**
 * Every month: money exact in fen, people and places conserved, chances in [0, 1], values within what is admitted, no
 * tally that is not a number; at the end every indicator is null or a number in its range, month by month and in all.
 */
export function conserves(place: Place): void {
  const world = startRun(place, seed, 0);
  const observer = newObserver(world);
  runMonths(world, () => {
    observe(world, observer);
    checkInvariants(world);
    checkResidents(world);
    checkCommitments(world);
    for (const service of world.services) countsAddUp(service);
    numbersAreNumbers(world);
    valuesAreAdmitted(world);
  });
  const record = recordOf(observer);
  indicatorsAreInRange(monthlyValues(record), place.months);
  indicatorsAreInRange(windowValues(record, place.window), 1);
}

/** What levers and learning made of the parameters. */
function valuesAreAdmitted({ constants, governments, services }: World): void {
  areAdmitted(constantTable, constants);
  for (const { values, valuesByPlace } of governments) {
    for (const own of [values, ...valuesByPlace.values()]) areAdmitted(governmentParameters, own);
  }
  for (const { values, valuesByPlace } of services) {
    for (const own of [values, ...valuesByPlace.values()]) areAdmitted(serviceParameters, own);
  }
}

function areAdmitted(table: Definitions, values: object): void {
  for (const [name, value] of Object.entries(values)) {
    const definition = table[name];
    if (definition.kind !== 'number') continue;
    const [lowest, highest] = definition.admissible;
    if (!(value >= lowest && value <= highest)) throw new Error(`${name} is ${value}`);
  }
}

/** @param values - by scope, indicator and month; NaN where an indicator is null: what is no number otherwise is refused */
function indicatorsAreInRange(values: Float64Array, months: number): void {
  values.forEach((value, position) => {
    const { name, range } = indicators[Math.floor(position / months) % indicators.length];
    if (Number.isNaN(value) || range === undefined) return;
    const error = RANGE_TOLERANCE * (range[1] - range[0]);
    if (!(value >= range[0] - error && value <= range[1] + error)) throw new Error(`${name} is ${value}`);
  });
}

function countsAddUp(service: Service): void {
  if (service.kind.isNeeded) carefullyCounted(service);
  else policiesCounted(service);
}

/** Everyone is covered by the policies that run, and nobody waits or is enrolled. */
function policiesCounted({ columns, government, path, running, tally }: Service): void {
  const policies = running.reduce((sum, contract) => sum + (contract?.served ?? 0), 0);
  isSame(`${path}: policies`, tally.contractServed, policies);
  if (policies > government.persons) throw new Error(`${path}: ${policies} policies`);
  isSame(`${path}: waiting`, tally.waitingPersons, 0);
  isSame(`${path}: in need`, columns.flags.filter((flags) => (flags & NEED) !== 0).length, 0);
}

function carefullyCounted({ columns, tally, government, running, inhouseServed, path }: Service): void {
  const unit = government.values.personsPerAgent;
  const states = [0, 0, 0];
  for (const flags of columns.flags) states[stateOf(flags)] += 1;
  isSame(`${path}: residents`, states[0] + states[1] + states[2], government.residents.count);
  isSame(`${path}: waiting`, tally.waitingPersons, states[1] * unit);
  isSame(`${path}: enrolled`, tally.enrolledPersons, states[2] * unit);
  // whoever left in the month was served in it
  const served = inhouseServed + running.reduce((sum, contract) => sum + (contract?.served ?? 0), 0);
  isSame(`${path}: served`, served, tally.enrolledPersons + tally.exits);
  isSame(`${path}: served as counted`, tally.contractServed + tally.inhouseServed, served);
  const inhouse = columns.contract.filter((server) => server === IN_HOUSE).length * unit;
  if (inhouse > inhouseServed) throw new Error(`${path}: ${inhouse} in-house, ${inhouseServed} served`);
}

/** What `expect` would say, a hundred times as fast: laws ask it several times a month. */
function isSame(what: string, actual: number, expected: number): void {
  if (actual !== expected) throw new Error(`${what}: ${actual} instead of ${expected}`);
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
export function sleepsAtStrengthZero(place: Place): void {
  expect(place.levers.length).toBeGreaterThan(0);
  const asleep = place.levers.map((lever) => ({ ...lever, strength: 0 }));
  expect(traceOf({ ...place, levers: asleep }, seed)).toEqual(traceOf({ ...place, levers: [] }, seed));
}

/** A lever that names every income fifth is for everyone, as one that names none, but for the fen of a sum over fifths. */
export function reachesAllByName(place: Place): void {
  const aimed = (residents: { readonly residents?: ResidentTarget }) => ({
    ...place,
    levers: place.levers.map((lever) => {
      const { residents: _, ...target } = lever.target;
      const isOfResidents = lever.changes.every(({ parameter }) => ofResidents.includes(parameter));
      return { ...lever, target: isOfResidents ? { ...target, ...residents } : target };
    }),
  });
  const everyone = { quintiles: [1, 2, 3, 4, 5], communities: null };
  const [named, none] = [indicatorsOf(aimed({ residents: everyone })), indicatorsOf(aimed({}))];
  none.forEach((value, position) => {
    const isClose = Math.abs(named[position] - value) <= FEN_TOLERANCE * Math.abs(value);
    if (isClose || Object.is(named[position], value)) return;
    const { name } = indicators[Math.floor(position / place.months) % indicators.length];
    throw new Error(`${name} is ${named[position]} instead of ${value}`);
  });
}

/** Every indicator of every month: what is told of a run, where its state is kept in another way. */
function indicatorsOf(place: Place): Float64Array {
  const world = startRun(place, seed, 0);
  const observer = newObserver(world);
  runMonths(world, () => observe(world, observer));
  return monthlyValues(recordOf(observer));
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
  const related = {
    ...place,
    // who lets outsiders bid, or compares itself with others, has to do with the stranger
    levers: place.levers.map((lever) => ({
      ...lever,
      target: { ...lever.target, governments: ['county'] },
      changes: lever.changes.filter(({ parameter }) => !['outsideOpen', 'benchmark'].includes(parameter)),
    })),
    governments: place.governments.map((government) => ({
      ...government,
      parameters: { ...government.parameters, benchmark: 0, outsideOpen: false },
    })),
  };
  const stranger = governmentOf('a-stranger', { government: { agents: 20 }, registered: 2 });
  const both = traceOf({ ...related, governments: [stranger, ...related.governments] }, seed);
  expect(without(both, /a-stranger|^ledger/)).toEqual(without(traceOf(related, seed), /^ledger/));
}

/** A file says what there is, not in which order: neither its keys nor its lists of agents and levers count. */
export async function ignoresOrder(text: string): Promise<void> {
  const turned = JSON.stringify(reversed(JSON.parse(text)));
  expect(turned).not.toBe(text);
  expect(traceOf(await placeFrom(turned), seed)).toEqual(traceOf(await placeFrom(text), seed));
}

/** The same with the keys of every map and the entries of every list of maps in the reverse order. */
function reversed(part: unknown): unknown {
  if (Array.isArray(part)) {
    const entries = part.map(reversed);
    return entries.some((entry) => typeof entry === 'object') ? entries.reverse() : entries;
  }
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .map(([key, value]) => [key, reversed(value)])
      .reverse(),
  );
}

function withGovernment(place: Place, change: (government: GovernmentPlace) => GovernmentPlace): Place {
  return { ...place, governments: place.governments.map(change) };
}
