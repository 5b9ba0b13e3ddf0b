/**
 * Weaves all mutants of a file into its text, each behind a switch, so that a file is compiled once for all of them:
 * a + b becomes (at(17) ? (a - b) : (a + b)). Loops count their turns, so that one without an end can be stopped.
 */
import ts from 'typescript';
import { allChangesOf, isDroppable, isPassedOver, parse } from './find-mutants.ts';

/**
 * Text of a source file with its mutants.
 * @param first - number of the first mutant of the file; the order is that of `findMutants`; null weaves loops only
 */
export function weave(file: string, source: string, first: number | null): string {
  const tree = parse(file, source);
  const next = { number: first };
  const woven = weaveChildren(tree, next, false);
  // on the first line, so that lines keep their numbers
  return `const { at: __at, within: __within, turn: __turn } = globalThis.__mutants; ${woven}`;
}

/** Number of the next mutant, in the order in which nodes are visited. */
interface Next {
  number: number | null;
}

function weaveNode(node: ts.Node, next: Next, inFunction: boolean): string {
  if (isPassedOver(node)) return node.getText();
  if (isOutermostBody(node)) return weaveBody(node, next);
  const switches = inFunction ? takeSwitches(node, next) : [];
  const dropped = inFunction && isDroppable(node) ? switches.shift() : undefined;
  let text = weaveChildren(node, next, inFunction || ts.isFunctionLike(node));
  for (const { number, after } of switches.reverse()) text = `(__at(${number}) ? (${after}) : (${text}))`;
  if (dropped !== undefined) text = `{ if (!__at(${dropped.number})) { ${text} } }`;
  return isLoopBody(node) ? `{ __turn(); ${text} }` : text;
}

/** Body of an outermost function: with switches if one of its mutants is planted, else without, which is fast. */
function weaveBody(body: ts.Block, next: Next): string {
  const first = next.number;
  const plain = weaveChildren(body, { number: null }, true);
  const woven = weaveChildren(body, next, true);
  if (first === next.number) return plain;
  return `{ if (__within(${first}, ${next.number})) ${woven} else ${plain} }`;
}

/** Numbers of the mutants of a node with their replacements, a dropped statement first. */
function takeSwitches(node: ts.Node, next: Next): { number: number; after: string }[] {
  if (next.number === null) return [];
  const drops = isDroppable(node) ? [''] : [];
  const texts = [...drops, ...allChangesOf(node).map(({ after }) => after)];
  const first = next.number;
  next.number += texts.length;
  return texts.map((after, k) => ({ number: first + k, after }));
}

/** Text of a node without what precedes it, its children woven. */
function weaveChildren(node: ts.Node, next: Next, inFunction: boolean): string {
  const source = node.getSourceFile().text;
  let text = '';
  let place = ts.isSourceFile(node) ? 0 : node.getStart();
  ts.forEachChild(node, (child) => {
    text += source.slice(place, child.getStart()) + weaveNode(child, next, inFunction);
    place = child.end;
  });
  return text + source.slice(place, node.end);
}

function isOutermostBody(node: ts.Node): node is ts.Block {
  if (!ts.isBlock(node) || !ts.isFunctionLike(node.parent)) return false;
  return ts.findAncestor(node.parent.parent, ts.isFunctionLike) === undefined;
}

function isLoopBody(node: ts.Node): boolean {
  return (
    node.parent !== undefined && ts.isIterationStatement(node.parent, false) && node.parent.statement === node
  );
}
