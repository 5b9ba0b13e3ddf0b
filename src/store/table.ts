/** What a column of a result table holds, for the writer and for the data dictionary. */

/** A column as the data dictionary describes it. */
export interface ColumnDescription {
  readonly name: string;
  readonly type: 'integer' | 'number' | 'string' | 'boolean';
  readonly meaning: string;
  readonly unit?: string;
}
