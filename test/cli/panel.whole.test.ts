import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../faults/program.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const text = `format: 1
title: Two governments
months: 24
window: 13-24
replications: 2
seed: two
services:
  community: {}
  home-elder-care: {}
governments:
  east: {name: The government of the district in the east of the province, agents: 300, personsPerAgent: 100}
  west: {name: West, agents: 200, personsPerAgent: 100}
`;

function two(): string {
  const file = path.join(temporaryFolder(), 'two.yaml');
  fs.writeFileSync(file, text);
  return file;
}

describe('quasimarket panel', () => {
  it('prints a table of years for each government and one of governments, in 100 columns, and writes nothing', () => {
    const file = two();
    const { status, stdout } = run(['panel', file]);
    expect(status).toBe(0);
    expect(stdout.match(/over the years$/gm)).toHaveLength(2);
    expect(stdout.match(/^[12] +│/gm)).toHaveLength(4);
    expect(stdout).toContain('Governments beside each other, months 13-24');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['two.yaml']);
  });

  it('tells of one government alone, and gives rows to other programs', () => {
    const file = two();
    const words = ['panel', file, '--government', 'west', '--indicators', 'coverage,lateShare', '--json'];
    const { vertical, horizontal, names } = JSON.parse(run(words).stdout);
    expect(names).toEqual(['coverage', 'lateShare', 'efficiency', 'malmquist']);
    expect(vertical.map(({ government }: { government: string }) => government)).toEqual(['west', 'west']);
    expect(horizontal).toHaveLength(2);
  });

  it('refuses a government or an indicator that does not exist, with the nearest', () => {
    const file = two();
    const government = run(['panel', file, '--government', 'wets']);
    expect(government.status).toBe(2);
    expect(government.stderr).toContain('did you mean "west"?');
    const indicator = run(['panel', file, '--indicators', 'coverag']);
    expect(indicator.status).toBe(2);
    expect(indicator.stderr).toContain('did you mean "coverage"?');
    const nameless = run(['panel', file, '--indicators', 'coverage,']);
    expect([nameless.status, nameless.stdout]).toEqual([2, '']);
    expect(nameless.stderr).toContain('--indicators "" is no indicator');
  });
});
