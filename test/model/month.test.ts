import { describe, expect, it } from 'vitest';
import { isDue, month, runMonth } from '../../src/model/month.ts';
import { startRun } from '../../src/model/simulate.ts';
import { placeOf } from '../setup/place.ts';

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
});
