/** What a column of a result table holds, for the writer and for the data dictionary. */
import { type Cell, csvLine } from '../kernel/csv.ts';

/** A column as the data dictionary describes it. */
export interface ColumnDescription {
  readonly name: string;
  readonly type: 'integer' | 'number' | 'string' | 'boolean';
  readonly meaning: string;
  readonly unit?: string;
}

/** A column with what it holds of a row. */
export interface Column<Row> extends ColumnDescription {
  readonly cell: (row: Row) => Cell;
}

/** A column of text. */
export function text<Row>(name: string, meaning: string, cell: (row: Row) => Cell): Column<Row> {
  return { name, type: 'string', meaning, cell };
}

/** A column of true and false. */
export function flag<Row>(name: string, meaning: string, cell: (row: Row) => Cell): Column<Row> {
  return { name, type: 'boolean', meaning, cell };
}

/** A column of whole numbers. */
export function whole<Row>(
  name: string,
  meaning: string,
  cell: (row: Row) => Cell,
  unit = 'count',
): Column<Row> {
  return { name, type: 'integer', meaning, unit, cell };
}

/** A column of numbers. */
export function real<Row>(
  name: string,
  meaning: string,
  cell: (row: Row) => Cell,
  unit = 'index',
): Column<Row> {
  return { name, type: 'number', meaning, unit, cell };
}

/** A table as the text of a CSV file. */
export function tableText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) => csvLine(columns.map((column) => column.cell(row))));
  return csvLine(columns.map(({ name }) => name)) + lines.join('');
}
