import { describe, expect, test } from 'vitest';
import { layers } from './layers.ts';
import { readModule } from './modules.ts';
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

function read(files: Record<string, string>) {
  return Object.entries(files).map(([path, source]) => readModule(path, source));
}

describe('reading', () => {
  test('a layer without modules is named', () => {
    const everywhere = layers.filter(({ folder }) => folder !== 'shared/storage');
    const modules = everywhere.map(({ folder }) => readModule(`${folder}/x/module.ts`, 'export {};'));
    expect(findEmptyLayers(modules)).toEqual(['shared/storage']);
  });

  test('no module at all means that every layer is empty', () => {
    expect(findEmptyLayers([])).toContain('shared/domain');
    expect(findEmptyLayers([])).toContain('electron/desktop');
    expect(findEmptyLayers([])).toContain('renderer/features');
  });

  test('a source that cannot be parsed is an error', () => {
    expect(() => readModule('shared/domain/rotation.ts', 'export const = 1;')).toThrow(
      'shared/domain/rotation.ts cannot be parsed',
    );
  });
});

describe('a planted import upward is named', () => {
  test.each([
    ['a value', "import { Meeting } from '../domain/meeting.ts';"],
    ['a type', "import type { Meeting } from '../domain/meeting.ts';"],
    ['a type inside an expression', "export type M = import('../domain/meeting.ts').Meeting;"],
    ['a re-export', "export { Meeting } from '../domain/meeting.ts';"],
    ['a re-export of everything', "export * from '../domain/meeting.ts';"],
    ['a dynamic import', "export const load = () => import('../domain/meeting.ts');"],
    ['a worker', "new Worker(new URL('../domain/meeting.ts', import.meta.url));"],
    [
      'a worker of source or bundle',
      "new URL(entry.endsWith('.ts') ? '../domain/meeting.ts' : './m.js', entry);",
    ],
  ])('%s', (_, source) => {
    expect(findForbiddenImports(read({ 'shared/text/dates.ts': source }))).toEqual([
      'shared/text/dates.ts:1: may not import shared/domain/meeting.ts',
    ]);
  });

  test.each([
    ['shared/domain/meeting.ts', '../contract/meetings.ts', 'shared/contract/meetings.ts'],
    ['shared/contract/meetings.ts', '../service/meetings.ts', 'shared/service/meetings.ts'],
    ['shared/storage/audit.ts', '../contract/errors.ts', 'shared/contract/errors.ts'],
    ['shared/documents/minutes.ts', '../storage/tables.ts', 'shared/storage/tables.ts'],
    ['shared/service/base.ts', '../../electron/engine/engine.ts', 'electron/engine/engine.ts'],
    ['electron/engine/engine.ts', '../browser/server.ts', 'electron/browser/server.ts'],
    ['electron/browser/main.ts', '../desktop/preferences.ts', 'electron/desktop/preferences.ts'],
    ['renderer/ui/Button.tsx', '../app/client.ts', 'renderer/app/client.ts'],
    ['renderer/app/Shell.tsx', '../features/minutes/Editor.tsx', 'renderer/features/minutes/Editor.tsx'],
    ['renderer/app/client.ts', '../../shared/service/base.ts', 'shared/service/base.ts'],
    ['locales/index.ts', '../shared/text/dates.ts', 'shared/text/dates.ts'],
    ['shared/domain/meeting.ts', '../../tests/support/sample.ts', 'tests/support/sample.ts'],
  ])('from %s to %s', (path, specifier, target) => {
    expect(findForbiddenImports(read({ [path]: `import { x } from '${specifier}';` }))).toEqual([
      `${path}:1: may not import ${target}`,
    ]);
  });

  test('from one feature to another', () => {
    const path = 'renderer/features/minutes/Editor.tsx';
    expect(
      findForbiddenImports(
        read({
          [path]: "import { a } from './checks.ts';\nimport { b } from '../meetings/MeetingList.tsx';",
        }),
      ),
    ).toEqual([`${path}:2: may not import renderer/features/meetings/MeetingList.tsx`]);
  });

  test('an import downward is not named', () => {
    const downward = read({
      'shared/domain/meeting.ts': "import { fold } from '../text/fold.ts';",
      'electron/engine/engine.ts': "import { router } from '../../shared/service/router.ts';",
      'renderer/features/minutes/Editor.tsx': "import { Button } from '../../ui/Button.tsx';",
    });
    expect(findForbiddenImports(downward)).toEqual([]);
  });
});

