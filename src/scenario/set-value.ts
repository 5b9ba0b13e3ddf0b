/** `--set path=value`: values of the command line replace those of the file, before it is checked. */
import { nearest, QuasimarketError } from '../kernel/error.ts';
import { readOptionValue } from './read.ts';
import { type Entry, type Path, partAt, pathText, type Table, type Tree } from './tree.ts';

/** Stands for every government, service, evaluator or list item. */
const EVERY = '*';
/** The one map whose names are free: a key such as 2020 is no index. */
const SOURCES = 'sources';

/** One assignment while it is carried out. */
interface Assignment {
  readonly option: string;
  readonly root: Table;
  readonly value: Tree;
}

/**
 * Replaces values in a tree.
 *
 * @param assignments - each `path=value`, such as `governments.gulou.tenderShare=0.8` or
 *   `governments.*.services.*.needShare=10 %`; items of lists go by index or slug: `levers.publicity.strength=0`
 * @throws QuasimarketError that names the option, for a path without `=` or one that names what is not there
 */
export function setValues(tree: Table, assignments: readonly string[]): Table {
  return assignments.reduce(setValue, tree);
}

function setValue(root: Table, assignment: string): Table {
  const option = optionOf(assignment);
  const equals = assignment.indexOf('=');
  const path = assignment
    .slice(0, Math.max(0, equals))
    .trim()
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.');
  if (equals < 0 || path.includes('')) {
    throw refusal(option, {
      rule: 'write --set path=value, such as --set governments.gulou.tenderShare=0.8',
    });
  }
  const value = readOptionValue(option, assignment.slice(equals + 1));
  const paths = expand({ option, root, value }, path, []);
  return paths.reduce((tree, one) => assign({ option, root: tree, value }, one), root);
}

/** Fields that have an option of their own on the command line. */
const ownOptions = ['months', 'window', 'replications', 'seed'];

function optionOf(assignment: string): string {
  const [name, value = ''] = assignment.split('=', 2);
  return ownOptions.includes(name) ? `--${name} ${value}` : `--set ${assignment}`;
}

interface Refusal {
  readonly rule: string;
  readonly suggestion?: string | undefined;
}

function refusal(option: string, { rule, suggestion }: Refusal, path: Path = []): QuasimarketError {
  const details = { rule, ...(suggestion === undefined ? {} : { suggestion }) };
  const where = path.length === 0 ? option : `${option}: ${pathText(path)}`;
  return new QuasimarketError('input', `${where} cannot be set`, details);
}

/** The paths that a pattern means; names of governments, services and the like have to exist. */
function expand(assignment: Assignment, pattern: readonly string[], done: Path): Path[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return [done];
  const part = partAt(assignment.root, done) ?? inherited(assignment.root, done);
  if (part?.kind === 'list') {
    const indices = indicesOf(assignment, part.items, step, done);
    return indices.flatMap((index) => expand(assignment, rest, [...done, index]));
  }
  const known = knownNames(assignment.root, done);
  if (step === EVERY) {
    if (known === undefined || rest.length === 0) {
      const rule = '"*" stands for every government, service or evaluator, and for every item of a list';
      throw refusal(assignment.option, { rule }, [...done, step]);
    }
    return known.flatMap((name) => expand(assignment, rest, [...done, name]));
  }
  if (known !== undefined && !known.includes(step)) {
    const rule =
      known.length > 0 ? `there are ${known.join(', ')}` : 'there is nothing of this kind in the scenario';
    throw refusal(assignment.option, { rule, suggestion: nearest(step, known) }, [...done, step]);
  }
  if (known === undefined && /^\d+$/.test(step) && done[0] !== SOURCES) {
    const rule = `the scenario writes no list there; set the whole of ${pathText(done)}`;
    throw refusal(assignment.option, { rule }, [...done, step]);
  }
  return expand(assignment, rest, [...done, step]);
}

function indicesOf({ option }: Assignment, items: readonly Tree[], step: string, done: Path): number[] {
  if (step === EVERY) return items.map((_, index) => index);
  const slugs = items.map((item) => {
    const slug = partAt(item, ['slug']);
    return slug?.kind === 'scalar' ? slug.text : '';
  });
  const index = slugs.includes(step) ? slugs.indexOf(step) : /^\d{1,6}$/.test(step) ? Number(step) : -1;
  if (index >= 0 && index < items.length) return [index];
  const rule = `the list has ${items.length} items; name one by its slug or by its index from 0`;
  throw refusal(option, { rule, suggestion: nearest(step, slugs) }, [...done, step]);
}

/** Names that a map of named things can have; undefined for maps of fields, which the schema checks. */
function knownNames(root: Table, path: Path): string[] | undefined {
  const [first, government, kind] = path;
  const names = (at: Path) => {
    const part = partAt(root, at);
    return part?.kind === 'table' ? [...part.entries.keys()] : [];
  };
  if (path.length === 1 && ['governments', 'services', 'indicators'].includes(String(first)))
    return names(path);
  if (first !== 'governments' || path.length !== 3) return undefined;
  if (kind === 'services') return [...new Set([...names(['services']), ...names(path)])];
  if (kind !== 'evaluators') return undefined;
  const own = names(path);
  return own.length > 0 ? own : [`${government}-evaluator`];
}

/** The tree with one value replaced; maps on the way are made where they are missing. */
function assign({ root, value }: Assignment, path: Path): Table {
  const below = (tree: Tree | undefined, done: Path): Tree => {
    const step = path[done.length];
    if (step === undefined) return value;
    const here = [...done, step];
    const isInside = path.length > here.length;
    const next = (child: Tree | undefined) =>
      below(child ?? (isInside ? inherited(root, here) : undefined), here);
    if (tree?.kind === 'list') {
      return { ...tree, items: tree.items.map((item, index) => (index === step ? next(item) : item)) };
    }
    const entries = new Map<string, Entry>(tree?.kind === 'table' ? tree.entries : []);
    const before = entries.get(String(step));
    entries.set(String(step), { key: before?.key ?? value.span, value: next(before?.value) });
    return { kind: 'table', entries, span: tree?.kind === 'table' ? tree.span : value.span };
  };
  return below(root, []) as Table;
}

/** Organizations and lists of a service stand at the top for all governments: one of them changes a copy. */
function inherited(root: Table, path: Path): Tree | undefined {
  const [first, , kind, service, field] = path;
  if (path.length !== 5 || first !== 'governments' || kind !== 'services') return undefined;
  const common = partAt(root, ['services', service, field]);
  return field === 'organizations' || common?.kind === 'list' ? common : undefined;
}
