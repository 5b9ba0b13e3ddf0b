import { describe, expect, it } from 'vitest';
import { columnExplanations, columnNames } from '../../src/cli/column-text.ts';
import { run as explain } from '../../src/cli/commands/explain.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { comparisonTables, runTables } from '../../src/store/result-tables.ts';

describe('the explanation of a column', () => {
  it('is there for every column of every table that runs and comparisons leave', () => {
    for (const { name: file, columns } of [...runTables, ...comparisonTables]) {
      for (const { name, meaning } of columns) {
        const [found] = columnExplanations(name).filter((one) => one.meaning === meaning);
        expect(found.facts[0][1].split(', '), name).toContain(`${file}.csv`);
      }
    }
    expect(columnNames()).toEqual(
      expect.arrayContaining(['adjustedP', 'varianceReduction', 'detectable', 'sameSign', 'trade', 'holds']),
    );
  });

  it('says once what means the same in several tables, and apart what does not', () => {
    const [arm, ...none] = columnExplanations('arm');
    expect(none).toEqual([]);
    expect(arm.facts[0][1]).toContain('effects.csv, groups.csv, costs.csv');
    expect(columnExplanations('low').length).toBeGreaterThan(1);
    // of effects, and of interactions, which are families of their own
    const [adjusted, ...others] = columnExplanations('adjustedP');
    expect(others.map(({ facts }) => facts[0])).toEqual([['in', 'interactions.csv']]);
    expect([adjusted]).toEqual([
      {
        heading: 'adjustedP: column of results',
        meaning: 'p-value adjusted for many comparisons',
        facts: [
          ['in', 'effects.csv'],
          ['unit', 'probability'],
          ['type', 'number'],
          ['reference', 'docs/reference/results.md'],
        ],
      },
    ]);
  });

  it('is what explain says', async () => {
    let text = '';
    const plain = { bold: (words: string) => words } as Terminal['color'];
    const print = (words: string) => {
      text += words;
    };
    const terminal = { print, columns: 100, color: plain } as Terminal;
    expect(await explain({ name: 'varianceReduction' }, terminal)).toBe(0);
    expect(text).toMatch(/^varianceReduction: column of results\n +Part of the variance .*pairing removes/);
  });
});
