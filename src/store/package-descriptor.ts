/** The data dictionary of a result folder: a Data Package (version 2) that names every table and column. */
import {
  comparisonTables,
  questionnaireTable,
  type ResultTable,
  robustnessTable,
  runTables,
} from './result-tables.ts';

/** Name of the descriptor. */
export const DESCRIPTOR_NAME = 'datapackage.json';

/** Name of the file from which reports and charts are made. */
export const STUDY_NAME = 'study.json';

/** Name of the picture of a run. */
export const PICTURE_NAME = 'headline-indicators.svg';

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

/**
 * The files of a run.
 *
 * @param asked - whether the scenario has a questionnaire
 * @param report - whether there are a report and a picture
 */
export function runResources({
  asked,
  report,
}: {
  readonly asked: boolean;
  readonly report: boolean;
}): Resource[] {
  const [indicators, ...others] = runTables.filter((one) => asked || one !== questionnaireTable).map(table);
  return [
    indicators,
    {
      name: 'indicators-parquet',
      path: 'indicators.parquet',
      title: 'The same rows as Apache Parquet',
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
    },
    ...others,
    document('study', STUDY_NAME, 'What reports and charts show', 'application/json'),
    ...(report ? [reportPage] : []),
    document('summary', 'summary.json', 'Means and intervals over the window', 'application/json'),
    document('scenario', resolvedName(0), 'The whole scenario with its defaults', 'application/yaml'),
    ...(report ? [picture] : []),
  ];
}

/** Name of the file that holds the scenario of a run, or of a file of a comparison. @param index - of the file, from 0 */
export function resolvedName(index: number): string {
  return index === 0 ? 'scenario.resolved.yaml' : `scenario-${index + 1}.resolved.yaml`;
}

/**
 * The files of a comparison.
 *
 * @param explored - whether it has points of the plausible space
 * @param report - whether there is a report
 * @param scenarios - how many files were compared, at least 1
 */
export function comparisonResources({
  explored,
  report,
  scenarios,
}: {
  readonly explored: boolean;
  readonly report: boolean;
  readonly scenarios: number;
}): Resource[] {
  return [
    ...comparisonTables.filter((one) => explored || one !== robustnessTable).map(table),
    document('study', STUDY_NAME, 'What reports and charts show', 'application/json'),
    ...(report ? [reportPage] : []),
    document('comparison', 'comparison.json', 'Everything that the comparison has found', 'application/json'),
    ...Array.from({ length: scenarios }, (_, i) =>
      document(
        i === 0 ? 'scenario' : `scenario-${i + 1}`,
        resolvedName(i),
        i === 0
          ? 'The scenario with its defaults, arms and checks'
          : `File ${i + 1} of the comparison with its defaults`,
        'application/yaml',
      ),
    ),
  ];
}

function table({ name, title, columns }: ResultTable) {
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

function document(name: string, path: string, title: string, mediatype: string) {
  return { name, path, title, mediatype };
}

const picture = document(
  'headline-indicators',
  PICTURE_NAME,
  'Headline indicators by month',
  'image/svg+xml',
);
const reportPage = document('report', 'report.html', 'The report: everything in one page', 'text/html');
