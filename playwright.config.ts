import { defineConfig } from '@playwright/test';
import { findElectron } from './electron/electronBinary.ts';
import type { HostName } from './tests/support/host.ts';
import { chromiumPath } from './tests/support/tools.ts';

const SECOND = 1000;

/** The journeys once more, where the binary of Electron is present. */
const realElectron = { name: 'electron', testMatch: '**/journey*', use: { host: 'electron' as const } };

/** What goes through the desktop's own doors: start, files in and out, navigation, windows. */
const desktopSpecs = [
  'hosts',
  'hostsDesktop',
  'journeyFirstStart',
  'journeyMainJob',
  'journeyYearPlan',
  'journeySheets',
].map((name) => `**/${name}.spec.ts`);

/** `host` is declared by the fixtures in `tests/support/host.ts`. */
export default defineConfig<{ host: HostName }>({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/e2e',
  timeout: 60 * SECOND,
  expect: { timeout: 10 * SECOND },
  globalTimeout: 15 * 60 * SECOND,
  forbidOnly: process.env['CI'] === 'true',
  // Some tests measure time and processor use, so they do not share the machine with others.
  workers: 1,
  reporter: [['line'], ['json', { outputFile: 'out/reports/playwright.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 688 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromiumPath(),
      args: ['--no-sandbox'],
    },
  },
  projects: [
    { name: 'browser', testIgnore: '**/hostsDesktop*', use: { host: 'browser' } },
    // Journeys that differ in their screens alone prove nothing more of the desktop's wiring.
    { name: 'desktop', testMatch: desktopSpecs, use: { host: 'desktop' } },
    ...(findElectron() === undefined ? [] : [realElectron]),
  ],
});
