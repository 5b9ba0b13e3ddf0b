/** Finds the small faults that can be planted in a source file: turned signs, dropped terms, bounds and conditions. */
import ts from 'typescript';

/** One fault that can be planted. */
export interface Mutant {
  /** Path of the source file. */
  readonly file: string;
  /** One-based. */
  readonly line: number;
  /** One-based. */
  readonly column: number;
  readonly operator: string;
  /** Source text that is changed, with single spaces. */
  readonly before: string;
  /** What it becomes; empty for a dropped statement. */
  readonly after: string;
  /** Which of the mutants of this file with the same operator and texts it is, from 1. */
  readonly occurrence: number;
}

/** Replacement of a node of the syntax tree, before it has a place and a number. */
export interface Change {
  readonly operator: string;
  readonly after: string;
}

const K = ts.SyntaxKind;

const turnedSigns = new Map<ts.SyntaxKind, string>([
  [K.PlusToken, '-'],
  [K.MinusToken, '+'],
  [K.AsteriskToken, '/'],
  [K.SlashToken, '*'],
  [K.PlusEqualsToken, '-='],
  [K.MinusEqualsToken, '+='],
  [K.AsteriskEqualsToken, '/='],
  [K.SlashEqualsToken, '*='],
]);

const turnedComparisons = new Map<ts.SyntaxKind, readonly string[]>([
  [K.LessThanToken, ['>=', '<=']],
  [K.LessThanEqualsToken, ['>', '<']],
  [K.GreaterThanToken, ['<=', '>=']],
  [K.GreaterThanEqualsToken, ['<', '>']],
  [K.EqualsEqualsEqualsToken, ['!==']],
  [K.ExclamationEqualsEqualsToken, ['===']],
]);

/** How what remains of a sum, product or condition is written when its first or second part is dropped. */
const droppedParts = new Map<ts.SyntaxKind, readonly ((left: string, right: string) => string)[]>([
  [K.PlusToken, [(left) => left, (_, right) => right]],
  [K.MinusToken, [(left) => left, (_, right) => `-(${right})`]],
  [K.AsteriskToken, [(left) => left, (_, right) => right]],
  [K.SlashToken, [(left) => left, (_, right) => `1 / (${right})`]],
  [K.PercentToken, [(left) => left]],
  [K.AmpersandAmpersandToken, [(left) => left, (_, right) => right]],
  [K.BarBarToken, [(left) => left, (_, right) => right]],
  [K.QuestionQuestionToken, [(left) => left, (_, right) => right]],
  [K.PlusEqualsToken, [(left, right) => `${left} = ${right}`]],
]);

/** Changes of one node, in a fixed order; empty for a node that is not mutated. */
function changesOf(node: ts.Node): readonly Change[] {
  if (ts.isBinaryExpression(node)) return changesOfBinary(node);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return changesOfUnary(node);
  if (ts.isConditionalExpression(node)) {
    return [
      { operator: 'dropped condition', after: textOf(node.whenTrue) },
      { operator: 'dropped condition', after: textOf(node.whenFalse) },
    ];
  }
  if (ts.isCallExpression(node)) return changesOfCall(node);
  if (isCondition(node)) {
    return ['true', 'false'].map((after) => ({ operator: 'dropped condition', after }));
  }
  return [];
}

/** Changes of an expression, and of the condition it is in an `if` or a loop. */
export function allChangesOf(node: ts.Node): readonly Change[] {
  const own = changesOf(node);
  if (!isCondition(node) || own.some(({ after }) => after === 'true')) return own;
  return [...own, ...['true', 'false'].map((after) => ({ operator: 'dropped condition', after }))];
}

/** True for a statement that assigns, counts or calls, and so can be dropped. */
export function isDroppable(node: ts.Node): node is ts.ExpressionStatement {
  return ts.isExpressionStatement(node);
}

/** True for what is never mutated: types, imports, texts of errors. */
export function isPassedOver(node: ts.Node): boolean {
  return ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isThrowStatement(node);
}

