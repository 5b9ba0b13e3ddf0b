/** A scenario file as a tree whose every part knows the place it came from, so that files can be merged. */
import type { Position } from '../kernel/error.ts';

/** A text with the offsets at which its lines begin. */
export interface SourceText {
  /** Path as the user gave it, or the option (`--set governments.gulou.agents=100`). */
  readonly name: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
  /** True for an option of the command line: it has no lines to point at. */
  readonly option: boolean;
}

/** A stretch of a source text. */
export interface Span {
  readonly source: SourceText;
  readonly from: number;
  readonly to: number;
}

/** A single value; `text` is how it was written. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly text: string;
  /** Where the text of a quoted value begins within the span: 1 after a quote, 0 otherwise, null in a block. */
  readonly inset: number | null;
  readonly span: Span;
}

/** A list. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly span: Span;
}

/** A map from names to values, in the order written. */
export interface Table {
  readonly kind: 'table';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly span: Span;
}

/** A named value of a table. */
export interface Entry {
  readonly key: Span;
  readonly value: Tree;
}

/** Any part of a scenario file. */
export type Tree = Scalar | List | Table;

/** Path of a field: names and indices from the root. */
export type Path = readonly (string | number)[];

/** Wraps a text with the starts of its lines (LF, CRLF or CR). */
export function sourceText(name: string, text: string, option = false): SourceText {
  const lineStarts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lineStarts.push(at + 1);
  }
  return { name, text, lineStarts, option };
}

/** Line and column of a span, both from 1, with the text of the line; undefined for an option. */
export function positionOf({ source, from, to }: Span): Position | undefined {
  if (source.option) return undefined;
  const line = lineOf(source, from);
  const start = source.lineStarts[line];
  const end = source.lineStarts[line + 1] ?? source.text.length + 1;
  const text = source.text.slice(start, end).replace(/[\r\n]+$/, '');
  const width = Math.max(1, Math.min(to - from, text.length - (from - start)));
  return { file: source.name, line: line + 1, column: from - start + 1, source: text, width };
}

/** Index of the line that holds an offset, by bisection. */
function lineOf({ lineStarts }: SourceText, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lineStarts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The part of a tree at a path, or undefined. */
export function partAt(tree: Tree, path: Path): Tree | undefined {
  let part: Tree | undefined = tree;
  for (const step of path) {
    if (part?.kind === 'table') part = part.entries.get(String(step))?.value;
    else if (part?.kind === 'list') part = part.items[Number(step)];
    else return undefined;
  }
  return part;
}

/** Where a path is written: its value, or the nearest part around it that exists. */
export function spanAt(tree: Tree, path: Path): Span {
  for (let length = path.length; length > 0; length -= 1) {
    const part = partAt(tree, path.slice(0, length));
    if (part !== undefined) return part.kind === 'table' ? keySpanAt(tree, path.slice(0, length)) : part.span;
  }
  return { ...tree.span, to: tree.span.from };
}

/** Where the name of a field is written; the value itself for an item of a list. */
export function keySpanAt(tree: Tree, path: Path): Span {
  const parent = partAt(tree, path.slice(0, -1));
  const last = path[path.length - 1];
  if (parent?.kind === 'table') {
    const entry = parent.entries.get(String(last));
    if (entry !== undefined) return entry.key;
  }
  const part = partAt(tree, path);
  if (part !== undefined) return { ...part.span, to: Math.min(part.span.to, part.span.from + 1) };
  return spanAt(tree, path.slice(0, -1));
}

/** A path as people read it: `governments.f-town.agents`, `levers[0].start`. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`))
    .join('');
}

/** A tree as plain values, which the schema reads. */
export function plainOf(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plainOf);
  return Object.fromEntries([...tree.entries].map(([name, entry]) => [name, plainOf(entry.value)]));
}

/** Names that make a table one value (a sourced value or a law), which replaces as a whole when files merge. */
const wholeNames = ['value', 'constant', 'normal', 'lognormal', 'beta', 'uniform'];

function isWhole(table: Table): boolean {
  return wholeNames.some((name) => table.entries.has(name));
}

/** Deep merge: tables merge name by name; lists, scalars, sourced values and laws replace. */
export function mergeTrees(base: Tree, over: Tree): Tree {
  if (base.kind !== 'table' || over.kind !== 'table' || isWhole(base) || isWhole(over)) return over;
  const entries = new Map(base.entries);
  for (const [name, entry] of over.entries) {
    const below = entries.get(name);
    entries.set(name, below ? { key: entry.key, value: mergeTrees(below.value, entry.value) } : entry);
  }
  return { kind: 'table', entries, span: over.span };
}

/** The tree without the parts at some paths (items of lists stay, since they have no name). */
export function withoutParts(tree: Tree, paths: readonly Path[]): Tree {
  return paths.reduce(withoutPart, tree);
}

function withoutPart(tree: Tree, path: Path): Tree {
  const [step, ...rest] = path;
  if (tree.kind === 'list' && rest.length > 0) {
    const items = tree.items.map((item, index) => (index === step ? withoutPart(item, rest) : item));
    return { ...tree, items };
  }
  if (tree.kind === 'list') return { ...tree, items: tree.items.filter((_, index) => index !== step) };
  if (tree.kind !== 'table') return tree;
  const entries = new Map(tree.entries);
  const entry = entries.get(String(step));
  if (entry === undefined) return tree;
  if (rest.length === 0) entries.delete(String(step));
  else entries.set(String(step), { key: entry.key, value: withoutPart(entry.value, rest) });
  return { ...tree, entries };
}
