/** The desktop host: Electron's window on the engine, which runs in a thread of its own. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BrowserWindow, app, dialog, protocol } from 'electron';
import { startEngineThread, type EngineThread } from '../engine/engineThread.ts';
import { exitCodeOf, failureText, hostText } from '../engine/hostTexts.ts';
import { findPlaces } from '../engine/places.ts';
import { openPreferences } from '../engine/preferences.ts';
import { allowsNavigation, SCHEME } from './policy.ts';
import { openWindow } from './window.ts';

/** Chromium's own switches stand between ours, so unknown ones are no error. */
function readArguments() {
  const { values } = parseArgs({
    args: process.argv.slice(app.isPackaged ? 1 : 2),
    options: { data: { type: 'string' }, demo: { type: 'boolean', default: false } },
    strict: false,
  });
  return {
    data: typeof values['data'] === 'string' ? values['data'] : undefined,
    demo: values['demo'] === true,
  };
}

const options = readArguments();
const places = findPlaces(import.meta.url, options);

/** Closes the store before the process ends; a second `quit` then passes. */
function closeWith(engine: EngineThread): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void engine.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

async function start(): Promise<void> {
  const engine = await startEngineThread({ places, demo: options.demo });
  closeWith(engine);
  protocol.handle(SCHEME, async (request) =>
    allowsNavigation(request.url) ? engine.handle(request) : new Response(null, { status: 404 }),
  );
  await openWindow(places.configFolder);
}

function fail(error: unknown): void {
  const { language } = openPreferences(places.configFolder).read();
  console.error(error);
  dialog.showErrorBox(hostText(language, 'startFailedTitle'), failureText(language, error));
  app.exit(exitCodeOf(error));
}

function showAgain(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

// One instance for each store: a start on another one must not bring this window forward in its place.
const storeMark = createHash('sha256').update(places.dataFolder).digest('hex').slice(0, 12);
app.setPath('userData', join(places.configFolder, 'electron', storeMark));
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on('window-all-closed', () => {
  app.quit();
});
app.on('second-instance', showAgain);

// `ready` comes only after this module has finished: awaiting it here would hang for ever.
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(fail);
else app.quit();
