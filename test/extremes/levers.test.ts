/** Levers that are asleep, unpaid or bundled, in whole runs (extreme 22 of MODEL 7.2, and section 5). */
import { describe, expect, it } from 'vitest';
import { constants } from '../../src/model/parameters/constants.ts';
import type { Definitions } from '../../src/model/parameters/definition.ts';
import { governmentParameters } from '../../src/model/parameters/government.ts';
import { serviceParameters } from '../../src/model/parameters/service.ts';
import type { LeverChange, LeverSchedule, Place } from '../../src/model/place.ts';
import { groupOf, leverOf, placeOf } from '../setup/place.ts';
import { traceOf } from '../setup/trace.ts';

const place = placeOf({ months: 28, government: { personsPerAgent: 30, lotSize: 90 } });
const plain = traceOf(place);

function run(levers: readonly LeverSchedule[], where: Place = place) {
  return traceOf({ ...where, levers });
}

/** A change of every parameter that a lever can move, far from its default. */
function everyChange(scope: LeverChange['scope'], table: Definitions): LeverChange[] {
  return Object.entries(table).flatMap(([parameter, definition]): LeverChange[] => {
    if (definition.startOnly || definition.kind === 'vector') return [];
    if (definition.kind === 'switch') return [{ parameter, scope, kind: 'to', value: !definition.default }];
    if (definition.kind === 'choice') {
      return [{ parameter, scope, kind: 'to', value: definition.options[definition.options.length - 1] }];
    }
    return [
      { parameter, scope, kind: 'add', value: 0.5 },
      { parameter, scope, kind: 'multiply', value: 3 },
      { parameter, scope, kind: 'to', value: definition.admissible[1] },
    ];
  });
}

const everything = [
  ...everyChange('government', governmentParameters),
  ...everyChange('service', serviceParameters),
  ...everyChange('constant', constants),
];

const pairs: LeverSchedule[] = [
  leverOf({
    slug: 'competition',
    start: 3,
    rampMonths: 6,
    strength: 0.7,
    changes: [
      { parameter: 'tenderShare', scope: 'government', kind: 'add', value: 0.4 },
      { parameter: 'disclosure', scope: 'government', kind: 'to', value: 0.7 },
      { parameter: 'bidCost', scope: 'government', kind: 'multiply', value: 0.5 },
    ],
    cost: { yearly: 9e6, once: 4e5 },
  }),
  leverOf({
    slug: 'publicity',
    start: 1,
    stop: 20,
    fadeMonths: 4,
    changes: [
      { parameter: 'publicitySpend', scope: 'government', kind: 'add', value: 0.3 },
      { parameter: 'disclosure', scope: 'government', kind: 'to', value: 0.5 },
      { parameter: 'burden', scope: 'service', kind: 'multiply', value: 0.6 },
    ],
    cost: { yearlyPerHead: 2.7 },
  }),
  leverOf({
    slug: 'supervision',
    strength: 0.3,
    changes: [
      { parameter: 'auditRate', scope: 'government', kind: 'to', value: 0.6 },
      { parameter: 'penalty', scope: 'constant', kind: 'multiply', value: 1.7 },
    ],
    cost: { yearlyEnvelopeShare: 0.31 },
  }),
];

describe('a lever at strength 0 [22]', () => {
  it('moves many parameters at any other strength', () => {
    expect(everything.length).toBeGreaterThan(200);
    expect(run([leverOf({ changes: everything, strength: 0.01 })])).not.toEqual(plain);
  });

  it('leaves every byte of the run as it was, whatever it would change, cost and charge', () => {
    const cost = {
      once: 1e6,
      oncePerHead: 5,
      yearly: 1e6,
      yearlyPerOrganization: 1e4,
      yearlyEnvelopeShare: 1,
    };
    const schedules = [
      {},
      { start: 5, lagMonths: 2, rampMonths: 3, stop: 15, fadeMonths: 4 },
      { payer: 'funder' },
    ];
    for (const schedule of schedules) {
      const lever = leverOf({ changes: everything, strength: 0, cost, ...schedule });
      expect(run([lever])).toEqual(plain);
    }
  });
});

describe('a lever that nobody can pay for [22]', () => {
  it('leaves every byte of the run as it was', () => {
    const [government] = place.governments;
    const [service, ...others] = government.services;
    const poor = groupOf('without-cash', 1, { capacity: { constant: 0 } });
    const services = [{ ...service, organizations: [...service.organizations, poor] }, ...others];
    const where = { ...place, governments: [{ ...government, services }] };
    const lever = leverOf({
      changes: everything.filter(
        ({ parameter }) => !['publicitySpend', 'fundraisingEffort'].includes(parameter),
      ),
      payer: 'without-cash',
      strength: 0.01,
      cost: { yearly: 12 },
    });
    expect(run([lever], where)).toEqual(traceOf(where));
    expect(run([{ ...lever, payer: 'funder' }], where)).not.toEqual(traceOf(where));
  });
});

describe('a bundle', () => {
  it('has the same run in every order of its levers and their changes, cash being short', () => {
    const forwards = run(pairs);
    expect(forwards).not.toEqual(plain);
    const backwards = pairs.map((lever) => ({ ...lever, changes: [...lever.changes].reverse() })).reverse();
    expect(run(backwards)).toEqual(forwards);
  });

  it('moves a parameter once where two levers bring it to the same value', () => {
    const to = leverOf({
      changes: [{ parameter: 'auditRate', scope: 'government', kind: 'to', value: 0.4 }],
    });
    expect(run([to, { ...to, slug: 'again' }])).toEqual(run([to]));
  });

  it('splits a lever into parts that add up', () => {
    const add = (value: number) =>
      leverOf({ changes: [{ parameter: 'auditRate', scope: 'government', kind: 'add', value }] });
    // quarters are exact in binary
    expect(run([add(0.25), add(0.25)])).toEqual(run([add(0.5)]));
  });
});

describe('the past', () => {
  it('is the same until a lever starts', () => {
    const late = run([leverOf({ start: 14, lagMonths: 3, changes: everything })]);
    expect(late.slice(0, 17)).toEqual(plain.slice(0, 17));
    expect(late.slice(17)).not.toEqual(plain.slice(17));
  });

  it('is the same for the plan of a lever that stops before a month and one that stops later', () => {
    const lever = leverOf({
      changes: [{ parameter: 'emphasis', scope: 'government', kind: 'to', value: 1 }],
    });
    expect(run([{ ...lever, stop: 20 }]).slice(0, 20)).toEqual(run([{ ...lever, stop: 26 }]).slice(0, 20));
  });
});
