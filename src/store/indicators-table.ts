/** The tidy table of indicators: one row a replication, month, government, service and indicator. */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Panel, ReplicationResult } from '../experiment/replicate.ts';
import { csvCell, csvLine } from '../kernel/csv.ts';
import type { DurableFile } from './durable-file.ts';
import type { ColumnDescription } from './table.ts';

/** The columns of `indicators.csv` and `indicators.parquet`, in order. */
export const indicatorColumns: readonly ColumnDescription[] = [
  { name: 'replication', type: 'integer', meaning: 'Number of the replication, from 0; it names the draws' },
  { name: 'month', type: 'integer', meaning: 'Month of the run, from 1' },
  { name: 'government', type: 'string', meaning: 'Slug of the government; all = every government together' },
  { name: 'service', type: 'string', meaning: 'Slug of the service; all = every service together' },
  { name: 'indicator', type: 'string', meaning: 'Name of the indicator' },
  {
    name: 'value',
    type: 'number',
    meaning: 'Value in the unit of the last column; empty where it is not defined',
  },
  { name: 'unit', type: 'string', meaning: 'Unit of the value' },
];

/** The first line of `indicators.csv`. */
export function indicatorHeader(): Uint8Array {
  return Buffer.from(csvLine(indicatorColumns.map((column) => column.name)));
}

/**
 * The rows of one replication as CSV: scopes, indicators and months in the order of the panel.
 *
 * Texts are joined, not cells: 18,000 rows take 12 ms (bench/run.ts).
 */
export function indicatorRows(panel: Panel, result: ReplicationResult): Uint8Array {
  const { scopes, indicators, months } = panel;
  let text = '';
  let index = 0;
  for (const scope of scopes) {
    for (const indicator of indicators) {
      const middle = `,${csvCell(scope.government)},${csvCell(scope.service)},${csvCell(indicator.name)},`;
      const end = `,${csvCell(indicator.unit)}\n`;
      for (let month = 1; month <= months; month += 1) {
        const value = result.monthly[index];
        index += 1;
        text += `${result.replication},${month}${middle}${Number.isFinite(value) ? value : ''}${end}`;
      }
    }
  }
  return Buffer.from(text);
}

/** Writes `indicators.parquet` while replications arrive. */
export interface IndicatorParquet {
  add(result: ReplicationResult): void;
  finish(): void;
}

/** Rows from which a row group is written: small enough to hold, large enough to read fast. */
const ROWS_OF_GROUP = 50_000;

/**
 * Starts a Parquet file of indicators: dictionaries for texts, plain doubles for values, not compressed (the file
 * is a tenth larger than with Snappy and written in half the time).
 */
export function indicatorParquet(panel: Panel, file: DurableFile): IndicatorParquet {
  const bytes = drainedWriter(file);
  const table = new ParquetWriter({
    writer: bytes,
    schema: parquetSchema(),
    codec: 'UNCOMPRESSED',
    statistics: false,
    createdBy: 'quasimarket',
  });
  const rows = panel.scopes.length * panel.indicators.length * panel.months;
  const repeated = new Map<number, RepeatedColumns>();
  let waiting: ReplicationResult[] = [];
  const writeGroup = () => {
    const count = waiting.length;
    const columns = repeated.get(count) ?? repeatedColumns(panel, count);
    repeated.set(count, columns);
    const { month, government, service, indicator, unit } = columns;
    table.write({
      columnData: [
        { name: 'replication', data: replicationColumn(waiting, rows) },
        { name: 'month', data: month },
        { name: 'government', data: government },
        { name: 'service', data: service },
        { name: 'indicator', data: indicator },
        { name: 'value', data: valueColumn(waiting, rows), encoding: 'PLAIN' },
        { name: 'unit', data: unit },
      ],
      rowGroupSize: Math.max(1, rows * count),
    });
    waiting = [];
  };
  return {
    add(result) {
      waiting.push(result);
      if (waiting.length * rows >= ROWS_OF_GROUP) writeGroup();
    },
    finish() {
      if (waiting.length > 0) writeGroup();
      table.finish();
    },
  };
}

function replicationColumn(results: readonly ReplicationResult[], rows: number): number[] {
  const column = new Array<number>(results.length * rows);
  results.forEach(({ replication }, index) => {
    column.fill(replication, index * rows, (index + 1) * rows);
  });
  return column;
}

function valueColumn(results: readonly ReplicationResult[], rows: number): (number | null)[] {
  const column = new Array<number | null>(results.length * rows);
  results.forEach(({ monthly }, index) => {
    for (let row = 0; row < rows; row += 1) {
      const value = monthly[row];
      column[index * rows + row] = Number.isFinite(value) ? value : null;
    }
  });
  return column;
}

function parquetSchema() {
  const columns = indicatorColumns.map(({ name, type }) => {
    if (type === 'integer') return { name, type: 'INT32', repetition_type: 'REQUIRED' } as const;
    if (type === 'number') return { name, type: 'DOUBLE', repetition_type: 'OPTIONAL' } as const;
    return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' } as const;
  });
  return [{ name: 'root', num_children: columns.length }, ...columns];
}

/** The columns that every replication repeats. */
interface RepeatedColumns {
  readonly month: number[];
  readonly government: string[];
  readonly service: string[];
  readonly indicator: string[];
  readonly unit: string[];
}

function repeatedColumns({ scopes, indicators, months }: Panel, replications: number): RepeatedColumns {
  const columns: RepeatedColumns = { month: [], government: [], service: [], indicator: [], unit: [] };
  for (let replication = 0; replication < replications; replication += 1) {
    for (const scope of scopes) {
      for (const { name, unit } of indicators) {
        for (let number = 1; number <= months; number += 1) {
          columns.month.push(number);
          columns.government.push(scope.government);
          columns.service.push(scope.service);
          columns.indicator.push(name);
          columns.unit.push(unit);
        }
      }
    }
  }
  return columns;
}

/** A byte writer that hands its bytes to the file after each row group and at the end. */
function drainedWriter(file: DurableFile): ByteWriter {
  const writer = new ByteWriter();
  const drain = () => {
    file.append(new Uint8Array(writer.buffer, 0, writer.index));
    writer.index = 0;
  };
  return Object.assign(writer, { flush: drain, finish: drain });
}
