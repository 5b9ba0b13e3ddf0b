/** The data dictionary of a result folder: a Data Package (version 2) that names every table and column. */
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

/** Name of the descriptor. */
export const DESCRIPTOR_NAME = 'datapackage.json';

/** Name of the file from which reports and charts are made. */
export const STUDY_NAME = 'study.json';

/** A file of a result folder, as its descriptor lists it. */
export type Resource = Readonly<Record<string, unknown>>;

/**
 * The text of `datapackage.json`.
 *
 * @param title - title of the scenario
 */
export function descriptorText(title: string, version: string, resources: readonly Resource[]): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'quasimarket-results',
    title,
    description: `Results of quasimarket ${version}. Money is in CNY at constant prices; months count from 1.`,
    resources,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** The files of a run. @param asked - whether the scenario has a questionnaire @param report - whether there is a report */
export function runResources({
  asked,
  report,
}: {
  readonly asked: boolean;
  readonly report: boolean;
}): Resource[] {
  return [
    table('indicators', 'Indicators by replication, month, government and service', indicatorColumns),
    {
      name: 'indicators-parquet',
      path: 'indicators.parquet',
      title: 'The same rows as Apache Parquet',
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
    },
    table('contracts', 'Procurement ledger: one row a call or renewal', contractColumns),
    table('efficiency', 'Efficiency and productivity of governments by fiscal year', efficiencyColumns),
    ...(asked ? [questionnaireTable()] : []),
    document('study', STUDY_NAME, 'What reports and charts show', 'application/json'),
    ...(report ? [reportPage] : []),
    document('summary', 'summary.json', 'Means and intervals over the window', 'application/json'),
    document(
      'scenario',
      'scenario.resolved.yaml',
      'The whole scenario with its defaults',
      'application/yaml',
    ),
    document(
      'headline-indicators',
      'headline-indicators.svg',
      'Headline indicators by month',
      'image/svg+xml',
    ),
  ];
}

/** The files of a comparison. @param explored - whether it has points of the plausible space @param report - whether there is a report */
export function comparisonResources({
  explored,
  report,
}: {
  readonly explored: boolean;
  readonly report: boolean;
}): Resource[] {
  return [
    table('effects', 'Paired effects by arm, government, service and indicator', effectColumns),
    table('groups', 'Who gains and who loses: by income, government and type of organization', groupColumns),
    table('costs', 'Public cost for a unit of every clear headline effect', costColumns),
    table('interactions', 'What bundles do beyond the sum of their parts', interactionColumns),
    ...(explored
      ? [table('robustness', 'Headline effects over the plausible space', robustnessColumns)]
      : []),
    table('values', 'Headline indicators over the window by arm and replication', valueColumns),
    table('series', 'Headline indicators of every arm by month', seriesColumns),
    document('study', STUDY_NAME, 'What reports and charts show', 'application/json'),
    ...(report ? [reportPage] : []),
    document('comparison', 'comparison.json', 'Everything that the comparison has found', 'application/json'),
    document('scenario', 'scenario.resolved.yaml', 'The baseline with its defaults', 'application/yaml'),
  ];
}

function table(name: string, title: string, columns: readonly ColumnDescription[]) {
  return {
    name,
    type: 'table',
    path: `${name}.csv`,
    title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { lineTerminator: '\n' },
    schema: {
      fields: columns.map(({ name: field, type, meaning, unit }) => ({
        name: field,
        type,
        description: meaning,
        ...(unit === undefined ? {} : { unit }),
      })),
      missingValues: [''],
    },
  };
}

function questionnaireTable() {
  const title = 'What a survey of residents reports, beside the truth';
  return table('questionnaire', title, questionnaireColumns);
}

function document(name: string, path: string, title: string, mediatype: string) {
  return { name, path, title, mediatype };
}

const reportPage = document('report', 'report.html', 'The report: everything in one page', 'text/html');
