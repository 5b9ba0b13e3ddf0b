/** What is said of the columns of result tables. */
import { comparisonTables, runTables } from '../store/result-tables.ts';
import type { ColumnDescription } from '../store/table.ts';
import type { Explanation } from './field-text.ts';

const PAGE = 'docs/reference/results.md';

interface Placed extends ColumnDescription {
  readonly file: string;
}

const columns: readonly Placed[] = [...runTables, ...comparisonTables].flatMap((table) =>
  table.columns.map((column) => ({ ...column, file: `${table.name}.csv` })),
);

/** Every explanation of a column; those of several tables that mean the same are explained once. */
export function columnExplanations(name: string): Explanation[] {
  const byMeaning = new Map<string, Placed[]>();
  for (const column of columns.filter((one) => one.name === name)) {
    byMeaning.set(column.meaning, [...(byMeaning.get(column.meaning) ?? []), column]);
  }
  return [...byMeaning].map(([meaning, [first, ...others]]) => {
    const files = [first, ...others].map(({ file }) => file).join(', ');
    const facts: [string, string][] = [['in', files]];
    if (first.unit !== undefined) facts.push(['unit', first.unit]);
    facts.push(['type', first.type], ['reference', PAGE]);
    return { heading: `${name}: column of results`, meaning, facts };
  });
}

/** Names of all columns. */
export function columnNames(): string[] {
  return columns.map(({ name }) => name);
}
