/** docs/reference/results.md: the files of a result folder and their columns. */
import { comparisonResources, runResources } from '../../src/store/package-descriptor.ts';
import { comparisonTables, runTables } from '../../src/store/result-tables.ts';
import type { ColumnDescription } from '../../src/store/table.ts';
import { code, page, table } from './markdown.ts';

interface Resource {
  readonly path: string;
  readonly title: string;
}

function resourcesOf(files: readonly unknown[]): readonly Resource[] {
  return files as readonly Resource[];
}

/** The text of the page. */
export function resultsPage(): string {
  const resources = resourcesOf(runResources({ asked: true, report: true }));
  const [indicators, contracts, efficiency, questionnaire] = runTables.map(({ columns }) =>
    columnsTable(columns),
  );
  return page('Results', [
    'A run writes a folder, by default `outputs/<slug of the scenario file>/`. Months count from 1, money is in CNY at constant ' +
      'prices, an empty cell means that the value is not defined. `datapackage.json` describes the same tables for programs ' +
      '(Data Package, version 2).',
    '## Files',
    table(
      ['file', 'content'],
      [
        ...resources.map(({ path, title }) => [code(path), title]),
        [code('datapackage.json'), 'Tables and columns as a Data Package'],
        [code('manifest.json'), 'Version, seed, hash of the scenario, SHA-256 of every file; written last'],
      ],
    ),
    '## `summary.json`',
    'Means, 95 % intervals (`low`, `high`) and 5-95 % bands (`p05`, `p95`) over the window, with the number of replications in which an ' +
      'indicator is defined (`count`). Intervals are those of Student, mean ± t·s/√n: with few replications those of a share may end ' +
      'outside 0 to 1. The table that `run` prints ends them at the range of the [indicator](indicators.md).',
    '## `indicators.csv`, `indicators.parquet`',
    indicators,
    '## `contracts.csv`',
    'One row for each call, and one for each renewal. Names with a slash follow the Open Contracting Data Standard.',
    contracts,
    '## `efficiency.csv`',
    'Data envelopment over all governments and complete fiscal years of a replication; inputs are spending and administration, outputs the ' +
      'service weighted by its quality. With one government its years are compared among themselves.',
    efficiency,
    '## `questionnaire.csv`',
    'Only where the scenario has a block `questionnaire`. Respondents are simulated residents, drawn without replacement; they answer ' +
      'what they know and feel, so that the sample is the only source of error. Shares have the interval of Wilson, points that of Student.',
    questionnaire,
    '## What a comparison leaves',
    'By default in `outputs/<slug of the scenario file>-comparison/`. Beside it, `outputs/<...>-comparison.records/` holds every finished ' +
      'replication for `--resume`; it may be deleted at any time.',
    table(
      ['file', 'content'],
      resourcesOf(comparisonResources({ explored: true, report: true, scenarios: 1 })).map(
        ({ path, title }) => [code(path), title],
      ),
    ),
    '`effects.csv` also has `efficiency` and `malmquist` of each government and of all where two or more purchase, over the fiscal years in ' +
      'the window. Efficiency is against the best of all government-years of baseline and arm together in a replication, so that the ' +
      "baseline's mean differs by arm; productivity is that of each world by itself, its mean a geometric one. Their p-values are adjusted " +
      'over all arms and both indicators.',
    ...comparisonTables.flatMap(({ name, columns }) => [`### ${code(`${name}.csv`)}`, columnsTable(columns)]),
  ]);
}

function columnsTable(columns: readonly ColumnDescription[]): string {
  return table(
    ['column', 'type', 'unit', 'meaning'],
    columns.map(({ name, type, unit, meaning }) => [code(name), type, unit ?? '', meaning]),
  );
}
