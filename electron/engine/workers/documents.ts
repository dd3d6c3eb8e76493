import { parentPort, workerData } from 'node:worker_threads';
import { renderMinutes } from '../../../shared/documents/minutesDocx.ts';
import { renderPlan } from '../../../shared/documents/planDocx.ts';
import type { DocumentTask } from '../documentTask.ts';

const task = workerData as DocumentTask;
const content =
  task.kind === 'minutes' ? await renderMinutes(task.source, task.fonts) : await renderPlan(task.source, task.fonts);
parentPort?.postMessage(content);
