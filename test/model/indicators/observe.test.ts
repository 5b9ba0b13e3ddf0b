import { beforeEach, describe, expect, it } from 'vitest';
import type { Call, Contract } from '../../../src/model/agents/contract.ts';
import { AWARE, ENROLLED, NEED, STATE_SHIFT, WAITING } from '../../../src/model/agents/resident.ts';
import { newObserver, type Observer, observe, recordOf } from '../../../src/model/indicators/observe.ts';
import { newLedger } from '../../../src/model/ledger.ts';
import {
  clearTally,
  newGovernmentTally,
  newServiceTally,
  serviceTallies,
} from '../../../src/model/tallies.ts';
import type { World } from '../../../src/model/world.ts';
import { contract, organization, viewOf } from './small-record.ts';
import { read } from './values.ts';

const ENROLLED_AGENT = NEED | AWARE | (ENROLLED << STATE_SHIFT);
const WAITING_AGENT = NEED | AWARE | (WAITING << STATE_SHIFT);

let world: World;
let observer: Observer;
let flags: Uint8Array;

function newWorld(from: number, months = 20): World {
  flags = Uint8Array.from([NEED | AWARE, WAITING_AGENT, ENROLLED_AGENT, NEED, AWARE, NEED | AWARE]);
  const government = {
    slug: 'g',
    persons: 360,
    residents: {
      count: 6,
      communities: 2,
      place: Uint16Array.from([0, 0, 4, 5, 5, 9]),
      literacy: new Float32Array(6),
    },
    place: { parameters: { personsPerAgent: 60 } },
    tally: newGovernmentTally(),
  };
  const service = {
    slug: 's',
    government,
    place: { parameters: { unitCost: 130, inhouseExcess: 0.08 } },
    columns: { flags, benefit: Float32Array.from([0, 60, 240, 120, 600, 0]) },
    running: [] as (Contract | null)[],
    tally: newServiceTally(),
  };
  return {
    place: {
      months,
      window: { from, to: months },
      constants: {
        equityNeedMonths: 2,
        excessAllowance: 0.05,
        recognitionTrust: 0.5,
        survivalMonths: 24,
        takeUpMonths: 3,
      },
    },
    month: 0,
    governments: [government],
    services: [service],
    organizations: [],
    contracts: [],
    calls: [],
    signed: [],
    ledger: newLedger(),
  } as unknown as World;
}

function endMonth(): void {
  observe(world, observer);
  for (const { tally } of [...world.services, ...world.governments]) clearTally(tally);
  world.signed.length = 0;
  world.month += 1;
}

describe('the record of a run', () => {
  beforeEach(() => {
    world = newWorld(0);
    observer = newObserver(world);
  });

  it('keeps every tally of every month', () => {
    const [service] = world.services;
    Object.keys(serviceTallies).forEach((name, i) => {
      service.tally[name as keyof typeof serviceTallies] = i + 1;
    });
    world.governments[0].tally.cash = 77;
    endMonth();
    service.tally.lots = 5;
    endMonth();
    const record = recordOf(observer);
    const { totals } = record.services[0];
    expect(Object.values(totals).map((values) => values[0])).toEqual(
      Object.keys(serviceTallies).map((_, i) => i + 1),
    );
    expect([totals.lots[1], totals.persons[1]]).toEqual([5, 0]);
    expect([...record.governments[0].totals.cash.subarray(0, 2)]).toEqual([77, 0]);
  });

  it('lists contracts and in-house provision that serve somebody, with the quality of that month', () => {
    const [service] = world.services;
    const running = contract({ organization: organization('a'), served: 120, quality: 0.5 });
    service.running.push(null, running, contract({ served: 0, quality: 0.9 }));
    service.tally.inhouseServed = 60;
    service.tally.inhouseQualitySum = 15;
    endMonth();
    running.quality = 0.75;
    endMonth();
    const { quality, served, end } = recordOf(observer).services[0].deliveries;
    expect(served).toEqual([120, 60, 120]);
    expect(quality).toEqual([0.5, 0.25, 0.75]);
    expect([...end.subarray(0, 2)]).toEqual([2, 3]);
  });

  it('keeps calls as they stood in their month', () => {
    const open = { path: 'call/1', outcome: 'failed', bids: [{ price: 90 }] } as unknown as Call;
    world.calls.push(open);
    world.signed.push(contract({ path: 'contract/1' }));
    endMonth();
    open.outcome = 'annulled';
    open.bids.length = 0;
    world.calls.length = 0;
    const { calls, contracts } = recordOf(observer);
    expect(calls.map(({ outcome, bids }) => [outcome, bids.length])).toEqual([['failed', 1]]);
    expect(contracts.map(({ path }) => path)).toEqual(['contract/1']);
  });
});

describe('observing', () => {
  it('writes nothing in the world', () => {
    world = newWorld(1);
    world.services[0].running.push(contract({ organization: organization('a'), served: 60, quality: 0.5 }));
    world.services[0].tally.inhouseServed = 60;
    world.calls.push({ path: 'call/1', bids: [] } as unknown as Call);
    const before = structuredClone(world);
    observer = newObserver(world);
    observe(world, observer);
    recordOf(observer);
    expect(world).toEqual(before);
  });
});

