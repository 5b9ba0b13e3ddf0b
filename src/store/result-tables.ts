/** Every table of result folders with its columns: data packages, the reference page and `explain` are made of it. */
import {
  costColumns,
  effectColumns,
  groupColumns,
  interactionColumns,
  robustnessColumns,
  seriesColumns,
  valueColumns,
} from './comparison-tables.ts';
import { contractColumns } from './contracts-table.ts';
import { efficiencyColumns } from './efficiency-table.ts';
import { indicatorColumns } from './indicators-table.ts';
import { questionnaireColumns } from './questionnaire-table.ts';
import type { ColumnDescription } from './table.ts';

/** A table of a result folder. */
export interface ResultTable {
  /** Name of its file without the ending. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ColumnDescription[];
}

/** What a survey asks, in runs of scenarios that have one. */
export const questionnaireTable: ResultTable = {
  name: 'questionnaire',
  title: 'What a survey of residents reports, beside the truth',
  columns: questionnaireColumns,
};

/** Effects over the plausible space, in comparisons that explore it. */
export const robustnessTable: ResultTable = {
  name: 'robustness',
  title: 'Headline effects over the plausible space',
  columns: robustnessColumns,
};

/** Tables of a run, in the order in which the reference tells of them. */
export const runTables: readonly ResultTable[] = [
  {
    name: 'indicators',
    title: 'Indicators by replication, month, government and service',
    columns: indicatorColumns,
  },
  { name: 'contracts', title: 'Procurement ledger: one row a call or renewal', columns: contractColumns },
  {
    name: 'efficiency',
    title: 'Efficiency and productivity of governments by fiscal year',
    columns: efficiencyColumns,
  },
  questionnaireTable,
];

/** Tables of a comparison, in the order in which the reference tells of them. */
export const comparisonTables: readonly ResultTable[] = [
  {
    name: 'effects',
    title: 'Paired effects by arm, government, service and indicator',
    columns: effectColumns,
  },
  {
    name: 'groups',
    title: 'Who gains and who loses: by income, government and type of organization',
    columns: groupColumns,
  },
  { name: 'costs', title: 'Public cost for a unit of every clear headline effect', columns: costColumns },
  {
    name: 'interactions',
    title: 'What bundles do beyond the sum of their parts',
    columns: interactionColumns,
  },
  robustnessTable,
  {
    name: 'values',
    title: 'Headline indicators and public cost over the window by arm and replication',
    columns: valueColumns,
  },
  { name: 'series', title: 'Headline indicators of every arm by month', columns: seriesColumns },
];
