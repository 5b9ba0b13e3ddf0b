/** Process 2: own revenue and raised funds reach the account of the government, a twelfth each month. */
import { exp, pow } from '../../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR, monthOfYear, yearOf } from '../../../kernel/clock.ts';
import { normalFrom } from '../../../kernel/distributions.ts';
import { counterOf, draw } from '../../../kernel/random.ts';
import type { Government } from '../../agents/government.ts';
import { receive } from '../../ledger.ts';
import { purposes } from '../../purposes.ts';
import type { World } from '../../world.ts';

/**
 * Own revenue of a year, CNY: share · per head · persons · (1 + growth)^year · exp(sd z - sd² / 2).
 * @param terms - shares and rates of the government; `normal` is a standard normal draw
 */
export function ownRevenue(terms: {
  serviceShare: number;
  revenuePerHead: number;
  fiscalPersons: number;
  revenueGrowth: number;
  revenueShock: number;
  year: number;
  normal: number;
}): number {
  const { revenueShock: sd } = terms;
  const base = terms.serviceShare * terms.revenuePerHead * terms.fiscalPersons;
  return base * pow(1 + terms.revenueGrowth, terms.year) * exp(sd * terms.normal - (sd * sd) / 2);
}

/**
 * Funds raised in a year, CNY: persons · ceiling · (1 - exp(-yield · effort / ceiling)).
 * @param effort - fund-raising effort, CNY per head and year
 * @param fundraisingCeiling - CNY per head and year, reached at infinite effort; 0 = nothing can be raised
 */
export function fundsRaised(
  persons: number,
  effort: number,
  fundraisingYield: number,
  fundraisingCeiling: number,
): number {
  if (fundraisingCeiling === 0) return 0;
  return persons * fundraisingCeiling * (1 - exp((-fundraisingYield * effort) / fundraisingCeiling));
}

/** Persons on whose income own revenue is raised: those stated, or the residents. */
export function fiscalPersonsOf(government: Government): number {
  const stated = government.values.fiscalPersons;
  return stated > 0 ? stated : government.persons;
}

/** Step: draws the year's revenue in its first month and posts a twelfth of revenue and raised funds. */
export function raiseRevenue(world: World): void {
  for (const government of world.governments) {
    const { values } = government;
    if (monthOfYear(world.month) === 0) government.ownRevenue = revenueOfYear(world, government);
    government.fundsRaised = fundsRaised(
      government.persons,
      values.fundraisingEffort,
      world.constants.fundraisingYield,
      world.constants.fundraisingCeiling,
    );
    const { ledger } = world;
    government.tally.ownRevenue += receive(
      ledger,
      government,
      government.ownRevenue / MONTHS_PER_YEAR,
      'ownRevenue',
    );
    government.tally.fundsRaised += receive(
      ledger,
      government,
      government.fundsRaised / MONTHS_PER_YEAR,
      'fundRaising',
    );
  }
}

/** Own revenue of the current year, CNY, drawn for its first month. */
export function revenueOfYear(world: World, government: Government): number {
  const { values } = government;
  const year = yearOf(world.month);
  const u = draw(world.run, purposes.revenue, government.id, counterOf(MONTHS_PER_YEAR * year));
  return ownRevenue({
    serviceShare: values.serviceShare,
    revenuePerHead: values.revenuePerHead,
    fiscalPersons: fiscalPersonsOf(government),
    revenueGrowth: values.revenueGrowth,
    revenueShock: values.revenueShock,
    year,
    normal: normalFrom(u, 0, 1),
  });
}
