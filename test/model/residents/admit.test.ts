import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/model/agents/contract.ts';
import type { Organization } from '../../../src/model/agents/organization.ts';
import {
  AWARE,
  CONTINUING,
  ENROLLED,
  EVER_ENROLLED,
  IN_HOUSE,
  NEED,
  NO_CONTRACT,
  STATE_SHIFT,
  stateOf,
  WAITING,
} from '../../../src/model/agents/resident.ts';
import { type Admission, admit, inPathOrder, queueRank, seatOf } from '../../../src/model/residents/admit.ts';
import { alikeResidents, emptyColumns, handDraws } from '../../setup/residents.ts';

const MONTH = 9;

/** Who waits: continuing, quintile, month of application and queue draw. */
interface Applicant {
  continuing?: boolean;
  quintile?: number;
  community?: number;
  since?: number;
  u?: number;
  /** Enrolled with this server instead of waiting. */
  server?: number;
  tenureSince?: number;
  chosen?: number;
}

interface Offer {
  path: string;
  agents: number;
  organization?: string;
  /** Community to which it is restricted; all live in community 0, or in the one they name. */
  community?: number;
}

const personsPerAgent = 60;

/** Admits applicants to contracts (rooms in agents; a person short of one more) and in-house provision. */
function admission(applicants: Applicant[], offers: Offer[], more: Partial<Admission> = {}) {
  const residents = { ...alikeResidents(applicants.length), communities: 4 };
  const columns = emptyColumns(applicants.length);
  applicants.forEach((who, j) => {
    const state = who.server === undefined ? WAITING : ENROLLED;
    const past = who.server === undefined && !who.continuing ? 0 : EVER_ENROLLED;
    columns.flags[j] = NEED | AWARE | (state << STATE_SHIFT) | past | (who.continuing ? CONTINUING : 0);
    columns.waitSince[j] = who.since ?? 5;
    columns.contract[j] = who.server ?? who.chosen ?? NO_CONTRACT;
    columns.tenureSince[j] = who.tenureSince ?? -1;
    residents.place[j] = (who.community ?? 0) * 5 + (who.quintile ?? 3) - 1;
  });
  const organizations = new Map<string, Organization>();
  const running = offers.map(({ path, agents, organization = path, community = null }, place) => {
    const holder = organizations.get(organization) ?? ({ slug: organization } as Organization);
    organizations.set(organization, holder);
    return {
      path,
      place,
      community,
      organization: holder,
      volume: (agents + 1) * personsPerAgent - 1,
    } as Contract;
  });
  const flows = admit({
    month: MONTH,
    residents,
    columns,
    contracts: inPathOrder(running),
    places: running.length,
    personsPerAgent,
    inhouseRoom: 0,
    priority: false,
    choice: null,
    draws: {
      queue: handDraws((j) => [applicants[j].u ?? 0.5, 0]),
      choose: handDraws((j) => [applicants[j].u ?? 0.5, 0]),
    },
    ...more,
  });
  return { columns, flows, servers: [...columns.contract], states: [...columns.flags].map(stateOf) };
}

describe('the order of admission', () => {
  /** Which applicants one contract with some room takes. */
  function taken(applicants: Applicant[], agents: number, priority = false): number[] {
    const { states } = admission(applicants, [{ path: 'a', agents }], { priority });
    return [...states.keys()].filter((j) => states[j] === ENROLLED);
  }

  it('puts those who continue before those who applied earlier', () => {
    expect(taken([{ since: 1 }, { since: 9, continuing: true }], 1)).toEqual([1]);
  });

  it('puts earlier applications first, then smaller draws, then the smaller index', () => {
    const late = { since: 4, u: 0.1 };
    const early = { since: 3, u: 0.9 };
    expect(taken([late, early], 1)).toEqual([1]);
    expect(taken([{ u: 0.7 }, { u: 0.2 }, { u: 0.4 }], 2)).toEqual([1, 2]);
    expect(taken([{ u: 0.5 }, { u: 0.5 }], 1)).toEqual([0]);
  });

  it('puts quintiles 1 and 2 first under priority only, but behind those who continue', () => {
    const applicants = [
      { quintile: 3, since: 1 },
      { quintile: 2, since: 8 },
      { quintile: 5, continuing: true },
    ];
    expect(taken(applicants, 2)).toEqual([0, 2]);
    expect(taken(applicants, 2, true)).toEqual([1, 2]);
  });

  it('gives priority to quintiles 1 and 2 of every community', () => {
    const applicants = [3, 1, 2].map((quintile) => ({ quintile, community: 2 }));
    expect(taken(applicants, 2, true)).toEqual([1, 2]);
  });

  it.each([
    ['continues', CONTINUING, true, 5],
    ['continues without priority', CONTINUING, false, 5 + 2 ** 14],
    ['has priority', 0, true, 5 + 2 ** 15],
    ['has none', 0, false, 5 + 2 ** 15 + 2 ** 14],
  ])('ranks who applied in month 5 and %s', (_, flag, hasPriority, rank) => {
    expect(queueRank(NEED | AWARE | flag, 5, hasPriority)).toBe(rank);
  });
});

