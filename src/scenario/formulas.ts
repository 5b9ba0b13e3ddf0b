/** Reads formulas of scenarios: the only use of mathjs, and of it the parser alone, loaded when a formula is there. */
import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from 'mathjs';
import { nearest } from '../kernel/error.ts';
import type { Expression, FormulaFunction } from './expression.ts';
import type { FaultText } from './faults.ts';

/** Bounds of a formula. */
const formulaBounds = { characters: 5000, nodes: 500, depth: 50 } as const;

/** What is wrong with a formula, and where in its text. */
export interface FormulaFault {
  readonly offset: number;
  readonly width: number;
  readonly text: FaultText;
}

/** A formula as read, or its faults. */
export type FormulaReading =
  | { readonly expression: Expression; readonly faults: readonly [] }
  | { readonly expression: null; readonly faults: readonly FormulaFault[] };

/** Operators and comparisons that a formula may use, by the parser's name of them. */
const operators: ReadonlySet<string> = new Set<FormulaFunction>([
  'add',
  'subtract',
  'multiply',
  'divide',
  'pow',
  'unaryMinus',
  'unaryPlus',
  'and',
  'or',
  'not',
  'smaller',
  'smallerEq',
  'larger',
  'largerEq',
  'equal',
  'unequal',
]);

/** Functions that a formula may call, with the least and the largest number of operands. */
const callable: Readonly<Record<string, readonly [fewest: number, most: number]>> = {
  min: [1, 20],
  max: [1, 20],
  abs: [1, 1],
  sqrt: [1, 1],
  exp: [1, 1],
  log: [1, 1],
  pow: [2, 2],
  floor: [1, 1],
  ceil: [1, 1],
  round: [1, 1],
  fix: [1, 1],
  sign: [1, 1],
  clip: [3, 3],
};

/** State of one reading. */
interface Reader {
  readonly text: string;
  readonly names: readonly string[];
  readonly faults: FormulaFault[];
  nodes: number;
}

/** Thrown to leave the walk once a bound is passed. */
const tooLarge = Symbol('too large');

/**
 * Reads a formula into an expression.
 *
 * @param text - such as `1 - priceRatio / 1.08`
 * @param names - the names that it may look up; any other is a fault
 * @returns the expression, or every fault with its offset in the text
 */
export async function readFormula(text: string, names: readonly string[]): Promise<FormulaReading> {
  const early = boundsFault(text);
  if (early !== undefined) return { expression: null, faults: [early] };
  const { parse } = await import('mathjs/number');
  const reader: Reader = { text, names, faults: [], nodes: 0 };
  try {
    const expression = walk(reader, parse(text), 1);
    if (reader.faults.length === 0) return { expression, faults: [] };
  } catch (error) {
    reader.faults.push(parserFault(reader, error));
  }
  return { expression: null, faults: reader.faults };
}

