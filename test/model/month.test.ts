import { describe, expect, it } from 'vitest';
import { isDue, month, runMonth } from '../../src/model/month.ts';
import { startRun } from '../../src/model/simulate.ts';
import { clearTally } from '../../src/model/tallies.ts';
import { leverOf, placeOf } from '../setup/place.ts';

describe('the month', () => {
  it('keeps the order of the project system', () => {
    const phases = month.map(({ phase }) => phase);
    expect(phases).toEqual([...phases].sort());
    expect(month.map(({ name }) => name)).toEqual([
      'moveLevers',
      'raiseRevenue',
      'transferRevenue',
      'estimateDemand',
      'setEnvelopes',
      'planPurchases',
      'openCalls',
      'collectBids, awardContracts',
      'beginAndEndContracts',
      'chooseEffort',
      'applyAndAdmit',
      'deliverServices',
      'experienceServices',
      'superviseContracts',
      'evaluateContracts',
      'payDues',
      'adaptOrganizations',
      'enterOrganizations',
      'adaptGovernments',
    ]);
  });

  it('estimates demand in the first month of a year and plans in the planning month', () => {
    const world = startRun(placeOf({ registered: 1, constants: { planningMonth: 3 } }), 'month', 0);
    const due = (name: string) => {
      const process = month.find((one) => one.name === name)!;
      return Array.from({ length: 18 }, (_, t) => t).filter((t) => isDue(process, { ...world, month: t }));
    };
    expect(due('estimateDemand')).toEqual([0, 12]);
    expect(due('planPurchases')).toEqual([3, 15]);
    expect(due('payDues')).toHaveLength(18);
  });

  it('runs the processes that are due', () => {
    const world = startRun(placeOf({ registered: 1 }), 'month', 0);
    runMonth(world);
    expect(world.governments[0]).toMatchObject({ plannedAt: -1 });
    expect(world.governments[0].tally.ownRevenue).toBeGreaterThan(0);
    world.month = 1;
    runMonth(world);
    expect(world.governments[0].plannedAt).toBe(1);
  });

  it('adds to the totals of a month, and neither reads nor replaces what is in them', () => {
    const before = 1024;
    const [empty, filled] = [totalsOfMonths(0), totalsOfMonths(before)];
    const moved = Object.keys(empty[0]).filter((name) => empty.some((totals) => totals[name] !== 0));
    // what no process touches says nothing here
    expect(moved.length).toBeGreaterThan(60);
    const replaced = moved.filter((name) =>
      empty.some((totals, k) => Math.abs(filled[k][name] - totals[name] - before) > 1e-5),
    );
    // what was counted of residents last, at the end of the month
    expect(replaced).toEqual([
      'persons',
      'needPersons',
      'awarePersons',
      'waitingPersons',
      'enrolledPersons',
      'satisfactionSum',
      'satisfactionPersons',
    ]);
  });
});

/** Totals of the first service and its government, month by month, of months that began with a number in each. */
function totalsOfMonths(before: number): Record<string, number>[] {
  const place = placeOf({
    registered: 5,
    government: {
      surveySize: 20,
      publicitySpend: 0.1,
      fundraisingEffort: 0.1,
      auditRate: 0.3,
      proceduralAuditRate: 0.5,
      participation: 0.1,
      coordination: 0.3,
    },
    levers: [leverOf({ cost: { yearly: 1200 } })],
  });
  const world = startRun(place, 'totals', 0);
  return Array.from({ length: 40 }, (_, month) => {
    world.month = month;
    world.calls.length = 0;
    world.signed.length = 0;
    const [{ tally: service }] = world.services;
    const [{ tally: government }] = world.governments;
    for (const tally of [service, government] as Record<string, number>[]) {
      clearTally(tally);
      for (const name in tally) tally[name] = before;
    }
    runMonth(world);
    return { ...service, ...government };
  });
}
