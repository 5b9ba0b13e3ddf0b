import { describe, expect, it } from 'vitest';
import { logistic } from '../../../src/kernel/arithmetic.ts';
import { thresholdOf } from '../../../src/kernel/random.ts';
import type { ServiceColumns } from '../../../src/model/agents/resident.ts';
import {
  AWARE,
  CONTINUING,
  ENROLLED,
  EVER_ENROLLED,
  IN_HOUSE,
  NEED,
  NO_CONTRACT,
  NONE,
  STATE_MASK,
  STATE_SHIFT,
  stateOf,
  WAITING,
} from '../../../src/model/agents/resident.ts';
import { newCommunityTotals } from '../../../src/model/residents/community-totals.ts';
import {
  CASES,
  followNeeds,
  type NeedHazards,
  setChanges,
} from '../../../src/model/residents/follow-needs.ts';
import { alikeResidents, emptyColumns, handDraws } from '../../setup/residents.ts';

const MONTH = 7;
const waiting = NEED | AWARE | (WAITING << STATE_SHIFT);
const enrolled = NEED | AWARE | (ENROLLED << STATE_SHIFT) | EVER_ENROLLED;

/** Onset .1, end .2, awareness .3, forgetting .4, application sg(-2 + 3·literacy), reneging .5. */
function hazards(): NeedHazards {
  const table = {
    needChange: new Float64Array(5 * CASES),
    awareChange: new Float64Array(5 * CASES),
    applyLogOdds: new Float64Array(5).fill(-2),
    literacySlope: new Float64Array(5).fill(3),
    applyCeiling: new Float64Array(5).fill(thresholdOf(logistic(-2 + 3))),
    renege: thresholdOf(0.5),
  };
  for (let place = 0; place < 5; place++) {
    setChanges(table, place, {
      needStart: thresholdOf(0.1),
      needEnd: thresholdOf(0.2),
      becomeAware: thresholdOf(0.3),
      forget: thresholdOf(0.4),
    });
  }
  return table;
}

interface Start {
  flags: number;
  contract?: number;
  waitSince?: number;
  tenureSince?: number;
  awareSince?: number;
}

/** The largest draw at which something of a chance happens, and the smallest at which it does not. */
function borderOf(chance: number): { inside: number; outside: number } {
  return { inside: (thresholdOf(chance) - 1) / 2 ** 32, outside: thresholdOf(chance) / 2 ** 32 };
}

/** One resident through one month at given draws (1 = nothing happens). */
function month(
  start: Start,
  u: { need?: number; aware?: number; apply?: number; renege?: number },
  ended = [0],
) {
  const columns: ServiceColumns = emptyColumns(1);
  columns.flags[0] = start.flags;
  columns.contract[0] = start.contract ?? NO_CONTRACT;
  columns.waitSince[0] = start.waitSince ?? -1;
  columns.tenureSince[0] = start.tenureSince ?? -1;
  columns.awareSince[0] = start.awareSince ?? -1;
  columns.benefit[0] = 3;
  const never = 1 - 2 ** -32;
  const flows = followNeeds({
    month: MONTH,
    residents: alikeResidents(1),
    columns,
    communities: newCommunityTotals(alikeResidents(1)),
    hazards: hazards(),
    ended: Uint8Array.from(ended),
    draws: {
      need: handDraws(() => [u.need ?? never, u.aware ?? never]),
      apply: handDraws(() => [u.apply ?? never, u.renege ?? never]),
    },
  });
  const flags = columns.flags[0];
  return {
    need: (flags & NEED) !== 0,
    aware: (flags & AWARE) !== 0,
    state: stateOf(flags),
    continuing: (flags & CONTINUING) !== 0,
    contract: columns.contract[0],
    waitSince: columns.waitSince[0],
    tenureSince: columns.tenureSince[0],
    awareSince: columns.awareSince[0],
    benefit: columns.benefit[0],
    ...flows,
  };
}

describe('needs', () => {
  it('start below the chance of onset and not at it', () => {
    const { inside, outside } = borderOf(0.1);
    expect(month({ flags: 0 }, { need: inside }).need).toBe(true);
    expect(month({ flags: 0 }, { need: outside }).need).toBe(false);
  });

  it('end below the chance of an end and not at it', () => {
    const { inside, outside } = borderOf(0.2);
    expect(month({ flags: NEED }, { need: inside }).need).toBe(false);
    expect(month({ flags: NEED }, { need: outside }).need).toBe(true);
  });

  it('take users and the waiting out of the service when they end, and leave them their benefit', () => {
    for (const flags of [enrolled, waiting | CONTINUING]) {
      const after = month({ flags, contract: 0, waitSince: 3, tenureSince: 4 }, { need: 0.1 });
      expect(after).toMatchObject({ need: false, aware: true, state: NONE, continuing: false, benefit: 3 });
      expect(after).toMatchObject({ contract: NO_CONTRACT, waitSince: -1, tenureSince: -1 });
    }
  });

  it('that start this month can lead to an application this month', () => {
    expect(month({ flags: AWARE }, { need: 0.05, apply: 0.2 })).toMatchObject({
      state: WAITING,
      waitSince: MONTH,
    });
  });
});

