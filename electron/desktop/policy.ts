import type { WebPreferences } from 'electron';

export const SCHEME = 'app';
export const HOME = 'app://giaoban/';

/** A window that is a web page and nothing more: no Node, no preload, no dictionary from the network. */
export function webPreferences(): WebPreferences {
  return {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  };
}

/** Whether a window may go to `url`: to the program's own screen alone. */
export function allowsNavigation(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === `${SCHEME}:` && host === 'giaoban';
}

/** Whether a request may leave the window: nothing of it reaches a network. */
export function allowsRequest(url: string): boolean {
  if (!URL.canParse(url)) return false;
  return ['app:', 'blob:', 'data:', 'devtools:'].includes(new URL(url).protocol);
}
