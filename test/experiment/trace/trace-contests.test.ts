import { describe, expect, it } from 'vitest';
import { runTraced } from '../../../src/experiment/trace/run-traced.ts';
import { listSubjects } from '../../../src/experiment/trace/subjects.ts';
import type { Event } from '../../../src/experiment/trace/trace.ts';
import { type CallTracer, callTracer } from '../../../src/experiment/trace/trace-call.ts';
import { cnyOf } from '../../../src/kernel/money.ts';
import type { Call } from '../../../src/model/agents/contract.ts';
import { smallRun } from './small-run.ts';

interface Told {
  readonly call: Call;
  readonly tracer: CallTracer;
  /** Outlays on influence of its organizations, fen, by slug. */
  readonly spent: ReadonlyMap<object, number>;
}

/** All calls of a small run, with what the tracer says of each and what was spent on influence while it was decided. */
async function tracedCalls(set: readonly string[]): Promise<Told[]> {
  const run = await smallRun(set);
  const tracers = new Map(listSubjects(run).calls.map(({ path }) => [path, callTracer(path)]));
  const spent = new Map<string, Map<object, number>>();
  const calls: Call[] = [];
  let acting = '';
  runTraced(run, [
    ...tracers.values(),
    {
      before: (_world, { call }) => {
        acting = call?.path ?? '';
      },
      posting: ({ from, account, fen }) => {
        if (from === null || (account !== 'rentTransfer' && account !== 'rentWaste')) return;
        const one = spent.get(acting) ?? new Map<object, number>();
        spent.set(acting, one.set(from, (one.get(from) ?? 0) + fen));
      },
      monthEnd: (world) => calls.push(...world.calls),
    },
  ]);
  return calls.map((call) => ({
    call,
    tracer: tracers.get(call.path) as CallTracer,
    spent: spent.get(call.path) ?? new Map(),
  }));
}

function termOf({ terms }: Event, name: string): number {
  return Number(terms.find((term) => term.name === name)?.value);
}

function rankedIn({ events }: CallTracer): Event[] {
  return events.filter(({ what }) => what.startsWith('is ranked'));
}

describe('the trace of a contest of venture philanthropy', () => {
  const venture = [
    'governments.*.tenderShare=0',
    'governments.*.tenderByLaw=0',
    'governments.*.ventureShare=1',
  ];

  it('tells the score of every proposal, and who got what volume within the budget', async () => {
    let several = 0;
    for (const { call, tracer } of await tracedCalls([...venture, 'governments.*.ventureGrantMax=300000'])) {
      if (call.mode !== 'venture') continue;
      const ranked = rankedIn(tracer);
      if (call.outcome !== 'awarded') continue;
      expect(ranked.map((event) => termOf(event, 'score'))).toEqual(
        call.bids.map(({ evaluatedScore }) => evaluatedScore),
      );
      expect(ranked.map((event) => termOf(event, 'fit'))).toEqual(call.bids.map((bid) => bid.proposal?.fit));
      const winners = ranked.filter(({ what }) => what.endsWith('and wins'));
      expect(winners.map((event) => termOf(event, 'volume awarded'))).toEqual(
        call.contracts.map(({ volume }) => volume),
      );
      const budget = Number(tracer.facts.find(({ name }) => name === 'budget')?.value);
      const granted = call.contracts.reduce(
        (sum, { price, volume, lot }) => sum + price * volume * lot.months,
        0,
      );
      expect(granted).toBeGreaterThan(0);
      expect(granted).toBeLessThanOrEqual(budget);
      if (call.contracts.length > 1) several++;
    }
    expect(several).toBeGreaterThan(0);
  });
});

describe('the trace of a captured call', () => {
  const captured = [
    'governments.*.captureSusceptibility=1',
    'constants.captureLegality=0',
    'constants.captureDisclosure=0',
    'constants.captureAudit=0',
    'constants.captureCapability=0',
    'constants.detectionShare=0.5',
    'governments.*.proceduralAuditRate=0.5',
    'governments.*.minimumBids=1',
  ];

  it('tells chances that sum to one, the draw that picks the winner, and the outlays that were posted', async () => {
    let compared = 0;
    for (const { call, tracer, spent } of await tracedCalls(captured)) {
      if (spent.size === 0) continue;
      const ranked = rankedIn(tracer);
      const chances = ranked.map((event) => termOf(event, 'chance in the contest'));
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
      for (const [i, { candidate }] of call.bids.entries()) {
        const posted = cnyOf(spent.get(candidate.organization) ?? 0);
        expect(termOf(ranked[i], 'outlay')).toBeCloseTo(posted, 1);
      }
      const slugs = ranked.map(({ about }) => about).sort();
      const u = termOf(ranked[0], 'draw of the contest');
      let below = 0;
      const winner = slugs.find((slug) => {
        below += termOf(ranked.find(({ about }) => about === slug) as Event, 'chance in the contest');
        return u < below;
      });
      expect(ranked[0].about).toBe(winner);
      if (ranked.length > 1) compared++;
    }
    expect(compared).toBeGreaterThan(2);
  });

  it('tells that an audit saw what it was exactly where the award was annulled', async () => {
    const seen = new Set<boolean>();
    for (const { call, tracer } of await tracedCalls(captured)) {
      const outcome = tracer.events.find(({ what }) => what.startsWith('call ')) as Event;
      if (outcome.draw === null) {
        expect(call.outcome).not.toBe('annulled');
        continue;
      }
      const isSeen = outcome.draw.u < outcome.draw.chance;
      expect(isSeen).toBe(call.outcome === 'annulled');
      seen.add(isSeen);
    }
    expect(seen.size).toBe(2);
  });

  it('tells the draws of its capture and audit at its first opening', async () => {
    for (const { call, tracer } of await tracedCalls(captured)) {
      if (call.opening > 1) continue;
      for (const [word, flag] of [
        ['captured', call.captured],
        ['audited at its award', call.lot.audited],
      ] as const) {
        const told = tracer.events.find(({ what }) => what.endsWith(word));
        expect(told?.draw != null && told.draw.u < told.draw.chance).toBe(flag);
      }
    }
  });
});
