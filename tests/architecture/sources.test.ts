import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readModules } from './modules.ts';
import {
  findAnys,
  findCircles,
  findComputedImports,
  findEmptyLayers,
  findForbiddenImports,
  findForbiddenPackages,
  findLongFiles,
  findSightedMakers,
  findSuppressions,
  findUndocumentedFunctions,
} from './rules.ts';

const root = join(import.meta.dirname, '../..');
const sources = readModules(root, ['electron', 'locales', 'renderer', 'shared']);
const tests = readModules(root, ['tests']);

test('modules of every layer are read, and of the tests', () => {
  expect(findEmptyLayers(sources)).toEqual([]);
  expect(tests.map(({ path }) => path)).toContain('tests/architecture/sources.test.ts');
});

describe('the program', () => {
  test('imports only from the layers below', () => {
    expect(findForbiddenImports(sources)).toEqual([]);
  });

  test('uses only the packages of each layer', () => {
    expect(findForbiddenPackages(sources)).toEqual([]);
  });

  test('computes no import', () => {
    expect(findComputedImports(sources)).toEqual([]);
  });

  test('has no circle of imports', () => {
    expect(findCircles(sources)).toEqual([]);
  });

  test('documents every exported function of shared/', () => {
    expect(findUndocumentedFunctions(sources)).toEqual([]);
  });
});

describe('the errors the checks are measured by', () => {
  test('are read, and made without the checks', () => {
    expect(tests.map(({ path }) => path)).toContain('tests/mutation/operators/values.ts');
    expect(findSightedMakers(tests)).toEqual([]);
  });

  test('compute no import', () => {
    expect(findComputedImports(tests.filter(({ path }) => path.startsWith('tests/mutation/')))).toEqual([]);
  });
});

describe('the program and its tests', () => {
  const all = [...sources, ...tests];

  test('have no long file', () => {
    expect(findLongFiles(all)).toEqual([]);
  });

  test('do without any', () => {
    expect(findAnys(all)).toEqual([]);
  });

  test('switch no check off', () => {
    expect(findSuppressions(all)).toEqual([]);
  });
});
