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

/** A warning as one line, `file:line:column path message`. */
export function warningLine({ path, message, position }: Warning): string {
  const place = position === undefined ? '' : `${position.file}:${position.line}:${position.column} `;
  return escapeControls(`${place}${path === '' ? '' : `${path} `}${message}`);
}
