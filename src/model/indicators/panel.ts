/** The values of all indicators of a run: month by month, and over a window. */
import { MONTHS_PER_YEAR, type Window } from '../../kernel/clock.ts';
import { QuasimarketError } from '../../kernel/error.ts';
import { evaluate, type Indicator } from './indicator.ts';
import type { RunRecord } from './record.ts';
import { indicatorNamed, indicators } from './registry.ts';
import { scopesOf } from './scope.ts';
import type { View } from './view.ts';

/**
 * Values by scope, indicator and month: entry (s·indicators + i)·months + t, scopes in the order of `scopeNames`,
 * indicators in the order of the registry and then `extra`. NaN stands for null.
 *
 * @param extra - indicators that the scenario defines
 * @throws QuasimarketError if an indicator is infinite or not a number
 */
export function monthlyValues(record: RunRecord, extra: readonly Indicator[] = []): Float64Array {
  const all = [...indicators, ...extra];
  const scopes = scopesOf(record);
  const { months } = record;
  const values = new Float64Array(scopes.length * all.length * months);
  let position = 0;
  for (const scope of scopes) {
    for (const indicator of all) {
      for (let month = 0; month < months; month += 1) {
        values[position] = entryOf(indicator, { scope, from: month, to: month + 1 });
        position += 1;
      }
    }
  }
  return values;
}

/**
 * Values by scope and indicator over a window: entry s·indicators + i, in the order of {@link monthlyValues}.
 * NaN stands for null.
 *
 * @param window - at least one month of the run
 * @param extra - indicators that the scenario defines
 * @throws QuasimarketError if an indicator is infinite or not a number
 */
export function windowValues(
  record: RunRecord,
  window: Window,
  extra: readonly Indicator[] = [],
): Float64Array {
  const all = [...indicators, ...extra];
  const { from, to } = window;
  return Float64Array.from(
    scopesOf(record).flatMap((scope) => all.map((indicator) => entryOf(indicator, { scope, from, to }))),
  );
}

/**
 * Values over each complete fiscal year: entry (y·scopes + s)·indicators + i, otherwise as {@link windowValues}.
 *
 * @param extra - indicators that the scenario defines
 */
export function yearlyValues(record: RunRecord, extra: readonly Indicator[] = []): Float64Array {
  const years = Array.from({ length: Math.floor(record.months / MONTHS_PER_YEAR) }, (_, year) => {
    const from = year * MONTHS_PER_YEAR;
    return windowValues(record, { from, to: from + MONTHS_PER_YEAR }, extra);
  });
  return Float64Array.from(years.flatMap((values) => [...values]));
}

/**
 * Values of some indicators of the widest scope month by month: entry i·months + t, in the order of the names. NaN stands
 * for null.
 *
 * @param names - of indicators of the registry
 */
export function seriesValues(record: RunRecord, names: readonly string[]): Float64Array {
  const scopes = scopesOf(record);
  const scope = scopes[scopes.length - 1];
  const { months } = record;
  const values = new Float64Array(names.length * months);
  names.forEach((name, i) => {
    const indicator = indicatorNamed(name) as Indicator;
    for (let month = 0; month < months; month += 1) {
      values[i * months + month] = entryOf(indicator, { scope, from: month, to: month + 1 });
    }
  });
  return values;
}

/** NaN for null, which no value may be otherwise. */
function entryOf(indicator: Indicator, view: View): number {
  const value = evaluate(indicator, view);
  if (value === null) return Number.NaN;
  if (Number.isFinite(value)) return value;
  const { government, service } = view.scope;
  throw new QuasimarketError(
    'state',
    `indicator ${indicator.name} of ${government}/${service} is ${value} in months ${view.from + 1}-${view.to}`,
  );
}
