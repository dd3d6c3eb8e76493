import { setImmediate } from 'node:timers/promises';
import { EventPublisher } from '@orpc/server';
import { v7 } from 'uuid';
import type { Topic } from '../../shared/contract/operation.ts';
import type { PlanningEvent } from '../../shared/contract/plans.ts';
import type { DoorState } from '../../shared/service/base.ts';
import type { Ports, Vault } from '../../shared/service/ports.ts';
import { leave } from '../../shared/service/sessions.ts';
import type { DocumentsWorker } from './documentsWorker.ts';
import { readSheets } from './sheetsReader.ts';
import { sha256 } from './sha256.ts';
import type { EngineOptions } from './types.ts';
import { workerStream } from './workerStream.ts';

/** The day on which the statuses of the sample are true. */
const demoDay = '2026-11-24';

/** Both countries keep UTC+7 all year. */
const borderOffsetMs = 7 * 3_600_000;

interface Machine {
  vault: Vault;
  documents: DocumentsWorker;
  doors: ReadonlySet<DoorState>;
  clock: () => number;
}

/** What the services need of this machine. */
export function portsOf(options: EngineOptions, { vault, documents, doors, clock }: Machine): Ports {
  const publisher = new EventPublisher<{ changes: { topics: Topic[] } }>();
  const { demo, preferences, workers } = options;
  const announce = (topics: readonly Topic[]): void => publisher.publish('changes', { topics: [...topics] });
  const ports: Ports = {
    now: () => new Date(clock()).toISOString(),
    today: demo ? () => demoDay : () => new Date(clock() + borderOffsetMs).toISOString().slice(0, 10),
    newId: v7,
    sha256,
    pause: () => setImmediate(),
    vault,
    endSessions: (userId, except) => {
      for (const door of doors) {
        if (door !== except && door.session?.userId === userId) void leave(door, ports);
      }
    },
    preferences,
    announce,
    listen: (signal) => publisher.subscribe('changes', signal === undefined ? {} : { signal }),
    plan: (task) => workerStream<PlanningEvent>(workers.planner, task),
    readSheets: (content) => readSheets(workers.sheets, content),
    renderMinutes: (source) => documents.render({ kind: 'minutes', source }),
    renderPlan: (source) => documents.render({ kind: 'plan', source }),
    renderPlanSheet: (source) => documents.render({ kind: 'plan-sheet', source }),
    renderSheetTemplate: () => documents.render({ kind: 'sheet-template' }),
    renderVocabularySheet: (source) => documents.render({ kind: 'vocabulary-sheet', source }),
    demo,
  };
  return ports;
}
