/** A progress bar with the time left, on standard error, if that is a terminal. */
import cliProgress from 'cli-progress';

/** Counts replications that are done. */
export interface Progress {
  /** More, or fewer, are to be done than was thought. */
  plan(total: number): void;
  /** So many more are done, 1 by default. */
  step(count?: number): void;
  stop(): void;
}

/**
 * Starts a progress bar.
 *
 * @param format - of the bar, or null for a silent one
 */
export function startProgress(total: number, format: string | null): Progress {
  if (format === null || process.stderr.isTTY !== true)
    return { plan: () => {}, step: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar(
    {
      format,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      etaBuffer: 20,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    plan: (planned) => bar.setTotal(planned),
    step: (count = 1) => bar.increment(count),
    stop: () => bar.stop(),
  };
}