describe('a maker of errors that sees the checks is named', () => {
  const checks = '../../shared/checks/checkMinutes.ts';

  test.each([
    ['tests/mutation/pairs.ts', checks, 'shared/checks/checkMinutes.ts'],
    ['tests/mutation/operators/values.ts', '../../../shared/checks/units.ts', 'shared/checks/units.ts'],
    ['tests/mutation/operators.test.ts', checks, 'shared/checks/checkMinutes.ts'],
    ['tests/mutation/measure.test.ts', checks, 'shared/checks/checkMinutes.ts'],
    ['tests/mutation/pairs.ts', '../../shared/service/minutes.ts', 'shared/service/minutes.ts'],
    ['tests/mutation/pairs.ts', '../support/sampleRecords.ts', 'tests/support/sampleRecords.ts'],
    ['tests/mutation/operators.ts', './measure.ts', 'tests/mutation/measure.ts'],
  ])('%s of %s', (path, specifier, target) => {
    expect(findSightedMakers(read({ [path]: `import type { x } from '${specifier}';` }))).toEqual([
      `${path}:1: may not import ${target}`,
    ]);
  });

  test('not the runner, nor the test that runs it', () => {
    const modules = read({
      'tests/mutation/measure.ts': `import { checkMinutes } from '${checks}';`,
      'tests/mutation/measure.test.ts': "import { measure } from './measure.ts';",
      'tests/mutation/pairs.ts': "import { term } from './shipped.ts';",
      'tests/unit/checks/units.test.ts': "import { units } from '../../../shared/checks/units.ts';",
    });
    expect(findSightedMakers(modules)).toEqual([]);
  });
});

describe('a planted package is named', () => {
  test.each([
    ['shared/text/dates.ts', 'date-fns/locale', 'date-fns'],
    ['shared/domain/meeting.ts', 'kysely', 'kysely'],
    ['shared/contract/meetings.ts', '@orpc/server', '@orpc/server'],
    ['shared/storage/audit.ts', 'better-sqlite3-multiple-ciphers', 'better-sqlite3-multiple-ciphers'],
    ['shared/documents/minutes.ts', 'node:fs', 'node:fs'],
    ['shared/service/base.ts', 'node:crypto', 'node:crypto'],
    ['electron/engine/engine.ts', 'electron', 'electron'],
    ['electron/browser/main.ts', 'electron', 'electron'],
    ['electron/cli/main.ts', 'electron-store', 'electron-store'],
    ['electron/start.ts', 'electron', 'electron'],
    ['renderer/ui/Button.tsx', '@tanstack/react-query', '@tanstack/react-query'],
    ['renderer/app/Shell.tsx', '@fluentui/react-components', '@fluentui/react-components'],
    ['renderer/features/minutes/Editor.tsx', '@fluentui/react-icons', '@fluentui/react-icons'],
    ['locales/index.ts', 'i18next', 'i18next'],
  ])('in %s: %s', (path, specifier, name) => {
    expect(findForbiddenPackages(read({ [path]: `import { x } from '${specifier}';` }))).toEqual([
      `${path}:1: may not use the package ${name}`,
    ]);
  });

  test('a nested require, resolve, dynamic or type import', () => {
    const path = 'electron/browser/main.ts';
    const source = [
      "export type App = import('electron').App;",
      "export const load = () => import('electron-store');",
      "const a = require('electron');",
      "const b = require.resolve('electron');",
      "const c = import.meta.resolve('electron/cli.js');",
    ].join('\n');
    expect(findForbiddenPackages(read({ [path]: source }))).toEqual([
      `${path}:1: may not use the package electron`,
      `${path}:2: may not use the package electron-store`,
      `${path}:3: may not use the package electron`,
      `${path}:4: may not use the package electron`,
      `${path}:5: may not use the package electron`,
    ]);
  });

  test('electron in its own host is not named', () => {
    expect(findForbiddenPackages(read({ 'electron/desktop/main.ts': "import 'electron';" }))).toEqual([]);
  });
});

