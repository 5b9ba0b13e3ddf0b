/** Errors and warnings as the terminal shows them. */
import { escapeControls } from '../kernel/display.ts';
import { formatError, QuasimarketError } from '../kernel/error.ts';
import type { Warning } from '../scenario/faults.ts';
import type { Terminal } from './terminal.ts';

/** Prints an error, or each of several; what is no error of ours is a fault of the program, and says so. */
export function tellError(error: unknown, { tell, errorColor }: Terminal): void {
  const label = errorColor.red('error:');
  if (!(error instanceof QuasimarketError)) {
    tell(`${label} this is a fault of quasimarket itself: ${formatError(error)}\n`);
    return;
  }
  for (const one of error.faults ?? [error]) tell(`${label} ${formatError(one)}\n`);
}

const FAILURES_SHOWN = 3;

/** Tells of replications that were stopped: faults of the model. @param where - what lists all of them, in words that follow a comma */
export function tellStopped(
  failures: readonly { readonly replication: number; readonly reason: string; readonly arm?: string }[],
  where: string,
  { tell, errorColor }: Terminal,
): void {
  const label = errorColor.red('error:');
  for (const { replication, reason, arm } of failures.slice(0, FAILURES_SHOWN)) {
    const which = arm === undefined ? `replication ${replication}` : `replication ${replication} of ${arm}`;
    tell(`${label} ${which} failed: ${escapeControls(reason)}\n`);
  }
  const more = failures.length - FAILURES_SHOWN;
  if (more > 0)
    tell(`${label} ${more} more ${more === 1 ? 'replication' : 'replications'} failed, ${where}\n`);
}

/** A warning as one line, `file:line:column path message`. */
export function warningLine({ path, message, position }: Warning): string {
  const place = position === undefined ? '' : `${position.file}:${position.line}:${position.column} `;
  return escapeControls(`${place}${path === '' ? '' : `${path} `}${message}`);
}