describe('a contract that ended', () => {
  it('releases its users into the queue as continuing, with their tenure and a new month of waiting', () => {
    const after = month({ flags: enrolled, contract: 1, waitSince: 2, tenureSince: 4 }, {}, [0, 1]);
    expect(after).toMatchObject({ state: WAITING, continuing: true, contract: NO_CONTRACT });
    expect(after).toMatchObject({ waitSince: MONTH, tenureSince: 4 });
  });

  it('leaves the users of other contracts and of in-house provision where they are', () => {
    for (const contract of [0, IN_HOUSE]) {
      expect(month({ flags: enrolled, contract }, {}, [0, 1])).toMatchObject({ state: ENROLLED, contract });
    }
  });

  it('lets those in its queue choose again without losing their place in time', () => {
    const after = month({ flags: waiting, contract: 1, waitSince: 2 }, {}, [0, 1]);
    expect(after).toMatchObject({ state: WAITING, continuing: false, contract: NO_CONTRACT, waitSince: 2 });
  });

  it('does not bring back a user whose need ends in the same month', () => {
    expect(month({ flags: enrolled, contract: 1 }, { need: 0.1 }, [0, 1]).state).toBe(NONE);
  });
});

describe('awareness', () => {
  it('comes below its chance, notes the month, and is not forgotten in that month', () => {
    const { inside, outside } = borderOf(0.3);
    expect(month({ flags: 0 }, { aware: inside })).toMatchObject({ aware: true, awareSince: MONTH });
    expect(month({ flags: 0 }, { aware: outside }).aware).toBe(false);
    expect(month({ flags: AWARE, awareSince: MONTH }, { aware: 0.1 }).aware).toBe(true);
  });

  it('is forgotten by those who knew before, neither wait nor use', () => {
    const { inside, outside } = borderOf(0.4);
    expect(month({ flags: AWARE, awareSince: MONTH - 1 }, { aware: inside })).toMatchObject({
      aware: false,
      awareSince: -1,
    });
    expect(month({ flags: AWARE }, { aware: outside }).aware).toBe(true);
    expect(month({ flags: waiting, waitSince: 2 }, { aware: 0.1 }).aware).toBe(true);
    expect(month({ flags: enrolled, contract: 0 }, { aware: 0.1 }).aware).toBe(true);
  });

  it('can be forgotten in the month in which the need of a user ends', () => {
    expect(month({ flags: enrolled, contract: 0 }, { need: 0.1, aware: 0.1 }).aware).toBe(false);
  });

  it('that comes this month can lead to an application this month', () => {
    expect(month({ flags: NEED }, { aware: 0.1, apply: 0.2 })).toMatchObject({
      state: WAITING,
      applications: 1,
    });
  });
});

describe('an application', () => {
  const { inside, outside } = borderOf(logistic(-2 + 3 * 0.5));

  it('is made below the logistic of its log-odds at the own literacy, though the ceiling is higher', () => {
    expect(month({ flags: NEED | AWARE }, { apply: inside })).toMatchObject({
      state: WAITING,
      waitSince: MONTH,
    });
    expect(month({ flags: NEED | AWARE }, { apply: outside }).state).toBe(NONE);
  });

  it('is made by nobody without need, without awareness, or already served', () => {
    expect(month({ flags: AWARE }, { apply: 0 }).state).toBe(NONE);
    expect(month({ flags: NEED }, { apply: 0 }).state).toBe(NONE);
    expect(month({ flags: enrolled, contract: 0 }, { apply: 0 })).toMatchObject({
      state: ENROLLED,
      applications: 0,
    });
  });
});

describe('giving up', () => {
  it('happens to those who waited before this month and do not continue', () => {
    const { inside, outside } = borderOf(0.5);
    expect(month({ flags: waiting, waitSince: 3 }, { renege: inside })).toMatchObject({
      state: NONE,
      reneges: 1,
    });
    expect(month({ flags: waiting, waitSince: 3 }, { renege: outside }).state).toBe(WAITING);
    expect(month({ flags: waiting | CONTINUING, waitSince: 3 }, { renege: 0 }).state).toBe(WAITING);
    expect(month({ flags: waiting, waitSince: MONTH }, { renege: 0 }).state).toBe(WAITING);
    expect(month({ flags: NEED | AWARE }, { apply: 0, renege: 0 })).toMatchObject({
      state: WAITING,
      reneges: 0,
    });
  });
});

describe('the block sweep', () => {
  /** Many residents, all in need before or none, of whom some come to be; and which of them draws were made for. */
  function sweep(count: number, needs: (resident: number) => boolean, before = 0) {
    const columns = emptyColumns(count);
    columns.flags.fill(before);
    const drawn: number[] = [];
    const flows = followNeeds({
      month: MONTH,
      residents: alikeResidents(count),
      columns,
      communities: newCommunityTotals(alikeResidents(count)),
      hazards: hazards(),
      ended: new Uint8Array(0),
      draws: {
        need: handDraws((j) => {
          drawn.push(j);
          return [needs(j) ? 0.05 : 0.9, 0.9];
        }),
        apply: handDraws(() => [0.9, 0.9]),
      },
    });
    const inNeed = [...columns.flags.keys()].filter((j) => (columns.flags[j] & (NEED | STATE_MASK)) === NEED);
    return { inNeed, drawn, flows };
  }

  it('treats resident 1500 like resident 0', () => {
    expect(sweep(2500, (j) => j % 1500 === 0).inNeed).toEqual([0, 1500]);
  });

  it.each([1, 1024, 1025, 2500])('draws and counts each of %i residents once', (count) => {
    expect(sweep(count, () => true).flows.inNeed).toBe(count);
    const { drawn, flows } = sweep(count, () => false, NEED);
    expect(drawn).toEqual(Array.from({ length: count }, (_, j) => j));
    expect(flows).toEqual({ inNeed: count, applications: 0, reneges: 0 });
  });
});
