/** What a questionnaire reports, as a table: one row a question, group of residents and service. */
import type { QuestionnaireRow } from '../experiment/questionnaire.ts';
import { csvLine } from '../kernel/csv.ts';
import { type Column, real, text, whole } from './table.ts';

/** The columns of `questionnaire.csv`, in order. */
export const questionnaireColumns: readonly Column<QuestionnaireRow>[] = [
  whole('replication', 'Number of the replication, from 0; it names the draws', (row) => row.replication),
  text('government', 'Government whose residents are asked', (row) => row.government),
  text('service', 'Service that they are asked about', (row) => row.service),
  text('group', 'all; income-1 (poorest fifth) to income-5; users; others', (row) => row.group),
  text('question', 'Question: needs, knows, uses, waits, satisfied, expects', (row) => row.question),
  text('unit', 'Unit of the answers: share who say yes, or points from 1 to 5', (row) => row.unit),
  whole('asked', 'Respondents of the group', (row) => row.asked, 'agents'),
  whole('answered', 'Respondents who have an answer', (row) => row.answered, 'agents'),
  real('reported', 'Share or mean among those who answered', (row) => row.reported, 'as unit'),
  real('low', 'Lower end of its 95 % interval', (row) => row.low, 'as unit'),
  real('high', 'Upper end of its 95 % interval', (row) => row.high, 'as unit'),
  real('truth', 'The same share or mean over all residents of the group', (row) => row.truth, 'as unit'),
  real('difference', 'Reported less truth: the error of the sample', (row) => row.difference, 'as unit'),
];

/** The first line of `questionnaire.csv`. */
export function questionnaireHeader(): Uint8Array {
  return Buffer.from(csvLine(questionnaireColumns.map((column) => column.name)));
}

/** The rows of one replication. */
export function questionnaireRows(rows: readonly QuestionnaireRow[]): Uint8Array {
  const lines = rows.map((row) => csvLine(questionnaireColumns.map((column) => column.cell(row))));
  return Buffer.from(lines.join(''));
}
