/** The report on mutants, docs/mutants.md. */
import type { Mutant } from './find-mutants.ts';
import { type Explanation, explanationOf, type Results, survivorsOf } from './results.ts';

/** What the report is made of. */
export interface Facts {
  readonly results: Results;
  readonly explanations: readonly Explanation[];
  /** Mutants that each process file has now, by path. */
  readonly mutants: ReadonlyMap<string, readonly Mutant[]>;
}

const HEAD = `# Mutants

Written by \`npm run mutants\`; not to be edited by hand. Small faults are planted in every process file and in the equations
it rests on, one at a time: turned signs and comparisons, dropped terms, factors, bounds, conditions and statements. The tests
that reach a fault run until one of them fails; a loop without an end counts as a failure. A fault that no test notices is
mended by a better test, or it changes nothing that can be seen: then it is explained in
\`scripts/mutation/explained.json\` and listed below. Those still to be mended or explained are counted by file in
\`scripts/mutation/unexplained.json\`. The faults of a file that changed since its results count as unexplained.
`;

/** Text of the report. */
export function reportOf(facts: Facts): string {
  const files = [...facts.mutants.keys()].sort();
  const rows = files.map((file) => rowOf(file, facts));
  const table = [
    '| file | mutants | killed | explained | unexplained |',
    '|---|---:|---:|---:|---:|',
    ...rows.map(({ file, counts }) => `| \`${file}\` | ${counts.join(' | ')} |`),
    `| all | ${[0, 1, 2, 3].map((k) => rows.reduce((sum, { counts }) => sum + counts[k], 0)).join(' | ')} |`,
  ];
  const lists = files.flatMap((file) => listOf(file, facts));
  return `${[HEAD, ...table, '', '## Survivors', ...lists].join('\n')}\n`;
}

function rowOf(file: string, facts: Facts): { file: string; counts: number[] } {
  const mutants = facts.mutants.get(file)!;
  // a file that was not planted as it is now has nothing killed
  if (facts.results[file]?.mutants !== mutants.length)
    return { file, counts: [mutants.length, 0, 0, mutants.length] };
  const survivors = survivorsIn(file, facts);
  const explained = survivors.filter(
    (mutant) => explanationOf(facts.explanations, mutant) !== undefined,
  ).length;
  return {
    file,
    counts: [mutants.length, mutants.length - survivors.length, explained, survivors.length - explained],
  };
}

function listOf(file: string, facts: Facts): string[] {
  const survivors = survivorsIn(file, facts);
  if (survivors.length === 0) return [];
  return ['', `### ${file}`, '', ...survivors.map((mutant) => itemOf(mutant, facts.explanations))];
}

function itemOf(mutant: Mutant, explanations: readonly Explanation[]): string {
  const { line, column, operator, before, after } = mutant;
  const why = explanationOf(explanations, mutant)?.why ?? '**not explained**';
  const change = after === '' ? asCode(before) : `${asCode(before)} becomes ${asCode(after)}`;
  return `- ${line}:${column} ${operator}: ${change}. ${why}`;
}

function survivorsIn(file: string, { results, mutants }: Facts): Mutant[] {
  return survivorsOf(results[file] ?? { mutants: 0, survivors: [] }, mutants.get(file)!);
}

function asCode(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
