import { parentPort, workerData } from 'node:worker_threads';
import type { PlanningEvent } from '../../../shared/contract/plans.ts';
import { proposeYear } from '../../../shared/domain/yearPlan.ts';
import type { PlanningTask } from '../../../shared/service/ports.ts';

const { year, books, calendar, today } = workerData as PlanningTask;

function say(event: PlanningEvent): void {
  parentPort?.postMessage(event);
}

const proposal = proposeYear(year, books, calendar, today, (done) =>
  say({ kind: 'progress', done, total: books.length }),
);
say({ kind: 'proposal', proposal });
