import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/model/indicators/indicator.ts';
import { monthlyValues, windowValues } from '../../../src/model/indicators/panel.ts';
import { indicators } from '../../../src/model/indicators/registry.ts';
import { scopeNames, scopesOf } from '../../../src/model/indicators/scope.ts';
import { busyRecord } from './busy-record.ts';
import { governmentRecord, runRecord, serviceRecord, viewOf } from './small-record.ts';
import { read } from './values.ts';

const places = [
  { slug: 'a', services: [{ slug: 'x' }, { slug: 'y' }] },
  { slug: 'b', services: [{ slug: 'x' }] },
];
const record = runRecord({
  governments: [governmentRecord('a'), governmentRecord('b')],
  services: [
    serviceRecord('a/x', { needPersons: [100, 100], enrolledPersons: [10, 30] }),
    serviceRecord('a/y', { needPersons: [300], enrolledPersons: [90] }),
    serviceRecord('b/x', { needPersons: [200], enrolledPersons: [20] }),
  ],
});
const coverage = indicators.findIndex(({ name }) => name === 'coverage');

describe('scopes', () => {
  it('are services, governments with several services, and everything where governments are several', () => {
    const names = scopeNames(places).map(({ government, service }) => `${government}/${service}`);
    expect(names).toEqual(['a/x', 'a/y', 'a/all', 'b/x', 'all/all']);
    expect(scopeNames([places[1]])).toEqual([{ government: 'b', service: 'x' }]);
  });

  it('have the same names before a run and in its record', () => {
    const names = scopesOf(record).map(({ government, service }) => ({ government, service }));
    expect(names).toEqual(scopeNames(places));
  });

  it('are listed by slug although parents act first, and leave out governments without services', () => {
    const named = [
      { slug: 'a', services: [{ slug: 'x' }] },
      { slug: 'province', services: [] },
      { slug: 'z', services: [{ slug: 'x' }] },
    ];
    const acting = runRecord({
      governments: ['province', 'z', 'a'].map((slug) => governmentRecord(slug)),
      services: [serviceRecord('z/x'), serviceRecord('a/x')],
    });
    const names = scopesOf(acting).map(({ government, service }) => ({ government, service }));
    expect(names).toEqual(scopeNames(named));
    expect(names.map(({ government }) => government)).toEqual(['a', 'z', 'all']);
    const single = runRecord({
      governments: ['province', 'a'].map((slug) => governmentRecord(slug)),
      services: [serviceRecord('a/x')],
    });
    expect(scopesOf(single).map(({ government }) => government)).toEqual(['a']);
    expect(scopeNames(named.slice(0, 2))).toEqual([{ government: 'a', service: 'x' }]);
  });
});

describe('the panel', () => {
  it('is ordered by scope, indicator and month, and empty where there is no value', () => {
    const values = monthlyValues(record);
    const months = (scope: number) => {
      const start = (scope * indicators.length + coverage) * record.months;
      return [...values.subarray(start, start + 3)];
    };
    expect(values).toHaveLength(5 * indicators.length * 12);
    expect(months(0)).toEqual([0.1, 0.3, Number.NaN]);
    expect(months(2)).toEqual([0.25, 0.3, Number.NaN]);
    expect(months(4)).toEqual([0.2, 0.3, Number.NaN]);
  });

  it('sums numerators and denominators over a window instead of averaging months', () => {
    const values = windowValues(record, { from: 0, to: 2 });
    expect(values[coverage]).toBe(40 / 200);
    expect(values[2 * indicators.length + coverage]).toBe(130 / 500);
  });

  it('holds in every month what a view of that month gives', () => {
    const busy = busyRecord({ governments: 2, services: 2, months: 30 });
    const values = monthlyValues(busy);
    scopesOf(busy).forEach(({ government, service }, s) => {
      for (const month of [0, 13, 29]) {
        const view = viewOf(busy, `${government}/${service}`, month, month + 1);
        const expected = indicators.map(({ name }) => read(name, view) ?? Number.NaN);
        const found = indicators.map((_, i) => values[(s * indicators.length + i) * 30 + month]);
        expect(found).toEqual(expected);
      }
    });
  });

  it('keeps every indicator inside its range', () => {
    const busy = busyRecord({ governments: 2, services: 3, months: 60 });
    const values = monthlyValues(busy);
    expect(values).toHaveLength(9 * indicators.length * 60);
    indicators.forEach(({ name, range }, i) => {
      for (let s = 0; s < 9; s += 1) {
        for (let month = 0; month < 60; month += 1) {
          const value = values[(s * indicators.length + i) * 60 + month];
          if (range === undefined || Number.isNaN(value)) continue;
          expect(value, name).toBeGreaterThanOrEqual(range[0]);
          expect(value, name).toBeLessThanOrEqual(range[1]);
        }
      }
    });
  });

  it('sees no month after its own: the first half of a long run equals the short run', () => {
    const long = busyRecord({ governments: 2, services: 2, months: 48 });
    const short = busyRecord({ governments: 2, services: 2, months: 24 });
    const ofLong = monthlyValues(long);
    const ofShort = monthlyValues(short);
    for (let row = 0; row * 24 < ofShort.length; row += 1) {
      const expected = ofShort.subarray(row * 24, row * 24 + 24);
      const name = indicators[row % indicators.length].name;
      expect(ofLong.subarray(row * 48, row * 48 + 24), name).toEqual(expected);
    }
  });

  it('refuses a value that is not a number', () => {
    const wrong: Indicator = { name: 'wrong', unit: '', meaning: '', formula: '', value: () => 1 / 0 };
    expect(() => monthlyValues(record, [wrong])).toThrow(/indicator wrong of a\/x is Infinity in months 1-1/);
  });
});
