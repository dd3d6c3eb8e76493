import { afterAll, beforeAll } from 'vitest';
import type { Door, Engine } from '../../electron/engine/types.ts';
import { openTestEngine, temporaryFolder } from './engine.ts';

/** The engine of a test file, on a demo store of its own that is gone after the last test. */
export interface FileEngine {
  readonly engine: Engine;
  /** The folder of its store. */
  readonly path: string;
  /** Whoever `prepare` answered with. */
  readonly client: Door['client'];
}

/** Opens an engine before the first test of a file; `prepare` fills its store and signs somebody in. */
export function engineOfFile(prepare: (engine: Engine) => Promise<Door['client']>): FileEngine {
  let folder: Awaited<ReturnType<typeof temporaryFolder>> | undefined;
  let engine: Engine | undefined;
  let client: Door['client'] | undefined;
  beforeAll(async () => {
    folder = await temporaryFolder();
    engine = await openTestEngine(folder.path);
    client = await prepare(engine);
  });
  afterAll(async () => {
    await engine?.close();
    await folder?.[Symbol.asyncDispose]();
  });
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the engine of a file is there within its tests');
    return value;
  };
  return {
    get engine() {
      return there(engine);
    },
    get path() {
      return there(folder).path;
    },
    get client() {
      return there(client);
    },
  };
}
