import { BrowserWindow, app, session, type Session, type WebContents } from 'electron';
import ElectronStore from 'electron-store';
import { allowsNavigation, allowsRequest, HOME, webPreferences } from './policy.ts';

interface Bounds {
  x?: number;
  y?: number;
  width: number;
  height: number;
}

const firstBounds: Bounds = { width: 1366, height: 768 };

/** The network is cut and every permission refused, for the request as for the silent check. */
export function closeSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  target.setPermissionCheckHandler(() => false);
  target.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !allowsRequest(url) });
  });
  target.setSpellCheckerEnabled(false);
  target.on('will-download', (_event, item) => {
    item.setSaveDialogOptions({ defaultPath: item.getFilename() });
  });
}

/** A page stays on the program's screen and opens nothing beside it. */
export function closeContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!allowsNavigation(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!allowsNavigation(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!allowsNavigation(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

/** Shows the program, where and as large as it was last; its bounds lie beside the other preferences. */
export async function openWindow(configFolder: string): Promise<BrowserWindow> {
  closeSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => {
    closeContents(contents);
  });
  const store = new ElectronStore<{ window?: Bounds }>({ cwd: configFolder, clearInvalidConfig: true });
  const bounds = store.get('window') ?? firstBounds;
  const window = new BrowserWindow({
    ...bounds,
    title: 'Giao Ban',
    show: false,
    webPreferences: webPreferences(),
  });
  window.removeMenu();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    store.set('window', window.getNormalBounds());
  });
  await window.loadURL(HOME);
  return window;
}
