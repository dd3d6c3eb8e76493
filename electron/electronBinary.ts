import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the `electron` package lies; its binary comes later, when it can be fetched. */
export const electronFolder = join(import.meta.dirname, '../node_modules/electron');

/** The binary, found without importing `electron`: that import would fetch it and block. */
export function findElectron(): string | undefined {
  const note = join(electronFolder, 'path.txt');
  if (!existsSync(note)) return undefined;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist');
  const path = join(folder, readFileSync(note, 'utf8'));
  return existsSync(path) ? path : undefined;
}
