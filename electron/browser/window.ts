import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

type Environment = Record<string, string | undefined>;

const unixNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const windowsPaths = [
  join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  join('Google', 'Chrome', 'Application', 'chrome.exe'),
];
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

function candidates(env: Environment, platform: string): string[] {
  if (platform === 'darwin') return macPaths;
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']];
    return roots.flatMap((root) => (root === undefined ? [] : windowsPaths.map((path) => join(root, path))));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return unixNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The first browser of this machine that can show one address as a window of its own. */
export function findBrowser(env: Environment, platform: string): string | undefined {
  return candidates(env, platform).find((path) => existsSync(path));
}

/** Whether a window can be shown at all: on Linux only where a display server is named. */
export function hasDisplay(env: Environment, platform: string): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/** Switches that let the window reach `hostName` and nothing else, and keep the browser from calling home. */
export function isolationFlags(hostName: string): string[] {
  return [
    `--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE ${hostName}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate',
    '--no-first-run',
    '--no-default-browser-check',
  ];
}

/** Shows `url` until the window is closed or `signal` closes it; the window's profile is gone then. */
export async function showWindow(browser: string, url: string, signal: AbortSignal): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'giao-ban-'));
  const flags = [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--lang=vi',
    ...isolationFlags(new URL(url).hostname),
  ];
  // Chromium refuses to start its sandbox for root.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  const child = spawn(browser, flags, { stdio: 'ignore' });
  signal.addEventListener('abort', () => void child.kill(), { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => {
        resolve();
      });
    });
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