describe('other planted violations are named', () => {
  test('an import that only runs can tell', () => {
    const path = 'electron/engine/engine.ts';
    expect(
      findComputedImports(read({ [path]: 'export const load = (name: string) => import(name);' })),
    ).toEqual([`${path}:1: imports what only runs can tell`]);
  });

  test('a circle of imports, one of them a type', () => {
    const modules = read({
      'shared/domain/channel.ts': "import type { Meeting } from './meeting.ts';",
      'shared/domain/meeting.ts': "import { nextHost } from './rotation.ts';",
      'shared/domain/rotation.ts': "import { Channel } from './channel.ts';",
      'shared/domain/plan.ts':
        "import { Meeting } from './meeting.ts'; import { nextHost } from './rotation.ts';",
    });
    expect(findCircles(modules)).toEqual([
      'shared/domain/channel.ts -> shared/domain/meeting.ts -> shared/domain/rotation.ts -> shared/domain/channel.ts',
    ]);
  });

  test('two ways to one module are not a circle', () => {
    const modules = read({
      'shared/domain/plan.ts': "import './meeting.ts'; import './rotation.ts';",
      'shared/domain/meeting.ts': "import './rotation.ts';",
      'shared/domain/rotation.ts': 'export {};',
    });
    expect(findCircles(modules)).toEqual([]);
  });

  test('a file of 301 lines, not one of 300', () => {
    const modules = read({
      'renderer/app/Shell.tsx': 'export {};\n'.repeat(301),
      'renderer/app/client.ts': 'export {};\n'.repeat(300),
    });
    expect(findLongFiles(modules)).toEqual(['renderer/app/Shell.tsx: 301 lines, the limit is 300']);
  });

  test('any, wherever a type may stand', () => {
    const source = 'type Row = { a: string };\nexport const rows: Row[] = [] as any[];\nlet b: any;';
    expect(findAnys(read({ 'electron/engine/rows.ts': source }))).toEqual([
      'electron/engine/rows.ts:2: uses the type any',
      'electron/engine/rows.ts:3: uses the type any',
    ]);
  });

  test.each(['@ts-ignore', '@ts-expect-error', 'oxlint-disable-next-line no-console', 'eslint-disable'])(
    'a comment that switches a check off: %s',
    (comment) => {
      const modules = read({ 'renderer/app/client.ts': `const text = '@ts-ignore';\n// ${comment}\nrun();` });
      expect(findSuppressions(modules)).toEqual([
        `renderer/app/client.ts:2: switches a check off: ${comment}`,
      ]);
    },
  );

  test('the DOM let into shared/', () => {
    const source = '/// <reference lib="dom" />\nexport {};';
    expect(findSuppressions(read({ 'shared/domain/meeting.ts': source }))).toEqual([
      'shared/domain/meeting.ts:1: switches a check off: / <reference lib="dom" />',
    ]);
  });
});

describe('a planted function without a docstring is named', () => {
  const path = 'shared/domain/rotation.ts';

  test.each([
    ['a function', 'export function nextHost() {}'],
    ['an arrow function', 'export const nextHost = () => 1;'],
    ['a function exported later', 'function nextHost() {}\nexport { nextHost };'],
    ['a plain comment', '// The party whose turn comes next.\nexport function nextHost() {}'],
    ['an empty docstring', '/** */\nexport function nextHost() {}'],
    ['a docstring of something else', '/** Turns. */\nexport type Turn = 1; export function nextHost() {}'],
  ])('%s', (_, source) => {
    expect(findUndocumentedFunctions(read({ [path]: source }))).toEqual([
      expect.stringMatching(/^shared\/domain\/rotation\.ts:[12]: nextHost is exported without a docstring$/),
    ]);
  });

  test.each([
    ['a docstring', '/** The party whose turn comes next. */\nexport function nextHost() {}'],
    [
      'an overload',
      '/** Next. */\nexport function next(a: 1): 1;\nexport function next(a: 2): 2;\nexport function next(a: 1 | 2) { return a; }',
    ],
    ['a private function', 'function turns() {}'],
    ['a value', 'export const LIMIT = 3;'],
  ])('%s is well', (_, source) => {
    expect(findUndocumentedFunctions(read({ [path]: source }))).toEqual([]);
  });

  test('outside shared/ names and types speak for themselves', () => {
    const modules = read({ 'renderer/app/client.ts': 'export function connect() {}' });
    expect(findUndocumentedFunctions(modules)).toEqual([]);
  });
});