describe('dealing to contracts', () => {
  const five = [0.1, 0.2, 0.3, 0.4, 0.5].map((u) => ({ u }));

  it('goes in turn in the order of their paths, passes over full ones, and leaves in-house to the last', () => {
    const offers = [
      { path: 'b', agents: 1 },
      { path: 'a', agents: 2 },
    ];
    expect(admission(five, offers, { inhouseRoom: 1 }).servers).toEqual([1, 0, 1, IN_HOUSE, NO_CONTRACT]);
  });

  it('serves whole agents only: a contract of 119 persons holds one agent of 60', () => {
    const { flows } = admission(five, [{ path: 'a', agents: 1 }]);
    expect(flows.seats[seatOf(0)]).toBe(1);
    expect(flows.admissions).toBe(1);
  });

  it('counts the users a contract already has against its room', () => {
    const { servers } = admission([{ server: 0 }, { u: 0.1 }, { u: 0.2 }], [{ path: 'a', agents: 2 }]);
    expect(servers).toEqual([0, 0, NO_CONTRACT]);
  });

  it('goes on with the contract after the last one that took somebody', () => {
    const offers = ['a', 'b', 'c'].map((path) => ({ path, agents: 3 }));
    expect(admission(five, offers).servers).toEqual([0, 1, 2, 0, 1]);
  });

  it('leaves the room of a contract alone when another has more users than its volume', () => {
    const applicants = [{ server: 0 }, { server: 0 }, { u: 0.1 }, { u: 0.2 }];
    const offers = ['a', 'b'].map((path) => ({ path, agents: 1 }));
    expect(admission(applicants, offers).servers).toEqual([0, 0, 1, NO_CONTRACT]);
  });

  it('starts a tenure, but not for those who continue, and keeps the month of application', () => {
    const { columns, flows } = admission(
      [
        { u: 0.1, since: 4 },
        { continuing: true, tenureSince: 2, since: 8 },
      ],
      [{ path: 'a', agents: 2 }],
    );
    expect([...columns.tenureSince]).toEqual([MONTH, 2]);
    expect([...columns.waitSince]).toEqual([4, 8]);
    expect(columns.flags[1] & CONTINUING).toBe(0);
    expect(flows).toMatchObject({ admissions: 2, firstAdmissions: 1, waitMonths: MONTH - 4 });
  });

  it('sums the months that those have waited who are admitted for the first time', () => {
    const applicants = [{ since: 4 }, { since: 8 }, { since: 2, continuing: true }, { since: 9 }];
    const { flows } = admission(applicants, [{ path: 'a', agents: 3 }]);
    // 9 - 4 and 9 - 8: who continues counts as admitted, and the last is left
    expect(flows).toMatchObject({ admissions: 3, firstAdmissions: 2, waitMonths: 6, waiting: 1 });
  });
});

describe('in-house provision that shrank', () => {
  it('releases the shortest tenure first and of equal tenure the larger draw', () => {
    const users = [
      { server: IN_HOUSE, tenureSince: 3, u: 0.9 },
      { server: IN_HOUSE, tenureSince: 5, u: 0.1 },
      { server: IN_HOUSE, tenureSince: 4, u: 0.8 },
      { server: IN_HOUSE, tenureSince: 4, u: 0.2 },
    ];
    const { columns, states } = admission(users, [], { inhouseRoom: 2 });
    expect(states).toEqual([ENROLLED, WAITING, WAITING, ENROLLED]);
    expect(columns.waitSince[1]).toBe(MONTH);
    expect(columns.flags[1] & CONTINUING).toBe(CONTINUING);
    expect(columns.tenureSince[1]).toBe(5);
  });

  it('loses its users to contracts with room in the same month', () => {
    const users = [
      { server: IN_HOUSE, tenureSince: 3 },
      { server: IN_HOUSE, tenureSince: 5 },
    ];
    expect(admission(users, [{ path: 'a', agents: 1 }], { inhouseRoom: 1 }).servers).toEqual([IN_HOUSE, 0]);
  });
});

