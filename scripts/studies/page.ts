/** The page docs/studies.md: where problems of the studies are seen, and where their countermeasures are run. */
import { code, table } from '../reference/markdown.ts';
import type { Difference } from '../worlds.ts';
import { type Carried, carriedOut } from './countermeasures.ts';
import { type Exhibit, problems } from './problems.ts';
import { type ExhibitResult, isSeen, REPLICATIONS } from './results.ts';

const DIGITS = 3;
const number = (value: number) => String(Number(value.toPrecision(DIGITS)));

function sidesOf(difference: Difference | null): string[] {
  if (difference === null) return ['not defined', '', ''];
  const { from, to, effect, low, high } = difference;
  return [number(from), number(to), `${number(effect)} (${number(low)} to ${number(high)})`];
}

function exhibitRow({ of, is, words }: Exhibit, difference: Difference | null): string[] {
  const where = code(of.scenario) + (of.government === undefined ? '' : `, ${of.government}`);
  const [own, other, change] = sidesOf(difference);
  const seen = isSeen({ is }, difference) ? 'seen' : '**not seen**';
  return [`${code(of.indicator)} ${is}`, where, own, words, other, change, seen];
}

function problemRows(results: readonly ExhibitResult[]): string[][] {
  return Object.entries(problems).flatMap(([id, { input = '', exhibits }]) => {
    if (exhibits.length === 0) return [[code(id), input, 'input alone', '', '', '', '', '', '']];
    return exhibits.map((exhibit, k) => {
      const found = results.find((one) => one.problem === id && one.exhibit === k);
      const first = k === 0 ? [code(id), input] : ['', ''];
      return [...first, ...exhibitRow(exhibit, found?.difference ?? null)];
    });
  });
}

function countermeasureRow({ id, addressee, meaning, interventions, arms }: Carried): string[] {
  const cases = [...new Set(arms.map(({ scenario }) => scenario))].map((scenario) => {
    const own = arms.filter((taken) => taken.scenario === scenario).map(({ arm }) => code(arm));
    return `${code(scenario)}: ${[...new Set(own)].join(', ')}`;
  });
  return [code(id), addressee, meaning, interventions.map(code).join(', '), cases.join('; ')];
}

const problemHead = [
  'problem',
  'input',
  'indicator',
  'case',
  'value',
  'beside',
  'value there',
  'difference',
  '',
];

/** The page of problems and countermeasures. */
export async function studiesPage(results: readonly ExhibitResult[]): Promise<string> {
  const carried = await carriedOut();
  const blocks = [
    '# Problems and countermeasures of the studies',
    '<!-- Written by `npm run studies`; do not edit. -->',
    `Every problem that a study of the cases reports is an indicator that a case exhibits, and every countermeasure that one recommends is an
intervention in some arm. \`test/scripts/studies.test.ts\` proves that none is missing.`,
    '## Problems',
    `A problem is seen where the indicator of the case lies on the stated side of what it is under a remedy, in another government or in
another case, with the whole 95 % interval of the difference over ${REPLICATIONS} replications (window of the case). Where a problem is set in the
scenario, the column "input" says so: what is set is reported and is no finding, and what follows from it stands beside it. Sizes are those
of assumptions and describe no place. What is not seen stays in the table.`,
    table(problemHead, problemRows(results)),
    '## Countermeasures',
    'Arms that case files list; `compare` runs them, bundles included.',
    table(
      ['countermeasure', 'addressed to', 'meaning', 'interventions', 'arms by case'],
      carried.map(countermeasureRow),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}
