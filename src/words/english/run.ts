/** What `run` says. Numbers come in as text. */
import { counted } from './counted.ts';

/** Heads and sentences of the summary. */
export const run = {
  heads: {
    indicator: 'indicator',
    course: (months: string) => `months 1-${months}`,
    mean: 'mean',
    interval: '95 % interval',
    band: '5-95 % band',
    unit: 'unit',
  },
  about: {
    months: (window: string, all: string) => `months ${window} of ${all}`,
    replications: (count: number) => counted(String(count), 'replication'),
    seed: (seed: string) => `seed ${seed}`,
  },
  neverDefined: (sign: string, reasons: string) => `${sign} not defined in any replication: ${reasons}.`,
  /** Names that share a reason. */
  because: (names: string, reason: string) => `${names} (${reason})`,
  definedIn: (indicator: string, count: string) => `${indicator} in ${count}`,
  partlyDefined: (counts: string, all: string) => `Not defined in every replication: ${counts} of ${all}.`,
  noInterval: (sign: string) => `${sign} no interval: it takes two replications with a value.`,
  denominator: 'its denominator is 0',
  effortAtBound: (share: string, limit: string) =>
    `Effort is at a bound in ${share} of contract-months (above ${limit}): incentives can move little here.`,
  results: (folder: string) =>
    `Results are in ${folder}: report.html (open it in a browser), indicators.csv (and .parquet), contracts.csv, ` +
    'summary.json, scenario.resolved.yaml; datapackage.json explains every column.',
  next: (file: string) =>
    `Next: open the report, or change a value: quasimarket run ${file} --set PATH=VALUE --out FOLDER`,
  /** Of the bar, which the library that draws it fills in. */
  progress: '{bar} {value} of {total} replications, {eta_formatted} left',
};
