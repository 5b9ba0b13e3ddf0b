/** What an indicator reads: a scope of a record over a range of months. */
import { MONTHS_PER_YEAR, monthOfYear } from '../../kernel/clock.ts';
import { cnyOf } from '../../kernel/money.ts';
import type { WeightedValue } from '../../statistics/quantile.ts';
import type { Call, Contract } from '../agents/contract.ts';
import type { GovernmentTally, ServiceTally } from '../tallies.ts';
import type { GovernmentRecord } from './record.ts';
import type { RowsByMonth, Scope } from './scope.ts';

/** Months `from` (included) to `to` (excluded) of a scope; at least one month. */
export interface View {
  readonly scope: Scope;
  readonly from: number;
  readonly to: number;
}

/** A number divided by another; null where one is missing or the second is 0. */
export function ratio(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return numerator / denominator;
}

/** Length of the view, months. */
export function monthsOf(view: View): number {
  return view.to - view.from;
}

/** A tally summed over the services and months of the view. */
export function total(view: View, tally: keyof ServiceTally): number {
  return sumOver(serviceSums(view.scope, tally), view);
}

/** A tally in fen summed over the services and months of the view, CNY. */
export function money(view: View, tally: keyof ServiceTally): number {
  return cnyOf(total(view, tally));
}

/** The mean over the months of a tally summed over the services: for stocks. */
export function level(view: View, tally: keyof ServiceTally): number {
  return total(view, tally) / monthsOf(view);
}

/** A tally of governments summed over the governments and months of the view, with all their services. */
export function governmentTotal(view: View, tally: keyof GovernmentTally): number {
  return sumOver(
    governmentSums(view.scope, `${tally}/total`, tally, () => 1),
    view,
  );
}

/**
 * The part of a government's tally that falls to the services of the view, each service of a government taking
 * the same part: how overheads of the whole government are divided when one of its services is looked at.
 */
export function governmentPart(view: View, tally: keyof GovernmentTally): number {
  const { scope } = view;
  const part = (government: GovernmentRecord, i: number) =>
    scope.services.filter((service) => service.government === government.slug).length /
    scope.servicesOfGovernment[i];
  return sumOver(governmentSums(scope, `${tally}/part`, tally, part), view);
}

/** The mean of an index over months and governments, each government weighted by its residents. */
export function governmentState(view: View, tally: keyof GovernmentTally): number | null {
  const sums = governmentSums(view.scope, `${tally}/state`, tally, ({ persons }) => persons);
  return ratio(sumOver(sums, view), view.scope.persons * monthsOf(view));
}

/** Openings of lots in the months of the view. */
export function callsOf(view: View): readonly Call[] {
  return rowsOf(view.scope.calls, view);
}

/** Contracts signed in the months of the view. */
export function signedIn(view: View): readonly Contract[] {
  return rowsOf(view.scope.signed, view);
}

/** Quality of the contract-months and months of in-house provision in the view, weighted by the persons served. */
export function deliveredQualities({ scope, from, to }: View): WeightedValue[] {
  return scope.services.flatMap(({ deliveries: { quality, served, end } }) => {
    const first = from === 0 ? 0 : end[from - 1];
    return Array.from({ length: end[to - 1] - first }, (_, i) => ({
      value: quality[first + i],
      weight: served[first + i],
    }));
  });
}

/** The view of each service alone. */
export function byService({ scope, from, to }: View): View[] {
  return scope.parts.map((part) => ({ scope: part, from, to }));
}

/** The view of each government alone, with those of its services that are in the view. */
export function byGovernment(view: View): { government: GovernmentRecord; services: View[] }[] {
  const services = byService(view);
  return view.scope.governments.map((government) => ({
    government,
    services: services.filter(({ scope }) => scope.government === government.slug),
  }));
}

/** The same months of the services of the view that are given in person. */
export function inPerson({ scope, from, to }: View): View {
  return { scope: scope.inPerson, from, to };
}

/** The same months of all services of the governments in the view. */
export function wholeGovernments({ scope, from, to }: View): View {
  return { scope: scope.whole, from, to };
}

/** The view, begun earlier if it is shorter than `months`, but not before the start of the run. */
export function reachBack(view: View, months: number): View {
  const from = Math.max(0, Math.min(view.from, view.to - months));
  return from === view.from ? view : { ...view, from };
}

/**
 * The years of the view, counted back from its end. A year that the view covers in part is left out, unless the
 * view is shorter than a year.
 */
export function years(view: View): View[] {
  if (monthsOf(view) < MONTHS_PER_YEAR) return [view];
  const blocks: View[] = [];
  for (let to = view.to; to - MONTHS_PER_YEAR >= view.from; to -= MONTHS_PER_YEAR) {
    blocks.push({ ...view, from: to - MONTHS_PER_YEAR, to });
  }
  return blocks.reverse();
}

/** Fiscal years that begin in the view. */
export function fiscalYears({ from, to }: View): number {
  let count = 0;
  for (let month = from; month < to; month += 1) if (monthOfYear(month) === 0) count += 1;
  return count;
}

function rowsOf<Row>({ rows, start }: RowsByMonth<Row>, { from, to }: View): readonly Row[] {
  return rows.slice(start[from], start[to]);
}

/** The sum of monthly values over the months of a view. */
export function sumOver(months: Float64Array, { from, to }: View): number {
  let sum = 0;
  for (let month = from; month < to; month += 1) sum += months[month];
  return sum;
}

function serviceSums(scope: Scope, tally: keyof ServiceTally): Float64Array {
  if (scope.services.length === 1) return scope.services[0].totals[tally];
  return keptSums(scope, tally, (sums) => {
    for (const service of scope.services) addTo(sums, service.totals[tally], 1);
  });
}

function governmentSums(
  scope: Scope,
  key: string,
  tally: keyof GovernmentTally,
  weight: (government: GovernmentRecord, index: number) => number,
): Float64Array {
  return keptSums(scope, key, (sums) => {
    scope.governments.forEach((government, i) => {
      addTo(sums, government.totals[tally], weight(government, i));
    });
  });
}

/** Monthly values of a scope, 0 before `add` makes them when they are first asked for. */
export function keptSums(scope: Scope, key: string, add: (sums: Float64Array) => void): Float64Array {
  let sums = scope.sums.get(key);
  if (sums === undefined) {
    sums = new Float64Array(scope.record.months);
    add(sums);
    scope.sums.set(key, sums);
  }
  return sums;
}

function addTo(sums: Float64Array, values: Float64Array, weight: number): void {
  for (let month = 0; month < sums.length; month += 1) sums[month] += weight * values[month];
}
