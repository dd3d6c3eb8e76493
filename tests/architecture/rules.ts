import { blindFolder, FEATURES, layerOf, layers } from './layers.ts';
import type { Finding, Import, Module } from './modules.ts';

const LONGEST_FILE = 300;

/** Each rule answers with the places that break it, as `path:line: what is wrong`. */
type Rule = (modules: Module[]) => string[];

function placeOf(module: Module, line: number): string {
  return `${module.path}:${line}`;
}

function nameEach(pick: (module: Module) => Finding[], say: (text: string) => string): Rule {
  return (modules) =>
    modules.flatMap((module) =>
      pick(module).map(({ text, line }) => `${placeOf(module, line)}: ${say(text)}`),
    );
}

/** The layers in which nothing was read: without this, a checker that sees no file reports success. */
export function findEmptyLayers(modules: Module[]): string[] {
  const read = new Set(modules.map(({ path }) => layerOf(path)?.folder));
  return layers.filter(({ folder, isData }) => !isData && !read.has(folder)).map(({ folder }) => folder);
}

function featureOf(path: string): string | undefined {
  return path.startsWith(`${FEATURES}/`) ? path.slice(FEATURES.length + 1).split('/')[0] : undefined;
}

function mayImportModule(from: string, target: string): boolean {
  const [layer, used] = [layerOf(from), layerOf(target)];
  if (!layer || !used) return false;
  if (layer === used) return featureOf(from) === featureOf(target);
  return layer.uses.includes(used.folder);
}

function mayImportPackage(from: string, name: string): boolean {
  const allowed = layerOf(from)?.packages ?? [];
  return allowed.some((entry) =>
    entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry,
  );
}

function findImports(
  modules: Module[],
  breaks: (module: Module, one: Import) => string | undefined,
): string[] {
  return modules.flatMap((module) =>
    module.imports.flatMap((one) => {
      const problem = breaks(module, one);
      return problem === undefined ? [] : [`${placeOf(module, one.line)}: ${problem}`];
    }),
  );
}

export const findForbiddenImports: Rule = (modules) =>
  findImports(modules, ({ path }, { target, isPackage }) =>
    target === undefined || isPackage || mayImportModule(path, target)
      ? undefined
      : `may not import ${target}`,
  );

export const findForbiddenPackages: Rule = (modules) =>
  findImports(modules, ({ path }, { target, isPackage }) =>
    target === undefined || !isPackage || mayImportPackage(path, target)
      ? undefined
      : `may not use the package ${target}`,
  );

function isMadeBlind(path: string): boolean {
  return path.startsWith(`${blindFolder.folder}/`) && path !== blindFolder.runner;
}

/** The errors made to measure the checks are made without them; the runner is for the tests that measure. */
export const findSightedMakers: Rule = (modules) =>
  findImports(modules, ({ path }, { target, isPackage }) => {
    if (!isMadeBlind(path) || isPackage || target === undefined) return undefined;
    const isTest = path.endsWith('.test.ts');
    if (target === blindFolder.runner ? isTest : isMadeBlind(target)) return undefined;
    return blindFolder.uses.includes(target) ? undefined : `may not import ${target}`;
  });

/** An import whose target is computed cannot be checked by any other rule. */
export const findComputedImports: Rule = (modules) =>
  findImports(modules, (_, { target }) =>
    target === undefined ? 'imports what only runs can tell' : undefined,
  );

export const findCircles: Rule = (modules) => {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    if (finished.has(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? []) {
      if (target !== undefined && byPath.has(target)) visit(target, [...trail, path]);
    }
    finished.add(path);
  };
  for (const path of byPath.keys()) visit(path, []);
  return circles;
};

export const findLongFiles: Rule = (modules) =>
  modules
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(({ path, lines }) => `${path}: ${lines} lines, the limit is ${LONGEST_FILE}`);

export const findAnys: Rule = nameEach(
  ({ anys }) => anys,
  () => 'uses the type any',
);

export const findSuppressions: Rule = nameEach(
  ({ suppressions }) => suppressions,
  (comment) => `switches a check off: ${comment}`,
);

/** Exported functions of `shared/` say what is true afterwards or what their answer means. */
export const findUndocumentedFunctions: Rule = nameEach(
  ({ path, undocumentedFunctions }) => (path.startsWith('shared/') ? undocumentedFunctions : []),
  (name) => `${name} is exported without a docstring`,
);
