/** Follows `extends`: a scenario built on another file of its own folder tree. */
import { bounds } from './compose.ts';
import { fault } from './faults.ts';
import { readTree } from './read.ts';
import { mergeTrees, type Table } from './tree.ts';

/**
 * Gives the text of a file by its path, or undefined if there is none. The path stays inside the folder of the
 * scenario; a loader of real files also refuses links that lead out of it.
 */
export type ReadFile = (path: string) => string | undefined;

/** Files that may be chained by `extends`, without the scenario itself. */
const CHAIN = 5;

/**
 * The scenario merged onto the file that it extends, and so on: maps merge, lists and scalars replace.
 *
 * @param path - the scenario's own path, with `/` between folders
 * @throws QuasimarketError for a chain longer than five, a cycle, a file outside the scenario's folder, a file that is
 *   not there, or files larger than 1 MB in all
 */
export function readWithExtensions(path: string, text: string, readFile: ReadFile): Table {
  const root = folderOf(path);
  const read = [path];
  let tree = readTree(path, text);
  let bytes = text.length;
  let entry = tree.entries.get('extends');
  let merged = withoutExtends(tree);
  while (entry !== undefined) {
    const { value, key } = entry;
    const refuse = (message: string, rule: string) =>
      fault(value.span ?? key, ['extends'], { message, rule });
    if (value.kind !== 'scalar' || typeof value.value !== 'string') {
      throw refuse('is no path of a file', 'write one path, such as "base.yaml"');
    }
    const next = resolvePath(folderOf(read[read.length - 1]), value.value);
    if (next === undefined || !next.startsWith(root)) {
      throw refuse(`is "${value.value}"`, 'only files inside the folder of the scenario can be extended');
    }
    if (read.includes(next))
      throw refuse(`is "${value.value}"`, 'a file cannot extend itself, not even through others');
    if (read.length > CHAIN) throw refuse(`is "${value.value}"`, `at most ${CHAIN} files in a chain`);
    const base = readFile(next);
    if (base === undefined) throw refuse(`is "${value.value}"`, `there is no file "${next}"`);
    bytes += base.length;
    if (bytes > bounds.bytes)
      throw refuse(`is "${value.value}"`, `at most ${bounds.bytes} bytes (1 MB) in all`);
    read.push(next);
    tree = readTree(next, base);
    merged = mergeTrees(withoutExtends(tree), merged) as Table;
    entry = tree.entries.get('extends');
  }
  return merged;
}

function withoutExtends(tree: Table): Table {
  const entries = new Map(tree.entries);
  entries.delete('extends');
  return { ...tree, entries };
}

/** The folder of a path with its closing slash, empty for a bare name. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** A relative path from a folder, without `.` and `..`; undefined if it is absolute, strange, or climbs too far. */
function resolvePath(folder: string, relative: string): string | undefined {
  if (relative === '' || /^[/~]|[\\:]|\p{Cc}/u.test(relative)) return undefined;
  const parts = folder.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if ([undefined, '', '..'].includes(parts.pop())) return undefined;
  }
  return parts.join('/');
}
