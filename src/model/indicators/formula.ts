/** Indicators that a scenario defines as formulas of other indicators and of tallies. */
import { cnyOf } from '../../kernel/money.ts';
import { type GovernmentTally, governmentTallies, type ServiceTally, serviceTallies } from '../tallies.ts';
import { evaluate, type Indicator } from './indicator.ts';
import { indicatorNamed, indicators } from './registry.ts';
import { governmentState, governmentTotal, monthsOf, total, type View } from './view.ts';

/** Value of a name in a formula; null where it has none. */
export type Lookup = (name: string) => number | null;

/** A compiled formula of a scenario. */
export interface Formula {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  /** Its text. */
  readonly formula: string;
  /** Bounds that its author states, if any. */
  readonly range?: readonly [lowest: number, highest: number];
  /** A finite number, or null. */
  readonly evaluate: (lookup: Lookup) => number | null;
}

/** Tallies of services that say how many there are at a time: formulas read their mean over months. */
const stocks: ReadonlySet<string> = new Set<keyof ServiceTally>([
  'persons',
  'needPersons',
  'awarePersons',
  'waitingPersons',
  'enrolledPersons',
  'satisfactionSum',
  'satisfactionPersons',
  'contractVolume',
  'inhouseVolume',
  'suspendedVolume',
  'organizations',
  'registerCapacity',
  'skillSum',
]);

/** The same for tallies of governments. */
const governmentStocks: ReadonlySet<string> = new Set<keyof GovernmentTally>(['cash', 'arrears']);

/** Units of states of a government: formulas read their mean over months, weighted by residents. */
const stateUnits: ReadonlySet<string> = new Set(['index', 'share', 'log']);

/** Names that every formula may use: indicators first, then tallies that share no name with one. */
export function formulaNames(): string[] {
  const tallies = [...Object.keys(serviceTallies), ...Object.keys(governmentTallies)];
  const names = indicators.map(({ name }) => name);
  return [...new Set([...names, ...tallies])];
}

/** Indicators from formulas, each of which may also name those before it. */
export function formulaIndicators(formulas: readonly Formula[]): Indicator[] {
  const made: Indicator[] = [];
  for (const { evaluate: compute, ...described } of formulas) {
    const earlier = new Map(made.map((indicator) => [indicator.name, indicator]));
    made.push({ ...described, value: (view) => compute((name) => lookUp(view, name, earlier)) });
  }
  return made;
}

/**
 * The value of a name on a view: an indicator, or a tally, summed over services and months, stocks and states as
 * their mean over months, money in CNY.
 *
 * @throws RangeError for a name that is neither: scenarios are checked before
 */
function lookUp(view: View, name: string, earlier: ReadonlyMap<string, Indicator>): number | null {
  const indicator = earlier.get(name) ?? indicatorNamed(name);
  if (indicator !== undefined) return evaluate(indicator, view);
  if (Object.hasOwn(serviceTallies, name)) return serviceTally(view, name as keyof ServiceTally);
  if (Object.hasOwn(governmentTallies, name)) return governmentTally(view, name as keyof GovernmentTally);
  throw new RangeError(`"${name}" is neither an indicator nor a tally`);
}

function serviceTally(view: View, name: keyof ServiceTally): number {
  const sum = stocks.has(name) ? total(view, name) / monthsOf(view) : total(view, name);
  return serviceTallies[name] === 'fen' ? cnyOf(sum) : sum;
}

function governmentTally(view: View, name: keyof GovernmentTally): number | null {
  const unit = governmentTallies[name];
  if (stateUnits.has(unit)) return governmentState(view, name);
  const sum = governmentTotal(view, name);
  const value = governmentStocks.has(name) ? sum / monthsOf(view) : sum;
  return unit === 'fen' ? cnyOf(value) : value;
}