function textOf(node: ts.Node): string {
  return node.getText();
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** All mutants of a file, by place. Values of module level are made once, at import, and are not mutated. */
export function findMutants(file: string, source: string): Mutant[] {
  const tree = parse(file, source);
  const mutants: Mutant[] = [];
  const seen = new Map<string, number>();
  const add = (node: ts.Node, change: Change) => {
    const { operator } = change;
    const [before, after] = [onOneLine(textOf(node)), onOneLine(change.after)];
    const key = JSON.stringify([operator, before, after]);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    const { line, character } = tree.getLineAndCharacterOfPosition(node.getStart());
    mutants.push({ file, line: line + 1, column: character + 1, operator, before, after, occurrence });
  };
  visitMutable(tree, (node) => {
    if (isDroppable(node)) add(node, { operator: 'dropped statement', after: '' });
    for (const change of allChangesOf(node)) add(node, change);
  });
  return mutants;
}

/** Calls `see` for every node inside a function that may be mutated, parents first. */
function visitMutable(tree: ts.SourceFile, see: (node: ts.Node) => void): void {
  const visit = (node: ts.Node, inFunction: boolean): void => {
    if (isPassedOver(node)) return;
    if (inFunction) see(node);
    const inside = inFunction || ts.isFunctionLike(node);
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(tree, false);
}

/** Syntax tree of a source text, with parents. */
export function parse(file: string, source: string): ts.SourceFile {
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
}

function changesOfBinary(node: ts.BinaryExpression): readonly Change[] {
  const { left, right, operatorToken } = node;
  if (operatorToken.kind === K.PlusToken && [left, right].some(isText)) return [];
  const [a, b] = [textOf(left), textOf(right)];
  const sign = turnedSigns.get(operatorToken.kind);
  return [
    ...(sign === undefined ? [] : [{ operator: 'turned sign', after: `${a} ${sign} ${b}` }]),
    ...(turnedComparisons.get(operatorToken.kind) ?? []).map((word) => ({
      operator: 'turned comparison',
      after: `${a} ${word} ${b}`,
    })),
    ...(droppedParts.get(operatorToken.kind) ?? []).map((write) => ({
      operator: 'dropped term',
      after: write(a, b),
    })),
  ];
}

function changesOfUnary(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): readonly Change[] {
  const operand = textOf(node.operand);
  if (node.operator === K.MinusToken) return [{ operator: 'turned sign', after: operand }];
  if (node.operator === K.ExclamationToken) return [{ operator: 'dropped negation', after: operand }];
  const step = node.operator === K.PlusPlusToken ? '--' : node.operator === K.MinusMinusToken ? '++' : null;
  if (step === null) return [];
  const after = ts.isPrefixUnaryExpression(node) ? `${step}${operand}` : `${operand}${step}`;
  return [{ operator: 'turned sign', after }];
}

function changesOfCall(node: ts.CallExpression): readonly Change[] {
  const called = textOf(node.expression);
  const texts = node.arguments.map(textOf);
  if (node.arguments.some(ts.isSpreadElement)) return [];
  if (called === 'clip') return [{ operator: 'dropped bound', after: texts[0] }];
  if (called === 'Math.abs') return [{ operator: 'turned sign', after: texts[0] }];
  if (called === 'Math.min' || called === 'Math.max') {
    return texts.map((after) => ({ operator: 'dropped bound', after }));
  }
  const { expression } = node;
  if (ts.isPropertyAccessExpression(expression) && expression.name.text === 'filter') {
    return [{ operator: 'dropped condition', after: textOf(expression.expression) }];
  }
  return [];
}

/** True for the condition of an `if`; that of a loop is changed by its comparison only. */
function isCondition(node: ts.Node): boolean {
  return node.parent !== undefined && ts.isIfStatement(node.parent) && node.parent.expression === node;
}

function isText(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}