describe('a contract restricted to a community', () => {
  const offers = [
    { path: 'a', agents: 2 },
    { path: 'b', agents: 2, community: 1 },
    { path: 'c', agents: 1, community: 1 },
  ];

  it('takes residents of its community in their order before other contracts do, and nobody else', () => {
    const applicants = [0, 1, 1, 0, 1, 1, 0, 2].map((community, j) => ({ community, since: j }));
    const { servers } = admission(applicants, offers);
    expect(servers.slice(0, 5)).toEqual([0, 1, 2, 0, 1]);
    expect(servers.slice(5)).toEqual([NO_CONTRACT, NO_CONTRACT, NO_CONTRACT]);
  });

  it('leaves its rest empty while others wait, and those it cannot take to the other contracts', () => {
    const applicants = [0, 0, 0, 1].map((community) => ({ community }));
    expect(admission(applicants, offers).servers).toEqual([0, 0, NO_CONTRACT, 1]);
    const many = [1, 1, 1, 1, 1, 1].map((community) => ({ community }));
    expect(admission(many, offers, { inhouseRoom: 1 }).servers).toEqual([1, 2, 1, 0, 0, IN_HOUSE]);
  });

  it('takes residents of its community from the queue of the organization they chose', () => {
    const option = { place: 0, weight: 1, homeCommunity: 9 };
    const applicants = [0, 1, 1, 1, 1].map((community) => ({ community, chosen: 0 }));
    const { servers } = admission(applicants, offers, { choice: { options: [option], nearFactor: 1 } });
    expect(servers).toEqual([0, 1, 2, 1, 0]);
  });
});

describe('choice', () => {
  const choice = {
    nearFactor: 1,
    options: [
      { place: 0, weight: 1, homeCommunity: 7 },
      { place: 1, weight: 3, homeCommunity: 8 },
    ],
  };
  const offers = [
    { path: 'a', agents: 1 },
    { path: 'b', agents: 1 },
  ];

  it('lets residents wait for the organization they chose while another has room', () => {
    const { servers, states } = admission(
      [
        { chosen: 1, u: 0.1 },
        { chosen: 1, u: 0.2 },
      ],
      offers,
      { choice },
    );
    expect(states).toEqual([ENROLLED, WAITING]);
    expect(servers).toEqual([1, 1]);
  });

  it('weighs an organization of the own community by the near factor', () => {
    const near = { nearFactor: 9, options: [{ ...choice.options[0], homeCommunity: 0 }, choice.options[1]] };
    const wide = offers.map((offer) => ({ ...offer, agents: 9 }));
    expect(admission([{ u: 0.7499 }, { u: 0.7501 }], wide, { choice: near }).servers).toEqual([0, 1]);
  });

  it('gives the contracts of one organization one queue', () => {
    const own = offers.map((offer) => ({ ...offer, organization: 'one' }));
    const chosen = [
      { chosen: 0, u: 0.1 },
      { chosen: 0, u: 0.2 },
    ];
    expect(admission(chosen, own, { choice }).servers).toEqual([0, 1]);
  });

  it('offers places in-house to those whom their organization cannot take', () => {
    const chosen = [
      { chosen: 1, u: 0.2 },
      { chosen: 1, u: 0.1 },
    ];
    expect(admission(chosen, offers, { choice, inhouseRoom: 1 }).servers).toEqual([IN_HOUSE, 1]);
  });

  it('leaves residents without an organization while none is under contract', () => {
    const { servers, states } = admission([{}], [], { choice: { nearFactor: 1, options: [] } });
    expect(servers).toEqual([NO_CONTRACT]);
    expect(states).toEqual([WAITING]);
  });

  it('is forgotten by those who wait once there is none, and by nobody while there is', () => {
    const full = [{ path: 'a', agents: 0 }];
    expect(admission([{ chosen: 0 }], full).servers).toEqual([NO_CONTRACT]);
    expect(admission([{ chosen: 0 }], full, { choice }).servers).toEqual([0]);
  });
});
