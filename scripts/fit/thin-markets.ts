/** Why tenders fail in thin markets: the rule of minimum bids, the number of organizations, or how calls are noticed. */
import { momentsOf, runScenario } from '../bands/measure.ts';
import { indicator } from '../bands/quantity.ts';

/** Failed share in a case at the two settings of a table. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly failed: number;
}

async function table(
  rows: readonly number[],
  columns: readonly number[],
  replications: number,
  set: (row: number, column: number) => readonly string[],
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const runs = await runScenario('f-town', replications, set(row, column));
      cells.push({ row, column, failed: momentsOf(indicator('failedShare').of(runs)).mean ?? Number.NaN });
    }
  }
  return cells;
}

/** Failed share of F town by minimum bids (rows) and organizations per service (columns). */
export function byRuleAndOrganizations(replications: number): Promise<Cell[]> {
  return table([1, 2, 3], [4, 6, 8, 10, 14, 20], replications, (bids, organizations) => [
    `governments.*.minimumBids=${bids}`,
    `services.*.organizations.*.count=${organizations}`,
  ]);
}

/** Failed share of F town by awarenessBase (rows) and callShock (columns), over their plausible ranges. */
export function byNotice(replications: number): Promise<Cell[]> {
  return table([0.5, 1.5, 2.4, 3.5, 5], [0, 0.65, 1.3, 2, 2.5], replications, (base, shock) => [
    `constants.awarenessBase=${base}`,
    `constants.callShock=${shock}`,
  ]);
}
