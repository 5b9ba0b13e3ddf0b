/** Turns what the schema finds into errors that name the place, the value found, the rule and what may be meant. */
import type { z } from 'zod';
import { nearest, type QuasimarketError } from '../kernel/error.ts';
import { slugOf } from '../kernel/text.ts';
import { allParameters } from '../model/parameters/catalogue.ts';
import { type FaultText, fault, shown } from './faults.ts';
import { lawNames } from './law-schema.ts';
import { type ScenarioGiven, scenarioSchema } from './schema.ts';
import { keySpanAt, type Path, partAt, plainOf, type Span, spanAt, type Table, type Tree } from './tree.ts';
import { SWITCH_RULE } from './value-schema.ts';

type Issue = z.core.$ZodIssue;

/** A checked scenario, or what is wrong with it. */
export type Checked =
  | { readonly given: ScenarioGiven; readonly faults: readonly [] }
  | {
      readonly given: null;
      readonly faults: readonly QuasimarketError[];
      /** Parts without which the rest can be checked; null if what remains would mean something else. */
      readonly paths: readonly Path[] | null;
    };

/** Words for yes and no that YAML 1.2 reads as text. */
const yesNo: Readonly<Record<string, string>> = { yes: 'true', on: 'true', no: 'false', off: 'false' };

/** Checks a tree against the schema. */
export function checkTree(tree: Table): Checked {
  const parsed = scenarioSchema.safeParse(plainWithSeed(tree));
  if (parsed.success) return { given: parsed.data, faults: [] };
  const flat = withoutEchoes(
    parsed.error.issues.flatMap((issue) => flatten(issue, [], tree)),
    tree,
  );
  return {
    given: null,
    faults: flat.flatMap((issue) => faultsOf(issue, tree)),
    // Without a thing whose name is refused, others that refer to it would be called wrong.
    paths: flat.some(({ code }) => code === 'invalid_key')
      ? null
      : flat.flatMap((issue) => pathsToDrop(issue, tree)),
  };
}

/** The seed is the text as written: `007` and numbers beyond 2^53 stay what they are. */
function plainWithSeed(tree: Table): unknown {
  const plain = plainOf(tree) as Record<string, unknown>;
  const seed = tree.entries.get('seed')?.value;
  if (seed?.kind === 'scalar' && typeof seed.value === 'number') plain.seed = seed.text;
  return plain;
}

/** Issues without unions: of the alternatives, the one that the value resembles most. */
function flatten(issue: Issue, prefix: Path, tree: Tree): Issue[] {
  const path = [...prefix, ...(issue.path as Path)];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const [best] = issue.errors
    .map((issues) => issues.flatMap((one) => flatten(one, path, tree)))
    .filter((issues) => issues.length > 0 && !issues.some((one) => refusesWhole(one, path)))
    .map((issues) => ({ issues, misfit: misfitOf(issues) }))
    .sort((a, b) => a.misfit - b.misfit);
  return best === undefined ? [{ ...issue, path }] : best.issues;
}

/** Issues without those that only say that a map with a misspelt name lacks what the name was meant to be. */
function withoutEchoes(issues: readonly Issue[], tree: Tree): Issue[] {
  const misspelt = new Set(
    issues.filter(({ code }) => code === 'unrecognized_keys').map(({ path }) => JSON.stringify(path)),
  );
  return issues.filter(({ code, path }) => {
    const isMissing = path.at(-1) === 'value' && partAt(tree, path as Path) === undefined;
    const holder = isMissing ? path.slice(0, -1) : path;
    return (code !== 'custom' && !isMissing) || !misspelt.has(JSON.stringify(holder));
  });
}

/** Whether an alternative expects another kind of value altogether. */
function refusesWhole({ code, path }: Issue, whole: Path): boolean {
  return path.length === whole.length && (code === 'invalid_type' || code === 'invalid_union');
}

/** How badly an alternative fits: unknown names weigh most. */
function misfitOf(issues: readonly Issue[]): number {
  const weight = 10;
  return issues.reduce(
    (sum, issue) => sum + 1 + (issue.code === 'unrecognized_keys' ? weight * issue.keys.length : 0),
    0,
  );
}

