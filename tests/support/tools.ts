import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** A program or font the tests need from the system, under the name of its Debian package. */
export interface Tool {
  package: string;
  isThere: () => boolean;
}

/** What can be learnt about the machine; a test gives its own. */
export interface Machine {
  isDebian: boolean;
  isRoot: boolean;
  install: (packages: string[]) => void;
}

export class MissingTools extends Error {}

export function chromiumPath(): string {
  return process.env['GIAOBAN_CHROMIUM'] ?? '/usr/bin/chromium';
}

function findProgram(name: string): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path));
}

function hasWriter(): boolean {
  const office = findProgram('soffice');
  if (office === undefined) return false;
  // `soffice` alone comes with any part of LibreOffice; on Linux the writer is a library beside it.
  return process.platform !== 'linux' || existsSync(join(dirname(realpathSync(office)), 'libswlo.so'));
}

function hasFont(family: string): boolean {
  const list = spawnSync('fc-list', [family, 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

export const tools: Tool[] = [
  { package: 'chromium', isThere: () => existsSync(chromiumPath()) },
  { package: 'libreoffice-writer-nogui', isThere: hasWriter },
  {
    package: 'poppler-utils',
    isThere: () => ['pdftoppm', 'pdffonts', 'pdftotext'].every((name) => findProgram(name) !== undefined),
  },
  { package: 'fontconfig', isThere: () => findProgram('fc-list') !== undefined },
  { package: 'fonts-noto-core', isThere: () => hasFont('Noto Sans Lao') },
  { package: 'fonts-lao', isThere: () => hasFont('Phetsarath OT') },
  { package: 'fonts-liberation2', isThere: () => hasFont('Liberation Serif') },
];

function installFromDebian(packages: string[]): void {
  const options = {
    stdio: 'inherit' as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}

export function thisMachine(): Machine {
  const release = '/etc/os-release';
  return {
    isDebian: existsSync(release) && /^ID(_LIKE)?=.*debian/m.test(readFileSync(release, 'utf8')),
    isRoot: process.getuid?.() === 0,
    install: installFromDebian,
  };
}

function findMissing(wanted: Tool[]): string[] {
  return wanted.filter((tool) => !tool.isThere()).map((tool) => tool.package);
}

function missingText(packages: string[]): string {
  return [
    `The tests need programs or fonts that are not here: ${packages.join(', ')}. On Debian run`,
    '',
    `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    '',
    'and start again. Elsewhere install the same programs and fonts; GIAOBAN_CHROMIUM may name the browser.',
  ].join('\n');
}

/** Every tool is there afterwards, or `MissingTools` says how to get them: no test skips for want of one. */
export function ensureTools(wanted: Tool[], machine: Machine): void {
  const missing = findMissing(wanted);
  if (missing.length === 0) return;
  if (!machine.isDebian || !machine.isRoot) throw new MissingTools(missingText(missing));
  try {
    machine.install(missing);
  } catch (error) {
    throw new MissingTools(missingText(missing), { cause: error });
  }
  const stillMissing = findMissing(wanted);
  if (stillMissing.length > 0) throw new MissingTools(missingText(stillMissing));
}
