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
      expect.objectContaining({ code: 'limit', rule: expect.stringContaining('--limit 2.4e+10') }),
    );
    expect(() => refuseLargeWork(estimate, 2.4e10)).not.toThrow();
  });

  it('refuses results that do not fit into memory', async () => {
    const estimate = await sized(10, 'months: 4000\nwindow: 1-4000\nreplications: 5000\n');
    expect(() => refuseLargeWork(estimate)).toThrow(/GB of memory/);
    const allowed = /--limit (\S+)/.exec(limitOf(estimate))?.[1];
    expect(() => refuseLargeWork(estimate, Number(allowed) * 1.1)).not.toThrow();
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
