/** What is said of the blocks, fields and choices of scenario files. */
import { allParameters } from '../model/parameters/catalogue.ts';
import { type ScenarioField, scenarioBlocks } from '../scenario/scenario-fields.ts';

/** What is said of a name. */
export interface Explanation {
  readonly heading: string;
  readonly meaning: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
}

const blocks = scenarioBlocks();
const PAGE = 'docs/reference/scenario.md';
/** Section of the page on fields that stand in no block. */
const TOP = 'Fields at the top';

/** Every explanation of the fields with a name or path; fields of several blocks that mean the same are explained once. */
export function fieldExplanations(name: string): Explanation[] {
  const found = blocks
    .flatMap(({ fields }) => fields)
    .filter((field) => field.name === name || field.path === name);
  const byMeaning = new Map<string, ScenarioField[]>();
  for (const field of found) {
    byMeaning.set(field.meaning, [...(byMeaning.get(field.meaning) ?? []), field]);
  }
  return [...byMeaning].map(([meaning, fields]) => {
    const places = fields.map(({ path }) => path).join(', ');
    const sections = new Set(fields.map((field) => sectionOf(field)));
    const facts: [string, string][] = [['in a scenario', places]];
    if (fields.every(({ isRequired }) => isRequired)) facts.push(['required', 'yes']);
    facts.push(...fields.flatMap(heldBy), ['reference', `${PAGE}, section ${[...sections].join(', ')}`]);
    return { heading: `${name}: field of scenario files`, meaning: plain(meaning), facts };
  });
}

/** Every explanation of a word that a parameter may be set to. */
export function choiceExplanations(name: string): Explanation[] {
  return allParameters().flatMap(({ name: parameter, definition }): Explanation[] => {
    if (definition.kind !== 'choice' || !definition.options.includes(name)) return [];
    return [
      {
        heading: `${name}: choice of the parameter ${parameter}`,
        meaning: definition.meaning,
        facts: [
          ['choices', definition.options.join(', ')],
          ['see', `quasimarket explain ${parameter}`],
        ],
      },
    ];
  });
}

/** Names of all fields and choices. */
export function fieldNames(): string[] {
  const fields = blocks.flatMap((block) => block.fields.map(({ name }) => name));
  const choices = allParameters().flatMap(({ definition }) =>
    definition.kind === 'choice' ? definition.options : [],
  );
  return [...fields, ...choices];
}

/** The block that a field holds, if it holds any. */
function blockHeld({ path }: ScenarioField) {
  return blocks.find((block) => block.path === path || block.path === `${path}.NAME`);
}

function heldBy(field: ScenarioField): [string, string][] {
  const block = blockHeld(field);
  if (block === undefined) return [];
  const names = block.fields.map(({ name }) => name).join(', ');
  return [
    ['fields', block.takesParameters ? `${names}, and parameters (quasimarket list parameters)` : names],
  ];
}

function sectionOf(field: ScenarioField): string {
  const path = blockHeld(field)?.path ?? field.block;
  return `"${path === '' ? TOP : path}"`;
}

/** Markdown without its marks. */
function plain(text: string): string {
  return text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replaceAll('`', '');
}
