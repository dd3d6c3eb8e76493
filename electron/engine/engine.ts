import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { createRouterClient, EventPublisher, onError, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { BodyLimitPlugin } from '@orpc/server/fetch';
import { v7 } from 'uuid';
import type { Topic } from '../../shared/contract/operation.ts';
import type { PlanningEvent } from '../../shared/contract/plans.ts';
import type { DoorState, ServiceContext } from '../../shared/service/base.ts';
import type { Ports } from '../../shared/service/ports.ts';
import { router } from '../../shared/service/router.ts';
import { openDatabase, type Database } from '../../shared/storage/database.ts';
import { migrateToLatest, NewerStore } from '../../shared/storage/migrate.ts';
import { listRecords, RecordWriter } from '../../shared/storage/records.ts';
import { keepAttachment, sweepAttachments } from './attachments.ts';
import { openConnection } from './connection.ts';
import { developmentKey, foundingOf, samePassword, type Founding } from './developmentVault.ts';
import { documentsWorker, type DocumentsWorker } from './documentsWorker.ts';
import { lockFolder } from './folderLock.ts';
import { serveScreen } from './screen.ts';
import { StartFailure, type Door, type Engine, type EngineOptions } from './types.ts';
import { workerStream } from './workerStream.ts';

const bodyLimitBytes = 70_000_000;

/** The day on which the statuses of the sample are true. */
const demoDay = '2026-11-24';

/** Both countries keep UTC+7 all year. */
const borderOffsetMs = 7 * 3_600_000;

function now(): string {
  return new Date().toISOString();
}

function todayAtTheBorder(): string {
  return new Date(Date.now() + borderOffsetMs).toISOString().slice(0, 10);
}

/** A hash that only the store's key can repeat: a short number could be guessed from a plain one. */
function hashWith(key: Buffer): (text: string) => string {
  return (text) => `hmac:${createHmac('sha256', key).update(text).digest('hex')}`;
}

async function migrate(db: Database, folder: string): Promise<void> {
  try {
    await migrateToLatest(db);
  } catch (error) {
    throw error instanceof NewerStore ? new StartFailure('STORE_NEWER', folder, { cause: error }) : error;
  }
}

/** Gives a new store its office and users; does nothing to one that has them. */
async function found(db: Database, { office, users }: Founding, key: Buffer): Promise<void> {
  if ((await listRecords(db, 'office')).length > 0) return;
  const officeId = v7();
  await db.transaction().execute(async (transaction) => {
    const records = new RecordWriter(transaction, {
      deedId: v7(),
      operation: 'store.found',
      user: { id: officeId, name: 'Giao Ban' },
      officeId,
      at: now(),
      newId: v7,
      hash: hashWith(key),
    });
    await records.insert('office', office, officeId);
    for (const user of users) await records.insert('user', { ...user, disabled: false });
  });
}

function portsOf(options: EngineOptions, founding: Founding, key: Buffer, documents: DocumentsWorker): Ports {
  const publisher = new EventPublisher<{ changes: { topics: Topic[] } }>();
  const { demo, preferences, workers, dataFolder } = options;
  return {
    now,
    today: demo ? () => demoDay : todayAtTheBorder,
    newId: v7,
    hash: hashWith(key),
    checkPassword: (_userName, password) => samePassword(password, founding.password),
    preferences,
    announce: (topics) => publisher.publish('changes', { topics: [...topics] }),
    listen: (signal) => publisher.subscribe('changes', signal === undefined ? {} : { signal }),
    plan: (task) => workerStream<PlanningEvent>(workers.planner, task),
    renderMinutes: (source) => documents.render({ kind: 'minutes', source }),
    renderPlan: (source) => documents.render({ kind: 'plan', source }),
    keepFile: (content) => keepAttachment(join(dataFolder, 'attachments'), key, content),
    demo,
  };
}

/**
 * Opens the store and answers requests. Throws StartFailure where the folder is held by another process
 * or cannot be written, or the store is damaged, foreign or newer; nothing is changed then.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const lock = await lockFolder(options.dataFolder);
  let db: Database | undefined;
  try {
    const key = developmentKey();
    const founding = foundingOf(options.demo);
    const store = openDatabase(openConnection(join(options.dataFolder, 'giao-ban.db'), key));
    db = store;
    await migrate(store, options.dataFolder);
    await found(store, founding, key);
    const named = (await listRecords(store, 'attachment')).map((attachment) => attachment.sha256);
    await sweepAttachments(join(options.dataFolder, 'attachments'), new Set(named));
    const documents = documentsWorker(options.workers.documents, options.fontFolder);
    const ports = portsOf(options, founding, key, documents);
    const answerFile = serveScreen(options.screenFolder);
    return {
      openDoor: () => openDoor(store, ports, answerFile),
      close: async () => {
        await documents.close();
        await store.destroy();
        await lock.release();
      },
    };
  } catch (error) {
    await db?.destroy();
    await lock.release();
    throw error;
  }
}

type Answer = (request: Request) => Promise<Response>;

function openDoor(db: Database, ports: Ports, answerFile: Answer): Door {
  const state: DoorState = { userId: null, endStreams: new Set() };
  const context: ServiceContext = { db, door: state, ports };
  const rpc = new RPCHandler(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: bodyLimitBytes })],
    interceptors: [
      onError((error) => {
        if (error instanceof ORPCError && error.status < 500) return;
        process.stderr.write(
          `${now()} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
        );
      }),
    ],
  });
  return {
    client: createRouterClient(router, { context }),
    handle: async (request) => {
      const { matched, response } = await rpc.handle(request, { prefix: '/rpc', context });
      if (!matched) return answerFile(request);
      response.headers.set('cache-control', 'no-store');
      return response;
    },
  };
}
