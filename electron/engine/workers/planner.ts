import { parentPort, workerData } from 'node:worker_threads';
import type { PlanningEvent } from '../../../shared/contract/plans.ts';
import { proposeYear, type PlanFacts } from '../../../shared/domain/yearPlan.ts';

function say(event: PlanningEvent): void {
  parentPort?.postMessage(event);
}

const proposal = proposeYear(workerData as PlanFacts, (done, total) =>
  say({ kind: 'progress', done, total }),
);
say({ kind: 'proposal', proposal });
