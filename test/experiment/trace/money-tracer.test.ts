import { describe, expect, it } from 'vitest';
import { runTraced } from '../../../src/experiment/trace/run-traced.ts';
import { listSubjects } from '../../../src/experiment/trace/subjects.ts';
import type { MoneyMonth } from '../../../src/experiment/trace/trace.ts';
import { governmentTracer } from '../../../src/experiment/trace/trace-government.ts';
import { organizationTracer } from '../../../src/experiment/trace/trace-organization.ts';
import { smallRun } from './small-run.ts';

function expectToAddUp(months: readonly MoneyMonth[]): void {
  let cash: number | null = null;
  for (const { startFen, flows, endFen } of months) {
    if (cash !== null) expect(startFen).toBe(cash);
    expect(flows.reduce((sum, { fen }) => sum + fen, startFen)).toBe(endFen);
    expect(flows.every(({ fen }) => Number.isInteger(fen) && fen !== 0)).toBe(true);
    cash = endFen;
  }
}

describe('the money of a trace', () => {
  it('adds up in fen from cash at start to cash at end for every organization, entrants and exits included', async () => {
    const run = await smallRun(['constants.exitMonths=2', 'constants.entryRate=1']);
    const { organizations } = listSubjects(run);
    const cash = new Map<string, number[]>();
    const tracers = organizations.map(({ slug }) => organizationTracer(slug));
    runTraced(run, [
      ...tracers,
      {
        monthEnd: (world) => {
          for (const one of world.organizations)
            cash.set(one.slug, [...(cash.get(one.slug) ?? []), one.cash]);
        },
      },
    ]);
    for (const [i, { slug }] of organizations.entries()) {
      expectToAddUp(tracers[i].months);
      expect(tracers[i].months.map(({ endFen }) => endFen)).toEqual(cash.get(slug));
    }
    const accounts = new Set(
      tracers.flatMap(({ months }) => months.flatMap(({ flows }) => flows.map((f) => f.account))),
    );
    for (const account of [
      'payments',
      'fines',
      'production',
      'fixed',
      'bidCosts',
      'entrantCapital',
      'closed',
    ]) {
      expect(accounts).toContain(account);
    }
  });

  it('adds up for a government, and its payments are receipts of its organizations', async () => {
    const run = await smallRun();
    const government = governmentTracer('town');
    const tracers = listSubjects(run).organizations.map(({ slug }) => organizationTracer(slug));
    runTraced(run, [government, ...tracers]);
    expect(government.months).toHaveLength(30);
    expectToAddUp(government.months);
    const paid = (months: readonly MoneyMonth[]) =>
      months.flatMap(({ flows }) => flows).filter(({ account }) => account === 'payments');
    const out = paid(government.months).reduce((sum, { fen }) => sum + fen, 0);
    const into = tracers.flatMap(({ months }) => paid(months)).reduce((sum, { fen }) => sum + fen, 0);
    expect(out).toBeLessThan(0);
    expect(into).toBe(-out);
    expect(paid(government.months).every(({ counterpart }) => counterpart !== '')).toBe(true);
    expect(
      tracers.flatMap(({ months }) => paid(months)).every(({ counterpart }) => counterpart === 'town'),
    ).toBe(true);
  });

  it('says which process moved it', async () => {
    const government = governmentTracer('town');
    runTraced(await smallRun(), [government]);
    const flows = government.months[0].flows;
    expect(flows.find(({ account }) => account === 'ownRevenue')?.process).toBe('raiseRevenue');
    expect(flows.find(({ account }) => account === 'inhouse')?.process).toBe('deliverServices');
  });
});
