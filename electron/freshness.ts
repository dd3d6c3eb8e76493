import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sourceFolders = ['electron', 'locales', 'renderer', 'shared'];
const builtFiles = ['out/renderer/index.html', 'out/desktop/main.js'];

function newestIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'README.md');
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

/** Whether `out/` holds what the sources of the project at `root` say: all of it, and nothing older. */
export function isBuilt(root: string): boolean {
  const built = builtFiles.map((file) => join(root, file));
  if (!built.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  // A packaged program comes without sources.
  const folders = sourceFolders.map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
  const newest = Math.max(0, ...folders.map(newestIn), statSync(join(root, 'package-lock.json')).mtimeMs);
  return newest <= oldest;
}
