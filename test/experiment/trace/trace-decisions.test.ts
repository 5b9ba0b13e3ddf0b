import { describe, expect, it } from 'vitest';
import { runTraced } from '../../../src/experiment/trace/run-traced.ts';
import type { Event } from '../../../src/experiment/trace/trace.ts';
import { governmentTracer } from '../../../src/experiment/trace/trace-government.ts';
import { smallRun } from './small-run.ts';

function termOf({ terms }: Event, name: string): unknown {
  return terms.find((term) => term.name === name)?.value;
}

async function eventsOfTown(set: readonly string[] = []): Promise<readonly Event[]> {
  const tracer = governmentTracer('town');
  runTraced(await smallRun(set), [tracer]);
  return tracer.events;
}

describe('the renewal of a commission', () => {
  const commissions = ['governments.*.tenderShare=0', 'governments.*.tenderByLaw=0'];

  it.each([
    ['the draw decides against it', ['constants.renewalChance=0', 'constants.renewalScore=0']],
    ['its score is too low', ['constants.renewalChance=1', 'constants.renewalScore=1']],
  ])('that fails says why: %s', async (reason, set) => {
    const events = await eventsOfTown([...commissions, ...set]);
    const told = events.filter(({ what }) => what.startsWith('is not renewed'));
    const named = told.filter(({ what }) => what === `is not renewed: ${reason}`);
    expect(named.length).toBeGreaterThan(0);
    for (const event of named) {
      expect(termOf(event, 'active')).toBe(true);
      expect(termOf(event, 'blacklisted')).toBe(false);
    }
  });
});

describe('entries', () => {
  it('are told with the number that entered', async () => {
    const tracer = governmentTracer('town');
    const run = await smallRun(['constants.entryRate=1']);
    const world = runTraced(run, [tracer]);
    const entered = world.organizations.filter(({ enteredAt }) => enteredAt >= 0).length;
    const told = tracer.events.filter(({ what }) => what === 'organizations may enter');
    expect(told).toHaveLength(60);
    expect(told.reduce((sum, event) => sum + Number(termOf(event, 'entrants')), 0)).toBe(entered);
    expect(entered).toBeGreaterThan(0);
  });
});
