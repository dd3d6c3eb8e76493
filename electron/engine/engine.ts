import { createRouterClient, onError } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/fetch';
import type { DoorState, ServiceContext } from '../../shared/service/base.ts';
import type { Ports } from '../../shared/service/ports.ts';
import { router } from '../../shared/service/router.ts';
import { lockIfIdle } from '../../shared/service/sessions.ts';
import { documentsWorker } from './documentsWorker.ts';
import { lockFolder } from './folderLock.ts';
import { portsOf } from './ports.ts';
import { serveScreen } from './screen.ts';
import type { Door, Engine, EngineOptions } from './types.ts';
import { deriveByScrypt } from './vault/keyDerivation.ts';
import { openVault } from './vault/vault.ts';

const bodyLimitBytes = 70_000_000;
const idleCheckMs = 15_000;

/**
 * Finds the vault of the store and answers requests; the store itself opens when somebody signs in. Throws
 * StartFailure where the folder is held by another process or cannot be written, or the key file is damaged
 * or missing; nothing is changed then.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { dataFolder, workers, clock = Date.now, derive = deriveByScrypt } = options;
  const lock = await lockFolder(dataFolder);
  try {
    const documents = documentsWorker(workers.documents, options.fontFolder);
    const { copier } = workers;
    const onClosed = documents.close;
    const vault = openVault({ folder: dataFolder, copier, derive, now: clock, onClosed });
    const doors = new Set<DoorState>();
    const ports = portsOf(options, { vault, documents, doors, clock });
    const answerFile = serveScreen(options.screenFolder);
    const lockIdleDoors = (): void => {
      for (const door of doors) void lockIfIdle(door, ports);
    };
    const timer = setInterval(lockIdleDoors, idleCheckMs).unref();
    return {
      openDoor: () => openDoor(doors, ports, answerFile),
      lockIdleDoors,
      close: async () => {
        clearInterval(timer);
        await documents.close();
        await vault.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** One call, and what went wrong in it. */
interface Call extends ServiceContext {
  fault?: unknown;
}

/** Only faults of ours: what refuses a request may quote from it, and a password must not come into a log. */
function logFault(at: string, fault: unknown): void {
  process.stderr.write(`${at} ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
}

type Answer = (request: Request) => Promise<Response>;

function openDoor(doors: Set<DoorState>, ports: Ports, answerFile: Answer): Door {
  const state: DoorState = {
    session: null,
    officeId: null,
    lock: null,
    workedAt: ports.now(),
    lockAfterMinutes: 0,
    clockBehind: null,
    endStreams: new Set(),
  };
  doors.add(state);
  const context: ServiceContext = { door: state, ports };
  const rpc = new RPCHandler<Call>(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: bodyLimitBytes })],
    interceptors: [
      onError((error, { context: call }) => {
        call.fault = error;
      }),
    ],
  });
  return {
    client: createRouterClient(router, { context }),
    handle: async (request) => {
      const call: Call = { ...context };
      const { matched, response } = await rpc.handle(request, { prefix: '/rpc', context: call });
      if (!matched) return answerFile(request);
      if (response.status >= 500) logFault(ports.now(), call.fault);
      response.headers.set('cache-control', 'no-store');
      return response;
    },
  };
}
