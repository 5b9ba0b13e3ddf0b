import fs from 'node:fs';
import path from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { Panel, ReplicationResult } from '../../src/experiment/replicate.ts';
import { createDurably } from '../../src/store/durable-file.ts';
import { indicatorHeader, indicatorParquet, indicatorRows } from '../../src/store/indicators-table.ts';
import { temporaryFolder } from './temporary-folder.ts';

const panel: Panel = {
  scopes: [
    { government: 'town', service: 'care' },
    { government: 'all', service: 'all' },
  ],
  indicators: [
    { name: 'quality', unit: 'index', meaning: '' },
    { name: 'cost', unit: 'CNY/person-month', meaning: '' },
  ],
  months: 3,
};
function replication(number: number): ReplicationResult {
  const monthly = Float64Array.from({ length: 12 }, (_, index) =>
    index === 4 ? Number.NaN : number / (index + 3),
  );
  return {
    replication: number,
    monthly,
    window: new Float64Array(4),
    ledger: [],
    questionnaire: [],
    yearly: new Float64Array(0),
    series: new Float64Array(0),
    governmentYears: [],
  };
}

function parquetBytes(results: readonly ReplicationResult[], shape = panel): Buffer {
  const folder = temporaryFolder();
  const file = createDurably(folder, 'indicators.parquet');
  const table = indicatorParquet(shape, file);
  for (const result of results) table.add(result);
  table.finish();
  file.finish();
  return fs.readFileSync(path.join(folder, 'indicators.parquet'));
}
const rowsOf = (bytes: Buffer) => parquetReadObjects({ file: new Uint8Array(bytes).buffer });

describe('the table of indicators', () => {
  it('has one row a scope, indicator and month, empty where a value is not defined', () => {
    const lines = Buffer.concat([indicatorHeader(), indicatorRows(panel, replication(2))])
      .toString()
      .split('\n');
    expect(lines).toHaveLength(14);
    expect(lines[0]).toBe('replication,month,government,service,indicator,value,unit');
    expect(lines[1]).toBe('2,1,town,care,quality,0.6666666666666666,index');
    expect(lines[5]).toBe('2,2,town,care,cost,,CNY/person-month');
    expect(lines[12]).toBe('2,3,all,all,cost,0.14285714285714285,CNY/person-month');
  });

  it('holds the same rows as Parquet and as CSV', async () => {
    const results = [replication(1), replication(2)];
    const rows = await rowsOf(parquetBytes(results));
    const fromParquet = rows.map((row) =>
      Object.values(row)
        .map((cell) => cell ?? '')
        .join(','),
    );
    const csv = Buffer.concat(results.map((result) => indicatorRows(panel, result))).toString();
    expect(fromParquet).toEqual(csv.trimEnd().split('\n'));
    expect(rows[4].value).toBeNull();
  });

  it('holds every row when there are many row groups', async () => {
    const months = 6000;
    const long = { ...panel, months };
    const monthly = Float64Array.from({ length: 4 * months }, (_, index) => index);
    const results = [1, 2, 3, 4, 5].map((number) => ({ ...replication(number), monthly }));
    const rows = await rowsOf(parquetBytes(results, long));
    expect(rows).toHaveLength(5 * 4 * months);
    expect(rows.at(-1)).toMatchObject({ replication: 5, month: months, value: 4 * months - 1 });
    expect(rows.reduce((sum, row) => sum + row.value, 0)).toBe((5 * 4 * months * (4 * months - 1)) / 2);
  });

  it('is readable when every replication failed', async () => {
    expect(await rowsOf(parquetBytes([]))).toEqual([]);
  });
});
