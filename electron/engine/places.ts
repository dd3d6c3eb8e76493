import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkerEntries } from './types.ts';

/** What a host tells the engine about where things lie; plain strings, so that it can go to a thread. */
export interface Places {
  dataFolder: string;
  configFolder: string;
  screenFolder: string;
  /** The shipped sample files. */
  fontFolder: string;
  sampleFolder: string;
  workers: { planner: string; documents: string; copier: string; sheets: string };
  thread: string;
}

/** What the user may say about the store on any host's command line. */
export interface StoreChoice {
  data?: string | undefined;
  demo: boolean;
}

/** The entry files of the engine's workers. */
export function workerEntries({ workers }: Places): WorkerEntries {
  const { planner, documents, copier, sheets } = workers;
  return {
    planner: new URL(planner),
    documents: new URL(documents),
    copier: new URL(copier),
    sheets: new URL(sheets),
  };
}

type Environment = Record<string, string | undefined>;

/** Where stores lie unless the user names a folder. */
export function dataRoot(env: Environment, platform: string, home: string): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'GiaoBan');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'giao-ban');
}

/** Where preferences lie: the user's own folder, so that a copied store carries nobody's habits along. */
export function configFolder(env: Environment, platform: string, home: string): string {
  if (env['GIAOBAN_CONFIG'] !== undefined) return resolve(env['GIAOBAN_CONFIG']);
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'GiaoBan');
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'giao-ban');
}

/** `entry` is the `import.meta.url` of a host's main file, as source or built: only that knows where it lies. */
export function findPlaces(entry: string, { data, demo }: StoreChoice): Places {
  const isSource = entry.endsWith('.ts');
  const url = (source: string, built: string): string => new URL(isSource ? source : built, entry).href;
  const store = join(dataRoot(process.env, process.platform, homedir()), demo ? 'demo' : 'office');
  return {
    dataFolder: data === undefined ? store : resolve(data),
    configFolder: configFolder(process.env, process.platform, homedir()),
    screenFolder: fileURLToPath(url('../../out/renderer', '../renderer')),
    fontFolder: fileURLToPath(
      url(
        '../../node_modules/@expo-google-fonts/phetsarath',
        '../resources/fonts/@expo-google-fonts/phetsarath',
      ),
    ),
    sampleFolder: fileURLToPath(url('../../shared/data', '../resources/data')),
    workers: {
      planner: url('../engine/workers/planner.ts', './workers/planner.js'),
      documents: url('../engine/workers/documents.ts', './workers/documents.js'),
      copier: url('../engine/workers/copier.ts', './workers/copier.js'),
      sheets: url('../engine/workers/sheets.ts', './workers/sheets.js'),
    },
    thread: url('../engine/thread.ts', './thread.js'),
  };
}
