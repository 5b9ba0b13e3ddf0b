import { describe, expect, it } from 'vitest';
import { runTraced } from '../../../src/experiment/trace/run-traced.ts';
import { type ResidentTracer, residentTracer } from '../../../src/experiment/trace/trace-resident.ts';
import { AWARE } from '../../../src/model/agents/resident.ts';
import { simulate } from '../../../src/model/simulate.ts';
import { placeOf } from '../../../src/scenario/scenario.ts';
import { read } from '../../scenario/reading.ts';

const text = `
format: 1
title: A town that insures
months: 24
services:
  livelihood-insurance: {kind: insurance, awareStart: 60 %, incidentRate: 0.02, premiumReference: 20, lossMean: 2000, automaticShare: 20 %}
governments:
  town: {agents: 60}
`;
const { scenario } = await read(text);
const RESIDENTS = 60;

function traced(): { tracers: ResidentTracer[]; told: string[][]; sound: boolean } {
  const tracers = Array.from({ length: RESIDENTS }, (_, j) => residentTracer('town', j));
  const aware: boolean[] = [];
  let sound = true;
  const watch = {
    start: (world: Parameters<NonNullable<ResidentTracer['start']>>[0]) => {
      for (let j = 0; j < RESIDENTS; j += 1) aware[j] = (world.services[0].columns.flags[j] & AWARE) !== 0;
    },
    monthEnd: (world: Parameters<NonNullable<ResidentTracer['start']>>[0]) => {
      const { columns } = world.services[0];
      tracers.forEach((tracer, j) => {
        const events = tracer.events.filter(({ month }) => month === world.month + 1);
        for (const { what } of events) {
          if (/^(hears of the policy|is handled automatically|is paid)/.test(what)) aware[j] = true;
          if (what === 'forgets the policy') aware[j] = false;
        }
        const paid = events.some(({ what }) => what === 'is paid by the insurer');
        if (paid !== (columns.paidAt[j] === world.month)) sound = false;
        if (aware[j] !== ((columns.flags[j] & AWARE) !== 0)) sound = false;
      });
    },
  };
  runTraced({ scenario, replication: 0 }, [...tracers, watch]);
  return { tracers, told: tracers.map(({ events }) => events.map(({ what }) => what)), sound };
}

const { tracers, told, sound } = traced();
const all = tracers.flatMap(({ events }) => events);

describe('the stories of insured residents', () => {
  it('are what the columns say after every month', () => expect(sound).toBe(true));

  it('tell as many incidents, claims and refusals as the run counted', () => {
    const counted = { incidents: 0, claimsFiled: 0 };
    simulate(placeOf(scenario), scenario.seed, 0, ({ services: [{ tally }] }) => {
      counted.incidents += tally.incidents;
      counted.claimsFiled += tally.claimsFiled;
    });
    const tell = (pattern: RegExp) => told.flat().filter((what) => pattern.test(what)).length;
    expect(counted.incidents).toBeGreaterThan(20);
    expect(tell(/^has an incident$/)).toBe(counted.incidents);
    expect(tell(/^the claim is (approved|refused)$/)).toBe(counted.claimsFiled);
    expect(tell(/^the claim is refused$/)).toBeGreaterThan(0);
    expect(tell(/^does not know of the policy/)).toBeGreaterThan(0);
  });

  it('say yes where the draw is below its chance, and only there', () => {
    const decided = all.filter(({ draw }) => draw !== null);
    const yes = /^(hears|forgets|is handled automatically|claims|the claim is approved)/;
    expect(decided.length).toBeGreaterThan(1000);
    for (const { what, draw } of decided) {
      // who was paid lately, or has just heard, does not forget although the draw would let them
      if (what === 'still knows of the policy') continue;
      expect(yes.test(what), what).toBe(draw!.u < draw!.chance);
    }
  });
});
