/** Formulas as plain data: what remains of a parsed formula, evaluated without any parser. */
import { exp, log, pow } from '../kernel/arithmetic.ts';

/** A formula: a number, the name of a quantity, or a function of formulas. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly of: FormulaFunction; readonly operands: readonly Expression[] };

/** What a formula looks up: the value of a name, null where it is not defined. */
export type Lookup = (name: string) => number | null;

const truth = (holds: boolean) => (holds ? 1 : 0);
const fraction = (x: number) => (x < 0 ? Math.ceil(x) : Math.floor(x));

/** Functions and operators of formulas; truth is 1, falsehood 0, and any other number counts as true. */
const formulaFunctions = {
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
  divide: (a: number, b: number) => a / b,
  pow,
  unaryMinus: (a: number) => -a,
  unaryPlus: (a: number) => a,
  smaller: (a: number, b: number) => truth(a < b),
  smallerEq: (a: number, b: number) => truth(a <= b),
  larger: (a: number, b: number) => truth(a > b),
  largerEq: (a: number, b: number) => truth(a >= b),
  equal: (a: number, b: number) => truth(a === b),
  unequal: (a: number, b: number) => truth(a !== b),
  and: (a: number, b: number) => truth(a !== 0 && b !== 0),
  or: (a: number, b: number) => truth(a !== 0 || b !== 0),
  not: (a: number) => truth(a === 0),
  choose: (condition: number, a: number, b: number) => (condition === 0 ? b : a),
  min: (...values: number[]) => Math.min(...values),
  max: (...values: number[]) => Math.max(...values),
  abs: (a: number) => Math.abs(a),
  sqrt: (a: number) => Math.sqrt(a),
  exp: (a: number) => exp(a),
  log: (a: number) => log(a),
  floor: (a: number) => Math.floor(a),
  ceil: (a: number) => Math.ceil(a),
  round: (a: number) => Math.floor(a + 0.5),
  fix: fraction,
  sign: (a: number) => Math.sign(a),
  clip: (a: number, low: number, high: number) => Math.min(high, Math.max(low, a)),
} as const satisfies Readonly<Record<string, (...operands: number[]) => number>>;

/** Name of a function or operator of formulas. */
export type FormulaFunction = keyof typeof formulaFunctions;

/**
 * A formula as a function of a lookup, built once. Null where an operand is null or the result is no finite number;
 * of `condition ? a : b` only the branch taken has to be defined.
 */
export function compileExpression(expression: Expression): (lookup: Lookup) => number | null {
  const evaluate = build(expression);
  return (lookup) => {
    const value = evaluate(lookup);
    return value !== null && Number.isFinite(value) ? value + 0 : null;
  };
}

function build(expression: Expression): (lookup: Lookup) => number | null {
  if (expression.kind === 'number') return () => expression.value;
  if (expression.kind === 'name') return (lookup) => lookup(expression.name);
  const operands = expression.operands.map(build);
  if (expression.of === 'choose') return buildChoice(operands);
  const apply: (...values: number[]) => number = formulaFunctions[expression.of];
  return (lookup) => {
    const values: number[] = [];
    for (const operand of operands) {
      const value = operand(lookup);
      if (value === null) return null;
      values.push(value);
    }
    return apply(...values);
  };
}

function buildChoice([condition, first, second]: readonly ((lookup: Lookup) => number | null)[]) {
  return (lookup: Lookup) => {
    const holds = condition(lookup);
    if (holds === null) return null;
    return holds === 0 ? second(lookup) : first(lookup);
  };
}

/** The names that a formula looks up, each once, in order of appearance. */
export function namesIn(expression: Expression): string[] {
  if (expression.kind === 'number') return [];
  if (expression.kind === 'name') return [expression.name];
  return [...new Set(expression.operands.flatMap(namesIn))];
}
