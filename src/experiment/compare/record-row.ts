/** A finished replication as one row of numbers, which records hold: its values, then money and service of each government-year. */
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import type { GovernmentYear } from '../../model/indicators/government-years.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Numbers of a government-year before those of its services: spending and administration. */
const MONEY = 2;

/**
 * The row of a replication. A government-year is spending, administration, and the adjusted service of each service of
 * the government in the order of the scenario, NaN of one that is not given in person.
 */
export function rowOf(
  values: Float64Array,
  years: readonly GovernmentYear[],
  scenario: Scenario,
): Float64Array {
  const services = servicesOf(scenario);
  const numbers = years.flatMap(({ government, spending, administration, adjustedService }) => [
    spending,
    administration,
    ...services.get(government)!.map((service) => adjustedService[service] ?? Number.NaN),
  ]);
  const row = new Float64Array(values.length + numbers.length);
  row.set(values);
  row.set(numbers, values.length);
  return row;
}

/** The values of a row. */
export function valuesIn(row: Float64Array, scenario: Scenario): Float64Array {
  return row.slice(0, row.length - sizeOf(scenario));
}

/** Money and service of each government in each complete fiscal year. */
export function governmentYearsIn(row: Float64Array, scenario: Scenario): GovernmentYear[] {
  const years = Array.from({ length: yearsOf(scenario) }, (_, year) => year);
  let at = row.length - sizeOf(scenario);
  return [...servicesOf(scenario)].flatMap(([government, services]) =>
    years.map((year): GovernmentYear => {
      const [spending, administration, ...amounts] = row.subarray(at, at + MONEY + services.length);
      at += MONEY + services.length;
      const given = services.map((service, i) => [service, amounts[i]] as const);
      const adjustedService = Object.fromEntries(given.filter(([, amount]) => !Number.isNaN(amount)));
      return { government, year, spending, administration, adjustedService };
    }),
  );
}

function yearsOf({ months }: Scenario): number {
  return Math.floor(months / MONTHS_PER_YEAR);
}

/** Numbers of all government-years. */
function sizeOf(scenario: Scenario): number {
  const ofYear = [...servicesOf(scenario).values()].map((services) => MONEY + services.length);
  return yearsOf(scenario) * ofYear.reduce((sum, size) => sum + size, 0);
}

/** Services of each government that has some. */
function servicesOf({ governments }: Scenario): Map<string, string[]> {
  const purchasers = governments.filter(({ services }) => services.length > 0);
  return new Map(purchasers.map(({ slug, services }) => [slug, services.map((service) => service.slug)]));
}
