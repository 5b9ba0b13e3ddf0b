import { describe, expect, it } from 'vitest';
import { estimateWork, refuseLargeWork } from '../../src/scenario/estimate.ts';
import { head, read } from './reading.ts';

const sized = async (agents: number, lines = '') =>
  estimateWork(
    (
      await read(
        `${head}services: {community: {}, home-elder-care: {}}\ngovernments: {a: {agents: ${agents}}, b: {agents: ${agents}}}\n${lines}`,
      )
    ).scenario,
  );

const estimateOf = async (lines: string) => estimateWork((await read(`${head}${lines}`)).scenario);
const insured = (count: number) =>
  `safety: {kind: insurance, unitCost: 0.05, organizations: {count: ${count}}}`;
const crowded = (count: number, lines = '') =>
  estimateOf(`services: {${insured(count)}}\ngovernments: {a: {}}\n${lines}`);

describe('the estimate of work', () => {
  it('counts residents, services, months and replications', async () => {
    const { residentServiceMonths } = await sized(1000, 'months: 40\nreplications: 7\n');
    expect(residentServiceMonths).toBe(2 * 1000 * 2 * 40 * 7);
  });

  it('lets an ordinary run pass', async () => {
    const estimate = await sized(5000);
    expect(() => refuseLargeWork(estimate)).not.toThrow();
  });

  it('refuses too many months of residents, with the estimate and the option that raises the limit', async () => {
    const estimate = await sized(1_000_000, 'replications: 100\n');
    expect(() => refuseLargeWork(estimate)).toThrow(/24,000,000,000 resident-service-months/);
    expect(() => refuseLargeWork(estimate)).toThrow(
      expect.objectContaining({ code: 'limit', rule: expect.stringContaining('--limit 2.6e+10') }),
    );
    expect(() => refuseLargeWork(estimate, 2.6e10)).not.toThrow();
  });

  it('refuses more organizations than their bidding leaves time for', async () => {
    const estimate = await crowded(10_000, 'months: 16\n');
    expect(() => refuseLargeWork(estimate)).toThrow(/as much as 7,200,000,000 for what bidders make/);
    const allowed = /--limit (\S+)/.exec(limitOf(estimate))?.[1];
    expect(() => refuseLargeWork(estimate, Number(allowed))).not.toThrow();
  });

  it('lets a few hundred organizations pass', async () => {
    const estimate = await crowded(300);
    expect(estimate.biddersWork).toBeGreaterThan(0);
    expect(() => refuseLargeWork(estimate)).not.toThrow();
  });

  it('counts pairs of bidders, the organizations of pooled sisters and the lots that are planned', async () => {
    const { biddersWork } = await crowded(300);
    expect((await crowded(600)).biddersWork).toBeCloseTo(4 * biddersWork, 6);
    const sisters =
      '{a: {agents: 0, fiscalPersons: 9000}, b: {parent: a, pooled: true}, c: {parent: a, pooled: true}}';
    const pooled = estimateOf(`services: {${insured(300)}}\ngovernments: ${sisters}\n`);
    expect((await pooled).biddersWork).toBeCloseTo(2 * 4 * biddersWork, 6);
    const lots = (size: number) =>
      estimateOf(`services: {community: {}}\ngovernments: {a: {lotSize: ${size}}}\n`);
    expect((await lots(30)).biddersWork).toBeGreaterThan(1.9 * (await lots(60)).biddersWork);
  });

  it('refuses results that do not fit into memory', async () => {
    const estimate = await sized(10, 'months: 4000\nwindow: 1-4000\nreplications: 5000\n');
    expect(() => refuseLargeWork(estimate)).toThrow(/GB of memory/);
    const allowed = /--limit (\S+)/.exec(limitOf(estimate))?.[1];
    expect(() => refuseLargeWork(estimate, Number(allowed))).not.toThrow();
  });
});

function limitOf(estimate: Parameters<typeof refuseLargeWork>[0]): string {
  try {
    refuseLargeWork(estimate);
  } catch (error) {
    return (error as { rule: string }).rule;
  }
  return '';
}