/** Bounds that hold before the parser recurses. */
function boundsFault(text: string): FormulaFault | undefined {
  if (text.trim() === '')
    return at(0, 1, { message: 'is empty', rule: 'write a formula such as "1 - priceRatio / 1.08"' });
  if (text.length > formulaBounds.characters) {
    const message = `has ${text.length} characters`;
    return at(0, 1, { message, rule: `at most ${formulaBounds.characters}` });
  }
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(' || text[index] === '[' || text[index] === '{') depth += 1;
    if (text[index] === ')' || text[index] === ']' || text[index] === '}') depth -= 1;
    if (depth > formulaBounds.depth) return at(index, 1, depthText);
  }
  return undefined;
}

const depthText = {
  message: 'is nested too deeply',
  rule: `at most ${formulaBounds.depth} levels of operations inside each other`,
};
const sizeText = {
  message: 'is too long',
  rule: `at most ${formulaBounds.nodes} numbers, names and operations`,
};

function at(offset: number, width: number, text: FaultText): FormulaFault {
  return { offset, width, text };
}

function parserFault(reader: Reader, error: unknown): FormulaFault {
  if (error === tooLarge) return at(0, 1, sizeText);
  if (error instanceof RangeError) return at(0, 1, depthText);
  const { char, message } = error as { char?: number; message: string };
  const offset = Math.min(reader.text.length, Math.max(0, (char ?? 1) - 1));
  return at(offset, 1, { message: `is no formula: ${message.replace(/ \(char \d+\)$/, '')}` });
}

const zero: Expression = { kind: 'number', value: 0 };

function walk(reader: Reader, node: MathNode, depth: number): Expression {
  reader.nodes += 1;
  if (reader.nodes > formulaBounds.nodes) throw tooLarge;
  if (depth > formulaBounds.depth) throw new RangeError('depth');
  const next = (child: MathNode) => walk(reader, child, depth + 1);
  switch (node.type) {
    case 'ParenthesisNode':
      return walk(reader, (node as ParenthesisNode).content, depth);
    case 'ConstantNode':
      return constantOf(reader, node as ConstantNode<number | string | boolean | null>);
    case 'SymbolNode':
      return nameOf(reader, (node as SymbolNode).name);
    case 'OperatorNode':
      return operationOf(reader, node as unknown as Operation, next);
    case 'RelationalNode':
      return comparisonOf(node as RelationalNode, next);
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      return { kind: 'call', of: 'choose', operands: [condition, trueExpr, falseExpr].map(next) };
    }
    case 'FunctionNode':
      return callOf(reader, node as FunctionNode<SymbolNode>, next);
    default: {
      const kind = node.type.replace(/Node$/, '').toLowerCase();
      return refuse(reader, '', {
        message: `holds ${kind === 'array' ? 'a list' : kind === 'range' ? 'a range' : `an ${kind}`}`,
        rule: allowed,
      });
    }
  }
}

const allowed = `a formula has numbers, names, + - * / ^, comparisons, and, or, not, ? : and ${Object.keys(callable).join(', ')}`;

/** Records a fault at the first place where a word or sign stands in the text. */
function refuse(reader: Reader, sign: string, text: FaultText): Expression {
  const isWord = /^\w+$/.test(sign);
  const found = isWord
    ? new RegExp(`(?<![\\w.])${sign}(?!\\w)`).exec(reader.text)?.index
    : reader.text.indexOf(sign);
  reader.faults.push(at(Math.max(0, found ?? 0), Math.max(1, sign.length), text));
  return zero;
}

function constantOf(reader: Reader, { value }: ConstantNode<number | string | boolean | null>): Expression {
  if (typeof value === 'boolean') return { kind: 'number', value: value ? 1 : 0 };
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value };
  const shown = typeof value === 'string' ? `"${value}"` : String(value);
  return refuse(reader, '', {
    message: `holds ${shown}`,
    rule: 'numbers have to be finite, and there is no text',
  });
}

function nameOf(reader: Reader, name: string): Expression {
  if (reader.names.includes(name)) return { kind: 'name', name };
  const suggestion = nearest(name, reader.names);
  return refuse(reader, name, {
    message: `names "${name}"`,
    rule: 'it is neither an indicator nor a tally',
    suggestion,
  });
}

/** The part of an operator node that is read here. */
interface Operation {
  readonly fn: string;
  readonly op: string;
  readonly args: MathNode[];
  readonly implicit?: boolean;
}

function operationOf(reader: Reader, operation: Operation, next: (node: MathNode) => Expression): Expression {
  const { fn, op, args, implicit } = operation;
  if (implicit === true) {
    return refuse(reader, '', {
      message: 'leaves out a sign between two factors',
      rule: 'write "*" for times',
    });
  }
  // The parser reads `8 %` as 8 / 100, which is what people mean.
  if (operators.has(fn)) return { kind: 'call', of: fn as FormulaFunction, operands: args.map(next) };
  return refuse(reader, op, { message: `uses "${op}"`, rule: allowed });
}

/** `a < b <= c` holds when both comparisons hold. */
function comparisonOf(node: RelationalNode, next: (node: MathNode) => Expression): Expression {
  const { conditionals, params } = node as unknown as { conditionals: string[]; params: MathNode[] };
  const operands = params.map(next);
  const pairs = conditionals.map(
    (of, index): Expression => ({
      kind: 'call',
      of: of as FormulaFunction,
      operands: [operands[index], operands[index + 1]],
    }),
  );
  return pairs.reduce((both, pair) => ({ kind: 'call', of: 'and', operands: [both, pair] }));
}

function callOf(
  reader: Reader,
  node: FunctionNode<SymbolNode>,
  next: (node: MathNode) => Expression,
): Expression {
  const name = node.fn.name;
  if (!Object.hasOwn(callable, name)) {
    const suggestion = nearest(name, Object.keys(callable));
    const rule = `the functions are ${Object.keys(callable).join(', ')}`;
    return refuse(reader, name, { message: `calls "${name}"`, rule, suggestion });
  }
  const [fewest, most] = callable[name];
  if (node.args.length < fewest || node.args.length > most) {
    const rule = fewest === most ? `it takes ${fewest}` : `it takes ${fewest} to ${most}`;
    return refuse(reader, name, { message: `gives "${name}" ${node.args.length} operands`, rule });
  }
  return { kind: 'call', of: name as FormulaFunction, operands: node.args.map(next) };
}
