/** The browser host: the engine behind a loopback server, shown in a browser window of its own. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exitCodeOf, failureText, HostFailure, hostText } from '../engine/hostTexts.ts';
import { openProgram } from '../engine/openProgram.ts';
import { findPlaces } from '../engine/places.ts';
import { openPreferences } from '../engine/preferences.ts';
import { startBrowserHost } from './server.ts';
import { findBrowser, hasDisplay, showWindow } from './window.ts';

const HIGHEST_PORT = 65_535;

function readArguments() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      demo: { type: 'boolean', default: false },
      port: { type: 'string' },
      /** Serves without opening a window. */
      'no-window': { type: 'boolean', default: false },
      /** Why the launcher could not start Electron. */
      'no-electron': { type: 'string' },
    },
  });
  return values;
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > HIGHEST_PORT) {
    throw new HostFailure('portInvalid', { port: text });
  }
  return port;
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stop.abort();
    });
  }
  return stop.signal;
}

async function run(): Promise<void> {
  const options = readArguments();
  const places = findPlaces(import.meta.url, options);
  const { language } = openPreferences(places.configFolder).read();
  if (options['no-electron'] !== undefined) {
    console.error(hostText(language, 'noElectron', { reason: options['no-electron'] }));
  }
  if (!existsSync(join(places.screenFolder, 'index.html'))) throw new HostFailure('screenMissing');
  const port = readPort(options.port ?? process.env['GIAOBAN_PORT']);
  const engine = await openProgram(places, options);
  try {
    const host = await startBrowserHost({ engine, port });
    const browser = findBrowser(process.env, process.platform);
    const isShown =
      !options['no-window'] && hasDisplay(process.env, process.platform) && browser !== undefined;
    if (!isShown && !options['no-window']) {
      console.error(hostText(language, browser === undefined ? 'noBrowser' : 'noDisplay'));
    }
    console.log(`Giao Ban: ${host.url}`);
    const signal = stopSignal();
    await (isShown ? showWindow(browser, host.url, signal) : once(signal, 'abort'));
    await host.close();
  } finally {
    await engine.close();
  }
}

function sayFailure(error: unknown): void {
  const { configFolder } = findPlaces(import.meta.url, { demo: false });
  console.error(failureText(openPreferences(configFolder).read().language, error));
  process.exitCode = exitCodeOf(error);
}

await run().catch(sayFailure);
process.exit();
