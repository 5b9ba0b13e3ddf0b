/**
 * The procurement ledger as a table: one row a call, and one a renewal. Names with a slash are paths of the Open
 * Contracting Data Standard 1.1 in its flattened form; the others have no counterpart there.
 */
import type { LedgerRow } from '../experiment/ledger-rows.ts';
import { csvLine } from '../kernel/csv.ts';
import { type Column, flag, real, text, whole } from './table.ts';

/** Codes of the standard: `open` to all, `limited` to invited organizations, `direct` to one. */
const PROCUREMENT_METHODS = {
  tender: 'open',
  commission: 'limited',
  venture: 'open',
  renewal: 'direct',
} as const;
const TENDER_STATUSES = {
  open: 'active',
  awarded: 'complete',
  renewed: 'complete',
  failed: 'unsuccessful',
  annulled: 'cancelled',
  lapsed: 'unsuccessful',
} as const;
const MONEY = 'CNY';
const PRICE = 'CNY/person-month';

/** The columns of `contracts.csv`, in order. */
export const contractColumns: readonly Column<LedgerRow>[] = [
  whole('replication', 'Number of the replication, from 0; it names the draws', (row) => row.replication),
  text('ocid', 'Contracting process: all openings of one lot', (row) => `${row.replication}/${row.lot}`),
  text('tender/id', 'The call, or the contract that renews an older one', (row) => row.call),
  text('buyer/id', 'Government that purchases', (row) => row.government),
  text('tender/items/classification/id', 'Service', (row) => row.service),
  whole('month', 'Month of the opening or renewal, from 1', (row) => row.month),
  whole('opening', 'Which opening of the lot it is, from 1; 0 for a renewal', (row) => row.opening),
  text(
    'tender/procurementMethod',
    'open = tender or contest, limited = commission by invitation, direct = renewal without a call',
    (row) => PROCUREMENT_METHODS[row.mode],
  ),
  text('tender/procurementMethodDetails', 'Mode of award in the words of the model', (row) => row.mode),
  text('tender/status', 'Status as the standard codes it', (row) => TENDER_STATUSES[row.outcome]),
  text('outcome', 'What became of the call in the words of the model', (row) => row.outcome),
  whole('tender/numberOfTenderers', 'Bids received', (row) => row.bidders),
  whole('candidates', 'Organizations that qualify at a cost up to the reserve', (row) => row.candidates),
  whole('aware', 'Of these, organizations that saw the call', (row) => row.aware),
  flag('flawed', 'Whether the procedure was flawed', (row) => row.flawed),
  flag('captured', 'Whether the call was open to rent-seeking', (row) => row.captured),
  whole('volume', 'Persons to be served at a time', (row) => row.volume, 'person'),
  whole('months', 'Length of the contract', (row) => row.months, 'month'),
  real('reserve', 'Highest price admitted', (row) => row.reserve, PRICE),
  real('tender/value/amount', 'Highest price times volume times months', (row) => row.value, MONEY),
  text('tender/value/currency', 'Currency', () => MONEY),
  text('awards/suppliers/id', 'Organization that won', (row) => row.winner),
  text('awards/suppliers/details/type', 'Its type', (row) => row.winnerType),
  real('price', 'Price agreed', (row) => row.price, PRICE),
  real('plannedCost', 'What the winner plans to spend', (row) => row.plannedCost, PRICE),
  real('awards/value/amount', 'Price times volume times months', (row) => row.awardValue, MONEY),
  real('evaluatedScore', 'Score of the winning offer as it was compared', (row) => row.evaluatedScore),
  real('promise', 'Effort promised, 0 to 1', (row) => row.promise),
  real('completeness', 'Share of quality that the contract specifies', (row) => row.completeness),
  whole('contracts/period/startMonth', 'First month of service, from 1', (row) => row.start),
  whole(
    'contracts/period/endMonth',
    'Last month of service, from 1; past the run if it goes on',
    (row) => row.end,
  ),
  whole('renewals', 'Renewals before this contract', (row) => row.renewals),
  text('evaluator', 'Evaluator of the contract', (row) => row.evaluator),
  real('personMonths', 'Service delivered within the run', (row) => row.personMonths, 'person-month'),
  real('quality', 'Mean quality of the service delivered, 0 to 1', (row) => row.quality),
  real('contracts/implementation/transactions/value/amount', 'Paid within the run', (row) => row.paid, MONEY),
  real('fines', 'Fines within the run', (row) => row.fines, MONEY),
  whole('audits', 'Audits within the run', (row) => row.audits),
  real('lastScore', 'Score of the last evaluation, 0 to 1', (row) => row.lastScore),
];

/** The first line of `contracts.csv`. */
export function contractHeader(): Uint8Array {
  return Buffer.from(csvLine(contractColumns.map((column) => column.name)));
}

/** The rows of one replication. */
export function contractRows(rows: readonly LedgerRow[]): Uint8Array {
  return Buffer.from(rows.map((row) => csvLine(contractColumns.map((column) => column.cell(row)))).join(''));
}
