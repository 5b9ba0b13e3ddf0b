/** A few patterns that run in seconds; `test/patterns/patterns.long.test.ts` runs all of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signMaps } from '../../scripts/patterns/maps.ts';
import { outcomeOf } from '../../scripts/patterns/outcomes.ts';
import { patterns } from '../../scripts/patterns/patterns.ts';
import { REPLICATIONS, readRecord } from '../../scripts/patterns/record.ts';
import { sharedRunner } from '../../scripts/patterns/run.ts';
import { built } from '../setup/built.ts';

const QUICK = ['V11', 'V13', 'V16'];

describe('a quick pattern', () => {
  it.each(QUICK)('%s comes out as on record, to the last digit', async (id) => {
    const pattern = patterns.find((one) => one.id === id)!;
    const known = readRecord().patterns.find((one) => one.id === id);
    expect(await outcomeOf(pattern, REPLICATIONS, sharedRunner())).toEqual(known);
  });
});

describe('the settings of patterns and maps', () => {
  it('are scenarios without a fault', async () => {
    const ofPatterns = patterns.flatMap(({ claims }) =>
      claims.flatMap(({ series }) => series.map(({ setting }) => setting)),
    );
    const ofMaps = signMaps.flatMap(({ rows, columns, cell }) =>
      rows.values.flatMap((row) => columns.values.flatMap((column) => cell(row.set, column.set))),
    );
    const readFile = (path: string) => readFileSync(path, 'utf8');
    for (const { file: path, set } of [...ofPatterns, ...ofMaps])
      await expect(
        built.readScenario({ path, text: readFile(path), readFile, set }),
        `${set}`,
      ).resolves.toBeDefined();
  });
});
