/** What `panel` says. Numbers come in as text. */
import { counted } from './counted.ts';

/** Heads and titles of the tables of governments. */
export const panel = {
  heads: { year: 'year', government: 'government' },
  vertical: (government: string) => `${government} over the years`,
  horizontal: (from: string, to: string) => `Governments beside each other, months ${from}-${to}`,
  legend: (replications: string) =>
    'means of the replications; - not defined. Efficiency: service for spending and administration, against the best of all ' +
    'governments and years, 1 at best; productivity change: against the year before, above 1 if it rose; ' +
    counted(replications, 'replication'),
};
