/** What sign maps come to. */
import { indicator } from '../bands/quantity.ts';
import type { SignMap } from './maps.ts';
import { atBound, effectOf, type Found, MOST_AT_BOUND } from './outcomes.ts';
import type { Setting } from './pattern.ts';
import type { Runner } from './run.ts';

/** Whether an effect is clearly above or below 0; untested where effort stands too often at a bound. */
export type Sign = 'up' | 'down' | 'none' | 'untested';

/** An effect in one cell. */
export interface Cell extends Omit<Found, 'status'> {
  readonly sign: Sign;
}

/** A map with its cells: [indicator][row][column]. */
export interface MapOutcome {
  readonly id: string;
  readonly cells: readonly (readonly (readonly Cell[])[])[];
}

/** Runs a map. */
export async function mapOutcomeOf(
  { id, rows, columns, indicators, cell }: SignMap,
  replications: number,
  runner: Runner,
): Promise<MapOutcome> {
  const cells: Cell[][][] = indicators.map(() => []);
  for (const [r, row] of rows.values.entries()) {
    for (const own of cells) own.push([]);
    for (const column of columns.values) {
      const pair = cell(row.set, column.set);
      for (const [i, name] of indicators.entries()) {
        cells[i][r].push(await cellOf(name, pair, replications, runner));
      }
    }
  }
  return { id, cells };
}

async function cellOf(
  name: string,
  pair: readonly [Setting, Setting],
  replications: number,
  runner: Runner,
): Promise<Cell> {
  const [before, after] = pair;
  const measure = indicator(name);
  const effect = effectOf(
    await runner({ setting: before, measure }, replications),
    await runner({ setting: after, measure }, replications),
  );
  const shares = [];
  for (const one of pair) shares.push(...(await atBound(one, undefined, replications, runner)));
  const effortAtBound = shares.length === 0 ? null : Math.max(...shares);
  const { mean = null, low = null, high = null, count = 0 } = effect ?? {};
  return { sign: signOf(low, high, effortAtBound), effect: mean, low, high, count, effortAtBound };
}

/** The sign of an effect from its interval. */
export function signOf(low: number | null, high: number | null, effortAtBound: number | null): Sign {
  if ((effortAtBound ?? 0) > MOST_AT_BOUND) return 'untested';
  if (low !== null && low > 0) return 'up';
  return high !== null && high < 0 ? 'down' : 'none';
}
