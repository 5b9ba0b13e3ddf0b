import { describe, expect, it } from 'vitest';
import { runTraced } from '../../../src/experiment/trace/run-traced.ts';
import { listSubjects } from '../../../src/experiment/trace/subjects.ts';
import type { Event } from '../../../src/experiment/trace/trace.ts';
import { type CallTracer, callTracer } from '../../../src/experiment/trace/trace-call.ts';
import type { Call } from '../../../src/model/agents/contract.ts';
import { smallRun } from './small-run.ts';

/** All calls of a small run, with what the tracer says of each. */
async function tracedCalls(set: readonly string[] = []): Promise<{ call: Call; tracer: CallTracer }[]> {
  const run = await smallRun(set);
  const tracers = new Map(listSubjects(run).calls.map(({ path }) => [path, callTracer(path)]));
  const calls: Call[] = [];
  // bids are ranked in place, and a call does not change after its month
  runTraced(run, [...tracers.values(), { monthEnd: (world) => calls.push(...world.calls) }]);
  return calls.map((call) => ({ call, tracer: tracers.get(call.path) as CallTracer }));
}

function termOf({ terms }: Event, name: string): unknown {
  return terms.find((term) => term.name === name)?.value;
}

function considered({ events }: CallTracer): Event[] {
  return events.filter(({ process }) => process === 'collectBids');
}

describe.each([
  ['tender', ['governments.*.tenderShare=1', 'governments.*.auditAvoidance=0']],
  ['commission', ['governments.*.tenderShare=0', 'governments.*.tenderByLaw=0']],
] as const)('the trace of a %s', (mode, set) => {
  it('names the organization of the contract as the winner, and no other', async () => {
    let awarded = 0;
    for (const { call, tracer } of await tracedCalls(set)) {
      const winners = tracer.events.filter(({ what }) => what.endsWith('and wins'));
      expect(winners.map(({ about }) => about)).toEqual(
        call.contracts.map(({ organization }) => organization.slug),
      );
      if (call.mode === mode && call.contracts.length > 0) awarded++;
    }
    expect(awarded).toBeGreaterThan(2);
  });

  it('tells of all candidates, who of them was aware, and who bid', async () => {
    for (const { call, tracer } of await tracedCalls(set)) {
      const all = considered(tracer);
      const able = all.filter(({ what }) => !what.startsWith('cannot bid'));
      expect(able).toHaveLength(call.candidates);
      const aware = able.filter(({ draw }) => draw !== null && draw.u < draw.chance);
      expect(aware).toHaveLength(call.aware);
      expect(aware.every(({ what }) => what.startsWith('sees'))).toBe(true);
      const bidding = all.filter(({ what }) => what.endsWith('and bids'));
      const bidders = call.bids.map(({ candidate }) => candidate.organization.slug).sort();
      expect(bidding.map(({ about }) => about)).toEqual(bidders);
    }
  });

  it('gives every bid the evaluated score by which the run ranked it', async () => {
    let compared = 0;
    for (const { call, tracer } of await tracedCalls(set)) {
      if (call.mode !== mode || call.contracts.length === 0) continue;
      const ranked = tracer.events.filter(({ what }) => what.startsWith('is ranked'));
      const scoreName = mode === 'tender' ? 'evaluated score' : 'soft signal';
      expect(ranked.map((event) => termOf(event, scoreName))).toEqual(
        call.bids.map(({ evaluatedScore }) => evaluatedScore),
      );
      expect(ranked.map((event) => termOf(event, 'price'))).toEqual(call.bids.map(({ price }) => price));
      compared += ranked.length;
    }
    expect(compared).toBeGreaterThan(3);
  });
});

describe('the trace of a tender', () => {
  const tenders = ['governments.*.tenderShare=1', 'governments.*.auditAvoidance=0'];

  it('has everyone bid whose expected gain covers its bid cost, at the price it tells', async () => {
    let silent = 0;
    for (const { call, tracer } of await tracedCalls(tenders)) {
      if (call.mode !== 'tender') continue;
      for (const event of considered(tracer).filter(({ what }) => what.startsWith('sees'))) {
        const bid = call.bids.find(({ candidate }) => candidate.organization.slug === event.about);
        const isWorthwhile = Number(termOf(event, 'expected gain')) >= Number(termOf(event, 'bid cost'));
        expect(bid !== undefined).toBe(isWorthwhile);
        if (bid === undefined) silent++;
        else expect(bid.price).toBe(termOf(event, 'price'));
      }
    }
    expect(silent).toBeGreaterThan(0);
  });

  it('tells how the call came to be a tender, and that a lot is opened again', async () => {
    const calls = await tracedCalls(['governments.*.tenderShare=0.7', 'governments.*.minimumBids=6']);
    for (const { call, tracer } of calls) {
      const [first] = tracer.events;
      if (call.opening > 1) expect(first.what).toBe(`is opened again as a ${call.mode}`);
      else expect(first.draw !== null && first.draw.u < first.draw.chance).toBe(call.mode === 'tender');
    }
    expect(calls.some(({ call }) => call.opening > 1)).toBe(true);
    expect(new Set(calls.map(({ call }) => call.mode)).size).toBe(2);
  });
});

describe('an organization that cannot bid', () => {
  it('is told why', async () => {
    const events = (await tracedCalls()).flatMap(({ tracer }) => considered(tracer));
    const reasons = new Set(events.map(({ what }) => what).filter((what) => what.startsWith('cannot bid')));
    expect(reasons).toContain('cannot bid: no free capacity');
    expect(reasons).toContain('cannot bid: planned cost above the reserve');
    for (const event of events.filter(({ what }) => what.endsWith('above the reserve'))) {
      expect(Number(termOf(event, 'planned cost'))).toBeGreaterThan(Number(termOf(event, 'reserve')));
    }
  });
});
