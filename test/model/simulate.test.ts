import { describe, expect, it } from 'vitest';
import { newObserver, observe, recordOf } from '../../src/model/indicators/observe.ts';
import { monthlyValues } from '../../src/model/indicators/panel.ts';
import { indicators } from '../../src/model/indicators/registry.ts';
import { runMonths, simulate, startRun } from '../../src/model/simulate.ts';
import { placeOf } from '../setup/place.ts';
import { type MonthTrace, stateOf, traceOf } from '../setup/trace.ts';

const place = placeOf({ months: 30, government: { personsPerAgent: 30, lotSize: 90 } });

describe('a run', () => {
  it('is the same twice from the same seed and replication [22]', () => {
    expect(traceOf(place, 'run', 2)).toEqual(traceOf(place, 'run', 2));
  });

  it('differs with the seed and with the replication', () => {
    const run = traceOf(place, 'run', 2);
    expect(traceOf(place, 'other', 2)).not.toEqual(run);
    expect(traceOf(place, 'run', 3)).not.toEqual(run);
  });

  it('is not changed by observers and indicators', () => {
    const world = startRun(place, 'run', 2);
    const observer = newObserver(world);
    const trace: MonthTrace[] = [];
    runMonths(world, (now) => {
      observe(now, observer);
      const values = monthlyValues(recordOf(observer));
      expect(values.length).toBeGreaterThanOrEqual(indicators.length);
      trace.push(stateOf(now));
    });
    expect(trace).toEqual(traceOf(place, 'run', 2));
  });

  it('of half the length is the first half of the run', () => {
    const half = { ...place, months: 15 };
    expect(traceOf(half)).toEqual(traceOf(place).slice(0, 15));
  });

  it('tells of every month in turn, and of no other', () => {
    const months: number[] = [];
    const world = simulate(placeOf({ months: 5, registered: 1 }), 'run', 0, ({ month }) =>
      months.push(month),
    );
    expect(months).toEqual([0, 1, 2, 3, 4]);
    expect(world.month).toBe(4);
  });

  it('starts every month with empty tallies', () => {
    const seen: number[] = [];
    simulate(placeOf({ months: 4, registered: 1 }), 'run', 0, ({ governments }) => {
      seen.push(governments[0].tally.ownRevenue / governments[0].ownRevenue);
    });
    for (const share of seen) expect(share).toBeCloseTo(100 / 12, 5);
  });
});
