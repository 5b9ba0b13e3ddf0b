/** Results of pure functions that take long and are asked for again and again. */

/**
 * A pure function of two numbers that remembers what it found: no caller can tell but by the time it takes. When it
 * has as many results as it keeps, it forgets them all.
 *
 * @param kept - number of results, at least 1
 */
export function remembered<Result>(
  kept: number,
  find: (first: number, second: number) => Result,
): (first: number, second: number) => Result {
  const results = new Map<string, Result>();
  return (first, second) => {
    const name = `${first}/${second}`;
    const known = results.get(name);
    if (known !== undefined) return known;
    if (results.size >= kept) results.clear();
    const found = find(first, second);
    results.set(name, found);
    return found;
  };
}
