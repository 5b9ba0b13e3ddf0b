import { describe, expect, it } from 'vitest';
import { awarenessTermsOf } from '../../../src/experiment/trace/resident-before.ts';
import { runTraced } from '../../../src/experiment/trace/run-traced.ts';
import type { Event } from '../../../src/experiment/trace/trace.ts';
import { type ResidentTracer, residentTracer } from '../../../src/experiment/trace/trace-resident.ts';
import { thresholdOf } from '../../../src/kernel/random.ts';
import { AWARE, ENROLLED, NEED, NONE, stateOf, WAITING } from '../../../src/model/agents/resident.ts';
import { awarenessChance, hazardsOf } from '../../../src/model/month/3-implementation/apply-and-admit.ts';
import { caseOf } from '../../../src/model/residents/follow-needs.ts';
import type { World } from '../../../src/model/world.ts';
import { smallRun } from './small-run.ts';

const RESIDENTS = 60;

/** What a listener believes of a resident and a service. */
interface Believed {
  need: boolean;
  aware: boolean;
  state: number;
}

/** A story taken at its word: what each event changes. */
const changes: readonly (readonly [RegExp, Partial<Believed>])[] = [
  [/^a need starts$/, { need: true }],
  [/^the need ends$/, { need: false, state: NONE }],
  [/^becomes aware$/, { aware: true }],
  [/^forgets$/, { aware: false }],
  [/^applies$/, { state: WAITING }],
  [/^is released/, { state: WAITING }],
  [/^is admitted/, { state: ENROLLED }],
  [/^(gives up waiting|leaves the service)$/, { state: NONE }],
];

function listen(believed: Believed, events: readonly Event[]): void {
  for (const { what } of events) {
    for (const [pattern, change] of changes) if (pattern.test(what)) Object.assign(believed, change);
  }
}

function compare(world: World, tracer: ResidentTracer, j: number, told: Map<string, Believed>): void {
  for (const service of world.governments[0].services) {
    const { columns } = service;
    const events = tracer.events.filter(
      ({ month, about }) => month === world.month + 1 && about === service.slug,
    );
    const believed = told.get(service.slug) as Believed;
    listen(believed, events);
    const flags = columns.flags[j];
    expect(believed).toEqual({
      need: (flags & NEED) !== 0,
      aware: (flags & AWARE) !== 0,
      state: stateOf(flags),
    });
    const felt = events.find(({ what }) => what.startsWith('is served by'));
    if (felt === undefined) continue;
    const monthly = felt.terms.find(({ name }) => name === 'satisfaction with the month')?.value as number;
    const after = felt.terms.find(({ name }) => name === 'satisfaction after it')?.value;
    expect(after).toBe(columns.satisfaction[j]);
    expect(monthly).toBeGreaterThanOrEqual(0);
  }
}

const POSITIVE =
  /^(a need starts|the need ends|becomes aware|forgets|applies|gives up|complains|takes the|leaves the|stays aware: )/;

describe('the trace of a resident', () => {
  it('agrees with the columns at the end of every month', async () => {
    const run = await smallRun();
    const tracers = Array.from({ length: RESIDENTS }, (_, j) => residentTracer('town', j));
    const told = tracers.map(() => new Map<string, Believed>());
    const listener = {
      start: (world: World) => {
        for (const [j, believed] of told.entries()) {
          for (const { slug, columns } of world.governments[0].services) {
            const flags = columns.flags[j];
            believed.set(slug, {
              need: (flags & NEED) !== 0,
              aware: (flags & AWARE) !== 0,
              state: stateOf(flags),
            });
          }
        }
      },
      monthEnd: (world: World) => {
        for (const [j, tracer] of tracers.entries()) compare(world, tracer, j, told[j]);
      },
    };
    runTraced(run, [...tracers, listener]);
    const words = new Set(tracers.flatMap(({ events }) => events.map(({ what }) => what)));
    for (const word of ['becomes aware', 'applies', 'waits', 'complains', 'a need starts', 'forgets']) {
      expect(words).toContain(word);
    }
    expect([...words].some((word) => word.startsWith('is released'))).toBe(true);
  });

  it('says that something happened exactly where u is below the chance', async () => {
    const run = await smallRun();
    const tracers = Array.from({ length: RESIDENTS }, (_, j) => residentTracer('town', j));
    runTraced(run, tracers);
    const drawn = tracers.flatMap(({ events }) => events.filter(({ draw }) => draw !== null));
    expect(drawn.length).toBeGreaterThan(1000);
    for (const { what, draw } of drawn) {
      expect([what, draw !== null && draw.u < draw.chance]).toEqual([what, POSITIVE.test(what)]);
    }
  });

  it('splits the hazard of becoming aware into parts that give the chance of the run', async () => {
    const run = await smallRun(['governments.*.publicitySpend=0.2']);
    const seen = new Set<string>();
    let compared = 0;
    runTraced(run, [
      {
        before: (world, { process }) => {
          if (process !== 'applyAndAdmit') return;
          for (const service of world.services) {
            const terms = awarenessTermsOf(world, service, 7);
            const sum = terms.reduce((total, { value }) => total + Number(value), 0);
            const { awareChange } = hazardsOf(service, world.constants);
            expect(thresholdOf(awarenessChance(sum))).toBe(awareChange[caseOf(7, 0)]);
            for (const { name, value } of terms) if (Number(value) > 0) seen.add(name);
            compared++;
          }
        },
      },
    ]);
    expect(compared).toBe(60);
    expect(seen.size).toBe(4);
  });

  it('counts who is ahead in the queue: the first is admitted before the last', async () => {
    const run = await smallRun();
    const tracers = Array.from({ length: 150 }, (_, j) => residentTracer('town', j));
    runTraced(run, tracers);
    const waiting = tracers.flatMap(({ events }) =>
      events.filter(({ what, month, about }) => what === 'waits' && month === 20 && about === 'community'),
    );
    const ahead = waiting.map(({ terms }) => Number(terms[0].value)).sort((a, b) => a - b);
    expect(ahead.length).toBeGreaterThan(1);
    expect(ahead).toEqual(waiting.map((_, position) => position));
    expect(waiting.every(({ terms }) => terms[1].value === waiting.length)).toBe(true);
  });
});
