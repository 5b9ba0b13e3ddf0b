/**
 * One summary of every shipped scenario, number by number. They change only on purpose: `npm run golden` rewrites
 * them, in a commit of its own with a line "Results change:" in CHANGELOG.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/kernel/sha256.ts';
import { shippedScenario } from '../scenarios/window-means.ts';
import { built } from '../setup/built.ts';
import { keptText } from './kept.ts';

const REPLICATIONS = 2;

const names = readdirSync('scenarios')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort();

/** What a scenario gives: every indicator of its widest scope over the window, and a hash of everything else. */
async function summaryOf(name: string, set: readonly string[] = []): Promise<string> {
  const scenario = await shippedScenario(name, set);
  const panel = built.panelOf(scenario);
  const results = Array.from({ length: REPLICATIONS }, (_, k) => built.simulateReplication(scenario, k));
  const first = (panel.scopes.length - 1) * panel.indicators.length;
  const replications = results.map(({ window, monthly, ledger }) => ({
    ...Object.fromEntries(
      panel.indicators.map(({ name: indicator }, i) => [indicator, numberAt(window, first + i)]),
    ),
    monthlySha256: hashOf([...monthly]),
    ledgerSha256: hashOf(ledger),
  }));
  return `${JSON.stringify(replications, null, 1)}\n`;
}

/** NaN is written as null: its bits differ between engines. */
function hashOf(values: unknown): string {
  return sha256Hex(new TextEncoder().encode(JSON.stringify(values)));
}

function numberAt(values: Float64Array, position: number): number | null {
  return Number.isNaN(values[position]) ? null : values[position];
}

describe('golden summaries', () => {
  it.each(names)('%s gives the numbers it gave before', async (name) => {
    const summary = await summaryOf(name);
    expect(summary).toBe(keptText(`test/golden/${name}.json`, summary));
  });

  it('a change of 1 % in one parameter breaks them', async () => {
    const changed = await summaryOf('nanjing-gulou-commission', ['constants.penalty=0.505']);
    expect(changed).not.toBe(readFileSync('test/golden/nanjing-gulou-commission.json', 'utf8'));
  });
});
