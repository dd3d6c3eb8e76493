import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync, Visitor, type Expression, type Node, type Program } from 'oxc-parser';

/** A place in a module, with the word to report about it. */
export interface Finding {
  text: string;
  line: number;
}

export interface Import {
  /** A path from the root of the project, the name of a package, or nothing when it is computed. */
  target: string | undefined;
  isPackage: boolean;
  line: number;
}

/** What the rules ask about one source file. */
export interface Module {
  path: string;
  lines: number;
  imports: Import[];
  anys: Finding[];
  /** Comments that switch off a check. */
  suppressions: Finding[];
  undocumentedFunctions: Finding[];
}

const SUPPRESSION = /@ts-(?:ignore|expect-error|nocheck)|(?:oxlint|eslint)-disable|^\/\s*<reference/;
const SOURCE_FILE = /\.tsx?$/;

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function resolveImport(from: string, specifier: string): Omit<Import, 'line'> {
  if (!specifier.startsWith('.')) return { target: packageName(specifier), isPackage: true };
  const [path = ''] = specifier.split('?');
  return { target: posix.join(posix.dirname(from), path), isPackage: false };
}

function stringValue(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}

/** The strings a `new URL(…)` may be given, both sides of a choice included. */
function possibleStrings(node: Node): string[] {
  if (node.type === 'ConditionalExpression') {
    return [...possibleStrings(node.consequent), ...possibleStrings(node.alternate)];
  }
  const value = stringValue(node);
  return value === undefined ? [] : [value];
}

function isResolver(callee: Expression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require';
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  if (callee.property.name !== 'resolve') return false;
  const { object } = callee;
  return object.type === 'MetaProperty' || (object.type === 'Identifier' && object.name === 'require');
}

interface Found {
  specifiers: { value: string | undefined; start: number }[];
  anyStarts: number[];
}

function walk(program: Program): Found {
  const found: Found = { specifiers: [], anyStarts: [] };
  const add = (node: Node) => found.specifiers.push({ value: stringValue(node), start: node.start });
  new Visitor({
    ImportDeclaration: ({ source }) => void add(source),
    ExportAllDeclaration: ({ source }) => void add(source),
    ExportNamedDeclaration: ({ source }) => void (source && add(source)),
    ImportExpression: ({ source }) => void add(source),
    TSImportType: ({ source }) => void add(source),
    CallExpression: ({ callee, arguments: [first] }) => void (first && isResolver(callee) && add(first)),
    NewExpression: ({ callee, arguments: [first], start }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'URL' || first === undefined) return;
      const modules = possibleStrings(first).filter((value) => SOURCE_FILE.test(value));
      found.specifiers.push(...modules.map((value) => ({ value, start })));
    },
    TSAnyKeyword: ({ start }) => void found.anyStarts.push(start),
  }).visit(program);
  return found;
}

function isFunction(node: Expression | null): boolean {
  if (node === null) return false;
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') return true;
  const isWrapped = node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression';
  return isWrapped && isFunction(node.expression);
}

function functionNames(statement: Node): string[] {
  if (statement.type === 'FunctionDeclaration' || statement.type === 'TSDeclareFunction') {
    return statement.id ? [statement.id.name] : [];
  }
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && isFunction(init) ? [id.name] : [],
  );
}

/** Exported functions with the place where each is first declared, which is where its docstring stands. */
function exportedFunctions(program: Program): Map<string, number> {
  const declared = new Map<string, number>();
  const exported = new Set<string>();
  for (const statement of program.body) {
    const isExport = statement.type === 'ExportNamedDeclaration';
    const names = functionNames(isExport && statement.declaration ? statement.declaration : statement);
    for (const name of names) if (!declared.has(name)) declared.set(name, statement.start);
    if (!isExport || statement.source) continue;
    const aliases = statement.specifiers.map(({ local }) => (local.type === 'Identifier' ? local.name : ''));
    for (const name of [...names, ...aliases]) exported.add(name);
  }
  return new Map([...declared].filter(([name]) => exported.has(name)));
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** Reads one module; a source that cannot be parsed is an error, never an empty module. */
export function readModule(path: string, source: string): Module {
  const { program, comments, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
  const { specifiers, anyStarts } = walk(program);
  const docstrings = comments.filter(({ type, value }) => type === 'Block' && /^\*[^]*\p{L}/u.test(value));
  const isDocumented = (start: number) =>
    docstrings.some(({ end }) => end <= start && source.slice(end, start).trim() === '');
  return {
    path,
    lines: source.trimEnd().split('\n').length,
    imports: specifiers.map(({ value, start }) => ({
      ...(value === undefined ? { target: undefined, isPackage: false } : resolveImport(path, value)),
      line: lineAt(source, start),
    })),
    anys: anyStarts.map((start) => ({ text: 'any', line: lineAt(source, start) })),
    suppressions: comments
      .filter(({ value }) => SUPPRESSION.test(value))
      .map(({ value, start }) => ({ text: value.trim(), line: lineAt(source, start) })),
    undocumentedFunctions: [...exportedFunctions(program)]
      .filter(([, start]) => !isDocumented(start))
      .map(([name, start]) => ({ text: name, line: lineAt(source, start) })),
  };
}

/** All TypeScript modules below the folders, by paths from the root with forward slashes. */
export function readModules(root: string, folders: string[]): Module[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        posix.join(folder, file.replaceAll('\\', '/')),
      ),
    )
    .filter((path) => SOURCE_FILE.test(path))
    .map((path) => readModule(path, readFileSync(join(root, path), 'utf8')));
}
