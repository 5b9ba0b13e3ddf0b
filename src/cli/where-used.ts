/** Which files of the model read a parameter or attribute: found in the source, kept beside it for the program. */
import table from './where-used.json' with { type: 'json' };

/** The files of `src/model` that read a parameter, in alphabetical order; empty for a name that none reads. */
export function whereUsed(name: string): string {
  return Object.hasOwn(table, name) ? (table as Record<string, string>)[name] : '';
}

/**
 * Finds which texts read which names: as a property (`values.name`) or by destructuring a value or an argument.
 *
 * @param files - text of the source by path without extension
 * @returns paths, separated by commas, by name, both in alphabetical order; names that none reads are left out
 */
export function findUses(
  names: readonly string[],
  files: ReadonlyMap<string, string>,
): Record<string, string> {
  const uses: Record<string, string> = {};
  const code = [...files].map(
    ([path, text]) => [path, text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')] as const,
  );
  for (const name of names.toSorted()) {
    const read = new RegExp(`\\.${name}\\b|[{,]\\s*${name}\\b[^=:;{}]*\\}\\s*(?:=[^>]|: [A-Z])`);
    const paths = code.filter(([, text]) => read.test(text)).map(([path]) => path);
    if (paths.length > 0) uses[name] = paths.toSorted().join(', ');
  }
  return uses;
}
