/** One replication of a scenario, from the draws to the values that results keep. */
import { formulaIndicators } from '../model/indicators/formula.ts';
import { type GovernmentYear, governmentYears } from '../model/indicators/government-years.ts';
import type { Indicator } from '../model/indicators/indicator.ts';
import { newObserver, type Observer, observe, recordOf } from '../model/indicators/observe.ts';
import { monthlyValues, seriesValues, windowValues, yearlyValues } from '../model/indicators/panel.ts';
import { headline, indicators, insuredHeadline } from '../model/indicators/registry.ts';
import { type ScopeName, scopeNames } from '../model/indicators/scope.ts';
import { runMonths, startRun } from '../model/simulate.ts';
import type { World } from '../model/world.ts';
import { compileExpression } from '../scenario/expression.ts';
import { placeOf, type Scenario } from '../scenario/scenario.ts';
import { type LedgerRow, ledgerRows } from './ledger-rows.ts';
import { askResidents, type QuestionnaireRow } from './questionnaire.ts';

/** Which values a run gives, and in which order: scopes, then indicators, then months. */
export interface Panel {
  readonly scopes: readonly ScopeName[];
  readonly indicators: readonly { readonly name: string; readonly unit: string; readonly meaning: string }[];
  readonly months: number;
}

/** What one replication leaves; plain data that can be sent between threads. */
export interface ReplicationResult {
  /** 0, 1, 2, ... */
  readonly replication: number;
  /** [scope][indicator][month], NaN where an indicator is not defined. */
  readonly monthly: Float64Array;
  /** [scope][indicator] over the window of the scenario, NaN where not defined. */
  readonly window: Float64Array;
  readonly ledger: readonly LedgerRow[];
  /** What the questionnaire of the scenario reports; empty without one. */
  readonly questionnaire: readonly QuestionnaireRow[];
  /** [year][scope][indicator] over each complete fiscal year. */
  readonly yearly: Float64Array;
  /** [followed indicator][month] of the widest scope. */
  readonly series: Float64Array;
  /** Money and service of each government in each complete fiscal year, for comparisons across governments. */
  readonly governmentYears: readonly GovernmentYear[];
}

/**
 * What is kept of a replication: everything; the values over the window and the years of governments; these with the
 * values over years; or what a study of it shows (these and series). The rest is then empty.
 */
export type Keep = 'all' | 'window' | 'years' | 'study';

/** Indicators whose course over the months is kept for a study. */
export const followed: readonly string[] = [...headline, ...insuredHeadline];

/** Values that every replication of a scenario gives. */
export function panelOf(scenario: Scenario): Panel {
  return {
    scopes: scopeNames(scenario.governments),
    indicators: [...indicators, ...ownIndicators(scenario)],
    months: scenario.months,
  };
}

/** Indicators that the scenario defines by formulas. */
function ownIndicators(scenario: Scenario): Indicator[] {
  return formulaIndicators(
    scenario.indicators.map((own) => ({
      name: own.name,
      unit: own.unit,
      meaning: own.meaning,
      formula: own.formula,
      evaluate: compileExpression(own.expression),
    })),
  );
}

/** A result that keeps nothing. */
function nothingOf(replication: number): ReplicationResult {
  const none = new Float64Array(0);
  return {
    replication,
    monthly: none,
    window: none,
    yearly: none,
    series: none,
    ledger: [],
    questionnaire: [],
    governmentYears: [],
  };
}

/** A replication under way: the world, and what has been observed of it so far. */
export interface Run {
  readonly world: World;
  readonly observer: Observer;
}

/**
 * Runs a scenario once, and evaluates what is to be kept of it. Replication k depends on the scenario, its seed and k alone.
 * @throws QuasimarketError ('state') when an invariant of the model is violated
 */
export function simulateReplication(
  scenario: Scenario,
  replication: number,
  keep: Keep = 'all',
): ReplicationResult {
  const run = startOf(scenario, replication);
  const questionnaire: QuestionnaireRow[] = [];
  const asked = keep === 'all' ? scenario.questionnaire : null;
  runMonths(run.world, (now) => {
    observe(now, run.observer);
    if (asked !== null && now.month === asked.month)
      questionnaire.push(...askResidents(now, asked, replication));
  });
  return { ...resultOf(run, scenario, { replication, keep }), questionnaire };
}

/** A replication before its first month. */
export function startOf(scenario: Scenario, replication: number): Run {
  const world = startRun(placeOf(scenario), scenario.seed, replication);
  return { world, observer: newObserver(world) };
}

/** What is kept of a run that has come to its end, but the answers of residents. */
export function resultOf(
  { observer }: Run,
  scenario: Scenario,
  { replication, keep }: { readonly replication: number; readonly keep: Keep },
): ReplicationResult {
  const record = recordOf(observer);
  const own = ownIndicators(scenario);
  const window = windowValues(record, scenario.window, own);
  const kept = { ...nothingOf(replication), window, governmentYears: governmentYears(record) };
  if (keep === 'window') return kept;
  const years = { ...kept, yearly: yearlyValues(record, own) };
  if (keep === 'years') return years;
  const course = { ...years, series: seriesValues(record, followed) };
  if (keep === 'study') return course;
  return { ...course, monthly: monthlyValues(record, own), ledger: ledgerRows(record, replication) };
}
