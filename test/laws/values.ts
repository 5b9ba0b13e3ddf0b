/** Arbitrary values of parameters, from their tables. */
import fc from 'fast-check';
import type { Definition, Definitions } from '../../src/model/parameters/definition.ts';

/** Steps of a range: evenly spread with the ends included, where doubles would crowd around 0. */
const STEPS = 64;

/** Numbers of a range, its ends included. */
export function between([lowest, highest]: readonly [number, number], whole = false): fc.Arbitrary<number> {
  if (whole) return fc.integer({ min: lowest, max: highest });
  return fc.nat(STEPS).map((step) => lowest + ((highest - lowest) * step) / STEPS);
}

/** Any admitted value where the range is a share, a chance or an index; else any plausible one, or the least admitted. */
export function settingOf(definition: Definition): fc.Arbitrary<unknown> {
  if (definition.kind === 'switch') return fc.boolean();
  if (definition.kind === 'choice') return fc.constantFrom(...definition.options);
  if (definition.kind === 'vector') return fc.constant(definition.default);
  const { admissible, plausible, whole } = definition;
  if (admissible[0] >= 0 && admissible[1] <= 1) return between(admissible, whole);
  return fc.oneof(
    { weight: 8, arbitrary: between(plausible, whole) },
    { weight: 1, arbitrary: fc.constant(admissible[0]) },
  );
}

/** Left out in two cases of three; a smaller counterexample leaves it out. */
export function perhaps<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary },
  );
}

/** Values of a table, most left at their defaults. @param own - those with a law of their own, or none (null) */
export function valuesOf(table: Definitions, own: Readonly<Record<string, fc.Arbitrary<unknown> | null>>) {
  const fields = Object.entries(table)
    .filter(([name]) => own[name] !== null)
    .map(([name, definition]) => [name, own[name] ?? perhaps(settingOf(definition))] as const);
  return fc.record(Object.fromEntries(fields)) as fc.Arbitrary<Record<string, unknown>>;
}
