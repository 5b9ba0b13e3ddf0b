/** The files of src as syntax trees, for tests of the architecture. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** An import or re-export of a source file. */
export interface ImportOf {
  readonly specifier: string;
  /** True if it is erased before the program runs. */
  readonly isTypeOnly: boolean;
}

/** A source file with what the architecture is about. */
export interface SourceFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly ImportOf[];
  readonly hasDefaultExport: boolean;
  readonly reExports: boolean;
  /** Ambient names it uses, such as `Date` or `Math.exp`, and the operator `**`. */
  readonly ambient: readonly string[];
  /** Its string literals, but for those of imports. */
  readonly literals: readonly string[];
}

/** Every TypeScript file below a folder, in code-unit order of their paths. */
export function sourceFiles(folder: string): SourceFile[] {
  return filesBelow(folder)
    .filter((path) => path.endsWith('.ts') || path.endsWith('.tsx'))
    .map((path) => readSource(path, readFileSync(path, 'utf8')));
}

/** Files below a folder, in code-unit order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = posix.join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

/** Reads one source file. */
export function readSource(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const imports: ImportOf[] = [];
  const ambient: string[] = [];
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== null) imports.push(found);
    const name = ambientNameOf(node);
    if (name !== null) ambient.push(name);
    if (ts.isStringLiteralLike(node) && !isSpecifier(node)) literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports,
    hasDefaultExport: tree.statements.some(isDefaultExport),
    reExports: tree.statements.some(
      (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
    ),
    ambient,
    literals,
  };
}

function isSpecifier({ parent }: ts.Node): boolean {
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);
}

function importOf(node: ts.Node): ImportOf | null {
  if (ts.isImportDeclaration(node)) {
    return { specifier: textOf(node.moduleSpecifier), isTypeOnly: node.importClause?.isTypeOnly ?? false };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return { specifier: textOf(node.moduleSpecifier), isTypeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: textOf(node.arguments[0]), isTypeOnly: false };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: textOf(node.argument.literal), isTypeOnly: true };
  }
  return null;
}

function textOf(node: ts.Node): string {
  if (!ts.isStringLiteralLike(node)) throw new Error(`an import of ${node.getText()} cannot be checked`);
  return node.text;
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

const AMBIENT_OBJECTS = new Set(['Date', 'Intl', 'console', 'performance', 'fetch', 'crypto', 'globalThis']);
/** What IEEE 754 or the language define exactly; everything else of Math differs between engines. */
const EXACT_MATH = new Set(
  'sqrt floor ceil round trunc min max abs sign imul clz32 fround PI E LN2 LN10 LOG2E SQRT2'.split(' '),
);
const PROCESS_MEMBERS = new Set('env argv exit cwd stdout stderr stdin on hrtime platform pid'.split(' '));

function ambientNameOf(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken) return '**';
  if (ts.isPropertyAccessExpression(node)) {
    const member = node.name.text;
    if (/^(toLocale|localeCompare)/.test(member)) return member;
    if (!ts.isIdentifier(node.expression)) return null;
    const object = node.expression.text;
    if (object === 'Math' && !EXACT_MATH.has(member)) return `Math.${member}`;
    if (object === 'process' && PROCESS_MEMBERS.has(member)) return `process.${member}`;
    return null;
  }
  if (!ts.isIdentifier(node) || !AMBIENT_OBJECTS.has(node.text)) return null;
  const { parent } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  return isMember || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) ? null : node.text;
}
