import { isDemoFolder, isSeeded, markAsDemo, seedDemo } from './demo.ts';
import { openEngine } from './engine.ts';
import { workerEntries, type Places } from './places.ts';
import { openPreferences } from './preferences.ts';
import type { Engine } from './types.ts';

/**
 * The engine on the store at `places`. With `demo`, or on a folder that was made for demo data, it shows the
 * sample, which is brought in where it is missing.
 */
export async function openProgram(places: Places, { demo }: { demo: boolean }): Promise<Engine> {
  if (demo) await markAsDemo(places.dataFolder);
  const isDemo = isDemoFolder(places.dataFolder);
  const engine = await openEngine({
    dataFolder: places.dataFolder,
    screenFolder: places.screenFolder,
    workers: workerEntries(places),
    fontFolder: places.fontFolder,
    preferences: openPreferences(places.configFolder),
    demo: isDemo,
  });
  try {
    if (isDemo && !isSeeded(places.dataFolder)) await seedDemo(engine.openDoor(), places);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}
