import { describe, expect, it } from 'vitest';
import { runTraced } from '../../../src/experiment/trace/run-traced.ts';
import { listSubjects } from '../../../src/experiment/trace/subjects.ts';
import { organizationTracer } from '../../../src/experiment/trace/trace-organization.ts';
import { smallRun } from './small-run.ts';

describe('the contracts of a trace', () => {
  it('are audited exactly where u is below the chance, and fined only where the shortfall is not tolerated', async () => {
    const run = await smallRun(['governments.*.auditRate=0.8', 'governments.*.emphasis=0.9']);
    const tracers = listSubjects(run).organizations.map(({ slug }) => organizationTracer(slug));
    let audits = 0;
    runTraced(run, [
      ...tracers,
      {
        monthEnd: (world) => {
          for (const service of world.services) audits += service.tally.audits;
        },
      },
    ]);
    const events = tracers.flatMap((tracer) => tracer.events);
    const supervised = events.filter(
      ({ process, draw }) => process === 'superviseContracts' && draw !== null,
    );
    const audited = supervised.filter(({ what }) => what === 'is audited');
    expect(audits).toBeGreaterThan(10);
    expect(audited).toHaveLength(audits);
    expect(supervised.filter(({ draw }) => draw !== null && draw.u < draw.chance)).toEqual(audited);
    const fined = audited.filter(({ terms }) => Number(terms[5].value) > 0);
    expect(fined.length).toBeGreaterThan(0);
    expect(fined.every(({ terms }) => Number(terms[2].value) > Number(terms[3].value))).toBe(true);
  });

  it('are scored truly by an independent evaluator without error', async () => {
    const run = await smallRun([
      'governments.*.evaluationRate=1',
      'governments.*.independence=1',
      'governments.town.evaluators.judge.ownIndependence=1',
      'governments.town.evaluators.judge.noise=0',
    ]);
    const tracers = listSubjects(run).organizations.map(({ slug }) => organizationTracer(slug));
    runTraced(run, tracers);
    const scored = tracers
      .flatMap((tracer) => tracer.events)
      .filter(({ what }) => what.startsWith('is evaluated by'));
    expect(scored.length).toBeGreaterThan(2);
    for (const { terms } of scored) expect(terms[0].value).toBeCloseTo(Number(terms[1].value), 12);
  });
});
