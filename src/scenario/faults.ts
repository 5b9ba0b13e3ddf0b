/** What is wrong with a scenario: collected, placed, ordered and thrown at once. */
import { escapeControls } from '../kernel/display.ts';
import { type ErrorDetails, type Position, QuasimarketError } from '../kernel/error.ts';
import { compareCodeUnits } from '../kernel/text.ts';
import { type Path, pathText, positionOf, type Span } from './tree.ts';

/** What is said about a field, besides its place. */
export interface FaultText {
  readonly message: string;
  readonly found?: string;
  readonly rule?: string;
  readonly suggestion?: string | undefined;
}

/** Advice that does not stop a run. */
export interface Warning {
  /** Path of the field, empty if it concerns the scenario as a whole. */
  readonly path: string;
  readonly message: string;
  readonly position?: Position;
}

const FAULT_LIMIT = 50;
const FOUND_LENGTH = 60;

/** An error about one field, with the place it is written at; for an option the message names the option instead. */
export function fault(span: Span, path: Path, text: FaultText): QuasimarketError {
  const position = positionOf(span);
  const details: { -readonly [K in keyof ErrorDetails]: ErrorDetails[K] } = { path: pathText(path) };
  if (position !== undefined) details.position = position;
  if (text.found !== undefined) details.found = text.found;
  if (text.rule !== undefined) details.rule = text.rule;
  if (text.suggestion !== undefined) details.suggestion = text.suggestion;
  const message = position === undefined ? `${text.message} (in ${span.source.name})` : text.message;
  return new QuasimarketError('input', message, details);
}

/** A found value as a message shows it: quoted, on one line and cut. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === null) return 'nothing';
  if (typeof value === 'object') return 'a map';
  if (typeof value !== 'string') return String(value);
  const text = value.length > FOUND_LENGTH ? `${value.slice(0, FOUND_LENGTH)}…` : value;
  return `"${escapeControls(text)}"`;
}

/** Faults in the order of their places, those of options first, without repetition, at most fifty. */
function orderedFaults(faults: readonly QuasimarketError[]): QuasimarketError[] {
  const seen = new Set<string>();
  const kept = faults.filter((one) => {
    const { file, line, column } = one.position ?? {};
    const key = JSON.stringify([file, line, column, one.path, one.message]);
    return !seen.has(key) && seen.add(key);
  });
  return kept.sort(byPlace).slice(0, FAULT_LIMIT);
}

function byPlace(a: QuasimarketError, b: QuasimarketError): number {
  const [p, q] = [a.position, b.position];
  if (p === undefined || q === undefined) return Number(p !== undefined) - Number(q !== undefined);
  return compareCodeUnits(p.file, q.file) || p.line - q.line || p.column - q.column;
}

/** Throws the faults as one error: the first one, with all of them in `faults`. */
export function throwFaults(faults: readonly QuasimarketError[]): void {
  const ordered = orderedFaults(faults);
  const [first] = ordered;
  if (first === undefined) return;
  const details: { -readonly [K in keyof ErrorDetails]: ErrorDetails[K] } = { faults: ordered };
  for (const key of ['position', 'path', 'found', 'rule', 'suggestion'] as const) {
    if (first[key] !== undefined) Object.assign(details, { [key]: first[key] });
  }
  throw new QuasimarketError('input', first.message, details);
}