function faultsOf(issue: Issue, tree: Tree): QuasimarketError[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const child = [...path, key];
      return fault(keySpanAt(tree, child), child, unknownKey(key, issue.message.split(' ')));
    });
  }
  if (issue.code === 'invalid_key') {
    const inner = issue.issues[0] as Issue;
    const key = String(path[path.length - 1]);
    const rule = inner.code === 'custom' ? (inner.params as FaultText).rule : inner.message;
    const slug = inner.code === 'custom' ? slugOf(key) : undefined;
    // A slug that is a hash alone would help nobody.
    const suggestion = slug?.startsWith('x-') ? undefined : slug;
    const message = `has the name ${shown(key)}`;
    return [fault(keySpanAt(tree, path), path, { message, suggestion, ...(rule ? { rule } : {}) })];
  }
  const part = partAt(tree, path);
  if (part === undefined) {
    const rule = issue.code === 'invalid_union' || issue.code === 'invalid_type' ? issue.message : undefined;
    const text = { message: 'is required', ...(rule ? { rule: ruleFor(rule, path) } : {}) };
    return [fault(spanOfParent(tree, path), path, text)];
  }
  if (issue.code === 'custom') return [fault(spanAt(tree, path), path, issue.params as FaultText)];
  return [fault(spanAt(tree, path), path, misfit(issue, part))];
}

function ruleFor(rule: string, path: Path): string {
  return path.length === 1 && path[0] === 'format' ? 'begin the file with "format: 1"' : rule;
}

/** A missing field is marked at the name of the map that lacks it. */
function spanOfParent(tree: Tree, path: Path): Span {
  const parent = path.slice(0, -1);
  return parent.length === 0 ? { ...tree.span, to: tree.span.from + 1 } : keySpanAt(tree, parent);
}

function misfit(issue: Issue, part: Tree): FaultText {
  const found = plainOf(part);
  const rule = /^Invalid input: expected (object|record)/.test(issue.message)
    ? 'write a map of fields'
    : issue.message;
  const suggestion = suggestionFor(rule, found);
  const message = found === null ? 'has no value' : `is ${shown(found)}`;
  return { message, rule, suggestion };
}

function suggestionFor(rule: string, found: unknown): string | undefined {
  if (typeof found !== 'string') return undefined;
  if (rule === SWITCH_RULE) return yesNo[found.toLowerCase()] ?? nearest(found, ['true', 'false']);
  const options = /^one of (.*) is admitted$/.exec(rule)?.[1];
  return options === undefined ? undefined : nearest(found, options.split(', '));
}

/** What an unknown name may be: a parameter of another section, or a misspelling. */
function unknownKey(key: string, allowed: readonly string[]): FaultText {
  const elsewhere = allParameters().find((entry) => entry.name === key);
  if (elsewhere !== undefined && !allowed.includes(key)) {
    return { message: 'is not known here', rule: `it belongs to ${sectionOf[elsewhere.scope]}` };
  }
  if ((lawNames as readonly string[]).includes(key) && allowed.includes('value')) {
    const rule = 'only attributes of organizations, and literacy, are drawn from laws: write a value';
    return { message: 'is not known here', rule };
  }
  const near = nearest(key, allowed);
  const most = 20;
  const all = allowed.length <= most ? allowed.join(', ') : 'those of "quasimarket list parameters"';
  const rule = near === undefined ? `the fields are ${all}` : undefined;
  return { message: 'is not a known field', suggestion: near, ...(rule ? { rule } : {}) };
}

const sectionOf = {
  government: 'a government: write it under governments.<slug>',
  service: 'a service: write it under services.<slug>',
  organization: 'organizations: write it under services.<slug>.organizations',
  evaluator: 'an evaluator: write it under governments.<slug>.evaluators.<slug>',
  constant: 'the constants: write it under constants',
} as const;

/**
 * The smallest parts to leave out so that the rest of the file can be checked too: what is wrong, or what lacks a
 * field. A list goes as a whole, so that the indices of what remains still hold.
 */
function pathsToDrop(issue: Issue, tree: Tree): Path[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  // A thing without its slug would be taken for another one.
  const isGone = partAt(tree, path) === undefined || path.at(-1) === 'slug';
  const wrong = isGone ? path.slice(0, -1) : path;
  let end = wrong.length;
  while (end > 0 && typeof wrong[end - 1] === 'number') end -= 1;
  if (end === 0) return [];
  const depending = (end === 1 ? dependingOnList : dependingOnPart)[String(wrong[0])] ?? [];
  return [wrong.slice(0, end), ...depending.map((name) => [name])];
}

/** What would be said to name what does not exist, if a list were left out or a part of a map. */
const dependingOnList: Readonly<Record<string, readonly string[]>> = {
  interventions: ['arms', 'checks'],
  arms: ['checks'],
};
const dependingOnPart: Readonly<Record<string, readonly string[]>> = {
  indicators: ['checks'],
  governments: ['checks'],
  services: ['checks'],
};
