import { describe, expect, test } from 'vitest';
import { ensureTools, MissingTools, type Machine, type Tool } from '../../support/tools.ts';

const chromium: Tool = { package: 'chromium', isThere: () => true };
const noLaoFont: Tool = { package: 'fonts-lao', isThere: () => false };
const noWriter: Tool = { package: 'libreoffice-writer-nogui', isThere: () => false };

function machine(part: Partial<Machine>): Machine & { installed: string[][] } {
  const installed: string[][] = [];
  return {
    isDebian: true,
    isRoot: true,
    install: (packages) => void installed.push(packages),
    installed,
    ...part,
  };
}

const commandLine =
  'sudo apt-get update && sudo apt-get install -y --no-install-recommends fonts-lao libreoffice-writer-nogui';

describe('the tools of the tests', () => {
  test('nothing is installed when all are there', () => {
    const debian = machine({});
    ensureTools([chromium], debian);
    expect(debian.installed).toEqual([]);
  });

  test('only the missing ones are installed on Debian as root', () => {
    let hasFont = false;
    const laoFont: Tool = { package: 'fonts-lao', isThere: () => hasFont };
    const asked: string[][] = [];
    const install = (packages: string[]) => {
      asked.push(packages);
      hasFont = true;
    };
    ensureTools([chromium, laoFont], machine({ install }));
    expect(asked).toEqual([['fonts-lao']]);
  });

  test.each([
    ['a user who is not root', { isRoot: false }],
    ['another system', { isDebian: false }],
  ])('%s is given the exact command, and nothing is installed', (_, part) => {
    const other = machine(part);
    expect(() => ensureTools([chromium, noLaoFont, noWriter], other)).toThrow(commandLine);
    expect(other.installed).toEqual([]);
  });

  test('an installation that fails stops the tests with the command', () => {
    const offline = machine({
      install: () => {
        throw new Error('Could not resolve deb.debian.org');
      },
    });
    expect(() => ensureTools([noLaoFont], offline)).toThrow(MissingTools);
  });

  test('an installation that brings nothing stops the tests too', () => {
    expect(() => ensureTools([noLaoFont], machine({}))).toThrow(MissingTools);
  });
});
