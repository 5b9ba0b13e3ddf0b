/** Efficiency and productivity as a table: one row a replication, government and fiscal year. */
import type { EfficiencyRow } from '../experiment/efficiency.ts';
import { type Column, real, text, whole } from './table.ts';

/** A row of one replication. */
export interface EfficiencyTableRow extends EfficiencyRow {
  readonly replication: number;
}

/** The columns of `efficiency.csv`, in order. */
export const efficiencyColumns: readonly Column<EfficiencyTableRow>[] = [
  whole('replication', 'Number of the replication, from 0; it names the draws', (row) => row.replication),
  text('government', 'Slug of the government', (row) => row.government),
  whole('year', 'Complete fiscal year of the run, from 1', (row) => row.year + 1),
  real(
    'efficiency',
    'Input-oriented CCR efficiency among all government-years of the replication, 0 to 1',
    (row) => row.efficiency,
  ),
  real(
    'malmquist',
    'Productivity relative to the year before; above 1 it rose',
    (row) => row.malmquist,
    'ratio',
  ),
  real('catchUp', 'Part of it that is catching up with the best', (row) => row.catchUp, 'ratio'),
  real('frontierShift', 'Part of it that is a shift of the best', (row) => row.frontierShift, 'ratio'),
];
