/** Every shipped scenario keeps what it claims of itself. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../faults/program.ts';

/** The smallest valid file claims nothing. */
const scenarios = readdirSync('scenarios').filter(
  (file) => file.endsWith('.yaml') && file !== 'minimal.yaml',
);

interface Reported {
  readonly groups: readonly {
    readonly checks: readonly { readonly it: string; readonly outcome: { readonly status: string } }[];
  }[];
}

/** The claims of a scenario that do not pass, and how many there are in all. */
function judged(file: string, ...settings: readonly string[]): { claims: number; broken: string[] } {
  const { stdout } = run(['check', `scenarios/${file}`, '--json', ...settings]);
  const [{ groups }] = (JSON.parse(stdout) as { files: Reported[] }).files;
  const checks = groups.flatMap((group) => group.checks);
  const broken = checks.filter(({ outcome }) => outcome.status !== 'passes').map((check) => check.it);
  return { claims: checks.length, broken };
}

describe('the checks of the shipped scenarios', () => {
  it.each(scenarios)('%s holds all of its claims', (file) => {
    const { claims, broken } = judged(file);
    expect(claims).toBeGreaterThan(1);
    expect(broken).toEqual([]);
  });

  it('are missed by a place where every claim is settled without a form', () => {
    const { broken } = judged(
      'lanzhou-livelihood-insurance.yaml',
      '--set',
      'services.livelihood-insurance.automaticShare=1',
    );
    expect(broken).toContain('pays back about a tenth of the premiums');
  });
});
