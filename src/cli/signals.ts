/** SIGINT and SIGTERM end the program in order: work stops, files are cleaned up, the exit code tells. */
import { QuasimarketError } from '../kernel/error.ts';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Ending = keyof typeof EXIT_CODES;

/** Time for stopping in order, ms; after it the process ends as it is, and the next run cleans up. */
const PATIENCE = 4000;

/**
 * Does work that stops when a signal arrives: its `AbortSignal` then carries an error of code `interrupted`. A second
 * signal ends the process at once.
 *
 * @param left - what the error says of the results
 */
export async function untilSignal<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  left = 'no results were written',
): Promise<Result> {
  const controller = new AbortController();
  const onSignal = (name: Ending) => {
    if (controller.signal.aborted) process.exit(EXIT_CODES[name]);
    setTimeout(() => process.exit(EXIT_CODES[name]), PATIENCE).unref();
    controller.abort(interruption(name, left));
  };
  for (const name of Object.keys(EXIT_CODES)) process.on(name, onSignal);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of Object.keys(EXIT_CODES)) process.off(name, onSignal);
  }
}

function interruption(name: Ending, left: string): QuasimarketError {
  return new QuasimarketError('interrupted', `stopped by ${name}; ${left}`, { found: name });
}

/** The exit code of an error: 2 if the user can mend it, 1 if not, 130 or 143 after a signal. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof QuasimarketError)) return 1;
  if (error.code === 'input' || error.code === 'limit') return 2;
  if (error.code === 'interrupted') return EXIT_CODES[error.found as Ending] ?? 1;
  return 1;
}