describe('the cohort of take-up', () => {
  it('is who is aware, in need and not enrolled when the window starts', () => {
    world = newWorld(2);
    observer = newObserver(world);
    endMonth();
    flags[3] |= AWARE;
    endMonth();
    flags[4] |= NEED;
    endMonth();
    expect(recordOf(observer).services[0].takeUpCohort).toBe(4 * 60);
  });

  it('starts from the initial state when the window starts with the run', () => {
    world = newWorld(0);
    observer = newObserver(world);
    flags[0] = ENROLLED_AGENT;
    endMonth();
    const { takeUpCohort, takeUpEnrolled } = recordOf(observer).services[0];
    expect([takeUpCohort, takeUpEnrolled[0]]).toEqual([180, 60]);
  });

  it('counts each resident once, also one who leaves again, and stops after takeUpMonths', () => {
    world = newWorld(1);
    observer = newObserver(world);
    endMonth();
    flags[0] = ENROLLED_AGENT;
    endMonth();
    flags[0] = NEED | AWARE;
    flags[1] = ENROLLED_AGENT;
    endMonth();
    flags[0] = ENROLLED_AGENT;
    endMonth();
    flags[5] = ENROLLED_AGENT;
    endMonth();
    endMonth();
    const record = recordOf(observer);
    expect([...record.services[0].takeUpEnrolled.subarray(0, 6)]).toEqual([0, 60, 120, 120, 120, 120]);
    expect(read('takeUp', viewOf(record, 'g/s', 5, 6))).toBe(120 / 180);
  });
});

describe('equity', () => {
  it('compares the benefit of persons in need long enough in the window, once it has ended', () => {
    world = newWorld(1, 3);
    observer = newObserver(world);
    // In need before the window only, and in its last month only.
    flags[4] |= NEED;
    endMonth();
    flags[4] = AWARE;
    flags[5] = AWARE;
    endMonth();
    expect(recordOf(observer).services[0].equity.beneficiaries.benefit).toHaveLength(0);
    flags[5] |= NEED;
    endMonth();
    const record = recordOf(observer);
    const { weight, benefit, place } = record.services[0].equity.beneficiaries;
    expect([weight, [...benefit], [...place]]).toEqual([60, [0, 1, 4, 2], [0, 0, 4, 5]]);
    // Places 1, 1, 5, 1: 2·(3·3/8·1 + 4·7/8)/(4·7/4) - 1 with the sums of benefit 3 and 4.
    const last = viewOf(record, 'g/s', 2, 3);
    expect(read('concentrationIndex', last)).toBeCloseTo((2 * (3 * 1.5 + 4 * 3.5)) / (4 * 7) - 1, 12);
    expect(read('benefitGini', last)).toBeCloseTo((1 * 3 + 2 * 5 + 4 * 7) / (4 * 7) - 1, 12);
    expect(read('benefitGini', viewOf(record, 'g/s', 1, 2))).toBeNull();
    const between = (5 * Math.log(5 / 3 / (7 / 4)) + 2 * Math.log(2 / (7 / 4))) / 7;
    expect(read('benefitTheilBetween', last)).toBeCloseTo(between, 9);
    const parts = (read('benefitTheilWithin', last) ?? 0) + between;
    expect(read('benefitTheil', last)).toBeCloseTo(parts, 9);
  });

  it('sees who is aware by income, and where service lies against need, in the window alone', () => {
    world = newWorld(1);
    observer = newObserver(world);
    endMonth();
    flags[1] = ENROLLED_AGENT;
    flags[5] = NEED;
    endMonth();
    const record = recordOf(observer);
    expect(read('awarenessGap', viewOf(record, 'g/s', 0, 1))).toBeNull();
    const view = viewOf(record, 'g/s', 1, 2);
    // Richest: one of two aware; poorest: three of four. Need 3 : 2, enrolled 2 : 0.
    expect(read('awarenessGap', view)).toBeCloseTo(1 / 2 - 3 / 4, 12);
    expect([1, 2, 5].map((quintile) => read(`awarenessQuintile${quintile}`, view))).toEqual([
      3 / 4,
      null,
      1 / 2,
    ]);
    expect([1, 2, 5].map((quintile) => read(`coverageQuintile${quintile}`, view))).toEqual([
      1 / 3,
      null,
      1 / 2,
    ]);
    expect(read('coverageQuintile1', viewOf(record, 'g/s', 0, 1))).toBeNull();
    expect(read('crossCell', view)).toBeCloseTo(1 - 3 / 5, 12);
    expect(read('duplication', view)).toBe(0);
    flags[0] = ENROLLED_AGENT;
    endMonth();
    // Surplus of 3 - 9/5 agents in one community, as many missing in the other.
    expect(read('duplication', viewOf(recordOf(observer), 'g/s', 2, 3))).toBe(1 / 2);
  });
});
