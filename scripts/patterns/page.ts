/** The page docs/patterns.md: every pattern with its status, every map with its signs. */
import path from 'node:path';
import { sources } from '../../src/model/parameters/sources.ts';
import { code, table } from '../reference/markdown.ts';
import { expectationText } from './expectation.ts';
import type { Cell, MapOutcome, Sign } from './map-outcomes.ts';
import { picturePath } from './map-picture.ts';
import type { SignMap } from './maps.ts';
import { type Found, MOST_AT_BOUND, type PatternOutcome, type Status } from './outcomes.ts';
import type { Claim, Pattern, Series } from './pattern.ts';
import type { PatternRecord } from './record.ts';

const DIGITS = 3;
const number = (value: number) => String(Number(value.toPrecision(DIGITS)));
const marked = (status: Status) => (status === 'holds' ? status : `**${status}**`);

function effectText({ effect, low, high, count }: Omit<Found, 'status'>, replications: number): string {
  if (effect === null) return 'not defined';
  const interval = low === null || high === null ? '' : ` (${number(low)} to ${number(high)})`;
  return number(effect) + interval + (count < replications ? `, ${count} runs` : '');
}

const boundText = (share: number | null) => (share === null ? '' : number(share));

function settingsText(series: readonly Series[]): string {
  return [...new Set(series.map(({ setting }) => setting.words))].join(' → ');
}

/** Each setting of a pattern once, as it can be run. */
function settingsList({ claims }: Pattern): string {
  const settings = claims.flatMap(({ series }) => series.map(({ setting }) => setting));
  const lines = settings.map(({ words, file, set }) => {
    const values = set.length === 0 ? 'as written' : `with ${set.map(code).join(', ')}`;
    return `- ${words}: ${code(file)} ${values}`;
  });
  return [...new Set(lines)].join('\n');
}

function claimRow(claim: Claim, found: Found, replications: number): string[] {
  const names = [...new Set(claim.series.map(({ measure }) => measure.name))].map(code).join(', ');
  return [
    claim.words,
    `${claim.contrast.words} of ${names}`,
    settingsText(claim.series),
    expectationText(claim.expected),
    effectText(found, replications),
    boundText(found.effortAtBound),
    marked(found.status),
  ];
}

const claimHead = ['what', 'measured as', 'settings', 'expected', 'found', 'effort at bound', ''];

function sourceText(source: string): string {
  return Object.hasOwn(sources, source) ? sources[source].cite : source;
}

function patternBlocks(pattern: Pattern, outcome: PatternOutcome, replications: number): string[] {
  const rows = pattern.claims.map((claim, k) => claimRow(claim, outcome.claims[k], replications));
  return [
    `### ${pattern.id}: ${outcome.status}`,
    `${pattern.claim} Found by: ${pattern.sources.map(sourceText).join('; ')}.${pattern.reading === undefined ? '' : ` ${pattern.reading}`}`,
    table(claimHead, rows),
    settingsList(pattern),
    ...(pattern.amended === undefined ? [] : [`Amended after a first run: ${pattern.amended}`]),
    ...(pattern.tried === undefined ? [] : [`What was tried: ${pattern.tried}`]),
  ];
}

const arrows: { readonly [Of in Sign]: string } = { up: '↑', down: '↓', none: '~', untested: '?' };

function cellText(cell: Cell): string {
  return `${arrows[cell.sign]} ${cell.effect === null ? '' : number(cell.effect)}${
    cell.low === null || cell.high === null ? '' : ` (${number(cell.low)} to ${number(cell.high)})`
  }`;
}

function mapBlocks(map: SignMap, { cells }: MapOutcome): string[] {
  const { title, reading, rows, columns, indicators } = map;
  const picture = `![${title}: signs of the changes of ${indicators.join(', ')}](${path.relative('docs', picturePath(map))})`;
  const tables = indicators.map((name, i) => {
    const head = [
      `${code(name)}: ${rows.words} ↓, ${columns.words} →`,
      ...columns.values.map(({ words }) => words),
    ];
    return table(
      head,
      rows.values.map(({ words }, r) => [words, ...cells[i][r].map(cellText)]),
    );
  });
  return [`### ${title}`, reading, picture, ...tables];
}

function summary(patterns: readonly Pattern[], record: PatternRecord): string {
  const rows = patterns.map(({ id, claim }, k) => [id, claim, marked(record.patterns[k].status)]);
  return table(['pattern', 'claim', 'status'], rows);
}

/** The whole page. */
export function patternsPage(
  patterns: readonly Pattern[],
  maps: readonly SignMap[],
  record: PatternRecord,
): string {
  const counted = (status: Status) => record.patterns.filter((one) => one.status === status).length;
  const blocks = [
    '# Patterns',
    '<!-- Written by `npm run patterns`; do not edit. -->',
    `What has been found elsewhere about purchase, supervision and residents, and whether it comes out here. Each claim compares settings
under the same random numbers in ${record.replications} replications: "above 0" and "below 0" ask for the whole 95 % interval of the
paired difference, "not above" and "not below" that no clear effect is against it, limits for the mean. A claim is untested where
effort stands at a bound in more than ${MOST_AT_BOUND} of contract-months of one of its settings, since incentives cannot move it there. A
pattern holds with all its claims and fails with one. Settings, limits and signs were written down before they were run, and what was
amended later says so ([decision 41](decisions/0041-patterns-on-record.md)). No parameter was moved to mend a pattern; what was tried
where one fails is said below it. A change of a status fails a test.`,
    `Of ${patterns.length} patterns ${counted('holds')} hold, ${counted('fails')} fail, ${counted('untested')} are untested.`,
    summary(patterns, record),
    '## Claims',
    ...patterns.flatMap((pattern, k) => patternBlocks(pattern, record.patterns[k], record.replications)),
    '## Sign maps',
    `Effects over two conditions, ${record.mapReplications} replications a cell: ↑ and ↓ where the 95 % interval lies above or below 0, ~ where it
holds 0, ? where effort stands too often at a bound.`,
    ...maps.flatMap((map, k) => mapBlocks(map, record.maps[k])),
  ];
  return `${blocks.join('\n\n')}\n`;
}
