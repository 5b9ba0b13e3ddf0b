/** Studies that someone has changed by hand. */

/** Where a field is. */
export type Path = readonly (string | number)[];

/** Every field of a study; of a list its first item stands for all. */
export function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? value.slice(0, 1).map((one, i) => [i, one] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}

/** A copy with another value at a path; undefined takes the field away, and null stands for it in a list. */
export function forged(whole: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  const part = (whole as Record<string | number, unknown>)[first];
  if (Array.isArray(whole)) return whole.with(Number(first), forged(part, rest, value));
  return { ...(whole as object), [first]: forged(part, rest, value) };
}
