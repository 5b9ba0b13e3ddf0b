/** `quasimarket chart DIR --name NAME`: draws a chart of results for a paper or a slide. */
import path from 'node:path';
import type { Argv } from 'yargs';
import type { Study } from '../../experiment/study/study.ts';
import { studyIn } from '../../experiment/study/study-in.ts';
import { escapeControls } from '../../kernel/display.ts';
import { nearest, QuasimarketError } from '../../kernel/error.ts';
import {
  type ChartFormat,
  chartFile,
  chartFormats,
  chartWidths,
  layoutWidth,
} from '../../report/chart-file.ts';
import type { Chart, ChartOptions } from '../../report/charts/chart.ts';
import { chartNamed, charts } from '../../report/charts/charts.ts';
import { type ThemeName, themeNames } from '../../report/theme.ts';
import { armAmong } from '../../scenario/choose-arms.ts';
import { readStudy } from '../../store/read-study.ts';
import { writeNamedFile } from '../../store/write-file.ts';
import { type Language, languages, wordsOf } from '../../words/words.ts';
import { missingCharacters } from '../charts/missing-characters.ts';
import { chartWriters } from '../charts/writers.ts';
import { REPORT_NAME } from '../make-report.ts';
import type { Terminal } from '../terminal.ts';
import { wholeNumber } from './whole-number.ts';

/** Options of the command, as yargs gives them. */
export interface ChartCommandOptions {
  readonly folder: string;
  readonly name: string;
  readonly format?: ChartFormat | undefined;
  readonly width?: string | undefined;
  readonly theme: ThemeName;
  readonly lang: Language;
  readonly arms?: string | undefined;
  readonly indicator?: string | undefined;
  readonly out?: string | undefined;
  readonly force: boolean;
}

/** Declares the options. */
export function options(args: Argv) {
  const text = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
  const { from, to, usual } = chartWidths;
  return args
    .positional('folder', { type: 'string', demandOption: true, describe: 'folder of results' })
    .option('name', {
      ...text(`the chart: ${charts.map(({ name }) => name).join(', ')}`),
      demandOption: true,
    })
    .option('format', { choices: chartFormats, describe: 'kind of file [as --out ends, or svg]' })
    .option('width', text(`width of the picture, ${from} to ${to} px [${usual}; ${2 * usual} in a PNG]`))
    .option('theme', { choices: themeNames, default: 'light' as ThemeName, describe: 'look' })
    .option('lang', { choices: languages, default: 'en' as Language, describe: 'language' })
    .option('arms', text('arms to show beside the baseline, by comma [all]'))
    .option('indicator', text('indicator to show, where a chart has a choice [what says most]'))
    .option('out', { ...text('file to write [beside the folder]'), alias: 'o' })
    .option('force', { type: 'boolean', default: false, describe: 'replace a file' })
    .example('$0 chart outputs/town --name effects', 'write outputs/town-effects.svg')
    .example(
      '$0 chart outputs/town --name effects --format pdf --theme print --lang zh',
      'a chart for a paper, in Chinese',
    )
    .example(
      '$0 chart outputs/town --name effects --format json',
      'a vega-lite specification with its data, to go on with in vega.github.io/editor',
    );
}

/** Runs the command. */
export async function run(given: ChartCommandOptions, terminal: Terminal): Promise<number> {
  const chart = chartOf(given.name);
  const width = wholeNumber('width', given.width, chartWidths) ?? null;
  const { file, format } = targetOf(given);
  const study = studyIn(readStudy(given.folder, REPORT_NAME), given.lang);
  const words = wordsOf(given.lang);
  const nothing = chart.missing(study, words);
  if (nothing !== null) {
    throw new QuasimarketError('input', `has nothing for the chart ${chart.name}`, {
      path: given.folder,
      rule: nothing,
    });
  }
  const spec = chart.spec(study, {
    words,
    theme: given.theme,
    width: layoutWidth(width),
    ...choicesOf(given, chart, study),
  });
  const { content, missing } = await chartFile(spec, { format, width }, chartWriters);
  writeNamedFile(file, content, given);
  if (missing.length > 0) {
    terminal.tell(`${terminal.errorColor.yellow('warning:')} ${missingCharacters(missing)}\n`);
  }
  terminal.print(`Wrote ${escapeControls(file)}\n`);
  return 0;
}

function chartOf(name: string): Chart {
  const chart = chartNamed(name);
  if (chart !== undefined) return chart;
  const names = charts.map((one) => one.name);
  throw unknown('name', name, names);
}

/** What is given by an option and is not among what there is. */
function unknown(option: string, found: string, names: readonly string[]): QuasimarketError {
  const suggestion = nearest(found, names);
  return new QuasimarketError('input', `is "${found}"`, {
    path: `--${option}`,
    rule: `choose from ${names.join(', ')}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** An option that the chart has no use for, whatever its value. */
function noChoice(option: 'arms' | 'indicator', found: string, { name }: Chart): QuasimarketError {
  return new QuasimarketError('input', `is "${found}"`, {
    path: `--${option}`,
    rule: `the chart ${name} has no choice of ${option === 'arms' ? 'arms' : 'an indicator'}; leave it out`,
  });
}

function choicesOf(
  { arms, indicator }: ChartCommandOptions,
  chart: Chart,
  study: Study,
): Pick<ChartOptions, 'arms' | 'indicator'> {
  if (arms !== undefined && !chart.choosesArms) throw noChoice('arms', arms, chart);
  const slugs = study.arms.slice(1).map(({ slug }) => slug);
  const chosen = arms?.split(',').map((word) => armAmong(slugs, word.trim()) ?? word.trim()) ?? null;
  const strange = chosen?.find((slug) => !slugs.includes(slug));
  if (strange !== undefined) throw unknown('arms', strange, slugs);
  const indicators = chart.indicators(study);
  if (indicator !== undefined && indicators.length === 0) throw noChoice('indicator', indicator, chart);
  if (indicator !== undefined && !indicators.includes(indicator)) {
    throw unknown('indicator', indicator, indicators);
  }
  return { arms: chosen, indicator: indicator ?? null };
}

/** Where the chart goes: beside the folder of results, whose manifest lists every file in it. */
function targetOf({ folder, name, out, format }: ChartCommandOptions): {
  readonly file: string;
  readonly format: ChartFormat;
} {
  if (out === undefined) {
    const chosen = format ?? 'svg';
    const beside = path.join(folder, '..', path.basename(path.resolve(folder)));
    return { file: `${beside}-${name}.${chosen}`, format: chosen };
  }
  const extension = path.extname(out).slice(1).toLowerCase();
  const ofName = chartFormats.find((one) => one === extension);
  if (ofName !== undefined && (format === undefined || format === ofName))
    return { file: out, format: ofName };
  throw new QuasimarketError('input', `is "${out}"`, {
    path: '--out',
    rule:
      format === undefined
        ? `a chart ends with ${chartFormats.map((one) => `.${one}`).join(', ')}`
        : `a file of --format ${format} ends with .${format}`,
  });
}
