/**
 * A double of Electron, enough to run the real built main program in Node: its window is a loopback bridge
 * that Chromium loads. It refuses what Electron refuses. Like Electron's, its requests carry no signal: a page
 * that leaves is noticed only by the end of its answer's stream.
 */
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBridge } from './bridge.ts';
import { record } from './records.ts';

type Handler = (request: Request) => Promise<Response>;
type Answer<T> = (value: T) => void;

const schemes = new Map<string, Record<string, boolean>>();
const handlers = new Map<string, Handler>();
const paths = new Map([['userData', join(tmpdir(), 'giao-ban-fake-electron')]]);
const windows: BrowserWindow[] = [];
const readiness = Promise.withResolvers<void>();
let isReady = false;

function needReady(what: string): void {
  if (!isReady) throw new Error(`${what} may be used only after the ready event`);
}

/** The entry module has finished: only now does Electron say ready. */
export function becomeReady(): void {
  isReady = true;
  readiness.resolve();
  app.emit('ready');
}

class PreventableEvent {
  defaultPrevented = false;
  url: string;

  constructor(url = '') {
    this.url = url;
  }

  preventDefault = (): void => {
    this.defaultPrevented = true;
  };
}

class App extends EventEmitter {
  isPackaged = false;
  whenReady = (): Promise<void> => readiness.promise;
  requestSingleInstanceLock = (): boolean => true;
  getVersion = (): string => '0.1.0';
  getPath = (name: string): string => paths.get(name) ?? tmpdir();
  setPath = (name: string, path: string): void => {
    paths.set(name, path);
  };

  exit = (code: number): void => {
    record({ kind: 'exit', code });
    process.exit(code);
  };

  quit = (): void => {
    for (const window of windows.slice()) window.close();
    const event = new PreventableEvent();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) process.exit(0);
  };
}

export const app = new App();

class WebRequest {
  filter: (details: { url: string }, answer: Answer<{ cancel?: boolean }>) => void = (_details, answer) =>
    answer({});
  onBeforeRequest = (filter: typeof this.filter): void => {
    this.filter = filter;
  };
}

class Session extends EventEmitter {
  webRequest = new WebRequest();
  // Electron allows what nobody refuses.
  askPermission: (contents: unknown, permission: string, answer: Answer<boolean>) => void = (
    _c,
    _p,
    answer,
  ) => answer(true);
  checkPermission: (contents: unknown, permission: string) => boolean = () => true;
  spellChecker = true;
  setPermissionRequestHandler = (handler: typeof this.askPermission): void => {
    this.askPermission = handler;
  };
  setPermissionCheckHandler = (handler: typeof this.checkPermission): void => {
    this.checkPermission = handler;
  };
  setSpellCheckerEnabled = (isEnabled: boolean): void => {
    this.spellChecker = isEnabled;
  };
}

const onlySession = new Session();

export const session = {
  get defaultSession(): Session {
    needReady('session');
    return onlySession;
  },
};

export const protocol = {
  registerSchemesAsPrivileged: (list: { scheme: string; privileges: Record<string, boolean> }[]): void => {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of list) schemes.set(scheme, privileges);
  },
  handle: (scheme: string, handler: Handler): void => {
    needReady('protocol.handle');
    const { standard, secure, supportFetchAPI } = schemes.get(scheme) ?? {};
    if (!standard || !secure || !supportFetchAPI) {
      throw new Error(`${scheme} is not standard, secure and fetchable`);
    }
    handlers.set(scheme, handler);
  },
};

class WebContents extends EventEmitter {
  openHandler: (details: { url: string }) => { action: 'allow' | 'deny' } = () => ({ action: 'allow' });
  setWindowOpenHandler = (handler: typeof this.openHandler): void => {
    this.openHandler = handler;
  };
}

const demanded: Record<string, boolean> = { contextIsolation: true, sandbox: true };
const forbidden = [
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webviewTag',
  'preload',
];

function checkPreferences(preferences: Record<string, unknown>): void {
  const isWeak = Object.entries(demanded).some(([name, value]) => preferences[name] !== value);
  if (isWeak || preferences['webSecurity'] === false || forbidden.some((name) => preferences[name])) {
    throw new Error('These webPreferences are not safe');
  }
}

interface WindowOptions {
  width: number;
  height: number;
  webPreferences?: Record<string, unknown>;
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents();
  #size: { width: number; height: number };

  constructor({ width, height, webPreferences = {} }: WindowOptions) {
    super();
    needReady('BrowserWindow');
    checkPreferences(webPreferences);
    this.#size = { width, height };
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return windows;
  }

  loadURL = async (url: string): Promise<void> => {
    const handler = handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) throw new Error(`ERR_UNKNOWN_URL_SCHEME ${url}`);
    const origin = await openBridge(new URL(url).origin === 'null' ? url.replace(/\/$/, '') : url, handler);
    this.emit('ready-to-show');
    record({ kind: 'loaded', origin });
  };

  close = (): void => {
    this.emit('close', new PreventableEvent());
    windows.splice(windows.indexOf(this), 1);
    this.emit('closed');
    if (windows.length === 0) app.emit('window-all-closed');
  };

  getNormalBounds = (): object => ({ x: 0, y: 0, ...this.#size });
  removeMenu = (): void => {};
  show = (): void => {};
  focus = (): void => {};
  restore = (): void => {};
  isMinimized = (): boolean => false;
}

export const dialog = {
  showErrorBox: (title: string, content: string): void => {
    record({ kind: 'error-box', title, content });
  },
};

export const ipcMain = new EventEmitter();
export const shell = {};

/** What a page would make Electron ask the program; the answer is what Electron would then do. */
export type Question =
  | { ask: 'navigate' | 'open' | 'request'; url: string }
  | { ask: 'permission'; name: string }
  | { ask: 'download'; name: string }
  | { ask: 'webview' }
  | { ask: 'close' };

function firstWindow(): BrowserWindow {
  const [window] = windows;
  if (!window) throw new Error('No window is open');
  return window;
}

export function answerQuestion(question: Question): unknown {
  if (question.ask === 'permission') {
    let isGranted = false;
    onlySession.askPermission(firstWindow().webContents, question.name, (value) => (isGranted = value));
    return { isGranted, isReported: onlySession.checkPermission(null, question.name) };
  }
  if (question.ask === 'download') {
    let options: unknown = null;
    const setSaveDialogOptions = (value: unknown): void => void (options = value);
    onlySession.emit('will-download', {}, { getFilename: () => question.name, setSaveDialogOptions });
    return options;
  }
  if (question.ask === 'request') {
    let isCancelled = false;
    onlySession.webRequest.filter({ url: question.url }, ({ cancel }) => (isCancelled = cancel === true));
    return !isCancelled;
  }
  if (question.ask === 'close') {
    firstWindow().close();
    return true;
  }
  const { webContents } = firstWindow();
  if (question.ask === 'open') return webContents.openHandler({ url: question.url }).action === 'allow';
  const event = new PreventableEvent(question.ask === 'navigate' ? question.url : '');
  webContents.emit(question.ask === 'navigate' ? 'will-navigate' : 'will-attach-webview', event);
  return !event.defaultPrevented;
}
