import { describe, expect, it } from 'vitest';
import { biddersOf, registerOf } from '../../../src/model/agents/register.ts';
import { marketOf } from '../../../src/model/awards/planned-offer.ts';
import type { GovernmentParameters } from '../../../src/model/parameters/government.ts';
import type { Place } from '../../../src/model/place.ts';
import { simulate, startRun } from '../../../src/model/simulate.ts';
import type { World } from '../../../src/model/world.ts';
import { governmentOf, placeOf } from '../../setup/place.ts';
import { traceOf } from '../../setup/trace.ts';

/** Two sisters a and b under one city, and a stranger c under nobody; each with three organizations. */
function place(changes: Partial<GovernmentParameters> = {}, months = 3): Place {
  const sketch = { services: ['community'], registered: 3 };
  const a = governmentOf('a', { ...sketch, government: changes });
  const b = governmentOf('b', sketch);
  const city = governmentOf('city', { services: [], government: { agents: 0, fiscalPersons: 1000 } });
  return {
    ...placeOf({ months }),
    governments: [{ ...a, parent: 'city' }, { ...b, parent: 'city' }, governmentOf('c', sketch), city],
  };
}

function lists(world: World, slug: string) {
  const government = world.governments.find((one) => one.slug === slug)!;
  const [service] = government.services;
  const names = (list: readonly { slug: string }[]) =>
    [...new Set(list.map((one) => one.slug.slice(0, 1)))].join('');
  return {
    service,
    register: names(registerOf(service)),
    bidders: names(biddersOf(service, world.governments)),
  };
}

const started = (changes: Partial<GovernmentParameters>) => startRun(place(changes), 'register', 0);

describe('who may bid', () => {
  it('is at home, unless registers are pooled or calls are open', () => {
    expect(lists(started({}), 'a')).toMatchObject({ register: 'a', bidders: 'a' });
  });

  it('is at home or with a sister once registers are pooled, and the sister keeps her own register', () => {
    const world = started({ pooled: true });
    expect(lists(world, 'a')).toMatchObject({ register: 'ab', bidders: 'ab' });
    expect(lists(world, 'b')).toMatchObject({ register: 'b', bidders: 'b' });
  });

  it('is anybody who offers the service once calls are open, without a change of the register', () => {
    expect(lists(started({ outsideOpen: true }), 'a')).toMatchObject({ register: 'a', bidders: 'abc' });
    const both = started({ outsideOpen: true, pooled: true });
    expect(lists(both, 'a')).toMatchObject({ register: 'ab', bidders: 'abc' });
  });

  it('is nobody more where a government pools without a parent', () => {
    const world = startRun(placeOf({ governments: ['x', 'y'], government: { pooled: true } }), 'register', 0);
    expect(lists(world, 'x')).toMatchObject({ register: 'x', bidders: 'x' });
  });

  it('stands in slug order, each once', () => {
    const { service } = lists(started({ pooled: true }), 'a');
    const slugs = registerOf(service).map(({ slug }) => slug);
    expect(slugs).toHaveLength(6);
    expect(slugs).toEqual([...new Set(slugs)].sort());
  });

  it('leaves every register with its exit', () => {
    const world = started({ pooled: true });
    const { service } = lists(world, 'a');
    const gone = lists(world, 'b').service.register.splice(0, 1);
    expect(registerOf(service)).not.toContain(gone[0]);
    expect(registerOf(service)).toHaveLength(5);
  });

  it('is judged by the mean record of the register, in which outsiders do not count', () => {
    const meanOf = (changes: Partial<GovernmentParameters>) => {
      const world = started(changes);
      for (const organization of world.organizations) {
        organization.reputation = { a: 0.2, b: 0.6, c: 1 }[organization.home.slug] ?? 0;
      }
      const { service } = lists(world, 'a');
      return marketOf(world, { mode: 'tender', lot: { service } } as never, 1).meanReputation;
    };
    expect(meanOf({})).toBeCloseTo(0.2, 12);
    expect(meanOf({ pooled: true })).toBeCloseTo(0.4, 12);
    expect(meanOf({ outsideOpen: true })).toBeCloseTo(0.2, 12);
  });
});

/** Homes of those who bid on calls of a, and what share of these bids came from home. */
function bidsAt(changes: Partial<GovernmentParameters>) {
  const homes = new Set<string>();
  let bids = 0;
  let atHome = 0;
  simulate(place({ tenderShare: 1, minimumBids: 1, ...changes }, 26), 'bids', 0, (world) => {
    for (const call of world.calls) {
      const { government } = call.lot.service;
      if (government.slug !== 'a') continue;
      for (const { candidate } of call.bids) homes.add(candidate.organization.home.slug);
    }
    const { tally } = lists(world, 'a').service;
    bids += tally.firstTenderBids;
    atHome += tally.firstTenderHomeBids;
  });
  return { homes: [...homes].sort().join(''), bids, atHome };
}

describe('bids across governments', () => {
  const closed = bidsAt({});

  it('come from home alone by default', () => {
    expect(closed.homes).toBe('a');
    expect(closed.atHome).toBe(closed.bids);
  });

  it('come from sisters where registers are pooled', () => {
    const pooled = bidsAt({ pooled: true });
    expect(pooled.homes).toBe('ab');
    expect(pooled.bids).toBeGreaterThan(closed.bids);
    expect(pooled.atHome).toBeLessThan(pooled.bids);
  });

  it('come from everywhere where calls are open to outsiders', () => {
    const open = bidsAt({ outsideOpen: true });
    expect(open.homes).toBe('abc');
    expect(open.atHome).toBeLessThan(open.bids);
  });

  it('leave a stranger as it was when sisters pool', () => {
    const of = (changes: Partial<GovernmentParameters>) =>
      traceOf(place(changes, 20)).map((month) => month['government/c'] + month['service/c/community']);
    expect(of({ pooled: true })).toEqual(of({}));
  });
});

describe('an organization that serves two governments', () => {
  it('bears the load of both, and no more than its capacity', () => {
    let shared = 0;
    simulate(place({ outsideOpen: true, tenderShare: 1, minimumBids: 1 }, 26), 'bids', 0, (world) => {
      for (const { contracts, served, capacity } of world.organizations) {
        const running = contracts.filter((contract) => contract.place >= 0);
        const places = new Set(running.map(({ government }) => government.slug));
        if (places.size < 2) continue;
        shared += 1;
        expect(served).toBe(running.reduce((sum, contract) => sum + contract.served, 0));
        expect(running.reduce((sum, { volume }) => sum + volume, 0)).toBeLessThanOrEqual(capacity);
      }
    });
    expect(shared).toBeGreaterThan(0);
  });
});
