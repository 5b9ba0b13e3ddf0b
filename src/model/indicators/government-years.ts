/** What each government spent in a fiscal year and what its residents got for it: the data of comparisons across governments. */
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import { administrationOf } from './cost.ts';
import { adjustedServiceOf } from './quality.ts';
import type { RunRecord } from './record.ts';
import { scopesOf } from './scope.ts';
import { byService, inPerson, money, type View } from './view.ts';

/** One government in one fiscal year; of services given in person, like the indicator valueForMoney. */
export interface GovernmentYear {
  readonly government: string;
  /** 0, 1, ... */
  readonly year: number;
  /** Payments to organizations and in-house provision, CNY. */
  readonly spending: number;
  /** Audits, evaluation, surveys, publicity and programmes, CNY. */
  readonly administration: number;
  /** Service received, weighted by quality, person-months at full quality by service. */
  readonly adjustedService: Readonly<Record<string, number>>;
}

/** The complete fiscal years of a run, government by government in the order of the scopes. */
export function governmentYears(record: RunRecord): GovernmentYear[] {
  const single = scopesOf(record).filter(({ services }) => services.length === 1);
  const governments = new Set(single.map(({ whole }) => whole));
  const count = Math.floor(record.months / MONTHS_PER_YEAR);
  return [...governments].flatMap((scope) =>
    Array.from({ length: count }, (_, year) => {
      const from = year * MONTHS_PER_YEAR;
      return governmentYear({ scope, from, to: from + MONTHS_PER_YEAR }, year);
    }),
  );
}

function governmentYear(view: View, year: number): GovernmentYear {
  const served = inPerson(view);
  return {
    government: view.scope.government,
    year,
    spending: money(served, 'payments') + money(served, 'inhouseCost'),
    administration: administrationOf(served),
    adjustedService: Object.fromEntries(
      byService(served).map((part) => [part.scope.service, adjustedServiceOf(part)]),
    ),
  };
}
