/** Reads a scenario file into a tree with places. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, type Scalar as YamlScalar } from 'yaml';
import { nearest, type QuasimarketError } from '../kernel/error.ts';
import { bounds, composeDocument } from './compose.ts';
import { fault, shown, throwFaults } from './faults.ts';
import { adviseKey } from './syntax.ts';
import {
  type Entry,
  type Path,
  type Scalar,
  type SourceText,
  type Span,
  sourceText,
  type Table,
  type Tree,
} from './tree.ts';

/** What is known while the nodes of one document are read. */
interface Reading {
  readonly source: SourceText;
  readonly faults: QuasimarketError[];
  /** Nodes by anchor, of the part read so far. */
  readonly anchors: Map<string, unknown>;
  /** Anchored nodes that are being read: an alias to one of them would never end. */
  readonly open: Set<unknown>;
  values: number;
  aliases: number;
}

const dangerousNames = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads one scenario file.
 *
 * @param name - path as the user gave it
 * @throws QuasimarketError with the place of every fault: syntax, bounds, duplicate or dangerous names, numbers that
 *   are not finite
 */
export function readTree(name: string, text: string): Table {
  const source = sourceText(name, text);
  const tree = readNodes(source, composeDocument(source));
  if (tree.kind === 'table') return tree;
  const message =
    tree.kind === 'scalar' && tree.value === null
      ? 'the file is empty'
      : `the file holds ${tree.kind === 'list' ? 'a list' : shown(tree.value)}`;
  throw fault({ source, from: 0, to: 1 }, [], {
    message,
    rule: 'a scenario is a map of fields such as "format: 1"',
  });
}

/** Reads the value of an option such as `--set path=value`, a piece of YAML, under the same bounds. */
export function readOptionValue(option: string, text: string): Tree {
  const source = sourceText(option, text, true);
  return readNodes(source, composeDocument(source));
}

function readNodes(source: SourceText, document: Document.Parsed): Tree {
  const reading: Reading = { source, faults: [], anchors: new Map(), open: new Set(), values: 0, aliases: 0 };
  const tree = readNode(reading, document.contents, [], { source, from: 0, to: source.text.length });
  throwFaults(reading.faults);
  return tree;
}

function readNode(reading: Reading, node: unknown, path: Path, around: Span): Tree {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  const span = range ? { source: reading.source, from: range[0], to: range[1] } : around;
  reading.values += 1;
  if (reading.values > bounds.values || path.length > bounds.depth) {
    throw fault(span, path, {
      message: 'grows too large when its aliases are filled in',
      rule: `at most ${bounds.values} values, nested ${bounds.depth} levels deep`,
    });
  }
  const anchor = (node as { anchor?: string } | null)?.anchor;
  if (anchor === undefined) return treeOf(reading, node, path, span);
  reading.open.add(node);
  const tree = treeOf(reading, node, path, span);
  reading.open.delete(node);
  reading.anchors.set(anchor, node);
  return tree;
}

function treeOf(reading: Reading, node: unknown, path: Path, span: Span): Tree {
  if (isAlias(node)) return readAlias(reading, node.source, path, span);
  if (isScalar(node)) return readScalar(reading, node, path, span);
  if (isSeq(node)) {
    const items = node.items.map((item, index) => readNode(reading, item, [...path, index], span));
    return { kind: 'list', items, span };
  }
  if (isMap(node)) return { kind: 'table', entries: readEntries(reading, node.items, path, span), span };
  return nothing(span);
}

function nothing(span: Span): Scalar {
  return { kind: 'scalar', value: null, text: '', inset: null, span };
}

function readAlias(reading: Reading, name: string, path: Path, span: Span): Tree {
  reading.aliases += 1;
  if (reading.aliases > bounds.aliases) {
    const rule = `at most ${bounds.aliases} aliases, counting those inside what an alias repeats`;
    throw fault(span, path, { message: 'uses one alias too many', rule });
  }
  const target = reading.anchors.get(name);
  if (target !== undefined && !reading.open.has(target))
    return { ...readNode(reading, target, path, span), span };
  reading.faults.push(
    fault(span, path, {
      message: `refers to "*${name}"`,
      rule: `no anchor "&${name}" comes before it`,
      suggestion: nearest(name, reading.anchors.keys()),
    }),
  );
  return nothing(span);
}

function readScalar(reading: Reading, node: YamlScalar, path: Path, span: Span): Scalar {
  const { value } = node;
  const text = node.source ?? String(value);
  const inset = node.type === 'PLAIN' ? 0 : node.type?.startsWith('QUOTE') ? 1 : null;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    reading.faults.push(
      fault(span, path, { message: `is ${shown(text)}`, rule: 'every number has to be finite' }),
    );
    return nothing(span);
  }
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) {
    const rule = 'text has to be valid Unicode, without half of a surrogate pair';
    reading.faults.push(fault(span, path, { message: `is ${shown(value)}`, rule }));
    return nothing(span);
  }
  if (typeof value === 'number') return { kind: 'scalar', value: value === 0 ? 0 : value, text, inset, span };
  if (typeof value === 'string' || typeof value === 'boolean')
    return { kind: 'scalar', value, text, inset, span };
  return nothing(span);
}

function readEntries(
  reading: Reading,
  pairs: readonly Pair[],
  path: Path,
  around: Span,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.source ?? key.value) : null;
    const range = (key as { range?: readonly number[] | null } | null)?.range;
    const span = range ? { source: reading.source, from: range[0], to: range[1] } : around;
    const child = [...path, name ?? 'key'];
    const refusal = refusalOf(name, entries);
    if (refusal !== undefined) reading.faults.push(fault(span, path, refusal));
    // A key without value points at the key.
    const tree = readNode(reading, value, child, span);
    if (refusal === undefined && name !== null) entries.set(name, { key: span, value: tree });
  }
  return entries;
}

function refusalOf(name: string | null, entries: ReadonlyMap<string, Entry>) {
  if (name === null) return { message: 'has a key that is no plain name', rule: 'keys are words' };
  if (dangerousNames.includes(name)) {
    return { message: `has the key "${name}"`, rule: 'this name is reserved by JavaScript and refused' };
  }
  if (name === '<<') {
    return {
      message: 'has the merge key "<<"',
      rule: 'YAML 1.2 has none; write the fields, or use "extends"',
    };
  }
  if (entries.has(name)) {
    return { message: `has the key ${shown(name)} twice`, rule: 'every key of a map is written once' };
  }
  return adviseKey(name);
}
