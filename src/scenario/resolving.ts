/** What is collected while a checked scenario is resolved: faults, warnings and the origin of values. */
import type { QuasimarketError } from '../kernel/error.ts';
import { nearest } from '../kernel/error.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { isSlug } from '../kernel/text.ts';
import type { Definition, Definitions, ValuesOf } from '../model/parameters/definition.ts';
import { type FaultText, fault, type Warning } from './faults.ts';
import type { Provenance } from './scenario.ts';
import { type Path, partAt, pathText, positionOf, spanAt, type Table } from './tree.ts';
import { type Given, isDimensionless } from './value-schema.ts';

/** How a resolved scenario labels values that are defaults: `default`, or `default (source)`. */
const DEFAULT_MARK = /^default( \(.*\))?$/;

/** State of one resolution. */
export interface Resolving {
  readonly tree: Table;
  readonly sourceKeys: readonly string[];
  readonly faults: QuasimarketError[];
  readonly warnings: Warning[];
  readonly provenance: Record<string, Provenance>;
  readonly names: Record<string, string>;
  /** Whether the command line states the length of the run: what the file plans for later months is then no contradiction. */
  readonly isResized: boolean;
}

/** Adds an error about a field. */
export function refuse(resolving: Resolving, path: Path, text: FaultText): void {
  resolving.faults.push(fault(spanAt(resolving.tree, path), path, text));
}

/** Refuses what needs a longer run, or warns of what becomes of it where the command line states the length of the run. */
export function refuseBeyondRun(
  resolving: Resolving,
  path: Path,
  {
    message,
    rule,
    consequence,
  }: { readonly message: string; readonly rule: string; readonly consequence: string },
): void {
  if (resolving.isResized) warn(resolving, path, `${message}; ${consequence}`);
  else refuse(resolving, path, { message, rule });
}

/** Adds a warning about a field; the same one twice counts once. */
export function warn(resolving: Resolving, path: Path, message: string): void {
  const position = path.length === 0 ? undefined : positionOf(spanAt(resolving.tree, path));
  const warning = { path: pathText(path), message, ...(position === undefined ? {} : { position }) };
  const same = (other: Warning) => other.path === warning.path && other.message === message;
  if (!resolving.warnings.some(same)) resolving.warnings.push(warning);
}

/** Where the values of something are written, and the path under which the resolved scenario keeps them. */
export interface Place {
  /** Paths in the file, the strongest first: a government's own service comes before the one at the top. */
  readonly written: readonly Path[];
  readonly resolved: Path;
}

/** The path at which a field is written. */
export function writtenPath(resolving: Resolving, place: Place, name: string): Path {
  const holder = place.written.find((path) => partAt(resolving.tree, [...path, name]) !== undefined);
  return [...(holder ?? place.written[0] ?? []), name];
}

/** Records the origin of a stated value, unless it is marked as the default that it equals. */
export function noteOrigin(resolving: Resolving, place: Place, name: string, given: OriginGiven): void {
  const { source = '', note = '' } = given;
  const path = pathText([...place.resolved, name]);
  if (DEFAULT_MARK.test(source)) {
    if (JSON.stringify(given.value) === JSON.stringify(given.byDefault)) return;
    const message = `is marked as the default, which is ${JSON.stringify(given.byDefault)}; it counts as the scenario's own`;
    warn(resolving, writtenPath(resolving, place, name), message);
    resolving.provenance[path] = { origin: 'scenario', source: '', note };
    return;
  }
  const known = source === '' || source === 'assumption' || resolving.sourceKeys.includes(source);
  if (!known && isSlug(source) && resolving.sourceKeys.length > 0) {
    const near = nearest(source, resolving.sourceKeys);
    const meant = near === undefined ? '' : `; did you mean "${near}"?`;
    warn(
      resolving,
      writtenPath(resolving, place, name),
      `cites "${source}", which is no key of "sources"${meant}`,
    );
  }
  const origin = source === 'assumption' ? 'assumption' : 'scenario';
  resolving.provenance[path] = { origin, source, note };
}

/** A stated value with the default that it stands in for. */
export interface OriginGiven extends Given<unknown> {
  readonly byDefault: unknown;
}

/** The values of a table of parameters: stated ones, else the defaults; implausible ones are warned about. */
export function resolveParameters<Table extends Definitions>(
  resolving: Resolving,
  table: Table,
  given: Readonly<Record<string, unknown>>,
  place: Place & { readonly defaults?: Readonly<Record<string, unknown>> },
): ValuesOf<Table> {
  const entries = Object.entries(table).map(([name, definition]) => {
    const byDefault = place.defaults?.[name] ?? definition.default;
    const stated = given[name] as Given<unknown> | undefined;
    if (stated === undefined) return [name, byDefault];
    noteOrigin(resolving, place, name, { ...stated, byDefault });
    // what is the default of a kind of services or a level of government is plausible there
    if (stated.value !== byDefault)
      warnImplausible(resolving, writtenPath(resolving, place, name), definition, stated.value);
    return [name, stated.value];
  });
  return Object.fromEntries(entries) as ValuesOf<Table>;
}

/** Warns of a number outside its plausible range. */
export function warnImplausible(
  resolving: Resolving,
  path: Path,
  definition: Definition,
  value: unknown,
): void {
  if (definition.kind !== 'number' && definition.kind !== 'vector') return;
  const [lowest, highest] = definition.plausible;
  for (const number of (Array.isArray(value) ? value : [value]) as number[]) {
    if (number >= lowest && number <= highest) continue;
    const unit = isDimensionless(definition.unit) ? '' : ` ${definition.unit}`;
    const range = `${formatNumber(lowest)} to ${formatNumber(highest)}${unit}`;
    warn(resolving, path, `is ${formatNumber(number)}${unit}, outside the plausible range ${range}`);
  }
}
