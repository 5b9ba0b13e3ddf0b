import { describe, expect, it } from 'vitest';
import { runTraced } from '../../../src/experiment/trace/run-traced.ts';
import { listSubjects } from '../../../src/experiment/trace/subjects.ts';
import { callTracer } from '../../../src/experiment/trace/trace-call.ts';
import { governmentTracer } from '../../../src/experiment/trace/trace-government.ts';
import { organizationTracer } from '../../../src/experiment/trace/trace-organization.ts';
import { residentTracer } from '../../../src/experiment/trace/trace-resident.ts';
import { simulate } from '../../../src/model/simulate.ts';
import { placeOf } from '../../../src/scenario/scenario.ts';
import { type MonthTrace, stateOf } from '../../setup/trace.ts';
import { smallRun } from './small-run.ts';

describe('a run under tracers', () => {
  it('leaves every agent, call and account as a run without them, month by month', async () => {
    const run = await smallRun();
    const { calls, organizations } = listSubjects(run);
    const plain: MonthTrace[] = [];
    simulate(placeOf(run.scenario), run.scenario.seed, 0, (world) => plain.push(stateOf(world)));
    const traced: MonthTrace[] = [];
    runTraced(run, [
      ...calls.map(({ path }) => callTracer(path)),
      ...organizations.map(({ slug }) => organizationTracer(slug)),
      governmentTracer('town'),
      residentTracer('town', 3),
      residentTracer('town', 149),
      { monthEnd: (world) => traced.push(stateOf(world)) },
    ]);
    expect(traced).toHaveLength(30);
    expect(traced).toEqual(plain);
  });

  it('tells every process before and after it acts, those on calls call by call', async () => {
    const run = await smallRun();
    const moments: string[] = [];
    let calls = 0;
    runTraced({ ...run, months: 2 }, [
      {
        before: (_world, { process, call }) => moments.push(`> ${process} ${call?.path ?? ''}`),
        after: (_world, { process, call }) => moments.push(`< ${process} ${call?.path ?? ''}`),
        monthEnd: (world) => {
          calls += world.calls.length;
        },
      },
    ]);
    const opened = moments.filter((moment) => moment.startsWith('>'));
    expect(moments.length).toBe(2 * opened.length);
    expect(opened.filter((moment) => moment.startsWith('> collectBids call/'))).toHaveLength(calls);
    expect(opened.filter((moment) => moment.startsWith('> awardContracts call/'))).toHaveLength(calls);
    expect(calls).toBeGreaterThan(0);
    expect(moments.slice(0, 2)).toEqual(['> moveLevers ', '< moveLevers ']);
  });

  it('of fewer months is the beginning of the longer one', async () => {
    const run = await smallRun();
    const last: unknown[] = [];
    runTraced({ ...run, months: 14 }, [{ monthEnd: (world) => last.push(stateOf(world)) }]);
    const whole: unknown[] = [];
    runTraced(run, [{ monthEnd: (world) => whole.push(stateOf(world)) }]);
    // benefit is summed over the window, which is the same here
    expect(last).toEqual(whole.slice(0, 14));
  });
});
